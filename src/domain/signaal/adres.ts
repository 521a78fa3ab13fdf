const POSTCODE = /(?<![\d-])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})(?![\p{L}\d])/gu;
/** '2025 VO' is a year and a school type, no postcode. */
const JAAR_EN_AFKORTING = /^20\d\d ?(?:PO|VO|SO|IB|EN|OP|HV|HB|TL|KB|BB|NO|PR)$/i;
const HUISNUMMER =
  '\\d{1,4}\\s?(?:-?[a-zA-Z]\\b|bis\\b)?(?![\\d%:.,/-]*\\d)(?!\\s?(?:x|keer|weken|wkn|week|jaar|jr|maand|mnd|uur|minuten|min|dagen|km|m|meter|kilo|kinderen|leerlingen|lln|lessen|%|e|de|ste)\\b)';
const STRAATNAAM =
  "[\\p{L}'’-]{2,}(?:straat|str\\.|laan|weg|dijk|dreef|plein|kade|singel|hof|gracht|steeg|plantsoen|pad|akker|kreek|zoom|haven|ring|wal|duin|wei|horst|burg|polder|markt)";
const STRAAT = new RegExp(`(?<!\\p{L})(${STRAATNAAM})\\s(?:nr\\.?\\s|nummer\\s|no\\.?\\s)?${HUISNUMMER}`, 'giu');
const GEEN_STRAAT =
  /^(onderweg|halverweg|terugweg|heenweg|omweg|snelweg|uitweg|middenweg|wandelpad|fietspad|schoolplein|speelplein|leerplein|lesplein|werkplein|zorgplein|plusplein|leerplek|vakantiepark|kleuterplein|supermarkt|vanweg|hoofdhof|hogeweg|kringweg)$/i;
const WONEN =
  /(?:\bwoont|\bwonen|\bwoonachtig|\badres|\bhuisadres|\blives)\s?:?\s(?:nu\s|met \p{L}+\s)?(?:op|aan|in|is|at|on)?\s?(?:de|het|'t|den)?\s?\p{Lu}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){0,2}\s\d{1,4}[a-zA-Z]?\b/u;

/** Whether the address of a home stands in the text: a street with a number, or a postcode. */
export function bevatAdres(tekst: string): boolean {
  if (!/\d/.test(tekst)) return false;
  if ((tekst.match(POSTCODE) ?? []).some((vondst) => !JAAR_EN_AFKORTING.test(vondst))) return true;
  for (const vondst of tekst.matchAll(STRAAT)) if (!GEEN_STRAAT.test(vondst[1] ?? '')) return true;
  return WONEN.test(tekst);
}
