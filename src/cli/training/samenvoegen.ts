import type { Kop, Netwerk } from '../../domain/signaal/netwerk.js';
import { maakRijtabel } from '../../domain/signaal/rijtabel.js';
import type { Geleerd } from './netwerk-leren.js';
import { at } from './rekenen.js';

const GROOTSTE_BYTE = 127;

/**
 * Joins networks that were learnt from different seeds into one wide network whose scores are the average of theirs,
 * and rounds the embedding to bytes with one scale a row.
 */
export function voegSamen(
  geleerd: readonly Geleerd[],
  koppen: readonly Kop[],
  rijen: ReadonlyMap<number, number>,
): Netwerk {
  const breedte = geleerd.reduce((som, een) => som + een.breedte, 0);
  const uit = koppen.reduce((som, kop) => som + kop.uitkomsten.length, 0);
  const volledig = new Float32Array(rijen.size * breedte);
  const uitvoer = new Float32Array(breedte * uit);
  const drempel = new Float32Array(uit);
  let begin = 0;
  for (const een of geleerd) {
    for (let rij = 0; rij < rijen.size; rij += 1)
      volledig.set(een.inbedding.subarray(rij * een.breedte, (rij + 1) * een.breedte), rij * breedte + begin);
    for (let i = 0; i < een.uitvoer.length; i += 1) uitvoer[begin * uit + i] = at(een.uitvoer, i) / geleerd.length;
    for (let i = 0; i < uit; i += 1) drempel[i] = at(drempel, i) + at(een.drempel, i) / geleerd.length;
    begin += een.breedte;
  }
  const inbedding = new Int8Array(volledig.length);
  const schaal = new Float32Array(rijen.size);
  for (let rij = 0; rij < rijen.size; rij += 1) {
    const getallen = volledig.subarray(rij * breedte, (rij + 1) * breedte);
    const grootste = getallen.reduce((hoogste, getal) => Math.max(hoogste, Math.abs(getal)), 1e-9);
    schaal[rij] = grootste / GROOTSTE_BYTE;
    for (let i = 0; i < breedte; i += 1)
      inbedding[rij * breedte + i] = Math.round((at(getallen, i) / grootste) * GROOTSTE_BYTE);
  }
  return { breedte, koppen, rijen: maakRijtabel(Uint32Array.from(rijen.keys())), inbedding, schaal, uitvoer, drempel };
}
