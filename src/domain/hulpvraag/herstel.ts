import type { Stap } from '../route/route.js';
import type { Persoon } from './hulpvraag.js';
import type { Toetsing } from './toets.js';
import { geldenAlle, persoonVan } from './toets.js';

/** The step that puts a refusal right, with answers that can be filled in there beforehand. */
export interface Herstel {
  readonly stap: string;
  readonly met: Readonly<Record<string, string>>;
  readonly noemt: Persoon | null;
}

/** What the route knows to do about a refusal of a step, with what was filled in; null when it knows nothing. */
export function herstelVan(toetsing: Toetsing, stap: Stap, weigering: string): Herstel | null {
  const eis = stap.eisenVooraf.find((een) => een.weigering === weigering && geldenAlle(toetsing, een.als));
  if (eis?.eerst === undefined) return null;
  const noemt =
    eis.eis.toets === 'toestemming' && eis.eis.noemt !== undefined ? persoonVan(toetsing, eis.eis.noemt) : null;
  return { ...eis.eerst, noemt };
}
