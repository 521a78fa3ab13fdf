import type { Route } from '../route/route.js';
import { aanZet } from './aan-zet.js';
import type { Gebeurtenis } from './gebeurtenis.js';
import type { Datum, Hulpvraag } from './hulpvraag.js';

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
  const stap = route.stappen.find(({ code }) => code === gebeurtenis.stap);
  return {
    nummer: hulpvraag.nummer,
    school: hulpvraag.school,
    stap: stap?.regel ?? gebeurtenis.stap,
    datum: gebeurtenis.op,
    aanZet: beurt?.naam ?? null,
  };
}
