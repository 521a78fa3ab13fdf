/** Small numeric loops over typed arrays; `at` spares the reader `?? 0` in every line. */

export function at(rij: Float32Array | Int32Array, plaats: number): number {
  return rij[plaats] ?? 0;
}

/** doel[i] += factor * bron[begin + i] for the whole of doel. */
export function telOp(doel: Float32Array, bron: Float32Array, begin: number, factor: number): void {
  for (let i = 0; i < doel.length; i += 1) doel[i] = at(doel, i) + factor * at(bron, begin + i);
}

/** One Adagrad step: the more a number has moved already, the smaller its next step. */
export function stapAdagrad(
  waarden: Float32Array,
  kwadraten: Float32Array,
  plaats: number,
  helling: number,
  snelheid: number,
): void {
  const kwadraat = at(kwadraten, plaats) + helling * helling;
  kwadraten[plaats] = kwadraat;
  waarden[plaats] = at(waarden, plaats) - (snelheid * helling) / Math.sqrt(kwadraat);
}

/** mulberry32: luck that is the same in every run and on every machine. */
export function maakLoting(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher-Yates) with the given luck. */
export function schud(rij: Int32Array, loting: () => number): void {
  for (let i = rij.length - 1; i > 0; i -= 1) {
    const j = Math.floor(loting() * (i + 1));
    const bewaard = at(rij, i);
    rij[i] = at(rij, j);
    rij[j] = bewaard;
  }
}
