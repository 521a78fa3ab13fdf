import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Namenkennis } from '../domain/signaal/namenkennis.js';
import type { Spelling } from '../domain/signaal/spelling.js';
import { isBekend } from '../domain/signaal/spelling.js';
import { splitsZinsdelen } from '../domain/signaal/zinsdelen.js';
import { projectRoot } from './paths.js';

function regels(bestand: string): string[] {
  return readFileSync(join(projectRoot(), 'src', 'taal', 'woorden', bestand), 'utf8')
    .split('\n')
    .filter((regel) => regel !== '' && !regel.startsWith('#'));
}

const KORTSTE_DEEL = 3;
const KORTSTE_SAMENSTELLING = 8;

/** Two known words written as one ("slaapschema"), as Dutch makes them without asking a dictionary. */
function isSamenstelling(spelling: Spelling, vorm: string): boolean {
  if (vorm.length < KORTSTE_SAMENSTELLING) return false;
  for (let knip = KORTSTE_DEEL; knip <= vorm.length - KORTSTE_DEEL; knip += 1) {
    const [voor, na] = [vorm.slice(0, knip), vorm.slice(knip)];
    if (
      isBekend(spelling, na) &&
      (isBekend(spelling, voor) || (voor.endsWith('s') && isBekend(spelling, voor.slice(0, -1))))
    )
      return true;
  }
  return false;
}

/** Public names as words, by their first word: a text is then read once, whatever the length of the list. */
function leesOpenbaar(namen: readonly string[]): Map<string, string[][]> {
  const perBegin = new Map<string, string[][]>();
  for (const naam of namen) {
    const woorden = splitsZinsdelen(naam).map(({ egaal }) => egaal);
    const [begin] = woorden;
    if (begin !== undefined) perBegin.set(begin, [...(perBegin.get(begin) ?? []), woorden]);
  }
  return perBegin;
}

/** Reads the lists of names; `spelling` tells which first names are Dutch words too. */
export function loadNamen(spelling: Spelling): Namenkennis {
  return {
    voornamen: new Set(regels('voornamen.txt')),
    dubbelzinnig: new Set(regels('dubbelzinnige-voornamen.txt')),
    zeldzaam: new Set(regels('zeldzame-woorden.txt')),
    openbaar: leesOpenbaar(regels('openbare-namen.txt')),
    eigennamen: new Set(regels('plaatsen.txt')),
    isWoord: (vorm) => isBekend(spelling, vorm) || isSamenstelling(spelling, vorm),
  };
}
