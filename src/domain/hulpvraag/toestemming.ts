import type { Rol } from '../installatie/installatie.js';
import type { Route } from '../route/route.js';
import type { Partij } from '../route/woorden.js';
import type { Hulpvraag, Persoon, Toestemming } from './hulpvraag.js';
import { zelfde } from './hulpvraag.js';

/** Who must agree, and who must be heard, for one purpose in one case (DOMAIN 6.4). */
export interface WieMoetAkkoord {
  readonly moet: readonly Partij[];
  readonly horen: readonly Partij[];
}

/** The person whom a consent names, with the roles by which he works for the school of the case. */
export interface Genoemde {
  readonly persoon: Persoon;
  readonly rollen: readonly Rol[];
}

/** The fact that holds the number of parents with authority: `1` or `2`. */
export const AANTAL_OUDERS = 'aantal-ouders';

/**
 * Who must agree to a purpose: by age band, by the column of the profession of whoever is named (a partner has its own
 * rule), and by the number of parents with authority; two are assumed as long as nobody said otherwise.
 */
export function wieMoetAkkoord(
  route: Route,
  hulpvraag: Hulpvraag,
  doel: string,
  genoemd: Genoemde | null,
): WieMoetAkkoord {
  const toestemming = route.toestemmingen.find(({ code }) => code === doel);
  const vanRol = (genoemd?.rollen ?? []).map((rol) => toestemming?.perRol[rol]).find((een) => een !== undefined);
  const kolom = vanRol ?? toestemming?.kolom ?? '';
  const regel = route.leeftijden[kolom]?.[hulpvraag.leeftijd];
  if (regel === undefined) throw new Error(`route ${route.code}: no rule for consent ${doel}, column ${kolom}`);
  const ouders: readonly Partij[] =
    hulpvraag.feiten[AANTAL_OUDERS]?.waarde === '1' ? ['ouder-1'] : ['ouder-1', 'ouder-2'];
  const partijen = (wie: readonly ('ouders' | 'leerling')[]): Partij[] =>
    wie.flatMap((een): readonly Partij[] => (een === 'ouders' ? ouders : ['leerling']));
  return { moet: partijen(regel.moet), horen: partijen(regel.horen) };
}

/** The last answer of each party for a purpose, withdrawn ones left out; for `noemt` only answers that name that person. */
export function antwoorden(
  hulpvraag: Hulpvraag,
  doel: string,
  noemt: Persoon | null,
): ReadonlyMap<Partij, Toestemming> {
  const laatste = new Map<Partij, Toestemming>();
  for (const een of hulpvraag.toestemmingen) {
    if (een.doel !== doel || een.ingetrokkenOp !== null) continue;
    if (noemt !== null && (een.noemt === null || !zelfde(een.noemt, noemt))) continue;
    laatste.set(een.partij, een);
  }
  return laatste;
}

/**
 * Who is still missing for a purpose: everybody who must agree and did not (one `nee` blocks), and everybody who must be
 * heard and was not; what he said does not count here. Empty when all is there.
 */
export function ontbrekend(
  route: Route,
  hulpvraag: Hulpvraag,
  doel: string,
  noemt: Genoemde | null,
): readonly Partij[] {
  const { moet, horen } = wieMoetAkkoord(route, hulpvraag, doel, noemt);
  const gegeven = antwoorden(hulpvraag, doel, noemt?.persoon ?? null);
  return [
    ...moet.filter((partij) => gegeven.get(partij)?.antwoord !== 'ja'),
    ...horen.filter((partij) => !gegeven.has(partij)),
  ];
}

/** True when somebody who must agree said no (for the person that is named, when one is). */
export function geweigerd(route: Route, hulpvraag: Hulpvraag, doel: string, noemt: Genoemde | null): boolean {
  const { moet } = wieMoetAkkoord(route, hulpvraag, doel, noemt);
  const gegeven = antwoorden(hulpvraag, doel, noemt?.persoon ?? null);
  return moet.some((partij) => gegeven.get(partij)?.antwoord === 'nee');
}
