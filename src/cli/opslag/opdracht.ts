import type { Opslagplaats } from '../../store/verhuizen.js';

/** Runs a command on a store and says how it ended; a fault is one line for the operator, without a stack. */
export async function voerUit(werk: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await werk();
  } catch (fout) {
    process.stderr.write(`${fout instanceof Error ? fout.message : 'unknown fault'}\n`);
    process.exitCode = 1;
  }
}

/** The address of the database, from the environment: on a command line everybody on the machine would read its password. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'] ?? '';
  if (url === '') throw new Error('DATABASE_URL is missing: the address of the PostgreSQL database (postgres://…)');
  return url;
}

/** A folder, or the word DATABASE_URL for the database that the environment names. */
export const plaatsVan = (naam: string): Opslagplaats =>
  naam === 'DATABASE_URL' ? { databaseUrl: databaseUrl() } : { map: naam };
