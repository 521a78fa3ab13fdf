import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Namenkennis } from '../domain/signaal/namen.js';
import type { Spelling } from '../domain/signaal/spelling.js';
import { isBekend } from '../domain/signaal/spelling.js';
import { projectRoot } from './paths.js';

function regels(bestand: string): string[] {
  return readFileSync(join(projectRoot(), 'src', 'taal', 'woorden', bestand), 'utf8')
    .split('\n')
    .filter((regel) => regel !== '' && !regel.startsWith('#'));
}

/** Reads the lists of names; `spelling` tells which first names are Dutch words too. */
export function loadNamen(spelling: Spelling): Namenkennis {
  const openbaar = regels('openbare-namen.txt').map((naam) =>
    naam.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'),
  );
  return {
    voornamen: new Set(regels('voornamen.txt')),
    dubbelzinnig: new Set(regels('dubbelzinnige-voornamen.txt')),
    openbaar: new RegExp(`(?<!\\p{L})(?:${openbaar.join('|')})(?!\\p{L})`, 'giu'),
    eigennamen: new Set(regels('plaatsen.txt')),
    isWoord: (vorm) => isBekend(spelling, vorm),
  };
}
