import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { projectRoot } from '../../../src/data/paths.js';
import { loadTaalkennis } from '../../../src/data/signaal-kennis.js';
import { isBsn } from '../../../src/domain/signaal/bsn.js';
import { vindNamen } from '../../../src/domain/signaal/namen.js';
import { vindPrivacy } from '../../../src/domain/signaal/privacy.js';
import type { Privacysoort } from '../../../src/domain/signaal/signaal.js';

const { namen } = loadTaalkennis();
const vind = (tekst: string): Privacysoort[] => vindPrivacy(tekst, vindNamen(tekst, namen));

describe('what identifies a pupil or parent', () => {
  test.each<[string, Privacysoort]>([
    ['zorgen over fatima in 4b', 'naam'],
    ['Kan iemand met Youssef El Voorbeeld praten?', 'naam'],
    ['J. de Vries kan slecht meekomen', 'naam'],
    ['Lynns ouders zijn niet op een lijn', 'naam'],
    ['Roos (7) is alleen thuis', 'naam'],
    ['puck wil niet slapen', 'naam'],
    ['TYGO KAN ZICH NIET CONCENTREREN', 'naam'],
    ['Met Zhivka gaat het slecht', 'naam'],
    ['Juf Sandra heeft in haar klas Beau zitten', 'naam'],
    ['Bas van het CJG heeft Tom al gezien', 'naam'],
    ['zorgen om Hafsa, IB wil dat ik hier begin', 'naam'],
    ['Fam. de Boer heeft schulden', 'naam'],
    ['Mevrouw El Idrissi (moeder) wil hulp', 'naam'],
    ['het bsn is 123456789 voor de aanvraag', 'bsn'],
    ['BSN 999.990.019, meisje uit groep 4', 'bsn'],
    ['kleuter, geb.: 30.06.2020, niet zindelijk', 'geboortedatum'],
    ['postcode 3255bk, moeder alleen', 'adres'],
    ['pleegmoeder te bereiken via 0187 65 43 21', 'telefoon'],
    ['graag gehoortest, bsn 999993653', 'bsn'],
    ['leerling geboren op 3 april 2017 is erg zwaar', 'geboortedatum'],
    ['hij woont op Kabouterlaan 7', 'adres'],
    ['vader is bereikbaar op 06 12 34 56 78', 'telefoon'],
    ['mail van truus.testmans@example.nl', 'e-mail'],
  ])('"%s" holds a %s', (tekst, soort) => {
    expect(vind(tekst)).toContain(soort);
  });

  test.each([
    'juf Sandra ziet het ook',
    'Els van het CJG kwam langs',
    "collega's Ria en Wim hebben het ook geprobeerd",
    'Daan, onze leerplichtambtenaar, wil overleg',
    'Ik ben Petra, leerkracht groep 5, en heb een vraag',
    'Groetjes, Anja',
    'Op de Willem-Alexanderschool zit een kind dat bijt',
    'het wil niet vlotten met lezen',
    'max 3 sessies smw, is dat genoeg',
    'Will the youth nurse come on Monday?',
    'Leerling met Gilles de la Tourette',
    'Meisje 1 Havo Snijdt Zichzelf, Wat Moet Ik Doen',
    'schrijver Roald Dahl is zijn enige houvast',
    'op 2 september 2025 gestart in groep 4',
    'bel 112 of 0800-2000',
    'school tel 0187-123456 is niet bereikbaar',
    'op het schoolplein 2 jongens gevochten',
    'leerling van obs De Zonnebloem',
    'een kind uit groep Maan',
    'bestelling 123456789 is zoek',
    'mail naar ib@onzeschool.example',
    'sinds 12-09-2024 acht dagen ziek',
    'we willen Jan Arends erbij',
    'roos op het hoofd, wil de jeugdarts kijken',
    'lokaal 118, les 3',
  ])('"%s" holds nothing of the kind', (tekst) => {
    expect(vind(tekst)).toEqual([]);
  });
});

test('every valid BSN in any text is found', () => {
  const bsn = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
    .map((cijfers) => cijfers.join(''))
    .filter(isBsn);
  fc.assert(
    fc.property(bsn, fc.constantFrom('leerling ', 'het nummer is ', 'kind, '), (nummer, voor) => {
      expect(vind(`${voor}${nummer} slaapt slecht`)).toContain('bsn');
    }),
    { numRuns: 200 },
  );
});

test('a text of common words alone holds nothing, in any order', () => {
  const woorden = [
    'de',
    'leerling',
    'groep',
    'slaapt',
    'slecht',
    'moeder',
    'zegt',
    'dat',
    'hij',
    'niet',
    'wil',
    'eten',
  ];
  const gewoon = fc.array(fc.constantFrom(...woorden, 'kind', 'klas', 'rekenen', 'pesten', '5', 'weken'), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(gewoon, (zin) => {
      expect(vind(zin.join(' '))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a name is where it was typed, its surname included', () => {
  const tekst = 'Vraag over Sanne van den Berg uit 3b';
  const plekken = vindNamen(tekst, namen).map(({ van, tot }) => tekst.slice(van, tot));
  expect(plekken).toEqual(['Sanne van den Berg']);
});

test('every name of the first-name list is found where only a name can stand, save words and public figures', () => {
  const anders = [namen.dubbelzinnig, namen.zeldzaam, namen.eigennamen, namen.openbaar];
  const zeker = [...namen.voornamen].filter((naam) => naam.length > 2 && !anders.some((lijst) => lijst.has(naam)));
  const gemist = zeker.filter((naam) => vind(`wij maken ons zorgen om ${naam}`).join() !== 'naam');
  expect(zeker.length).toBeGreaterThan(7000);
  expect(gemist).toEqual([]);
});

test('the longest message of Teams is read in time, whatever it repeats', () => {
  const langste = (deel: string): string => deel.repeat(28_000 / deel.length);
  const teksten = ['a.', 'J. ', '06 ', 'aA-', '1 2 3 ', 'van de '].map(langste);
  const begin = performance.now();
  for (const tekst of teksten) vind(`${tekst}@`);
  expect(performance.now() - begin).toBeLessThan(1000);
});

test('on our own labelled lines, half of them look-alikes, precision and recall hold', () => {
  const lijn = z.object({ text: z.string(), pii: z.boolean() });
  const lijnen = readFileSync(join(projectRoot(), 'test', 'signals', 'privacy.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((regel) => lijn.parse(JSON.parse(regel)));
  const gevonden = lijnen.filter(({ text }) => vind(text).length > 0);
  const raak = gevonden.filter(({ pii }) => pii).length;
  expect(raak / gevonden.length).toBeGreaterThanOrEqual(0.985);
  expect(raak / lijnen.filter(({ pii }) => pii).length).toBeGreaterThanOrEqual(0.985);
});
