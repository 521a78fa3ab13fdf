import { effect } from '../../../src/domain/route/effect.js';
import type { Route, Stap } from '../../../src/domain/route/route.js';
import { voorwaarde } from '../../../src/domain/route/voorwaarde.js';

/** A fault in a route: how to plant it, and what the check must say. */
export interface Fout {
  readonly wat: string;
  readonly plant: (route: Route) => void;
  readonly zegt: string;
}

/** A step to plant a fault in. */
export function stapVan(route: Route, code: string): Stap {
  const stap = route.stappen.find((een) => een.code === code);
  if (stap === undefined) throw new Error(`no step ${code} to plant a fault in`);
  return stap;
}

export const eerste = <T>(rij: readonly T[]): T => {
  const [een] = rij;
  if (een === undefined) throw new Error('an empty list to plant a fault in');
  return een;
};
export const metEis = (route: Route, eis: unknown, weigering = 'geen-toestemming'): void => {
  eerste(route.stappen).eisenVooraf.push({
    als: [],
    eis: voorwaarde.parse(eis),
    weigering,
    alleenWaarschuwen: false,
    eisen: [],
  });
};
export const metEffect = (route: Route, gevolg: unknown, stap = 'klaarzetten'): void => {
  stapVan(route, stap).effecten.push(effect.parse(gevolg));
};
export const metStatuseffect = (route: Route, gevolg: unknown): void => {
  eerste(eerste(route.sporen).statussen).effecten.push(effect.parse(gevolg));
};
export const zonderStap = (route: Route, code: string): void => {
  route.stappen = route.stappen.filter((stap) => stap.code !== code);
};
export const zonderEffect = (route: Route, stap: string, doe: string): void => {
  const gevonden = stapVan(route, stap);
  gevonden.effecten = gevonden.effecten.filter((een) => een.doe !== doe);
};
export const extraStatus = (route: Route, code: string): void => {
  eerste(route.sporen).statussen.push({
    code,
    naam: code,
    uitleg: code,
    einde: false,
    rust: false,
    effecten: [],
    voorop: [],
    eisen: [],
  });
};
