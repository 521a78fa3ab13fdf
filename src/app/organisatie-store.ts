import type { Datum, Moment, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import type { Rol } from '../domain/installatie/installatie.js';

/**
 * What people arrange among themselves beside the installation's file: who stands in for whom, who took a role over, and
 * which channel belongs to the schakelteam of a school. Ids, codes and dates only, as in hulpvraag-store.ts.
 */

/** Somebody acts for a colleague from the first day up to and including the last one (days in Europe/Amsterdam). */
export interface Vervanging {
  readonly id: string;
  readonly voor: Persoon;
  readonly door: Persoon;
  readonly van: Datum;
  readonly tot: Datum;
  readonly vastgelegdOp: Moment;
  readonly ingetrokkenOp: Moment | null;
}

/** A role at a school went from one person to another (T36); who did it sees no case. */
export interface Rolwissel {
  readonly id: string;
  readonly school: string;
  readonly rol: Rol;
  readonly van: Persoon;
  readonly naar: Persoon;
  readonly door: Persoon;
  readonly op: Moment;
}

/** The channel in which a schakelteam hears of new hulpvragen; a school has one, a channel can serve several schools. */
export interface Koppeling {
  readonly school: string;
  readonly tenant: string;
  /** Conversation id of the channel. */
  readonly kanaal: string;
  readonly serviceUrl: string;
  /** The bot's own id there. */
  readonly bot: string;
  readonly door: Persoon;
  readonly op: Moment;
}

/** The card of a hulpvraag in the channel, so that it can be updated in place. */
export interface Kanaalpost {
  readonly hulpvraag: string;
  readonly kanaal: string;
  readonly activityId: string;
  /** Number of the last event that the card shows. */
  readonly gebeurtenis: number;
  readonly op: Moment;
}

/** When somebody wants what is not urgent, and when not at all; his substitute gets it meanwhile. */
export const DIGESTDAGEN = ['elke-dag', 'ma', 'di', 'wo', 'do', 'vr'] as const;
export interface Voorkeur {
  readonly persoon: Persoon;
  readonly dag: (typeof DIGESTDAGEN)[number];
  /** On the clock in Europe/Amsterdam, `08:30`. */
  readonly tijd: string;
  readonly pauze: { readonly van: Datum; readonly tot: Datum } | null;
  readonly op: Moment;
}

export interface Organisatie {
  /** Not withdrawn; past ones are left out after a while. */
  readonly vervangingen: readonly Vervanging[];
  /** In the order in which they were recorded. */
  readonly rolwissels: readonly Rolwissel[];
  readonly koppelingen: readonly Koppeling[];
}

/** Every promise of a change resolves after the change is durable; the same change twice changes nothing. */
export interface OrganisatieStore {
  organisatie(): Promise<Organisatie>;
  /** By id: the same id again changes nothing. */
  legVervanging(vervanging: Vervanging): Promise<void>;
  /** False when there is no such one, or it was withdrawn before. */
  trekVervangingIn(id: string, op: Moment): Promise<boolean>;
  legRolwissel(rolwissel: Rolwissel): Promise<void>;
  /** In the place of the link that the school had. */
  koppel(koppeling: Koppeling): Promise<void>;
  /** False when the school has no link. */
  ontkoppel(school: string): Promise<boolean>;
  /** Null for somebody who never chose anything. */
  voorkeur(persoon: Persoon): Promise<Voorkeur | null>;
  /** In the place of what he chose before. */
  zetVoorkeur(voorkeur: Voorkeur): Promise<void>;
  findKanaalpost(hulpvraag: string): Promise<Kanaalpost | null>;
  /**
   * In the place of the post that the case had. Removed with the case (HulpvraagStore.wis); when there is no such case, or
   * not any more, it changes nothing.
   */
  keepKanaalpost(post: Kanaalpost): Promise<void>;
}
