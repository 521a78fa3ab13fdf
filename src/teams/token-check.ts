import type { Activiteit } from './activity.js';

export interface Uitslag {
  readonly status: 200 | 401 | 403 | 503;
  /** For the log; never part of an answer. */
  readonly code: string;
}

/** Decides whether an activity may come in. */
export type Toegang = (authorization: string | undefined, activiteit: Activiteit) => Promise<Uitslag>;
