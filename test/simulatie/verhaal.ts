import { begin, evolve } from '../../src/domain/hulpvraag/evolve.js';
import type { Gebeurtenis } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Toestand } from '../../src/store/toestand.js';

type Dossier = Toestand['dossiers'] extends ReadonlyMap<string, infer D> ? D : never;

/** A case as it was after each of its events. */
export interface Moment {
  readonly gebeurtenis: Gebeurtenis;
  readonly op: number;
  readonly stand: Hulpvraag;
  readonly volgende: Moment | null;
}

/** The case told from its log alone. */
export function verhaalVan({ opening, log }: Dossier): readonly Moment[] {
  const momenten: { gebeurtenis: Gebeurtenis; op: number; stand: Hulpvraag; volgende: Moment | null }[] = [];
  let stand = begin(opening, log[0]?.op ?? '');
  for (const gebeurtenis of log) {
    stand = evolve(stand, gebeurtenis);
    const moment = { gebeurtenis, op: Date.parse(gebeurtenis.moment), stand, volgende: null };
    const vorige = momenten.at(-1);
    if (vorige !== undefined) vorige.volgende = moment;
    momenten.push(moment);
  }
  return momenten;
}

/** How the case stood at a time; null before it was opened. */
export const toen = (verhaal: readonly Moment[], op: number): Moment | null =>
  verhaal.findLast((een) => een.op <= op) ?? null;
