import type { Kern, Keus, Plek, Themagroep, Weergave } from '../../app/weergave.js';
import type { Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import {
  ANDERS_KNOP,
  bereikOf,
  contactLinks,
  contactZin,
  doorgeefKnop,
  doorgeefuitleg,
  opdrachtOf,
  ROLNAAM,
  ROUTE_KNOP,
  THEMAS_KNOP,
  TYP_VERDER,
} from './knoppen.js';
import { THEMALIJST } from './themakeuze.js';

type Van<K extends Weergave['kaart']> = Extract<Weergave, { kaart: K }>;

/** A theme that was picked without typing counts as a light, single question: the route can always go further. */
const BLANCO: Kern = { t: [], k: [], a: 'enkelvoudig' };

/** A longer title is cut off on a narrow screen. */
const PAST = 30;
const KORT: Readonly<Partial<Record<Plek['n'], string>>> = { tso: 'TSO', basisondersteuning: 'basis' };

function knoptekst(label: string, plek: Plek): string {
  const [wie = label] = label.split(', ');
  const kort = KORT[plek.n];
  return label.length <= PAST || kort === undefined ? label : `${wie}, ${kort}`;
}

function keuzesOf(keuzes: readonly Keus[]): { toelichting: string; knop: Knop }[] {
  return keuzes.map(({ label, toelichting, plek }) => ({
    toelichting,
    knop: { titel: knoptekst(label, plek), data: opdrachtOf('kies', plek) },
  }));
}

function lijstenOf(groepen: readonly Themagroep[]): Kaartdata<'themakiezer'>['lijsten'] {
  return groepen
    .filter(({ themas }) => themas.length > 0)
    .map(({ naam, themas }, at) => ({
      id: `${THEMALIJST}${at + 1}`,
      naam,
      opties: themas.map((thema) => ({ title: thema.naam, value: thema.code })),
    }));
}

function kiesOf({ k, a }: Kern): Knop {
  return { titel: 'Laat zien wie kan helpen', data: { verb: 'kies', s: { t: [], k: [...k], a } } };
}

/** Not sure enough: two or three answers to choose from. */
export function vraagData({ keuzes }: Van<'vraag'>): Kaartdata<'vraag'> {
  const opgesomd = keuzes.map(({ label, toelichting }) => (toelichting === '' ? label : `${label} (${toelichting})`));
  return {
    fallbackText: `Ik twijfel nog. Gaat het om ${opgesomd.join(', of ')}? Beschrijf het iets meer, of typ thema's.`,
    keuzes: keuzesOf(keuzes),
    knoppen: [THEMAS_KNOP, ANDERS_KNOP],
  };
}

/** Too vague to route: the themes in their groups. */
export function verduidelijkenData({ groepen }: Van<'verduidelijken' | 'themakiezer'>): Kaartdata<'verduidelijken'> {
  const namen = groepen.map(({ naam }) => naam).join(', ');
  return {
    fallbackText: `Waar gaat het vooral over: ${namen}? Typ in een paar woorden wat je ziet, zonder naam.`,
    lijsten: lijstenOf(groepen),
    kies: kiesOf(BLANCO),
    anders: ANDERS_KNOP,
  };
}

/** Everything without typing. */
export function themakiezerData({ groepen }: Van<'verduidelijken' | 'themakiezer'>): Kaartdata<'themakiezer'> {
  return {
    fallbackText: `Waar gaat je vraag over? Typ een thema, bijvoorbeeld ${groepen[0]?.themas[0]?.naam ?? 'pesten'}.`,
    lijsten: lijstenOf(groepen),
    kies: kiesOf(BLANCO),
    anders: ANDERS_KNOP,
  };
}

/** Other answers, and all themes. The cues of the signal stay, so that a heavy question stays heavy. */
export function kloptNietData({ keuzes, groepen, plek }: Van<'klopt-niet'>): Kaartdata<'klopt-niet'> {
  const opgesomd = keuzes.map(({ label }) => label).join(', of ');
  return {
    fallbackText: `Klopt het niet? ${opgesomd === '' ? '' : `Misschien past ${opgesomd}. `}Beschrijf het anders, of typ thema's.`,
    heeftKeuzes: keuzes.length > 0,
    keuzes: keuzesOf(keuzes),
    lijsten: lijstenOf(groepen),
    kies: kiesOf(plek.s),
    anders: ANDERS_KNOP,
    terug: { titel: 'Terug naar het antwoord', data: opdrachtOf('antwoord', plek) },
  };
}

const NIET_AF = "Dat kan: de lijst met thema's is niet af.";
const ZONDER_PERSOON = {
  'kies-school': `${NIET_AF} De IB'er of COO (ondersteuningscoördinator) van je school denkt met je mee. Kies eerst je school, dan zie je wie dat is. Typ: mijn school.`,
  zelf: `${NIET_AF} Jij bent zelf het aanspreekpunt van je school. Kies het thema dat er het meest op lijkt, of bekijk de route.`,
  niemand: `${NIET_AF} Ik weet nog niet wie je op jouw school kunt vragen. Loop even langs bij je IB'er of COO (ondersteuningscoördinator).`,
} as const;

/** In no theme: the person of this school who thinks along, or how to find him. */
export function andersData({ wie }: Van<'anders'>): Kaartdata<'anders'> {
  if (typeof wie === 'string') {
    const uitleg = ZONDER_PERSOON[wie];
    return {
      fallbackText: `Staat het er niet bij? ${uitleg}`,
      uitleg,
      contact: null,
      doorgeefuitleg: '',
      links: [],
      knoppen: [THEMAS_KNOP, ROUTE_KNOP],
    };
  }
  const { contact, school, doorgeven } = wie;
  return {
    fallbackText: `Staat het er niet bij? ${NIET_AF} Vraag het aan ${contactZin(contact)}. ${TYP_VERDER}`,
    uitleg: `${NIET_AF} Vraag het aan ${ROLNAAM[doorgeven]} van je school. Die denkt met je mee wie kan helpen.`,
    contact: { naam: contact.naam, functie: contact.functie, bereik: bereikOf(contact, school.naam) },
    doorgeefuitleg: doorgeefuitleg(doorgeven),
    links: contactLinks(contact),
    knoppen: [doorgeefKnop(doorgeven), THEMAS_KNOP, ROUTE_KNOP],
  };
}

/** Not a question about support: says so, and names a person of the school. */
export function buitenBereikData({ persoon }: Van<'buiten-bereik'>): Kaartdata<'buiten-bereik'> {
  const wie = persoon === null ? '' : ` Vraag het anders aan ${contactZin(persoon)}.`;
  return {
    fallbackText: `Hier kan ik je niet bij helpen: ik wijs de weg bij zorgen over een leerling.${wie} ${TYP_VERDER}`,
    contact:
      persoon === null ? null : { naam: persoon.naam, functie: persoon.functie, bereik: bereikOf(persoon, null) },
    links: persoon === null ? [] : contactLinks(persoon),
    knoppen: [THEMAS_KNOP, ROUTE_KNOP],
  };
}
