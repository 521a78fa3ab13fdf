import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../data/paths.js';
import { loadRegio, regioCodes } from '../../data/regio.js';
import type { Regio } from '../../domain/regio/regio.js';
import type { Route } from '../../domain/route/route.js';

/** How the commands about regions get at packs and routes. A reader throws an error for the person who wrote the file. */
export interface Laders {
  readonly codes: () => readonly string[];
  readonly regio: (code: string) => Regio;
  /** Null for a region without a route. */
  readonly route: (code: string) => Route | null;
}

export const laders: Laders = { codes: regioCodes, regio: loadRegio, route: geenRoute };

/** Until src/data/route.ts reads routes, a region that has one must not pass unseen. */
function geenRoute(code: string): null {
  if (existsSync(join(projectRoot(), 'src', 'regios', code, 'route'))) {
    throw new Error(`region ${code}: has a route, and nothing here reads it yet`);
  }
  return null;
}
