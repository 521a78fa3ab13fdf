/**
 * Cues that a reader would underline: was basic support tried, by whom, did it help; how long has it lasted; does
 * somebody want treatment; does nothing move. They are given to the model as features, since single words do not
 * carry them ("tips van de jvk" + "nog steeds" is another question than either alone).
 */

const PARTNER =
  /\b(smw\w*|schoolmaatschappelijkwerk\w*|maatschappelijkwerk\w*|kwadraad|cjg|jeugdverpleegkundige\w*|jeugdarts\w*|jeugdgezondheidszorg|schoolarts|bpo\w*|kernteam|orthopedago\w+|schoolpsycholo\w+|swv|samenwerkingsverband|socialevaardigheden\w*|schoolverpleegkundige\w*|social worker|school nurse|youth nurse)\b/;
const AANBOD =
  /\b(training\w*|traject\w*|gesprekken|gesprekjes|intake|advies\w*|adviezen|tips|begeleiding|observatie\w*|handelingsplan\w*|groepsles\w*|cursus\w*|rouwgroep\w*|groepje|basisondersteuning|talks|sessions|plan|plannen|aanpak)\b/;
const GEDAAN =
  /\b(gehad|gedaan|afgerond|klaar|geweest|gevolgd|gegeven|ingezet|geprobeerd|doorlopen|afgesloten|uitgevoerd|opgevolgd|toegepast|gekregen|langsgeweest|meegekeken|geobserveerd|gesproken|verlengd|achter de rug|erop zit\w*|zitten erop|er op zitten|liep|deed|gaf|kwam|tried|finished|completed|had|done|al\b.{0,12}\bkeer)\b/;
const GEEN_EFFECT =
  /\b(nog steeds|nog altijd|nog net zo|blijft|blijven|bleef|niet geholpen|hielp\w* niet|helpt niet|weinig (effect|resultaat|verschil|op)|geen (effect|resultaat|verschil|verbetering|steek|vooruitgang|baat)|onvoldoende|te weinig|zonder (effect|resultaat|succes)|niet (genoeg|voldoende|gelukt|gewerkt|meer genoeg)|terugval|teruggevallen|terug bij af|wat nu|en nu|volgende stap|vervolgstap|stap verder|hoe verder|opgeleverd|erger|hetzelfde|niets (veranderd|verbeterd)|verandert niets|werkt niet|werkte niet|beklijft niet|still|did not help|didn't help|no change|next step|not enough)\b/;
const ZELF_GEPROBEERD =
  /\b(ik|wij|we|ouders|moeder|vader|juf|meester|mentor|school|zelf)\b.{0,40}\b(geprobeerd|gedaan|ingezet|uitgelegd|gesproken|bedacht|gemaakt|toegepast)\b/;
const LANG =
  /\b(jarenlang|maandenlang|langdurig\w*|structureel|chronisch\w*|al (heel )?lang|al (een )?(half )?jaar|al (bijna |ruim |meer dan |zeker |minstens )?(een |twee |drie |vier |vijf |zes |zeven |acht |negen |tien |\d+ |xgetal )?(hele )?(jaar|jaren|maanden|maand|schooljaar|schooljaren|kwartaal)|al sinds|sinds (vorig|de zomer|kerst|september|oktober|november|groep|de kleuters|januari|februari)|(voor|over) (een )?langere? tijd|langere tijd|for (months|years|over a year)|months now|half jaar)\b/;
const KORT =
  /\b(even|eventjes|kort|korte|kortdurend|klein vraagje|vraagje|sinds kort|voor het eerst|eenmalig|paar tips|een tip|tips|sinds vorige week|deze week|gisteren|licht|lichte|simpel|simpele|preventief|verder (niets|geen)|quick|short)\b/;
const BEHANDELING =
  /\b(behandel\w*|therap\w*|ggz|jeugdggz|indicatie\w*|beschikking\w*|jeugdhulp\w*|specialistisch\w*|psychiat\w*|pgb|jeugdwet|tweedelijns|eerstelijns|janarends|maxernst|emdr|logeer\w*|respijt\w*|opname|opgenomen|treatment|therapy|loket|zorgaanbieder\w*|jeugdzorg|doorverwijz\w*|verwijzing\w*|ambulant\w*|gezinsbegeleiding)\b/;
const VAST =
  /\b(wachtlijst\w*|vastgelopen|muurvast|stagne\w*|stagnatie|patstelling|impasse|stil ?ligt|ligt stil|overbrugging\w*|niemand\b.{0,30}\b(besluit|beslist|knoop|verantwoordelijk|pakt|beweegt|tekent|neemt)|geen (besluit|beweging|plek|plaats|overeenstemming|school)|wijz\w+ naar elkaar|oneens|niet eens|budget\w*|wie (betaalt|bekostigt)|betaalt|kosten|financier\w*|tussen wal en schip|cirkel\w*|kastje naar de muur|teamno|doorbraak|onderwijsconsulent\w*|thuiszitter\w*|waiting list|deadlock|stuck)\b/;
const VEEL =
  /\b(te veel tegelijk|van alles|alle fronten|multiprobleem\w*|meerdere (problemen|dingen)|stapelt|opeenstapeling|alles tegelijk|en ook nog|daar komt bij|bovendien|complex\w*|ingewikkeld\w*)\b/;

const LOS: readonly (readonly [string, RegExp])[] = [
  ['partner', PARTNER],
  ['aanbod', AANBOD],
  ['gedaan', GEDAAN],
  ['geen-effect', GEEN_EFFECT],
  ['zelf-geprobeerd', ZELF_GEPROBEERD],
  ['lang', LANG],
  ['kort', KORT],
  ['behandeling', BEHANDELING],
  ['vast', VAST],
  ['veel', VEEL],
];

const SAMEN: readonly (readonly string[])[] = [
  ['partner', 'gedaan'],
  ['partner', 'geen-effect'],
  ['partner', 'gedaan', 'geen-effect'],
  ['aanbod', 'gedaan', 'geen-effect'],
  ['aanbod', 'geen-effect'],
  ['zelf-geprobeerd', 'geen-effect'],
  ['lang', 'geen-effect'],
  ['lang', 'vast'],
  ['behandeling', 'vast'],
  ['behandeling', 'lang'],
  ['kort', 'lang'],
  ['kort', 'partner'],
];

/** Finds the cues in even text; each is a short code, combinations included. */
export function vindTekens(egaal: string): string[] {
  const gevonden = LOS.filter(([, patroon]) => patroon.test(egaal)).map(([naam]) => naam);
  const los = new Set(gevonden);
  for (const delen of SAMEN) if (delen.every((deel) => los.has(deel))) gevonden.push(delen.join('+'));
  const opsomming = (egaal.match(/,/g) ?? []).length;
  if (opsomming >= 2) gevonden.push(opsomming >= 4 ? 'opsomming-lang' : 'opsomming');
  if (egaal.includes('?')) gevonden.push('vraagteken');
  return gevonden;
}
