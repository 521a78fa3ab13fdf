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
