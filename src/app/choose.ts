import { adviseer } from '../domain/advies/adviseer.js';
import type { Niveau } from '../domain/advies/advies.js';
import { keusOf, signaalOf, themagroepen } from './antwoord.js';
import { showAntwoord } from './ask.js';
import type { Kennis, Vrager } from './vrager.js';
import type { Kern, Plek, Weergave } from './weergave.js';

/** A choice by button: a place that was offered, or a theme alone, for which the region's first answer is shown; without a theme the themes again. */
export function choose(
  kennis: Kennis,
  vrager: Vrager,
  s: Kern,
  niveau?: Niveau,
  partner?: string,
): readonly Weergave[] {
  if (niveau !== undefined)
    return showAntwoord(kennis, vrager, partner === undefined ? { s, n: niveau } : { s, n: niveau, p: partner });
  if (s.t.length === 0) return [{ kaart: 'verduidelijken', groepen: themagroepen(kennis.regio) }];
  const { beste } = adviseer(kennis.wegenkaart, signaalOf(s));
  const [eerste] = beste.partners;
  return showAntwoord(
    kennis,
    vrager,
    eerste === undefined ? { s, n: beste.niveau } : { s, n: beste.niveau, p: eerste },
  );
}

const MEEST_ALTERNATIEVEN = 3;

/** "Klopt niet": the next most likely answers and the theme picker. Nothing about it is kept. */
export function kloptNiet(kennis: Kennis, plek: Plek): Weergave {
  const advies = adviseer(kennis.wegenkaart, signaalOf(plek.s));
  const anders = [advies.beste, ...advies.alternatieven]
    .filter(({ niveau }) => niveau !== 'verduidelijken' && niveau !== 'buiten-bereik' && niveau !== 'acuut')
    .filter(({ niveau, partners }) => niveau !== plek.n || partners[0] !== plek.p);
  const keuzes = anders.slice(0, MEEST_ALTERNATIEVEN).map((antwoord) => keusOf(kennis, plek.s, antwoord));
  return { kaart: 'klopt-niet', keuzes, groepen: themagroepen(kennis.regio), plek };
}

/** The themes in their groups, to start without typing. */
export function showThemas(kennis: Kennis): Weergave {
  return { kaart: 'themakiezer', groepen: themagroepen(kennis.regio) };
}
