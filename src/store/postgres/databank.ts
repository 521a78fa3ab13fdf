import type { PoolClient, QueryConfig } from 'pg';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Meld } from '../meld.js';
import { StoreFault } from '../store-fault.js';
import { geschoond } from './database-fault.js';

/** Asks with one connection, in or outside a transaction. Every row is parsed: the database is an edge. */
export interface Verbinding {
  vraag<T>(rij: z.ZodType<T>, vraag: QueryConfig | string, waarden?: readonly unknown[]): Promise<T[]>;
  /** Gives the number of rows that were touched. */
  doe(vraag: QueryConfig | string, waarden?: readonly unknown[]): Promise<number>;
}

const HOOGSTENS = 20;
const WACHT_MS = 10_000;

/** What came out of the database, through its schema; the fault holds no value. */
export function ontleed<T>(schema: z.ZodType<T>, waarde: unknown): T {
  const gelezen = schema.safeParse(waarde);
  if (gelezen.success) return gelezen.data;
  throw new StoreFault('database', 'a row holds something that this version does not know', 'Run npm run verify');
}

type Uitvoerder = Pick<PoolClient, 'query'>;

/** A connection as this folder uses it: rows parsed, errors cleaned of values. */
export function verbindingVan(client: Uitvoerder): Verbinding {
  const uit = async (vraag: QueryConfig | string, waarden: readonly unknown[]) => {
    const config = typeof vraag === 'string' ? { text: vraag } : vraag;
    return client.query<Record<string, unknown>>({ ...config, values: [...waarden] });
  };
  return {
    async vraag(rij, vraag, waarden = []) {
      const { rows } = await uit(vraag, waarden);
      return rows.map((row) => ontleed(rij, row));
    },
    doe: async (vraag, waarden = []) => (await uit(vraag, waarden)).rowCount ?? 0,
  };
}

/** At most twenty connections. What was asked before `sluit` is finished; what comes after is refused. */
export class Databank {
  private readonly pool: Pool;
  private readonly bezig = new Set<Promise<unknown>>();
  private gesloten = false;

  constructor(url: string, meld: Meld) {
    this.pool = new Pool({
      connectionString: url,
      max: HOOGSTENS,
      connectionTimeoutMillis: WACHT_MS,
      application_name: 'wegwijzer',
    });
    // A connection that breaks while nobody uses it; the pool makes another one.
    this.pool.on('error', () => meld('store-database-connection-lost'));
  }

  /** One statement, one transaction. */
  vraag<T>(rij: z.ZodType<T>, vraag: QueryConfig | string, waarden: readonly unknown[] = []): Promise<T[]> {
    return this.neem(() => verbindingVan(this.pool).vraag(rij, vraag, waarden));
  }

  doe(vraag: QueryConfig | string, waarden: readonly unknown[] = []): Promise<number> {
    return this.neem(() => verbindingVan(this.pool).doe(vraag, waarden));
  }

  /** Several statements, all or none. */
  transactie<T>(werk: (verbinding: Verbinding) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return this.neem(async () => {
      const client = await this.pool.connect();
      let heel = false;
      try {
        await client.query(begin);
        const antwoord = await werk(verbindingVan(client));
        await client.query('COMMIT');
        heel = true;
        return antwoord;
      } catch (fout) {
        heel = await client.query('ROLLBACK').then(
          () => true,
          () => false,
        );
        throw fout;
      } finally {
        client.release(!heel);
      }
    });
  }

  /** Several statements, each its own transaction, of one call: it is finished as a whole before the store closes. */
  taak<T>(werk: (verbinding: Verbinding) => Promise<T>): Promise<T> {
    return this.neem(() => werk(verbindingVan(this.pool)));
  }

  private async neem<T>(werk: () => Promise<T>): Promise<T> {
    if (this.gesloten) throw new Error('the store is closed');
    const taak = werk();
    this.bezig.add(taak);
    try {
      return await taak;
    } catch (fout) {
      throw fout instanceof StoreFault ? fout : geschoond(fout);
    } finally {
      this.bezig.delete(taak);
    }
  }

  async sluit(): Promise<void> {
    if (this.gesloten) return;
    this.gesloten = true;
    await Promise.allSettled([...this.bezig]);
    await this.pool.end();
  }
}
