/** What is known of names; read from src/taal/woorden once at start. */
export interface Namenkennis {
  readonly voornamen: ReadonlySet<string>;
  /** First names that are also words of school chat (roos, mark, wil): only their place in the sentence tells. */
  readonly dubbelzinnig: ReadonlySet<string>;
  /** First names that are also rare words (bram, puck): in lower case the word beside them must help. */
  readonly zeldzaam: ReadonlySet<string>;
  /** Names that identify nobody at school, as lists of words, by their first word. */
  readonly openbaar: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Places, days, months, products: written with a capital, no person. */
  readonly eigennamen: ReadonlySet<string>;
  /** Whether Dutch (or school chat) knows a word. */
  readonly isWoord: (vorm: string) => boolean;
}

/** Where a name stands in a text: first and past-the-last position. */
export interface Naamplek {
  readonly van: number;
  readonly tot: number;
}
