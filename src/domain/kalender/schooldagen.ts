import type { Datum } from './datum.js';
import { dagenVerder } from './dagen.js';
import type { Kalender } from './kalender.js';

/** No holiday is longer; a calendar without a school day in this time is our bug, not something to wait for. */
const LANGST_VRIJ = 120;

function zoek(kalender: Kalender, vanaf: Datum, stap: 1 | -1): Datum {
  for (let keer = 0, dag = vanaf; keer <= LANGST_VRIJ; keer += 1, dag = dagenVerder(dag, stap))
    if (kalender.isSchooldag(dag)) return dag;
  throw new Error(`the calendar has no school day within ${LANGST_VRIJ} days of ${vanaf}`);
}

/** The first school day on or after a day. */
export const eersteSchooldag = (kalender: Kalender, vanaf: Datum): Datum => zoek(kalender, vanaf, 1);

/** The last school day before a day. */
export const laatsteSchooldagVoor = (kalender: Kalender, dag: Datum): Datum => zoek(kalender, dagenVerder(dag, -1), -1);

/** The n-th school day after a day; the day itself does not count. */
export function schooldagenVerder(kalender: Kalender, dag: Datum, aantal: number): Datum {
  let nu = dag;
  for (let keer = 0; keer < aantal; keer += 1) nu = zoek(kalender, dagenVerder(nu, 1), 1);
  return nu;
}
