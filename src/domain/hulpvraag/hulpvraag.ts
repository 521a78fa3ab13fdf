import type { Sector } from '../regio/regio.js';
import type { Rol } from '../installatie/installatie.js';
import type { Datum, Moment } from '../kalender/datum.js';
import type { Leeftijd, Partij } from '../route/woorden.js';

/**
 * A support question (hulpvraag): that steps were taken, by whom and when. Dates, people, codes, numbers and yes or no;
 * there is no field for what is the matter with a pupil (requirements GO-186, G11, G14).
 */

export type { Datum, Moment };

/** A person is (tenant, Entra object id); never a name or an address. */
export interface Persoon {
  readonly tenant: string;
  readonly id: string;
}

/** Who acted, for whom (a substitute acts `namens`), in which slot of the case. */
export interface Handelend {
  readonly door: Persoon;
  readonly namens: Persoon | null;
  readonly plaats: string;
}

/** Somebody in a slot, with the role by which he may sit there. */
export interface Bezetting {
  readonly plaats: string;
  readonly persoon: Persoon;
  readonly rol: Rol;
  readonly van: Datum;
  readonly tot: Datum | null;
}

export interface Feit {
  readonly op: Datum;
  /** A code of a closed list, a number, `ja` or `nee`, or the number in the register; null for a bare date. */
  readonly waarde: string | null;
}

export interface Toestemming {
  readonly doel: string;
  readonly partij: Partij;
  readonly antwoord: 'ja' | 'nee' | 'bezwaar';
  readonly hoe: 'mondeling' | 'schriftelijk';
  readonly op: Datum;
  /** The person whom the consent names, and the column of the age table that counted for it. */
  readonly noemt: Persoon | null;
  readonly vastgelegdDoor: Handelend;
  readonly ingetrokkenOp: Datum | null;
}

export interface Bevestiging {
  readonly plaats: string;
  readonly wie: Handelend;
  readonly op: Datum;
}

export interface Voorstel {
  readonly soort: string;
  /** Another content is another version, and needs new confirmations. */
  readonly versie: number;
  readonly keuzes: Readonly<Record<string, string>>;
  readonly personen: Readonly<Record<string, Persoon>>;
  readonly bevestigd: readonly Bevestiging[];
  /** True once everybody confirmed and the step behind it was taken. */
  readonly aanvaard: boolean;
}

export interface Actie {
  readonly id: string;
  readonly soort: string;
  readonly eigenaar: Persoon;
  readonly op: Datum;
  readonly klaarOp: Datum | null;
}

export interface Klok {
  readonly sinds: Datum;
  /** The next date that somebody chose; null when the rule decides. */
  readonly volgende: Datum | null;
}

/** How far a reminder came. `vooraf`: told that it falls in a holiday; `uitgesteld`: it comes once more, later. */
export const HERINNERSTATEN = ['vooraf', 'gestuurd', 'uitgesteld', 'beantwoord'] as const;

export interface Herinnerd {
  readonly staat: (typeof HERINNERSTATEN)[number];
  /** The start of the clock that it belongs to, and the day on which its term passed. */
  readonly sinds: Datum;
  readonly voor: Datum;
  /** The day on which its first stage went out, or on which it was put off. */
  readonly op: Datum;
  /** The last stage that went out; 0 for none. */
  readonly trap: number;
}

export interface Hulpvraag {
  readonly id: string;
  /** GO-26-0001. */
  readonly nummer: string;
  readonly route: string;
  /** Number of events so far: what a card was rendered from, and what guards a commit. */
  readonly versie: number;
  readonly school: string;
  readonly sector: Sector;
  readonly leeftijd: Leeftijd;
  readonly geopendOp: Datum;
  readonly sporen: Readonly<Record<string, string>>;
  readonly bezetting: readonly Bezetting[];
  readonly feiten: Readonly<Record<string, Feit>>;
  readonly toestemmingen: readonly Toestemming[];
  readonly voorstellen: Readonly<Record<string, Voorstel>>;
  readonly acties: readonly Actie[];
  readonly klokken: Readonly<Record<string, Klok>>;
  /** By the code of the rule. */
  readonly herinnerd: Readonly<Record<string, Herinnerd>>;
  /** From this day on the retention job removes the case. */
  readonly bewaartTot: Datum | null;
}

/** Who sits in a slot now. */
export function inPlaats(hulpvraag: Hulpvraag, plaats: string): readonly Bezetting[] {
  return hulpvraag.bezetting.filter((een) => een.plaats === plaats && een.tot === null);
}

/** Whether somebody sits in any slot of the case now. */
export const doetMee = ({ bezetting }: Hulpvraag, wie: Persoon): boolean =>
  bezetting.some(({ persoon, tot }) => tot === null && zelfde(persoon, wie));

export const zelfde = (a: Persoon, b: Persoon): boolean => a.tenant === b.tenant && a.id === b.id;
