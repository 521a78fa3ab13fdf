import type { Weergave } from '../../app/weergave.js';
import type { ToonKaart } from '../kaarten.js';
import { vulIn } from './kaart-van.js';
import { aantalHerinneringen } from './dagbericht.js';
import { NIEUWS } from './kanaalkaarten.js';
import { loadTemplates } from './templates.js';

/**
 * The line of a notification. It can light up on a digital board in front of a class, so it never says what a card is
 * about: no theme, no level, no word of danger.
 */
function samenvattingOf(weergave: Weergave): string {
  if (weergave.kaart === 'hulpvraag') return `Er is nieuws over hulpvraag ${weergave.beeld.nummer}.`;
  if (weergave.kaart === 'hulpvraag-bericht') return `Er is nieuws over hulpvraag ${weergave.nummer}.`;
  if (weergave.kaart === 'check') return `Er is een vraag over hulpvraag ${weergave.regel.nummer}.`;
  if (weergave.kaart === 'dagbericht') return `Wegwijzer: ${aantalHerinneringen(weergave.regels.length)}.`;
  if (weergave.kaart === 'kanaalkaart' || weergave.kaart === 'kanaal-nieuws') return NIEUWS;
  if (weergave.kaart === 'gewist') return 'Een hulpvraag is gewist.';
  if (weergave.kaart !== 'bericht') return 'Wegwijzer heeft een antwoord voor je.';
  return weergave.bericht.soort === 'doorgifte'
    ? `${weergave.bericht.naam} wil je iets vragen.`
    : `${weergave.bericht.naam} heeft je bericht gelezen.`;
}

/** Reads the templates of cards/ (once, at start) and gives the function that makes a card of what is to be seen. */
export function createToonKaart(folder?: string): ToonKaart {
  const render = loadTemplates(folder);
  return (weergave, { bot }) => ({ kaart: render(vulIn(weergave, bot)), samenvatting: samenvattingOf(weergave) });
}
