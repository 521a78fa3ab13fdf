import type { Omgeving } from '../domain/advies/antwoord-inhoud.js';
import type { Sector } from '../domain/regio/regio.js';
import type { Persoon } from './ports.js';

/** The installation as the use cases see it: schools, the people who work there, and the contacts of the partners. */
export interface School {
  readonly code: string;
  readonly naam: string;
  readonly sector: Sector;
}

export interface Medewerker {
  readonly persoon: Persoon;
  readonly naam: string;
  readonly mail: string | null;
  readonly telefoon: string | null;
  /** Sign-in name in Teams, for a link to a chat. */
  readonly teams: string | null;
  /** The days on which he works, for example "ma, di en do". */
  readonly dagen?: string | undefined;
}

/** Somebody to chat with, mail or call. */
export interface Contact {
  readonly naam: string;
  readonly functie: string;
  readonly mail: string | null;
  readonly telefoon: string | null;
  readonly teams: string | null;
  /** The days on which he works, for example "ma, di en do". */
  readonly dagen?: string | undefined;
}

/** Who in a school hears that a colleague wants to discuss a signal: the IB'er in primary, the COO in secondary education. */
export type Aanspreekrol = 'ib' | 'coo';

/** A crisis line of the region, beside the national numbers. */
export interface Crisislijn {
  readonly naam: string;
  readonly telefoon: string;
}

export interface Mensen {
  findMedewerker(persoon: Persoon): Medewerker | null;
  /** The schools where this person works; empty for somebody who is not in the installation. */
  scholenVan(persoon: Persoon): readonly School[];
  /** Every school of a tenant, for somebody who has to choose. */
  scholen(tenant: string): readonly School[];
  aanspreekpunt(school: string, rol: Aanspreekrol): Medewerker | null;
  /** Who knows the meldcode at this school; null when nobody was named. */
  aandachtsfunctionaris(school: string): Medewerker | null;
  /** Null when the installation has none. */
  crisislijn(): Crisislijn | null;
  /** The contact of this school for a contact role of the region pack (a partner's code is one too). */
  contact(school: string, rol: string): Contact | null;
  /** What of the installation changes an answer; null for a school that is not known. */
  omgeving(school: string | null): Omgeving;
  /** Personas of the demo: a name to click and the person behind it. */
  personas(): readonly { readonly rol: string; readonly naam: string; readonly persoon: Persoon }[];
}
