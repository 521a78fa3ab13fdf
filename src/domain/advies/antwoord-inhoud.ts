import type { Catalogusitem, Regio, Sector, Stap } from '../regio/regio.js';
import type { Kenmerk, Thema } from '../signaal/signaal.js';
import type { Niveau } from './advies.js';

/** Which answer to tell: a place (level, partner) and the codes that led to it. */
export interface Antwoordvraag {
  readonly niveau: Niveau;
  readonly partner: string | null;
  readonly themas: readonly Thema[];
  readonly kenmerken: readonly Kenmerk[];
}

/** What of the installation changes the answer; `omgevingVan` (installatie/omgeving.ts) makes it. */
export interface Omgeving {
  /** Null when the school is not known: then only what holds for both sectors is told. */
  readonly sector: Sector | null;
  /** Name and how to reach the doorbraak contact (Team NO); null when the region has none. */
  readonly doorbraak: string | null;
  /** Organisations for first and second line help that replace those of the pack, by contact role. */
  readonly aanbieders: Readonly<Partial<Record<string, readonly string[]>>>;
}

export const GEEN_OMGEVING: Omgeving = { sector: null, doorbraak: null, aanbieders: {} };

/** The answer in plain data: sentences of the pack, no layout and nothing that was typed. */
export interface AntwoordInhoud {
  readonly niveau: { readonly code: Niveau; readonly naam: string; readonly kort: string };
  readonly partner: {
    readonly code: string;
    readonly naam: string;
    readonly voluit: string;
    readonly wie: string;
  } | null;
  readonly themas: readonly string[];
  /** Why this level: the cues, a sentence each. */
  readonly redenen: readonly string[];
  /** What one can expect of the partner, a sentence each. */
  readonly aanbod: readonly string[];
  readonly opmerkingen: readonly string[];
  readonly stappen: readonly string[];
  /** Contact role of the pack (or the partner's code): whom at this school to contact. */
  readonly contactrol: string;
  readonly verder: readonly { readonly niveau: string; readonly wanneer: string }[];
  readonly bron: string;
}

/** The cues that explain a level; why, never the typed text. */
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

const MEEST_ITEMS = 2;

/**
 * Tells an answer: who, why, what to expect, the steps in order, whom to contact, when to go further and the source
 * (requirements GO-004, GO-072, GO-111, GO-203). Null for a level or partner that the region does not have.
 */
export function antwoordInhoud(regio: Regio, omgeving: Omgeving, vraag: Antwoordvraag): AntwoordInhoud | null {
  const niveau = regio.niveaus.find(({ code }) => code === vraag.niveau);
  const partner = regio.partners.find(({ code }) => code === vraag.partner) ?? null;
  if (niveau === undefined || (vraag.partner !== null && partner === null)) return null;
  const items = itemsOf(regio, omgeving, vraag);
  const vormen = vormenOf(regio, omgeving, vraag);
  return {
    niveau: { code: niveau.code, naam: niveau.naam, kort: niveau.kort },
    partner: partner && { code: partner.code, naam: partner.naam, voluit: partner.voluit, wie: partner.wie },
    themas: vraag.themas.map((thema) => regio.themas.find(({ code }) => code === thema)?.naam ?? thema),
    redenen: vraag.kenmerken.flatMap((kenmerk) => REDENEN[kenmerk] ?? []),
    aanbod: [...items, ...vormen].map(({ tekst }) => tekst),
    opmerkingen: opmerkingenOf(regio, omgeving, vraag, [...items, ...vormen]),
    stappen: regio.stappen.filter((stap) => geldt(stap, omgeving, vraag)).map(({ tekst }) => vulIn(tekst, omgeving)),
    contactrol: items[0]?.contactrol ?? vraag.partner ?? regio.contactBijNiveau[vraag.niveau] ?? vraag.niveau,
    verder: verderOf(regio, vraag),
    bron: bronOf(regio, items[0]?.bron ?? niveau.bron),
  };
}

function eigenItems(regio: Regio, omgeving: Omgeving, vraag: Antwoordvraag): readonly Catalogusitem[] {
  return regio.catalogus.filter(
    (item) => item.niveau === vraag.niveau && item.partner === vraag.partner && inSector(item.sectoren, omgeving),
  );
}

/** Items of the themes, in the order of the themes; at TSO without one, the longer track of the partner (GO-105). */
function itemsOf(regio: Regio, omgeving: Omgeving, vraag: Antwoordvraag): readonly Catalogusitem[] {
  const eigen = eigenItems(regio, omgeving, vraag).filter(({ soort }) => soort === 'thema');
  const passend = vraag.themas.flatMap((thema) => [
    ...eigen.filter(({ themas }) => themas.includes(thema)),
    ...eigen.filter(({ ookThemas }) => ookThemas.includes(thema)),
  ]);
  const traject = regio.verzwaring[vraag.partner ?? ''];
  const gekozen = passend.length > 0 ? passend : eigen.filter(({ code }) => code === traject);
  return [...new Set(gekozen)].slice(0, MEEST_ITEMS);
}

/** Forms of help that fit a cue (a group, prevention) or belong to the theme. */
function vormenOf(regio: Regio, omgeving: Omgeving, vraag: Antwoordvraag): readonly Catalogusitem[] {
  return eigenItems(regio, omgeving, vraag)
    .filter(({ soort }) => soort === 'vorm')
    .filter(
      ({ kenmerken, themas }) =>
        kenmerken.some((kenmerk) => vraag.kenmerken.includes(kenmerk)) ||
        themas.some((thema) => vraag.themas.includes(thema)),
    )
    .slice(0, MEEST_ITEMS);
}

function inSector(sectoren: readonly Sector[], { sector }: Omgeving): boolean {
  return sector === null ? sectoren.length > 1 : sectoren.includes(sector);
}

function geldt(stap: Stap, omgeving: Omgeving, vraag: Antwoordvraag): boolean {
  return (
    stap.niveau === vraag.niveau &&
    (stap.zonderSchool ? omgeving.sector === null : inSector(stap.sectoren, omgeving)) &&
    (stap.partner === undefined || stap.partner === vraag.partner) &&
    (stap.alleenBij === undefined || vraag.kenmerken.includes(stap.alleenBij)) &&
    (stap.nietBij === undefined || !vraag.kenmerken.includes(stap.nietBij)) &&
    (stap.doorbraak === undefined || stap.doorbraak === (omgeving.doorbraak !== null))
  );
}

function vulIn(tekst: string, { doorbraak }: Omgeving): string {
  return tekst.replace('{doorbraak}', () => doorbraak ?? '');
}

function opmerkingenOf(
  regio: Regio,
  omgeving: Omgeving,
  vraag: Antwoordvraag,
  items: readonly Catalogusitem[],
): readonly string[] {
  const bijItems = items.flatMap((item) => {
    const { po, vo } = item.opmerking;
    const tekst = omgeving.sector === 'vo' ? vo : po;
    if (tekst === undefined) return [];
    return [item.soort === 'vorm' ? `${item.naam}: ${tekst.charAt(0).toLowerCase()}${tekst.slice(1)}` : tekst];
  });
  const ook = ookGoedeOf(regio, vraag);
  return [
    ...new Set(bijItems),
    ...(ook.length === 0 ? [] : [`Ook goed bij deze vraag: ${ook.join(', ')}.`]),
    ...(vraag.niveau === 'loket' ? aanbiedersOf(regio, omgeving) : []),
  ];
}

/** Names of the partners that are just as right for the first theme. */
function ookGoedeOf(regio: Regio, { niveau, partner, themas: [thema], kenmerken }: Antwoordvraag): readonly string[] {
  if (thema === undefined || partner === null) return [];
  const codes = [
    ...regio.catalogus
      .filter((item) => item.niveau === niveau && [...item.themas, ...item.ookThemas].includes(thema))
      .filter(({ soort }) => soort === 'thema')
      .map((item) => item.partner),
    ...regio.ookGoed
      .filter((een) => een.thema === thema && een.niveau === niveau)
      .filter(({ alleenBij }) => alleenBij === undefined || kenmerken.includes(alleenBij))
      .flatMap(({ partners }) => partners),
  ];
  return regio.partners.filter(({ code }) => code !== partner && codes.includes(code)).map(({ naam }) => naam);
}

/** Organisations change more often than the plan: the answer says so (GO-246). */
function aanbiedersOf(regio: Regio, omgeving: Omgeving): readonly string[] {
  return regio.contactrollen.flatMap(({ code, naam, aanbieders }) => {
    const namen = omgeving.aanbieders[code] ?? aanbieders;
    if (namen.length === 0) return [];
    return [`De organisaties voor ${naam} zijn op dit moment: ${namen.join(', ')}. Vraag het Loket of dat nog klopt.`];
  });
}

function verderOf(regio: Regio, { niveau, partner }: Antwoordvraag): AntwoordInhoud['verder'] {
  return regio.verderNaar
    .filter((een) => een.van === niveau && (een.partner === undefined || een.partner === partner))
    .map(({ naar, wanneer }) => ({ niveau: regio.niveaus.find(({ code }) => code === naar)?.naam ?? naar, wanneer }));
}

function bronOf(regio: Regio, { document, kop }: Regio['niveaus'][number]['bron']): string {
  return `${regio.bronnen.find((bron) => bron.document === document)?.titel ?? document}, ${kop}`;
}
