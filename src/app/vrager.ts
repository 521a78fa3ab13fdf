import type { Wegenkaart } from '../domain/advies/wegenkaart.js';
import type { Regio } from '../domain/regio/regio.js';
import type { BegrijpSignaal } from '../domain/signaal/signaal.js';
import type { Medewerker, Mensen, School } from './mensen.js';
import type { Persoon, Wereld, WegwijzerStore } from './ports.js';
import type { Demotijd } from './tijdreis/demotijd.js';

/** What every use case works with; put together once at start. */
export interface Kennis {
  readonly regio: Regio;
  readonly wegenkaart: Wegenkaart;
  readonly begrijp: BegrijpSignaal;
  readonly mensen: Mensen;
  readonly store: WegwijzerStore;
  readonly wereld: Wereld;
  readonly demo: boolean;
  /** Only in a demo whose data nobody needs: its clock can be moved, and its data emptied. */
  readonly tijdreis?: Demotijd;
}

/** Who asks. In the demo `persoon` is the persona that is played, `account` the person in front of the screen. */
export interface Vrager {
  readonly account: Persoon;
  readonly persoon: Persoon;
  readonly medewerker: Medewerker | null;
  /** The school to answer for; null when it is not known which. */
  readonly school: School | null;
  /** The schools to choose from. */
  readonly scholen: readonly School[];
  readonly rol: string | null;
}

/**
 * Looks up who asks. In: the identity from the activity. Out: the person with a school when there is one only, or one
 * was chosen from those that are open to him. Somebody outside the installation gets every school of the tenant to choose from.
 */
export async function findVrager(kennis: Kennis, account: Persoon): Promise<Vrager> {
  const keuze = await kennis.store.findKeuze(account);
  const persona = kennis.demo ? kennis.mensen.personas().find(({ rol }) => rol === keuze.rol) : undefined;
  const persoon = persona?.persoon ?? account;
  const eigen = kennis.mensen.scholenVan(persoon);
  const scholen = eigen.length > 0 ? eigen : kennis.mensen.scholen(persoon.tenant);
  const enige = eigen.length === 1 ? (eigen[0] ?? null) : null;
  return {
    account,
    persoon,
    medewerker: kennis.mensen.findMedewerker(persoon),
    school: scholen.find(({ code }) => code === keuze.school) ?? enige,
    scholen,
    rol: persona?.rol ?? null,
  };
}
