import type { Antwoord, Niveau } from '../domain/advies/advies.js';
import { antwoordInhoud } from '../domain/advies/antwoord-inhoud.js';
import type { Regio } from '../domain/regio/regio.js';
import type { Signaal } from '../domain/signaal/signaal.js';
import { AARDEN } from '../domain/signaal/signaal.js';
import type { Kennis, Vrager } from './vrager.js';
import type { AntwoordWeergave, Kern, Keus, Plek, Themagroep } from './weergave.js';
import { aanspreekrol, isVrager } from './wie-op-school.js';

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
  const { regio, mensen } = kennis;
  const { school } = vrager;
  const inhoud = antwoordInhoud(regio, mensen.omgeving(school?.code ?? null), {
    niveau: plek.n,
    partner: plek.p ?? null,
    themas: plek.s.t,
    kenmerken: plek.s.k,
  });
  if (inhoud === null) return null;
  return {
    kaart: 'antwoord',
    plek,
    niveau: inhoud.niveau.naam,
    niveauKort: inhoud.niveau.kort,
    partner: inhoud.partner,
    themas: inhoud.themas,
    redenen: inhoud.redenen,
    aanbod: inhoud.aanbod.length === 0 ? null : inhoud.aanbod.join(' '),
    opmerkingen: inhoud.opmerkingen,
    stappen: inhoud.stappen,
    contact: school === null ? null : mensen.contact(school.code, inhoud.contactrol),
    school,
    verder: inhoud.verder,
    bron: inhoud.bron,
    ...(opentZelf(kennis, vrager, plek)
      ? { doorgeven: null, openen: true as const }
      : { doorgeven: school === null ? null : aanspreekrol(school) }),
  };
}

/** Where the agreed route begins (T04), for the IB'er or COO himself: nobody to pass it on to, a hulpvraag to open. */
function opentZelf({ mensen }: Kennis, vrager: Vrager, { n }: Plek): boolean {
  if (vrager.school === null || n !== 'tso') return false;
  const wie = mensen.aanspreekpunt(vrager.school.code, aanspreekrol(vrager.school));
  return wie !== null && isVrager(wie, vrager);
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

/** An answer as a choice on a button: who and at which level, with what it is about and how heavy that level is. */
export function keusOf(kennis: Kennis, kern: Kern, antwoord: Antwoord): Keus {
  const { regio } = kennis;
  const [partner] = antwoord.partners;
  const niveau = niveaunaam(regio, antwoord.niveau);
  const kort = regio.niveaus.find(({ code }) => code === antwoord.niveau)?.kort ?? '';
  const themas = antwoord.themas.map((thema) => themanaam(regio, thema)).join(', ');
  const s: Kern = antwoord.themas.length > 0 ? { ...kern, t: antwoord.themas } : kern;
  return {
    label: partner === undefined ? niveau : `${partnernaam(regio, partner)}, ${niveau}`,
    toelichting: themas === '' ? kort : `${themas}. ${kort}`,
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
