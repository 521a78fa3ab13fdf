import { isDeepStrictEqual } from 'node:util';
import { begin, evolve } from '../domain/hulpvraag/evolve.js';
import type { Dossier } from './hulpvraag-toestand.js';

/** What a check of all cases found: how much there is, and which cases are not what their log says. */
export interface Bevinding {
  readonly hulpvragen: number;
  readonly gebeurtenissen: number;
  /** Ids, each with the names of the fields that differ. */
  readonly verschillen: readonly string[];
}

/** Folds the log of a case. Out: the names of the fields in which its state differs; empty when they are equal. */
export function verschilVan({ opening, stand, log }: Dossier): readonly string[] {
  if (log.some(({ nummer }, plaats) => nummer !== plaats + 1)) return ['log'];
  const gevouwen = log.reduce(evolve, begin(opening, stand.geopendOp));
  const namen = new Set([...Object.keys(gevouwen), ...Object.keys(stand)]);
  return [...namen].filter((naam) => !isDeepStrictEqual(Reflect.get(gevouwen, naam), Reflect.get(stand, naam)));
}

/** Adds cases up, one by one: they need not be in memory together. */
export class Telling {
  private hulpvragen = 0;
  private gebeurtenissen = 0;
  private readonly verschillen: string[] = [];

  neem(dossier: Dossier): void {
    this.hulpvragen += 1;
    this.gebeurtenissen += dossier.log.length;
    const velden = verschilVan(dossier);
    if (velden.length > 0) this.verschillen.push(`${dossier.stand.id}: ${velden.join(', ')}`);
  }

  uitkomst(): Bevinding {
    return { hulpvragen: this.hulpvragen, gebeurtenissen: this.gebeurtenissen, verschillen: this.verschillen };
  }
}
