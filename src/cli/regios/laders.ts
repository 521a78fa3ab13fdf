import { loadRegio, regioCodes } from '../../data/regio.js';
import { findRoute } from '../../data/route.js';
import type { Regio } from '../../domain/regio/regio.js';
import type { Route } from '../../domain/route/route.js';

/** How the commands about regions get at packs and routes. A reader throws an error for the person who wrote the file. */
export interface Laders {
  readonly codes: () => readonly string[];
  readonly regio: (code: string) => Regio;
  /** Null for a region without a route. */
  readonly route: (code: string) => Route | null;
}

export const laders: Laders = { codes: regioCodes, regio: loadRegio, route: findRoute };
