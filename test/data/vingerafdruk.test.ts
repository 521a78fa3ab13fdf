import { expect, test } from '@jest/globals';
import { loadKalender } from '../../src/data/kalender.js';
import { loadRoute } from '../../src/data/route.js';
import { vingerafdrukVan } from '../../src/data/vingerafdruk.js';
import { installatie } from '../support/go-kaarten.js';

const route = loadRoute('goeree-overflakkee');
const kalender = loadKalender('goeree-overflakkee');
const code = vingerafdrukVan(route, kalender, installatie);

test('given the same rules, calendar and terms, then the code is the same, and fits in a store', () => {
  expect(vingerafdrukVan(loadRoute('goeree-overflakkee'), loadKalender('goeree-overflakkee'), installatie)).toBe(code);
  expect(code).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  [
    'a term of the installation',
    () => vingerafdrukVan(route, kalender, { ...installatie, termijnen: { R1: { weken: 1 } } }),
  ],
  [
    'a day off of a school',
    () => {
      const scholen = installatie.scholen.map((een, at) =>
        at === 0 ? { ...een, vrij: [...een.vrij, { naam: 'Vrij', van: '2027-06-01', tot: '2027-06-01' }] } : een,
      );
      return vingerafdrukVan(route, kalender, { ...installatie, scholen });
    },
  ],
  [
    'a holiday of the region',
    () => vingerafdrukVan(route, { ...kalender, feestdagen: kalender.feestdagen.slice(1) }, installatie),
  ],
  [
    'a rule of the route',
    () => vingerafdrukVan({ ...route, herinneringen: route.herinneringen.slice(1) }, kalender, installatie),
  ],
])('given another one: %s, then the code is another one', (_, anders) => {
  expect(anders()).not.toBe(code);
});

test('given another name of a school, then nothing has to be worked out anew', () => {
  const scholen = installatie.scholen.map((een) => ({ ...een, naam: `${een.naam} nieuw` }));
  expect(vingerafdrukVan(route, kalender, { ...installatie, scholen })).toBe(code);
});
