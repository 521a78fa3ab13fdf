import { z } from 'zod';
import { maandenVerder } from './datum.js';
import type { Datum } from './datum.js';
import type { Kalender } from './kalender.js';
import { dagenVerder } from './dagen.js';
import { schooldagenVerder } from './schooldagen.js';

/** How long something takes: calendar months to the day, weeks, or school days. */
export const termijn = z.union([
  z.strictObject({ maanden: z.number().int().positive().max(24) }),
  z.strictObject({ weken: z.number().int().positive().max(104) }),
  z.strictObject({ schooldagen: z.number().int().positive().max(200) }),
]);
export type Termijn = z.infer<typeof termijn>;

/** The day on which a term has passed; months and weeks may end on a day without school. */
export function naTermijn(kalender: Kalender, dag: Datum, een: Termijn): Datum {
  if ('maanden' in een) return maandenVerder(dag, een.maanden);
  if ('weken' in een) return dagenVerder(dag, een.weken * 7);
  return schooldagenVerder(kalender, dag, een.schooldagen);
}
