import { stukkenVan, type Stuk } from '../../domain/signaal/stukken.js';
import type { Vector } from '../../domain/signaal/vectoriseer.js';

/** One training line: its features and, per head, the wanted outcome as a distribution (or marks, for loose heads). */
export interface Voorbeeld {
  readonly vector: Vector;
  readonly doel: Float32Array;
}

/** Gives a row to every feature that occurs in at least `minstens` lines, in a fixed order. */
export function kiesRijen(voorbeelden: readonly Voorbeeld[], minstens: number): Map<number, number> {
  const aantallen = new Map<number, number>();
  for (const { vector } of voorbeelden)
    for (const sleutel of new Set(vector.sleutels)) aantallen.set(sleutel, (aantallen.get(sleutel) ?? 0) + 1);
  const gekozen = [...aantallen].filter(([, aantal]) => aantal >= minstens).map(([sleutel]) => sleutel);
  return new Map(gekozen.sort((a, b) => a - b).map((sleutel, rij) => [sleutel, rij]));
}

/** A training line as the network learns from it: features by row, clause by clause. */
export interface Leerregel {
  readonly rijen: Int32Array;
  readonly gewichten: Float32Array;
  /** Of each feature the number of its clause; features of the whole message have the number past the last clause. */
  readonly deelzin: Int32Array;
  readonly stukken: readonly Stuk[];
  readonly doel: Float32Array;
}

/** Features that got no row are left out. */
export function naarLeerregel({ vector, doel }: Voorbeeld, rijen: ReadonlyMap<number, number>): Leerregel {
  const { sleutels, gewichten, deelzinnen } = vector;
  let deelzin = 0;
  const gevonden = sleutels.flatMap((sleutel, nummer) => {
    while (deelzin < deelzinnen.length && nummer >= (deelzinnen[deelzin]?.einde ?? 0)) deelzin += 1;
    const rij = rijen.get(sleutel);
    return rij === undefined ? [] : [[rij, gewichten[nummer] ?? 0, deelzin] as const];
  });
  return {
    rijen: Int32Array.from(gevonden, ([rij]) => rij),
    gewichten: Float32Array.from(gevonden, ([, gewicht]) => gewicht),
    deelzin: Int32Array.from(gevonden, ([, , nummer]) => nummer),
    stukken: stukkenVan(deelzinnen),
    doel,
  };
}
