import type { Weergave } from '../app/weergave.js';
import { meldingTekst } from './meldingen.js';

export interface Kaart {
  /** The Adaptive Card. */
  readonly kaart: object;
  /** One sentence for the notification and for screen readers. */
  readonly samenvatting: string;
}

export type ToonKaart = (weergave: Weergave, gesprek: { readonly bot: string }) => Kaart;

/** Stand-in until the templates of cards/ are wired in. */
export const toonKaart: ToonKaart = (weergave) => {
  const text = weergave.kaart === 'melding' ? meldingTekst(weergave) : JSON.stringify(weergave);
  return {
    kaart: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] },
    samenvatting: weergave.kaart,
  };
};
