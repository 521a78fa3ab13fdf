import type { Meld } from '../meld.js';
import type { Opslag } from '../opslag.js';
import { Databank } from './databank.js';
import { hulpvraagPoort } from './hulpvraag-poort.js';
import { keurDatabank } from './migraties.js';
import { organisatiePoort } from './organisatie-poort.js';
import { pgOutboxBeheer } from './outbox-beheer.js';
import { tempoPoort } from './tempo-poort.js';
import { postPoort } from './post-poort.js';
import { wegwijzerPoort } from './wegwijzer-poort.js';

/**
 * Opens the store on a PostgreSQL database, for larger installations and more than one instance. Throws when the database
 * cannot be reached, and a StoreFault when it was not migrated to this version or does not keep what it acknowledges.
 */
export async function openPostgresStore(url: string, meld: Meld = () => undefined): Promise<Opslag> {
  const databank = new Databank(url, meld);
  try {
    await keurDatabank(databank);
    return {
      ...wegwijzerPoort(databank),
      hulpvragen: hulpvraagPoort(databank),
      organisatie: organisatiePoort(databank),
      tempo: tempoPoort(databank),
      beheer: pgOutboxBeheer(databank),
      post: postPoort(databank),
    };
  } catch (fout) {
    await databank.sluit();
    throw fout;
  }
}
