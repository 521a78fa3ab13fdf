import type { Datum } from './datum.js';
import type { Kalender } from './kalender.js';

/** The first school day on or after a day. */
export const eersteSchooldag = (kalender: Kalender, vanaf: Datum): Datum =>
  kalender.isSchooldag(vanaf) ? vanaf : kalender.na(vanaf);

/** The last school day before a day. */
export const laatsteSchooldagVoor = (kalender: Kalender, dag: Datum): Datum => kalender.voor(dag);

/** The n-th school day after a day; the day itself does not count. */
export function schooldagenVerder(kalender: Kalender, dag: Datum, aantal: number): Datum {
  let nu = dag;
  for (let keer = 0; keer < aantal; keer += 1) nu = kalender.na(nu);
  return nu;
}
