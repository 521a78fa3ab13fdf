import type { Formulierveld, Overzicht, Zaakbeeld, Zaakregel } from './zaakbeeld.js';

/** What somebody gets to see of hulpvragen; part of Weergave. */
export type HulpvraagWeergave =
  | {
      readonly kaart: 'hulpvraag';
      readonly beeld: Zaakbeeld;
      /** His other steps lie open to choose one of, in the place of the one that comes first. */
      readonly kiest: boolean;
      /** What just happened; null when somebody is only looking. */
      readonly kop: string | null;
      /** Warnings, and the sentence of a refusal when the case has changed meanwhile. */
      readonly letOp: readonly string[];
      /** Lines of the checklist for the register that belong to what just happened. */
      readonly teDoen: readonly string[];
      /** A message that may have arrived before. */
      readonly herhaling: boolean;
      /** In the demo one chat is everybody's: for whom a message is. */
      readonly voor?: string;
    }
  | { readonly kaart: 'hulpvraag-overzicht'; readonly overzicht: Overzicht; readonly teksten: boolean }
  | {
      readonly kaart: 'hulpvraag-tekst';
      readonly soort: 'kindkans' | 'ouders';
      readonly id: string;
      readonly nummer: string;
      readonly regels: readonly string[];
      readonly teDoen: readonly string[];
    }
  | { readonly kaart: 'mijn-hulpvragen'; readonly rijen: readonly Zaakregel[]; readonly magOpenen: boolean }
  | { readonly kaart: 'hulpvraag-openen'; readonly velden: readonly Formulierveld[] }
  /** For somebody who hears of a case and may not (or no longer) look into it. */
  | {
      readonly kaart: 'hulpvraag-bericht';
      readonly nummer: string;
      readonly school: string;
      readonly regel: string;
      readonly op: string;
      readonly aanZet: string | null;
    }
  | { readonly kaart: 'weigering'; readonly zin: string }
  | {
      readonly kaart: 'vervanging';
      readonly velden: readonly Formulierveld[];
      readonly lopend: readonly { readonly id: string; readonly tekst: string }[];
      readonly kop: string | null;
    }
  | { readonly kaart: 'rol-overdragen'; readonly velden: readonly Formulierveld[]; readonly kop: string | null };
