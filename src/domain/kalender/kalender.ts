import type { Datum } from './datum.js';
import { dagenVerder, weekdagVan } from './dagen.js';

/** First and last day. */
export interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

/** A national holiday: on a day of the year, or so many days from Easter Sunday. */
export type Feestdag =
  { readonly dag: string; readonly zondagDanEerder?: boolean | undefined } | { readonly pasen: number };

/** On which days a school is open. */
export interface Kalender {
  readonly isSchooldag: (dag: Datum) => boolean;
  /** The first school day after a day, and the last one before it. */
  readonly na: (dag: Datum) => Datum;
  readonly voor: (dag: Datum) => Datum;
}

/** No holiday is longer; a calendar without a school day in this time is our bug, not something to wait for. */
const LANGST_VRIJ = 120;

/**
 * The days of a school: Monday to Friday, without vacations of the region, national holidays and its own days off (DOMAIN
 * 6.8). What was asked once is remembered: every step and every sweep asks about the same days.
 */
export function maakKalender(vrij: readonly Periode[], feestdagen: readonly Feestdag[]): Kalender {
  const feestVan = new Map<number, ReadonlySet<Datum>>();
  const feesten = (jaar: number): ReadonlySet<Datum> => {
    const gezien = feestVan.get(jaar) ?? new Set(feestdagen.map((een) => feestdagIn(een, jaar)));
    feestVan.set(jaar, gezien);
    return gezien;
  };
  const reken = (dag: Datum): boolean => {
    const weekdag = weekdagVan(dag);
    if (weekdag === 'za' || weekdag === 'zo') return false;
    if (feesten(Number(dag.slice(0, 4))).has(dag)) return false;
    return !vrij.some(({ van, tot }) => van <= dag && dag <= tot);
  };
  const isSchooldag = onthoud(reken);
  const zoek = (stap: 1 | -1) =>
    onthoud((vanaf: Datum): Datum => {
      for (let keer = 0, dag = dagenVerder(vanaf, stap); keer <= LANGST_VRIJ; keer += 1, dag = dagenVerder(dag, stap))
        if (isSchooldag(dag)) return dag;
      throw new Error(`the calendar has no school day within ${LANGST_VRIJ} days of ${vanaf}`);
    });
  return { isSchooldag, na: zoek(1), voor: zoek(-1) };
}

function onthoud<T>(reken: (dag: Datum) => T): (dag: Datum) => T {
  const bekend = new Map<Datum, T>();
  return (dag) => {
    const gezien = bekend.get(dag);
    if (gezien !== undefined) return gezien;
    const nieuw = reken(dag);
    bekend.set(dag, nieuw);
    return nieuw;
  };
}

/** The day of a holiday in a year; Koningsdag on a Sunday is a day earlier. */
export function feestdagIn(een: Feestdag, jaar: number): Datum {
  if ('pasen' in een) return dagenVerder(paasdag(jaar), een.pasen);
  const dag = `${jaar}-${een.dag}`;
  return een.zondagDanEerder === true && weekdagVan(dag) === 'zo' ? dagenVerder(dag, -1) : dag;
}

/** Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function paasdag(jaar: number): Datum {
  const a = jaar % 19;
  const [b, c] = [Math.floor(jaar / 100), jaar % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = Math.floor((h + l - 7 * m + 90) / 25);
  const p = (h + l - 7 * m + 33 * n + 19) % 32;
  return `${jaar}-${String(n).padStart(2, '0')}-${String(p).padStart(2, '0')}`;
}
