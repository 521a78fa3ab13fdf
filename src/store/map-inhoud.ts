import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { herstel } from './herstel.js';
import { nieuwJournaal } from './journaal.js';
import { openMomentopname } from './momentopname.js';
import { echteSchijf, isFoutMetCode, vervang } from './schijf.js';
import { neemSlot } from './slot.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';

/** A data folder as a whole, for the tools; a bot that runs on it is in the way. */

async function bestandenIn(map: string): Promise<string[]> {
  try {
    return await readdir(map);
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT')) return [];
    throw fout;
  }
}

async function metSlot<T>(map: string, werk: () => Promise<T>): Promise<T> {
  const laatLos = await neemSlot(map, () => undefined);
  try {
    return await werk();
  } finally {
    await laatLos();
  }
}

/** Refuses a folder without a store: a typing error in its name makes none. */
export async function keurMap(map: string): Promise<void> {
  if (!(await bestandenIn(map)).includes('toestand.json'))
    throw new StoreFault(map, 'there is no store in this folder', 'Look at the name of the folder');
}

export async function leesMap(map: string): Promise<Toestand> {
  await keurMap(map);
  return metSlot(map, async () => (await herstel(map, echteSchijf)).toestand);
}

/** Fills a folder that is empty or not there yet. */
export async function schrijfMap(map: string, toestand: Toestand): Promise<void> {
  if ((await bestandenIn(map)).length > 0)
    throw new StoreFault(map, 'the folder is not empty', 'Nothing was changed. Name a folder that is new');
  await mkdir(map, { recursive: true, mode: 0o700 });
  await metSlot(map, async () => {
    // The snapshot first: a folder with a journal alone is refused, and not taken for a store.
    const opname = await openMomentopname(join(map, 'toestand.json'), echteSchijf);
    opname.data = { n: 0, toestand };
    await opname.write();
    await opname.write();
    await vervang(echteSchijf, join(map, 'journaal'), nieuwJournaal(0));
  });
}
