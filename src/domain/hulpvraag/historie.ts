import { HERINNERD } from '../herinnering/herinner.js';
import type { Route } from '../route/route.js';
import type { Gebeurtenis } from './gebeurtenis.js';

/** Whether the clock reminded somebody, and nobody took a step. */
export const isVanKlok = ({ stap }: Pick<Gebeurtenis, 'stap'>): boolean => stap === HERINNERD;

/**
 * What happened, in a sentence of the route: "Er is contact gelegd.", or of the clock "Automatisch: Driemaandencheck". A
 * step that the route no longer has names itself.
 */
export function regelVan(route: Route, gebeurtenis: Gebeurtenis): string {
  const { stap, wijzigingen } = gebeurtenis;
  if (!isVanKlok(gebeurtenis)) return route.stappen.find(({ code }) => code === stap)?.regel ?? stap;
  const namen = wijzigingen.flatMap((een) =>
    een.wat === 'herinnerd' ? [route.herinneringen.find(({ code }) => code === een.regel)?.naam ?? 'Herinnering'] : [],
  );
  return `Automatisch: ${[...new Set(namen)].join(', ')}`;
}
