import { expect, test } from '@jest/globals';
import { begin } from '../../../src/domain/hulpvraag/evolve.js';
import type { Toetsing } from '../../../src/domain/hulpvraag/toets.js';
import { veldfout } from '../../../src/domain/hulpvraag/velden.js';
import { WEIGERINGEN } from '../../../src/domain/hulpvraag/weigering.js';
import { route } from '../../support/go-kaarten.js';

const velden = route.stappen.find(({ code }) => code === 'T09')?.velden ?? [];
const opening = { id: 'h', nummer: 'GO-26-0001', route: route.code, school: 's', sector: 'po', sporen: {} } as const;
const metDag = (gepland: string): Toetsing => ({
  route,
  hulpvraag: begin({ ...opening, leeftijd: 'onder-12' }, '2026-11-25'),
  ingevuld: { waarden: { gepland }, personen: {} },
  omstandigheden: { vandaag: '2026-11-25', rollenVan: () => [], vervangt: () => [] },
});

test('a day to plan lies within a year; the sentence about one too far does not ask for a day that is past', () => {
  expect(veldfout(metDag('2027-11-25'), velden)).toBeNull();
  expect(veldfout(metDag('2027-11-26'), velden)).toBe('dag-te-ver');
  expect(WEIGERINGEN['dag-te-ver']).not.toContain('geweest');
});
