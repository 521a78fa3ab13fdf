import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anne, dirk, vreemde } from '../support/mensen.js';
import { activities, shown, startTestBot, type TestBot } from '../support/test-bot.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.connector.clear());

const say = async (text: string, more: object = {}): Promise<readonly Record<string, unknown>[]> => {
  const answer = await bot.post(activities(bot.connector, anne).message(text, more));
  expect(answer).toMatchObject({ status: 200, text: '' });
  return shown(bot.connector);
};

describe('given a message that is a door as a whole', () => {
  const doors: [string, object][] = [
    ['Hi', { kaart: 'welkom' }],
    ['Hallo!', { kaart: 'welkom' }],
    ['goedemorgen 👋', { kaart: 'welkom' }],
    ['Help', { kaart: 'hulp' }],
    ['hulp?', { kaart: 'hulp' }],
    ['STOP.', { kaart: 'melding', soort: 'stop' }],
    ['Thema’s', { kaart: 'themakiezer' }],
    ['start', { kaart: 'themakiezer' }],
    ['route', { kaart: 'route' }],
    ['Mijn school', { kaart: 'schoolkiezer' }],
    ['privacy', { kaart: 'privacyuitleg' }],
    ['Dank je wel!', { kaart: 'melding', soort: 'graag-gedaan' }],
    ['', { kaart: 'melding', soort: 'leeg' }],
    ['   ', { kaart: 'melding', soort: 'leeg' }],
  ];
  test.each(doors)('%p opens it', async (text, kaart) => {
    expect(await say(text)).toMatchObject([kaart]);
  });
});

describe('given a signal', () => {
  test('a door word at its start does not make it a door', async () => {
    expect(await say('Help, een leerling wordt gepest')).toMatchObject([{ kaart: 'antwoord', themas: ['Pesten'] }]);
  });
  test('the answer names level, partner, steps and the contact of this school', async () => {
    expect(await say('Een jongen wordt gepest')).toMatchObject([
      {
        kaart: 'antwoord',
        niveau: 'Niveau basisondersteuning',
        partner: { naam: 'CJG' },
        stappen: ['Bespreek het met de ouders.'],
        contact: { naam: 'Contact cjg duin' },
        doorgeven: 'ib',
        verder: [{ niveau: 'Niveau tso', wanneer: 'Het helpt niet genoeg.' }],
      },
    ]);
  });
  test('danger shows the safety card alone, before anything else', async () => {
    expect(await say('Hij heeft een mes bij zich')).toMatchObject([
      { kaart: 'veiligheid', soort: 'gevaar', verder: true },
    ]);
  });
  test('danger with a number in it also gets the notice, after the safety card', async () => {
    expect(await say('Hij heeft een mes, bsn 111222333')).toMatchObject([
      { kaart: 'veiligheid' },
      { kaart: 'privacymelding', soorten: ['bsn'] },
    ]);
  });
  test('identifying data give the answer and a notice', async () => {
    expect(await say('Hij wordt gepest, bsn 111222333')).toMatchObject([
      { kaart: 'antwoord' },
      { kaart: 'privacymelding', soorten: ['bsn'] },
    ]);
  });
  test('too vague: themes to choose from', async () => {
    expect(await say('Ik maak me zorgen over een leerling')).toMatchObject([
      { kaart: 'verduidelijken', groepen: [{ naam: 'Groei' }] },
    ]);
  });
  test('not sure: at most three choices, no guess', async () => {
    const [vraag] = await say('misschien gepest, misschien rouw');
    expect(vraag).toMatchObject({ kaart: 'vraag' });
    const keuzes = vraag?.['keuzes'];
    expect(Array.isArray(keuzes) && keuzes.length >= 2 && keuzes.length <= 3).toBe(true);
  });
  test('out of scope: says so and names a person of the school', async () => {
    expect(await say('Wat voor weer wordt het?')).toMatchObject([
      { kaart: 'buiten-bereik', persoon: { naam: 'Bram Smit' } },
    ]);
  });
});

describe('given somebody whose school is not known', () => {
  test('a stranger gets the answer without a contact, and a choice of school', async () => {
    await bot.post(activities(bot.connector, vreemde).message('Een jongen wordt gepest'));
    expect(shown(bot.connector)).toMatchObject([
      { kaart: 'antwoord', contact: null, doorgeven: null },
      { kaart: 'schoolkiezer', scholen: [{ code: 'duin' }, { code: 'haven' }] },
    ]);
  });
  test('somebody of two schools is asked once; then the answers are for the school he chose', async () => {
    const chat = activities(bot.connector, dirk);
    await bot.post(chat.message('Een jongen wordt gepest'));
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'antwoord', contact: null }, { kaart: 'schoolkiezer' }]);
    await bot.post(chat.execute('school', { school: 'haven' }));
    bot.connector.clear();
    await bot.post(chat.message('Een jongen wordt gepest'));
    expect(shown(bot.connector)).toMatchObject([
      {
        kaart: 'antwoord',
        contact: { naam: 'Contact cjg haven' },
        doorgeven: 'coo',
        stappen: ['Bespreek het met de ouders.', 'Meld het bij de COO.'],
      },
    ]);
  });
  test('somebody without an identity gets a general answer and is not remembered', async () => {
    const before = bot.store.dump();
    await bot.post(activities(bot.connector, anne).message('Een jongen wordt gepest', { from: { id: '29:x' } }));
    expect(shown(bot.connector)).toMatchObject([{ kaart: 'antwoord', contact: null, doorgeven: null }]);
    expect(bot.store.dump()).toBe(before);
  });
});

describe('given parts that the person did not type himself', () => {
  const reply = (quoted: string, own: string): object => ({
    attachments: [
      {
        contentType: 'text/html',
        content: `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Wegwijzer</strong><p itemprop="preview">${quoted}</p></blockquote><p>${own}</p>`,
      },
    ],
  });
  test('the quoted part of a reply is not read', async () => {
    expect(
      await say('Hij heeft een mes\r\nhij wordt gepest', reply('Hij heeft een mes', 'hij wordt&nbsp;gepest')),
    ).toMatchObject([{ kaart: 'antwoord' }]);
  });
  test('nor are lines that start with >', async () => {
    expect(await say('> Hij heeft een mes\nhij wordt gepest')).toMatchObject([{ kaart: 'antwoord' }]);
  });
  test('nor a file: only a quotation or a file is as good as empty', async () => {
    const file = {
      attachments: [
        { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { uniqueId: 'mes' } },
      ],
    };
    expect(await say('', file)).toMatchObject([{ kaart: 'melding', soort: 'leeg' }]);
    bot.connector.clear();
    expect(await say('Hij heeft een mes', reply('Hij heeft een mes', ''))).toMatchObject([
      { kaart: 'melding', soort: 'leeg' },
    ]);
  });
});

describe('given an edited message', () => {
  const edit = async (text: string, more: object = {}): Promise<readonly Record<string, unknown>[]> => {
    await bot.post(
      activities(bot.connector, anne).base('messageUpdate', {
        text,
        channelData: { tenant: { id: anne.tenant }, eventType: 'editMessage' },
        ...more,
      }),
    );
    return shown(bot.connector);
  };
  test('nothing identifying left: it is answered', async () => {
    expect(await edit('Hij wordt gepest')).toMatchObject([{ kaart: 'antwoord' }]);
  });
  test('still a number in it: no answer', async () => {
    expect(await edit('Hij wordt gepest, bsn 111222333')).toEqual([]);
  });
  test('in a channel: no answer', async () => {
    expect(
      await edit('Hij wordt gepest', {
        conversation: { id: '19:c', conversationType: 'channel', tenantId: anne.tenant },
      }),
    ).toEqual([]);
  });
});

describe('given a mention in a channel', () => {
  const inChannel = (text: string): Promise<readonly Record<string, unknown>[]> =>
    say(`<at>Wegwijzer</at> ${text}`, {
      conversation: {
        id: '19:c@thread.tacv2;messageid=1',
        conversationType: 'channel',
        isGroup: true,
        tenantId: anne.tenant,
      },
      entities: [{ type: 'mention', text: '<at>Wegwijzer</at>', mentioned: { id: '28:bot', name: 'Wegwijzer' } }],
    });

  test('the answer is general: level and partner, no theme, nobody of the school', async () => {
    const [kaart] = await inChannel('een jongen wordt gepest');
    expect(kaart).toEqual({
      kaart: 'kanaal',
      niveau: 'Niveau basisondersteuning',
      niveauKort: 'Kort over basisondersteuning.',
      partners: ['CJG'],
    });
    expect(bot.connector.traffic[0]?.path).toContain(encodeURIComponent('19:c@thread.tacv2;messageid=1'));
  });
  test('danger still comes first, and without a button to the route of this pupil', async () => {
    expect(await inChannel('hij heeft een mes')).toMatchObject([
      { kaart: 'veiligheid', soort: 'gevaar', verder: false },
    ]);
  });
  test('not sure or vague: general as well, without asking about a pupil in public', async () => {
    expect(await inChannel('ik maak me zorgen')).toMatchObject([{ kaart: 'kanaal', partners: ['CJG', 'Kwadraad'] }]);
  });
  test.each(['', 'help', 'hallo'])('%p opens the help', async (text) => {
    expect(await inChannel(text)).toMatchObject([{ kaart: 'hulp' }]);
  });
  test('my school is for the personal chat', async () => {
    expect(await inChannel('mijn school')).toMatchObject([{ kaart: 'melding', soort: 'alleen-persoonlijk' }]);
  });
});

describe('given a role to play in the demo', () => {
  test("'ik ben ib'er' makes the answers those of the IB'er's school, and the roles can be clicked", async () => {
    expect(await say("Ik ben IB'er")).toMatchObject([
      { kaart: 'melding', soort: 'rol-gekozen', naam: "Bram Smit (IB'er)" },
    ]);
    bot.connector.clear();
    expect(await say('ik ben de leerkracht')).toMatchObject([{ kaart: 'melding', soort: 'rol-gekozen' }]);
    bot.connector.clear();
    expect(await say('ik ben een tovenaar')).toMatchObject([
      { soort: 'onbekende-rol' },
      { kaart: 'rolkiezer', rollen: [{ rol: 'leerkracht' }, { rol: 'ib' }], huidige: 'leerkracht' },
    ]);
  });
});
