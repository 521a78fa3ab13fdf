import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maakRijtabel, zoekRij } from '../../../src/domain/signaal/rijtabel.js';

test('every hash is found at its own row, any other at none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      (hashes, ander) => {
        const tabel = maakRijtabel(Uint32Array.from(hashes));
        hashes.forEach((sleutel, rij) => expect(zoekRij(tabel, sleutel)).toBe(rij));
        expect(zoekRij(tabel, ander)).toBe(hashes.indexOf(ander));
      },
    ),
  );
});
