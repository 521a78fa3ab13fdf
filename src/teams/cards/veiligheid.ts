import type { Contact, Crisislijn } from '../../app/mensen.js';
import type { Weergave } from '../../app/weergave.js';
import type { Privacysoort, Veiligheid } from '../../domain/signaal/signaal.js';
import type { Ingevuld, Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import { contactLinks, THEMAS_KNOP } from './knoppen.js';

type VanVeiligheid = Extract<Weergave, { kaart: 'veiligheid' }>;

/** The fixed words of the safety cards, for a client that draws no cards. `{wie}` and `{lijn}` are of the installation. */
const FALLBACK: Readonly<Record<Veiligheid, string>> = {
  gevaar:
    'Eerst veiligheid. Is er nu gevaar? Bel 112 en haal de schoolleiding erbij. Is een kind thuis niet veilig? Bel Veilig Thuis: 0800-2000, dag en nacht.{lijn} Typ route voor de stappen daarna.',
  suicide:
    'Laat de leerling niet alleen. Levensgevaar of iets ingenomen: 112. Bel ouders of verzorgers (niet als dat onveilig is) en de huisarts of huisartsenpost. 113 of 0800-0113. Beloof geen geheimhouding.{lijn} Typ route voor de stappen daarna.',
  vermoeden:
    'Eerst veiligheid: volg de meldcode. Direct gevaar: 112. Veilig Thuis: 0800-2000, dag en nacht, advies zonder naam. Overleg met de aandachtsfunctionaris{wie}. Vermoed je eergerelateerd geweld, huwelijksdwang, achterlating, meisjesbesnijdenis of seksueel misbruik: bel eerst Veilig Thuis; spreek ouders niet aan en verhoor het kind niet. Typ route voor de stappen daarna.',
  medewerker:
    'Gaat je vermoeden over een medewerker? Meld het meteen bij het bevoegd gezag (het schoolbestuur). Het bestuur overlegt met de vertrouwensinspecteur: 0900-1113111. Direct gevaar: 112.',
};

/** Safety first; the route afterwards is a button, where it can be shown. */
export function vulVeiligheidIn(weergave: VanVeiligheid): Ingevuld {
  const { soort, s, verder } = weergave;
  const kern = { t: [...s.t], k: [...s.k], a: s.a };
  const knoppen: Knop[] = verder ? [{ titel: 'Bekijk daarna de route', data: { verb: 'verder', s: kern } }] : [];
  const basis = { fallbackText: fallbackOf(weergave), knoppen };
  switch (soort) {
    case 'gevaar':
    case 'suicide':
      return { naam: `veiligheid-${soort}`, data: { ...basis, crisislijn: crisislijnOf(weergave.crisislijn) } };
    case 'vermoeden':
      return { naam: 'veiligheid-vermoeden', data: { ...basis, ...stap2Of(weergave.aandachtsfunctionaris) } };
    case 'medewerker':
      return { naam: 'veiligheid-medewerker', data: basis };
  }
}

function fallbackOf({ soort, aandachtsfunctionaris, crisislijn }: VanVeiligheid): string {
  const telefoon = aandachtsfunctionaris?.telefoon ?? null;
  const wie =
    aandachtsfunctionaris === null
      ? ''
      : `: ${[aandachtsfunctionaris.naam, ...(telefoon === null ? [] : [`telefoon ${telefoon}`])].join(', ')}`;
  const lijn = crisislijn === null ? '' : ` ${crisislijnZin(crisislijn)}`;
  return FALLBACK[soort].replace('{wie}', () => wie).replace('{lijn}', () => lijn);
}

const crisislijnZin = ({ naam, telefoon }: Crisislijn): string =>
  `In je regio kun je ook bellen met ${naam}: ${telefoon}.`;

function crisislijnOf(lijn: Crisislijn | null): Kaartdata<'veiligheid-gevaar'>['crisislijn'] {
  if (lijn === null) return null;
  const url = `tel:${lijn.telefoon.replace(/[^\d+]/g, '')}`;
  return {
    zin: crisislijnZin(lijn),
    link: { titel: 'Bel de crisislijn', uitleg: `Bel ${lijn.naam}`, url, stijl: 'default' },
  };
}

/** Step 2 names the colleague when the installation does. Its buttons say who is called: Veilig Thuis stands above them. */
function stap2Of(wie: Contact | null): Pick<Kaartdata<'veiligheid-vermoeden'>, 'stap2' | 'links'> {
  const daarna = 'Vraag zo nodig advies aan Veilig Thuis.';
  if (wie === null)
    return { stap2: `Overleg met een collega: de aandachtsfunctionaris van je school. ${daarna}`, links: [] };
  const bereik = [
    ...(wie.telefoon === null ? [] : [`telefoon ${wie.telefoon}`]),
    ...(wie.dagen === undefined ? [] : [`werkt op ${wie.dagen}`]),
  ].join(', ');
  return {
    stap2: `Overleg met een collega: ${wie.naam}, de aandachtsfunctionaris van je school${bereik === '' ? '' : ` (${bereik})`}. ${daarna}`,
    links: contactLinks({ ...wie, mail: null }).map((link) => ({ ...link, titel: link.uitleg, stijl: 'default' })),
  };
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
