import type { Sector } from '../regio/regio.js';
import type { Leeftijd } from '../route/woorden.js';
import type {
  Actie,
  Bezetting,
  Datum,
  Feit,
  Handelend,
  Herinnerd,
  Moment,
  Persoon,
  Toestemming,
  Voorstel,
} from './hulpvraag.js';

/** What changes in a case; `evolve` applies these and nothing else. Everything is resolved: no rule is read twice. */
export type Wijziging =
  | { readonly wat: 'spoor'; readonly spoor: string; readonly naar: string }
  | { readonly wat: 'feit'; readonly feit: string; readonly nu: Feit | null }
  | { readonly wat: 'bezet'; readonly bezetting: Bezetting }
  | { readonly wat: 'verlaat'; readonly plaats: string; readonly persoon: Persoon; readonly op: Datum }
  | { readonly wat: 'klok'; readonly klok: string; readonly sinds: Datum | null; readonly volgende: Datum | null }
  | { readonly wat: 'toestemming'; readonly toestemming: Toestemming }
  | { readonly wat: 'toestemming-ingetrokken'; readonly doel: string; readonly op: Datum }
  | { readonly wat: 'toestemming-vervalt'; readonly doel: string }
  | { readonly wat: 'voorstel'; readonly voorstel: Voorstel }
  | { readonly wat: 'voorstel-vervalt'; readonly soort: string }
  | { readonly wat: 'actie'; readonly actie: Actie }
  | { readonly wat: 'leeftijd'; readonly leeftijd: Leeftijd }
  | { readonly wat: 'bewaartermijn'; readonly tot: Datum }
  | { readonly wat: 'herinnerd'; readonly regel: string; readonly nu: Herinnerd };

/** A step was taken: the record of the case. Its number is the version of the case after it. */
export interface Gebeurtenis {
  readonly nummer: number;
  readonly stap: string;
  readonly op: Datum;
  readonly moment: Moment;
  readonly wie: Handelend;
  readonly wijzigingen: readonly Wijziging[];
  /** Slots (or `kanaal`, `doorbraak`) that must hear of it; the people are looked up when it is sent. */
  readonly informeer: readonly string[];
  /** Lines of the checklist for the register that belong to this step. */
  readonly register: readonly string[];
}

/** The first event of a case. */
export interface Opening {
  readonly id: string;
  readonly nummer: string;
  readonly route: string;
  readonly school: string;
  readonly sector: Sector;
  readonly leeftijd: Leeftijd;
  readonly sporen: Readonly<Record<string, string>>;
}
