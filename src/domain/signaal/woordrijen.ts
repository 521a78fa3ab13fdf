import type { Begrippen } from './begrippen.js';
import type { Netwerk } from './netwerk.js';
import { somVan } from './netwerk.js';
import { maakRijtabel } from './rijtabel.js';
import type { Vector } from './vectoriseer.js';
import { kenmerkenVanWoord, sleutelVanWoord } from './vectoriseer.js';
import { onthoudStammen, stam } from './woorden.js';

const GROOTSTE_BYTE = 127;

/** A network that also has rows for whole words, and the words that have one. */
export interface Woordrijen {
  readonly netwerk: Netwerk;
  readonly woorden: ReadonlySet<string>;
}

/**
 * Gives every known word one row: the sum of the rows of its stem, groups and letter sequences. A message is then read with
 * one row a word instead of fourteen. Made at start from the word list, never from what somebody typed: a typed word is
 * not remembered.
 */
export function metWoordrijen(netwerk: Netwerk, woorden: readonly string[], begrippen: Begrippen): Woordrijen {
  onthoudStammen(woorden);
  const { breedte } = netwerk;
  const eerste = netwerk.schaal.length;
  const totaal = eerste + woorden.length;
  const inbedding = new Int8Array(totaal * breedte);
  inbedding.set(netwerk.inbedding);
  const schaal = new Float32Array(totaal);
  schaal.set(netwerk.schaal);
  const kwadraat = new Float32Array(totaal).fill(1);
  const hashes = new Uint32Array(totaal);
  hashes.set(netwerk.hashes);
  woorden.forEach((woord, nummer) => {
    const rij = eerste + nummer;
    const vector: Vector = { sleutels: [], gewichten: [], deelzinnen: [] };
    kenmerkenVanWoord(vector, woord, stam(woord), begrippen, false);
    const { cellen, kwadraten } = somVan(netwerk, vector, 0, vector.sleutels.length);
    const grootste = cellen.reduce((hoogste, getal) => Math.max(hoogste, Math.abs(getal)), 1e-9);
    schaal[rij] = grootste / GROOTSTE_BYTE;
    kwadraat[rij] = kwadraten;
    hashes[rij] = sleutelVanWoord(woord);
    cellen.forEach((getal, i) => (inbedding[rij * breedte + i] = Math.round((getal / grootste) * GROOTSTE_BYTE)));
  });
  return {
    netwerk: { ...netwerk, inbedding, schaal, kwadraat, hashes, rijen: maakRijtabel(hashes) },
    woorden: new Set(woorden),
  };
}
