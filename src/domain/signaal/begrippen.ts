import { stam } from './woorden.js';

/**
 * The word knowledge of Wegwijzer: groups of words and short phrases that mean about the same in a school
 * ("wakker", "inslapen", "gapen" -> slapen). It lets the model carry over what it learnt from one word to another.
 */
export interface Begrippen {
  /** Stem, or stems joined by a space for a phrase -> names of the groups it belongs to. */
  readonly vanStam: ReadonlyMap<string, readonly string[]>;
  /** The first stems of phrases: most words of a message begin none. */
  readonly zinsbegin: ReadonlySet<string>;
  /** Parts that count inside a compound ("slaap" in "slaapritueel"). */
  readonly vanDeel: ReadonlyMap<string, readonly string[]>;
}

const KORTSTE_DEEL = 4;
const LANGSTE_ZIN = 3;

/**
 * Reads the list `begrip: woord, woord, twee woorden, deel*`, one group a line, `#` for comments.
 * An asterisk says that the word also counts as the first or last part of a compound.
 */
export function leesBegrippen(lijst: string): Begrippen {
  const vanStam = new Map<string, string[]>();
  const vanDeel = new Map<string, string[]>();
  const zinsbegin = new Set<string>();
  const voegToe = (kaart: Map<string, string[]>, sleutel: string, begrip: string): void => {
    const bekend = kaart.get(sleutel);
    if (bekend === undefined) kaart.set(sleutel, [begrip]);
    else if (!bekend.includes(begrip)) bekend.push(begrip);
  };
  for (const regel of lijst.split('\n')) {
    const dubbelePunt = regel.indexOf(':');
    if (dubbelePunt < 0 || regel.startsWith('#')) continue;
    const begrip = regel.slice(0, dubbelePunt).trim();
    for (const ruw of regel.slice(dubbelePunt + 1).split(',')) {
      const woord = ruw.trim().toLowerCase();
      if (woord === '') continue;
      const kaal = woord.replace(/\*/g, '');
      const stammen = kaal.split(/\s+/).map(stam);
      voegToe(vanStam, stammen.join(' '), begrip);
      if (stammen.length > 1) zinsbegin.add(stammen[0] ?? '');
      if (woord.includes('*') && kaal.length >= KORTSTE_DEEL) voegToe(vanDeel, kaal, begrip);
    }
  }
  return { vanStam, vanDeel, zinsbegin };
}

/** The groups of one word: by its stem, otherwise by the longest known part at its beginning or end. */
export function begrippenVan(begrippen: Begrippen, vorm: string, stamVanVorm: string): readonly string[] {
  const heel = begrippen.vanStam.get(stamVanVorm);
  if (heel !== undefined) return heel;
  if (vorm.length <= KORTSTE_DEEL) return [];
  for (let lengte = vorm.length - 1; lengte >= KORTSTE_DEEL; lengte -= 1) {
    const deel =
      begrippen.vanDeel.get(vorm.slice(0, lengte)) ?? begrippen.vanDeel.get(vorm.slice(vorm.length - lengte));
    if (deel !== undefined) return deel;
  }
  return [];
}

/** The groups of the phrases of two and three words that begin at `van`, given the stems of a message in order. */
export function begrippenVanZin(begrippen: Begrippen, stammen: readonly string[], van: number): string[] {
  const gevonden: string[] = [];
  let zin = stammen[van] ?? '';
  if (!begrippen.zinsbegin.has(zin)) return gevonden;
  for (let meer = 1; meer < LANGSTE_ZIN && van + meer < stammen.length; meer += 1) {
    zin += ` ${stammen[van + meer] ?? ''}`;
    const begrip = begrippen.vanStam.get(zin);
    if (begrip !== undefined) gevonden.push(...begrip);
  }
  return gevonden;
}
