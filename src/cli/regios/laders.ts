import { findKalender } from '../../data/kalender.js';
import { loadRegio, regioCodes } from '../../data/regio.js';
import { findRoute } from '../../data/route.js';
import type { RegioKalender } from '../../domain/kalender/regio-kalender.js';
import type { Regio } from '../../domain/regio/regio.js';
import type { Route } from '../../domain/route/route.js';

/** How the commands about regions get at packs, routes and calendars. A reader throws an error for the person who wrote the file. */
export interface Laders {
  readonly codes: () => readonly string[];
  readonly regio: (code: string) => Regio;
  /** Null for a region without a route. */
  readonly route: (code: string) => Route | null;
  /** Null for a region without a calendar. */
  readonly kalender: (code: string) => RegioKalender | null;
}

export const laders: Laders = { codes: regioCodes, regio: loadRegio, route: findRoute, kalender: findKalender };
