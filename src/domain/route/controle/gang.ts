import { statussenVan } from '../../hulpvraag/toets.js';
import type { Route } from '../route.js';

/** The statuses of all tracks at one moment, in the order of the route. */
type Stand = readonly string[];
const sleutel = (stand: Stand): string => stand.join(' + ');

interface Gang {
  readonly standen: ReadonlyMap<string, Stand>;
  /** From where to where; a step that changes no status is left out. */
  readonly pijlen: readonly { readonly van: Stand; readonly naar: Stand }[];
}

/**
 * Statuses that no case can reach or leave, and combinations from which no case can be ended. All guards are taken to hold
 * but those over the statuses of the tracks: what is found here is stuck for certain.
 */
export function gangfouten(route: Route): string[] {
  const gang = loop(route);
  return [...onbereikbaar(route, gang), ...vast(route, gang), ...zonderEinde(route, gang)];
}

function loop(route: Route): Gang {
  const eerste: Stand = route.sporen.map((spoor) => spoor.begin);
  const standen = new Map<string, Stand>([[sleutel(eerste), eerste]]);
  const pijlen: { van: Stand; naar: Stand }[] = [];
  // A Map goes on to what is added while it is walked.
  for (const van of standen.values()) {
    for (const naar of volgende(route, van)) {
      pijlen.push({ van, naar });
      if (!standen.has(sleutel(naar))) standen.set(sleutel(naar), naar);
    }
  }
  return { standen, pijlen };
}

function volgende(route: Route, stand: Stand): readonly Stand[] {
  const staatIn = (code: string, namen: readonly string[]): boolean =>
    statussenVan(route, code, namen).includes(stand[route.sporen.findIndex((spoor) => spoor.code === code)] ?? '');
  return route.stappen.flatMap((stap) => {
    const eisen = stap.eisenVooraf.filter(({ als, alleenWaarschuwen }) => als.length === 0 && !alleenWaarschuwen);
    const opStatus = eisen.map(({ eis }) => eis);
    return stap.overgangen
      .filter(({ van }) => Object.entries(van).every(([spoor, namen]) => staatIn(spoor, namen)))
      .filter(({ als }) =>
        [...als, ...opStatus].every((een) => een.toets !== 'status' || staatIn(een.spoor, een.in) !== een.niet),
      )
      .map(({ naar }) => route.sporen.map(({ code }, at) => naar[code] ?? stand[at] ?? ''))
      .filter((naar) => sleutel(naar) !== sleutel(stand));
  });
}

function onbereikbaar(route: Route, { standen }: Gang): string[] {
  return route.sporen.flatMap((spoor, at) =>
    spoor.statussen
      .filter(({ code }) => ![...standen.values()].some((stand) => stand[at] === code))
      .map(({ code }) => `spoor ${spoor.code}: no step leads to status ${code}`),
  );
}

function vast(route: Route, { standen, pijlen }: Gang): string[] {
  return route.sporen.flatMap((spoor, at) =>
    spoor.statussen.flatMap(({ code, einde }) => {
      const bereikt = [...standen.values()].some((stand) => stand[at] === code);
      const weg = pijlen.some(({ van, naar }) => van[at] === code && naar[at] !== code);
      if (einde && weg) return [`spoor ${spoor.code}: status ${code} is an end, and a step leaves it`];
      return !bereikt || einde || weg ? [] : [`spoor ${spoor.code}: no step leaves status ${code}`];
    }),
  );
}

function zonderEinde(route: Route, { standen, pijlen }: Gang): string[] {
  const eind = (stand: Stand): boolean =>
    route.sporen.some((spoor, at) => spoor.statussen.some(({ code, einde }) => einde && code === stand[at]));
  const goed = new Set(
    [...standen.values()]
      .filter((stand) => eind(stand) && !pijlen.some(({ van }) => sleutel(van) === sleutel(stand)))
      .map(sleutel),
  );
  for (let gegroeid = true; gegroeid;) {
    const erbij = pijlen.filter(({ van, naar }) => goed.has(sleutel(naar)) && !goed.has(sleutel(van)));
    erbij.forEach(({ van }) => goed.add(sleutel(van)));
    gegroeid = erbij.length > 0;
  }
  return [...standen.keys()]
    .filter((een) => !goed.has(een))
    .map((een) => `statuses ${een}: no way to an end from here`);
}
