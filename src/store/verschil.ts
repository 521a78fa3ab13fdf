import { isDeepStrictEqual } from 'node:util';
import { begin, evolve } from '../domain/hulpvraag/evolve.js';
import type { Dossier } from './hulpvraag-toestand.js';
import type { OrganisatieDelen } from './organisatie-toestand.js';

/** What a check found: how much there is, which cases are not what their log says, and which posts have no case. */
export interface Bevinding {
  readonly hulpvragen: number;
  readonly gebeurtenissen: number;
  /** Per part of what people arrange among themselves. */
  readonly organisatie: Readonly<Record<keyof OrganisatieDelen, number>>;
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

/** Adds cases up, one by one: they need not be in memory together. What people arrange comes after them. */
export class Telling {
  private readonly hulpvragen = new Set<string>();
  private gebeurtenissen = 0;
  private organisatie = { vervangingen: 0, rolwissels: 0, koppelingen: 0, kanaalposten: 0, voorkeuren: 0 };
  private readonly verschillen: string[] = [];

  neem(dossier: Dossier): void {
    this.hulpvragen.add(dossier.stand.id);
    this.gebeurtenissen += dossier.log.length;
    const velden = verschilVan(dossier);
    if (velden.length > 0) this.verschillen.push(`${dossier.stand.id}: ${velden.join(', ')}`);
  }

  neemOrganisatie({ vervangingen, rolwissels, koppelingen, kanaalposten, voorkeuren }: OrganisatieDelen): void {
    this.organisatie = {
      vervangingen: vervangingen.size,
      rolwissels: rolwissels.size,
      koppelingen: koppelingen.size,
      kanaalposten: kanaalposten.size,
      voorkeuren: voorkeuren.size,
    };
    for (const id of kanaalposten.keys())
      if (!this.hulpvragen.has(id)) this.verschillen.push(`${id}: kanaalpost without hulpvraag`);
  }

  uitkomst(): Bevinding {
    const { gebeurtenissen, organisatie, verschillen } = this;
    return { hulpvragen: this.hulpvragen.size, gebeurtenissen, organisatie, verschillen };
  }
}
