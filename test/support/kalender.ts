import type { RegioKalender } from '../../src/domain/kalender/regio-kalender.js';

type Vakantie = RegioKalender['schooljaren'][number]['vakanties'][number];

export const jaar = (schooljaar: string, vakanties: Vakantie[]): RegioKalender['schooljaren'][number] => ({
  schooljaar,
  bron: 'de test',
  opgezocht: '2026-01-01',
  opmerking: 'Scholen wijken af.',
  vakanties,
});

/** The vacations of an invented school year, in the order of the year. */
export const VAKANTIES_2026: readonly Vakantie[] = [
  { naam: 'Herfstvakantie', van: '2026-10-17', tot: '2026-10-25' },
  { naam: 'Kerstvakantie', van: '2026-12-19', tot: '2027-01-03' },
  { naam: 'Voorjaarsvakantie', van: '2027-02-20', tot: '2027-02-28' },
  { naam: 'Meivakantie', van: '2027-04-24', tot: '2027-05-02' },
  { naam: 'Zomervakantie', van: '2027-07-17', tot: '2027-08-29' },
];

/** A calendar of one school year, 2026-2027, with a holiday for all and one for the schools that want it. */
export const testKalender = (vakanties: readonly Vakantie[] = VAKANTIES_2026): RegioKalender => ({
  regio: 'Midden',
  schooljaren: [jaar('2026-2027', [...vakanties])],
  feestdagen: [
    { code: 'tweede-paasdag', naam: 'Tweede paasdag', naarKeuze: false, pasen: 1 },
    { code: 'goede-vrijdag', naam: 'Goede Vrijdag', naarKeuze: true, pasen: -2 },
  ],
});
