import type { Check, Dagbericht } from './herinnering/weergave.js';
import type { HulpvraagWeergave } from './hulpvraag/weergave.js';

/**
 * What the use cases need of the world. src/store implements WegwijzerStore, src/teams implements Messenger.
 * Nothing in these shapes can hold what a person typed ('dat', never 'wat'): ids, codes and times only.
 */

/** A person is (tenant, Entra object id); never a name or an address. */
export interface Persoon {
  readonly tenant: string;
  readonly id: string;
}

/** Where a person can be reached: the personal chat with the bot. The newest one counts. */
export interface Referentie {
  readonly persoon: Persoon;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** The bot's own id in that conversation, needed as sender of a message that nobody asked for. */
  readonly bot: string;
  /** The person's id on the channel (29:...). */
  readonly kanaalId: string;
}

/** What somebody chose himself: a school (unknown person) and, in the demo only, a persona to play. */
export interface Keuze {
  readonly school: string | null;
  readonly rol: string | null;
}

/** "Somebody wants to discuss a signal with you": who, to whom, for which school, when. Kept 30 days. Times are ISO 8601 in UTC. */
export interface Doorgifte {
  readonly id: string;
  readonly van: Persoon;
  readonly aan: Persoon;
  readonly school: string;
  readonly op: string;
  readonly gelezenOp: string | null;
}

/** A message to be delivered later; `doorgifte` goes to `aan`, `gelezen` goes back to `van`. No names, no text. */
export interface OutboxOpdracht {
  readonly id: string;
  readonly soort: 'doorgifte' | 'gelezen';
  readonly doorgifte: string;
  /** After this moment nobody is helped by it any more. */
  readonly verlooptOp: string;
}

/** An order that is claimed for delivery: the attempt is on disk before the first byte goes out. */
export interface OutboxRij extends OutboxOpdracht {
  /** 1 at the first attempt. */
  readonly poging: number;
  /** True when the attempt before this one ended `onbekend`: the text then says that it may have arrived already. */
  readonly herhaling: boolean;
}

/** Which attempt an ending belongs to: one that comes after the lease was given to a next attempt changes nothing. */
export type Poging = Pick<OutboxRij, 'id' | 'poging'>;

/** How a delivery ended. `later` and `onbekend` come back; `onbekend` at most once. */
export type Zending =
  | { readonly uitkomst: 'verzonden'; readonly activityId: string | null }
  /** Refused for now (412, 429, 503 or never connected): nothing has arrived; try again after this time. */
  | { readonly uitkomst: 'later'; readonly naMs: number; readonly code: string }
  /** This conversation is closed for the bot (403, 404): the reference is dead until the person or Teams revives it. */
  | { readonly uitkomst: 'onbereikbaar'; readonly code: string }
  /** Will never succeed (400, 401, 413, 500 and the like). */
  | { readonly uitkomst: 'mislukt'; readonly code: string }
  /** The request went out and no answer came (time-out, reset, 502 or 504 of a gateway): it may have arrived. */
  | { readonly uitkomst: 'onbekend'; readonly code: string };

/**
 * The store. Every promise of a change resolves after the change is durable; a change that alters nothing writes nothing.
 * One call is one commit.
 */
export interface WegwijzerStore {
  /** The newest living reference of a person; null when there is none or it is dead. */
  findReferentie(persoon: Persoon): Promise<Referentie | null>;
  /** True when the person, or Teams, closed the conversation and nothing has opened it since. */
  isGesloten(persoon: Persoon): Promise<boolean>;
  /** Called at every message of a person: keeps the newest, revives a dead one, and must be cheap when nothing changed. */
  keepReferentie(referentie: Referentie): Promise<void>;
  /** Nothing is sent to this person until keepReferentie is called again. */
  markReferentieDead(persoon: Persoon): Promise<void>;

  /** Once per installation: true for the first caller only, until forgetWelcome. The key is tenant and conversation. */
  markWelcomed(tenant: string, conversation: string): Promise<boolean>;
  /** The app was removed from this conversation: a new installation is welcomed again. */
  forgetWelcome(tenant: string, conversation: string): Promise<void>;

  findKeuze(persoon: Persoon): Promise<Keuze>;
  /** Changes the named fields only. */
  keepKeuze(persoon: Persoon, keuze: Partial<Keuze>): Promise<void>;

  /**
   * Doorgifte, outbox order and effect key in one commit. The same effect key within 24 hours changes nothing and gives
   * the first doorgifte back (a second click, a redelivered activity).
   */
  addDoorgifte(doorgifte: Doorgifte, effectKey: string, opdracht: OutboxOpdracht): Promise<Doorgifte>;
  findDoorgifte(id: string): Promise<Doorgifte | null>;
  /** Sets gelezenOp and adds the order, in one commit. False (and nothing is changed) when it was read before or is unknown. */
  markGelezen(id: string, gelezenOp: string, opdracht: OutboxOpdracht): Promise<boolean>;

  /**
   * Orders that are due at `nu`, claimed until nu + leaseMs and counted as an attempt. Expired ones are settled as dead
   * instead. `nu` is the clock of the machine. An order expires by that one too, for its term says how long a delivery may
   * be tried: when the demo jumps three months ahead nothing that waits is lost, and what is ordered after the jump only
   * waits longer. `regelsNu` is the clock of the rules: by that one everything goes that was kept long enough.
   */
  claimOutbox(nu: string, leaseMs: number, hoogstens: number, regelsNu?: string): Promise<readonly OutboxRij[]>;
  /** The end of an attempt; `later` and the first `onbekend` make the row due again at `opnieuwOp`. */
  settleOutbox(poging: Poging, zending: Zending, opnieuwOp: string): Promise<void>;

  close(): Promise<void>;
}

/** A message that nobody asked for at this moment, in plain data; src/teams makes the card. */
export type Bericht =
  | {
      readonly soort: 'doorgifte';
      readonly doorgifte: string;
      readonly naam: string;
      readonly school: string;
      readonly teams: string | null;
      readonly herhaling: boolean;
    }
  | { readonly soort: 'gelezen'; readonly naam: string; readonly op: string; readonly herhaling: boolean }
  /** A step was taken in a case: the case as the receiver may see it, or that something happened. */
  | { readonly soort: 'zaak'; readonly weergave: HulpvraagWeergave }
  /** What the clock has to say to somebody: his digest, or a check with a card of its own. */
  | { readonly soort: 'herinnering'; readonly weergave: Check | Dagbericht };

/** A personal chat that the bot opened, or how it was refused. */
export type Geopend =
  | { readonly uitkomst: 'geopend'; readonly referentie: Referentie }
  | Exclude<Zending, { readonly uitkomst: 'verzonden' | 'onbekend' }>;

/** Opens the personal chat with somebody of whom no more than the Entra object id is known; once, never throws. */
export type OpenGesprek = (persoon: Persoon) => Promise<Geopend>;

/** Sends one message once, never throws, never retries by itself: the outbox decides by class of answer. */
export interface Messenger {
  send(naar: Referentie, bericht: Bericht): Promise<Zending>;
}

/**
 * Puts the card that a case was erased in the place of a message in somebody's personal chat; once, never throws. Refused
 * (`onbereikbaar`) when the chat or the message is not there any more.
 */
export type Overschrijver = (naar: Referentie, activityId: string) => Promise<Zending>;

/** What is not pure: time, ids. Arguments everywhere else. */
export interface Wereld {
  /** The clock of the rules, ISO 8601 in UTC; the demo can move it. Leases, back-off and pacing keep the machine's (docs/adr/0015). */
  readonly nu: () => string;
  readonly newId: () => string;
}
