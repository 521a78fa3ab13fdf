import { openEmbeddedStore } from './embedded-store.js';
import type { Meld } from './meld.js';
import type { Opslag } from './opslag.js';
import { openPostgresStore } from './postgres/postgres-store.js';

/** Where an installation keeps its data: the database when one is named, else the folder. */
export interface Plaats {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

export function openOpslag({ databaseUrl, dataDir }: Plaats, meld: Meld): Promise<Opslag> {
  return databaseUrl === null ? openEmbeddedStore(dataDir, { meld }) : openPostgresStore(databaseUrl, meld);
}
