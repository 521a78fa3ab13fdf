import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Inzageregel } from '../../../src/app/hulpvraag-store.js';
import type { Kanaalplek, Leden, Lid } from '../../../src/app/kanaal/kanaal.js';
import { koppel, ontkoppel, toonKoppelingen, type Koppelkennis } from '../../../src/app/kanaal/koppelen.js';
import { schakelteamsUit } from '../../../src/app/kanaal/schakelteams.js';
import { createMemoryOrganisatie } from '../../support/memory-organisatie.js';
import { TENANT } from '../../support/mensen.js';
import { adresboekBij, PETRA_VOOR_ILSE, SCHAKELDAG, wie } from '../../support/schakelteam.js';

const OP = '2026-11-25T09:00:00.000Z';
const plekIn = (kanaal: string): Kanaalplek => ({
  tenant: TENANT,
  kanaal,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  bot: '28:bot',
});
const hier = plekIn('19:hier');
const leden = (...allen: Lid[]): Leden => ({ uitkomst: 'leden', leden: allen });

let kennis: Koppelkennis;
let inzagen: Inzageregel[];
let inKanaal: Leden;
beforeEach(async () => {
  const organisatie = createMemoryOrganisatie();
  await organisatie.legVervanging(PETRA_VOOR_ILSE);
  inzagen = [];
  inKanaal = leden(wie('ilse'), wie('noor'));
  kennis = {
    organisatie,
    kanaal: { leden: () => Promise.resolve(inKanaal) },
    schakelteams: async () => schakelteamsUit(adresboekBij(await organisatie.organisatie()), SCHAKELDAG),
    inzage: (regel) => Promise.resolve(void inzagen.push(regel)),
    nu: () => OP,
  };
});
const gekoppeld = async (): Promise<unknown> => (await kennis.organisatie.organisatie()).koppelingen;

describe('given a channel without a link', () => {
  test.each([
    ['ilse', 'de zeester', 'de-zeester'],
    ['ilse', 'de-zeester', 'de-zeester'],
    ['ilse', 'DE ZEESTER', 'de-zeester'],
    ['ilse', null, 'de-zeester'],
    ['noor', 'het baken', 'het-baken'],
    ['noor', 'hét Bäken', 'het-baken'],
    ['bram', null, 'het-baken'],
    ['tijs', 'het bäken', 'het-baken'],
  ])('when %s says koppel %s, then %s is linked here, with who did it and when', async (id, naam, school) => {
    const antwoord = await koppel(kennis, wie(id), hier, naam);
    expect(antwoord).toMatchObject({ kaart: 'koppeling', reden: 'gekoppeld', scholen: [{ code: school }] });
    expect(await gekoppeld()).toEqual([{ ...hier, school, door: wie(id), op: OP }]);
    expect(inzagen).toEqual([expect.objectContaining({ wie: wie(id), handeling: 'koppel-kanaal', toegestaan: true })]);
  });

  test.each<[string, string | null, string]>([
    ['ilse', 'het baken', 'not hers'],
    ['ilse', 'de onbekende school', 'unknown'],
    ['mila', 'de zeester', 'a teacher'],
    ['mila', null, 'a teacher'],
    ['fatma', 'de zeester', 'a partner'],
    ['petra', 'de zeester', 'a substitute'],
    ['otto', 'de zeester', 'a COO in primary education'],
    ['vreemde', 'de zeester', 'a stranger'],
  ])(
    'when %s says koppel %s (%s), then the answer is the same kind one, and nothing is linked',
    async (...[id, naam]) => {
      expect(await koppel(kennis, wie(id), hier, naam)).toEqual({
        kaart: 'koppeling',
        reden: 'kan-niet',
        scholen: [],
        anderen: 0,
      });
      expect(await gekoppeld()).toEqual([]);
      expect(inzagen).toMatchObject([{ handeling: 'koppel-kanaal', toegestaan: false }]);
      expect(JSON.stringify(inzagen)).not.toContain('onbekende');
    },
  );

  test('when somebody of two schools names none, then he is asked which', async () => {
    expect(await koppel(kennis, wie('noor'), hier, null)).toMatchObject({ reden: 'welke-school' });
    expect(await gekoppeld()).toEqual([]);
  });

  test('when somebody took the role over, then he may, and who had it may not', async () => {
    await createTaken('mila');
    expect(await koppel(kennis, wie('ilse'), hier, 'de zeester')).toMatchObject({ reden: 'kan-niet' });
    expect(await koppel(kennis, wie('mila'), hier, 'de zeester')).toMatchObject({ reden: 'gekoppeld' });
  });
  const createTaken = async (naar: string): Promise<void> => {
    const organisatie = createMemoryOrganisatie();
    const rolwissel = { id: 'r-1', school: 'de-zeester', rol: 'ib' as const, van: wie('ilse'), naar: wie(naar) };
    await organisatie.legRolwissel({ ...rolwissel, door: wie('ilse'), op: OP });
    kennis = {
      ...kennis,
      organisatie,
      schakelteams: async () => schakelteamsUit(adresboekBij(await organisatie.organisatie()), SCHAKELDAG),
    };
  };

  test('when it is asked for, then the card shows that there is none', async () => {
    expect(await toonKoppelingen(kennis, hier)).toEqual({
      kaart: 'koppeling',
      reden: 'getoond',
      scholen: [],
      anderen: 0,
    });
  });
});

describe('given a channel that is linked', () => {
  beforeEach(() => koppel(kennis, wie('ilse'), hier, null));

  test('when it is asked for, then the card shows the schools and by which role', async () => {
    await koppel(kennis, wie('noor'), hier, 'het-baken');
    expect(await toonKoppelingen(kennis, hier)).toMatchObject({
      scholen: [
        { code: 'de-zeester', naam: 'De Zeester', rol: 'so' },
        { code: 'het-baken', naam: 'Het Bäken', rol: 'soj' },
      ],
    });
  });
  test('when the school is linked in another channel, then the first one has it no more', async () => {
    await koppel(kennis, wie('ilse'), plekIn('19:daar'), null);
    expect(await gekoppeld()).toMatchObject([{ kanaal: '19:daar' }]);
    expect(await toonKoppelingen(kennis, hier)).toMatchObject({ scholen: [] });
  });
  test.each(['ilse', 'noor'])('when %s undoes it, then it is undone', async (id) => {
    expect(await ontkoppel(kennis, wie(id), hier, 'De Zeester')).toMatchObject({ reden: 'ontkoppeld', scholen: [] });
    expect(await gekoppeld()).toEqual([]);
    expect(inzagen.at(-1)).toMatchObject({ handeling: 'ontkoppel-kanaal', toegestaan: true });
  });
  test('when no school is named, then the only one of his that is linked here is meant', async () => {
    expect(await ontkoppel(kennis, wie('noor'), hier, null)).toMatchObject({ reden: 'ontkoppeld' });
  });
  test.each([
    ['mila', 'De Zeester', '19:hier'],
    ['bram', 'De Zeester', '19:hier'],
    ['ilse', 'De Zeester', '19:daar'],
  ])('when %s undoes %s in channel %s, then it stays', async (id, naam, kanaal) => {
    expect(await ontkoppel(kennis, wie(id), plekIn(kanaal), naam)).toMatchObject({ reden: 'kan-niet' });
    expect(await gekoppeld()).toHaveLength(1);
  });
});

describe('given who is in the channel, at linking', () => {
  const vreemdeTenant = { tenant: 'een-andere', id: 'ilse' };
  test.each<[string, Leden, number | 'onbekend']>([
    ['the schakelteam alone', leden(wie('ilse'), wie('noor')), 0],
    ['a substitute of today', leden(wie('ilse'), wie('petra')), 0],
    ['nobody', leden(), 0],
    ['a teacher', leden(wie('ilse'), wie('mila')), 1],
    ['the schakelteam of another school', leden(wie('ilse'), wie('bram'), wie('tijs')), 2],
    ['somebody without an identity', leden(wie('ilse'), null), 1],
    ['the same id in another tenant', leden(vreemdeTenant), 1],
    ['no answer', { uitkomst: 'later', naMs: 1, code: '429' }, 'onbekend'],
    ['no rights to ask', { uitkomst: 'onbereikbaar', code: '403' }, 'onbekend'],
  ])('%s: the card counts right', async (_, wieErIs, anderen) => {
    inKanaal = wieErIs;
    expect(await koppel(kennis, wie('ilse'), hier, null)).toMatchObject({ anderen });
  });
  test('a channel of two schools is for both schakelteams', async () => {
    inKanaal = leden(wie('ilse'), wie('bram'), wie('tijs'), wie('noor'));
    expect(await koppel(kennis, wie('ilse'), hier, null)).toMatchObject({ anderen: 2 });
    expect(await koppel(kennis, wie('bram'), hier, null)).toMatchObject({ anderen: 0 });
  });
});
