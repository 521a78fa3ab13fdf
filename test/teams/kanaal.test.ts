import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Kanaalbericht } from '../../src/app/kanaal/weergave.js';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { createKanaal } from '../../src/teams/kanaal.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';
import { startFakeConnector, type Behaviour, type FakeConnector } from '../support/fake-connector.js';
import type { FakeKanaal } from '../support/fake-kanaal.js';
import { TENANT } from '../support/mensen.js';
import { wie } from '../support/schakelteam.js';

const ID = '19:schakelteam@thread.tacv2';
const kaart: Kanaalbericht = {
  kaart: 'kanaalkaart',
  nummer: 'KR-26-0001',
  school: 'De Zeester',
  stap: 'De hulpvraag staat klaar.',
  datum: '2026-11-25',
  aanZet: 'schakelfunctionaris',
};

let channel: FakeConnector;
let connector: Connector;
let fake: FakeKanaal;
const plek = () => ({ tenant: TENANT, kanaal: ID, serviceUrl: channel.serviceUrl, bot: '28:bot' });
const toonKaart = createToonKaart();
const kanaal = () => createKanaal(connector, toonKaart, isLoopbackUrl);
beforeAll(async () => {
  channel = await startFakeConnector();
  connector = createConnector({ deadlineMs: 100, backoffMs: 1000, random: () => 0.5, nu: Date.now });
});
afterAll(async () => {
  connector.close();
  await channel.close();
});
beforeEach(() => {
  channel.clear();
  fake = channel.kanaal(ID);
});

describe('given a channel', () => {
  test('a card is posted, updated in place and answered in its thread, by the id that the channel gave', async () => {
    const geplaatst = await kanaal().plaats(plek(), kaart);
    if (geplaatst.uitkomst !== 'verzonden' || geplaatst.activityId === null) throw new Error('was not posted');
    const { activityId } = geplaatst;
    expect(await kanaal().werkBij(plek(), activityId, { kaart: 'kanaal-nieuws' })).toMatchObject({
      uitkomst: 'verzonden',
    });
    expect(
      await kanaal().schrijfBij(plek(), activityId, { stap: 'De regierol is gestart.', datum: '2026-11-26' }),
    ).toMatchObject({ uitkomst: 'verzonden' });
    expect(channel.traffic.map(({ method, path }) => [method, decodeURIComponent(path)])).toEqual([
      ['POST', '/v3/conversations'],
      ['PUT', `/v3/conversations/${ID}/activities/${activityId}`],
      ['POST', `/v3/conversations/${ID};messageid=${activityId}/activities`],
    ]);
    expect(fake.posts.get(activityId)?.lines).toMatchObject([
      { type: 'message', text: 'De regierol is gestart. (26 november 2026)' },
    ]);
  });
  test('a card goes without a text beside it, or it would get no id; the notification tells nothing of it', async () => {
    await kanaal().plaats(plek(), kaart);
    const [post] = channel.traffic;
    expect(post?.body).toMatchObject({
      channelData: { channel: { id: ID } },
      activity: { summary: 'Er is iets nieuws voor het schakelteam.' },
    });
    expect(JSON.stringify(post?.body)).not.toContain('"text":null');
    expect(post?.body).not.toHaveProperty('activity.text');
  });
  test('its members are read to the last page: identities in small letters, the bot and every name left out', async () => {
    fake.leden(wie('ilse'), wie('noor'), null, { tenant: 'ANDERE', id: 'gast' });
    expect(await kanaal().leden(plek())).toEqual({
      uitkomst: 'leden',
      leden: [wie('ilse'), wie('noor'), null, { tenant: 'andere', id: 'gast' }],
    });
    expect(channel.traffic.length).toBeGreaterThan(1);
  });
});

const status = (code: number): Behaviour => ({ kind: 'status', status: code });
describe.each<[string, Behaviour, string]>([
  ['403', status(403), 'onbereikbaar'],
  ['404', status(404), 'onbereikbaar'],
  ['429', status(429), 'later'],
  ['503', status(503), 'later'],
  ['500', status(500), 'mislukt'],
  ['no answer', { kind: 'hang' }, 'onbekend'],
])('given a channel that answers %s', (_, behaviour, uitkomst) => {
  test('every call ends in that class, after one request', async () => {
    const doe = kanaal();
    const calls = [
      () => doe.leden(plek()),
      () => doe.plaats(plek(), kaart),
      () => doe.werkBij(plek(), 'post-1', kaart),
      () => doe.schrijfBij(plek(), 'post-1', 'nieuws'),
    ];
    for (const call of calls) {
      channel.clear();
      channel.answerWith(behaviour);
      expect(await call()).toMatchObject({ uitkomst });
      expect(channel.traffic).toHaveLength(1);
    }
  });
});

describe('given an address or an answer that is not right', () => {
  test('a kept address that is not allowed any more gets nothing, not even a question', async () => {
    const elders = { ...plek(), serviceUrl: 'https://evil.example/' };
    const dicht = { uitkomst: 'mislukt', code: 'service-url' };
    expect(await kanaal().leden(elders)).toEqual(dicht);
    expect(await kanaal().plaats(elders, kaart)).toEqual(dicht);
    expect(await kanaal().werkBij(elders, 'post-1', kaart)).toEqual(dicht);
    expect(await kanaal().schrijfBij(elders, 'post-1', 'nieuws')).toEqual(dicht);
  });
  test.each<[string, object]>([
    ['no members', {}],
    ['members that are none', { members: [7] }],
  ])('%s: nobody knows who is there', async (_, body) => {
    channel.answerWith({ kind: 'status', status: 200, body });
    expect(await kanaal().leden(plek())).toMatchObject({ uitkomst: 'mislukt' });
  });
  test('a list without an end is given up, and counts as no list', async () => {
    const body = { members: [], continuationToken: '0' };
    channel.answerWith(...Array.from({ length: 20 }, (): Behaviour => ({ kind: 'status', status: 200, body })));
    expect(await kanaal().leden(plek())).toEqual({ uitkomst: 'mislukt', code: 'te-veel-leden' });
    expect(channel.traffic).toHaveLength(10);
  });
  test('an answer that names the thread alone gives the post in it', async () => {
    channel.answerWith({ kind: 'status', status: 201, body: { id: `${ID};messageid=77` } });
    expect(await kanaal().plaats(plek(), kaart)).toEqual({ uitkomst: 'verzonden', activityId: '77' });
  });
});
