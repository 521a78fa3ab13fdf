import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { controleerRegio } from '../domain/regio/controleer-regio.js';
import type { Regio } from '../domain/regio/regio.js';
import { regioSchema } from '../domain/regio/regio.js';
import { describeIssues, readJson } from './json-file.js';
import { projectRoot } from './paths.js';

type Stuk = Record<string, unknown>;
interface Bestand {
  readonly naam: string;
  readonly inhoud: Stuk;
}

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
  const bestanden = readdirSync(folder)
    .filter((naam) => naam.endsWith('.json'))
    .sort()
    .map((naam) => ({ naam, inhoud: readStuk(join(folder, naam)) }));
  const gelezen = regioSchema.safeParse(voegSamen(folder, bestanden));
  if (!gelezen.success) {
    const plaatsen = gelezen.error.issues.map(({ path }) => vindBestand(bestanden, path));
    throw fout(
      folder,
      describeIssues(gelezen.error).map((regel, at) => `${plaatsen[at] ?? ''} ${regel}`.trim()),
    );
  }
  const fouten = controleerRegio(gelezen.data);
  if (gelezen.data.code !== code) fouten.push(`regio.json code: is ${gelezen.data.code}, the folder is ${code}`);
  if (fouten.length > 0) throw fout(folder, fouten);
  return gelezen.data;
}

function fout(folder: string, regels: readonly string[]): Error {
  return new Error(`the region pack in ${folder} is not right:\n${regels.map((regel) => `  ${regel}`).join('\n')}`);
}

function readStuk(path: string): Stuk {
  const inhoud = readJson(path);
  if (!isStuk(inhoud)) throw new Error(`${path}: has to be an object with lists by subject`);
  return inhoud;
}

function isLijst(waarde: unknown): waarde is readonly unknown[] {
  return Array.isArray(waarde);
}

function isStuk(waarde: unknown): waarde is Stuk {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** Lists of the same subject follow each other, in the order of the file names; objects are joined; anything else once. */
function voegSamen(folder: string, bestanden: readonly Bestand[]): Stuk {
  const geheel = new Map<string, unknown>();
  for (const { naam, inhoud } of bestanden) {
    for (const [onderwerp, deel] of Object.entries(inhoud)) {
      const eerder = geheel.get(onderwerp);
      if (eerder === undefined) geheel.set(onderwerp, deel);
      else if (isLijst(eerder) && isLijst(deel)) geheel.set(onderwerp, [...eerder, ...deel]);
      else if (isStuk(eerder) && isStuk(deel)) geheel.set(onderwerp, { ...eerder, ...deel });
      else throw fout(folder, [`${naam} ${onderwerp}: stands in another file as well`]);
    }
  }
  return Object.fromEntries(geheel);
}

/** The file in which a fault stands: counts through the lists in the order in which they were joined. */
function vindBestand(bestanden: readonly Bestand[], [onderwerp, plek]: readonly PropertyKey[]): string {
  let voorbij = 0;
  for (const { naam, inhoud } of bestanden) {
    const deel = inhoud[String(onderwerp)];
    if (deel === undefined) continue;
    if (!Array.isArray(deel)) return naam;
    if (typeof plek !== 'number' || plek < voorbij + deel.length) return naam;
    voorbij += deel.length;
  }
  return '';
}
