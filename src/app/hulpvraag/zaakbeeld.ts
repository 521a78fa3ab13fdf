import type { Veld } from '../../domain/route/route.js';

/**
 * A case as one person gets to see it, in names and sentences; src/teams makes cards of it. Made when it is shown from what
 * `viewFor` lets him see, and kept nowhere.
 */

export interface Optie {
  readonly waarde: string;
  readonly naam: string;
}

/** A field of a step, to fill in. */
export interface Formulierveld {
  readonly code: string;
  readonly naam: string;
  readonly soort: Veld['soort'];
  readonly verplicht: boolean;
  /** Counts only with some answers to the other fields. */
  readonly soms: boolean;
  readonly opties: readonly Optie[];
  /** Filled in beforehand; null when the person has to say it himself. */
  readonly waarde: string | null;
}

/** A step that is open to be filled in. */
export interface Formulier {
  readonly stap: string;
  readonly knop: string;
  readonly voorstelversie: number | null;
  readonly velden: readonly Formulierveld[];
  /** What is confirmed: the content of the proposal, a line for each. */
  readonly inhoud: readonly string[];
  /** The button of the step for whose sake this one comes first. */
  readonly voor: string | null;
}

export interface Stapknop {
  readonly stap: string;
  readonly knop: string;
  /** Nothing to fill in: one press. */
  readonly direct: boolean;
  readonly voorstelversie: number | null;
}

export interface Lijstregel {
  readonly klaar: boolean;
  readonly tekst: string;
}

export interface Zaakbeeld {
  readonly id: string;
  readonly versie: number;
  readonly nummer: string;
  readonly school: string;
  readonly statussen: readonly { readonly naam: string; readonly uitleg: string }[];
  /** Whose turn it is: a role, with the name for those who may know it. */
  readonly aanZet: readonly string[];
  readonly mijnBeurt: boolean;
  /** What else can be done now. */
  readonly raad: readonly string[];
  /** What must be on record before the step that comes first. */
  readonly lijst: readonly Lijstregel[];
  readonly formulier: Formulier | null;
  readonly anderen: readonly Stapknop[];
  /** Whether there are texts to copy for him (the register, the parents). */
  readonly teksten: boolean;
}

/** The whole of a case that somebody may see: people, consents, actions, facts, history. */
export interface Overzicht {
  readonly id: string;
  readonly nummer: string;
  readonly school: string;
  readonly mensen: readonly Mensregel[];
  readonly toestemmingen: readonly string[];
  readonly acties: readonly string[];
  /** When the clock asks its questions next. */
  readonly checks: readonly string[];
  readonly feiten: readonly string[];
  readonly geschiedenis: readonly string[];
}

export interface Mensregel {
  readonly rol: string;
  readonly naam: string;
  /** Profession, organisation, telephone. */
  readonly uitleg: string;
  readonly bereikbaar: boolean;
}

/** A line of "mijn hulpvragen". */
export interface Zaakregel {
  readonly id: string;
  readonly nummer: string;
  readonly school: string;
  readonly status: string;
  readonly aanZet: string;
  readonly mijnBeurt: boolean;
}
