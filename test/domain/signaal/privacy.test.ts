import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { projectRoot } from '../../../src/data/paths.js';
import { loadTaalkennis } from '../../../src/data/signaal-kennis.js';
import { isBsn } from '../../../src/domain/signaal/bsn.js';
import { vindPrivacy } from '../../../src/domain/signaal/privacy.js';
import type { Privacysoort } from '../../../src/domain/signaal/signaal.js';

const { namen } = loadTaalkennis();
const vind = (tekst: string): Privacysoort[] => vindPrivacy(tekst, namen);

describe('what identifies a pupil or parent', () => {
  test.each<[string, Privacysoort]>([
    ['zorgen over fatima in 4b', 'naam'],
    ['Kan iemand met Youssef El Voorbeeld praten?', 'naam'],
    ['J. de Vries kan slecht meekomen', 'naam'],
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

test('on our own labelled lines, half of them look-alikes, precision and recall hold', () => {
  const lijn = z.object({ text: z.string(), pii: z.boolean() });
  const lijnen = readFileSync(join(projectRoot(), 'test', 'signals', 'privacy.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((regel) => lijn.parse(JSON.parse(regel)));
  const gevonden = lijnen.filter(({ text }) => vind(text).length > 0);
  const raak = gevonden.filter(({ pii }) => pii).length;
  expect(raak / gevonden.length).toBeGreaterThanOrEqual(0.97);
  expect(raak / lijnen.filter(({ pii }) => pii).length).toBeGreaterThanOrEqual(0.97);
});
