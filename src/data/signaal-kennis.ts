import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignaalKennis, Taalkennis } from '../domain/signaal/begrijp.js';
import { leesBegrippen } from '../domain/signaal/begrippen.js';
import { pakModelUit } from '../domain/signaal/model.js';
import { pakSpellingUit } from '../domain/signaal/spelling.js';
import { loadNamen } from './namen.js';
import { projectRoot } from './paths.js';

/** Where the word knowledge and the model lie. */
export function taalmap(): string {
  return join(projectRoot(), 'src', 'taal');
}

/** Word list, names and spelling: what both the bot and the trainer read a message with. */
export function loadTaalkennis(): Taalkennis {
  const spelling = pakSpellingUit(readFileSync(join(taalmap(), 'spelling.bin')));
  return {
    begrippen: leesBegrippen(readFileSync(join(taalmap(), 'begrippen.txt'), 'utf8')),
    namen: loadNamen(spelling),
    spelling,
  };
}

/** Everything that `maakBegrijp` needs; read once at start. Throws when a file is missing or damaged. */
export function loadSignaalKennis(): SignaalKennis {
  return { ...loadTaalkennis(), model: pakModelUit(readFileSync(join(taalmap(), 'model.bin'))) };
}
