import { z } from 'zod';
import { isDag } from './datum.js';
import type { Datum } from './datum.js';
import type { Kalender, Periode } from './kalender.js';
import { maakKalender } from './kalender.js';

/** The calendar of a region as data: vacations per school year, with their source, and holidays by rule (DOMAIN 6.8). */

const naam = z.string().min(1).max(80);
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const datum = z.iso.date();

/** The vacations of a school year, in the order of the year. A year that lacks one was only half filled in. */
export const VAKANTIES = [
  'Herfstvakantie',
  'Kerstvakantie',
  'Voorjaarsvakantie',
  'Meivakantie',
  'Zomervakantie',
] as const;

/** Days off with their first and last day; weekends may be in it. */
export const vrijeDagen = z.strictObject({ naam, van: datum, tot: datum });

const schooljaar = z.strictObject({
  schooljaar: z.string().regex(/^\d{4}-\d{4}$/),
  /** Who published the dates, when somebody looked them up, and what schools of the region do differently. */
  bron: z.string().min(1),
  opgezocht: datum,
  opmerking: z.string().min(1),
  vakanties: z.array(z.strictObject({ naam: z.enum(VAKANTIES), van: datum, tot: datum })).min(1),
});

const feestdag = {
  code,
  naam,
  /** Off only at a school that says so (`vrijeFeestdagen` of the installation): on Goede Vrijdag some are open. */
  naarKeuze: z.boolean().default(false),
};

/** A day that every year has, as month and day. */
const jaardag = z.string().refine((tekst) => isDag(`2001-${tekst}`), 'has to be month and day, as 04-27');

export const regioKalenderSchema = z.strictObject({
  /** The vacation region of the ministry. */
  regio: z.enum(['Noord', 'Midden', 'Zuid']),
  schooljaren: z.array(schooljaar).min(1),
  feestdagen: z.array(
    z.union([
      z.strictObject({ ...feestdag, dag: jaardag, zondagDanEerder: z.boolean().default(false) }),
      /** Days from Easter Sunday. */
      z.strictObject({ ...feestdag, pasen: z.number().int().min(-60).max(60) }),
    ]),
  ),
});
export type RegioKalender = z.infer<typeof regioKalenderSchema>;

/** What a school has of its own beside the calendar of its region. */
export interface EigenDagen {
  readonly vrij: readonly Periode[];
  /** Codes of the holidays `naarKeuze` on which it is closed. */
  readonly vrijeFeestdagen: readonly string[];
}
export type SchoolMetDagen = EigenDagen & { readonly code: string };

/** The days of a school of the region: vacations, holidays, and its own days off. */
export function kalenderVan(regio: RegioKalender, { vrij, vrijeFeestdagen }: EigenDagen): Kalender {
  return maakKalender(
    [...regio.schooljaren.flatMap(({ vakanties }) => vakanties), ...vrij],
    regio.feestdagen.filter(({ code: welke, naarKeuze }) => !naarKeuze || vrijeFeestdagen.includes(welke)),
  );
}

/**
 * The calendar of each school, by its code; of a school that is not there, that of the region. Schools without days of
 * their own share one, so that what it remembers is remembered once.
 */
export function kalendersVan(regio: RegioKalender, scholen: readonly SchoolMetDagen[]): (school: string) => Kalender {
  const vanRegio = kalenderVan(regio, { vrij: [], vrijeFeestdagen: [] });
  const eigen = new Map(
    scholen
      .filter(({ vrij, vrijeFeestdagen }) => vrij.length + vrijeFeestdagen.length > 0)
      .map((school) => [school.code, kalenderVan(regio, school)]),
  );
  return (school) => eigen.get(school) ?? vanRegio;
}

/** The school year of a day: it runs from August to July. */
export function schooljaarVan(dag: Datum): string {
  const jaar = Number(dag.slice(0, 4)) - (dag.slice(5, 7) < '08' ? 1 : 0);
  return `${jaar}-${jaar + 1}`;
}

/** A school year without vacations in the calendar. */
export interface Kalendertekort {
  readonly schooljaar: string;
  /** It runs already: reminders can come in a vacation now. Otherwise it is the next one. */
  readonly loopt: boolean;
}

/** From this day on the vacations of the next school year should be there: what starts in May may be due after the summer. */
const OP_TIJD = '02-01';

/** The school years whose vacations are missing on a day: the one that runs, and from 1 February on the next one. */
export function kalenderTekort({ schooljaren }: RegioKalender, vandaag: Datum): readonly Kalendertekort[] {
  const [jaar, dag] = [Number(vandaag.slice(0, 4)), vandaag.slice(5)];
  const volgend = dag >= OP_TIJD && dag < '08-01' ? [{ schooljaar: `${jaar}-${jaar + 1}`, loopt: false }] : [];
  return [{ schooljaar: schooljaarVan(vandaag), loopt: true }, ...volgend].filter(
    (nodig) => !schooljaren.some((een) => een.schooljaar === nodig.schooljaar),
  );
}
