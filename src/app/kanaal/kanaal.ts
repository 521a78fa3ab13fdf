import type { Datum, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Koppeling } from '../organisatie-store.js';
import type { Zending } from '../ports.js';
import type { Kanaalbericht } from './weergave.js';

/** Where a channel is, as a link keeps it. */
export type Kanaalplek = Pick<Koppeling, 'tenant' | 'kanaal' | 'serviceUrl' | 'bot'>;

/** Somebody in a channel; null when the channel does not tell who he is. */
export type Lid = Persoon | null;

/** Who is in a channel, the bot left out. */
export type Leden =
  { readonly uitkomst: 'leden'; readonly leden: readonly Lid[] } | Exclude<Zending, { readonly uitkomst: 'verzonden' }>;

/** A line in the thread of a card: the step and its day, or only that there is something new. */
export type Draadregel = { readonly stap: string; readonly datum: Datum } | 'nieuws';

/**
 * A channel of Teams; src/teams implements it. No field holds a free text (G12). As with Messenger: each call is one try,
 * never throws, and whoever calls decides by class of answer.
 */
export interface Kanaal {
  leden(plek: Kanaalplek): Promise<Leden>;
  /** A new post; its activity id comes back. */
  plaats(plek: Kanaalplek, bericht: Kanaalbericht): Promise<Zending>;
  /** The same post with something else in it. */
  werkBij(plek: Kanaalplek, activityId: string, bericht: Kanaalbericht): Promise<Zending>;
  schrijfBij(plek: Kanaalplek, activityId: string, regel: Draadregel): Promise<Zending>;
}
