import type { Formulierveld } from '../hulpvraag/zaakbeeld.js';

/** What a reminder shows, in plain data; src/teams makes the cards. No names of pupils, no theme: number, school, dates. */

/** One reminder, as its receiver reads it. */
export interface Herinnerregel {
  /** The case, to open it. */
  readonly hulpvraag: string;
  readonly nummer: string;
  readonly school: string;
  readonly titel: string;
  /** Since when the clock runs, as a day in words. */
  readonly sinds: string;
  /** What is asked of him; or, when he is only told, that somebody else is asked. */
  readonly zin: string;
  readonly gevraagd: boolean;
  /** "Waarom krijg ik dit?" */
  readonly waarom: string;
}

/** The digest of a day: from each line the case opens. */
export interface Dagbericht {
  readonly kaart: 'dagbericht';
  readonly regels: readonly Herinnerregel[];
  /** The send before this one ended without an answer: it may have arrived already. */
  readonly herhaling: boolean;
  /** In the demo one chat is everybody's. */
  readonly voor?: string;
}

/** An answer on the card of a check: its button, the step that it is, and what is left to fill in. */
export interface Checkantwoord {
  readonly knop: string;
  readonly stap: string;
  readonly voorstelversie: number | null;
  /** What the button says already. */
  readonly met: Readonly<Record<string, string>>;
  readonly velden: readonly Formulierveld[];
}

/** A check with a card of its own: its questions, and the answers of whoever gets it. */
export interface Check {
  readonly kaart: 'check';
  readonly regel: Herinnerregel;
  /** The version of the case that the answers are given on. */
  readonly versie: number;
  readonly vragen: readonly string[];
  readonly antwoorden: readonly Checkantwoord[];
  readonly herhaling: boolean;
  /** In the demo one chat is everybody's. */
  readonly voor?: string;
}

/** When somebody wants his digest, to choose. */
export interface Herinneringkaart {
  readonly kaart: 'herinneringen';
  /** What just happened. */
  readonly kop: string | null;
  /** The pause that he has, and who gets it meanwhile. */
  readonly pauze: string | null;
  readonly velden: readonly Formulierveld[];
}
