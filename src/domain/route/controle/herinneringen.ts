import type { Herinnering } from '../herinnering.js';
import type { Route, Stap } from '../route.js';
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

/** A card that nobody can answer would go on for ever; one that says what its step does not ask is refused when it is used. */
function antwoordfouten({ stappen }: Route, { kaart, code }: Herinnering): readonly string[] {
  if (kaart === undefined) return [];
  return kaart.antwoorden.flatMap(({ stap: genoemd, met }) => {
    const stap = stappen.find((een) => een.code === genoemd);
    if (stap === undefined) return [`unknown step ${genoemd}`];
    const effecten = [...stap.effecten, ...stap.overgangen.flatMap((een) => een.effecten)];
    const beantwoordt = effecten.some((een) => een.doe === 'beantwoord-herinnering' && een.regel === code);
    const vreemd = Object.entries(met).filter(([veld, keuze]) => !kentKeuze(stap, veld, keuze));
    return [
      ...(beantwoordt ? [] : [`step ${genoemd} does not answer it`]),
      ...vreemd.map(([veld, keuze]) => `step ${genoemd} has no field ${veld} with a choice ${keuze}`),
    ];
  });
}

const kentKeuze = ({ velden }: Stap, code: string, keuze: string): boolean =>
  velden.some((veld) => veld.code === code && veld.keuzes.some((een) => een.code === keuze));

/** Two rules with a card of their own on one clock would ask the same question twice. */
function doorElkaar({ herinneringen }: Route, { kaart, klok }: Herinnering): readonly string[] {
  const kaarten = herinneringen.filter((een) => een.kaart !== undefined).map((een) => een.klok);
  return kaart !== undefined && dubbele(kaarten).includes(klok) ? ['its clock has two cards'] : [];
}
