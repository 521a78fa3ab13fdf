import type { Route } from '../route.js';
import { kaleVoorwaarden, plekken } from './plekken.js';

/** Statuses and groups that are named and do not exist. */
export function statusfouten(route: Route): string[] {
  return [...begin(route), ...groepen(route), ...overgangen(route), ...klokken(route), ...voorwaarden(route)];
}

type Spoor = Route['sporen'][number];

function begin({ sporen }: Route): string[] {
  return sporen
    .filter((spoor) => !heeft(spoor, spoor.begin))
    .map((spoor) => `spoor ${spoor.code}: unknown status ${spoor.begin} to begin with`);
}

function groepen({ sporen }: Route): string[] {
  return sporen.flatMap((spoor) =>
    Object.entries(spoor.groepen).flatMap(([groep, codes]) =>
      codes
        .filter((code) => !heeft(spoor, code))
        .map((code) => `spoor ${spoor.code}: unknown status ${code} in group ${groep}`),
    ),
  );
}

function overgangen(route: Route): string[] {
  return route.stappen.flatMap((stap) =>
    stap.overgangen.flatMap(({ van, naar }) => [
      ...Object.entries(van).flatMap(([spoor, codes]) => genoemd(route, `stap ${stap.code}`, spoor, codes)),
      ...Object.entries(naar).flatMap(([spoor, code]) => genoemd(route, `stap ${stap.code}`, spoor, [code])),
    ]),
  );
}

function klokken(route: Route): string[] {
  return route.klokken.flatMap(({ code, loopt }) =>
    loopt === undefined ? [] : genoemd(route, `klok ${code}`, loopt.spoor, loopt.in),
  );
}

function voorwaarden(route: Route): string[] {
  return plekken(route).flatMap(({ waar, dingen }) =>
    dingen
      .flatMap(kaleVoorwaarden)
      .flatMap((een) => (een.toets === 'status' ? genoemd(route, waar, een.spoor, een.in) : [])),
  );
}

function genoemd(route: Route, waar: string, code: string, namen: readonly string[]): string[] {
  const spoor = route.sporen.find((een) => een.code === code);
  if (spoor === undefined) return [`${waar}: unknown track ${code}`];
  return namen.flatMap((naam) => {
    if (naam.startsWith('@')) return naam.slice(1) in spoor.groepen ? [] : [`${waar}: unknown group ${naam}`];
    return heeft(spoor, naam) ? [] : [`${waar}: unknown status ${naam} of ${code}`];
  });
}

const heeft = ({ statussen }: Spoor, code: string): boolean => statussen.some((een) => een.code === code);
