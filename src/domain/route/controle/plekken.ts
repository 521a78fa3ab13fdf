import type { Effect } from '../effect.js';
import type { Route, Stap, Veld } from '../route.js';
import type { KaleVoorwaarde, Voorwaarde } from '../voorwaarde.js';

/** A place in a route where conditions and effects stand, and the fields that they may speak of there. */
export interface Plek {
  readonly waar: string;
  readonly velden: readonly Veld[];
  readonly dingen: readonly (Voorwaarde | Effect)[];
}

/** The fields that a step knows: those it asks, and those of the proposal that it makes or confirms. */
export function veldenVan(route: Route, stap: Stap): readonly Veld[] {
  const soort = stap.voorstel?.soort;
  return soort === undefined ? stap.velden : [...stap.velden, ...voorstelvelden(route, soort)];
}

/** The fields of a proposal, as the steps that make it ask for them. */
export function voorstelvelden(route: Route, soort: string): readonly Veld[] {
  const namen = route.voorstellen.find(({ code }) => code === soort)?.velden ?? [];
  return route.stappen
    .filter(({ voorstel }) => voorstel?.soort === soort && voorstel.doet === 'voorstellen')
    .flatMap(({ velden }) => velden.filter(({ code }) => namen.includes(code)));
}

/** Every place of a route with conditions or effects. */
export function plekken(route: Route): readonly Plek[] {
  const { loket, eigen } = route.zicht;
  const contacten = [...(loket?.contacten ?? []), ...(eigen?.contacten ?? [])];
  return [
    ...route.plaatsen.map(({ code, zietAls }) => ({ waar: `plaats ${code}`, velden: [], dingen: zietAls })),
    { waar: 'zicht', velden: [], dingen: contacten.flatMap(({ als }) => als) },
    ...statuseffecten(route).map(({ code, effecten, voorop }) => ({
      waar: `status ${code}`,
      velden: [],
      dingen: [...effecten, ...voorop.flatMap(({ als }) => als)],
    })),
    ...route.herinneringen.map(({ code, als, trappen }) => ({
      waar: `herinnering ${code}`,
      velden: [],
      dingen: [...als, ...trappen.flatMap(({ aan, ook }) => [...aan, ...ook].flatMap((een) => een.als))],
    })),
    ...route.raad.map(({ als }, at) => ({ waar: `raad ${at + 1}`, velden: [], dingen: als })),
    ...route.oudertekst.map(({ als }, at) => ({ waar: `oudertekst ${at + 1}`, velden: [], dingen: als })),
    ...route.stappen.map((stap) => ({
      waar: `stap ${stap.code}`,
      velden: veldenVan(route, stap),
      dingen: [...voorwaardenVan(stap), ...effectenVan(stap)],
    })),
  ];
}

const statuseffecten = ({ sporen }: Route): Route['sporen'][number]['statussen'] =>
  sporen.flatMap(({ statussen }) => statussen);

/** Every effect of a route: of its steps, and of its statuses. */
export const alleEffecten = (route: Route): readonly Effect[] => [
  ...statuseffecten(route).flatMap(({ effecten }) => effecten),
  ...route.stappen.flatMap(effectenVan),
];

/** The effects of a step, whatever its way out. */
export const effectenVan = ({ overgangen, effecten }: Stap): readonly Effect[] => [
  ...overgangen.flatMap((een) => een.effecten),
  ...effecten,
];

function voorwaardenVan({ wie, velden, eisenVooraf, overgangen, nietNu, knopAls }: Stap): readonly Voorwaarde[] {
  return [
    ...[...nietNu, ...knopAls].flatMap(({ als }) => als),
    ...wie.flatMap(({ als }) => als),
    ...velden.flatMap(({ als }) => als),
    ...eisenVooraf.flatMap(({ als, eis }) => [...als, eis]),
    ...overgangen.flatMap(({ als }) => als),
  ];
}

/** The same code more than once in a list. */
export function dubbele(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((een, at) => codes.indexOf(een) !== at))];
}

/** The conditions in a condition or an effect, each apart. */
export function kaleVoorwaarden(ding: Voorwaarde | Effect): readonly KaleVoorwaarde[] {
  if ('doe' in ding) return ding.als.flatMap(kaleVoorwaarden);
  return ding.toets === 'een-van' ? ding.van : [ding];
}
