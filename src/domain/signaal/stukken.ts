import type { Deelzin } from './vectoriseer.js';

/** A run of clauses: number of the first, and past the last. */
export interface Stuk {
  readonly van: number;
  readonly tot: number;
}

/** Words in one piece: a sentence or two of chat. */
const LANGSTE_STUK = 14;

/**
 * Cuts a message into pieces that overlap: every longest run of clauses of at most LANGSTE_STUK words. None for a
 * message that is one piece itself. Danger is looked for in each piece apart, so that a long story around it cannot
 * talk the reader out of it.
 */
export function stukkenVan(deelzinnen: readonly Deelzin[]): Stuk[] {
  const stukken: Stuk[] = [];
  let [tot, woorden] = [0, 0];
  for (let van = 0; van < deelzinnen.length; van += 1) {
    const begin = Math.max(tot, van);
    if (begin > tot) woorden = 0;
    tot = begin;
    while (tot < deelzinnen.length && (tot === van || woorden + (deelzinnen[tot]?.woorden ?? 0) <= LANGSTE_STUK)) {
      woorden += deelzinnen[tot]?.woorden ?? 0;
      tot += 1;
    }
    if (tot > (stukken.at(-1)?.tot ?? 0)) stukken.push({ van, tot });
    woorden -= deelzinnen[van]?.woorden ?? 0;
  }
  return stukken.length > 1 ? stukken : [];
}
