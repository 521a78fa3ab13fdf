import type { Antwoord, Niveau } from '../domain/advies/advies.js';
import type { Catalogusitem, Regio, Sector } from '../domain/regio/regio.js';
import type { Kenmerk, Signaal } from '../domain/signaal/signaal.js';
import { AARDEN } from '../domain/signaal/signaal.js';
import type { Contact } from './mensen.js';
import type { Kennis, Vrager } from './vrager.js';
import type { AntwoordWeergave, Kern, Keus, Plek, Themagroep } from './weergave.js';

/** The cues that explain a level, in words for the person (requirement: "why", never the typed text). */
const REDENEN: Readonly<Partial<Record<Kenmerk, string>>> = {
  meervoudig: 'Er spelen meer dingen tegelijk.',
  langdurig: 'Het speelt al langer.',
  complex: 'De vraag is ingewikkeld.',
  'basis-geprobeerd': 'Er is al basisondersteuning geprobeerd en dat hielp niet genoeg.',
  behandeling: 'Er lijkt behandeling of jeugdhulp nodig.',
  vastgelopen: 'De hulp zit vast.',
  groep: 'Het gaat om een hele groep.',
  'eigen-handelen': 'Je vraag gaat over je eigen aanpak.',
  preventief: 'Je wilt iets voorkomen.',
};

/** The codes of a signal that may travel in a card: themes, cues, kind, safety. */
export function kernOf(signaal: Signaal, antwoord: Antwoord): Kern {
  const a = AARDEN.reduce((beste, aard) => (signaal.aard[aard] > signaal.aard[beste] ? aard : beste), AARDEN[0]);
  const k = [...signaal.kenmerken];
  return signaal.veiligheid === null
    ? { t: antwoord.themas, k, a }
    : { t: antwoord.themas, k, a, v: signaal.veiligheid };
}

/** How likely each kind of question is beside the one that the codes name, so that "klopt niet" has others to offer. */
const NEVEN: Signaal['aard'] = {
  enkelvoudig: 0.1,
  verzwaard: 0.1,
  jeugdhulp: 0.1,
  vastgelopen: 0.1,
  acuut: 0,
  vaag: 0,
  'buiten-bereik': 0,
};
const HOOFD = 0.7;

/** Back from the codes in a card to a signal, so that the one advice function also answers a button. */
export function signaalOf(kern: Kern): Signaal {
  const aard = { ...NEVEN, [kern.a]: HOOFD };
  const themas = kern.t.map((thema, at) => ({ thema, kans: 2 ** -(at + 1) }));
  return { aard, themas, kenmerken: kern.k, veiligheid: null, privacy: [] };
}

/** The answer for a place (level and partner), with the contact of this school. Null when the region knows no such place. */
export function buildAntwoord(kennis: Kennis, vrager: Vrager, plek: Plek): AntwoordWeergave | null {
  const { regio } = kennis;
  const niveau = regio.niveaus.find(({ code }) => code === plek.n);
  const partner = regio.partners.find(({ code }) => code === plek.p) ?? null;
  if (niveau === undefined || (plek.p !== undefined && partner === null)) return null;
  const sector = vrager.school?.sector ?? null;
  const items = itemsOf(regio, plek);
  const contact = contactOf(kennis, vrager, plek);
  return {
    kaart: 'antwoord',
    plek,
    niveau: niveau.naam,
    niveauKort: niveau.kort,
    partner: partner === null ? null : { naam: partner.naam, voluit: partner.voluit, wie: partner.wie },
    themas: plek.s.t.map((thema) => themanaam(regio, thema)),
    redenen: plek.s.k.flatMap((kenmerk) => REDENEN[kenmerk] ?? []),
    aanbod: items[0]?.tekst ?? null,
    opmerkingen: [...new Set(items.flatMap((item) => item.opmerking[sector ?? 'po'] ?? []))],
    stappen: stappenOf(regio, plek, sector),
    contact,
    school: vrager.school,
    verder: regio.verderNaar
      .filter(({ van }) => van === plek.n)
      .map(({ naar, wanneer }) => ({ niveau: niveaunaam(regio, naar), wanneer })),
    bron: bronOf(regio, items[0], niveau.bron),
    doorgeven: vrager.school === null ? null : vrager.school.sector === 'po' ? 'ib' : 'coo',
  };
}

function itemsOf(regio: Regio, plek: Plek): readonly Catalogusitem[] {
  const eigen = regio.catalogus.filter(
    (item) => item.niveau === plek.n && item.partner === plek.p && item.soort === 'thema',
  );
  const passend = eigen.filter((item) => item.themas.some((thema) => plek.s.t.includes(thema)));
  const zwaarder = plek.n === 'tso' ? eigen.filter(({ code }) => code === regio.verzwaring[plek.p ?? '']) : [];
  return (passend.length > 0 ? passend : zwaarder).slice(0, 2);
}

function stappenOf(regio: Regio, plek: Plek, sector: Sector | null): readonly string[] {
  const geldt = (sectoren: readonly Sector[]): boolean =>
    sector === null ? sectoren.length > 1 : sectoren.includes(sector);
  return regio.stappen
    .filter((stap) => stap.niveau === plek.n && geldt(stap.sectoren))
    .filter((stap) => stap.alleenBij === undefined || plek.s.k.some((kenmerk) => kenmerk === stap.alleenBij))
    .map(({ tekst }) => tekst);
}

function contactOf(kennis: Kennis, vrager: Vrager, plek: Plek): Contact | null {
  return vrager.school === null ? null : kennis.mensen.contact(vrager.school.code, plek.p ?? plek.n);
}

function bronOf(regio: Regio, item: Catalogusitem | undefined, anders: { document: string; kop: string }): string {
  const { document, kop } = item?.bron ?? anders;
  const titel = regio.bronnen.find((bron) => bron.document === document)?.titel ?? document;
  return `${titel}, ${kop}`;
}

export function niveaunaam(regio: Regio, niveau: Niveau): string {
  return regio.niveaus.find(({ code }) => code === niveau)?.naam ?? niveau;
}

export function themanaam(regio: Regio, thema: string): string {
  return regio.themas.find(({ code }) => code === thema)?.naam ?? thema;
}

export function partnernaam(regio: Regio, partner: string): string {
  return regio.partners.find(({ code }) => code === partner)?.naam ?? partner;
}

/** An answer as a choice on a button: who, and at which level. */
export function keusOf(kennis: Kennis, kern: Kern, antwoord: Antwoord): Keus {
  const { regio } = kennis;
  const [partner] = antwoord.partners;
  const niveau = niveaunaam(regio, antwoord.niveau);
  const s: Kern = antwoord.themas.length > 0 ? { ...kern, t: antwoord.themas } : kern;
  return {
    label: partner === undefined ? niveau : `${partnernaam(regio, partner)}, ${niveau}`,
    toelichting: antwoord.themas.map((thema) => themanaam(regio, thema)).join(', '),
    plek: partner === undefined ? { s, n: antwoord.niveau } : { s, n: antwoord.niveau, p: partner },
  };
}

/** Everything can be reached without typing: the themes in their groups. */
export function themagroepen(regio: Regio): readonly Themagroep[] {
  return regio.themagroepen.map((groep) => ({
    naam: groep.naam,
    themas: regio.themas.filter((thema) => thema.groep === groep.code).map(({ code, naam }) => ({ code, naam })),
  }));
}
