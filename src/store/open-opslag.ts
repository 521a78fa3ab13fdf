import { openEmbeddedStore } from './embedded-store.js';
import { keurMap } from './map-inhoud.js';
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

/** For the tools: a store that is there already. The bot on a folder is stopped first; its lock says so. */
export async function openBestaande(plaats: Plaats, meld: Meld): Promise<Opslag> {
  if (plaats.databaseUrl === null) await keurMap(plaats.dataDir);
  return openOpslag(plaats, meld);
}
