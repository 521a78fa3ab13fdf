import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
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
const LANG_WOORD = 9;

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
  const verwisseld =
    a[plaats] === b[plaats + 1] && a[plaats + 1] === b[plaats] && a.slice(plaats + 2) === b.slice(plaats + 2);
  return verwisseld ? 1 : gewoon;
}

/** Endings of verbs that Snowball leaves on, and that a list of headwords therefore does not know ("vangt", "noemde"). */
const WERKWOORDSUITGANG = /(t|de|den|te|ten|ing|ed|s)$/;

/** True for a word that Dutch, or a writer of the training text, uses; its inflected forms included. */
export function isBekend(spelling: Spelling, vorm: string): boolean {
  return [vorm, vorm.replace(WERKWOORDSUITGANG, ''), `${vorm.replace(WERKWOORDSUITGANG, '')}en`].some((een) => {
    const gezocht = hash(stam(een));
    return een.length > 2 && spelling.bekend[eerstePlaats(spelling.bekend, gezocht)] === gezocht;
  });
}

/** The word that was meant, or the word itself when it is known, short, or near to nothing that matters here. */
export function verbeter(spelling: Spelling, vorm: string): string {
  if (vorm.length < KORTSTE_VERBETERING || isBekend(spelling, vorm)) return vorm;
  const hoogstens = vorm.length >= LANG_WOORD ? 2 : 1;
  let beste = { afstand: hoogstens + 1, doel: spelling.doelen.length };
  for (const weglating of zonderEenLetter(vorm)) {
    const gezocht = hash(weglating);
    for (
      let plaats = eerstePlaats(spelling.weglatingen, gezocht);
      spelling.weglatingen[plaats] === gezocht;
      plaats += 1
    ) {
      const doel = spelling.doelVanWeglating[plaats] ?? 0;
      const kandidaat = spelling.doelen[doel] ?? '';
      // The first letter is seldom wrong, and most words that differ there are other words.
      if (kandidaat[0] !== vorm[0]) continue;
      const ver = afstand(vorm, kandidaat);
      if (ver < beste.afstand || (ver === beste.afstand && doel < beste.doel)) beste = { afstand: ver, doel };
    }
  }
  return spelling.doelen[beste.doel] ?? vorm;
}

interface Onderdelen {
  readonly bekend: number;
  readonly weglatingen: number;
}

/** Packs the lists into bytes: a line with the counts, a line with the words, then the numbers (padded to four). */
export function pakSpellingIn(spelling: Spelling): Uint8Array {
  const kop = JSON.stringify({
    bekend: spelling.bekend.length,
    weglatingen: spelling.weglatingen.length,
    doelen: spelling.doelen.join(' '),
  });
  const tekst = new TextEncoder().encode(kop + '\n'.padStart(4 - (kop.length % 4), ' '));
  const bytes = new Uint8Array(tekst.length + 4 * spelling.bekend.length + 6 * spelling.weglatingen.length);
  bytes.set(tekst);
  let plaats = tekst.length;
  for (const deel of [spelling.bekend, spelling.weglatingen, spelling.doelVanWeglating]) {
    bytes.set(new Uint8Array(deel.buffer, deel.byteOffset, deel.byteLength), plaats);
    plaats += deel.byteLength;
  }
  return bytes;
}

const spellingSchema = z.object({ bekend: z.number().int(), weglatingen: z.number().int(), doelen: z.string() });

/** Reads the bytes of `pakSpellingIn`; throws when they are not ours or cut off. */
export function pakSpellingUit(bytes: Uint8Array): Spelling {
  const begin = bytes.indexOf(10) + 1;
  const kop: Onderdelen & { doelen: string } = spellingSchema.parse(
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, begin))),
  );
  // A copy: what comes from a file may be a view on a larger buffer, at an address that floats cannot start at.
  const eigen = new Uint8Array(bytes.subarray(begin)).buffer;
  if (eigen.byteLength !== 4 * kop.bekend + 6 * kop.weglatingen)
    throw new Error('spelling lists: length does not fit the header');
  return {
    doelen: kop.doelen.split(' '),
    bekend: new Uint32Array(eigen, 0, kop.bekend),
    weglatingen: new Uint32Array(eigen, 4 * kop.bekend, kop.weglatingen),
    doelVanWeglating: new Uint16Array(eigen, 4 * (kop.bekend + kop.weglatingen), kop.weglatingen),
  };
}
