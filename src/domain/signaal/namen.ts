/** What is known of names; read from src/taal/woorden once at start. */
export interface Namenkennis {
  readonly voornamen: ReadonlySet<string>;
  /** First names that are Dutch words as well (roos, mark, wil): only their place in the sentence tells. */
  readonly dubbelzinnig: ReadonlySet<string>;
  /** Names that identify nobody at school, as one pattern over lower-case text. */
  readonly openbaar: RegExp;
  /** Places, days, months, products: written with a capital, no person. */
  readonly eigennamen: ReadonlySet<string>;
  /** Whether Dutch (or school chat) knows a word. */
  readonly isWoord: (vorm: string) => boolean;
}

/** Where a name stands in a text: first and past-the-last position. */
export interface Naamplek {
  readonly van: number;
  readonly tot: number;
}

interface Woordplek extends Naamplek {
  readonly woord: string;
  readonly egaal: string;
  readonly hoofdletter: boolean;
  readonly zinsbegin: boolean;
}

const MEDEWERKER =
  /^(juf|juffie|juffrouw|meester|mees|meesters|collega|collegas|directeur|directrice|teamleider|conrector|rector|decaan|mentor|mentrix|docent|docente|leerkracht|leraar|lerares|invaller|invalster|concierge|stagiair|stagiaire|onderwijsassistent|ibers?|ib|ibster|coo|bpo|bpoer|smw|smwer|orthopedagoog|psycholoog|schoolpsycholoog|jeugdverpleegkundige|jvk|jeugdarts|schoolarts|logopedist|logopediste|remedial|gymdocent|gymleraar|vakdocent|zorgcoordinator|coach|trainer|ambulant|wijkteammedewerker|jeugdconsulent|consulent|maatschappelijkwerker|schoolmaatschappelijkwerker|eigenaar|miss|teacher|dokter|dr|tandarts|huisarts|pedagoog|mr|leerplichtambtenaar|agent|wijkagent|pestcoordinator|vertrouwenspersoon|rt|rter|administratie|secretaresse|met)$/;
const INSTELLING =
  /^(groep|klas|school|basisschool|obs|cbs|rkbs|pcb|pcbs|sbo|so|college|lyceum|stichting|team|scholengroep|kinderopvang|kdv|bso|peuterspeelzaal|zaal|gebouw|locatie|lokaal|wijk|straat|gemeente|club|methode|boek|film|serie|spel|app|programma|training|project|reus|prins|prinses|koning|koningin|sint|merk|restaurant|camping|hotel|park|museum|musical|kapper|bakker|slager)$/;
const VOOR_NAAM =
  /^(voor|over|van|met|bij|om|aan|heet|heette|genaamd|named|called|about|for|leerling|leerlinge|meisje|jongen|jongetje|kind|kleuter|zoon|dochter|zoontje|dochtertje|broer|broertje|zus|zusje|moeder|vader|mama|papa|oma|opa|tante|oom|pupil|student|boy|girl|ll|lln|kan|mag|moet|wil|heeft|is|zit|wordt|dat|als|omdat|sinds|toen|want|helpt|help|en|naar|tegen|door|namens|betreft|inzake|hallo)$/;
const NA_NAAM =
  /^(is|was|heeft|had|zit|zat|zegt|zei|vertelt|vertelde|wil|wilde|kan|kon|komt|kwam|gaat|ging|moet|mag|krijgt|kreeg|slaapt|sliep|huilt|huilde|loopt|liep|doet|deed|wordt|werd|blijft|bleef|heet|durft|vraagt|vroeg|vindt|vond|speelt|praat|kijkt|ligt|lag|eet|drinkt|rookt|blowt|piekert|verzuimt|stottert|hoort|ziet|draagt|leest|rekent|schreef|schrijft|appt|appte|gedraagt|trekt|valt|slaat|pest|mist|uit|van|en|zijn|haar|bsn|geb|geboren|has|says|said|does|cannot|can|keeps|seems|groep|gr|\d.*)$/;
const TUSSENVOEGSEL = /^(van|de|der|den|het|ter|ten|te|el|al|la|le|da|dos|von|'t|op|in)$/;
const STAF_NA =
  /^\s*(,|\(|van|v\.?d\.?)?\s*(van\s)?(het|de|onze|mijn)?\s*(cjg|kwadraad|swv|samenwerkingsverband|bpo|ib|smw|jgz|ggd|coo|jeugdverpleegkundige|orthopedagoog|collega|mentor|docent)\b/i;
const OUDERS = /\b(moeder|vader|ouders?|mama|papa|opa|oma|familie|fam|gezin|verzorger|voogd|stiefvader|stiefmoeder)\b/i;

function maakKaal(woord: string): string {
  return woord
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase();
}

function splits(tekst: string): Woordplek[] {
  const plekken: Woordplek[] = [];
  for (const vondst of tekst.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*|\d+\p{L}*/gu)) {
    const woord = vondst[0];
    const voor = tekst.slice(0, vondst.index);
    plekken.push({
      van: vondst.index,
      tot: vondst.index + woord.length,
      woord,
      egaal: maakKaal(woord),
      hoofdletter: /^\p{Lu}/u.test(woord),
      zinsbegin: /(^|[.!?:;\n"“”'‘(-])\s*$/.test(voor),
    });
  }
  return plekken;
}

/** "juf Sandra", "Sandra van het CJG", "groep Maan", "obs De Zonnebloem": names that stand for no pupil. */
function isVanSchool(tekst: string, plekken: readonly Woordplek[], nummer: number): boolean {
  const [voor, voorvoor] = [plekken[nummer - 1], plekken[nummer - 2]];
  const plek = plekken[nummer];
  if (plek === undefined) return false;
  const titel = (een: Woordplek | undefined): boolean =>
    een !== undefined && een.egaal !== 'met' && (MEDEWERKER.test(een.egaal) || INSTELLING.test(een.egaal));
  if (titel(voor) && tekst.slice(voor?.tot, plek.van).trim().length <= 1) return true;
  if (
    voor !== undefined &&
    /^(de|het|er|ers|en)$/.test(voor.egaal) &&
    titel(voorvoor) &&
    (voor.hoofdletter || voor.egaal.startsWith('er'))
  )
    return true;
  // "juf Sandra en Els", "collega Ahmed en ik": the title counts for both.
  if (voor?.egaal === 'en' && voorvoor?.hoofdletter === true && titel(plekken[nummer - 3])) return true;
  return STAF_NA.test(tekst.slice(plek.tot, plek.tot + 40));
}

function lijktAchternaam(volgend: Woordplek | undefined, kennis: Namenkennis): boolean {
  return (
    volgend?.hoofdletter === true &&
    !kennis.eigennamen.has(volgend.egaal) &&
    volgend.woord.length > 2 &&
    !/^\p{Lu}+$/u.test(volgend.woord)
  );
}

function isNaam(tekst: string, plekken: readonly Woordplek[], nummer: number, kennis: Namenkennis): boolean {
  const plek = plekken[nummer];
  if (plek === undefined || plek.woord.length < 2 || kennis.eigennamen.has(plek.egaal)) return false;
  const delen = plek.egaal.split('-');
  const voornaam =
    kennis.voornamen.has(plek.egaal) ||
    (plek.hoofdletter && delen.length > 1 && delen.every((deel) => kennis.voornamen.has(deel)));
  const [voor, na] = [plekken[nummer - 1], plekken[nummer + 1]];
  const aanloop = voor !== undefined && VOOR_NAAM.test(voor.egaal);
  const vervolg = na !== undefined && NA_NAAM.test(na.egaal);
  if (!voornaam) {
    const naTussen = na !== undefined && TUSSENVOEGSEL.test(na.egaal) ? plekken[nummer + 2] : na;
    return (
      plek.hoofdletter &&
      !plek.zinsbegin &&
      !/^\p{Lu}+$/u.test(plek.woord) &&
      !kennis.isWoord(plek.egaal) &&
      (aanloop || lijktAchternaam(naTussen, kennis)) &&
      plek.woord.length > 2 &&
      !isVanSchool(tekst, plekken, nummer)
    );
  }
  if (isVanSchool(tekst, plekken, nummer)) return false;
  if (!kennis.dubbelzinnig.has(plek.egaal)) return plek.hoofdletter || plek.woord.length > 2;
  if (plek.hoofdletter && !plek.zinsbegin) return true;
  const achternaam = lijktAchternaam(
    na !== undefined && TUSSENVOEGSEL.test(na.egaal) ? plekken[nummer + 2] : na,
    kennis,
  );
  if (plek.hoofdletter) return achternaam || (vervolg && na?.egaal !== 'en');
  return (
    aanloop &&
    na !== undefined &&
    /^(uit|heeft|zegt|zit|slaapt|komt|wil|durft|krijgt)$/.test(na.egaal) &&
    !/^(kan|mag|moet|wil|is|om|dat|als|en|naar|aan|in)$/.test(voor.egaal)
  );
}

const VOORLETTERS = /(?<![\p{L}.])(?:\p{Lu}\.\s?){1,3}(?:(?:van|de|der|den|el|al|ten|ter|'t)\s){0,3}\p{Lu}\p{Ll}{2,}/gu;
const TITEL_EN_NAAM =
  /\b(?:mevr(?:ouw)?\.?|mw\.?|dhr\.?|meneer|heer|fam(?:ilie)?\.?)\s(?:(?:van|de|der|den|el|al|ten|ter|'t)\s){0,3}\p{Lu}\p{Ll}{2,}/gu;

function vindAchternamen(tekst: string): Naamplek[] {
  const plekken: Naamplek[] = [];
  for (const vondst of tekst.matchAll(VOORLETTERS))
    plekken.push({ van: vondst.index, tot: vondst.index + vondst[0].length });
  for (const vondst of tekst.matchAll(TITEL_EN_NAAM)) {
    const rond = tekst.slice(Math.max(0, vondst.index - 30), vondst.index + vondst[0].length + 30);
    if (/^fam/i.test(vondst[0]) || OUDERS.test(rond))
      plekken.push({ van: vondst.index, tot: vondst.index + vondst[0].length });
  }
  return plekken;
}

/**
 * Places of names of pupils and parents, in order (LABELS: a bare first name counts, a member of staff does not).
 * Lower case counts too: "fatima in 4b".
 */
export function vindNamen(tekst: string, kennis: Namenkennis): readonly Naamplek[] {
  const zonder = tekst.replace(kennis.openbaar, (gevonden) => '.'.repeat(gevonden.length));
  const plekken = splits(zonder);
  const gevonden: Naamplek[] = vindAchternamen(zonder);
  plekken.forEach((plek, nummer) => {
    if (isNaam(zonder, plekken, nummer, kennis)) gevonden.push({ van: plek.van, tot: plek.tot });
  });
  gevonden.sort((a, b) => a.van - b.van);
  return gevonden.filter((plek, nummer) => nummer === 0 || plek.van >= (gevonden[nummer - 1]?.tot ?? 0));
}
