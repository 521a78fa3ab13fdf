import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { Client } from 'pg';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import { zaakkennis } from './go-kaarten.js';
import type { PostgresServer } from './postgres-server.js';
import { startPostgres } from './postgres-server.js';

/** The use cases of a hulpvraag on an empty store; new for each test. */
export interface Werkplek {
  readonly kennis: () => Zaakkennis;
  readonly opslag: () => Opslag;
  /** Everything that is kept, as text, to search through. */
  readonly dump: () => Promise<string>;
}

/** The same rules on the embedded store on disk and on PostgreSQL. */
export function opBeideOpslagen(regels: (plek: Werkplek) => void): void {
  describe('on the embedded store', () => {
    let folder = '';
    opEen(
      async () => openEmbeddedStore((folder = await mkdtemp(join(tmpdir(), 'wegwijzer-regels-')))),
      () => rm(folder, { recursive: true }),
      async () => {
        const bestanden = await readdir(folder);
        return (await Promise.all(bestanden.map((naam) => readFile(join(folder, naam), 'utf8')))).join('\n');
      },
      regels,
    );
  });
  describe('on PostgreSQL', () => {
    let server: PostgresServer;
    let url = '';
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server.stop());
    opEen(
      async () => openPostgresStore((url = await server.createDatabase())),
      () => server.dropDatabase(url),
      () => alleRijen(url),
      regels,
    );
  });
}

function opEen(
  open: () => Promise<Opslag>,
  ruimOp: () => Promise<void>,
  dump: () => Promise<string>,
  regels: (plek: Werkplek) => void,
): void {
  let opslag: Opslag;
  let kennis: Zaakkennis;
  beforeEach(async () => {
    opslag = await open();
    kennis = zaakkennis(opslag);
  });
  afterEach(async () => {
    await opslag.close();
    await ruimOp();
  });
  regels({ kennis: () => kennis, opslag: () => opslag, dump });
}

async function alleRijen(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tabellen } = await client.query<{ naam: string }>(
      `SELECT table_name AS naam FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const inhoud: unknown[] = [];
    for (const { naam } of tabellen) inhoud.push((await client.query(`SELECT * FROM "${naam}"`)).rows);
    return JSON.stringify(inhoud);
  } finally {
    await client.end();
  }
}
