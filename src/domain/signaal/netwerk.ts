import type { Rijtabel } from './rijtabel.js';
import { zoekRij } from './rijtabel.js';
import { stukkenVan } from './stukken.js';
import type { Vector } from './vectoriseer.js';

/** The heads of the network, in the order in which their outputs lie in memory. */
export interface Kop {
  readonly naam: 'aard' | 'thema' | 'kenmerk' | 'veiligheid';
  readonly uitkomsten: readonly string[];
  /** True: each outcome on its own (sigmoid); false: one of them (softmax). */
  readonly los: boolean;
}

/** A small feed-forward network: sum of feature vectors, one hidden layer, several heads. */
export interface Netwerk {
  readonly breedte: number;
  readonly koppen: readonly Kop[];
  readonly rijen: Rijtabel;
  /** One vector a feature, as bytes with one scale a row. */
  readonly inbedding: Int8Array;
  readonly schaal: Float32Array;
  readonly uitvoer: Float32Array;
  readonly drempel: Float32Array;
}

/** Raw scores: of every head for the message as a whole, and of the head for safety for each piece of it. */
export interface Uitkomst {
  readonly heel: Float64Array;
  readonly stukken: readonly Float64Array[];
}

/** The sum of some feature vectors, and of their squared weights. */
interface Som {
  readonly cellen: Float64Array;
  kwadraten: number;
}

const legeSom = (breedte: number): Som => ({ cellen: new Float64Array(breedte), kwadraten: 0 });

/** Rows that are added up in one go: one read and write of the sum for four rows is a third of a message's time less. */
const TEGELIJK = 4;

/** Rows of the embedding, by where each begins and what it counts; filled up to a multiple of TEGELIJK with nothing. */
interface Rijen {
  readonly begin: Int32Array;
  readonly factor: Float64Array;
  readonly aantal: number;
  readonly kwadraten: number;
}

function zoekRijen(netwerk: Netwerk, { sleutels, gewichten }: Vector, van: number, tot: number): Rijen {
  const { breedte, schaal, rijen } = netwerk;
  const begin = new Int32Array(tot - van + TEGELIJK);
  const factor = new Float64Array(tot - van + TEGELIJK);
  let [aantal, kwadraten] = [0, 0];
  for (let nummer = van; nummer < tot; nummer += 1) {
    const rij = zoekRij(rijen, sleutels[nummer] ?? 0);
    if (rij < 0) continue;
    const gewicht = gewichten[nummer] ?? 0;
    kwadraten += gewicht * gewicht;
    begin[aantal] = rij * breedte;
    factor[aantal] = gewicht * (schaal[rij] ?? 0);
    aantal += 1;
  }
  return { begin, factor, aantal: Math.ceil(aantal / TEGELIJK) * TEGELIJK, kwadraten };
}

/** The sum of the features from `van` to `tot`. */
function somVan(netwerk: Netwerk, vector: Vector, van: number, tot: number): Som {
  const { breedte, inbedding } = netwerk;
  const { begin, factor, aantal, kwadraten } = zoekRijen(netwerk, vector, van, tot);
  const cellen = new Float64Array(breedte);
  for (let r = 0; r < aantal; r += TEGELIJK) {
    const b0 = begin[r] ?? 0;
    const b1 = begin[r + 1] ?? 0;
    const b2 = begin[r + 2] ?? 0;
    const b3 = begin[r + 3] ?? 0;
    const f0 = factor[r] ?? 0;
    const f1 = factor[r + 1] ?? 0;
    const f2 = factor[r + 2] ?? 0;
    const f3 = factor[r + 3] ?? 0;
    for (let i = 0; i < breedte; i += 1) {
      cellen[i] =
        (cellen[i] ?? 0) +
        f0 * (inbedding[b0 + i] ?? 0) +
        f1 * (inbedding[b1 + i] ?? 0) +
        f2 * (inbedding[b2 + i] ?? 0) +
        f3 * (inbedding[b3 + i] ?? 0);
    }
  }
  return { cellen, kwadraten };
}

function telOp(sommen: readonly Som[], breedte: number): Som {
  const alles = legeSom(breedte);
  for (const { cellen, kwadraten } of sommen) {
    alles.kwadraten += kwadraten;
    for (let i = 0; i < breedte; i += 1) alles.cellen[i] = (alles.cellen[i] ?? 0) + (cellen[i] ?? 0);
  }
  return alles;
}

/** The outputs from `van` to `tot` for one sum. */
function scoor({ breedte, uitvoer, drempel }: Netwerk, som: Som, van: number, tot: number): Float64Array {
  const scores = Float64Array.from(drempel.subarray(van, tot));
  const maat = som.kwadraten > 0 ? 1 / Math.sqrt(som.kwadraten) : 0;
  for (let i = 0; i < breedte; i += 1) {
    const cel = (som.cellen[i] ?? 0) * maat;
    if (cel <= 0) continue;
    const begin = i * drempel.length;
    for (let uit = van; uit < tot; uit += 1)
      scores[uit - van] = (scores[uit - van] ?? 0) + cel * (uitvoer[begin + uit] ?? 0);
  }
  return scores;
}

/** First and past-the-last output of a head. */
export function plaatsVan(koppen: readonly Kop[], naam: Kop['naam']): readonly [number, number] {
  let van = 0;
  for (const kop of koppen) {
    const tot = van + kop.uitkomsten.length;
    if (kop.naam === naam) return [van, tot];
    van = tot;
  }
  throw new Error(`the network has no head ${naam}`);
}

/** Runs the network over a message and over the pieces of it. */
export function rekenDoor(netwerk: Netwerk, vector: Vector): Uitkomst {
  const { breedte, koppen, drempel } = netwerk;
  let van = 0;
  const deelzinnen = vector.deelzinnen.map(({ einde }) => {
    const som = somVan(netwerk, vector, van, einde);
    van = einde;
    return som;
  });
  const rest = somVan(netwerk, vector, van, vector.sleutels.length);
  const [eerste, laatste] = plaatsVan(koppen, 'veiligheid');
  return {
    heel: scoor(netwerk, telOp([...deelzinnen, rest], breedte), 0, drempel.length),
    stukken: stukkenVan(vector.deelzinnen).map((stuk) =>
      scoor(netwerk, telOp(deelzinnen.slice(stuk.van, stuk.tot), breedte), eerste, laatste),
    ),
  };
}

/** Softmax over a slice of scores, softened by a temperature. */
export function verdeel(scores: ArrayLike<number>, van: number, tot: number, temperatuur: number): number[] {
  let hoogste = -Infinity;
  for (let i = van; i < tot; i += 1) hoogste = Math.max(hoogste, scores[i] ?? 0);
  const machten: number[] = [];
  let som = 0;
  for (let i = van; i < tot; i += 1) {
    const macht = Math.exp(((scores[i] ?? 0) - hoogste) / temperatuur);
    machten.push(macht);
    som += macht;
  }
  return machten.map((macht) => macht / som);
}

export function sigmoide(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
