import { EIGENAAR } from '../hoorders.js';
import type { Route, Stap } from '../route.js';
import { leestVelden } from '../verwijzing.js';
import { effectenVan, voorstelvelden } from './plekken.js';

/** Steps that nobody may take, and proposals and openings that cannot come about. */
export function stapfouten(route: Route): string[] {
  const vulbaar = vulbarePlaatsen(route);
  return [
    ...route.stappen.flatMap((stap) => [...onbekend(route, stap), ...niemand(vulbaar, stap), ...opVeld(stap)]),
    ...wijzers(route),
    ...route.plaatsen
      .filter(({ code }) => !vulbaar.has(code))
      .map(({ code }) => `plaats ${code}: no step puts anybody there`),
    ...(route.stappen.some(({ opent }) => opent) ? [] : ['stappen: no step opens a case']),
    ...route.voorstellen.flatMap((voorstel) => voorstelfouten(route, voorstel)),
  ];
}

/** The slots in which somebody can ever sit. */
export function vulbarePlaatsen(route: Route): ReadonlySet<string> {
  const gevuld = route.stappen
    .flatMap(effectenVan)
    .flatMap((effect) => (effect.doe === 'bind' ? [effect.plaats] : effect.doe === 'verplaats' ? [effect.naar] : []));
  const rollen = route.plaatsen.filter(({ soort }) => soort === 'rol').map(({ code }) => code);
  return new Set([route.houder, ...rollen, ...gevuld]);
}

/** Steps that are named as the one to take first, and the answers that are filled in there beforehand. */
function wijzers(route: Route): string[] {
  const stap = (code: string): Stap | undefined => route.stappen.find((een) => een.code === code);
  const statussen = route.sporen.flatMap((spoor) => spoor.statussen);
  const past = (naar: Stap | undefined, veld: string, waarde: string): boolean =>
    naar?.velden.find(({ code }) => code === veld)?.keuzes.some(({ code }) => code === waarde) === true;
  return [
    ...statussen.flatMap(({ code, voorop }) =>
      voorop.filter((een) => stap(een.stap) === undefined).map((een) => `status ${code}: unknown step ${een.stap}`),
    ),
    ...route.stappen.flatMap(({ code, eisenVooraf }) =>
      eisenVooraf.flatMap(({ eerst }) => {
        if (eerst === undefined) return [];
        const naar = stap(eerst.stap);
        if (naar === undefined) return [`stap ${code}: unknown step ${eerst.stap} to take first`];
        return Object.entries(eerst.met)
          .filter(([veld, waarde]) => !past(naar, veld, waarde))
          .map(([veld, waarde]) => `stap ${code}: ${eerst.stap} has no choice ${waarde} in field ${veld}`);
      }),
    ),
  ];
}

function onbekend(route: Route, { code, wie }: Stap): string[] {
  return wie
    .filter(({ plaats }) => plaats !== EIGENAAR && !route.plaatsen.some((een) => een.code === plaats))
    .map(({ plaats }) => `stap ${code}: unknown slot ${plaats}`);
}

function niemand(vulbaar: ReadonlySet<string>, { code, wie, velden }: Stap): string[] {
  const kiestActie = velden.some((veld) => veld.code === 'actie' && veld.soort === 'actie');
  const iemand = wie.some(({ plaats }) => (plaats === EIGENAAR ? kiestActie : vulbaar.has(plaats)));
  return iemand ? [] : [`stap ${code}: nobody may take it`];
}

/** Whose step it is must be known before anything is filled in: a button is shown, or it is not. */
function opVeld({ code, wie }: Stap): string[] {
  return wie
    .filter(({ als }) => als.some((een) => leestVelden(een).length > 0))
    .map(({ plaats }) => `stap ${code}: whether ${plaats} may take it depends on a field`);
}

function voorstelfouten(route: Route, { code, velden }: Route['voorstellen'][number]): string[] {
  const maakt = route.stappen.some(({ voorstel }) => voorstel?.soort === code && voorstel.doet === 'voorstellen');
  if (!maakt) return [`voorstel ${code}: no step makes it`];
  const gevraagd = voorstelvelden(route, code).map((veld) => veld.code);
  return velden
    .filter((veld) => !gevraagd.includes(veld))
    .map((veld) => `voorstel ${code}: unknown field ${veld}, no step that makes it asks for that`);
}
