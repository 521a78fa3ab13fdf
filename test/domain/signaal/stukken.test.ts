import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stukkenVan } from '../../../src/domain/signaal/stukken.js';

const clauses = (...woorden: number[]): { einde: number; woorden: number }[] =>
  woorden.map((aantal, nummer) => ({ einde: 10 * (nummer + 1), woorden: aantal }));

describe('the pieces in which danger is looked for', () => {
  test('a short message is one piece: it is read as a whole', () => {
    expect(stukkenVan(clauses(5, 6))).toEqual([]);
    expect(stukkenVan(clauses(30))).toEqual([]);
    expect(stukkenVan([])).toEqual([]);
  });

  test('a longer one falls into overlapping runs of at most fourteen words', () => {
    expect(stukkenVan(clauses(6, 6, 6))).toEqual([
      { van: 0, tot: 2 },
      { van: 1, tot: 3 },
    ]);
  });

  test('a clause that is too long by itself is a piece by itself', () => {
    expect(stukkenVan(clauses(5, 40, 5))).toEqual([
      { van: 0, tot: 1 },
      { van: 1, tot: 2 },
      { van: 2, tot: 3 },
    ]);
  });

  test('every clause is in a piece, no piece lies within another, none is too long', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 40 }), (lengths) => {
        const stukken = stukkenVan(clauses(...lengths));
        if (stukken.length === 0) return;
        lengths.forEach((_, nummer) => {
          expect(stukken.some(({ van, tot }) => van <= nummer && nummer < tot)).toBe(true);
        });
        stukken.forEach(({ van, tot }, at) => {
          const words = lengths.slice(van, tot).reduce((sum, length) => sum + length, 0);
          expect(tot - van === 1 || words <= 14).toBe(true);
          const next = stukken[at + 1];
          if (next !== undefined) expect(next.van > van && next.tot > tot).toBe(true);
        });
      }),
    );
  });
});
