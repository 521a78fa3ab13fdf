import { dagVan } from '../../domain/kalender/datum.js';
import type { Context } from '../../domain/hulpvraag/decide.js';
import type { Route } from '../../domain/route/route.js';
import type { HulpvraagStore } from '../hulpvraag-store.js';
import type { OrganisatieStore } from '../organisatie-store.js';
import type { Wereld } from '../ports.js';
import type { Adresboek } from './adresboek.js';

/** What the use cases of a hulpvraag work with; put together once at start. */
export interface Zaakkennis {
  readonly route: Route;
  readonly hulpvragen: HulpvraagStore;
  readonly organisatie: OrganisatieStore;
  /** As people have it arranged now. */
  readonly adresboek: () => Promise<Adresboek>;
  readonly wereld: Wereld;
}

/** Clock, ids and who works where, at this moment: what a decision is taken on. */
export interface Nu extends Context {
  readonly adresboek: Adresboek;
}

export async function nuIn({ adresboek, wereld }: Pick<Zaakkennis, 'adresboek' | 'wereld'>): Promise<Nu> {
  const boek = await adresboek();
  const nu = wereld.nu();
  const vandaag = dagVan(nu);
  return {
    adresboek: boek,
    nu,
    vandaag,
    newId: wereld.newId,
    rollenVan: boek.rollenVan,
    vervangt: (persoon) => boek.vervangt(persoon, vandaag),
  };
}
