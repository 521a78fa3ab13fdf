import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { StoreFault } from '../store-fault.js';
import { geschoond } from './database-fault.js';
import type { Databank } from './databank.js';
import { verbindingVan } from './databank.js';

/** The numbered files of SQL. They are never edited once released: a change is a new file. */
const MAP = join('src', 'store', 'postgres', 'sql');
/** Any number, the same for all: who migrates waits for another who does. */
const SLOT = 7_339_281;

const nummerRij = z.object({ nummer: z.number().int().nullable() }).transform(({ nummer }) => nummer);

/** Compiled code lies deeper than its source, and SQL is not compiled. */
function sqlMap(map = import.meta.dirname): string {
  if (existsSync(join(map, MAP))) return join(map, MAP);
  const boven = dirname(map);
  if (boven === map) throw new Error(`${MAP} is missing: the project is not complete`);
  return sqlMap(boven);
}

interface Migratie {
  readonly nummer: number;
  readonly bestand: string;
}

async function migraties(): Promise<Migratie[]> {
  const bestanden = (await readdir(sqlMap())).filter((naam) => /^\d{6}\.sql$/.test(naam)).sort();
  return bestanden.map((naam) => ({ nummer: Number(naam.slice(0, 6)), bestand: join(sqlMap(), naam) }));
}

/** Brings a database up to date. Out: the numbers that were carried out. Two at once: one works, the other finds it done. */
export async function migreer(url: string): Promise<number[]> {
  const client = new Client({ connectionString: url, application_name: 'wegwijzer-migrate' });
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [SLOT]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migratie (nummer integer PRIMARY KEY, op timestamptz DEFAULT now())',
    );
    const gedaan = await verbindingVan(client).vraag(nummerRij, 'SELECT nummer FROM migratie');
    const nieuw = (await migraties()).filter(({ nummer }) => !gedaan.includes(nummer));
    for (const migratie of nieuw) await voerUit(client, migratie);
    return nieuw.map(({ nummer }) => nummer);
  } catch (fout) {
    throw geschoond(fout);
  } finally {
    await client.end();
  }
}

/** The row first: whoever else tries the same number stops there, before it changes anything. */
async function voerUit(client: Client, { nummer, bestand }: Migratie): Promise<void> {
  const sql = await readFile(bestand, 'utf8');
  await client.query('BEGIN');
  try {
    await client.query('INSERT INTO migratie (nummer) VALUES ($1)', [nummer]);
    await client.query(sql);
    await client.query('COMMIT');
  } catch (fout) {
    await client.query('ROLLBACK');
    throw fout;
  }
}

const instelling = z.object({ migratie: z.string().nullable(), fsync: z.string(), commit: z.string() });

/** Refuses (StoreFault) a database that is not of this version, and one that forgets what it acknowledged. */
export async function keurDatabank(databank: Databank): Promise<void> {
  const [stand] = await databank.vraag(
    instelling,
    `SELECT to_regclass('migratie')::text AS migratie, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit`,
  );
  if (stand?.fsync !== 'on' || stand.commit === 'off')
    throw new StoreFault(
      'DATABASE_URL',
      'the database acknowledges before it has written',
      'Set fsync and synchronous_commit to on',
    );
  const nodig = Math.max(...(await migraties()).map(({ nummer }) => nummer));
  const [is] =
    stand.migratie === null ? [null] : await databank.vraag(nummerRij, 'SELECT max(nummer) AS nummer FROM migratie');
  if (is === nodig) return;
  const oud = (is ?? 0) < nodig;
  throw new StoreFault(
    'DATABASE_URL',
    `the database is at migration ${is ?? 0}, this version needs ${nodig}`,
    oud ? 'Run npm run migrate first' : 'Use the version of the bot that migrated it',
  );
}
