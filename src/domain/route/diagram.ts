import type { Route } from './route.js';

type Spoor = Route['sporen'][number];

/**
 * A track of a route as a Mermaid state diagram: its statuses with their names, and an arrow with the button of every step
 * that moves it. In the order of the route, so the same route gives the same text.
 */
export function diagramVan(route: Route, spoor: Spoor): string {
  const pijlen = pijlenVan(route, spoor).map(
    ({ van, naar, knoppen }) => `${knoop(van)} --> ${knoop(naar)} : ${knoppen.join(', ')}`,
  );
  return [
    'stateDiagram-v2',
    ...[
      ...spoor.statussen.map(({ code, naam }) => `state "${label(code)} ${label(naam)}" as ${knoop(code)}`),
      `[*] --> ${knoop(spoor.begin)}`,
      ...pijlen,
      ...spoor.statussen.filter(({ einde }) => einde).map(({ code }) => `${knoop(code)} --> [*]`),
    ].map((regel) => `    ${regel}`),
  ].join('\n');
}

/** A page with the diagram of each track, and the steps that move none. */
export function routepagina(route: Route): string {
  const stil = route.stappen
    .filter(({ opent, overgangen }) => !opent && overgangen.every(({ naar }) => Object.keys(naar).length === 0))
    .map(({ knop }) => `- ${knop}`);
  return [
    `# ${route.naam}`,
    'Made from the route by `npm run diagrams`: change the route, not this page. An arrow carries the button of the step.',
    ...route.sporen.flatMap((spoor) => [`## ${spoor.naam}`, `\`\`\`mermaid\n${diagramVan(route, spoor)}\n\`\`\``]),
    ...(stil.length === 0 ? [] : ['## Steps that move no status', stil.join('\n')]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

interface Pijl {
  readonly van: string;
  readonly naar: string;
  readonly knoppen: readonly string[];
}

/** One arrow between two statuses, with every button that goes that way. */
function pijlenVan({ stappen }: Route, spoor: Spoor): readonly Pijl[] {
  const wegen = stappen.flatMap(({ knop, overgangen }) =>
    overgangen.flatMap(({ van, naar }) => {
      const doel = naar[spoor.code];
      return doel === undefined ? [] : vanaf(spoor, van[spoor.code]).map((begin) => ({ van: begin, naar: doel, knop }));
    }),
  );
  const codes = spoor.statussen.map(({ code }) => code);
  return codes.flatMap((van) =>
    codes
      .filter((naar) => naar !== van)
      .map((naar) => {
        const knoppen = wegen.filter((weg) => weg.van === van && weg.naar === naar).map(({ knop }) => label(knop));
        return { van, naar, knoppen: [...new Set(knoppen)] };
      })
      .filter(({ knoppen }) => knoppen.length > 0),
  );
}

/** The statuses that a way out begins at; a track that it does not name can stand anywhere but at an end. */
function vanaf({ statussen, groepen }: Spoor, genoemd: readonly string[] | undefined): readonly string[] {
  if (genoemd === undefined) return statussen.filter(({ einde }) => !einde).map(({ code }) => code);
  return genoemd.flatMap((een) => (een.startsWith('@') ? (groepen[een.slice(1)] ?? []) : [een]));
}

/** Mermaid reads a dash, a colon and a quote as its own. */
const knoop = (code: string): string => code.replaceAll('-', '_');
const label = (tekst: string): string =>
  tekst
    .replaceAll(/[":;#]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
