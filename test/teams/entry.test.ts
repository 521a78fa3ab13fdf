import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anne, bram, TENANT } from '../support/mensen.js';
import { APP_ID, startLocalIssuer, type LocalIssuer } from '../support/local-issuer.js';
import { activities, shown, startTestBot, type TestBot } from '../support/test-bot.js';

describe('given a body that is not an activity', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  const whole = (): Record<string, unknown> => ({ ...activities(bot.connector, anne).message('hij wordt gepest') });
  const without = (field: string): object =>
    Object.fromEntries(Object.entries(whole()).filter(([name]) => name !== field));
  const empty = { status: 400, text: '' };

  test.each(['type', 'from', 'recipient', 'conversation', 'channelId', 'serviceUrl'])(
    'without %s: 400, empty body',
    async (field) => {
      expect(await bot.post(without(field))).toMatchObject(empty);
    },
  );
  test.each(['{', '', 'null', '[]', '"text"', '{}', '{"type":5}', '{"type":"message","__proto__":{"from":1}}'])(
    '%p: 400, empty body',
    async (raw) => {
      expect(await bot.postRaw(raw)).toMatchObject(empty);
    },
  );
  test.each<[string, object]>([
    ['text is a number', { text: 7 }],
    ['from has no id', { from: {} }],
    ['members are no list', { membersAdded: 'all' }],
    ['attachments hold nonsense', { attachments: [1] }],
  ])('%s: 400, empty body', async (_name, change) => {
    expect(await bot.post({ ...whole(), ...change })).toMatchObject(empty);
  });
  test('a body that is too large: 413; another content type: 415; compressed: 415; all empty', async () => {
    expect(await bot.postRaw(`{"text":"${'x'.repeat(300_000)}"}`)).toMatchObject({ status: 413, text: '' });
    expect(await bot.postRaw('{}', { 'Content-Type': 'text/plain' })).toMatchObject({ status: 415, text: '' });
    expect(await bot.postRaw('{}', { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415, text: '' });
  });
  test('other paths and methods: 404 and 405 without a word', async () => {
    const base = `http://127.0.0.1:${bot.app.port}`;
    const other = await fetch(`${base}/admin`);
    expect([other.status, await other.text()]).toEqual([404, '']);
    const get = await fetch(`${base}/api/messages`);
    expect([get.status, await get.text()]).toEqual([405, '']);
  });
  test('health says ok', async () => {
    const health = await fetch(`http://127.0.0.1:${bot.app.port}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  });
  test('none of it reached the channel, and the log holds nothing of it', () => {
    expect(bot.connector.traffic).toEqual([]);
    expect(bot.log()).not.toContain('gepest');
  });
  test('in the demo an answer to another machine is refused', async () => {
    expect(await bot.post({ ...whole(), serviceUrl: 'https://smba.trafficmanager.net/emea/' })).toMatchObject({
      status: 403,
      text: '',
    });
    expect(await bot.post({ ...whole(), serviceUrl: 'http://192.0.2.1/' })).toMatchObject({ status: 403, text: '' });
  });
  test('types that nobody knows are accepted and ignored', async () => {
    for (const type of ['typing', 'messageReaction', 'messageDelete', 'event', 'endOfConversation', 'iets-nieuws']) {
      expect(await bot.post({ ...whole(), type })).toMatchObject({ status: 200, text: '' });
    }
    expect(bot.connector.traffic).toEqual([]);
  });
});

describe('given credentials', () => {
  let bot: TestBot;
  let issuer: LocalIssuer;
  beforeAll(async () => {
    issuer = await startLocalIssuer(Date.now);
    bot = await startTestBot({
      environment: {
        MICROSOFT_APP_ID: APP_ID,
        MICROSOFT_APP_PASSWORD: 'made-up-secret',
        MICROSOFT_APP_TENANT_ID: TENANT,
        INSTALLATIE: 'made-up.json',
        HOST: '127.0.0.1',
      },
      channel: {
        metadataUrl: issuer.metadataUrl,
        loginUrl: issuer.loginUrl,
        allowedServiceUrl: (url) => url.startsWith('http://127.0.0.1:'),
      },
    });
  });
  afterAll(async () => {
    await bot.stop();
    await issuer.close();
  });
  beforeEach(() => bot.connector.clear());

  const send = async (authorization: string | undefined, change: object = {}) => {
    const body = { ...activities(bot.connector, anne).message('hij wordt gepest'), ...change };
    return bot.post(body, authorization === undefined ? {} : { Authorization: authorization });
  };

  test('a good token: the answer goes out with the bot’s own token, asked for once', async () => {
    const authorization = `Bearer ${await issuer.token({ serviceurl: bot.connector.serviceUrl })}`;
    expect(await Promise.all([send(authorization), send(authorization), send(authorization)])).toMatchObject([
      { status: 200 },
      { status: 200 },
      { status: 200 },
    ]);
    expect(bot.connector.traffic.map(({ authorization: own }) => own)).toEqual([
      'Bearer issued-1',
      'Bearer issued-1',
      'Bearer issued-1',
    ]);
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'antwoord' }, { kaart: 'antwoord' }, { kaart: 'antwoord' }]);
  });
  test('no token, a forged one, a HS256 one: 401, an empty body, and nothing happens', async () => {
    const forged = await issuer.token(
      { serviceurl: bot.connector.serviceUrl },
      { signWith: 'not-published', kid: 'teams' },
    );
    const hs256 = `${Buffer.from('{"alg":"HS256","kid":"teams"}').toString('base64url')}.e30.AA`;
    const before = bot.store.dump();
    for (const authorization of [undefined, 'Bearer x', `Bearer ${forged}`, `Bearer ${hs256}`]) {
      expect(await send(authorization)).toMatchObject({ status: 401, text: '' });
    }
    expect(bot.connector.traffic).toEqual([]);
    expect(bot.store.dump()).toBe(before);
  });
  test('a token for another address, or a tenant that is not on the list: refused', async () => {
    expect(
      await send(`Bearer ${await issuer.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })}`),
    ).toMatchObject({ status: 401 });
    const authorization = `Bearer ${await issuer.token({ serviceurl: bot.connector.serviceUrl })}`;
    expect(await send(authorization, { channelData: { tenant: { id: APP_ID } } })).toMatchObject({
      status: 403,
      text: '',
    });
    expect(bot.connector.traffic).toEqual([]);
  });
  test('roles to play do not exist: "ik ben ..." is a message like any other, and the button is unknown', async () => {
    const authorization = `Bearer ${await issuer.token({ serviceurl: bot.connector.serviceUrl })}`;
    await bot.post(activities(bot.connector, bram).message("ik ben ib'er"), { Authorization: authorization });
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'antwoord' }]);
    const role = await bot.post(activities(bot.connector, bram).execute('rol', { rol: 'ib' }), {
      Authorization: authorization,
    });
    expect(role).toMatchObject({ body: { value: expect.stringContaining('knop') } });
  });
  test('the log names codes, and no token or secret', async () => {
    await send('Bearer x');
    expect(bot.log()).toContain('"code":"no-token"');
    expect(bot.log()).not.toMatch(/made-up-secret|issued-1|eyJ|gepest/);
  });
});
