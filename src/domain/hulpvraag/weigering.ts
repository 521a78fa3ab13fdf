import type { Route } from '../route/route.js';

/** The refusals that every route has; a route adds its own, each with its sentence. */
export const WEIGERINGEN = {
  'onbekende-stap': 'Deze knop hoort niet bij deze route. Open de hulpvraag opnieuw.',
  'niet-gevonden': 'Ik vind deze hulpvraag niet, of je hebt er geen toegang toe.',
  'niet-jouw-stap': 'Deze stap is aan iemand anders. Open de hulpvraag om te zien wie er aan zet is.',
  'niet-nu': 'Deze stap kan nu niet: de hulpvraag staat op een andere plek in de route.',
  'veld-ontbreekt': 'Er ontbreekt nog iets. Vul alle gevraagde velden in.',
  'datum-onjuist': 'Dat is geen datum die hier past. Kies vandaag, of een dag in het afgelopen jaar.',
  'dag-te-ver': 'Dat is geen datum die hier past. Kies een dag binnen een jaar.',
  'keuze-onjuist': 'Die keuze staat niet in de lijst. Kies een van de mogelijkheden.',
  'aantal-onjuist': 'Dat aantal kan hier niet.',
  'nummer-onjuist':
    'Dat is geen nummer uit Kindkans. Vul alleen het nummer van de hulpvraag in: geen naam, BSN, datum of telefoonnummer.',
  'persoon-onjuist': 'Die persoon kan hier niet gekozen worden.',
  'actie-onbekend': 'Die actie is er niet meer, of hij is al klaar.',
  'geen-voorstel': 'Er ligt geen voorstel om te bevestigen.',
  'ander-voorstel': 'Het voorstel is intussen veranderd. Bekijk het nieuwe voorstel en bevestig dat.',
  'ligt-al': 'Dit voorstel ligt er al. De mensen die het bevestigen, zijn nu aan zet.',
  'al-bevestigd': 'Dit voorstel heb je al bevestigd. Nu is de ander aan zet.',
  'zelfde-persoon': 'Twee verschillende mensen moeten dit bevestigen. Jij hebt het al gedaan.',
} as const;
export type VasteWeigering = keyof typeof WEIGERINGEN;

/** A step that was not taken: an ordinary answer with its own kind sentence. Nothing that was filled in is in here. */
export interface Weigering {
  readonly code: string;
  readonly zin: string;
}

/** The refusal of a route, or one that every route has. A code without a sentence is our bug: check-regio finds it first. */
export function weiger(route: Route, code: string): Weigering {
  const zin = route.weigeringen[code] ?? Object.entries(WEIGERINGEN).find(([vast]) => vast === code)?.[1];
  if (zin === undefined) throw new Error(`route ${route.code}: refusal ${code} has no sentence`);
  return { code, zin };
}
