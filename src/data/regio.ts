import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { controleerRegio } from '../domain/regio/controleer-regio.js';
import type { Regio } from '../domain/regio/regio.js';
import { regioSchema } from '../domain/regio/regio.js';
import { KALENDERBESTAND } from './kalender.js';
import { projectRoot } from './paths.js';
import { keurStukken, leesStukken, stukfout } from './stukken.js';

/** The regions that have a pack, by the names of their folders. */
export function regioCodes(map = join(projectRoot(), 'src', 'regios')): readonly string[] {
  return readdirSync(map, { withFileTypes: true })
    .filter((een) => een.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads the pack of a region: every JSON file of src/regios/<code>, put together by subject. Checked once, here.
 * Throws an error for the operator that names the file and the place in it.
 */
export function loadRegio(code: string, map = join(projectRoot(), 'src', 'regios')): Regio {
  const folder = join(map, code);
  if (!existsSync(folder)) throw new Error(`region ${code}: there is no folder ${folder}`);
  const bestanden = leesStukken(folder, [KALENDERBESTAND]);
  const regio = keurStukken(regioSchema, folder, bestanden, bestanden);
  const fouten = controleerRegio(regio);
  if (regio.code !== code) fouten.push(`regio.json code: is ${regio.code}, the folder is ${code}`);
  if (fouten.length > 0) throw stukfout(folder, fouten);
  return regio;
}
