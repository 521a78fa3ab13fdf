import type { Begrippen } from './begrippen.js';
import { begrippenVan, begrippenVanZin } from './begrippen.js';
import type { Woord } from './woorden.js';
import { stam } from './woorden.js';

/**
 * What the model looks at: hashes of features with their weight, clause after clause; those of the message as a whole
 * come last. The clauses are kept apart, since danger often stands in one of them, deep in a long story.
 */
export interface Vector {
  readonly sleutels: number[];
  readonly gewichten: number[];
  readonly deelzinnen: Deelzin[];
}

export interface Deelzin {
  /** Place past the last feature of the clause. */
  einde: number;
  woorden: number;
}

const ONTKENNING = new Set(['geen', 'niet', 'nooit', 'zonder', 'niets', 'nergens', 'no', 'not', 'never', 'without']);
const BEREIK_ONTKENNING = 4;
/** What a denied word still counts as itself: its letters say nothing of the denial. */
const ONTKRACHT = 0.3;

const FNV_BEGIN = 0x811c9dc5;
const FNV_PRIEM = 0x01000193;

function hashVerder(getal: number, teken: number): number {
  return Math.imul(getal ^ teken, FNV_PRIEM);
}

/** FNV-1a over a string: the same number on every machine, so that model and message agree. */
export function hash(tekst: string): number {
  let getal = FNV_BEGIN;
  for (let plaats = 0; plaats < tekst.length; plaats += 1) getal = hashVerder(getal, tekst.charCodeAt(plaats));
  return getal >>> 0;
}

/** Marks the words that stand in the reach of a denial ("geen pesten, wel buikpijn": pesten). */
export function ontkend(woorden: readonly Woord[]): boolean[] {
  const merken = new Array<boolean>(woorden.length).fill(false);
  woorden.forEach((woord, plaats) => {
    if (!ONTKENNING.has(woord.vorm)) return;
    for (let verder = plaats + 1; verder <= plaats + BEREIK_ONTKENNING && verder < woorden.length; verder += 1) {
      if (woorden[verder]?.deelzin !== woord.deelzin) break;
      merken[verder] = true;
    }
  });
  return merken;
}

const BEGIN_REEKS = hashVerder(FNV_BEGIN, 'c'.charCodeAt(0));

/** Adds every run of three to five letters; hashed letter by letter, since this is where most of the time goes. */
function voegLetterreeksenToe({ sleutels, gewichten }: Vector, vorm: string, gewicht: number): void {
  const woord = `<${vorm}>`;
  for (let van = 0; van + 3 <= woord.length; van += 1) {
    let getal = BEGIN_REEKS;
    for (let lengte = 1; lengte <= 5 && van + lengte <= woord.length; lengte += 1) {
      getal = hashVerder(getal, woord.charCodeAt(van + lengte - 1));
      if (lengte < 3) continue;
      sleutels.push(getal >>> 0);
      gewichten.push(gewicht);
    }
  }
}

function zet({ sleutels, gewichten }: Vector, naam: string, gewicht: number): void {
  sleutels.push(hash(naam));
  gewichten.push(gewicht);
}

function voegDeelzinToe({ sleutels, deelzinnen }: Vector, nieuw: boolean): void {
  const vorige = deelzinnen.at(-1);
  if (nieuw || vorige === undefined) {
    deelzinnen.push({ einde: sleutels.length, woorden: 1 });
    return;
  }
  vorige.einde = sleutels.length;
  vorige.woorden += 1;
}

/** The features of a word by itself; a denied word counts its own less. */
export function kenmerkenVanWoord(
  vector: Vector,
  vorm: string,
  eigen: string,
  begrippen: Begrippen,
  ontkend: boolean,
): void {
  const nee = ontkend ? '!' : '';
  const ontkracht = ontkend ? ONTKRACHT : 1;
  zet(vector, `w${nee}${eigen}`, 1);
  if (ontkend) zet(vector, `w${eigen}`, ONTKRACHT);
  for (const begrip of begrippenVan(begrippen, vorm, eigen)) zet(vector, `b${nee}${begrip}`, 1);
  if (vorm.length > 3) voegLetterreeksenToe(vector, vorm, 0.35 * ontkracht);
}

/** The key of the row that stands for all features of a known word (woordrijen.ts). */
export function sleutelVanWoord(vorm: string): number {
  return hash(`W${vorm}`);
}

/**
 * Turns the words of a message, and the cue codes found in it, into features. A word of `heleWoorden` is one feature; the
 * trainer has none, so that it learns the parts.
 */
export function vectoriseer(
  woorden: readonly Woord[],
  tekens: readonly string[],
  begrippen: Begrippen,
  heleWoorden: ReadonlySet<string>,
): Vector {
  const vector: Vector = { sleutels: [], gewichten: [], deelzinnen: [] };
  const stammen = woorden.map((woord) => stam(woord.vorm));
  const merken = ontkend(woorden);
  woorden.forEach(({ vorm, deelzin }, plaats) => {
    const eigen = stammen[plaats] ?? '';
    const nee = merken[plaats] === true;
    if (!nee && heleWoorden.has(vorm)) {
      vector.sleutels.push(sleutelVanWoord(vorm));
      vector.gewichten.push(1);
    } else kenmerkenVanWoord(vector, vorm, eigen, begrippen, nee);
    for (const begrip of begrippenVanZin(begrippen, stammen, plaats)) zet(vector, `b${begrip}`, 1);
    const volgend = stammen[plaats + 1];
    if (volgend !== undefined) zet(vector, `2${eigen} ${volgend}`, 0.8);
    const daarna = stammen[plaats + 2];
    if (daarna !== undefined) zet(vector, `3${eigen} _ ${daarna}`, 0.5);
    voegDeelzinToe(vector, deelzin !== woorden[plaats - 1]?.deelzin);
  });
  zet(vector, 'altijd', 1);
  for (const teken of tekens) zet(vector, `t${teken}`, 1);
  zet(vector, `l${Math.min(5, Math.floor(Math.log2(woorden.length + 1)))}`, 1);
  return vector;
}
