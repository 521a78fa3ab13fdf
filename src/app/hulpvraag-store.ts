import type { Gebeurtenis, Opening } from '../domain/hulpvraag/gebeurtenis.js';
import type { Datum, Hulpvraag, Moment, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import type { Kaartregister } from './kaartregister.js';
import type { OutboxRij, Zending } from './ports.js';

/**
 * What the use cases of a hulpvraag need of a store. Ids, codes, dates and numbers only: the store refuses a value with a
 * space in it, so that a name or a sentence cannot get in by mistake.
 */

/** Who must hear of an event, as a slot: the person is looked up when it is sent. */
export interface HulpvraagOpdracht {
  readonly id: string;
  /** Kind of message, a code. */
  readonly soort: string;
  readonly hulpvraag: string;
  /** Number of the event that it is about. */
  readonly gebeurtenis: number;
  readonly plaats: string;
  /** After this moment nobody is helped by it any more. */
  readonly verlooptOp: Moment;
}

/** The kind of order that a reminder is: it is laid on somebody's post before it is delivered. */
export const HERINNERING = 'herinnering';

/** An order that is claimed for delivery, see OutboxRij. */
export type HulpvraagRij = HulpvraagOpdracht & Pick<OutboxRij, 'poging' | 'herhaling'>;

/** Which attempt an ending belongs to. */
export type HulpvraagPoging = Pick<HulpvraagRij, 'id' | 'hulpvraag' | 'poging'>;

/** Who looked at or tried what, for whom: a line of the access log. */
export interface Inzageregel {
  readonly op: Moment;
  readonly wie: Persoon;
  readonly namens: Persoon | null;
  /** Null when there is no such case. */
  readonly hulpvraag: string | null;
  /** The step or the look, a code. */
  readonly handeling: string;
  readonly toegestaan: boolean;
  /** Code of the refusal. */
  readonly weigering: string | null;
}

/** What is given back to a repeated click: codes, to make the same card from. */
export type Antwoord = Readonly<Record<string, string | number | boolean | null>>;

/** One step: everything that must be there together, or not at all. */
export interface Vastlegging {
  /** The version of the case on which the step was decided; 0 opens it. */
  readonly vanVersie: number;
  /** With the step that opens a case, and with no other. */
  readonly opening: Opening | null;
  /** The case after the step. */
  readonly hulpvraag: Hulpvraag;
  /** When the clock must look at the case again; null: not as it is now. */
  readonly herinnerOp: Moment | null;
  /** At least one; they follow on `vanVersie`. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly opdrachten: readonly HulpvraagOpdracht[];
  /** The click: person, verb and version, or the id of the activity. Remembered for 24 hours, with its answer. */
  readonly effect: { readonly sleutel: string; readonly antwoord: Antwoord };
  readonly inzage: Inzageregel;
  readonly op: Moment;
}

export type Vastgelegd =
  | { readonly soort: 'vastgelegd' }
  /** Somebody was first: decide again. Without a version the case does not exist, or does not any more. */
  | { readonly soort: 'ingehaald'; readonly versie: number | null }
  /** The same click: nothing was changed, and the answer is the one of the first time. */
  | { readonly soort: 'eerder'; readonly antwoord: Antwoord };

/** Every promise of a change resolves after the change is durable. One call is one commit. */
export interface HulpvraagStore extends Kaartregister {
  find(id: string): Promise<Hulpvraag | null>;
  findNummer(nummer: string): Promise<Hulpvraag | null>;
  /** The events of a case, in order; empty when there is no such case. */
  log(id: string): Promise<readonly Gebeurtenis[]>;
  /** Open cases (no retention date yet) in which the person sits in a slot now, by number. */
  vanPersoon(persoon: Persoon): Promise<readonly Hulpvraag[]>;
  /** Open cases of a school, by number. */
  vanSchool(school: string): Promise<readonly Hulpvraag[]>;
  /** `GO` and 2026 give GO-26-0001: never the same twice, not for two callers at once either; a number may stay unused. */
  volgendNummer(route: string, jaar: number): Promise<string>;

  leg(vastlegging: Vastlegging): Promise<Vastgelegd>;
  /** What a click was answered with in the 24 hours before `nu`; null when it was not made. */
  eerder(sleutel: string, nu: Moment): Promise<Antwoord | null>;
  /** Removes a case with its log, orders, effect keys and the places of its cards. Until `grafsteenTot` nothing can bring its id back. */
  wis(id: string, grafsteenTot: Moment): Promise<void>;

  /**
   * Cases at which the clock must look at `nu`, the longest due first. Nobody else gets them for so long, or until a step or
   * `zetTermijn`. Costs what is due, not what exists.
   */
  claimTermijnen(nu: Moment, leaseMs: number, hoogstens: number): Promise<readonly string[]>;
  /** Another moment to look, without a step; false (and nothing is changed) when the case is not of that version any more. */
  zetTermijn(id: string, versie: number, herinnerOp: Moment | null): Promise<boolean>;
  /** Closed cases that need not be kept any longer on this day (`bewaartTot` is this day or before it), the oldest first. */
  verlopen(dag: Datum, hoogstens: number): Promise<readonly string[]>;
  /** With which calendar, rules and terms the moments to look were last worked out, a code; null: never. */
  vingerafdruk(): Promise<string | null>;
  zetVingerafdruk(vingerafdruk: string): Promise<void>;
  /** Every case that is not erased, by id, after this one: for a start on which dates are worked out anew. */
  bladeren(na: string, hoogstens: number): Promise<readonly Hulpvraag[]>;

  /** A look, or a step that was refused: a line of the access log and nothing else. */
  inzage(regel: Inzageregel): Promise<void>;
  /** Who looked at a case, or tried to, in order. */
  inzagen(hulpvraag: string): Promise<readonly Inzageregel[]>;

  /** As claimOutbox and settleOutbox, for the orders of hulpvragen. What is past its term is removed on the way. */
  claimOpdrachten(nu: Moment, leaseMs: number, hoogstens: number, regelsNu?: Moment): Promise<readonly HulpvraagRij[]>;
  /**
   * The orders of reminders, for whoever lays them on a post; claimOpdrachten leaves them alone. A lease that ran out left
   * nothing behind (to lay is one commit): the order comes back, however often that happens.
   */
  claimHerinneringen(nu: Moment, leaseMs: number, hoogstens: number): Promise<readonly HulpvraagRij[]>;
  settleOpdracht(poging: HulpvraagPoging, zending: Zending, opnieuwOp: Moment): Promise<void>;
}
