import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.js';
import { anne } from '../support/mensen.js';
import { activities, shown, startTestBot, type TestBot } from '../support/test-bot.js';

const NU = Date.parse('2026-11-24T09:00:00.000Z');
let channel: FakeConnector;
let connector: Connector;
beforeAll(async () => {
  channel = await startFakeConnector();
  connector = createConnector({ deadlineMs: 100, backoffMs: 1000, random: () => 0.5, nu: () => NU });
});
afterAll(async () => {
  connector.close();
  await channel.close();
});
beforeEach(() => channel.clear());

const draad = { tenant: 't', draad: 'a' };
const call = () => connector.call(draad, 'POST', `${channel.serviceUrl}v3/conversations/a/activities`, '{}');

describe('given an answer of the channel, what must happen next', () => {
  const table: [number, string, string][] = [
    [400, 'BadArgument', 'mislukt'],
    [401, 'BotNotRegistered', 'mislukt'],
    [403, 'BotDisabledByAdmin', 'onbereikbaar'],
    [403, 'BotNotInConversationRoster', 'onbereikbaar'],
    [403, 'ConversationBlockedByUser', 'onbereikbaar'],
    [403, 'ForbiddenOperationException', 'onbereikbaar'],
    [403, 'SomethingNew', 'onbereikbaar'],
    [403, 'InvalidBotApiHost', 'mislukt'],
    [404, 'ConversationNotFound', 'onbereikbaar'],
    [412, 'PreconditionFailed', 'later'],
    [413, 'MessageSizeTooBig', 'mislukt'],
    [429, 'Throttled', 'later'],
    [500, 'ServiceError', 'mislukt'],
    [502, 'ServiceError', 'onbekend'],
    [503, 'ServiceError', 'later'],
    [504, 'ServiceError', 'onbekend'],
    [418, 'Teapot', 'mislukt'],
  ];
  test.each(table)('%i %s: %s, after one request', async (status, code, uitkomst) => {
    channel.answerWith({ kind: 'status', status, code });
    expect(await call()).toMatchObject({ uitkomst, code: `${status} ${code}` });
    expect(channel.traffic).toHaveLength(1);
  });
  test('200: sent, with the id that the channel gave', async () => {
    expect(await call()).toMatchObject({ uitkomst: 'verzonden', activityId: expect.stringMatching(/^activity-/) });
  });
  test('429 says when: Retry-After goes before our own back-off', async () => {
    channel.answerWith({ kind: 'status', status: 429, retryAfter: '7' }, { kind: 'status', status: 429 });
    expect(await call()).toMatchObject({ naMs: 7000 });
    expect(await call()).toMatchObject({ naMs: 1000 });
  });
  test('429 may name a date; one that is over or no date counts for nothing', async () => {
    const at = (retryAfter: string) => ({ kind: 'status' as const, status: 429, retryAfter });
    channel.answerWith(at('Tue, 24 Nov 2026 09:01:30 GMT'), at('Tue, 24 Nov 2026 08:00:00 GMT'), at('soon'));
    expect(await call()).toMatchObject({ naMs: 90_000 });
    expect(await call()).toMatchObject({ naMs: 1000 });
    expect(await call()).toMatchObject({ naMs: 1000 });
  });
  test('a service that speaks no TLS, or nothing at all: not a byte of the message went out', async () => {
    const silent = createTcpServer((socket) => void socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const zending = await connector.call(draad, 'POST', `https://127.0.0.1:${port}/`, '{}');
    expect(zending).toMatchObject({ uitkomst: 'later', code: 'DEADLINE' });
    await new Promise((resolve) => silent.close(resolve));
  });
  test('a broken connection or no answer in time: it may have arrived', async () => {
    channel.answerWith({ kind: 'reset' }, { kind: 'hang' });
    expect(await call()).toMatchObject({ uitkomst: 'onbekend', code: 'ECONNRESET' });
    expect(await call()).toMatchObject({ uitkomst: 'onbekend', code: 'DEADLINE' });
  });
  test('nobody listens there: nothing can have arrived', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await connector.call(draad, 'POST', `http://127.0.0.1:${port}/`, '{}')).toMatchObject({
      uitkomst: 'later',
      code: 'ECONNREFUSED',
    });
  });
});

describe('given a turn and a channel with trouble', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ timing: { deadlineMs: 100, backoffMs: 500, budgetMs: 4000 } });
  });
  afterAll(() => bot.stop());
  beforeEach(() => {
    bot.connector.clear();
    bot.waits.length = 0;
  });
  const say = (text: string) => bot.post(activities(bot.connector, anne).message(text));

  test('busy (429) and then not: the answer arrives once, after the time that was asked', async () => {
    bot.connector.answerWith({ kind: 'status', status: 429, retryAfter: '2' });
    expect(await say('hij wordt gepest')).toMatchObject({ status: 200 });
    expect(bot.connector.traffic).toHaveLength(2);
    expect(bot.waits).toEqual([2000]);
  });
  test('busy for longer than Teams waits for us: no waiting, the message is given up', async () => {
    bot.connector.answerWith({ kind: 'status', status: 429, retryAfter: '60' });
    expect(await say('hij wordt gepest')).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.traffic).toHaveLength(1);
    expect(bot.waits).toEqual([]);
  });
  test('503 all the time: three tries, then given up', async () => {
    bot.connector.answerWith(...Array.from({ length: 9 }, () => ({ kind: 'status' as const, status: 503 })));
    expect(await say('hij wordt gepest')).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.traffic).toHaveLength(3);
  });
  test.each<[string, { kind: 'status'; status: number } | { kind: 'reset' } | { kind: 'hang' }]>([
    ['500', { kind: 'status', status: 500 }],
    ['403', { kind: 'status', status: 403 }],
    ['a reset', { kind: 'reset' }],
    ['a hanging connection', { kind: 'hang' }],
  ])('%s: one request, no repeat, no second message about the fault', async (_name, behaviour) => {
    bot.connector.answerWith(behaviour);
    expect(await say('hij wordt gepest')).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.traffic).toHaveLength(1);
  });
  test('a fault of our own becomes a friendly sentence; the log holds its name and not its text', async () => {
    expect(await say('ontplof met Pietje Puk')).toMatchObject({ status: 200, text: '' });
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'melding', soort: 'fout' }]);
    expect(bot.log()).toContain('turn-failed');
    expect(bot.log()).not.toMatch(/Pietje|ontplof|at .*\.js/);
  });
  test('a fault in a button becomes a friendly error, status 200, no stack', async () => {
    const failing = await startTestBot({
      parts: { store: { ...bot.store, findKeuze: () => Promise.reject(new Error('disk /var/x')) } },
    });
    const answer = await failing.post(activities(failing.connector, anne).execute('help'));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { message: expect.stringContaining('Dat lukte niet') },
      },
    });
    expect(answer.text).not.toContain('disk');
    await failing.stop();
  });
  test('a full disk does not cost anybody the answer', async () => {
    const failing = await startTestBot({
      parts: { store: { ...bot.store, keepReferentie: () => Promise.reject(new Error('ENOSPC')) } },
    });
    expect(await failing.post(activities(failing.connector, anne).message('hij wordt gepest'))).toMatchObject({
      status: 200,
    });
    expect(shown(failing.connector)).toMatchObject([{ kaart: 'antwoord' }]);
    await failing.stop();
  });
});
