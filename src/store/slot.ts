import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isFoutMetCode, verwijder } from './schijf.js';
import { StoreFault } from './store-fault.js';

const schema = z.object({ pid: z.number().int(), begin: z.string() });

/**
 * When a process started, as the system counts it; a process id alone is handed out again after a restart.
 * Null when there is no such process, or no /proc to ask.
 */
async function beginVan(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT') || isFoutMetCode(fout, 'ESRCH')) return null;
    throw fout;
  }
}

/** For systems without /proc: can the process still be signalled? */
function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return isFoutMetCode(fout, 'EPERM');
  }
}

async function isVanLevende(pad: string): Promise<number | null> {
  const tekst = await readFile(pad, 'utf8');
  const gelezen = schema.safeParse(((): unknown => (tekst === '' ? null : JSON.parse(tekst)))());
  if (!gelezen.success) return null;
  const { pid, begin } = gelezen.data;
  if (!leeft(pid)) return null;
  const nu = await beginVan(pid);
  return nu === null || nu === begin ? pid : null;
}

/** Takes the one lock of a data folder; gives the function that lets it go. A second bot on the same folder is refused. */
export async function neemSlot(map: string): Promise<() => Promise<void>> {
  const pad = join(map, 'slot');
  for (let keer = 0; keer < 3; keer += 1) {
    try {
      const handvat = await open(pad, 'wx');
      try {
        await handvat.writeFile(JSON.stringify({ pid: process.pid, begin: (await beginVan(process.pid)) ?? '' }));
      } finally {
        await handvat.close();
      }
      return () => verwijder(pad);
    } catch (fout) {
      if (!isFoutMetCode(fout, 'EEXIST')) throw fout;
    }
    const pid = await isVanLevende(pad);
    if (pid !== null)
      throw new StoreFault(
        pad,
        `a bot is already running on this folder (process ${String(pid)})`,
        'Stop it first, or give this one another DATA_DIR',
      );
    await verwijder(pad);
  }
  throw new StoreFault(
    pad,
    'the lock cannot be taken',
    'Somebody else is starting on this folder at the same time: start once',
  );
}
