import { heeftOpenbareNaam, vindAchternamen } from './achternamen.js';
import type { Naamplek, Namenkennis } from './namenkennis.js';
import { isVanSchool } from './van-school.js';
import type { Zinsdeel } from './zinsdelen.js';
import { splitsZinsdelen } from './zinsdelen.js';

/** Words that bring in a person: before any name, and (`STERK`) before one that looks like an ordinary word. */
const STERKE_AANLOOP =
  /^(?:voor|over|van|met|bij|om|rond|rondom|zonder|naast|tegen|door|namens|betreft|betreffende|inzake|heet|heette|genaamd|named|called|about|for|with|leerling|leerlinge|mentorleerling|ll|lln|pupil|student|moeder|vader|ouders|mama|papa|broer|broertje|zus|zusje|zoon|zoontje|dochter|dochtertje|kleuter|peuter|jongen|meisje|kind|kindje|boy|girl|thuiszitter)$/;
const ZWAKKE_AANLOOP =
  /^(?:aan|kan|mag|moet|wil|heeft|is|zit|wordt|dat|als|omdat|sinds|toen|want|helpt|help|en|naar|hallo|onze|mijn|volgens|ook|nu|weer|laat|zegt|vindt|zei|of|waarom|hoe|wanneer|dus|ik|wij|we|ze|hij|zij|opp|tlv|does|can|is|and|has|verzuim|terugkoppeling|tussen|gaat)$/;
/** What people do: after a name, seldom after a thing. */
const DOEN =
  /^(?:heeft|had|zit|zat|zegt|zei|vertelt|vertelde|wil|wilde|kan|kon|komt|kwam|gaat|ging|moet|mag|krijgt|kreeg|slaapt|sliep|huilt|huilde|loopt|liep|doet|deed|heet|durft|durfde|vraagt|vroeg|vindt|vond|speelt|speelde|praat|praatte|kijkt|keek|ligt|lag|eet|at|drinkt|rookt|blowt|piekert|verzuimt|stottert|hoort|ziet|draagt|leest|rekent|schrijft|schreef|appt|appte|gedraagt|trekt|valt|slaat|sloeg|schopt|bijt|spuugt|pest|mist|weet|wist|snapt|denkt|dacht|luistert|reageert|haalt|houdt|zoekt|spijbelt|steelt|liegt|snijdt|kerft|wacht|woont|leert|voelt|vecht|plast|poept|ontkent|verstopt|maalt|gamet|swipet|staat|stond|neemt|nam|blijft|bleef|merkt|raakt|stuurt|stuurde|geeft|maakt|ontploft|wordt|werd|roept|riep|gooit|gooide|vloekt|schreeuwt|zwijgt|zegd|zecht|verzuimt|vergeet|knijpt|bedreigt|dreigt|dreigde|verstaat|begrijpt|kent|lukt|weigert|wordt|slikt|gebruikt|dealt|steekt|krabt|bloedt|ademt|has|says|said|does|did|cannot|can|keeps|seems|wants|cries|hits|sleeps|refuses|told|can't|doesn't|won't)$/;
const ZIJN = /^(?:is|was|blijkt|lijkt|zijn|z'n|haar|uit|groep|gr|bsn|geb|geboren|from|who|jaar|jr)$/;
/** Third person or past tense that no list names ("Bas neemt"), not the particles that end alike. */
const WERKWOORD =
  /^(?!(?:met|niet|het|dat|wat|want|goed|uit|tot|altijd|vast|eerst|echt|hard|verwacht|laat|tijd|kort|slecht|licht|recht|ooit|nooit|liefst|juist|de|te|iets|niets|achter)$)[a-z]{2,}(?:t|de|te)$/;
const DEELWOORD = /^ge[a-z]+(?:en|d|t)$/;
const LIDWOORD = /^(?:de|het|een|'t|t|the|a|an|geen|elke|elk|this|any|no|some|deze|welke)$/;
const FAMILIE =
  /^(?:moeder|vader|ouders?|mama|papa|opa|oma|broer|zus|broertje|zusje|stiefvader|stiefmoeder|tante|oom|nichtje|neefje|gedrag|cijfers|schoenen|jas|tas|mum|dad|mother|father|parents)$/;
const MAAND = /^(?:april|may|june|august|augustus|summer|autumn|lente|zomer|winter|easter)$/;
const TIJD =
  /^(?:in|since|until|till|by|last|next|this|sinds|vanaf|tot|per|eind|begin|half|medio|volgende|vorige|op|deze|\d+)$/;
const TUSSENVOEGSEL = /^(?:van|de|der|den|het|ter|ten|te|el|al|la|le|da|dos|von|ben|ait|'t|t|d'|op|in)$/;
/** Ambiguous first names that are met more often as a child than as a word, when they stand where a child would. */
const EERDER_KIND =
  /^(?:max|jet|noor|bo|roos|mees|merel|iris|fleur|floor|bas|els|kai|storm|puck|jasmijn|linde|guus|kim|kevin|jip|sem|sil|siem|mila|mia|job|ben|noa|luc|tom|rik|jan|april|sterre|faas|senna|bram|bob|stan|sam|erin|wolf|piet|teun|joost|hans|kees|wout|wies|lies|pien|tess|mats|cas|koen|sara|lot|teddy|vlinder|mark|will|rose|jack|lotus|ivy|joy|faith|hope|grace|angel|sky|dean|carter|mason|said|mo|bas|jort)$/;

/** Never a name in lower case: as a word they are everywhere. */
const ALLEEN_MET_HOOFDLETTER =
  /^(?:ben|erin|will|said|mark|may|grace|hope|faith|joy|april|lies|piet|rose|angel|dean|lot|floor)$/;
/** "Roos (7)", "Floor (groep 8)", "Mo, 14", "Bo van 4". */
const LEEFTIJD_OF_GROEP = /^(?:\d+\p{L}*|groep|gr|klas|brugklas)$/u;
const WIE_HEET = /^(?:hij|ze|zij|leerling|kind|kindje|meisje|jongen|dochter|zoon)$/;
const LEERLING = /^(?:leerling|naam|betreft|kind|ll|lln|heet)$/;

type Soort = 'zeker' | 'zeldzaam' | 'dubbelzinnig' | 'onbekend';

const verkleind = (egaal: string): string => egaal.replace(/(?:[tp]?je|ke|tie)s?$/, '');

function soortVan({ egaal, hoofdletter }: Zinsdeel, kennis: Namenkennis): Soort | undefined {
  const { voornamen, dubbelzinnig, zeldzaam, eigennamen, isWoord } = kennis;
  if (eigennamen.has(egaal)) return undefined;
  if (voornamen.has(egaal))
    return dubbelzinnig.has(egaal) ? 'dubbelzinnig' : zeldzaam.has(egaal) ? 'zeldzaam' : 'zeker';
  const isZeker = (vorm: string): boolean => voornamen.has(vorm) && !dubbelzinnig.has(vorm) && !zeldzaam.has(vorm);
  const delen = egaal.split('-');
  if (delen.length > 1) return hoofdletter && delen.every((deel) => voornamen.has(deel)) ? 'zeker' : undefined;
  if (hoofdletter && egaal.length > 4 && egaal.endsWith('s') && isZeker(egaal.slice(0, -1))) return 'zeker';
  const klein = verkleind(egaal);
  if (hoofdletter && klein !== egaal && klein.length > 2 && isZeker(klein) && !isWoord(egaal)) return 'zeker';
  return hoofdletter && egaal.length > 2 ? 'onbekend' : undefined;
}

/** A name and what stands beside it. */
interface Plaats {
  readonly deel: Zinsdeel;
  readonly voor: Zinsdeel | undefined;
  readonly voorvoor: Zinsdeel | undefined;
  readonly na: Zinsdeel | undefined;
  readonly nana: Zinsdeel | undefined;
  readonly soort: Soort;
  /** Written with a capital in a text where capitals mean something. */
  readonly hoofdletter: boolean;
  readonly achternaam: boolean;
}

const naVast = ({ na }: Plaats): string => (na !== undefined && na.scheiding.trim() === '' ? na.egaal : '');
const voorVast = ({ deel, voor }: Plaats): string => (voor !== undefined && !deel.zinsbegin ? voor.egaal : '');
const eindigtDeelzin = ({ na }: Plaats): boolean => na === undefined || /[,.;:!?()"”\n]/.test(na.scheiding);

function isTijd(plaats: Plaats): boolean {
  return MAAND.test(plaats.deel.egaal) && (TIJD.test(voorVast(plaats)) || /^\d/.test(naVast(plaats)));
}

function isZeldzameNaam(plaats: Plaats): boolean {
  if (plaats.hoofdletter) return true;
  const [voor, na] = [voorVast(plaats), naVast(plaats)];
  return (
    DOEN.test(na) ||
    ZIJN.test(na) ||
    WERKWOORD.test(na) ||
    FAMILIE.test(na) ||
    STERKE_AANLOOP.test(voor) ||
    (plaats.voor === undefined && DEELWOORD.test(na))
  );
}

function isDubbelzinnigeNaam(plaats: Plaats): boolean {
  const { deel, hoofdletter, achternaam } = plaats;
  const [voor, na] = [voorVast(plaats), naVast(plaats)];
  if (isTijd(plaats)) return false;
  const eerderKind = EERDER_KIND.test(deel.egaal);
  const los = /^(?: \(|, )$/.test(plaats.na?.scheiding ?? '') && LEEFTIJD_OF_GROEP.test(plaats.na?.egaal ?? '');
  if (hoofdletter && (los || (na === 'van' && /^\d/.test(plaats.nana?.egaal ?? '')))) return true;
  if (hoofdletter && /:\s*$/.test(deel.scheiding) && LEERLING.test(plaats.voor?.egaal ?? '')) return true;
  const doetIets = DOEN.test(na) || ZIJN.test(na) || /^\d/.test(na);
  if (hoofdletter && !deel.zinsbegin) return true;
  if (hoofdletter)
    return (
      achternaam ||
      doetIets ||
      (eerderKind && (WERKWOORD.test(na) || /^\s*:\s*["“'‘]/.test(plaats.na?.scheiding ?? '')))
    );
  if (!eerderKind || ALLEEN_MET_HOOFDLETTER.test(deel.egaal)) return false;
  if (/^(?:last|kans|min|max)$/.test(plaats.voorvoor?.egaal ?? '')) return false;
  if (voor === '') return DOEN.test(na) || WERKWOORD.test(na) || /^(?:uit|is|was)$/.test(na);
  return STERKE_AANLOOP.test(voor) && (doetIets || eindigtDeelzin(plaats) || na === 'en');
}

/** After these a word with a capital is a surname, also when it is a word of its own: "jongen Lokker", "vader Bakker". */
const KIND_OF_OUDER =
  /^(?:leerling|leerlinge|ll|pupil|jongen|meisje|zoon|dochter|broer|zus|vader|moeder|ouders|stiefvader|stiefmoeder)$/;
const GEEN_ACHTERNAAM =
  /^(?:groep|klas|brugklas|havo|vwo|mavo|vmbo|kader|basis|school|gymnasium|ik|wij|we|hij|zij|ze|er|het|een|in|met|van|en|of|die|dat|de|is|heeft|kan|wil|moet|pool|turk|syr|marok|oekra|neder|surin|antil|eritr|soma|afgh|iraak|bulg|roem|koerd|russ|chin|span|engel|duits)/;

/** A word that no list knows, with a capital where only a name would have one. */
function isVreemdeNaam(plaats: Plaats, { isWoord, eigennamen }: Namenkennis): boolean {
  const { deel, hoofdletter, achternaam } = plaats;
  if (!hoofdletter || deel.afkorting || !/^\p{L}+(?:['’]s)?$/u.test(deel.woord) || /\p{Ll}\p{Lu}/u.test(deel.woord))
    return false;
  if (voorVast(plaats) === 'heet' && WIE_HEET.test(plaats.voorvoor?.egaal ?? '')) return true;
  if (KIND_OF_OUDER.test(voorVast(plaats)) && !deel.zinsbegin && !GEEN_ACHTERNAAM.test(deel.egaal)) return true;
  if (isWoord(deel.egaal) || /[a-z]{4,}[tpk]?je$/.test(deel.egaal) || eigennamen.has(deel.egaal.replace(/s$/, '')))
    return false;
  const na = naVast(plaats);
  if (na === 'is' && /^\d+$/.test(plaats.nana?.egaal ?? '')) return true;
  if (deel.zinsbegin)
    return achternaam || (deel.egaal.length < 10 && (DOEN.test(na) || /^(?:zijn|z'n|haar|uit)$/.test(na)));
  const voor = voorVast(plaats);
  return (
    achternaam ||
    STERKE_AANLOOP.test(voor) ||
    ZWAKKE_AANLOOP.test(voor) ||
    DOEN.test(na) ||
    ZIJN.test(na) ||
    WERKWOORD.test(na)
  );
}

function isNaam(plaats: Plaats, kennis: Namenkennis): boolean {
  if (plaats.hoofdletter && LIDWOORD.test(voorVast(plaats))) return false;
  if (!plaats.hoofdletter && plaats.soort !== 'zeker' && LIDWOORD.test(voorVast(plaats))) return false;
  switch (plaats.soort) {
    case 'zeker':
      return true;
    case 'zeldzaam':
      return isZeldzameNaam(plaats);
    case 'dubbelzinnig':
      return isDubbelzinnigeNaam(plaats);
    case 'onbekend':
      return isVreemdeNaam(plaats, kennis);
  }
}

/** Past the last word of the surname that follows a first name; the next number when none follows. */
function naAchternaam(delen: readonly Zinsdeel[], nummer: number, kennis: Namenkennis): number {
  let plaats = nummer + 1;
  while (TUSSENVOEGSEL.test(delen[plaats]?.egaal ?? '') && plaats < nummer + 4) plaats += 1;
  const kern = delen[plaats];
  const past =
    kern?.hoofdletter === true &&
    !kern.afkorting &&
    (kern.woord.length > 2 || /^[B-HJ-TV-Z]$/.test(kern.woord)) &&
    !kennis.eigennamen.has(kern.egaal) &&
    delen.slice(nummer + 1, plaats + 1).every(({ scheiding }) => scheiding === ' ' || scheiding === '-');
  return past ? plaats + 1 : nummer + 1;
}

/** Shouted text, and Text In Which Every Word Has One, says nothing by its capitals. */
function zeggenHoofdlettersIets(delen: readonly Zinsdeel[]): boolean {
  const midden = delen.filter(({ zinsbegin, woord }) => !zinsbegin && /^\p{L}{2,}/u.test(woord));
  return midden.length < 3 || midden.filter(({ hoofdletter }) => hoofdletter).length < 0.6 * midden.length;
}

/**
 * Places of names of pupils and parents, in order (LABELS: a bare first name counts, a member of staff does not).
 * Lower case counts too: "fatima in 4b".
 */
export function vindNamen(tekst: string, kennis: Namenkennis): readonly Naamplek[] {
  const delen = splitsZinsdelen(tekst);
  const gelden = zeggenHoofdlettersIets(delen);
  const gevonden: Naamplek[] = vindAchternamen(delen, kennis);
  for (let nummer = 0; nummer < delen.length; nummer += 1) {
    const deel = delen[nummer];
    if (deel === undefined) continue;
    const openbaar = heeftOpenbareNaam(delen, nummer, kennis);
    if (openbaar > 0) {
      nummer += openbaar - 1;
      continue;
    }
    const soort = soortVan(deel, kennis);
    if (soort === undefined) continue;
    const naNaam = gelden ? naAchternaam(delen, nummer, kennis) : nummer + 1;
    const [voorvoor, voor, na, nana] = [nummer - 2, nummer - 1, nummer + 1, nummer + 2].map((waar) => delen[waar]);
    const hoofdletter = gelden && deel.hoofdletter && !(deel.afkorting && soort !== 'zeker');
    const plaats = { deel, voor, voorvoor, na, nana, soort, hoofdletter, achternaam: naNaam > nummer + 1 };
    if (!isNaam(plaats, kennis) || isVanSchool(tekst, delen, nummer, naNaam)) continue;
    gevonden.push({ van: deel.van, tot: delen[naNaam - 1]?.tot ?? deel.tot });
    nummer = naNaam - 1;
  }
  gevonden.sort((a, b) => a.van - b.van);
  return gevonden.filter((plek, nummer) => nummer === 0 || plek.van >= (gevonden[nummer - 1]?.tot ?? 0));
}
