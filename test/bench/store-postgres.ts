import { Pool } from 'pg';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { zoalsGestart } from '../support/go-kaarten.js';
import type { Voorbeeld } from './cases.js';
import { openCases, stepper } from './cases.js';
import type { Figures } from './measure.js';
import { measure } from './measure.js';

const CASES = 100_000;
const STEPS = 10_000;
const AT_ONCE = 50;
const CONNECTIONS = 20;
const ROUNDS = 5;

export interface PostgresFigures {
  readonly figures: readonly Figures[];
  /** Steps a second over bare updates a second, of each round. */
  readonly ratios: readonly number[];
}

/** Steps on PostgreSQL, in turns with a bare durable update of one row in a table as long, over as many connections. */
export async function benchPostgres(server: PostgresServer, naar: readonly Voorbeeld[]): Promise<PostgresFigures> {
  const url = await server.createDatabase();
  const store = await openPostgresStore(url);
  const kennis = zoalsGestart(store);
  const cases = await openCases(kennis, naar, { count: CASES, atOnce: AT_ONCE });
  await server.query(url, 'CREATE TABLE bare (id integer PRIMARY KEY, n integer NOT NULL)');
  await server.query(url, `INSERT INTO bare SELECT g, 0 FROM generate_series(1, ${CASES}) g`);
  await server.query(url, 'VACUUM ANALYZE');
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  // The server ends before the last goodbye of an idle connection has arrived.
  pool.on('error', () => undefined);
  const bare = (number: number) =>
    pool.query({
      name: 'bare',
      text: 'UPDATE bare SET n = n + 1 WHERE id = $1',
      values: [1 + ((number * 7919) % CASES)],
    });
  const step = stepper(kennis, cases, AT_ONCE);
  // Neither is measured cold.
  for (const warm of [bare, step]) await measure('', { steps: STEPS / 4, atOnce: AT_ONCE }, warm);
  const figures: Figures[] = [];
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const run = { steps: STEPS, atOnce: AT_ONCE };
    const one = await measure(`PostgreSQL, a bare update of one row (round ${round})`, run, bare);
    const other = await measure(`PostgreSQL, a step in one of 100,000 hulpvragen (round ${round})`, run, step);
    figures.push(one, other);
    ratios.push(other.perSecond / one.perSecond);
  }
  await pool.end();
  await store.close();
  return { figures, ratios };
}
