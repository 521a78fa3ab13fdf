import type { Route } from '../route/route.js';
import type { Hulpvraag } from './hulpvraag.js';
import { statussenVan } from './toets.js';

/** Whose turn it is in a track: a slot, by its name; never a person (G12). */
export interface Beurt {
  readonly spoor: string;
  readonly plaats: string;
  readonly naam: string;
}

/** The slots whose turn it is, in the order of the tracks; of an open proposal those who have not confirmed it yet. */
export function aanZet(route: Route, hulpvraag: Hulpvraag): readonly Beurt[] {
  return route.sporen.flatMap(({ code: spoor, statussen }) => {
    const plaats = statussen.find(({ code }) => code === hulpvraag.sporen[spoor])?.aanZet;
    const plaatsen = bevestigers(route, hulpvraag, spoor) ?? (plaats === undefined ? [] : [plaats]);
    return plaatsen.map((een) => ({ spoor, plaats: een, naam: plaatsnaam(route, een) }));
  });
}

/** Who must still confirm a proposal that lies open in this track; null when none does. */
function bevestigers(route: Route, { voorstellen, sporen }: Hulpvraag, spoor: string): readonly string[] | null {
  for (const { voorstel, overgangen, wie } of route.stappen) {
    const ligt = voorstel?.doet === 'bevestigen' ? voorstellen[voorstel.soort] : undefined;
    const hier = overgangen.some(({ van }) =>
      statussenVan(route, spoor, van[spoor] ?? []).includes(sporen[spoor] ?? ''),
    );
    if (ligt === undefined || ligt.aanvaard || !hier) continue;
    const nog = wie.map(({ plaats }) => plaats).filter((een) => !ligt.bevestigd.some(({ plaats }) => plaats === een));
    if (nog.length > 0) return nog;
  }
  return null;
}

/** The name of a slot; its code when the route no longer has it. */
export function plaatsnaam(route: Route, plaats: string): string {
  return route.plaatsen.find(({ code }) => code === plaats)?.naam ?? plaats;
}
