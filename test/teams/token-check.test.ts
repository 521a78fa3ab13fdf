import { createHmac, createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Activiteit } from '../../src/teams/activity.js';
import { createKeyring, fetchJson } from '../../src/teams/keyring.js';
import { isChannelUrl } from '../../src/teams/service-urls.js';
import { createDemoAccess, createTokenCheck, type Toegang } from '../../src/teams/token-check.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';
import { APP_ID, SERVICE_URL, startLocalIssuer, TENANT, type LocalIssuer } from '../support/local-issuer.js';

const tuesday = Date.parse('2026-11-24T09:00:00Z');
const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';

const activiteit = (changes: object = {}): Activiteit =>
  Activiteit.parse({
    type: 'message',
    id: 'm1',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:anne', aadObjectId: 'anne' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1', tenantId: TENANT, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT } },
    text: 'hallo',
    ...changes,
  });

let issuer: LocalIssuer;
let toegang: Toegang;

beforeAll(async () => {
  issuer = await startLocalIssuer(() => tuesday);
  const keyring = createKeyring({ metadataUrl: issuer.metadataUrl, fetchJson, now: () => tuesday });
  toegang = createTokenCheck({
    appId: APP_ID,
    tenants: [TENANT],
    keyring,
    allowedServiceUrl: isChannelUrl,
    now: () => tuesday,
  });
});
afterAll(() => issuer.close());

const seconds = tuesday / 1000;
const segment = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('given a token of the channel itself', () => {
  test('then a message of an allowed tenant comes in', async () => {
    const token = await issuer.token();
    expect(await toegang(`Bearer ${token}`, activiteit())).toMatchObject({ status: 200 });
  });
  test('then a token that ended two minutes ago is still good: clocks differ', async () => {
    const token = await issuer.token({ exp: seconds - 120 });
    expect(await toegang(`Bearer ${token}`, activiteit())).toMatchObject({ status: 200 });
  });
});

describe('given a bad authorization header', () => {
  const headers: [string, string | undefined][] = [
    ['missing', undefined],
    ['empty', ''],
    ['without a token', 'Bearer '],
    ['garbage', 'Bearer garbage'],
    ['three garbage parts', 'Bearer a.b.c'],
    ['another scheme', 'Basic YTpi'],
    ['far too long', `Bearer ${'a'.repeat(20_000)}.b.c`],
  ];
  test.each(headers)('%s: 401', async (_name, header) => {
    expect(await toegang(header, activiteit())).toMatchObject({ status: 401 });
  });
});

describe('given a token with a claim that is wrong', () => {
  const claims: [string, Record<string, unknown>][] = [
    ['another audience', { aud: 'somebody-else' }],
    ['several audiences', { aud: [APP_ID, 'somebody-else'] }],
    ['another issuer', { iss: 'https://sts.example' }],
    ['no issuer', { iss: undefined }],
    ['an emulator issuer of the tenant', { iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: APP_ID }],
    [
      'an emulator issuer, version 2',
      { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: '2.0', azp: APP_ID },
    ],
    ['ended ten minutes ago', { exp: seconds - 600 }],
    ['no end', { exp: undefined }],
    ['not yet valid', { nbf: seconds + 600 }],
    ['another service URL', { serviceurl: 'https://smba.trafficmanager.net/amer/' }],
    ['no service URL', { serviceurl: undefined }],
  ];
  test.each(claims)('%s: 401', async (_name, claim) => {
    const token = await issuer.token(claim);
    expect(await toegang(`Bearer ${token}`, activiteit())).toMatchObject({ status: 401 });
  });
});

describe('given a token with a signature that is wrong', () => {
  const send = async (token: string): Promise<number> => (await toegang(`Bearer ${token}`, activiteit())).status;
  const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL, exp: seconds + 3600 };

  test('a signature of another key under a published id: 401', async () => {
    expect(await send(await issuer.token({}, { signWith: 'not-published', kid: 'teams' }))).toBe(401);
  });
  test('an id that is not published: 401', async () => {
    expect(await send(await issuer.token({}, { signWith: 'not-published' }))).toBe(401);
  });
  test('a key endorsed for another channel: 401', async () => {
    expect(await send(await issuer.token({}, { signWith: 'other-channel' }))).toBe(401);
  });
  test('a changed payload: 401', async () => {
    const [header = '', , signature = ''] = (await issuer.token()).split('.');
    expect(await send(`${header}.${segment({ ...claims, sub: 'x' })}.${signature}`)).toBe(401);
  });
  test('no key id: 401', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .sign(createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    expect(await send(token)).toBe(401);
  });
  test('algorithm none: 401', async () => {
    expect(await send(new UnsecuredJWT(claims).encode())).toBe(401);
    expect(await send(`${segment({ alg: 'none', kid: 'teams' })}.${segment(claims)}.AA`)).toBe(401);
  });
  test('the public key used as an HS256 secret: 401', async () => {
    const body = `${segment({ alg: 'HS256', typ: 'JWT', kid: 'teams' })}.${segment(claims)}`;
    expect(await send(`${body}.${createHmac('sha256', issuer.publicPem).update(body).digest('base64url')}`)).toBe(401);
  });
  test('a header that says one algorithm and a signature by another: 401', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const body = `${segment({ alg: 'ES256', kid: 'teams' })}.${segment(claims)}`;
    expect(await send(`${body}.${createSign('sha256').update(body).sign(privateKey).toString('base64url')}`)).toBe(401);
  });
});

describe('given a good token with an activity that does not fit it', () => {
  const activities: [string, object, number][] = [
    [
      'of another tenant',
      { conversation: { id: 'a:1', tenantId: OTHER_TENANT }, channelData: { tenant: { id: OTHER_TENANT } } },
      403,
    ],
    ['of two tenants', { channelData: { tenant: { id: OTHER_TENANT } } }, 403],
    ['of no tenant', { conversation: { id: 'a:1' }, channelData: {} }, 403],
    ['with another service URL', { serviceUrl: 'https://evil.example/' }, 401],
    ['of another channel', { channelId: 'webchat' }, 401],
  ];
  test.each(activities)('%s: refused', async (_name, changes, status) => {
    const token = await issuer.token();
    expect(await toegang(`Bearer ${token}`, activiteit(changes))).toMatchObject({ status });
  });
  test('a service URL outside the channel is refused even when the token names it', async () => {
    const serviceUrl = 'https://evil.example/';
    const token = await issuer.token({ serviceurl: serviceUrl });
    expect(await toegang(`Bearer ${token}`, activiteit({ serviceUrl }))).toMatchObject({
      status: 403,
      code: 'service-url',
    });
  });
});

describe('the keys of the channel', () => {
  test('a thousand forged key ids ask the channel for its keys once', async () => {
    const keyring = createKeyring({ metadataUrl: issuer.metadataUrl, fetchJson, now: () => tuesday });
    const before = issuer.fetches();
    for (let at = 0; at < 1000; at += 1) expect(await keyring(`forged-${at}`)).toBeNull();
    expect(issuer.fetches() - before).toBe(1);
  });
  test('an unknown id after an hour fetches them again, and a new key is found', async () => {
    let now = tuesday;
    const sets = [{ keys: [] }, { keys: [{ kty: 'RSA', kid: 'new', n: 'AQAB', e: 'AQAB' }] }];
    const keyring = createKeyring({
      metadataUrl: 'https://keys.example/meta',
      fetchJson: (url) =>
        Promise.resolve(url.endsWith('/meta') ? { jwks_uri: 'https://keys.example/keys' } : sets.shift()),
      now: () => now,
    });
    expect(await keyring('new')).toBeNull();
    now += 3600_000;
    expect(await keyring('new')).toMatchObject({ kid: 'new' });
  });
  test('when they cannot be had nobody comes in: 503', async () => {
    const keyring = createKeyring({
      metadataUrl: 'https://keys.example/meta',
      fetchJson: () => Promise.reject(new Error('down')),
      now: () => tuesday,
    });
    const check = createTokenCheck({
      appId: APP_ID,
      tenants: [TENANT],
      keyring,
      allowedServiceUrl: isChannelUrl,
      now: () => tuesday,
    });
    expect(await check(`Bearer ${await issuer.token()}`, activiteit())).toMatchObject({ status: 503 });
  });
});

describe('where answers may go', () => {
  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://europe.botframework.com/',
  ])('%s is the channel', (url) => {
    expect(isChannelUrl(url)).toBe(true);
  });
  test.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://evilbotframework.com/',
    'https://127.0.0.1/',
    'not a url',
  ])('%s is not', (url) => {
    expect(isChannelUrl(url)).toBe(false);
  });
  test('the demo answers to this machine only', async () => {
    const demo = createDemoAccess(isLoopbackUrl);
    expect(await demo(undefined, activiteit({ serviceUrl: 'http://localhost:56150/_connector' }))).toMatchObject({
      status: 200,
    });
    expect(await demo(undefined, activiteit({ serviceUrl: 'http://192.168.1.1/' }))).toMatchObject({ status: 403 });
    expect(await demo(undefined, activiteit({ serviceUrl: 'http://127.0.0.1.evil.example/' }))).toMatchObject({
      status: 403,
    });
  });
});
