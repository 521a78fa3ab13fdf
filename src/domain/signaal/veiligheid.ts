import type { Veiligheid } from './signaal.js';

/**
 * Words that alone make a reader stop. Most do not decide by themselves (a lesson about suicide is no danger), they
 * make the bot believe the model sooner: missing danger is worse than one card too many (DOMAIN 6.1).
 */
const SUICIDE =
  /\b(su[iy]?[cs]i[ed]\w*|suicide\w*|zelfm[oa]{1,2}r[dt]\w*|zelfdoding\w*|afscheidsbrie\w*|kill (him|her|my|them)sel\w+|end(ing)? (his|her|my|their|it|everything)\b.{0,12}\b(life|all)|wants? to die|better off without (me|him|her)|(wil|wou|wilde|wilt|willen|liever|ga|gaat|was|waren?)\b.{0,30}\b(dood|doodgaan|sterven|weg zijn)|dood (wil|wilde|wou|zijn|zou|wl)|doodgaan|niet meer (wil |wilde |wou |hoeft te |hoef te )?(leven|bestaan|wakker)|niet meer wil\w* (leven|zijn|bestaan)|er (straks |morgen |binnenkort |vanavond |dan )?niet meer (te )?(is|zijn|wil|ben|wezen)|geen zin meer in (het )?leven|leven (niet|geen) (meer )?(waard|zin)|einde? (aan )?(maken|aan (zijn|haar|mijn|het) leven)|eind aan (maken|maakt)|uit het leven|beter af zonder|zonder (mij|hem|haar) beter|voor (de|een) trein|van (het|de|een) (dak|brug|flat|viaduct) (af )?(spring\w*|te springen)|verdwijnen wil\w*|(leef|leeft|besta|bestaat) (ik|hij|zij|ze) niet meer|niet meer (besta|bestaat|leef|leeft)\b|(geen|niet) (later|morgen|toekomst) meer|dan is (het|alles) (over|voorbij|klaar)|is het (over|voorbij) (met mij|voor mij)|(een )?eind(e)? (gemaakt )?aan alles|unalive|kms|eruit stappen|eruitstappen|niet wees? verbaasd|als jullie dit lezen|als u dit leest|mis(sen)? .{0,12}niet\b.{0,10}\bals ik|overdosis|pillen (geslikt|ingenomen|genomen)|(vuist|hand|doos|strip|pot|lading) (vol )?\w*(pillen|medicijnen|paracetamol)|leeg (doosje|stripje|potje)|lege strip\w*|(geslikt|ingenomen)\b.{0,20}\bpillen)\b/;
const ZELFBESCHADIGING =
  /\b(automuti\w*|zelfbeschadig\w*|zelfverwond\w*|self[- ]?harm\w*|(snijdt?|sneed|snijden|krast?|krassen|brandt?|verwondt?)\b.{0,25}\b(zich|zichzelf|armen?|pols\w*|benen?|bovenbenen)|(zichzelf|in (zijn|haar) (armen?|pols\w*|benen))\b.{0,15}\b(snij\w*|sned\w*|kras\w*|verwond\w*|pijn)|cut(s|ting)? (him|her|them)sel\w+)\b/;
const GEVAAR =
  /\b(mes(sen)?|wapens?|pistool|vuurwapen|geweer|knife|gun|stiletto|boksbeugel|vermoord\w*|doodslaan|doodsteken|neersteken|steekt?|gestoken|bedreig\w*|gedreigd|dreigt|112|ambulance|politie|bewusteloos|buiten bewustzijn|reageert niet|ademt niet|bloedt|overleeft|kidnap\w*|ontvoer\w*|weggelopen|vermist|spoorloos|durft? (vandaag |straks |nu )?niet (meer )?(mee )?naar huis|niet naar huis (durft|durven|wil|kan)|dronken|stomdronken|aangeschoten|vecht\w*|gevochten|slaat om zich heen|agressie\w*|nu op het (plein|schoolplein)|op dit moment)\b/;
/** Danger that goes on while it is typed: violence or somebody in distress, and a word for 'now' close by. */
const BEZIG =
  /\b(slaat|slaan|sloeg|schopt|schoppen|trapt|trappen|vecht\w*|klappen|wurgt|wurgen|steekt|bedreigt|dreigt|gijzel\w*|vastgebonden|opgesloten|beukt|ramt|schreeuwt|gooit|zwaait|achtervolgt|aanrak\w*|misbruikt|verkracht\w*|hitting|beating|choking|kicking|fighting)\b/;
const NU =
  /(?<!tot )\b(nu|op dit moment|momenteel|zojuist|ik sta er(naast| bij)|hier voor me|vanavond|vannacht|straks|vanmiddag|zo meteen|over (een )?(paar |vijf |tien |kwartier|half uur|\d+ )\w*|right now|tonight|at this moment)\b/;
const VOORBIJ =
  /\b(nu (is|weer|gelukkig|wel|even) \w*|nu (rustig|veilig|voorbij|klaar|over)|geen (direct |acuut )?gevaar|(vandaag|nu|nou) (is|gaat|zit) (het|alles|ze|hij)? ?(rustig|veilig|goed)|vroeger|destijds|jaren geleden|vorig\w* (week|jaar|maand)|weken geleden|opgelost|uitgepraat|no danger|dreigt nu niets|dreigt niets meer|geen vechtpartij\w*|afgerond|besloten)\b/;
const NOOD =
  /\b(stikt|loopt (paars|blauw) aan|paars aan|blauwe lippen|ademt (niet|amper|nauwelijks)|(niet|nauwelijks) (echt )?wakker te krijgen|krijg \w+ niet (echt )?wakker|niet (meer )?wakker (wordt|te maken|worden)|wordt niet (meer )?wakker|buiten westen|knock-?out|schiet\w*partij|geschoten|schutter|on the roof|will jump|gaat springen|dreigt te springen|op het dak|bloedt (hevig|erg|flink)|collapsed|not breathing|unconscious)\b/;
const VERMOEDEN =
  /\b(mishandel\w*|misbruik\w*|huiselijkgeweld|kindermishandeling|verwaarloo?[sz]\w*|incest|aangerand|verkracht\w*|blauwe? (plek\w*|oog)|striemen|brandwond\w*|geslagen|slaat|slaan|klappen|meisjesbesnijdenis|besnijd\w*|uithuwelijk\w*|huwelijksdwang|eerwraak|eergerelateerd\w*|abuse\w*|bruis\w*|being hit|hits (him|her)|neglect\w*|veiligthuis|veilig thuis|meldcode|loverboy\w*|grooming|betast\w*|zit aan (haar|hem)|aan (haar|hem) gezeten)\b/;

const DADER =
  '(collega|leerkracht|leraar|lerares|meester|juf|docent\\w*|concierge|directeur|stagiair\\w*|invaller|mentor|onderwijsassistent\\w*|gymleraar|teacher|overblijfkracht|vakdocent|trainer)';
const GRENS =
  '(zit aan|zat aan|betast\\w*|misbruik\\w*|aanrand\\w*|slaat|sloeg|mishandel\\w*|ongewenst\\w*|seksue\\w*|intiem\\w*|naaktfoto\\w*|relatie met een leerling|handtastelijk\\w*|raakt .{0,20} aan|touch\\w*)';
const MEDEWERKER = new RegExp(
  `\\b${DADER}\\b.{0,30}\\b${GRENS}\\b.{0,40}\\b(leerling\\w*|kind\\w*|meisjes?|jongens?|student\\w*|pupils?)\\b|\\b(grensoverschrijdend\\w*|ongewenst\\w*)\\b.{0,40}\\b${DADER}\\b`,
);

/** Safety words in even text; each is a feature for the model and lowers the bar for its card. */
export function vindGevaarwoorden(egaal: string): string[] {
  const gevonden: string[] = [];
  if (SUICIDE.test(egaal)) gevonden.push('suicide');
  if (ZELFBESCHADIGING.test(egaal)) gevonden.push('zelfbeschadiging');
  if (GEVAAR.test(egaal)) gevonden.push('gevaar');
  if (NOOD.test(egaal)) gevonden.push('nood');
  if (BEZIG.test(egaal) && NU.test(egaal) && !VOORBIJ.test(egaal)) gevonden.push('bezig');
  if (VERMOEDEN.test(egaal)) gevonden.push('vermoeden');
  if (MEDEWERKER.test(egaal)) gevonden.push('medewerker');
  return gevonden;
}

/** Ways of speaking in which nobody is in danger. */
const FIGUURLIJK =
  /\b(lach\w*|scha(am|men|amt)\w*|verve(el|len|elt)\w*|schrik\w*|schrok\w*|werk\w*)\b.{0,20}\b(dood|kapot|rot)|(dood|kapot) (van de|aan) (honger|dorst|zenuwen|slaap|schrik|hitte|kou|administratie)\b/;
const UITGESLOTEN =
  /\b(geen|niet|zonder|no|not)\b.{0,30}\b(suicid\w*|gedachten aan de dood|doodsgedachten|doodswens|dood wil|suicidal)|navraag gedaan|expliciet (naar )?(ge|na)?vra\w*|uitgesloten\b/;

export interface Veiligheidskansen {
  readonly acuut: number;
  readonly vermoeden: number;
}

/** Bars above which the model is believed; lower when a safety word stands in the message (docs/bench-signals.md). */
const BALK = {
  acuut: 0.15,
  acuutMetWoord: 0.08,
  acuutMetNood: 0.02,
  acuutFiguurlijk: 0.75,
  acuutUitgesloten: 0.97,
  vermoeden: 0.35,
  vermoedenMetWoord: 0.25,
} as const;
/** A suspicion with violence that goes on is danger, also when the model is surer of the suspicion. */
const BEZIG_MET_VERMOEDEN = 0.25;

/** How sure the model must be of danger, given the words in the message. */
function balkVoorAcuut(woorden: readonly string[], egaal: string): number {
  const nood = woorden.includes('nood') || woorden.includes('bezig');
  if (!nood && UITGESLOTEN.test(egaal)) return BALK.acuutUitgesloten;
  if (FIGUURLIJK.test(egaal)) return BALK.acuutFiguurlijk;
  if (nood) return BALK.acuutMetNood;
  return woorden.includes('suicide') || woorden.includes('gevaar') ? BALK.acuutMetWoord : BALK.acuut;
}

/**
 * Which safety card comes before everything else, or null (DOMAIN 6.1, requirement of issue point 5). Self-harm gets
 * the card for suicidal statements unless the message says clearly that suicidality was excluded.
 */
export function bepaalVeiligheid(
  kansen: Veiligheidskansen,
  woorden: readonly string[],
  egaal: string,
): Veiligheid | null {
  if (woorden.includes('medewerker')) return 'medewerker';
  if (woorden.includes('zelfbeschadiging') && !UITGESLOTEN.test(egaal)) return 'suicide';
  const bezig = woorden.includes('bezig') && kansen.vermoeden >= BEZIG_MET_VERMOEDEN;
  if (kansen.acuut >= balkVoorAcuut(woorden, egaal) || bezig)
    return woorden.includes('suicide') || woorden.includes('zelfbeschadiging') ? 'suicide' : 'gevaar';
  if (kansen.vermoeden >= (woorden.includes('vermoeden') ? BALK.vermoedenMetWoord : BALK.vermoeden)) return 'vermoeden';
  return null;
}
