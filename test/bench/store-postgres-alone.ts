import { startPostgres } from '../support/postgres-server.js';
import { voorbeelden } from './cases.js';
import { benchPostgres } from './store-postgres.js';

/** The PostgreSQL part in a process of its own: beside the memory of the embedded store it would measure that as well. */
const server = await startPostgres();
try {
  process.send?.(await benchPostgres(server, await voorbeelden()));
} finally {
  await server.stop();
  process.disconnect?.();
}
