import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anne, bram, carla, vreemde } from '../support/mensen.js';
import { activities, replaced, shown, startTestBot, type TestBot } from '../support/test-bot.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.connector.clear());

const s = { t: ['pesten'], k: [], a: 'enkelvoudig' };
const click = async (verb: string, data: object = {}, more: object = {}) =>
  bot.post(activities(bot.connector, anne).execute(verb, data, more));

describe('given a button', () => {
  const buttons: [string, object, object][] = [
    ['themas', {}, { kaart: 'themakiezer' }],
    ['kies', { s }, { kaart: 'antwoord', partner: { naam: 'CJG' } }],
    [
      'kies',
      { s, n: 'tso', p: 'kwadraad' },
      { kaart: 'antwoord', niveau: 'Niveau tso', partner: { naam: 'Kwadraad' } },
    ],
    ['kies', { s, n: 'acuut' }, { kaart: 'veiligheid', soort: 'gevaar' }],
    ['kies', { s, n: 'loket' }, { kaart: 'antwoord', niveau: 'Niveau loket', partner: null }],
    ['antwoord', { s, n: 'basisondersteuning', p: 'cjg' }, { kaart: 'antwoord' }],
    ['klopt-niet', { s, n: 'basisondersteuning', p: 'cjg' }, { kaart: 'klopt-niet' }],
    ['route', { s }, { kaart: 'route', terug: { n: 'basisondersteuning' } }],
    ['route', {}, { kaart: 'route', terug: null }],
    ['verder', { s: { ...s, a: 'acuut', v: 'gevaar' } }, { kaart: 'antwoord', niveau: 'Niveau tso' }],
    ['verder', { s: { t: [], k: [], a: 'acuut' } }, { kaart: 'route' }],
    ['help', {}, { kaart: 'hulp' }],
  ];
  test.each(buttons)('%s %j takes the place of the card, for the clicker alone', async (verb, data, kaart) => {
    const answer = await click(verb, data);
    expect(answer.status).toBe(200);
    expect(replaced(answer)).toMatchObject(kaart);
    expect(bot.connector.traffic).toEqual([]);
  });
  test.each(buttons)('%s %j as Action.Submit of an older client comes as a new card', async (verb, data, kaart) => {
    expect(await bot.post(activities(bot.connector, anne).submit({ verb, ...data }))).toMatchObject({ status: 200 });
    expect(shown(bot.connector)).toMatchObject([kaart]);
  });
  test('a theme picked in one of the lists of the picker; nothing picked gives the themes again', async () => {
    const none = { t: [], k: [], a: 'enkelvoudig' };
    expect(replaced(await click('kies', { s: none, 'thema-1': '', 'thema-2': 'rouw' }))).toMatchObject({
      kaart: 'antwoord',
      themas: ['Rouw'],
    });
    expect(replaced(await click('kies', { s: none, 'thema-1': 'geen-thema' }))).toMatchObject({
      kaart: 'verduidelijken',
    });
  });
  test('the route names the four levels and marks the one of the signal', async () => {
    const route = replaced(await click('route', { s }));
    expect(route['niveaus']).toMatchObject([
      { naam: 'Niveau basisondersteuning', actief: true },
      { naam: 'Niveau tso', actief: false },
      { naam: 'Niveau loket', actief: false },
      { naam: 'Niveau team-no', actief: false },
    ]);
  });
  test('"klopt niet" offers at most three others and never the refused one', async () => {
    const { keuzes } = replaced(await click('klopt-niet', { s, n: 'basisondersteuning', p: 'cjg' }));
    expect(Array.isArray(keuzes) && keuzes.length > 0 && keuzes.length <= 3).toBe(true);
    expect(JSON.stringify(keuzes)).not.toContain('"n":"basisondersteuning","p":"cjg"');
  });
});

describe('given a button that nobody knows, or forged data', () => {
  const text = expect.stringContaining('Deze knop ken ik niet');
  const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
  const forged: [string, object][] = [
    ['bestaat-niet', {}],
    ['', {}],
    ['kies', {}],
    ['kies', { s: { t: ['geen-thema'], k: [], a: 'enkelvoudig' } }],
    ['klopt-niet', { s, n: 'basisondersteuning', p: '../../etc' }],
    ['gelezen', { id: { $ne: null } }],
    ['school', { school: 7 }],
    ['__proto__', {}],
  ];
  test.each(forged)('%p %j gets a friendly sentence and status 200', async (verb, data) => {
    expect(await click(verb, data)).toMatchObject({ status: 200, body: message });
  });
  test('a partner or school that does not exist is no dead end', async () => {
    for (const [verb, data] of [
      ['kies', { s, n: 'tso', p: 'geen-partner' }],
      ['school', { school: 'geen-school' }],
      ['gelezen', { id: 'geen-doorgifte' }],
    ] as const) {
      expect(await click(verb, data)).toMatchObject({
        status: 200,
        body: { value: expect.stringContaining('niet meer vinden') },
      });
    }
  });
  test('an invoke without an action, and invokes of other kinds, are answered with 200', async () => {
    expect(await click('x', {}, { value: 'nothing' })).toMatchObject({ status: 200, body: message });
    for (const name of [
      'composeExtension/query',
      'task/fetch',
      'application/search',
      'signin/verifyState',
      undefined,
    ]) {
      expect(await click('x', {}, { name })).toMatchObject({ status: 200, body: {} });
    }
  });
  test('a submit with unknown data gets a friendly card', async () => {
    await bot.post(activities(bot.connector, anne).submit({ x: 1 }));
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'melding', soort: 'onbekende-knop' }]);
  });
  test('in a group only the general buttons work', async () => {
    const conversation = { id: '19:g', conversationType: 'groupChat', isGroup: true, tenantId: anne.tenant };
    expect(replaced(await click('route', {}, { conversation }))).toMatchObject({ kaart: 'route' });
    expect(await click('kies', { s }, { conversation })).toMatchObject({
      body: { value: expect.stringContaining('persoonlijke chat') },
    });
  });
});

describe('given "geef door"', () => {
  test("an IB'er who cannot be reached: the sender is told at once, with address and number, and nothing is kept", async () => {
    expect(replaced(await click('doorgeven'))).toMatchObject({
      kaart: 'doorgegeven',
      naam: 'Bram Smit',
      bereikbaar: false,
      contact: { mail: 'bram@school.example', telefoon: '0187 000 000' },
    });
    expect(bot.store.outbox).toEqual([]);
  });
  test('a stranger without a school is asked for it', async () => {
    expect(await bot.post(activities(bot.connector, vreemde).execute('doorgeven'))).toMatchObject({
      body: { value: expect.stringContaining('mijn school') },
    });
  });
  test("the IB'er himself is told that he is the one", async () => {
    expect(await bot.post(activities(bot.connector, bram).execute('doorgeven'))).toMatchObject({
      body: { value: expect.stringContaining('zelf het aanspreekpunt') },
    });
  });
  test('an IB’er who is reachable gets one order however often is clicked; only he can say "gelezen", and once', async () => {
    await bot.post(activities(bot.connector, bram).message('hallo'));
    expect(replaced(await click('doorgeven'))).toMatchObject({ kaart: 'doorgegeven', bereikbaar: true });
    expect(replaced(await click('doorgeven'))).toMatchObject({ kaart: 'doorgegeven', bereikbaar: true });
    expect(bot.store.outbox).toMatchObject([{ soort: 'doorgifte' }]);
    const id = bot.store.outbox[0]?.doorgifte;

    const notFound = { body: { value: expect.stringContaining('niet meer vinden') } };
    expect(await click('gelezen', { id })).toMatchObject(notFound);
    expect(await bot.post(activities(bot.connector, carla).execute('gelezen', { id }))).toMatchObject(notFound);
    expect(replaced(await bot.post(activities(bot.connector, bram).execute('gelezen', { id })))).toMatchObject({
      kaart: 'gelezen',
      naam: 'Anne de Jong',
    });
    expect(await bot.post(activities(bot.connector, bram).execute('gelezen', { id }))).toMatchObject({
      body: { value: expect.stringContaining('al laten weten') },
    });
    expect(bot.store.outbox).toMatchObject([{ soort: 'doorgifte' }, { soort: 'gelezen' }]);
  });
  test('what is kept of it is who, to whom, which school and when: no theme, no name, no text', () => {
    expect(bot.store.dump()).not.toMatch(/pesten|Anne|Bram|Naam Uit Teams/);
  });
});

describe('given a choice of school beside an answer', () => {
  test('the answer comes again, with the contact of that school', async () => {
    const answer = await bot.post(
      activities(bot.connector, vreemde).execute('school', { school: 'duin', s, n: 'basisondersteuning', p: 'cjg' }),
    );
    expect(replaced(answer)).toMatchObject({
      kaart: 'antwoord',
      contact: { naam: 'Contact cjg duin' },
      doorgeven: 'ib',
    });
  });
});
