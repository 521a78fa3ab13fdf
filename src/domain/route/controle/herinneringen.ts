import type { Herinnering } from '../herinnering.js';
import type { Route } from '../route.js';
import { dubbele } from './plekken.js';

/** What is wrong in the rules of reminders beside codes that point to nothing. */
export function herinneringsfouten(route: Route): string[] {
  return route.herinneringen.flatMap((regel) =>
    [...trapfouten(regel), ...antwoordfouten(route, regel), ...doorElkaar(route, regel)].map(
      (fout) => `herinnering ${regel.code}: ${fout}`,
    ),
  );
}

/** The stages come one after another. */
function trapfouten({ trappen }: Herinnering): readonly string[] {
  const [eerste, ...verder] = trappen.map(({ naSchooldagen }) => naSchooldagen);
  const oplopend = verder.every((dagen, at) => dagen > (trappen[at]?.naSchooldagen ?? 0));
  return [
    ...(eerste === 0 ? [] : ['the first stage comes when the term has passed']),
    ...(oplopend ? [] : ['a stage does not come after the one before it']),
  ];
}

/** A card that nobody can answer would go on for ever. */
function antwoordfouten({ stappen }: Route, { kaart, code }: Herinnering): readonly string[] {
  if (kaart === undefined) return [];
  return kaart.antwoorden.flatMap((antwoord) => {
    const stap = stappen.find((een) => een.code === antwoord);
    if (stap === undefined) return [`unknown step ${antwoord}`];
    const effecten = [...stap.effecten, ...stap.overgangen.flatMap((een) => een.effecten)];
    return effecten.some((een) => een.doe === 'beantwoord-herinnering' && een.regel === code)
      ? []
      : [`step ${antwoord} does not answer it`];
  });
}

/** Two rules with a card of their own on one clock would ask the same question twice. */
function doorElkaar({ herinneringen }: Route, { kaart, klok }: Herinnering): readonly string[] {
  const kaarten = herinneringen.filter((een) => een.kaart !== undefined).map((een) => een.klok);
  return kaart !== undefined && dubbele(kaarten).includes(klok) ? ['its clock has two cards'] : [];
}
