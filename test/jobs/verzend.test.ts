import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bericht, OpenGesprek } from '../../src/app/ports.js';
import { verzend } from '../../src/jobs/verzend.js';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { createMessenger } from '../../src/teams/messenger.js';
import { createOpenGesprek } from '../../src/teams/open-gesprek.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';
import { startFakeConnector, type Behaviour, type FakeConnector } from '../support/fake-connector.js';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.js';
import { at, persoon, referentie } from '../store/store-steps.js';

const ib = persoon('ib');
const bericht: Bericht = { soort: 'gelezen', naam: '', op: at(0), herhaling: false };
const refused = (status: number, code: string): Behaviour => ({ kind: 'status', status, code });
const opened: Behaviour = { kind: 'status', status: 201, body: { id: 'a:new' } };

let channel: FakeConnector;
let connector: Connector;
let store: MemoryStore;
let open: OpenGesprek;
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
  store = createMemoryStore();
  const serviceUrlOf = (): string => channel.serviceUrl;
  open = createOpenGesprek({ connector, allowed: isLoopbackUrl, bot: '28:app', serviceUrlOf });
});

const toon = () => ({ kaart: {}, samenvatting: '' });
const send = () =>
  verzend({ store, messenger: createMessenger(connector, toon, isLoopbackUrl), open }, { aan: ib, bericht });
const paths = () => channel.traffic.map(({ method, path }) => `${method} ${path}`);
const CREATE = 'POST /v3/conversations';
const TO_OLD = 'POST /v3/conversations/a%3Aib/activities';
const TO_NEW = 'POST /v3/conversations/a%3Anew/activities';
const known = () => store.keepReferentie({ ...referentie('ib'), serviceUrl: channel.serviceUrl });

describe('given somebody who never wrote to the bot', () => {
  test('a chat is opened from the Entra object id, kept, and used', async () => {
    channel.answerWith(opened);
    expect(await send()).toMatchObject({ uitkomst: 'verzonden' });
    expect(paths()).toEqual([CREATE, TO_NEW]);
    expect(channel.traffic[0]?.body).toEqual({
      isGroup: false,
      bot: { id: '28:app' },
      members: [{ id: 'ib' }],
      tenantId: ib.tenant,
      channelData: { tenant: { id: ib.tenant } },
    });
    await send();
    expect(paths()).toEqual([CREATE, TO_NEW, TO_NEW]);
  });
  test.each<[Behaviour, object]>([
    [
      refused(403, 'ForbiddenOperationException'),
      { uitkomst: 'onbereikbaar', code: '403 ForbiddenOperationException' },
    ],
    [refused(429, 'Throttled'), { uitkomst: 'later' }],
    [{ kind: 'hang' }, { uitkomst: 'later' }],
    [refused(504, 'ServiceError'), { uitkomst: 'later' }],
    [refused(400, 'BadArgument'), { uitkomst: 'mislukt' }],
    [
      { kind: 'status', status: 201, body: { nothing: true } },
      { uitkomst: 'mislukt', code: 'gesprek-onleesbaar' },
    ],
  ])('%j: nothing is sent', async (behaviour, end) => {
    channel.answerWith(behaviour);
    expect(await send()).toMatchObject(end);
    expect(paths()).toEqual([CREATE]);
  });
  test('without credentials there is nothing to open with', async () => {
    const messenger = createMessenger(connector, toon, isLoopbackUrl);
    const zending = await verzend({ store, messenger }, { aan: ib, bericht });
    expect([zending, paths()]).toEqual([{ uitkomst: 'onbereikbaar', code: 'geen-referentie' }, []]);
  });
});

describe('given somebody whose conversation Teams does not know any more', () => {
  test('one is opened anew, once, and the message goes there', async () => {
    await known();
    channel.answerWith(refused(404, 'ConversationNotFound'), opened);
    expect(await send()).toMatchObject({ uitkomst: 'verzonden' });
    expect(paths()).toEqual([TO_OLD, CREATE, TO_NEW]);
    expect(await store.findReferentie(ib)).toMatchObject({ conversation: 'a:new' });
  });
  test.each<[string, Behaviour[]]>([
    ['the new one is not known either', [opened, refused(404, 'ConversationNotFound')]],
    ['the app is not there', [refused(403, 'ForbiddenOperationException')]],
  ])('%s: unreachable, and nothing goes there again', async (_, answers) => {
    await known();
    channel.answerWith(refused(404, 'ConversationNotFound'), ...answers);
    expect(await send()).toMatchObject({ uitkomst: 'onbereikbaar' });
    const asked = paths().length;
    expect(await send()).toEqual({ uitkomst: 'onbereikbaar', code: 'geen-referentie' });
    expect(paths()).toHaveLength(asked);
  });
});

test('who blocked the bot is left alone: no new conversation', async () => {
  await known();
  channel.answerWith(refused(403, 'ConversationBlockedByUser'));
  expect(await send()).toMatchObject({ uitkomst: 'onbereikbaar' });
  expect(await send()).toMatchObject({ uitkomst: 'onbereikbaar', code: 'geen-referentie' });
  expect(paths()).toEqual([TO_OLD]);
});
