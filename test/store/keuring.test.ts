import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { vastleggingSchema } from '../../src/store/hulpvraag-toestand.js';
import { keuring } from '../../src/store/keuring.js';
import { bezet, openen, opening, sluit, status, volgende } from './hulpvraag-steps.js';

const past = keuring(vastleggingSchema);
const eerste = openen(opening('h1'), 'klik', [bezet('smw', 'rr'), sluit]);
const stappen: readonly unknown[] = [eerste, volgende(eerste.hulpvraag, [status('verder')])];

/** The same, with one value somewhere in it put in the place of another, added or left out. */
function gewijzigd(waarde: unknown, keus: () => number, nieuw: unknown): unknown {
  if (Array.isArray(waarde) && waarde.length > 0 && keus() % 8 > 0) {
    const plek = keus() % waarde.length;
    return waarde.map((een: unknown, at) => (at === plek ? gewijzigd(een, keus, nieuw) : een));
  }
  if (typeof waarde !== 'object' || waarde === null || keus() % 8 === 0) return nieuw;
  const paren: [string, unknown][] = Object.entries(waarde);
  const plek = keus() % (paren.length + 1);
  if (plek === paren.length) return { ...waarde, extra: nieuw };
  const over = paren.filter((_, at) => at !== plek || keus() % 8 > 0);
  return Object.fromEntries(over.map(([naam, een], at) => [naam, at === plek ? gewijzigd(een, keus, nieuw) : een]));
}

describe('a quick look at a step before it is written', () => {
  test('lets a step of the tests through', () => {
    expect(stappen.map((stap) => past(stap))).toEqual([true, true]);
  });

  test('never lets anything through that the schema refuses', () => {
    const vreemd = fc.oneof(
      fc.anything(),
      fc.constantFrom('Jan Jansen', '', 'po', 'ja', '2026-02-30', '2026-11-25', 'code', 0, -1, 1.5, null, undefined),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...stappen),
        fc.array(fc.nat(), { minLength: 40 }),
        vreemd,
        (stap, getallen, nieuw) => {
          let at = 0;
          const anders = gewijzigd(stap, () => getallen[at++ % getallen.length] ?? 0, nieuw);
          expect(past(anders) && !vastleggingSchema.safeParse(anders).success).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each<[string, z.ZodType]>([
    ['a format without a pattern', z.string().max(3)],
    ['an object that is not strict', z.object({ a: z.string() })],
    ['a list of anything', z.array(z.unknown())],
    ['a list with a place that may be left out', z.tuple([z.string()], z.string())],
    ['a list of at most so many', z.array(z.string()).max(3)],
    ['a part without a type', z.unknown()],
  ])('%s stops the start', (_, schema) => {
    expect(() => keuring(schema)).toThrow();
  });

  test('every place of a list with places has its own form', () => {
    const paar = keuring(z.tuple([z.string(), z.number().int().nullable()]));
    const gezien = [['a', 1], ['a', null], ['a'], ['a', 1, 2], [1, 'a'], ['a', '1'], { 0: 'a', 1: 1, length: 2 }].map(
      paar,
    );
    expect(gezien).toEqual([true, true, false, false, false, false, false]);
  });

  test('a key that is no key of a record is left to the schema', () => {
    const rij = keuring(z.record(z.string(), z.number()));
    expect([rij({ a: 1 }), rij(JSON.parse('{"__proto__":1}')), rij([]), rij(null), rij({ a: '1' })]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
