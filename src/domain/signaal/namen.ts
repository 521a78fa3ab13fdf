/** What is known of names; read from src/taal/woorden once at start. */
export interface Namenkennis {
  readonly voornamen: ReadonlySet<string>;
  /** First names that are also words of school chat (roos, mark, wil): only their place in the sentence tells. */
  readonly dubbelzinnig: ReadonlySet<string>;
  /** First names that are also rare words (bram, puck): in lower case the word beside them must help. */
  readonly zeldzaam: ReadonlySet<string>;
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
  /^(juf|juffie|juffrouw|meester|mees|meesters|collega|collegas|directeur|directrice|teamleider|conrector|rector|decaan|mentor|mentrix|docent|docente|leerkracht|leraar|lerares|invaller|invalster|concierge|stagiair|stagiaire|onderwijsassistent|ibers?|ib|ibster|coo|bpo|bpoer|smw|smwer|orthopedagoog|psycholoog|schoolpsycholoog|jeugdverpleegkundige|jvk|jeugdarts|schoolarts|logopedist|logopediste|remedial|gymdocent|gymleraar|vakdocent|zorgcoordinator|coach|trainer|ambulant|wijkteammedewerker|jeugdconsulent|consulent|maatschappelijkwerker|schoolmaatschappelijkwerker|eigenaar|miss|teacher|dokter|dr|tandarts|huisarts|pedagoog|mr|leerplichtambtenaar|agent|wijkagent|pestcoordinator|vertrouwenspersoon|rt|rter|administratie|secretaresse|colleague|sir|\w+(juf|meester|docent|docente|leerkracht|coach|begeleider|verpleegkundige))$/;
const INSTELLING =
  /^(groep|klas|school|basisschool|obs|cbs|rkbs|pcb|pcbs|sbo|so|college|lyceum|stichting|team|scholengroep|kinderopvang|kdv|bso|peuterspeelzaal|zaal|gebouw|locatie|lokaal|wijk|straat|gemeente|club|methode|boek|film|serie|spel|app|programma|training|project|reus|prins|prinses|koning|koningin|sint|merk|restaurant|camping|hotel|park|museum|musical|kapper|bakker|slager)$/;
const VOOR_NAAM =
  /^(voor|over|van|met|bij|om|aan|heet|heette|genaamd|named|called|about|for|leerling|leerlinge|meisje|jongen|jongetje|kind|kleuter|zoon|dochter|zoontje|dochtertje|broer|broertje|zus|zusje|moeder|vader|mama|papa|oma|opa|tante|oom|pupil|student|boy|girl|ll|lln|kan|mag|moet|wil|heeft|is|zit|wordt|dat|als|omdat|sinds|toen|want|helpt|help|en|naar|tegen|door|namens|betreft|inzake|hallo)$/;
const NA_NAAM =
  /^(is|was|heeft|had|zit|zat|zegt|zei|vertelt|vertelde|wil|wilde|kan|kon|komt|kwam|gaat|ging|moet|mag|krijgt|kreeg|slaapt|sliep|huilt|huilde|loopt|liep|doet|deed|wordt|werd|blijft|bleef|heet|durft|vraagt|vroeg|vindt|vond|speelt|praat|kijkt|ligt|lag|eet|drinkt|rookt|blowt|piekert|verzuimt|stottert|hoort|ziet|draagt|leest|rekent|schreef|schrijft|appt|appte|gedraagt|trekt|valt|slaat|pest|mist|uit|van|en|zijn|haar|bsn|geb|geboren|has|says|said|does|cannot|can|keeps|seems|from|groep|gr|\d.*)$/;
const TUSSENVOEGSEL = /^(van|de|der|den|het|ter|ten|te|el|al|la|le|da|dos|von|'t|op|in)$/;
const STAF_NA =
  /^\s*(?:[,(]\s*(?:van\s)?(?:het|de|onze|mijn|hun)\s|[,(]\s*(?=\w+'?\w*\s*(?:[.,)]|groep|van|$))|(?:van|v\.?d\.?)\s+(?:het|de|onze|mijn|hun)?\s*)(cjg|kwadraad|swv|samenwerkingsverband|bpo\w*|ib\b|ib'?er|smw\w*|jgz|ggd|coo|jeugdverpleegkundige|orthopedagoog|collega|mentor|docent|leerkracht|juf|meester|leerplicht\w*|gemeente|wijkteam|veilig thuis|directie|administratie|ict)\b/i;
const ZICHZELF = /\b(ik ben|mijn naam is|groet|groeten|groetjes|mvg|gr\.?|this is|i am|i'm)[\s,]*$/i;
const FAMILIELID = /^(moeder|vader|ouders?|mama|papa|opa|oma|broer|zus|broertje|zusje|gedrag|cijfers)$/;
const OUDERS =
  /\b(moeder|vader|ouders?|mama|papa|opa|oma|familie|fam|gezin|verzorger|voogd|stiefvader|stiefmoeder|mother|father|parent|zoon|dochter|haar man|zijn vrouw|kind)\b/i;

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

/** Between a title and its name: a space, or the dot of a short title ("dr. Els"). */
const TITELNAAM = /^[\s:'-]*$/;

/** "juf Sandra", "Sandra van het CJG", "groep Maan", "obs De Zonnebloem": names that stand for no pupil. */
function isVanSchool(tekst: string, plekken: readonly Woordplek[], nummer: number): boolean {
  const [voor, voorvoor] = [plekken[nummer - 1], plekken[nummer - 2]];
  const plek = plekken[nummer];
  if (plek === undefined) return false;
  const titel = (een: Woordplek | undefined): boolean =>
    een !== undefined && (MEDEWERKER.test(een.egaal) || INSTELLING.test(een.egaal));
  if (titel(voor) && TITELNAAM.test(tekst.slice(voor?.tot, plek.van))) return true;
  if (
    voor !== undefined &&
    /^(de|het|er|ers|en)$/.test(voor.egaal) &&
    titel(voorvoor) &&
    (voor.hoofdletter || voor.egaal.startsWith('er'))
  )
    return true;
  // "juf Sandra en Els", "collega Ahmed en ik": the title counts for both.
  if (voor?.egaal === 'en' && voorvoor?.hoofdletter === true && titel(plekken[nummer - 3])) return true;
  if (ZICHZELF.test(tekst.slice(Math.max(0, plek.van - 16), plek.van))) return true;
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

/** The words beside a name that help to see that it is one. */
interface Buren {
  readonly voor: Woordplek | undefined;
  readonly na: Woordplek | undefined;
  readonly aanloop: boolean;
  readonly vervolg: boolean;
  readonly achternaam: boolean;
}

function burenVan(plekken: readonly Woordplek[], nummer: number, kennis: Namenkennis): Buren {
  const [voor, na] = [plekken[nummer - 1], plekken[nummer + 1]];
  const achter = na !== undefined && TUSSENVOEGSEL.test(na.egaal) ? plekken[nummer + 2] : na;
  return {
    voor,
    na,
    aanloop: voor !== undefined && VOOR_NAAM.test(voor.egaal),
    vervolg: na !== undefined && NA_NAAM.test(na.egaal) && na.egaal !== 'en',
    achternaam: lijktAchternaam(achter, kennis),
  };
}

function isVoornaam({ egaal, hoofdletter }: Woordplek, { na }: Buren, { voornamen }: Namenkennis): boolean {
  if (voornamen.has(egaal)) return true;
  const delen = egaal.split('-');
  if (hoofdletter && delen.length > 1) return delen.every((deel) => voornamen.has(deel));
  return (
    hoofdletter &&
    egaal.length > 3 &&
    egaal.endsWith('s') &&
    FAMILIELID.test(na?.egaal ?? '') &&
    voornamen.has(egaal.slice(0, -1))
  );
}

/** Third person or past tense, as after the name of somebody who does something ("Bas neemt"). */
const WERKWOORD =
  /^(?!niet$|met$|dat$|het$|wat$|uit$|want$|tot$|kort$|echt$|laat$|altijd$|slecht$|licht$|recht$|goed$|ooit$|nooit$|liefst$|juist$)[a-z]{2,}(t|de|te)$/;

/** A word that no list knows, with a capital where only a name would have one. */
function isVreemdeNaam(
  { woord, egaal, hoofdletter, zinsbegin }: Woordplek,
  buren: Buren,
  kennis: Namenkennis,
): boolean {
  if (
    !hoofdletter ||
    woord.length < 3 ||
    /[a-z]{4,}[tpk]?je$/.test(egaal) ||
    woord.includes('-') ||
    /^\p{Lu}+$/u.test(woord) ||
    kennis.isWoord(egaal)
  )
    return false;
  if (zinsbegin) return buren.vervolg || buren.achternaam;
  return buren.aanloop || buren.achternaam || buren.vervolg || WERKWOORD.test(buren.na?.egaal ?? '');
}

const ZEKER_VERVOLG = /^(uit|heeft|zegt|zit|slaapt|komt|wil|durft|krijgt)$/;
const ZWAKKE_AANLOOP = /^(kan|mag|moet|wil|is|om|dat|als|en|naar|aan|in)$/;

function isNaam(tekst: string, plekken: readonly Woordplek[], nummer: number, kennis: Namenkennis): boolean {
  const plek = plekken[nummer];
  if (plek === undefined || plek.woord.length < 2 || kennis.eigennamen.has(plek.egaal)) return false;
  const buren = burenVan(plekken, nummer, kennis);
  const voornaam = isVoornaam(plek, buren, kennis);
  if (!voornaam && !isVreemdeNaam(plek, buren, kennis)) return false;
  if (isVanSchool(tekst, plekken, nummer)) return false;
  if (!voornaam) return true;
  if (kennis.zeldzaam.has(plek.egaal))
    return plek.hoofdletter || buren.vervolg || buren.aanloop || WERKWOORD.test(buren.na?.egaal ?? '');
  if (!kennis.dubbelzinnig.has(plek.egaal)) return true;
  if (plek.hoofdletter)
    return !plek.zinsbegin || buren.achternaam || buren.vervolg || WERKWOORD.test(buren.na?.egaal ?? '');
  return buren.aanloop && ZEKER_VERVOLG.test(buren.na?.egaal ?? '') && !ZWAKKE_AANLOOP.test(buren.voor?.egaal ?? '');
}

const VOORLETTERS =
  /(?<![\p{L}\d.])(?:\p{Lu}\.\s?(?!Een|Het|De|Hij|Zij|Ze|Ik|Wij|We|Dat|Wie|Wat)){1,3}(?:(?:van|de|der|den|el|al|ten|ter|'t)\s){0,3}\p{Lu}\p{Ll}{2,}/gu;
const TITEL_EN_NAAM =
  /\b(?:[Mm]evr(?:ouw)?\.?|[Mm]w\.?|[Dd]hr\.?|[Mm]eneer|[Hh]eer|[Ff]am(?:ilie)?\.?|Mrs?\.?|Ms\.?)\s(?:(?:van|de|der|den|el|al|ten|ter|'t)\s){0,3}\p{Lu}\p{Ll}{2,}/gu;

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
  // Shouted text says nothing by its capitals.
  const leesbaar = /\p{Ll}/u.test(tekst) ? tekst : tekst.toLowerCase();
  const zonder = leesbaar.replace(kennis.openbaar, (gevonden) => '.'.repeat(gevonden.length));
  const plekken = splits(zonder);
  const gevonden: Naamplek[] = vindAchternamen(zonder);
  plekken.forEach((plek, nummer) => {
    if (isNaam(zonder, plekken, nummer, kennis)) gevonden.push({ van: plek.van, tot: plek.tot });
  });
  gevonden.sort((a, b) => a.van - b.van);
  return gevonden.filter((plek, nummer) => nummer === 0 || plek.van >= (gevonden[nummer - 1]?.tot ?? 0));
}
