import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Persoon } from '../../src/app/ports.js';
import type { Opslag } from '../../src/store/opslag.js';
import type { FakeKanaal } from '../support/fake-kanaal.js';
import { startKanaalbot } from '../support/kanaalbot.js';
import { TENANT } from '../support/mensen.js';
import { wie } from '../support/schakelteam.js';
import { activities, replaced, shown, type TestBot } from '../support/test-bot.js';

const KANAAL = '19:schakelteam@thread.tacv2';
const GROEP = { id: '19:groep@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
const inDraad = {
  conversation: { id: `${KANAAL};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: KANAAL } },
};

let bot: TestBot;
let opslag: Opslag;
let stop: () => Promise<void>;
let kanaal: FakeKanaal;
beforeAll(async () => {
  ({ bot, opslag, stop } = await startKanaalbot());
  kanaal = bot.connector.kanaal(KANAAL);
});
afterAll(() => stop());
beforeEach(async () => {
  bot.connector.clear();
  kanaal.leden(wie('ilse'), wie('noor'));
  for (const school of ['de-zeester', 'het-baken']) await opslag.organisatie.ontkoppel(school);
});

const koppelingen = async () => (await opslag.organisatie.organisatie()).koppelingen;
const mention = (text: string): string => `<at>Wegwijzer</at> ${text}\n`;
const zeg = async (id: string, text: string, waar: object = inDraad): Promise<readonly Record<string, unknown>[]> => {
  bot.connector.clear();
  const chat = activities(bot.connector, wie(id));
  expect(await bot.post(chat.message(text, waar))).toMatchObject({ status: 200 });
  // The bot answers in the conversation of the message, which the fake channel takes for a thread.
  return shown(bot.connector);
};

describe('given a channel in which the bot is mentioned', () => {
  test.each(['koppel de zeester', 'ontkoppel de zeester'])(
    'somebody without an identity says %s: the kind answer of everybody who may not',
    async (woorden) => {
      const bericht = activities(bot.connector, wie('ilse')).message(mention(woorden), inDraad);
      expect(await bot.post({ ...bericht, from: { id: '29:niemand' } })).toMatchObject({ status: 200 });
      expect(shown(bot.connector)).toMatchObject([{ kaart: 'koppeling', reden: 'kan-niet' }]);
    },
  );

  test('koppel: the channel is linked, not the thread in which it was said, and the card tells', async () => {
    expect(await zeg('ilse', mention('Koppel De Zeester'))).toEqual([
      {
        kaart: 'koppeling',
        reden: 'gekoppeld',
        scholen: [{ code: 'de-zeester', naam: 'De Zeester', rol: 'so' }],
        anderen: 0,
      },
    ]);
    expect(await koppelingen()).toMatchObject([
      {
        school: 'de-zeester',
        kanaal: KANAAL,
        tenant: TENANT,
        bot: '28:bot',
        serviceUrl: bot.connector.serviceUrl,
        door: wie('ilse'),
      },
    ]);
  });
  test('koppel without a school: her only one', async () => {
    expect(await zeg('ilse', mention('koppel'))).toMatchObject([{ reden: 'gekoppeld' }]);
  });
  test('others in the channel, on any page of its members: the card says so', async () => {
    kanaal.leden(wie('ilse'), wie('noor'), wie('petra'), wie('mila'));
    expect(await zeg('ilse', mention('koppel'))).toMatchObject([{ reden: 'gekoppeld', anderen: 1 }]);
  });
  test('the members cannot be had: the card says that it does not know', async () => {
    kanaal.faalt('leden', { kind: 'status', status: 429 });
    expect(await zeg('ilse', mention('koppel'))).toMatchObject([{ reden: 'gekoppeld', anderen: 'onbekend' }]);
  });
  test('the second page of the members cannot be had: half a list counts as none', async () => {
    kanaal.leden(wie('ilse'), wie('noor'), wie('mila'));
    kanaal.faalt(
      'leden',
      kanaal.answer('GET', `/v3/conversations/${encodeURIComponent(KANAAL)}/pagedmembers`, null) ?? { kind: 'reset' },
      { kind: 'status', status: 503 },
    );
    expect(await zeg('ilse', mention('koppel'))).toMatchObject([{ anderen: 'onbekend' }]);
  });
  test.each(['koppel De Zeester', 'koppel de onbekende', 'ontkoppel De Zeester'])(
    '%s by a teacher: the kind refusal, and never an answer to a signal',
    async (text) => {
      expect(await zeg('mila', mention(text))).toEqual([
        { kaart: 'koppeling', reden: 'kan-niet', scholen: [], anderen: 0 },
      ]);
      expect(await koppelingen()).toEqual([]);
    },
  );
  test('koppeling: what is linked here; ontkoppel: no more', async () => {
    await zeg('ilse', mention('koppel'));
    expect(await zeg('mila', mention('koppeling'))).toMatchObject([{ reden: 'getoond', scholen: [{ rol: 'so' }] }]);
    expect(await zeg('noor', mention('ontkoppel'))).toMatchObject([{ reden: 'ontkoppeld', scholen: [] }]);
    expect(await koppelingen()).toEqual([]);
  });
  test('the words of the English app package open the same doors', async () => {
    expect(await zeg('ilse', mention('Link school'))).toMatchObject([{ reden: 'gekoppeld' }]);
    expect(await zeg('ilse', mention('Linked schools'))).toMatchObject([{ reden: 'getoond' }]);
    expect(await zeg('ilse', mention('Unlink school'))).toMatchObject([{ reden: 'ontkoppeld' }]);
  });
  test('danger behind the word comes first', async () => {
    expect(await zeg('mila', mention('koppel kinderen met een mes'))).toMatchObject([{ kaart: 'veiligheid' }]);
  });
  test('a longer sentence that begins so is a signal', async () => {
    const lang = 'koppel ouders ligt in scheiding, en nu wordt hun zoon in groep zes gepest op het plein';
    expect(await zeg('mila', mention(lang))).toMatchObject([{ kaart: 'kanaal' }]);
  });
});

describe('given the button Ontkoppelen', () => {
  const klik = async (persoon: Persoon, data: object, waar: object = inDraad) =>
    bot.post(activities(bot.connector, persoon).execute('ontkoppel', data, waar));
  beforeEach(() => zeg('ilse', mention('koppel')));

  test('a schakelfunctionaris clicks: the link is gone', async () => {
    const antwoord = await klik(wie('noor'), { school: 'de-zeester' });
    expect(replaced(antwoord)).toMatchObject({ kaart: 'koppeling', reden: 'ontkoppeld', scholen: [] });
    expect(await koppelingen()).toEqual([]);
  });
  test('who clicks counts, not what the card says of him', async () => {
    const antwoord = await klik(wie('mila'), { school: 'de-zeester', wie: wie('ilse'), door: 'ilse' });
    expect(replaced(antwoord)).toMatchObject({ reden: 'kan-niet' });
    expect(await koppelingen()).toHaveLength(1);
  });
  test('from another channel, or from a personal chat, it changes nothing', async () => {
    const elders = { ...inDraad, conversation: { ...inDraad.conversation, id: '19:elders@thread.tacv2' } };
    await klik(wie('ilse'), { school: 'de-zeester' }, elders);
    await klik(wie('ilse'), { school: 'de-zeester' }, {});
    expect(await koppelingen()).toHaveLength(1);
  });
});

describe('given another place', () => {
  test.each<[string, object]>([
    ['a personal chat', {}],
    ['a group chat', { conversation: GROEP }],
  ])('%s: the bot says kindly where it belongs, and links nothing', async (_, waar) => {
    for (const text of ['koppel', 'koppel De Zeester', 'ontkoppel', 'koppeling'])
      expect(await zeg('ilse', text, waar)).toEqual([{ kaart: 'melding', soort: 'alleen-kanaal' }]);
    expect(await koppelingen()).toEqual([]);
  });
  test('danger in a personal chat comes first', async () => {
    expect(await zeg('mila', 'koppel kinderen met een mes', {})).toMatchObject([{ kaart: 'veiligheid' }]);
  });
});

test('nothing that was typed after the word is in the log, the store or what goes out', async () => {
  await zeg('mila', mention('koppel Xandertje Quirinus'));
  const bewaard = JSON.stringify([await koppelingen(), bot.log(), bot.connector.traffic]).toLowerCase();
  expect(bewaard).not.toMatch(/xandertje|quirinus/);
});
