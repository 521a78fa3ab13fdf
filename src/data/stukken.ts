import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describeIssues, readJson } from './json-file.js';

/** A subject that is written in several files: a region pack, a route. Each file is an object with lists by subject. */
export type Stuk = Record<string, unknown>;
export interface Bestand {
  readonly naam: string;
  readonly inhoud: Stuk;
}

/** Every JSON file of a folder, by name, but for those that stand apart. Throws an error for the operator that names the file. */
export function leesStukken(folder: string, apart: readonly string[] = []): readonly Bestand[] {
  return readdirSync(folder)
    .filter((naam) => naam.endsWith('.json') && !apart.includes(naam))
    .sort()
    .map((naam) => ({ naam, inhoud: readStuk(join(folder, naam)) }));
}

/**
 * Puts the files together and checks them once. Throws an error for the operator that names the file and the place in it,
 * by the files as they were read (`bron`).
 */
export function keurStukken<T>(
  schema: z.ZodType<T>,
  folder: string,
  bestanden: readonly Bestand[],
  bron: readonly Bestand[],
): T {
  const gelezen = schema.safeParse(voegSamen(folder, bestanden));
  if (gelezen.success) return gelezen.data;
  const plaatsen = gelezen.error.issues.map(({ path }) => vindBestand(bron, path));
  throw stukfout(
    folder,
    describeIssues(gelezen.error).map((regel, at) => `${plaatsen[at] ?? ''} ${regel}`.trim()),
  );
}

export function stukfout(folder: string, regels: readonly string[]): Error {
  return new Error(`the region pack in ${folder} is not right:\n${regels.map((regel) => `  ${regel}`).join('\n')}`);
}

function readStuk(path: string): Stuk {
  const inhoud = readJson(path);
  if (!isStuk(inhoud)) throw new Error(`${path}: has to be an object with lists by subject`);
  return inhoud;
}

export function isLijst(waarde: unknown): waarde is readonly unknown[] {
  return Array.isArray(waarde);
}

export function isStuk(waarde: unknown): waarde is Stuk {
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
      else throw stukfout(folder, [`${naam} ${onderwerp}: stands in another file as well`]);
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
