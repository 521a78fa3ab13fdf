import { isDeepStrictEqual } from 'node:util';
import { leesMap, schrijfMap } from './map-inhoud.js';
import { Databank } from './postgres/databank.js';
import { doorloopDossiers, leesDatabank, schrijfDatabank } from './postgres/databank-inhoud.js';
import { keurDatabank } from './postgres/migraties.js';
import { leesOrganisatie } from './postgres/organisatie-inhoud.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import type { Bevinding } from './verschil.js';
import { Telling } from './verschil.js';

/** What the tools do with a whole store. The bot that uses it is stopped first. */

/** A folder or a database. */
export type Opslagplaats = { readonly map: string } | { readonly databaseUrl: string };
/** Per part of the store: how many there are. */
export type Aantallen = Readonly<Record<string, number>>;

const LEZEN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

async function metDatabank<T>(url: string, werk: (databank: Databank) => Promise<T>): Promise<T> {
  const databank = new Databank(url, () => undefined);
  try {
    await keurDatabank(databank);
    return await werk(databank);
  } finally {
    await databank.sluit();
  }
}

/** Folds the log of every case and compares it with the state; reads and counts the organisatie. Changes nothing. */
export async function verifieer(plaats: Opslagplaats): Promise<Bevinding> {
  const telling = new Telling();
  if ('map' in plaats) {
    const toestand = await leesMap(plaats.map);
    for (const dossier of toestand.dossiers.values()) telling.neem(dossier);
    telling.neemOrganisatie(toestand);
  } else {
    const doorloop = (databank: Databank) =>
      databank.transactie(async (verbinding) => {
        await doorloopDossiers(verbinding, (een) => telling.neem(een));
        telling.neemOrganisatie(await leesOrganisatie(verbinding));
      }, LEZEN);
    await metDatabank(plaats.databaseUrl, doorloop);
  }
  return telling.uitkomst();
}

/**
 * Copies everything from one place to an empty other one, reads it back and compares it. Out: what was copied. Throws when
 * the target is not empty, and when what is read back is not the same; a database is then left as it was.
 */
export async function verhuis(van: Opslagplaats, naar: Opslagplaats): Promise<Aantallen> {
  const toestand =
    'map' in van
      ? await leesMap(van.map)
      : await metDatabank(van.databaseUrl, (databank) => databank.transactie(leesDatabank, LEZEN));
  if ('map' in naar) {
    await schrijfMap(naar.map, toestand);
    vergelijk(toestand, await leesMap(naar.map), naar.map);
  } else {
    await metDatabank(naar.databaseUrl, (databank) =>
      databank.transactie(async (verbinding) => {
        await schrijfDatabank(verbinding, toestand);
        vergelijk(toestand, await leesDatabank(verbinding), 'DATABASE_URL');
      }),
    );
  }
  return aantallenVan(toestand);
}

function vergelijk(was: Toestand, is: Toestand, waar: string): void {
  const anders = Object.keys(was).filter((deel) => !isDeepStrictEqual(Reflect.get(was, deel), Reflect.get(is, deel)));
  if (anders.length > 0)
    throw new StoreFault(waar, `what was written reads back differently: ${anders.join(', ')}`, 'Do not use the copy');
}

function aantallenVan(toestand: Toestand): Aantallen {
  const gebeurtenissen = [...toestand.dossiers.values()].reduce((som, { log }) => som + log.length, 0);
  const delen = Object.entries(toestand).map(([deel, inhoud]): [string, number] => [
    deel,
    Array.isArray(inhoud) ? inhoud.length : inhoud.size,
  ]);
  return { ...Object.fromEntries(delen), gebeurtenissen };
}
