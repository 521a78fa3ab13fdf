import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { controleerRoute } from '../domain/route/controleer-route.js';
import type { Route } from '../domain/route/route.js';
import { routeSchema } from '../domain/route/route.js';
import { projectRoot } from './paths.js';
import type { Bestand, Stuk } from './stukken.js';
import { isLijst, isStuk, keurStukken, leesStukken, stukfout } from './stukken.js';

/**
 * Reads the route of a region: every JSON file of src/regios/<code>/route, put together by subject. Null for a region that
 * has none yet. What the check of the route has to say is not looked at here: check-regio says it, and a test keeps it at
 * nothing. Throws an error for the person who wrote the file.
 */
export function findRoute(code: string, map = join(projectRoot(), 'src', 'regios')): Route | null {
  const folder = join(map, code, 'route');
  if (!existsSync(folder)) return null;
  const bestanden = leesStukken(folder);
  const route = keurStukken(routeSchema, folder, vulZoalsIn(folder, bestanden), bestanden);
  if (route.code !== code) throw stukfout(folder, [`route.json code: is ${route.code}, the folder is ${code}`]);
  return route;
}

/** The same for a start: a region without a route, or with one that is not sound, stops it. */
export function loadRoute(code: string, map?: string): Route {
  const route = findRoute(code, map);
  if (route === null) throw new Error(`region ${code}: has no route`);
  const fouten = controleerRoute(route);
  if (fouten.length > 0) throw stukfout(`the route of ${code}`, fouten);
  return route;
}

/** What a step takes over from the one it is like: whoever confirms a proposal is bound to the rules of whoever made it. */
const OVERGENOMEN = ['nietNu', 'nietJij', 'eisenVooraf', 'overgangen', 'effecten'] as const;

/** A file may say that a step is like another one, so that a rule stands in it once. */
function vulZoalsIn(folder: string, bestanden: readonly Bestand[]): readonly Bestand[] {
  const stappen = bestanden
    .flatMap(({ inhoud }) => (isLijst(inhoud['stappen']) ? inhoud['stappen'] : []))
    .filter((een): een is Stuk => isStuk(een));
  const vul = (stap: unknown): unknown => {
    if (!isStuk(stap) || stap['zoals'] === undefined) return stap;
    const { zoals, ...rest } = stap;
    const voorbeeld = stappen.find((een) => een['code'] === zoals);
    if (voorbeeld === undefined)
      throw stukfout(folder, [`stap ${JSON.stringify(stap['code'])}: unknown step ${JSON.stringify(zoals)}`]);
    return { ...Object.fromEntries(OVERGENOMEN.map((sleutel) => [sleutel, voorbeeld[sleutel]])), ...rest };
  };
  return bestanden.map(({ naam, inhoud }) => ({
    naam,
    inhoud: isLijst(inhoud['stappen']) ? { ...inhoud, stappen: inhoud['stappen'].map(vul) } : inhoud,
  }));
}
