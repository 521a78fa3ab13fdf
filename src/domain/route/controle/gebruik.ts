import { WEIGERINGEN } from '../../hulpvraag/weigering.js';
import type { Route, Stap } from '../route.js';
import { LEEFTIJDEN } from '../woorden.js';
import { alleEffecten, effectenVan } from './plekken.js';

/** What is missing to run a route (a sentence, a rule), and what stands there for nothing. */
export function gebruiksfouten(route: Route): string[] {
  return [
    ...zonderZin(route),
    ...zonderGebruik(route),
    ...nooitGezet(route),
    ...leeftijdsfouten(route),
    ...zichtfouten(route),
  ];
}

const gevraagd = ({ stappen }: Route): readonly string[] => stappen.flatMap(weigeringenVan);

/** Every refusal of a step that the route says in its own words. */
function weigeringenVan({ eisenVooraf, nietNu, nietJij }: Stap): readonly string[] {
  return [
    ...[...eisenVooraf, ...nietNu].map(({ weigering }) => weigering),
    ...(nietJij === undefined ? [] : [nietJij]),
  ];
}

function zonderZin(route: Route): string[] {
  return route.stappen.flatMap((stap) =>
    weigeringenVan(stap)
      .filter((weigering) => !(weigering in route.weigeringen) && !(weigering in WEIGERINGEN))
      .map((weigering) => `stap ${stap.code}: refusal ${weigering} has no sentence`),
  );
}

/** A route may say a refusal that every route has in its own words: that is use too. */
function zonderGebruik(route: Route): string[] {
  const weigeringen = new Set([...gevraagd(route), ...Object.keys(WEIGERINGEN)]);
  const regels = new Set(alleEffecten(route).flatMap((effect) => (effect.doe === 'register' ? effect.regels : [])));
  return [
    ...Object.keys(route.weigeringen)
      .filter((code) => !weigeringen.has(code))
      .map((code) => `weigeringen ${code}: no step refuses with this sentence`),
    ...Object.keys(route.register)
      .filter((code) => !regels.has(code))
      .map((code) => `register ${code}: no step shows this line`),
  ];
}

function nooitGezet(route: Route): string[] {
  const effecten = alleEffecten(route);
  const gestart = new Set([
    ...effecten.flatMap((een) => (een.doe === 'start-klok' || een.doe === 'zet-klok' ? [een.klok] : [])),
    ...route.klokken.filter(({ loopt }) => loopt !== undefined).map(({ code }) => code),
  ]);
  const feiten = new Set(effecten.flatMap((een) => (een.doe === 'feit' ? [een.feit] : [])));
  const doelen = new Set(vastTeLeggen(route));
  return [
    ...route.klokken.filter(({ code }) => !gestart.has(code)).map(({ code }) => `klok ${code}: no step starts it`),
    ...route.feiten.filter(({ code }) => !feiten.has(code)).map(({ code }) => `feit ${code}: no step sets it`),
    ...route.toestemmingen
      .filter(({ code }) => !doelen.has(code))
      .map(({ code }) => `toestemming ${code}: no step records it`),
  ];
}

/** The purposes that can be chosen in a step that records consent. */
function vastTeLeggen({ stappen }: Route): readonly string[] {
  return stappen
    .filter((stap) => effectenVan(stap).some(({ doe }) => doe === 'leg-toestemming-vast'))
    .flatMap(({ velden }) => velden.filter(({ code }) => code === 'doel'))
    .flatMap(({ keuzes }) => keuzes.map(({ code }) => code));
}

function leeftijdsfouten(route: Route): string[] {
  return route.toestemmingen.flatMap(({ code, kolom, perRol }) =>
    [kolom, ...Object.values(perRol)].flatMap((een) =>
      LEEFTIJDEN.filter((band) => route.leeftijden[een]?.[band] === undefined).map(
        (band) => `toestemming ${code}: column ${een} has no rule for ${band}`,
      ),
    ),
  );
}

/** A slot with a narrow view of which nobody said what it lets through would see nothing. */
function zichtfouten({ plaatsen, zicht }: Route): string[] {
  return plaatsen
    .filter(({ ziet }) => (ziet === 'loket' || ziet === 'eigen') && zicht[ziet] === undefined)
    .map(({ code, ziet }) => `plaats ${code}: zicht does not say what ${ziet} lets through`);
}
