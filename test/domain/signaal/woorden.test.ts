import { expect, test } from '@jest/globals';
import { ontkend } from '../../../src/domain/signaal/vectoriseer.js';
import { maakEgaal, splitsWoorden } from '../../../src/domain/signaal/woorden.js';

const vormen = (tekst: string): string[] => splitsWoorden(maakEgaal(tekst)).map(({ vorm }) => vorm);

test.each([
  ['lln uit gr 5', ['leerling', 'uit', 'groep']],
  ["smw'er belt", ['schoolmaatschappelijkwerk', 'belt']],
  ['school maatschappelijk werk', ['schoolmaatschappelijkwerk']],
  ['Eén café', ['een', 'cafe']],
  ['bel 0187 000 123', ['bel', 'xtelefoon']],
])('"%s" is read as %j', (tekst, woorden) => {
  expect(vormen(tekst)).toEqual(woorden);
});

test('a denial reaches to the end of its clause, not beyond a word of contrast', () => {
  const woorden = splitsWoorden(maakEgaal('geen pesten, wel buikpijn'));
  const merken = ontkend(woorden);
  expect(woorden.map(({ vorm }, plaats) => [vorm, merken[plaats]])).toEqual([
    ['geen', false],
    ['pesten', true],
    ['wel', false],
    ['buikpijn', false],
  ]);
});
