import type { Advies, Antwoord } from '../domain/advies/advies.js';
import { antwoordInhoud, GEEN_OMGEVING, type AntwoordInhoud } from '../domain/advies/antwoord-inhoud.js';
import type { Regio } from '../domain/regio/regio.js';
import type { Signaal, Veiligheid } from '../domain/signaal/signaal.js';

/** Safety comes before the route, on paper too (DOMAIN 6.1). */
const VEILIGHEID: Readonly<Record<Veiligheid, string>> = {
  gevaar:
    'EERST VEILIGHEID. Direct gevaar: bel 112 en haal de schoolleiding erbij. Is een kind thuis niet veilig: Veilig Thuis, 0800-2000, dag en nacht.',
  suicide:
    'EERST VEILIGHEID. Laat de leerling niet alleen. Levensgevaar of iets ingenomen: 112. Bel ouders of verzorgers (niet als dat onveilig is) en de huisarts of huisartsenpost. 113 of 0800-0113. Beloof geen geheimhouding.',
  vermoeden:
    'EERST VEILIGHEID. Volg de meldcode. Direct gevaar: 112. Veilig Thuis: 0800-2000, dag en nacht, ook voor advies zonder naam. Overleg met de aandachtsfunctionaris van je school.',
  medewerker:
    'EERST VEILIGHEID. Gaat het over een medewerker: meld het meteen bij het bevoegd gezag (het schoolbestuur). Het bestuur overlegt met de vertrouwensinspecteur: 0900-1113111. Direct gevaar: 112.',
};

const PRIVACY =
  'Let op: er staat iets in je bericht waaraan een leerling of ouder te herkennen is. Laat dat weg; het is niet nodig.';
const BREEDTE = 88;

/** The advice for a person who reads it in a terminal: Dutch, in the order of the card. Holds nothing that was typed. */
export function adviesTekst(regio: Regio, signaal: Signaal, advies: Advies): string {
  const delen = [
    ...(advies.veiligheid === null ? [] : [vouw(VEILIGHEID[advies.veiligheid])]),
    ...(signaal.privacy.length === 0 ? [] : [vouw(PRIVACY)]),
    ...(advies.twijfel === 'geen' ? [zeker(regio, advies, advies.beste)] : [twijfel(regio, advies)]),
  ];
  return `${delen.filter((deel) => deel !== '').join('\n\n')}\n`;
}

function zeker(regio: Regio, advies: Advies, antwoord: Antwoord): string {
  if (antwoord.niveau === 'acuut') return '';
  const inhoud = inhoudOf(regio, advies, antwoord);
  if (inhoud === null) return '';
  if (antwoord.niveau === 'buiten-bereik') return vouw(`${inhoud.niveau.kort} Vraag je IB'er, COO of schoolleiding.`);
  return [
    kop(inhoud),
    alinea('Waarom', [inhoud.themas.join(', '), ...inhoud.redenen].filter((deel) => deel !== '').join('. ')),
    alinea('Wat kun je verwachten', inhoud.aanbod.join(' ')),
    lijst('Wat nu', inhoud.stappen),
    lijst(
      'Wanneer verder',
      inhoud.verder.map(({ niveau, wanneer }) => `${niveau}: ${wanneer}`),
    ),
    alinea('Let op', inhoud.opmerkingen.join(' ')),
    alinea('Bron', inhoud.bron),
  ]
    .filter((deel) => deel !== '')
    .join('\n\n');
}

function twijfel(regio: Regio, advies: Advies): string {
  if (advies.twijfel === 'te-vaag') {
    const groepen = regio.themagroepen.map(({ naam }) => naam).join(', ');
    return vouw(
      `Dit is nog niet duidelijk genoeg. Waar gaat het vooral over: ${groepen}? Schrijf wat je ziet, zonder naam.`,
    );
  }
  const keuzes = [advies.beste, ...advies.alternatieven]
    .filter(({ niveau }) => niveau !== 'verduidelijken' && niveau !== 'buiten-bereik')
    .slice(0, 3)
    .flatMap((antwoord) => {
      const inhoud = inhoudOf(regio, advies, antwoord);
      return inhoud === null
        ? []
        : [`${kop(inhoud)}${inhoud.themas.length > 0 ? ` (${inhoud.themas.join(', ')})` : ''}`];
    });
  return lijst('Ik weet het nog niet zeker. Wat past het best?', keuzes);
}

function inhoudOf(regio: Regio, { kenmerken }: Advies, { niveau, partners, themas }: Antwoord): AntwoordInhoud | null {
  return antwoordInhoud(regio, GEEN_OMGEVING, { niveau, partner: partners[0] ?? null, themas, kenmerken });
}

function kop({ partner, niveau }: AntwoordInhoud): string {
  return partner === null ? niveau.naam : `${partner.naam} · ${niveau.naam}`;
}

function alinea(titel: string, tekst: string): string {
  return tekst === '' ? '' : vouw(`${titel}: ${tekst}`);
}

function lijst(titel: string, regels: readonly string[]): string {
  if (regels.length === 0) return '';
  return [titel, ...regels.map((regel, at) => vouw(`${at + 1}. ${regel}`, '   '))].join('\n');
}

/** Folds a paragraph to the width of a terminal; following lines get the indent. */
function vouw(tekst: string, inspringing = ''): string {
  const regels: string[] = [];
  let regel = '';
  for (const woord of tekst.split(' ')) {
    if (regel !== '' && regel.length + woord.length >= BREEDTE) {
      regels.push(regel);
      regel = `${inspringing}${woord}`;
    } else regel = regel === '' ? woord : `${regel} ${woord}`;
  }
  return [...regels, regel].join('\n');
}
