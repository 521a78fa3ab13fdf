import type { Rol } from '../installatie/installatie.js';
import type { Sector } from '../regio/regio.js';
import type { Leeftijd } from '../route/woorden.js';
import type { Beurt } from './aan-zet.js';
import type { AangebodenStap } from './aangeboden.js';
import type { Bereik } from './bereik.js';
import type { Actie, Datum, Handelend, Persoon, Toestemming, Voorstel } from './hulpvraag.js';

/** A case as one person may see it. What he may not see is not there: an empty list, or null. */
export interface Inzage {
  readonly id: string;
  readonly versie: number;
  readonly nummer: string;
  readonly school: string;
  readonly sector: Sector;
  readonly ziet: Bereik['ziet'];
  readonly statussen: readonly Statusregel[];
  readonly aanZet: readonly Beurt[];
  /** It is the turn of this person, or of somebody whose substitute he is. */
  readonly mijnBeurt: boolean;
  readonly mensen: readonly Persoonsregel[];
  readonly toestemmingen: readonly Toestemmingsregel[];
  /** That a consent was given, for those who may know no more of it. */
  readonly toestemmingBestaat: readonly Gecodeerd[];
  /** Open lines. */
  readonly acties: readonly Actieregel[];
  readonly feiten: readonly Feitregel[];
  readonly geschiedenis: readonly Historieregel[];
  readonly stappen: readonly AangebodenStap[];
  /** What only those who see everything get. */
  readonly overig: Overig | null;
}

export interface Overig {
  readonly leeftijd: Leeftijd;
  readonly geopendOp: Datum;
  readonly bewaartTot: Datum | null;
  readonly voorstellen: readonly Voorstel[];
  readonly klokken: readonly (Gecodeerd & { readonly sinds: Datum; readonly volgende: Datum | null })[];
}

/** A code with the name that the route gives it. */
export interface Gecodeerd {
  readonly code: string;
  readonly naam: string;
}

export type Statusregel = Gecodeerd & { readonly spoor: string; readonly uitleg: string };
export type Feitregel = Gecodeerd & { readonly op: Datum; readonly waarde: string | null };
export type Actieregel = Pick<Actie, 'id' | 'eigenaar' | 'op'> & Gecodeerd;
export type Toestemmingsregel = Gecodeerd &
  Pick<Toestemming, 'partij' | 'antwoord' | 'hoe' | 'op' | 'noemt' | 'ingetrokkenOp'>;

/** Somebody in a slot now. */
export interface Persoonsregel {
  readonly plaats: string;
  readonly naam: string;
  readonly persoon: Persoon;
  readonly rol: Rol;
  readonly van: Datum;
}

/** A step that was taken; who took it only for those who may know. */
export interface Historieregel {
  readonly nummer: number;
  readonly regel: string;
  readonly op: Datum;
  /** The slot of whoever took it; null for the clock, which is nobody. */
  readonly plaats: string | null;
  readonly wie: Handelend | null;
}
