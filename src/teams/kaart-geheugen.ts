import type { Weergave } from '../app/weergave.js';
import type { Kaart, ToonKaart } from './kaarten.js';

/** The JSON of a remembered card; goes when the card goes. */
const written = new WeakMap<object, string>();

/** What is sent for a card (or any other content of an attachment). */
export function jsonOf(content: unknown): string {
  const known = typeof content === 'object' && content !== null ? written.get(content) : undefined;
  return known ?? JSON.stringify(content ?? null);
}

/** Some thousand cards of about 6 KB: the answers that a region gives over and over. */
const MOST_CARDS = 1000;

/** Whether a card is drawn for one person at one moment: a message, a case, what he chose. A new kind must say so. */
const OF_ONE_PERSON: Readonly<Record<Weergave['kaart'], boolean>> = {
  antwoord: false,
  welkom: false,
  hulp: false,
  privacyuitleg: false,
  privacymelding: false,
  vraag: false,
  verduidelijken: false,
  themakiezer: false,
  'klopt-niet': false,
  route: false,
  anders: false,
  'buiten-bereik': false,
  veiligheid: false,
  kanaal: false,
  doorgegeven: false,
  gelezen: false,
  rolkiezer: false,
  schoolkiezer: false,
  melding: false,
  weigering: false,
  'kanaal-nieuws': false,
  'kanaal-ontkoppeld': false,
  'hulpvraag-openen': false,
  koppeling: false,
  gewist: false,
  bericht: true,
  hulpvraag: true,
  'hulpvraag-overzicht': true,
  'hulpvraag-tekst': true,
  'hulpvraag-bericht': true,
  'mijn-hulpvragen': true,
  vervanging: true,
  'rol-overdragen': true,
  check: true,
  dagbericht: true,
  herinneringen: true,
  kanaalkaart: true,
  'kanaal-onbereikbaar': true,
};

/**
 * Draws each card once: filling in a template costs more than the rest of a turn. A card is made of public codes, the
 * pack and the installation, so the same view gives the same card; what somebody typed is in neither. Messages from one
 * person to another and cases are drawn anew each time and not kept. The card that was not asked for the longest goes first.
 */
export function rememberCards(draw: ToonKaart, most = MOST_CARDS): ToonKaart {
  const drawn = new Map<string, Kaart>();
  return (weergave, gesprek) => {
    if (OF_ONE_PERSON[weergave.kaart]) return draw(weergave, gesprek);
    const key = `${gesprek.bot} ${JSON.stringify(weergave)}`;
    const known = drawn.get(key);
    const kaart = known ?? draw(weergave, gesprek);
    if (known === undefined) written.set(kaart.kaart, JSON.stringify(kaart.kaart));
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
