import { kalenderTekort } from '../../domain/kalender/regio-kalender.js';
import { controleerRoute } from '../../domain/route/controleer-route.js';
import type { Laders } from './laders.js';

/** What there is to say about a region: nothing when it is sound. */
export interface Keuring {
  readonly code: string;
  readonly heeftRoute: boolean;
  readonly fouten: readonly string[];
  /** What is right today and will not stay so. */
  readonly waarschuwingen: readonly string[];
}

/** Reads pack, route and calendar of each region, and gives what is wrong with them on a day; no fault hides another. */
export function keurRegios(codes: readonly string[], laders: Laders, vandaag: string): readonly Keuring[] {
  return codes.map((code) => {
    const pakket = probeer(() => laders.regio(code));
    const route = probeer(() => laders.route(code));
    const kalender = probeer(() => laders.kalender(code));
    const heeftRoute = route.fout !== null || route.gelezen !== null;
    const tekort = kalender.gelezen === null ? [] : kalenderTekort(kalender.gelezen, vandaag);
    const jaren = (welke: boolean, zin: string): string[] =>
      tekort.filter(({ loopt }) => loopt === welke).map(({ schooljaar }) => `kalender.json ${schooljaar}: ${zin}`);
    return {
      code,
      heeftRoute,
      fouten: [
        ...regels(pakket.fout),
        ...regels(route.fout),
        ...(route.gelezen === null ? [] : controleerRoute(route.gelezen)),
        ...regels(kalender.fout),
        ...(heeftRoute && kalender.fout === null && kalender.gelezen === null
          ? ['kalender.json: is missing; with a route there are reminders, and they need it']
          : []),
        ...jaren(true, 'has no vacations, and it runs already'),
      ],
      waarschuwingen: jaren(false, 'has no vacations yet; look them up before the summer'),
    };
  });
}

/** The findings as lines for a terminal. */
export function keuringstekst(keuringen: readonly Keuring[]): string {
  return keuringen
    .flatMap(({ code, heeftRoute, fouten, waarschuwingen }) => [
      `${code} (${heeftRoute ? 'pack and route' : 'pack, no route'}): ${fouten.length === 0 ? 'sound' : `${fouten.length} found`}`,
      ...fouten.map((fout) => `  ${fout}`),
      ...waarschuwingen.map((een) => `  soon: ${een}`),
    ])
    .map((regel) => `${regel}\n`)
    .join('');
}

function probeer<T>(lees: () => T): { readonly gelezen: T | null; readonly fout: string | null } {
  try {
    return { gelezen: lees(), fout: null };
  } catch (fault) {
    return { gelezen: null, fout: fault instanceof Error ? fault.message : 'unknown fault' };
  }
}

/** A reader names the folder first and then a fault a line: the lines are what counts. */
function regels(fout: string | null): readonly string[] {
  if (fout === null) return [];
  const [kop = '', ...rest] = fout.split('\n').map((regel) => regel.trim());
  return rest.length === 0 ? [kop] : rest;
}
