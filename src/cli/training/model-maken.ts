import { createHash } from 'node:crypto';
import type { Taalkennis } from '../../domain/signaal/begrijp.js';
import { lees } from '../../domain/signaal/begrijp.js';
import type { Modelkop } from '../../domain/signaal/model.js';
import { pakModelIn } from '../../domain/signaal/model.js';
import { KOPPEN, maakDoel } from './doelen.js';
import { kiesRijen } from './leerregel.js';
import type { Leerinstelling } from './netwerk-leren.js';
import { leerNetwerk } from './netwerk-leren.js';
import { voegSamen } from './samenvoegen.js';
import type { Trainingsregel } from './trainingstekst.js';

/** Settings of one training; INSTELLING holds the real ones, a test takes smaller ones. */
export interface Instelling {
  /** A feature must occur in this many lines to get a row. */
  readonly minstens: number;
  /** One network a seed; their scores are averaged. */
  readonly zaden: readonly number[];
  readonly leren: Omit<Leerinstelling, 'zaad'>;
  /** Measured on lines that were not learnt (docs/bench-signals.md, calibration). */
  readonly temperatuur: Modelkop['temperatuur'];
}

/** Tells which training text and settings a model was made from. */
export function herkomstVan(regels: readonly Trainingsregel[], instelling: Instelling): string {
  return createHash('sha256')
    .update(JSON.stringify(regels))
    .update(JSON.stringify(instelling))
    .digest('hex')
    .slice(0, 16);
}

/** Learns the networks of the settings, joins them and packs the result: the same bytes for the same input. */
export function maakModel(regels: readonly Trainingsregel[], kennis: Taalkennis, instelling: Instelling): Uint8Array {
  const voorbeelden = regels.map((regel) => ({ vector: lees(regel.tekst, kennis).vector, doel: maakDoel(regel) }));
  const rijen = kiesRijen(voorbeelden, instelling.minstens);
  const geleerd = instelling.zaden.map((zaad) =>
    leerNetwerk(voorbeelden, KOPPEN, rijen, { ...instelling.leren, zaad }),
  );
  const netwerk = voegSamen(geleerd, KOPPEN, rijen);
  const kop: Modelkop = {
    versie: 1,
    breedte: netwerk.breedte,
    rijen: rijen.size,
    koppen: KOPPEN.map(({ naam, uitkomsten, los }) => ({ naam, uitkomsten: [...uitkomsten], los })),
    temperatuur: instelling.temperatuur,
    herkomst: herkomstVan(regels, instelling),
  };
  return pakModelIn(kop, Uint32Array.from(rijen.keys()), netwerk);
}
