import type { Niveau } from '../domain/advies/advies.js';
import type { Aard, Kenmerk, Privacysoort, Thema, Veiligheid } from '../domain/signaal/signaal.js';
import type { Gewist } from './bewaren/weergave.js';
import type { Check, Dagbericht, Herinneringkaart } from './herinnering/weergave.js';
import type { HulpvraagWeergave } from './hulpvraag/weergave.js';
import type { KanaalWeergave } from './kanaal/weergave.js';
import type { Aanspreekrol, Contact, Crisislijn, School } from './mensen.js';
import type { Bericht } from './ports.js';

/**
 * What the person gets to see, in plain data; src/teams makes a card of each. Only public codes and texts of the region
 * pack and the installation: there is no field that could hold what was typed.
 */

/** The public codes of a signal, as the buttons of a card carry them. */
export interface Kern {
  readonly t: readonly Thema[];
  readonly k: readonly Kenmerk[];
  readonly a: Aard;
  readonly v?: Veiligheid | undefined;
}

/** Which answer: the codes of the signal, a level, and the partner where the level has one. */
export interface Plek {
  readonly s: Kern;
  readonly n: Niveau;
  readonly p?: string | undefined;
}

export interface Keus {
  readonly label: string;
  readonly toelichting: string;
  readonly plek: Plek;
}

export interface Themagroep {
  readonly naam: string;
  readonly themas: readonly { readonly code: Thema; readonly naam: string }[];
}

export interface AntwoordWeergave {
  readonly kaart: 'antwoord';
  readonly plek: Plek;
  readonly niveau: string;
  readonly niveauKort: string;
  /** Name, name written out and whom one meets; null where the level has no partner. */
  readonly partner: { readonly naam: string; readonly voluit: string; readonly wie: string } | null;
  readonly themas: readonly string[];
  /** Why this level: the cues in a sentence each. */
  readonly redenen: readonly string[];
  readonly aanbod: string | null;
  readonly opmerkingen: readonly string[];
  readonly stappen: readonly string[];
  readonly contact: Contact | null;
  readonly school: School | null;
  readonly verder: readonly { readonly niveau: string; readonly wanneer: string }[];
  readonly bron: string;
  /** Null when there is nobody to pass it on to. */
  readonly doorgeven: Aanspreekrol | null;
  /** Whoever asks is the one who opens a hulpvraag here, and the answer is too large for basic support. */
  readonly openen?: true;
}

export type Weergave =
  | AntwoordWeergave
  | HulpvraagWeergave
  | Check
  | Dagbericht
  | Herinneringkaart
  | KanaalWeergave
  | Gewist
  | { readonly kaart: 'welkom' | 'hulp'; readonly demo: boolean; readonly regio: string }
  | { readonly kaart: 'privacyuitleg' }
  | { readonly kaart: 'privacymelding'; readonly soorten: readonly Privacysoort[] }
  | { readonly kaart: 'vraag'; readonly keuzes: readonly Keus[]; readonly s: Kern }
  | { readonly kaart: 'verduidelijken' | 'themakiezer'; readonly groepen: readonly Themagroep[] }
  | {
      readonly kaart: 'klopt-niet';
      readonly keuzes: readonly Keus[];
      readonly groepen: readonly Themagroep[];
      readonly plek: Plek;
    }
  | {
      readonly kaart: 'route';
      readonly niveaus: readonly {
        readonly naam: string;
        readonly kort: string;
        readonly uitleg: readonly string[];
        readonly actief: boolean;
      }[];
      readonly terug: Plek | null;
    }
  /** A signal that is in no theme: whom of the school to ask, or why nobody is named. */
  | {
      readonly kaart: 'anders';
      readonly wie:
        | { readonly contact: Contact; readonly school: School; readonly doorgeven: Aanspreekrol }
        | 'kies-school'
        | 'zelf'
        | 'niemand';
    }
  | { readonly kaart: 'buiten-bereik'; readonly persoon: Contact | null }
  | {
      readonly kaart: 'veiligheid';
      readonly soort: Veiligheid;
      readonly s: Kern;
      readonly verder: boolean;
      readonly aandachtsfunctionaris: Contact | null;
      readonly crisislijn: Crisislijn | null;
    }
  | {
      readonly kaart: 'kanaal';
      readonly niveau: string;
      readonly niveauKort: string;
      readonly partners: readonly string[];
    }
  | { readonly kaart: 'doorgegeven'; readonly naam: string; readonly bereikbaar: boolean; readonly contact: Contact }
  | { readonly kaart: 'gelezen'; readonly naam: string }
  /** Messages that nobody asked for at that moment, from the outbox. */
  | { readonly kaart: 'bericht'; readonly bericht: Exclude<Bericht, { soort: 'zaak' | 'herinnering' }> }
  | {
      readonly kaart: 'rolkiezer';
      readonly rollen: readonly { readonly rol: string; readonly naam: string }[];
      readonly huidige: string | null;
    }
  | {
      readonly kaart: 'schoolkiezer';
      readonly scholen: readonly School[];
      readonly huidige: School | null;
      /** What comes again after the choice: an answer, or the person for something else. */
      readonly plek: Plek | 'anders' | null;
    }
  | { readonly kaart: 'melding'; readonly soort: Meldingsoort; readonly naam?: string };

/** Short friendly notices; the sentence is with the card. */
export type Meldingsoort =
  | 'fout'
  | 'onbekende-knop'
  | 'verlopen'
  | 'stop'
  | 'graag-gedaan'
  | 'leeg'
  | 'school-gekozen'
  | 'rol-gekozen'
  | 'onbekende-rol'
  | 'geen-school'
  | 'niet-in-adreslijst'
  | 'geen-aanspreekpunt'
  | 'zelf-aanspreekpunt'
  | 'alleen-persoonlijk'
  | 'al-gelezen'
  | 'alleen-kanaal'
  | 'geen-hulpvragen'
  | 'tijd-vandaag'
  | 'tijd-verzet'
  | 'tijd-opnieuw'
  | 'tijd-terug'
  | 'tijd-te-ver'
  | 'tijd-onbekend';
