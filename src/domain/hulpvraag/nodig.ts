import type { Stap } from '../route/route.js';
import type { KaleVoorwaarde, Voorwaarde } from '../route/voorwaarde.js';
import type { Partij } from '../route/woorden.js';
import type { Datum, Persoon, Toestemming } from './hulpvraag.js';
import { antwoorden, wieMoetAkkoord, type Genoemde } from './toestemming.js';
import type { Toetsing } from './toets.js';
import { geldenAlle, geldt, persoonVan } from './toets.js';

/** A line of the checklist before a step: something that must be on record, and what is on record of it. */
export type Nodigregel =
  | { readonly soort: 'feit'; readonly naam: string; readonly op: Datum | null }
  | { readonly soort: 'nummer'; readonly naam: string; readonly ingevuld: boolean }
  | {
      readonly soort: 'toestemming';
      readonly naam: string;
      /** Whom the consent must name. */
      readonly noemt: Persoon | null;
      readonly partijen: readonly Partijregel[];
    };

/** One party: whether it must agree or must be heard, and its last answer. */
export interface Partijregel {
  readonly partij: Partij;
  readonly moet: boolean;
  readonly antwoord: Pick<Toestemming, 'antwoord' | 'hoe' | 'op'> | null;
}

/**
 * What must be on record before a step, in the order of its guards: facts, consents by party (by age and column, DOMAIN
 * 6.4), the number of the register. Guards that do not count for this case are left out; so are those about choices.
 */
export function nodigVoor(toetsing: Toetsing, stap: Stap): readonly Nodigregel[] {
  return stap.eisenVooraf
    .filter(({ als, alleenWaarschuwen }) => !alleenWaarschuwen && geldenAlle(toetsing, als))
    .flatMap(({ eis }) => regelVoor(toetsing, stap, eis));
}

function regelVoor(toetsing: Toetsing, stap: Stap, eis: Voorwaarde): readonly Nodigregel[] {
  const een = eis.toets === 'een-van' ? eersteGehaald(toetsing, eis.van) : eis;
  if (een === undefined || een.niet) return [];
  const { route, hulpvraag } = toetsing;
  if (een.toets === 'feit' && een.is === undefined) {
    const naam = route.feiten.find(({ code }) => code === een.feit)?.naam ?? een.feit;
    return [{ soort: 'feit', naam, op: hulpvraag.feiten[een.feit]?.op ?? null }];
  }
  if (een.toets === 'veld') {
    const veld = stap.velden.find(({ code, soort }) => code === een.veld && soort === 'registernummer');
    return veld === undefined ? [] : [{ soort: 'nummer', naam: veld.naam, ingevuld: geldt(toetsing, een) }];
  }
  if (een.toets !== 'toestemming') return [];
  const persoon = een.noemt === undefined ? null : persoonVan(toetsing, een.noemt);
  const genoemde: Genoemde | null =
    persoon === null ? null : { persoon, rollen: toetsing.omstandigheden.rollenVan(persoon, hulpvraag.school) };
  const { moet, horen } = wieMoetAkkoord(route, hulpvraag, een.doel, genoemde);
  const gegeven = antwoorden(hulpvraag, een.doel, persoon);
  const regel =
    (moetAkkoord: boolean) =>
    (partij: Partij): Partijregel => ({
      partij,
      moet: moetAkkoord,
      antwoord: gegeven.get(partij) ?? null,
    });
  const naam = route.toestemmingen.find(({ code }) => code === een.doel)?.naam ?? een.doel;
  return [
    { soort: 'toestemming', naam, noemt: persoon, partijen: [...moet.map(regel(true)), ...horen.map(regel(false))] },
  ];
}

/** Of several that would do, the one that is there; else the first. */
function eersteGehaald(toetsing: Toetsing, van: readonly KaleVoorwaarde[]): KaleVoorwaarde | undefined {
  return van.find((een) => een.toets !== 'veld' && geldt(toetsing, een)) ?? van[0];
}
