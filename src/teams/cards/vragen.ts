import type { Kern, Keus, Plek, Themagroep, Weergave } from '../../app/weergave.js';
import type { Kaartdata, Knop } from './kaartdata.js';
import { bereikOf, contactLinks, contactZin, opdrachtOf, ROUTE_KNOP, THEMAS_KNOP, TYP_VERDER } from './knoppen.js';
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
    knoppen: [{ titel: 'Iets anders', data: { verb: 'themas' } }],
  };
}

/** Too vague to route: the themes in their groups. */
export function verduidelijkenData({ groepen }: Van<'verduidelijken' | 'themakiezer'>): Kaartdata<'verduidelijken'> {
  const namen = groepen.map(({ naam }) => naam).join(', ');
  return {
    fallbackText: `Waar gaat het vooral over: ${namen}? Typ in een paar woorden wat je ziet, zonder naam.`,
    lijsten: lijstenOf(groepen),
    kies: kiesOf(BLANCO),
  };
}

/** Everything without typing. */
export function themakiezerData({ groepen }: Van<'verduidelijken' | 'themakiezer'>): Kaartdata<'themakiezer'> {
  return {
    fallbackText: `Waar gaat je vraag over? Typ een thema, bijvoorbeeld ${groepen[0]?.themas[0]?.naam ?? 'pesten'}.`,
    lijsten: lijstenOf(groepen),
    kies: kiesOf(BLANCO),
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
    terug: { titel: 'Terug naar het antwoord', data: opdrachtOf('antwoord', plek) },
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
