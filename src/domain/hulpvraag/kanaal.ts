import { KANAAL } from '../route/hoorders.js';
import type { Route } from '../route/route.js';
import { aanZet } from './aan-zet.js';
import type { Gebeurtenis } from './gebeurtenis.js';
import { regelVan } from './historie.js';
import type { Datum, Hulpvraag } from './hulpvraag.js';

/**
 * The events of a case of which the channel hears: those whose step says so, and from the fact of the route on every one that
 * moves a status. Before that fact the channel does not know the case, whatever a step says.
 */
export function kanaalgebeurtenissen(route: Route, log: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const { kanaalVanaf } = route;
  const zegt = ({ informeer }: Gebeurtenis): boolean => informeer.includes(KANAAL);
  if (kanaalVanaf === undefined) return log.filter(zegt);
  const vanaf = log.findIndex(({ wijzigingen }) =>
    wijzigingen.some((een) => een.wat === 'feit' && een.feit === kanaalVanaf),
  );
  if (vanaf < 0) return [];
  return log.slice(vanaf).filter((een) => zegt(een) || een.wijzigingen.some(({ wat }) => wat === 'spoor'));
}

/** Whether the channel hears of an event, told from the case after it. */
export function hoortKanaal({ kanaalVanaf }: Route, { feiten }: Hulpvraag, gebeurtenis: Gebeurtenis): boolean {
  const zegt = gebeurtenis.informeer.includes(KANAAL);
  if (kanaalVanaf === undefined) return zegt;
  return feiten[kanaalVanaf] !== undefined && (zegt || gebeurtenis.wijzigingen.some(({ wat }) => wat === 'spoor'));
}

/** All that the channel of the schakelteam learns of a step; the edge adds the button (G12). */
export interface Kanaalkaart {
  readonly nummer: string;
  readonly school: string;
  readonly stap: string;
  readonly datum: Datum;
  /** The name of a slot, never of a person; null when nobody has to do anything any more. */
  readonly aanZet: string | null;
}

/**
 * The channel card of a step that was taken. With two tracks running, it names who acts in the track that the step moved,
 * and else in the first one.
 */
export function kanaalkaart(route: Route, hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis): Kanaalkaart {
  const beurten = aanZet(route, hulpvraag);
  const bewogen = gebeurtenis.wijzigingen.flatMap((een) => (een.wat === 'spoor' ? [een.spoor] : []));
  const beurt = beurten.find(({ spoor }) => bewogen.includes(spoor)) ?? beurten[0];
  return {
    nummer: hulpvraag.nummer,
    school: hulpvraag.school,
    stap: regelVan(route, gebeurtenis),
    datum: gebeurtenis.op,
    aanZet: beurt?.naam ?? null,
  };
}
