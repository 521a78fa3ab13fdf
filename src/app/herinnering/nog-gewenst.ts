import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Herinnerd, Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import type { Herinnering } from '../../domain/route/herinnering.js';
import { BEWAARTERMIJN } from '../../domain/route/herinnering.js';
import type { Bestemming } from './bestemming.js';

/**
 * Whether a reminder of an event still counts in the case as it is now. Not when the question was answered or put off, its
 * clock stopped or began anew, a later stage went out, or the case was closed. That somebody was not reached is still to be
 * told beside the later stage.
 */
export function nogGewenst(hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis, { regel, trap, via }: Bestemming): boolean {
  const ging = gingIn(gebeurtenis, regel.code);
  const nu = hulpvraag.herinnerd[regel.code];
  if (ging === null || nu === undefined || !looptNog(hulpvraag, regel, ging.sinds)) return false;
  return (
    nu.staat === ging.staat &&
    nu.sinds === ging.sinds &&
    nu.voor === ging.voor &&
    (nu.trap === trap || (via !== null && nu.trap > trap))
  );
}

function gingIn({ wijzigingen }: Gebeurtenis, regel: string): Herinnerd | null {
  const een = wijzigingen.find((wijziging) => wijziging.wat === 'herinnerd' && wijziging.regel === regel);
  return een?.wat === 'herinnerd' ? een.nu : null;
}

function looptNog({ klokken, bewaartTot }: Hulpvraag, { klok }: Herinnering, sinds: string): boolean {
  return klok === BEWAARTERMIJN ? bewaartTot === sinds : klokken[klok]?.sinds === sinds && bewaartTot === null;
}
