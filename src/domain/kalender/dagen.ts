import type { Datum } from './datum.js';
import { onthouden } from './onthouden.js';

/** Days of the calendar, without clock and time zone. */

const MS_PER_DAG = 24 * 3600 * 1000;
const WEEKDAGEN = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

/** So many calendar days later, or earlier when below zero. */
export const dagenVerder = onthouden((dag: Datum, dagen): Datum =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * MS_PER_DAG).toISOString().slice(0, 10),
);

export const weekdagVan = (dag: Datum): Weekdag => WEEKDAGEN[new Date(`${dag}T00:00:00Z`).getUTCDay()] ?? 'zo';
