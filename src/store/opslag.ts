import type { HulpvraagStore } from '../app/hulpvraag-store.js';
import type { WegwijzerStore } from '../app/ports.js';

/** Both ports on one store; `close` closes both. */
export interface Opslag extends WegwijzerStore {
  readonly hulpvragen: HulpvraagStore;
}
