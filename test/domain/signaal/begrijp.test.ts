import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadSignaalKennis } from '../../../src/data/signaal-kennis.js';
import { maakBegrijp } from '../../../src/domain/signaal/begrijp.js';
import type { Aard, BegrijpSignaal, Kenmerk, Signaal, Thema, Veiligheid } from '../../../src/domain/signaal/signaal.js';
import { AARDEN } from '../../../src/domain/signaal/signaal.js';

let begrijp: BegrijpSignaal;
beforeAll(() => {
  begrijp = maakBegrijp(loadSignaalKennis());
});

const aardVan = (signaal: Signaal): Aard => [...AARDEN].sort((a, b) => signaal.aard[b] - signaal.aard[a])[0] ?? 'vaag';
const themaVan = (signaal: Signaal): Thema | undefined => signaal.themas[0]?.thema;

describe('what a message is about', () => {
  test.each<[string, Thema]>([
    ['Kleuter loopt nog elke dag in een natte broek rond', 'zindelijkheid'],
    ['hij knijpt zijn ogen dicht bij het bord', 'zicht'],
    ['ze heeft steeds ruzie om wie waar slaapt nu papa en mama apart wonen', 'scheiding'],
    ['wie neemt bij ons een intelligentieonderzoek af', 'diagnostiek'],
    ['A pupil in my class lost his grandfather and cries a lot', 'rouw'],
  ])('"%s" is about %s', (tekst, thema) => {
    expect(themaVan(begrijp(tekst))).toBe(thema);
  });

  test.each<[string, string, Thema]>([
    ['a typing error', 'leerling met consentratieproblemen, hij droomt weg', 'concentratie'],
    ['an abbreviation', 'hb lln gr 5 verveelt zich, expertiseteam?', 'hoogbegaafdheid'],
    ['a compound written apart', 'een slaap probleem bij een kleuter', 'slapen'],
  ])('%s does not matter', (_, tekst, thema) => {
    expect(themaVan(begrijp(tekst))).toBe(thema);
  });

  test('what is denied is not the theme', () => {
    expect(themaVan(begrijp('Hij wordt niet gepest, hij heeft wel elke dag buikpijn'))).toBe('gezondheid');
  });
});

describe('how heavy it is', () => {
  test.each<[string, Aard]>([
    ['kort vraagje: kleuter slaapt slecht, heeft iemand tips?', 'enkelvoudig'],
    ['Vijf gesprekken met de schoolmaatschappelijk werker gehad en het verdriet om opa blijft even groot', 'verzwaard'],
    ['Er moet een beschikking komen voor specialistische ggz', 'jeugdhulp'],
    ['Iedereen wijst naar elkaar, er komt al een jaar geen besluit en hij zit thuis', 'vastgelopen'],
    ['maak me zorgen om een leerling', 'vaag'],
    ['de printer in lokaal 12 doet het niet', 'buiten-bereik'],
  ])('"%s" is %s', (tekst, aard) => {
    expect(aardVan(begrijp(tekst))).toBe(aard);
  });

  test('what the teacher tried himself does not make a question heavy', () => {
    expect(
      aardVan(begrijp('Ik heb zelf van alles geprobeerd met beloningskaarten, ze blijft onzeker. Wie kan ik vragen?')),
    ).toBe('enkelvoudig');
  });

  test.each<[string, Kenmerk]>([
    ['De training van Kwadraad is afgerond en er is niets veranderd', 'basis-geprobeerd'],
    ['Dit speelt al drie jaar met zijn verzuim', 'langdurig'],
    ['Kan er een gastles over pesten komen in de klas?', 'groep'],
  ])('"%s" has the cue %s', (tekst, kenmerk) => {
    expect(begrijp(tekst).kenmerken).toContain(kenmerk);
  });
});

describe('safety comes first', () => {
  test.each<[string, Veiligheid | null]>([
    ['leerling zegt dat vader slaat', 'vermoeden'],
    ['er loopt een leerling met een mes', 'gevaar'],
    ['hij zegt dat hij niet meer wil leven', 'suicide'],
    ['ze krast in haar armen', 'suicide'],
    ['ze krast in haar armen, er is navraag gedaan: geen suicidale gedachten', null],
    ['een collega zit aan leerlingen', 'medewerker'],
    ['ik lach me dood om die klas', null],
    ['graag een les over zelfmoordpreventie in de bovenbouw', null],
  ])('"%s" gets %s (DOMAIN 6.1, scenario S10)', (tekst, veiligheid) => {
    expect(begrijp(tekst).veiligheid).toBe(veiligheid);
  });
});

// The welcome card gives these as examples (cards/welkom.json): a first try must not be asked back or alarm anybody.
test.each<[string, Aard, Thema]>([
  ['Leerling slaapt slecht en is overdag moe', 'enkelvoudig', 'slapen'],
  ['Ouders gaan scheiden, kind zit ertussen', 'enkelvoudig', 'scheiding'],
  ['We hebben alles geprobeerd en nu weigert hij naar school te gaan', 'verzwaard', 'verzuim'],
])('"%s" is %s, about %s, and no danger', (tekst, aard, thema) => {
  const signaal = begrijp(tekst);
  expect([aardVan(signaal), themaVan(signaal), signaal.veiligheid]).toEqual([aard, thema, null]);
});

test('any text gives probabilities that add up, and no text comes back out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (tekst) => {
      const signaal = begrijp(tekst);
      const som = AARDEN.reduce((totaal, aard) => totaal + signaal.aard[aard], 0);
      expect(som).toBeCloseTo(1, 5);
      expect(signaal.themas.reduce((totaal, { kans }) => totaal + kans, 0)).toBeLessThanOrEqual(1.0001);
      if (tekst.trim().length > 12) expect(JSON.stringify(signaal)).not.toContain(tekst.trim());
    }),
    { numRuns: 300 },
  );
});

test('the same message means the same every time', () => {
  const tekst = 'Meisje in groep 4 is al weken moe en zit alleen';
  expect(begrijp(tekst)).toEqual(begrijp(tekst));
});

test('a message of the greatest length is read in time that does not grow with it', () => {
  const begin = performance.now();
  begrijp('nooit gezien woord aaaaaaaaaaaaaaaaaaaaaaaa '.repeat(2000));
  expect(performance.now() - begin).toBeLessThan(250);
});
