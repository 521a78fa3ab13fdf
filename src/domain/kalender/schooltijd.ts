import { dagVan } from './datum.js';
import type { Datum, Moment } from './datum.js';
import { dagenVerder } from './dagen.js';
import type { Kalender } from './kalender.js';
import { eersteSchooldag } from './schooldagen.js';

/** When reminders may be sent on a school day, on the clock in Europe/Amsterdam (DOMAIN 3.3). */
export const SCHOOL_BEGINT = '08:30';
const SCHOOL_EINDIGT = '16:30';

const KLOK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const tijdVan = (moment: Moment): string => KLOK.format(new Date(moment));

const bekend = new Map<string, Moment>();

/** The moment at which the clock in Europe/Amsterdam shows this time on this day; none of the hours that summer time skips. */
export function momentOp(dag: Datum, tijd: string): Moment {
  const sleutel = `${dag} ${tijd}`;
  const gezien = bekend.get(sleutel);
  if (gezien !== undefined) return gezien;
  // Amsterdam is one or two hours ahead of UTC: the one whose clock says so.
  const moment = [1, 2]
    .map((uur) => new Date(Date.parse(`${dag}T${tijd}:00Z`) - uur * 3600_000).toISOString())
    .find((een) => tijdVan(een) === tijd && dagVan(een) === dag);
  if (moment === undefined) throw new Error(`the clock never shows ${sleutel}`);
  if (bekend.size > 5000) bekend.clear();
  bekend.set(sleutel, moment);
  return moment;
}

/** On a school day, from 08:30 up to 16:30. */
export function binnenSchooltijd(kalender: Kalender, moment: Moment): boolean {
  const tijd = tijdVan(moment);
  return kalender.isSchooldag(dagVan(moment)) && tijd >= SCHOOL_BEGINT && tijd < SCHOOL_EINDIGT;
}

/** The same moment when it is within school hours, else when the next school day begins. */
export function volgendeSchooltijd(kalender: Kalender, moment: Moment): Moment {
  if (binnenSchooltijd(kalender, moment)) return moment;
  const dag = dagVan(moment);
  const voorbij = tijdVan(moment) >= SCHOOL_BEGINT;
  return momentOp(eersteSchooldag(kalender, voorbij ? dagenVerder(dag, 1) : dag), SCHOOL_BEGINT);
}
