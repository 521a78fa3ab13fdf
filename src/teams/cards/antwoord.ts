import type { AntwoordWeergave, Weergave } from '../../app/weergave.js';
import type { Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import {
  bereikOf,
  contactLinks,
  contactZin,
  doorgeefKnop,
  doorgeefuitleg,
  OPENEN_KNOP,
  opdrachtOf,
  ROLNAAM,
  ROUTE_KNOP,
  THEMAS_KNOP,
  TYP_VERDER,
} from './knoppen.js';

/** The answer: who and which level in one line, why, what now, the contact of this school, when to go further. */
export function antwoordData(antwoord: AntwoordWeergave): Kaartdata<'antwoord'> {
  const kop = kopOf(antwoord);
  const stappen = antwoord.stappen.map((tekst, at) => ({ nummer: String(at + 1), tekst }));
  const { contact, school, doorgeven } = antwoord;
  return {
    fallbackText: fallbackOf(antwoord, kop),
    kop,
    onderkop: onderkopOf(antwoord),
    waarom: waaromOf(antwoord),
    aanbod: antwoord.aanbod ?? '',
    stappen,
    contact:
      contact === null
        ? null
        : { naam: contact.naam, functie: contact.functie, bereik: bereikOf(contact, school?.naam ?? null) },
    geenContact: contact === null ? geenContact(antwoord) : '',
    opmerkingen: [...antwoord.opmerkingen],
    verder: verderOf(antwoord),
    doorgeefuitleg: doorgeven === null ? '' : doorgeefuitleg(doorgeven),
    bron: antwoord.bron,
    links: contact === null ? [] : contactLinks(contact),
    knoppen: knoppenOf(antwoord),
  };
}

/** "Kwadraad · basisondersteuning"; a level without a partner stands alone. */
function kopOf({ partner, niveau, plek }: AntwoordWeergave): string {
  if (partner === null) return niveau;
  return `${partner.naam} · ${plek.n === 'basisondersteuning' ? niveau.toLowerCase() : niveau}`;
}

function waaromOf({ themas, redenen }: AntwoordWeergave): string {
  const genoemd = themas.map((naam, at) => (at === 0 ? naam : midZin(naam))).join(', ');
  return [...(genoemd === '' ? [] : [`${genoemd}.`]), ...redenen].join(' ');
}

/** Inside a sentence without its capital, unless the word is an abbreviation. */
function midZin(naam: string): string {
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(naam) ? naam.charAt(0).toLowerCase() + naam.slice(1) : naam;
}

/** The name written out once, whom one meets there, and what the level means. */
function onderkopOf({ partner, niveauKort }: AntwoordWeergave): string {
  return partner === null ? niveauKort : `Je spreekt met ${partner.wie} van ${partner.voluit}. ${niveauKort}`;
}

/** Several reasons to go to the same level stand under its name once. */
function verderOf({ verder }: AntwoordWeergave): { niveau: string; wanneer: string }[] {
  return verder.map(({ niveau, wanneer }, at) => ({
    niveau: verder[at - 1]?.niveau === niveau ? '' : niveau,
    wanneer,
  }));
}

function geenContact({ school, doorgeven }: AntwoordWeergave): string {
  if (school === null) return 'Kies je school, dan zie je met wie je contact opneemt. Typ: mijn school.';
  const wie = doorgeven === null ? 'je schoolleiding' : ROLNAAM[doorgeven];
  return `Voor ${school.naam} staat hier nog geen contactpersoon. Vraag het ${wie}.`;
}

function knoppenOf({ plek, doorgeven, openen }: AntwoordWeergave): Knop[] {
  const s = opdrachtOf('route', plek).s;
  const knoppen: Knop[] = [
    { titel: 'Klopt niet', data: opdrachtOf('klopt-niet', plek) },
    { titel: ROUTE_KNOP.titel, data: s === undefined ? { verb: 'route' } : { verb: 'route', s } },
  ];
  if (openen === true) return [...knoppen, OPENEN_KNOP];
  return doorgeven === null ? knoppen : [...knoppen, doorgeefKnop(doorgeven)];
}

function fallbackOf(antwoord: AntwoordWeergave, kop: string): string {
  const stappen = antwoord.stappen.map((tekst, at) => `${at + 1}. ${tekst}`).join(' ');
  const contact = antwoord.contact === null ? '' : ` Neem contact op met ${contactZin(antwoord.contact)}.`;
  return `Je kunt terecht bij: ${kop}. ${stappen}${contact} ${TYP_VERDER}`.slice(0, 1500);
}

type Route = Extract<Weergave, { kaart: 'route' }>;

/** The route of the region in words, the level of this question marked. */
export function routeData({ niveaus, terug }: Route): Kaartdata<'route'> {
  const knoppen: Knop[] =
    terug === null ? [THEMAS_KNOP] : [{ titel: 'Terug naar het antwoord', data: opdrachtOf('antwoord', terug) }];
  return {
    fallbackText: `De route: ${niveaus.map(({ naam }, at) => `${at + 1}. ${naam}`).join(', ')}. ${TYP_VERDER}`,
    niveaus: niveaus.map(({ naam, kort, uitleg, actief }, at) => ({
      nummer: String(at + 1),
      naam,
      kort,
      uitleg: [...uitleg],
      actief,
      stijl: actief ? ('emphasis' as const) : ('default' as const),
    })),
    knoppen,
  };
}
