import type { Namenkennis, Naamplek } from './namenkennis.js';
import { isMedewerkerBij } from './van-school.js';
import type { Zinsdeel } from './zinsdelen.js';

const GEZIN = /^(?:fam|familie|gezin|family)$/;
const AANSPREKING = /^(?:mevr|mevrouw|mw|mevr|dhr|meneer|heer|mr|mrs|ms)$/;
const GROOTOUDER = /^(?:opa|oma|tante|oom|pleegmoeder|pleegvader|stiefmoeder|stiefvader)$/;
const MET_PUNT = /^(?:fam|mevr|mw|dhr|mr|mrs|ms)$/;
const TUSSENVOEGSEL = /^(?:van|de|der|den|het|ter|ten|te|el|al|la|le|da|dos|von|ben|ait|'t|t)$/;
const OUDER =
  /^(?:moeder|vader|ouders?|mama|papa|opa|oma|familie|gezin|verzorger|voogd|stiefvader|stiefmoeder|pleegmoeder|pleegvader|mother|father|parents?|mum|dad|zoon|zoontje|dochter|dochtertje|kind|kinderen|kids|son|daughter|child|opvoed[a-z]*|parenting|scheiding|gescheiden|schulden|eenzaam|echtgenoot|man|vrouw|weduwe)$/;
const HERKOMST =
  /^(?:pool|turk|syr|marok|oekra|neder|surin|antil|eritr|soma|afgh|iraak|bulg|roem|koerd|russ|chin|span|engel|duits)/;
const LANGSTE_NAAM = 4;

/** How many words from `nummer` on are a name that identifies nobody here ("Anne Frank"), 0 when they are none. */
export function heeftOpenbareNaam(delen: readonly Zinsdeel[], nummer: number, { openbaar }: Namenkennis): number {
  const kandidaten = openbaar.get(delen[nummer]?.egaal ?? '');
  if (kandidaten === undefined) return 0;
  const passend = kandidaten.filter((woorden) =>
    woorden.every((woord, plaats) => delen[nummer + plaats]?.egaal === woord),
  );
  return Math.max(0, ...passend.map(({ length }) => length));
}

/** The place of the surname that begins after `nummer`, tussenvoegsels included. */
function achternaamNa(delen: readonly Zinsdeel[], nummer: number, metPunt: boolean): number | undefined {
  let plaats = nummer + 1;
  while (plaats < nummer + LANGSTE_NAAM && TUSSENVOEGSEL.test(delen[plaats]?.egaal ?? '')) plaats += 1;
  const kern = delen[plaats];
  if (kern?.hoofdletter !== true || kern.afkorting || kern.woord.length < 3) return undefined;
  const dicht = delen
    .slice(nummer + 1, plaats + 1)
    .every(({ scheiding }, afstand) => scheiding === ' ' || (metPunt && afstand === 0 && /^\. ?$/.test(scheiding)));
  return dicht ? plaats : undefined;
}

function isOuder(delen: readonly Zinsdeel[], nummer: number, plaats: number, kennis: Namenkennis): boolean {
  const [titel, kern] = [delen[nummer]?.egaal ?? '', delen[plaats]?.egaal ?? ''];
  if (kennis.eigennamen.has(kern) || isMedewerkerBij(delen, nummer, plaats + 1)) return false;
  if (GEZIN.test(titel)) return plaats > nummer + 1 || !HERKOMST.test(kern);
  if (GROOTOUDER.test(titel)) return plaats > nummer + 1 || !kennis.isWoord(kern);
  return delen.some(({ egaal }) => OUDER.test(egaal));
}

/** "die van Kamp", "die jongen van Tanis": a pupil by his surname. */
function vindDieVan(delen: readonly Zinsdeel[], nummer: number, kennis: Namenkennis): number | undefined {
  if (delen[nummer]?.egaal !== 'die') return undefined;
  const van = /^(?:jongen|meid|meisje|leerling|oudste|jongste|kleine)$/.test(delen[nummer + 1]?.egaal ?? '')
    ? nummer + 2
    : nummer + 1;
  if (delen[van]?.egaal !== 'van') return undefined;
  const plaats = achternaamNa(delen, van, false);
  const kern = delen[plaats ?? -1]?.egaal ?? '';
  if (plaats === undefined || kennis.eigennamen.has(kern) || HERKOMST.test(kern)) return undefined;
  return isMedewerkerBij(delen, plaats, plaats + 1) ? undefined : plaats;
}

/** "J. de Vries": initials, then a surname; "optie B. Hoe ..." is the end of a sentence. */
function vindVoorletters(delen: readonly Zinsdeel[], nummer: number, kennis: Namenkennis): number | undefined {
  const deel = delen[nummer];
  if (deel === undefined || !/^\p{Lu}$/u.test(deel.woord)) return undefined;
  let laatste = nummer;
  while (
    laatste < nummer + LANGSTE_NAAM &&
    /^\p{Lu}$/u.test(delen[laatste + 1]?.woord ?? '') &&
    delen[laatste + 1]?.scheiding.startsWith('.') === true
  )
    laatste += 1;
  const plaats = achternaamNa(delen, laatste, true);
  if (plaats === undefined || delen[laatste + 1]?.scheiding.startsWith('.') !== true) return undefined;
  if (isMedewerkerBij(delen, nummer, plaats + 1)) return undefined;
  const kern = delen[plaats]?.egaal ?? '';
  const na = delen[plaats + 1];
  const gewoon = plaats === laatste + 1 && kennis.isWoord(kern);
  const vervolg = na === undefined || /[,(]/.test(na.scheiding) || /^(?:uit|groep|gr|\d.*)$/.test(na.egaal);
  return !gewoon || (vervolg && deel.zinsbegin) ? plaats : undefined;
}

/** Surnames of parents and pupils: after a form of address ("fam. de Boer", "mw. Jansen, moeder van"), after initials. */
export function vindAchternamen(delen: readonly Zinsdeel[], kennis: Namenkennis): Naamplek[] {
  const plekken: Naamplek[] = [];
  delen.forEach((deel, nummer) => {
    const aanspreking = GEZIN.test(deel.egaal) || AANSPREKING.test(deel.egaal) || GROOTOUDER.test(deel.egaal);
    let plaats: number | undefined;
    if (aanspreking) {
      const kern = achternaamNa(delen, nummer, MET_PUNT.test(deel.egaal));
      plaats = kern !== undefined && isOuder(delen, nummer, kern, kennis) ? kern : undefined;
    } else plaats = vindVoorletters(delen, nummer, kennis) ?? vindDieVan(delen, nummer, kennis);
    const tot = plaats === undefined ? undefined : delen[plaats]?.tot;
    if (tot !== undefined) plekken.push({ van: deel.van, tot });
  });
  return plekken;
}
