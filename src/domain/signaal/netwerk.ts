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
  /** Feature hash -> row number. */
  readonly rijen: ReadonlyMap<number, number>;
  /** One vector a feature, as bytes with one scale a row. */
  readonly inbedding: Int8Array;
  readonly schaal: Float32Array;
  readonly uitvoer: Float32Array;
  readonly drempel: Float32Array;
}

/** Runs the network; gives the raw scores of every head, one after the other. */
export function rekenDoor(netwerk: Netwerk, vector: Vector): Float32Array {
  const { breedte, inbedding, schaal, uitvoer, drempel } = netwerk;
  const som = new Float32Array(breedte);
  let lengte = 0;
  for (const [sleutel, gewicht] of vector) {
    const rij = netwerk.rijen.get(sleutel);
    if (rij === undefined) continue;
    lengte += gewicht * gewicht;
    const factor = gewicht * (schaal[rij] ?? 0);
    const begin = rij * breedte;
    for (let i = 0; i < breedte; i += 1) som[i] = (som[i] ?? 0) + factor * (inbedding[begin + i] ?? 0);
  }
  const maat = lengte > 0 ? 1 / Math.sqrt(lengte) : 0;
  const scores = new Float32Array(drempel);
  for (let i = 0; i < breedte; i += 1) {
    const cel = Math.max(0, (som[i] ?? 0) * maat);
    if (cel === 0) continue;
    const begin = i * scores.length;
    for (let uit = 0; uit < scores.length; uit += 1)
      scores[uit] = (scores[uit] ?? 0) + cel * (uitvoer[begin + uit] ?? 0);
  }
  return scores;
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
