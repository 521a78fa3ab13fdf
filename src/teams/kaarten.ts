import type { Weergave } from '../app/weergave.js';

export interface Kaart {
  /** The Adaptive Card. */
  readonly kaart: object;
  /** One sentence for the notification and for screen readers. */
  readonly samenvatting: string;
}

export type ToonKaart = (weergave: Weergave, gesprek: { readonly bot: string }) => Kaart;
