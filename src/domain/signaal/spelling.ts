import { distance } from 'fastest-levenshtein';
import { hash } from './vectoriseer.js';
import { stam } from './woorden.js';

/**
 * Mends typing errors ("consentratie", "zelfmoort") towards words that matter here. A word that Dutch knows is left
 * alone: mending "pesten" to "testen" would be worse than leaving an error. All lists are compiled when building.
 */
export interface Spelling {
  /** Hashes of the stems of all known words, ascending. */
  readonly bekend: Uint32Array;
  /** Words worth mending to, by number; the more often a word is used the lower its number. */
  readonly doelen: readonly string[];
  /** Hashes of words with one letter left out, ascending, beside the number of the word each came from. */
  readonly weglatingen: Uint32Array;
  readonly doelVanWeglating: Uint16Array;
}

export const KORTSTE_VERBETERING = 5;
const LANG_WOORD = 8;

function eerstePlaats(rij: Uint32Array, waarde: number): number {
  let van = 0;
  let tot = rij.length;
  while (van < tot) {
    const midden = (van + tot) >>> 1;
    if ((rij[midden] ?? 0) < waarde) van = midden + 1;
    else tot = midden;
  }
  return van;
}

/** The word itself and every form with one letter left out. */
export function zonderEenLetter(woord: string): string[] {
  const vormen = [woord];
  for (let weg = 0; weg < woord.length; weg += 1) vormen.push(woord.slice(0, weg) + woord.slice(weg + 1));
  return vormen;
}

/** Edit distance in which two swapped neighbours count as one error, as fingers make it. */
function afstand(a: string, b: string): number {
  const gewoon = distance(a, b);
  if (gewoon !== 2 || a.length !== b.length) return gewoon;
  let plaats = 0;
  while (a[plaats] === b[plaats]) plaats += 1;
  const verwisseld = a[plaats] === b[plaats + 1] && a[plaats + 1] === b[plaats] && a.slice(plaats + 2) === b.slice(plaats + 2);
  return verwisseld ? 1 : gewoon;
}

export function isBekend(spelling: Spelling, vorm: string): boolean {
  const gezocht = hash(stam(vorm));
  return spelling.bekend[eerstePlaats(spelling.bekend, gezocht)] === gezocht;
}

/** The word that was meant, or the word itself when it is known, short, or near to nothing that matters here. */
export function verbeter(spelling: Spelling, vorm: string): string {
  if (vorm.length < KORTSTE_VERBETERING || isBekend(spelling, vorm)) return vorm;
  const hoogstens = vorm.length >= LANG_WOORD ? 2 : 1;
  let beste = { afstand: hoogstens + 1, doel: spelling.doelen.length };
  for (const weglating of zonderEenLetter(vorm)) {
    const gezocht = hash(weglating);
    for (let plaats = eerstePlaats(spelling.weglatingen, gezocht); spelling.weglatingen[plaats] === gezocht; plaats += 1) {
      const doel = spelling.doelVanWeglating[plaats] ?? 0;
      const ver = afstand(vorm, spelling.doelen[doel] ?? '');
      if (ver < beste.afstand || (ver === beste.afstand && doel < beste.doel)) beste = { afstand: ver, doel };
    }
  }
  return spelling.doelen[beste.doel] ?? vorm;
}
