import type { Datum, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import { isDag } from '../domain/kalender/datum.js';

/** What the short form of a case is made of (korte-stand.ts): each part says once how it is written and how it is read. */
export interface Vorm<T> {
  readonly schrijf: (waarde: T, naar: Schrift) => void;
  readonly lees: (uit: Lezing) => T;
}

/** A case that is being written: its values in their order, and everybody who was named so far. */
export interface Schrift {
  readonly waarden: string[];
  readonly mensen: Persoon[];
}

/** A case that is being read, up to and including the value at `at`. */
export interface Lezing {
  readonly waarden: readonly string[];
  readonly mensen: readonly Persoon[];
  at: number;
}

/** A value that does not fit its place; says which kind it had to be, never what it is. */
export class PastNiet extends Error {
  constructor(soort: string) {
    super(`a value is no ${soort}`);
    this.name = 'PastNiet';
  }
}

function waarde<T>(soort: string, past: (een: T) => boolean, lees: (tekst: string) => T): Vorm<T> {
  return {
    schrijf(een, { waarden }) {
      if (!past(een)) throw new PastNiet(soort);
      waarden.push(String(een));
    },
    lees(uit) {
      const een = lees(uit.waarden[uit.at++] ?? '');
      if (!past(een)) throw new PastNiet(soort);
      return een;
    },
  };
}

/** Its signs are looked at for a whole case at once. */
export const code = waarde<string>('code', (een) => een !== '', String);

const dagen = new Set<Datum>();
/** The days of cases are few, and each is looked at only once. */
export const datum = waarde<Datum>('day', (een) => dagen.has(een) || (isDag(een) && dagen.add(een).size > 0), String);

export const getal = (minstens: number): Vorm<number> =>
  waarde('number', (een) => Number.isSafeInteger(een) && een >= minstens, Number);

export function keuze<const T extends string>(alle: readonly T[]): Vorm<T> {
  const mag: ReadonlySet<string> = new Set(alle);
  return waarde<T>(
    `one of ${alle.join(', ')}`,
    (een) => mag.has(een),
    (tekst) => tekst as T,
  );
}

export const vlag: Vorm<boolean> = {
  schrijf: (een, { waarden }) => void waarden.push(een ? 'ja' : 'nee'),
  lees: (uit) => jaNee.lees(uit) === 'ja',
};
const jaNee = keuze(['ja', 'nee']);

/** Nothing is an empty value. */
export function misschien<T>(vorm: Vorm<T>): Vorm<T | null> {
  return {
    schrijf: (een, naar) => (een === null ? void naar.waarden.push('') : vorm.schrijf(een, naar)),
    lees(uit) {
      if (uit.waarden[uit.at] !== '') return vorm.lees(uit);
      uit.at += 1;
      return null;
    },
  };
}

/** A person by his place among everybody who is named in the case. */
export const mens: Vorm<Persoon> = {
  schrijf(een, { waarden, mensen }) {
    const plek = mensen.findIndex(({ tenant, id }) => id === een.id && tenant === een.tenant);
    waarden.push(String(plek === -1 ? mensen.push(een) - 1 : plek));
  },
  lees(uit) {
    const een = uit.mensen[plek.lees(uit)];
    if (een === undefined) throw new PastNiet('person of this case');
    return een;
  },
};
const plek = getal(0);

/** Values one after another, how many there are before them. */
export function lijst<T>(vorm: Vorm<T>): Vorm<readonly T[]> {
  return {
    schrijf(alle, naar) {
      naar.waarden.push(String(alle.length));
      for (const een of alle) vorm.schrijf(een, naar);
    },
    lees(uit) {
      const alle: T[] = [];
      for (let nog = aantal(uit); nog > 0; nog -= 1) alle.push(vorm.lees(uit));
      return alle;
    },
  };
}

const lengte = getal(0);
/** No more than there are values left, so that a number that was changed costs no time. */
function aantal(uit: Lezing): number {
  const gelezen = lengte.lees(uit);
  if (gelezen > uit.waarden.length - uit.at) throw new PastNiet('length');
  return gelezen;
}

/** Values by their code, in the order in which they were given. */
export function perCode<T>(vorm: Vorm<T>): Vorm<Readonly<Record<string, T>>> {
  return {
    schrijf(alle, naar) {
      const codes = Object.keys(alle);
      naar.waarden.push(String(codes.length));
      for (const een of codes) {
        sleutel.schrijf(een, naar);
        vorm.schrijf(alle[een] as T, naar);
      }
    },
    lees(uit) {
      const alle: Record<string, T> = {};
      for (let nog = aantal(uit); nog > 0; nog -= 1) alle[sleutel.lees(uit)] = vorm.lees(uit);
      return alle;
    },
  };
}

/** None that JavaScript has a meaning of its own for (`__proto__`). */
const sleutel = waarde<string>('key', (een) => een !== '' && !een.startsWith('_'), String);

/** Fields in the order in which they are named here. */
export function velden<T extends object>(vormen: { readonly [Naam in keyof T]: Vorm<T[Naam]> }): Vorm<T> {
  const namen = Object.keys(vormen) as (keyof T & string)[];
  return {
    schrijf(rij, naar) {
      for (const naam of namen) vormen[naam].schrijf(rij[naam], naar);
    },
    lees(uit) {
      const rij: Partial<T> = {};
      for (const naam of namen) rij[naam] = vormen[naam].lees(uit);
      return rij as T;
    },
  };
}
