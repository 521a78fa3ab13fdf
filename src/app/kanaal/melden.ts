import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { kanaalkaart } from '../../domain/hulpvraag/kanaal.js';
import type { Route } from '../../domain/route/route.js';
import type { Zending } from '../ports.js';
import type { Schakelteams } from './schakelteams.js';
import type { KanaalWeergave } from './weergave.js';

/** What telling in person works with. */
export interface Meldkennis {
  readonly route: Route;
  readonly schakelteams: () => Promise<Schakelteams>;
  /** Into the personal chat of somebody, once. */
  readonly stuur: (aan: Persoon, weergave: KanaalWeergave) => Promise<Zending>;
}

/** The step that the channel could not hear of goes to the schakelfunctionarissen of the case: nothing is lost with it. */
export async function meldOnbereikbaar(
  { route, schakelteams, stuur }: Meldkennis,
  hulpvraag: Hulpvraag,
  gebeurtenis: Gebeurtenis,
): Promise<Zending> {
  const teams = await schakelteams();
  const { nummer, school, stap, aanZet } = kanaalkaart(route, hulpvraag, gebeurtenis);
  const weergave: KanaalWeergave = {
    kaart: 'kanaal-onbereikbaar',
    hulpvraag: hulpvraag.id,
    nummer,
    school: teams.naamVan(school),
    stap,
    aanZet,
  };
  return stuurAllen(stuur, schakelteamVan(teams, hulpvraag), weergave);
}

/** The channel of a school is gone: its schakelfunctionarissen hear where their hulpvragen are now. */
export async function meldOntkoppeld(
  { schakelteams, stuur }: Omit<Meldkennis, 'route'>,
  school: string,
): Promise<Zending> {
  const { functionarissenVan, naamVan } = await schakelteams();
  return stuurAllen(stuur, functionarissenVan(school), { kaart: 'kanaal-ontkoppeld', school: naamVan(school) });
}

/** The schakelfunctionarissen who sit in the case; when none of them does (any more), all of the school. */
function schakelteamVan({ functionarissenVan }: Schakelteams, { school, bezetting }: Hulpvraag): readonly Persoon[] {
  const allen = functionarissenVan(school);
  const erin = allen.filter((een) => bezetting.some(({ persoon, tot }) => tot === null && zelfde(persoon, een)));
  return erin.length > 0 ? erin : allen;
}

/** `later` when somebody can hear it later; one who cannot be reached at all does not keep it from the others. */
async function stuurAllen(
  stuur: Meldkennis['stuur'],
  aan: readonly Persoon[],
  weergave: KanaalWeergave,
): Promise<Zending> {
  const zendingen = await Promise.all(aan.map((een) => stuur(een, weergave)));
  const later = zendingen.find(({ uitkomst }) => uitkomst === 'later');
  return later ?? { uitkomst: 'verzonden', activityId: null };
}
