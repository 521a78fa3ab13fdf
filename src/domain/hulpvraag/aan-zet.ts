import type { Route } from '../route/route.js';
import type { Hulpvraag } from './hulpvraag.js';

/** Whose turn it is in a track: a slot, by its name; never a person (G12). */
export interface Beurt {
  readonly spoor: string;
  readonly plaats: string;
  readonly naam: string;
}

/** The slots whose turn it is, in the order of the tracks. */
export function aanZet(route: Route, hulpvraag: Hulpvraag): readonly Beurt[] {
  return route.sporen.flatMap(({ code: spoor, statussen }) => {
    const plaats = statussen.find(({ code }) => code === hulpvraag.sporen[spoor])?.aanZet;
    return plaats === undefined ? [] : [{ spoor, plaats, naam: plaatsnaam(route, plaats) }];
  });
}

/** The name of a slot; its code when the route no longer has it. */
export function plaatsnaam(route: Route, plaats: string): string {
  return route.plaatsen.find(({ code }) => code === plaats)?.naam ?? plaats;
}
