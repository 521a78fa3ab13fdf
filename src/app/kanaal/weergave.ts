import type { Datum } from '../../domain/hulpvraag/hulpvraag.js';
import type { Gewist } from '../bewaren/weergave.js';

/** Schakelfunctionaris onderwijs, or onderwijs-jeugdhulp. */
export type Schakelrol = 'so' | 'soj';

/** Why the card of the links is shown; src/teams has the sentence. */
export type Koppelreden = 'gekoppeld' | 'ontkoppeld' | 'getoond' | 'kan-niet' | 'welke-school';

/** What there is to see about the channel of a schakelteam; part of Weergave. */
export type KanaalWeergave =
  /** A step, as the channel may know it: the fields of Kanaalkaart, with the name of the school. */
  | {
      readonly kaart: 'kanaalkaart';
      readonly nummer: string;
      readonly school: string;
      readonly stap: string;
      readonly datum: Datum;
      readonly aanZet: string | null;
    }
  /** The same for a channel in which others read along: that there is something, and nothing of it. */
  | { readonly kaart: 'kanaal-nieuws' }
  | {
      readonly kaart: 'koppeling';
      readonly reden: Koppelreden;
      /** The schools of this channel; by which role each was linked, null when that person has it no longer. */
      readonly scholen: readonly {
        readonly code: string;
        readonly naam: string;
        readonly rol: Schakelrol | null;
      }[];
      /** How many people outside the schakelteam are in the channel. */
      readonly anderen: number | 'onbekend';
    }
  /** In the personal chat of a schakelfunctionaris: a step that the channel did not hear of. */
  | {
      readonly kaart: 'kanaal-onbereikbaar';
      /** Id of the case. */
      readonly hulpvraag: string;
      readonly nummer: string;
      readonly school: string;
      readonly stap: string;
      readonly aanZet: string | null;
    }
  /** In the personal chat of a schakelfunctionaris: the channel is gone. */
  | { readonly kaart: 'kanaal-ontkoppeld'; readonly school: string };

/** What may be posted in a channel about a hulpvraag. */
export type Kanaalbericht = Extract<KanaalWeergave, { kaart: 'kanaalkaart' | 'kanaal-nieuws' }> | Gewist;
