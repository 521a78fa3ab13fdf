import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anne, bram } from '../support/mensen.js';
import { activities, shown, startTestBot, type TestBot } from '../support/test-bot.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.connector.clear());

describe('given an installation in a personal chat', () => {
  test('one welcome, however often and in whatever form Teams tells it; the person can be reached from then on', async () => {
    const chat = activities(bot.connector, anne);
    for (const activity of [chat.install('add'), chat.botAdded(), chat.install('Add'), chat.install('add-upgrade')]) {
      expect(await bot.post(activity)).toMatchObject({ status: 200 });
    }
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'welkom' }]);
    expect(await bot.store.findReferentie(anne)).toMatchObject({
      conversation: 'a:anne',
      serviceUrl: bot.connector.serviceUrl,
      bot: '28:bot',
      kanaalId: '29:anne',
    });
  });
  test('removed: not reachable any more; installed again: welcomed again', async () => {
    const chat = activities(bot.connector, anne);
    await bot.post(chat.install('remove'));
    expect(await bot.store.findReferentie(anne)).toBeNull();
    expect(bot.connector.traffic).toEqual([]);
    await bot.post(chat.install('add'));
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'welkom' }]);
    expect(await bot.store.findReferentie(anne)).not.toBeNull();
  });
  test('in the demo every persona is reached in the same chat, so that a passing-on can be seen to arrive', async () => {
    expect(await bot.store.findReferentie(bram)).toMatchObject({ conversation: 'a:anne', persoon: bram });
  });
  test('a welcome that could not be sent is sent the next time', async () => {
    const chat = activities(bot.connector, bram);
    bot.connector.answerWith({ kind: 'status', status: 500 });
    await bot.post(chat.install('add'));
    bot.connector.clear();
    await bot.post(chat.botAdded());
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'welkom' }]);
  });
  test('a moved channel: the newest address counts', async () => {
    const chat = activities(bot.connector, anne);
    await bot.post(
      chat.message('hallo', {
        conversation: { id: 'a:anne-new', conversationType: 'personal', tenantId: anne.tenant },
      }),
    );
    expect(await bot.store.findReferentie(anne)).toMatchObject({ conversation: 'a:anne-new' });
  });
});

describe('given events that are not about the bot in a personal chat', () => {
  test('people who come and go, and a team that gets the app, are not greeted', async () => {
    const chat = activities(bot.connector, anne);
    const conversation = { id: '19:team', conversationType: 'channel', isGroup: true, tenantId: anne.tenant };
    await bot.post(chat.base('conversationUpdate', { membersAdded: [{ id: '29:somebody' }], conversation }));
    await bot.post(chat.base('installationUpdate', { action: 'add', conversation }));
    await bot.post(
      chat.base('conversationUpdate', {
        channelData: { tenant: { id: anne.tenant }, eventType: 'channelCreated' },
        conversation,
      }),
    );
    expect(bot.connector.traffic).toEqual([]);
    expect(await bot.store.findReferentie(anne)).toMatchObject({ conversation: 'a:anne-new' });
  });
});

describe('given a message from the outbox', () => {
  test('it goes to the personal chat as a card with the id of the passing-on, and once', async () => {
    const referentie = await bot.store.findReferentie(anne);
    if (referentie === null) throw new Error('anne is not reachable');
    const bericht = {
      soort: 'doorgifte' as const,
      doorgifte: 'd1',
      naam: 'Bram Smit',
      school: 'De Duin',
      teams: null,
      herhaling: false,
    };
    expect(await bot.app.messenger.send(referentie, bericht)).toMatchObject({ uitkomst: 'verzonden' });
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'bericht', bericht: { doorgifte: 'd1' } }]);
    expect(bot.connector.traffic[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a%3Aanne-new/activities',
    });
  });
  test('a kept address that is not allowed any more gets nothing', async () => {
    const referentie = {
      persoon: anne,
      conversation: 'a:1',
      serviceUrl: 'https://evil.example/',
      bot: '28:bot',
      kanaalId: '29:anne',
    };
    const bericht = { soort: 'gelezen' as const, naam: 'Bram Smit', op: '2026-11-24T09:00:00.000Z', herhaling: false };
    expect(await bot.app.messenger.send(referentie, bericht)).toEqual({ uitkomst: 'mislukt', code: 'service-url' });
  });
});
