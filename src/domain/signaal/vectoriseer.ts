import type { Begrippen } from './begrippen.js';
import { begrippenVan, begrippenVanZinnen } from './begrippen.js';
import type { Woord } from './woorden.js';
import { stam } from './woorden.js';

/** What the model looks at: hashes of features with their weight. */
export type Vector = Map<number, number>;

const ONTKENNING = new Set(['geen', 'niet', 'nooit', 'zonder', 'niets', 'nergens', 'no', 'not', 'never', 'without']);
const BEREIK_ONTKENNING = 4;

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
function voegLetterreeksenToe(vector: Vector, vorm: string, gewicht: number): void {
  const woord = `<${vorm}>`;
  for (let van = 0; van + 3 <= woord.length; van += 1) {
    let getal = BEGIN_REEKS;
    for (let lengte = 1; lengte <= 5 && van + lengte <= woord.length; lengte += 1) {
      getal = hashVerder(getal, woord.charCodeAt(van + lengte - 1));
      if (lengte < 3) continue;
      const sleutel = getal >>> 0;
      vector.set(sleutel, Math.min((vector.get(sleutel) ?? 0) + gewicht, 2 * gewicht));
    }
  }
}

/** Turns the words of a message, and the cue codes found in it, into features. */
export function vectoriseer(woorden: readonly Woord[], tekens: readonly string[], begrippen: Begrippen): Vector {
  const vector: Vector = new Map();
  const zet = (naam: string, gewicht: number): void => {
    vector.set(hash(naam), gewicht);
  };
  const stammen = woorden.map((woord) => stam(woord.vorm));
  const merken = ontkend(woorden);
  zet('altijd', 1);
  woorden.forEach((woord, plaats) => {
    const eigen = stammen[plaats] ?? '';
    const nee = merken[plaats] === true ? '!' : '';
    zet(`w${nee}${eigen}`, 1);
    if (nee !== '') zet(`w${eigen}`, 0.5);
    for (const begrip of begrippenVan(begrippen, woord.vorm, eigen)) zet(`b${nee}${begrip}`, 1);
    if (woord.vorm.length > 3) voegLetterreeksenToe(vector, woord.vorm, 0.35);
    const volgend = stammen[plaats + 1];
    if (volgend !== undefined) zet(`2${eigen} ${volgend}`, 0.8);
    const daarna = stammen[plaats + 2];
    if (daarna !== undefined) zet(`3${eigen} _ ${daarna}`, 0.5);
  });
  for (const begrip of begrippenVanZinnen(begrippen, stammen)) zet(`b${begrip}`, 1);
  for (const teken of tekens) zet(`t${teken}`, 1);
  zet(`l${Math.min(5, Math.floor(Math.log2(woorden.length + 1)))}`, 1);
  return vector;
}
