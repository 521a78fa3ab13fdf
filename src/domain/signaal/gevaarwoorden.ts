/**
 * Words that alone make a reader stop. Most do not decide by themselves (a lesson about suicide is no danger), they
 * make the bot believe the model sooner: missing danger is worse than one card too many (DOMAIN 6.1).
 */
const SUICIDE =
  /\b(su[iy]?[cs]i[ed]\w*|suicide\w*|zelfm[oa]{1,2}r[dt]\w*|zelfdoding\w*|afscheidsbrie\w*|kill (him|her|my|them)sel\w+|end(ing)? (his|her|my|their|it|everything)\b.{0,12}\b(life|all)|wants? to die|better off without (me|him|her)|(wil|wou|wilde|wilt|willen|liever|ga|gaat|was|waren?)\b.{0,30}\b(dood|doodgaan|sterven|weg zijn)|dood (wil|wilde|wou|zijn|zou|wl)|doodgaan|niet meer (wil |wilde |wou |hoeft te |hoef te )?(leven|bestaan|wakker)|niet meer wil\w* (leven|zijn|bestaan)|er (straks |morgen |binnenkort |vanavond |dan )?niet meer (te )?(is|zijn|wil|ben|wezen)|geen zin meer in (het )?leven|leven (niet|geen) (meer )?(waard|zin)|einde? (aan )?(maken|aan (zijn|haar|mijn|het) leven)|eind aan (maken|maakt)|uit het leven|beter af zonder|zonder (mij|hem|haar) beter|voor (de|een) trein|van (het|de|een) (dak|brug|flat|viaduct) (af )?(spring\w*|te springen)|verdwijnen wil\w*|(leef|leeft|besta|bestaat) (ik|hij|zij|ze) niet meer|niet meer (besta|bestaat|leef|leeft)\b|(geen|niet) (later|morgen|toekomst) meer|dan is (het|alles) (over|voorbij|klaar)|is het (over|voorbij) (met mij|voor mij)|(een )?eind(e)? (gemaakt )?aan alles|unalive|kms|eruit stappen|eruitstappen|van kant (wil |wou |wilde |te |ga |gaat |zou )?ma\w*|(ga|gaat|zal|wil|zorg\w*)\b.{0,40}\bdood (ben|is)|(dan|straks|morgen|vrijdag|vanavond) ben ik dood|weet (de plek|al hoe|al waar|hoe ik het)\b|doodswens\w*|verhang\w*|ophang(en|t) aan|poging gedaan|niet wees? verbaasd|als jullie dit lezen|als u dit leest|mis(sen)? .{0,12}niet\b.{0,10}\bals ik|overdosis|pillen (geslikt|ingenomen|genomen)|(vuist|hand|doos|strip|pot|lading) (vol )?\w*(pillen|medicijnen|paracetamol\w*|tabletten)|(pillen|medicijnen|paracetamol\w*|tabletten|slaapmiddel\w*|chloor|bleek\w*|ontstopper)\b.{0,25}\b(ingenomen|geslikt|genomen|gegeten|opgedronken|op)|leeg (doosje|stripje|potje)|lege strip\w*|(geslikt|ingenomen)\b.{0,20}\bpillen)\b/;
const ZELFBESCHADIGING =
  /\b(automuti\w*|zelfbeschadig\w*|zelfverwond\w*|self[- ]?harm\w*|(snijdt?|sneed|snijden|krast?|krassen|brandt?|verwondt?)\b.{0,25}\b(zich|zichzelf|armen?|pols\w*|benen?|bovenbenen)|(zichzelf|in (zijn|haar) (armen?|pols\w*|benen))\b.{0,15}\b(snij\w*|sned\w*|kras\w*|verwond\w*|pijn)|cut(s|ting)? (him|her|them)sel\w+)\b/;
const GEVAAR =
  /\b((vlinder|zak|keuken|stanley|hak|kap|brood|schil|steek|jacht|knip|kartel|hobby|aardappel)?mes(sen)?|\w*wapens?|machete|bijl|taser|pistool|vuurwapen|geweer|knife|gun|stiletto|boksbeugel|vermoord\w*|doodslaan|doodsteken|neersteken|steekt?|gestoken|bedreig\w*|gedreigd|dreigt|112|ambulance|politie|bewusteloos|buiten bewustzijn|reageert niet|ademt niet|bloedt|overleeft|kidnap\w*|ontvoer\w*|weggelopen|vermist|spoorloos|durft? (vandaag |straks |nu )?niet (meer )?(mee )?naar huis|niet naar huis (durft|durven|wil|kan)|dronken|stomdronken|aangeschoten|vecht\w*|gevochten|slaat om zich heen|agressie\w*|nu op het (plein|schoolplein)|op dit moment)\b/;
/** Danger that goes on while it is typed: violence or somebody in distress, and a word for 'now' close by. */
const BEZIG =
  /\b(slaat|slaan|sloeg|schopt|schoppen|trapt|trappen|vecht\w*|klappen|wurgt|wurgen|steekt|bedreigt|dreigt|gijzel\w*|vastgebonden|opgesloten|beukt|ramt|schreeuwt|gooit|zwaait|achtervolgt|aanrak\w*|misbruikt|verkracht\w*|hitting|beating|choking|kicking|fighting)\b/;
const NU =
  /(?<!tot )\b(nu|op dit moment|momenteel|zojuist|ik sta er(naast| bij)|hier voor me|vanavond|vannacht|straks|vanmiddag|zo meteen|over (een )?(paar |vijf |tien |kwartier|half uur|halfuur|uur|\d+ )\w*|right now|tonight|at this moment|elkaar (\w+ ){0,3}(bij het hek|op het (school)?plein|in de (gang|aula|hal|klas|kantine|kleedkamer)|voor (de )?school|bij de fietsen\w*))\b/;
const VOORBIJ =
  /\b(nu (is|weer|gelukkig|wel|even) \w*|nu (rustig|veilig|voorbij|klaar|over)|geen (direct |acuut )?gevaar|(vandaag|nu|nou) (is|gaat|zit) (het|alles|ze|hij)? ?(rustig|veilig|goed)|vroeger|destijds|jaren geleden|vorig\w* (week|jaar|maand)|weken geleden|opgelost|uitgepraat|no danger|dreigt nu niets|dreigt niets meer|geen vechtpartij\w*|afgerond|besloten)\b/;
const NOOD =
  /\b(stikt|loopt (paars|blauw) aan|paars aan|blauwe lippen|ademt (niet|amper|nauwelijks)|(niet|nauwelijks) (echt )?wakker te krijgen|krijg \w+ niet (echt )?wakker|niet (meer )?wakker (wordt|te maken|worden)|wordt niet (meer )?wakker|buiten westen|knock-?out|schiet\w*partij|geschoten|schutter|on the roof|will jump|gaat springen|dreigt te springen|op het dak|bloedt (hevig|erg|flink)|collapsed|not breathing|unconscious)\b/;
/** A child that nobody sees any more, or that goes along with somebody who may not have it. */
const VERMIST =
  /\b(kwijt|kwijtgeraakt|vermist|spoorloos|niet (meer )?terug(gekomen| gekomen)?|nergens te (vinden|bekennen|zien)|niet (te vinden|aangekomen|thuisgekomen)|weg(ge)?lopen|ontsnapt|meegenomen|meenemen|ingestapt|missing|ran away)\b/;
const KIND = /\b(kind|kleuter|peuter|leerling|jongen|jongetje|meisje|ventje|zusje|broertje|child|pupil|boy|girl)\b/;
const VERMOEDEN =
  /\b(mishandel\w*|misbruik\w*|huiselijkgeweld|kindermishandeling|verwaarloo?[sz]\w*|incest|aangerand|verkracht\w*|blauwe? (plek\w*|oog)|striemen|brandwond\w*|geslagen|slaat|slaan|klappen|meisjesbesnijdenis|besnijd\w*|uithuwelijk\w*|huwelijksdwang|eerwraak|eergerelateerd\w*|abuse\w*|bruis\w*|being hit|hits (him|her)|neglect\w*|veiligthuis|veilig thuis|meldcode|loverboy\w*|grooming|betast\w*|zit aan (haar|hem)|aan (haar|hem) gezeten)\b/;

const DADER =
  '(collega|leerkracht|leraar|lerares|meester|juf|docent\\w*|concierge|directeur|stagiair\\w*|invaller|mentor|onderwijsassistent\\w*|gymleraar|teacher|overblijfkracht|vakdocent|trainer)';
const GRENS =
  '(zit aan|zat aan|betast\\w*|misbruik\\w*|aanrand\\w*|slaat|sloeg|mishandel\\w*|ongewenst\\w*|seksue\\w*|intiem\\w*|naaktfoto\\w*|relatie met een leerling|handtastelijk\\w*|raakt .{0,20} aan|touch\\w*)';
const MEDEWERKER = new RegExp(
  `\\b${DADER}\\b.{0,30}\\b${GRENS}\\b.{0,40}\\b(leerling\\w*|kind\\w*|meisjes?|jongens?|student\\w*|pupils?)\\b|\\b(grensoverschrijdend\\w*|ongewenst\\w*)\\b.{0,40}\\b${DADER}\\b`,
);

const STIL = '(het liefst |liever |gewoon |echt |eigenlijk |soms |ook |het |hij |zij |ze |ik |nu |allang |al |maar )*';
/**
 * A suicidal statement in so many words. Of some 9,000 training lines without danger eight match, most of them denied or
 * in jest (see GEEN_UITSPRAAK); so it decides by itself, however harmless the story around it.
 */
const UITSPRAAK = new RegExp(
  [
    `\\b(wil|wou|wilde|wilt|zou) ${STIL}(dood|doodgaan|niet meer leven|niet meer bestaan|sterven)\\b`,
    '(?<!vanaf )\\bdood (wil|wilde|wou|wl|zou willen)\\b',
    '\\bniet meer (wil|wilde|wou) (leven|bestaan)\\b',
    '\\bniet meer (leven|bestaan) (wil|wilde|wou)\\b',
    '\\b(denkt?|dacht|praatt?e?|sprak|spreekt|dreigt|dreigde|begon|begint) (\\w+ ){0,4}(aan|over|met) (zelfmoord|suicide|zelfdoding)\\b',
    '\\baan (zelfmoord|suicide) (denkt?|dacht)\\b',
    '\\b(zelfmoord|suicide) (wil|wilde|gaat|ga|zou|te) (gaan )?plegen\\b',
    '\\b(gaat|ga|wil|wilde) (\\w+ ){0,3}(zelfmoord|suicide) plegen\\b',
    '\\b(zich|me|mezelf|zichzelf) (\\w+ ){0,2}van kant\\b',
    '\\beinde? (aan )?(zijn|haar|mijn) leven (te )?(maken|maakt?|wil)\\b',
    '\\bik (\\w+ ){0,3}niet meer besta\\b',
    '\\bik (\\w+ ){0,4}dood ben\\b',
    '\\b(ga|gaat|zal) (ik |hij |zij |ze )?(mezelf|zichzelf|me|zich) (\\w+ ){0,3}(ophangen|verhangen|doodmaken|doden|doodsteken|verdrinken)\\b',
    '\\b(wil|wou|wilde) (\\w+ ){0,3}naar (\\w+ ){0,2}(overleden|dode) \\w+ toe\\b',
    '\\b(expres|opzettelijk|met opzet) (\\w+ ){0,6}(ingeslikt|doorgeslikt|geslikt|ingenomen|opgedronken)\\b',
    '\\b(swallowed|drank|took) (\\w+ ){0,8}on purpose\\b',
    '\\bwants? to (die|kill (him|her|my)self)\\b|\\bkill (him|her|my)self\\b',
  ].join('|'),
);
const GEEN_UITSPRAAK =
  /\b(niet dood wil|dood wil \w+ (absoluut |helemaal )?niet|haha|lach\w*|grap\w*|draaiboek|protocol|stappenplan|ooit|weleens|vastgesteld|kopieer\w*|printer|digibord|computer|laptop)\b/;

/** Ways of speaking in which nobody is in danger. */
const FIGUURLIJK =
  /\b(lach\w*|scha(am|men|amt)\w*|verve(el|len|elt)\w*|schrik\w*|schrok\w*|werk\w*)\b.{0,20}\b(dood|kapot|rot)|\b(ik |hij |ze )?(ga|gaat|ging) dood\b.{0,80}\blach\w*|(dood|kapot) (van de|aan) (honger|dorst|zenuwen|slaap|schrik|hitte|kou|administratie)\b/;
/** Suicidality was asked after and excluded. */
const UITGESLOTEN =
  /\b(geen|niet|zonder|no|not)\b.{0,30}\b(suicid\w*|gedachten aan de dood|doodsgedachten|doodswens|dood wil|suicidal)|navraag gedaan|expliciet (naar )?(ge|na)?vra\w*|uitgesloten\b/;

/** What vindGevaarwoorden looks for; `figuurlijk` and `uitgesloten` speak against danger, the others for it. */
export const GEVAARWOORDEN = [
  'suicide',
  'uitspraak',
  'zelfbeschadiging',
  'gevaar',
  'nood',
  'bezig',
  'vermist',
  'vermoeden',
  'medewerker',
  'figuurlijk',
  'uitgesloten',
] as const;
export type Gevaarwoord = (typeof GEVAARWOORDEN)[number];

/** Safety words in even text; each is a feature for the model and counts when danger is weighed (veiligheid.ts). */
export function vindGevaarwoorden(egaal: string): Gevaarwoord[] {
  const gevonden: Gevaarwoord[] = [];
  if (SUICIDE.test(egaal)) gevonden.push('suicide');
  if (UITSPRAAK.test(egaal) && !GEEN_UITSPRAAK.test(egaal)) gevonden.push('uitspraak');
  if (ZELFBESCHADIGING.test(egaal)) gevonden.push('zelfbeschadiging');
  if (GEVAAR.test(egaal)) gevonden.push('gevaar');
  if (NOOD.test(egaal)) gevonden.push('nood');
  if (BEZIG.test(egaal) && NU.test(egaal) && !VOORBIJ.test(egaal)) gevonden.push('bezig');
  if (VERMIST.test(egaal) && KIND.test(egaal)) gevonden.push('vermist');
  if (VERMOEDEN.test(egaal)) gevonden.push('vermoeden');
  if (MEDEWERKER.test(egaal)) gevonden.push('medewerker');
  if (FIGUURLIJK.test(egaal)) gevonden.push('figuurlijk');
  if (UITGESLOTEN.test(egaal)) gevonden.push('uitgesloten');
  return gevonden;
}
