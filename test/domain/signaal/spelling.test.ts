import { expect, test } from '@jest/globals';
import { leesWoordenboek, maakSpelling } from '../../../src/cli/training/spelling-maken.js';
import { isBekend, pakSpellingIn, pakSpellingUit, verbeter } from '../../../src/domain/signaal/spelling.js';

const woordenboek = leesWoordenboek('testen/Aa\npesten/Ab\nklas\nvangen\ncafé\n');
const spelling = maakSpelling(
  woordenboek,
  ['pesten pesten pesten', 'pesten in de klas'],
  'concentratie: concentratie, aandacht\nzelfmoord: zelfmoord',
);

test.each([
  ['consentratie', 'concentratie'],
  ['zelfmoort', 'zelfmoord'],
  ['aandahct', 'aandacht'],
])('%s is mended to %s', (fout, goed) => {
  expect(verbeter(spelling, fout)).toBe(goed);
});

test.each(['testen', 'klas', 'vangt', 'cafe', 'pest', 'xyzzyplugh'])('%s is left alone', (woord) => {
  expect(verbeter(spelling, woord)).toBe(woord);
});

test('inflected forms of known words are known', () => {
  expect(['vangt', 'vangen'].map((woord) => isBekend(spelling, woord))).toEqual([true, true]);
});

test('packed and unpacked the lists mend the same', () => {
  const terug = pakSpellingUit(pakSpellingIn(spelling));
  expect(verbeter(terug, 'consentratie')).toBe('concentratie');
  expect([...terug.bekend]).toEqual([...spelling.bekend]);
});

test('a file that was cut off is refused', () => {
  const bytes = pakSpellingIn(spelling);
  expect(() => pakSpellingUit(bytes.subarray(0, bytes.length - 3))).toThrow('length does not fit');
});
