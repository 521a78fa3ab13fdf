import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anne, bram, dirk, vreemde } from '../support/mensen.js';
import { activities, replaced, shown, startTestBot, type TestBot } from '../support/test-bot.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.connector.clear());

describe('given "iets anders", for a signal that is in no theme (GO-017)', () => {
  test("in primary education it names the IB'er and offers to pass it on", async () => {
    const answer = await bot.post(activities(bot.connector, anne).execute('anders'));
    expect(replaced(answer)).toEqual({
      kaart: 'anders',
      wie: {
        contact: expect.objectContaining({ naam: 'Bram Smit', functie: "IB'er", telefoon: '0187 000 000' }),
        school: { code: 'duin', naam: 'De Duin', sector: 'po' },
        doorgeven: 'ib',
      },
    });
    expect(bot.connector.traffic).toEqual([]);
    expect(bot.store.outbox).toEqual([]);
  });
  test('in secondary education it names the COO', async () => {
    const chat = activities(bot.connector, dirk);
    await bot.post(chat.execute('school', { school: 'haven' }));
    expect(replaced(await bot.post(chat.execute('anders')))).toMatchObject({
      wie: { contact: { naam: 'Carla Visser', functie: 'COO' }, doorgeven: 'coo' },
    });
  });
  test('for an unknown school it says how to choose one; after the choice it names the person', async () => {
    const chat = activities(bot.connector, vreemde);
    expect(replaced(await bot.post(chat.execute('anders')))).toEqual({ kaart: 'anders', wie: 'kies-school' });
    expect(shown(bot.connector)).toMatchObject([
      { kaart: 'schoolkiezer', scholen: [{ code: 'duin' }, { code: 'haven' }], plek: 'anders' },
    ]);
    expect(replaced(await bot.post(chat.execute('school', { school: 'duin', anders: true })))).toMatchObject({
      kaart: 'anders',
      wie: { contact: { naam: 'Bram Smit' } },
    });
  });
  test("the IB'er is not sent to himself", async () => {
    expect(replaced(await bot.post(activities(bot.connector, bram).execute('anders')))).toEqual({
      kaart: 'anders',
      wie: 'zelf',
    });
  });
  test('somebody without an identity, who has no school to choose, is no dead end either', async () => {
    const answer = await bot.post(activities(bot.connector, anne).execute('anders', {}, { from: { id: '29:x' } }));
    expect(replaced(answer)).toEqual({ kaart: 'anders', wie: 'niemand' });
    expect(bot.connector.traffic).toEqual([]);
  });
  test('as Action.Submit of an older client it comes as a new card', async () => {
    await bot.post(activities(bot.connector, anne).submit({ verb: 'anders' }));
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'anders', wie: { doorgeven: 'ib' } }]);
  });
  test('in a group nobody of the school is named', async () => {
    const conversation = { id: '19:g', conversationType: 'groupChat', isGroup: true, tenantId: anne.tenant };
    expect(await bot.post(activities(bot.connector, anne).execute('anders', {}, { conversation }))).toMatchObject({
      body: { value: expect.stringContaining('persoonlijke chat') },
    });
  });
});
