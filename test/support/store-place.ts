import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';

/** Opens the store at a place, a folder; small, so that snapshots come often. */
export const openPlace = (place: string): Promise<Opslag> => openEmbeddedStore(place, { vouwBij: 20_000 });
