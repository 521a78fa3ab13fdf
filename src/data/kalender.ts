import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { controleerKalender } from '../domain/kalender/controleer-kalender.js';
import type { RegioKalender } from '../domain/kalender/regio-kalender.js';
import { regioKalenderSchema } from '../domain/kalender/regio-kalender.js';
import { describeIssues, readJson } from './json-file.js';
import { projectRoot } from './paths.js';

/** Stands in the folder of a pack and is no part of it: whoever gives advice only does not need it. */
export const KALENDERBESTAND = 'kalender.json';

/**
 * Reads the calendar of a region: src/regios/<code>/kalender.json. Null for a region that has none yet. Throws an error for
 * the person who wrote the file, with the place in it.
 */
export function findKalender(code: string, map = join(projectRoot(), 'src', 'regios')): RegioKalender | null {
  const path = join(map, code, KALENDERBESTAND);
  if (!existsSync(path)) return null;
  const gelezen = regioKalenderSchema.safeParse(readJson(path));
  const fouten = gelezen.success ? controleerKalender(gelezen.data) : describeIssues(gelezen.error);
  if (!gelezen.success || fouten.length > 0)
    throw new Error(
      `the calendar in ${path} is not right:\n${fouten.map((regel) => `  ${KALENDERBESTAND} ${regel}`).join('\n')}`,
    );
  return gelezen.data;
}

/** The same for a start: a region without a calendar stops it, because reminders would come in every vacation. */
export function loadKalender(code: string, map?: string): RegioKalender {
  const kalender = findKalender(code, map);
  if (kalender === null) throw new Error(`region ${code}: has no ${KALENDERBESTAND}`);
  return kalender;
}
