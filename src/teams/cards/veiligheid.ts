import type { Weergave } from '../../app/weergave.js';
import type { Privacysoort, Veiligheid } from '../../domain/signaal/signaal.js';
import type { Kaartdata, Knop } from './kaartdata.js';
import { THEMAS_KNOP } from './knoppen.js';

type VanVeiligheid = Extract<Weergave, { kaart: 'veiligheid' }>;

/** The fixed words of the safety cards, for a client that draws no cards. */
const FALLBACK: Readonly<Record<Veiligheid, string>> = {
  gevaar:
    'Eerst veiligheid. Is er nu gevaar? Bel 112 en haal de schoolleiding erbij. Is een kind thuis niet veilig? Bel Veilig Thuis: 0800-2000, dag en nacht. Typ route voor de stappen daarna.',
  suicide:
    'Laat de leerling niet alleen. Levensgevaar of iets ingenomen: 112. Bel ouders of verzorgers (niet als dat onveilig is) en de huisarts of huisartsenpost. 113 of 0800-0113. Beloof geen geheimhouding. Typ route voor de stappen daarna.',
  vermoeden:
    'Eerst veiligheid: volg de meldcode. Direct gevaar: 112. Veilig Thuis: 0800-2000, dag en nacht, advies zonder naam. Overleg met de aandachtsfunctionaris. Vermoed je eergerelateerd geweld, huwelijksdwang, achterlating, meisjesbesnijdenis of seksueel misbruik: bel eerst Veilig Thuis; spreek ouders niet aan en verhoor het kind niet. Typ route voor de stappen daarna.',
  medewerker:
    'Gaat je vermoeden over een medewerker? Meld het meteen bij het bevoegd gezag (het schoolbestuur). Het bestuur overlegt met de vertrouwensinspecteur: 0900-1113111. Direct gevaar: 112.',
};

/** Safety first; the route afterwards is a button, where it can be shown. */
export function veiligheidData({ soort, s, verder }: VanVeiligheid): Kaartdata<'veiligheid-gevaar'> {
  const kern = { t: [...s.t], k: [...s.k], a: s.a };
  const knoppen: Knop[] = verder ? [{ titel: 'Bekijk daarna de route', data: { verb: 'verder', s: kern } }] : [];
  return { fallbackText: FALLBACK[soort], knoppen };
}

const SOORTEN: Readonly<Record<Privacysoort, string>> = {
  naam: 'een naam',
  bsn: 'een burgerservicenummer (BSN)',
  geboortedatum: 'een geboortedatum',
  adres: 'een adres',
  telefoon: 'een telefoonnummer',
  'e-mail': 'een e-mailadres',
};

type VanPrivacy = Extract<Weergave, { kaart: 'privacymelding' }>;

/** Which kind of identifying data stood in the message, never the data themselves; and how to take them away. */
export function privacymeldingData({ soorten }: VanPrivacy): Kaartdata<'privacymelding'> {
  const namen = soorten.map((soort) => SOORTEN[soort]);
  const opgesomd = [namen.slice(0, -1).join(', '), namen.slice(-1).join('')].filter((deel) => deel !== '').join(' en ');
  return {
    fallbackText: `Volgens mij staat er ${opgesomd} in je bericht. Ik bewaar dat niet, maar Teams wel. Verwijder je bericht: houd de muis op je bericht, kies de drie puntjes en dan Verwijderen.`,
    soorten: opgesomd,
  };
}

/** What the bot keeps and what it forgets. */
export function privacyData(): Kaartdata<'privacy'> {
  return {
    fallbackText:
      "Ik onthoud niet wat je typt; Teams zelf bewaart je bericht wel. Noem geen namen. Ik bewaar alleen je school en of een doorgegeven bericht gelezen is. Typ je vraag, of typ thema's.",
    knoppen: [THEMAS_KNOP],
  };
}
