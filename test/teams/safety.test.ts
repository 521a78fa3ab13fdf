import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Persoon } from '../../src/app/ports.js';
import { anne, dirk, vreemde } from '../support/mensen.js';
import { activities, replaced, shown, startTestBot, type TestBot } from '../support/test-bot.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.connector.clear());

const GROUP = { conversation: { id: '19:g', conversationType: 'groupChat', isGroup: true, tenantId: anne.tenant } };
const say = async (wie: Persoon, text: string, more: object = {}): Promise<readonly Record<string, unknown>[]> => {
  await bot.post(activities(bot.connector, wie).message(text, more));
  return shown(bot.connector);
};

describe('given a suspicion', () => {
  const named = {
    kaart: 'veiligheid',
    soort: 'vermoeden',
    aandachtsfunctionaris: { naam: 'Dirk Mol', functie: 'aandachtsfunctionaris', telefoon: '0187 000 000' },
    crisislijn: null,
  };
  const nobody = { kaart: 'veiligheid', soort: 'vermoeden', aandachtsfunctionaris: null };

  test('in the personal chat the card names the aandachtsfunctionaris of this school, and nobody is notified', async () => {
    expect(await say(anne, 'Ik vermoed mishandeling')).toMatchObject([named]);
    expect(bot.store.outbox).toEqual([]);
  });
  test('in a group nobody of the school is named', async () => {
    expect(await say(anne, 'Ik vermoed mishandeling', GROUP)).toMatchObject([nobody]);
  });
  test('somebody of an unknown school gets the card at once, without a question first', async () => {
    expect(await say(vreemde, 'Ik vermoed mishandeling')).toMatchObject([nobody]);
  });
  test('the aandachtsfunctionaris is not sent to himself', async () => {
    await bot.post(activities(bot.connector, dirk).execute('school', { school: 'duin' }));
    bot.connector.clear();
    expect(await say(dirk, 'Ik vermoed mishandeling')).toMatchObject([nobody]);
  });
  test('a school that named nobody has the words without a name', async () => {
    await bot.post(activities(bot.connector, dirk).execute('school', { school: 'haven' }));
    bot.connector.clear();
    expect(await say(dirk, 'Ik vermoed mishandeling')).toMatchObject([nobody]);
  });
});

describe('given danger', () => {
  const card = {
    soort: 'gevaar',
    crisislijn: { naam: 'Crisislijn Test', telefoon: '0187 222 222' },
    aandachtsfunctionaris: null,
  };
  test('the card has the crisis line of the installation, in a group too', async () => {
    expect(await say(anne, 'Hij heeft een mes')).toMatchObject([card]);
    bot.connector.clear();
    expect(await say(anne, 'Hij heeft een mes', GROUP)).toMatchObject([card]);
  });
  test('so has the card that a button leads to', async () => {
    const acuut = { s: { t: ['pesten'], k: [], a: 'acuut' }, n: 'acuut' };
    expect(replaced(await bot.post(activities(bot.connector, anne).execute('kies', acuut)))).toMatchObject(card);
  });
});
