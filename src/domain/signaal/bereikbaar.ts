const TUSSEN = '[ .\\-/]{0,3}';
const cijfers = (aantal: number): string => `(?:${TUSSEN}\\d){${aantal}}`;
const MOBIEL = `\\(?06\\)?${cijfers(8)}`;
const LAND = `(?:\\+|00)\\s?31${TUSSEN}(?:\\(0\\)|\\(\\+?0\\))?\\s?0?${cijfers(9)}`;
const VAST = `\\(?0[1-57]\\d{1,2}\\)?[ .\\-/]{1,3}\\d${cijfers(5)}(?:${TUSSEN}\\d)?|0[1-57]\\d{8}|085${cijfers(7)}`;
const BUITENLAND = `\\+(?!31)[1-9]\\d{0,2}${cijfers(7)}(?:${TUSSEN}\\d){0,4}`;
const NUMMER = new RegExp(`(?<![\\d@])(?:${MOBIEL}|${LAND}|${VAST}|${BUITENLAND})(?!\\d)`, 'g');
const AANGEKONDIGD =
  /\b(?:tel|telnr|telefoon|telefoonnr|telefoonnummer|mobiel|gsm)\b[.:]?\s(?:nr\.?\s|is\s|van\s)?(?:\p{L}+\s){0,3}\d{6,8}(?!\d)/iu;
const INSTELLING =
  /\b(school|cjg|gemeente|kwadraad|swv|receptie|loket|leerplicht\w*|ggd|ggz|huisarts|veilig thuis|politie|receptie|bestel\w*|order\w*|ticket\w*|factuur\w*|kenmerk|klantnummer|klantenservice|helpdesk|serienummer|serie\w*|printer|code|pasnummer|inlog\w*|artikelnummer|iban|zaaknummer|toestel)\b/i;
const NUMMER_VAN_IETS =
  /^\s*\(?(?:is\s)?(?:(?:het|een|mijn|onze|ons|van)\s)*(?:serie\w*|bestel\w*|order\w*|ticket\w*|factuur\w*|klant\w*|school\w*|code|helpdesk|cjg|gemeente)\b/i;
const THUIS = /\b(moeder|vader|ouders?|opa|oma|tante|oom|mama|papa|stief\w+|pleeg\w+|verzorger\w*|thuis|broer|zus)\b/i;
const ROND = 30;

const MAILADRES = /(?<![\p{L}\d._+-])([\p{L}\d._+-]{1,64})@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const POSTVAK =
  /^(ib|iber|intern|begeleider|info|information|directie|directeur|administratie|admin|zorg\w*|loket\w*|leerling\w*|verzuim\w*|ict|helpdesk|support|servicedesk|service|contact|mail|school|secretariaat|receptie|balie|cjg\w*|jgz|ggd|swv|smw|kwadraad|kernteam|bpo|coo|schakel\w*|team\w*|onderbouw|bovenbouw|aanmeld\w*|inschrijv\w*|planning|rooster\w*|facilitair|personeel\w*|hr|hrm|p-?o|financien|factu\w+|boekhouding|bestuur|mr|or|ouderraad|medezeggenschap|leerplicht\w*|jeugd\w*|gemeente\w*|wijkteam|vertrouwenspersoon|decaan|decanaat|examens?|toetsen|orthotheek|bibliotheek|concierge\w*|noreply|no-reply|postbus|post|ondersteuning\w*|passendonderwijs|expertise\w*|meldpunt\w*|privacy|fg|webmaster|groep\d?|\d)$/i;

/** Whether a telephone number of somebody at home stands in the text; numbers of a school or a service are none. */
export function bevatTelefoon(tekst: string): boolean {
  if (!/\d{2}/.test(tekst)) return false;
  if (AANGEKONDIGD.test(tekst) && THUIS.test(tekst)) return true;
  for (const vondst of tekst.matchAll(NUMMER)) {
    const voor = tekst.slice(Math.max(0, vondst.index - ROND), vondst.index);
    const na = tekst.slice(vondst.index + vondst[0].length, vondst.index + vondst[0].length + ROND);
    if (THUIS.test(voor) || !(INSTELLING.test(voor) || NUMMER_VAN_IETS.test(na))) return true;
  }
  return false;
}

/** Whether the e-mail address of a person stands in the text; a box of a post or team (ib@, info@) is none. */
export function bevatMailadres(tekst: string): boolean {
  if (!tekst.includes('@')) return false;
  for (const vondst of tekst.matchAll(MAILADRES)) {
    const delen = (vondst[1] ?? '').split(/[._-]+/);
    if (!delen.some((deel) => POSTVAK.test(deel))) return true;
  }
  return false;
}
