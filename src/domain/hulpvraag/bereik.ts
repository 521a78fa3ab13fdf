import type { Route } from '../route/route.js';
import { houdt } from './handelend.js';
import type { Hulpvraag, Persoon } from './hulpvraag.js';
import type { Ingevuld, Omstandigheden, Toetsing } from './toets.js';
import { geldenAlle, geldt } from './toets.js';

/** Nothing is filled in yet: somebody is only looking. */
export const NIETS_INGEVULD: Ingevuld = { waarden: {}, personen: {} };

/** How far somebody may see into a case, and as whom he looks: himself and those whose named substitute he is. */
export interface Bereik {
  readonly ziet: 'alles' | 'loket' | 'eigen';
  readonly ik: readonly Persoon[];
}

const VAN_WIJD_NAAR_NAUW = ['alles', 'loket', 'eigen'] as const;

/**
 * By the best slot that somebody holds, himself or as substitute; null when he may not know that the case exists (G13).
 * With the consent that the route names for it, the desk sees what the others see; without it only its own part (G8).
 */
export function bereikVan(
  route: Route,
  hulpvraag: Hulpvraag,
  kijker: Persoon,
  omstandigheden: Omstandigheden,
): Bereik | null {
  const toetsing: Toetsing = { route, hulpvraag, ingevuld: NIETS_INGEVULD, omstandigheden };
  const ik = [kijker, ...omstandigheden.vervangt(kijker)];
  const gezien = route.plaatsen
    .filter(({ code, zietAls }) => ik.some((een) => houdt(toetsing, code, een)) && geldenAlle(toetsing, zietAls))
    .map(({ ziet }) => ziet);
  const ziet = VAN_WIJD_NAAR_NAUW.find((een) => gezien.includes(een));
  if (ziet === undefined) return null;
  return { ziet: ziet === 'loket' && heeftInzage(toetsing) ? 'alles' : ziet, ik };
}

function heeftInzage(toetsing: Toetsing): boolean {
  const doel = toetsing.route.zicht.loket?.toestemming;
  return doel !== undefined && geldt(toetsing, { toets: 'toestemming', doel, niet: false });
}
