import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';

/** Opens the store at a place: a database, or a folder with snapshots as often as can be. */
export const openPlace = (place: string): Promise<Opslag> =>
  place.startsWith('postgres://') ? openPostgresStore(place) : openEmbeddedStore(place, { vouwBij: 20_000 });
