import { controleerRoute } from '../../domain/route/controleer-route.js';
import type { Laders } from './laders.js';

/** What there is to say about a region: nothing when it is sound. */
export interface Keuring {
  readonly code: string;
  readonly heeftRoute: boolean;
  readonly fouten: readonly string[];
}

/** Reads pack and route of each region, and gives what is wrong with them; a fault in the one does not hide the other. */
export function keurRegios(codes: readonly string[], laders: Laders): readonly Keuring[] {
  return codes.map((code) => {
    const pakket = probeer(() => laders.regio(code));
    const route = probeer(() => laders.route(code));
    return {
      code,
      heeftRoute: route.fout !== null || route.gelezen !== null,
      fouten: [
        ...regels(pakket.fout),
        ...regels(route.fout),
        ...(route.gelezen === null ? [] : controleerRoute(route.gelezen)),
      ],
    };
  });
}

/** The findings as lines for a terminal. */
export function keuringstekst(keuringen: readonly Keuring[]): string {
  return keuringen
    .flatMap(({ code, heeftRoute, fouten }) => [
      `${code} (${heeftRoute ? 'pack and route' : 'pack, no route'}): ${fouten.length === 0 ? 'sound' : `${fouten.length} found`}`,
      ...fouten.map((fout) => `  ${fout}`),
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
