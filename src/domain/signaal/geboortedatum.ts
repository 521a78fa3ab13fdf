const MAANDEN =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october';
const DAG = '(?:0?[1-9]|[12]\\d|3[01])';
const MAAND = '(?:0?[1-9]|1[0-2])';
const CIJFERDATUM = `${DAG}\\s?[-/.]\\s?${MAAND}\\s?[-/.]\\s?(?<jaar>(?:19|20)\\d\\d|\\d\\d)`;
const OMGEKEERD = `(?<omgekeerd>(?:19|20)\\d\\d)[-/]${MAAND}[-/]${DAG}`;
const VOLUIT = `${DAG}\\s?(?:${MAANDEN})\\.?\\s?(?<voluit>(?:19|20)\\d\\d|'\\d\\d)`;
const DATUM = new RegExp(`(?<![\\d-])(?:${CIJFERDATUM}|${OMGEKEERD}|${VOLUIT})(?!\\d)`, 'gi');

const GEBOORTE =
  /(?:\bgeb\b|geb\.|gebdat|geboren|geboorte|\bgeb\w*dat|\bjarig|verjaardag|\*\s?$|\bborn\b|birth|\bdob\b)/i;
const ZONDER_JAAR = new RegExp(
  `(?:\\bgeb\\.?|geboren|geboortedatum)\\s?(?:op|:|is)?\\s?${DAG}(?:[-/]${MAAND}\\b|\\s(?:${MAANDEN})\\b)`,
  'i',
);
const GEBEURTENIS =
  /\b(sinds|vanaf|per|tot|t\/m|afspraak|overleg|gesprek|mdo|ziek\w*|verzuim\w*|afwezig\w*|absent\w*|te laat|gestart|start\w*|begon\w*|ingeschreven|aangemeld|aanmelding|onderzo\w+|verslag|rapport\w*|toets\w*|getest|test|afgenomen|tlv|beschikking|opp|brief|mail|gemeld|melding|overleden|gescheiden|verhuisd|observatie|geschorst|schorsing|loopt af|geldig|incident|artikel|wet|wetswijziging|beleid\w*|protocol|besluit|versie|nota|notulen|vergadering|training|cursus|studiedag|les|examen|factuur|bestel\w*|versie|d\.d\.|dd)\b/i;

const ROND = 30;
const JONGSTE = 3;
const OUDSTE = 20;

function heelJaar(ruw: string, peiljaar: number): number {
  const jaar = Number(ruw.replace("'", ''));
  if (jaar > 99) return jaar;
  return jaar + 2000 > peiljaar ? jaar + 1900 : jaar + 2000;
}

/**
 * Whether a date of birth stands in the text: a date called so, or one that gives a pupil's age in `peiljaar` and is not
 * told as the day of something else (absence, an appointment, a test).
 */
export function bevatGeboortedatum(tekst: string, peiljaar: number): boolean {
  if (!/\d/.test(tekst)) return false;
  if (ZONDER_JAAR.test(tekst)) return true;
  for (const vondst of tekst.matchAll(DATUM)) {
    const voor = tekst.slice(Math.max(0, vondst.index - ROND), vondst.index);
    if (GEBOORTE.test(voor)) return true;
    const na = tekst.slice(vondst.index + vondst[0].length, vondst.index + vondst[0].length + ROND);
    if (/^\s*(geboren|geb\b|jarig|born)/i.test(na)) return true;
    const { jaar, omgekeerd, voluit } = vondst.groups ?? {};
    const leeftijd = peiljaar - heelJaar(jaar ?? omgekeerd ?? voluit ?? '', peiljaar);
    if (leeftijd >= JONGSTE && leeftijd <= OUDSTE && !GEBEURTENIS.test(voor) && !GEBEURTENIS.test(na)) return true;
  }
  return false;
}
