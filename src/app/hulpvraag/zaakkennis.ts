import { dagVan } from '../../domain/kalender/datum.js';
import type { Context } from '../../domain/hulpvraag/decide.js';
import type { Kalender } from '../../domain/kalender/kalender.js';
import type { Termijn } from '../../domain/kalender/termijn.js';
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
  readonly herinneren: Herinnerinstelling;
}

/** When the clock may speak: the days of each school, and the terms that the installation chose (by rule). */
export interface Herinnerinstelling {
  readonly kalenderVan: (school: string) => Kalender;
  readonly termijnen: Readonly<Record<string, Termijn>>;
}

/** Clock, ids and who works where, at this moment: what a decision is taken on. */
export interface Nu extends Context {
  readonly adresboek: Adresboek;
  readonly herinneren: Herinnerinstelling;
}

export async function nuIn({
  adresboek,
  wereld,
  herinneren,
}: Pick<Zaakkennis, 'adresboek' | 'wereld' | 'herinneren'>): Promise<Nu> {
  const boek = await adresboek();
  const nu = wereld.nu();
  const vandaag = dagVan(nu);
  return {
    adresboek: boek,
    herinneren,
    nu,
    vandaag,
    newId: wereld.newId,
    rollenVan: boek.rollenVan,
    vervangt: (persoon) => boek.vervangt(persoon, vandaag),
  };
}
