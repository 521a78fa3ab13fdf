import { onthouden } from './onthouden.js';

/** A calendar day in Europe/Amsterdam, `2027-01-31`. */
export type Datum = string;
/** A moment, ISO 8601 in UTC. */
export type Moment = string;

/** Days of a month; February knows its leap year. */
function dagenIn(jaar: number, maand: number): number {
  if (maand === 2) return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(maand) ? 30 : 31;
}

const DAG = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Europe/Amsterdam at a moment (ISO 8601 in UTC). */
export const dagVan = (moment: Moment): Datum => DAG.format(new Date(moment));

/** Whether a text is a day that the calendar has. */
export function isDag(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const [jaar = 0, maand = 0, dag = 0] = tekst.split('-').map(Number);
  return maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenIn(jaar, maand);
}

/**
 * The same day so many calendar months later; a day that month does not have becomes its last one (31 May plus one month
 * is 30 June). Dates are days in Europe/Amsterdam: no clock and no time zone comes in here.
 */
export const maandenVerder = onthouden((datum: Datum, maanden): Datum => {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number);
  const geteld = jaar * 12 + (maand - 1) + maanden;
  const [nieuwJaar, nieuweMaand] = [Math.floor(geteld / 12), (geteld % 12) + 1];
  const nieuweDag = Math.min(dag, dagenIn(nieuwJaar, nieuweMaand));
  return `${String(nieuwJaar)}-${String(nieuweMaand).padStart(2, '0')}-${String(nieuweDag).padStart(2, '0')}`;
});
