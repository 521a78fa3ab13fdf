import type { Datum, Moment, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import type { HulpvraagOpdracht, HulpvraagPoging } from './hulpvraag-store.js';
import type { OutboxRij, Zending } from './ports.js';

/**
 * What somebody gets from the clock on a day: one digest, and at most three cards of their own (ADR 0015, point 4). Ids,
 * codes and days only. What a line says, and whether it still counts, is looked up when it is sent.
 */

/** Place 0 of a day is the digest, 1 to 3 are the cards. */
export const PLEKKEN_VOOR_KAARTEN = [1, 2, 3] as const;

/** A reminder that lies on somebody's post: the order that it came from. */
export interface Postregel {
  readonly hulpvraag: string;
  readonly gebeurtenis: number;
  /** Rule, stage, slot and which of the people in it. */
  readonly plaats: string;
}

export interface Post {
  readonly id: string;
  readonly persoon: Persoon;
  readonly dag: Datum;
  readonly plek: number;
  readonly regels: readonly Postregel[];
  /** Not before this moment on the clock of the rules. */
  readonly nietVoor: Moment;
  readonly verlooptOp: Moment;
}

/** A post that is claimed for delivery, see OutboxRij. */
export interface Postrij extends Post, Pick<OutboxRij, 'poging' | 'herhaling'> {
  /** Past its term, or unknown twice: it is not sent any more, and goes to somebody else. A code. */
  readonly opgegeven?: string;
}
export type Postpoging = Pick<Postrij, 'id' | 'poging'>;

/** What is to be laid on somebody's post: the line of a claimed order. */
export interface Neerlegging {
  readonly van: HulpvraagPoging;
  readonly persoon: Persoon;
  readonly dag: Datum;
  readonly soort: 'bundel' | 'kaart';
  readonly regel: Postregel;
  readonly nietVoor: Moment;
  readonly verlooptOp: Moment;
}

export interface PostStore {
  /**
   * The order is gone and its line lies on the post, in one commit. A digest takes lines until it is first sent. `vol`: the
   * digest of that day was sent, or its three cards are taken (sent ones count); nothing was changed. An order that is gone
   * already lies somewhere: `gelegd`.
   */
  legPost(neerlegging: Neerlegging): Promise<'gelegd' | 'vol'>;
  /** As claimOutbox; leases and retries on `nu`, the machine's clock, the moment of a post on that of the rules. */
  claimPost(nu: Moment, leaseMs: number, hoogstens: number, regelsNu: Moment): Promise<readonly Postrij[]>;
  settlePost(poging: Postpoging, zending: Zending, opnieuwOp: Moment): Promise<void>;
  /**
   * Takes a claimed post apart again, in one commit: these orders take the place of its lines (for another day, or for
   * somebody else), and it is gone, or it stays with the lines that are left. A post that another attempt has stays as it is.
   */
  terugPost(poging: Postpoging, opdrachten: readonly HulpvraagOpdracht[], blijft: readonly Postregel[]): Promise<void>;
}
