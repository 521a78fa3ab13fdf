import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GEVAARWOORDEN } from '../../../src/domain/signaal/gevaarwoorden.js';
import {
  bepaalVeiligheid,
  bewijsVoorGevaar,
  GEWICHTEN,
  weegGevaar,
  type Veiligheidslezing,
} from '../../../src/domain/signaal/veiligheid.js';

const calm: Veiligheidslezing = { acuut: 0.001, aardAcuut: 0.001, acuutInStuk: null, vermoeden: 0.01, woorden: [] };

describe('which card comes first', () => {
  test('nothing that speaks of danger: no card', () => {
    expect(bepaalVeiligheid(calm)).toBeNull();
  });

  test('a piece full of danger in a calm story is danger', () => {
    expect(bepaalVeiligheid({ ...calm, acuutInStuk: 0.99, woorden: ['suicide'] })).toBe('suicide');
  });

  test('a plain suicidal statement decides by itself, unless it was excluded or a way of speaking', () => {
    expect(bepaalVeiligheid({ ...calm, woorden: ['uitspraak'] })).toBe('suicide');
    expect(bepaalVeiligheid({ ...calm, woorden: ['uitspraak', 'uitgesloten'] })).toBeNull();
    expect(bepaalVeiligheid({ ...calm, woorden: ['uitspraak', 'figuurlijk'] })).toBeNull();
  });

  test('a suspicion against staff goes before all (DOMAIN 6.1)', () => {
    expect(bepaalVeiligheid({ ...calm, acuut: 0.99, woorden: ['medewerker', 'uitspraak'] })).toBe('medewerker');
  });

  test('a suspicion with violence that goes on is danger; without it, a suspicion', () => {
    expect(bepaalVeiligheid({ ...calm, vermoeden: 0.9, woorden: ['bezig'] })).toBe('gevaar');
    expect(bepaalVeiligheid({ ...calm, vermoeden: 0.9 })).toBe('vermoeden');
  });
});

describe('weighing', () => {
  const kans = fc.double({ min: 0, max: 1, noNaN: true });
  const lezing = fc.record({
    acuut: kans,
    aardAcuut: kans,
    acuutInStuk: fc.option(kans),
    vermoeden: kans,
    woorden: fc.subarray([...GEVAARWOORDEN]),
  });

  test('there is a weight for every piece of evidence', () => {
    expect(bewijsVoorGevaar(calm)).toHaveLength(GEWICHTEN.length);
  });

  test('any reading is weighed to a finite number', () => {
    fc.assert(fc.property(lezing, (een) => Number.isFinite(weegGevaar(een))));
  });

  test('a higher chance of danger by both heads never lowers the weight', () => {
    fc.assert(
      fc.property(lezing, kans, (een, meer) => {
        const hoger = { ...een, acuut: Math.max(een.acuut, meer), aardAcuut: Math.max(een.aardAcuut, meer) };
        expect(weegGevaar(hoger)).toBeGreaterThanOrEqual(weegGevaar(een) - 1e-9);
      }),
    );
  });
});
