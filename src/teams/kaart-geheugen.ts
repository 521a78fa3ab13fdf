import type { Kaart, ToonKaart } from './kaarten.js';

/** Some thousand cards of about 6 KB: the answers that a region gives over and over. */
const MOST_CARDS = 1000;

/**
 * Draws each card once: filling in a template costs more than the rest of a turn. A card is made of public codes, the
 * pack and the installation, so the same view gives the same card; what somebody typed is in neither. Messages from one
 * person to another are drawn anew each time and not kept. The card that was not asked for the longest goes first.
 */
export function rememberCards(draw: ToonKaart, most = MOST_CARDS): ToonKaart {
  const drawn = new Map<string, Kaart>();
  return (weergave, gesprek) => {
    if (weergave.kaart === 'bericht') return draw(weergave, gesprek);
    const key = `${gesprek.bot} ${JSON.stringify(weergave)}`;
    const known = drawn.get(key);
    const kaart = known ?? draw(weergave, gesprek);
    drawn.delete(key);
    drawn.set(key, kaart);
    if (drawn.size > most) {
      for (const oldest of drawn.keys()) {
        drawn.delete(oldest);
        break;
      }
    }
    return kaart;
  };
}
