import { link, open, readFile, rename, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Meld } from './meld.js';
import { isFoutMetCode, verwijder } from './schijf.js';
import { StoreFault } from './store-fault.js';

const schema = z.object({ pid: z.number().int().positive(), begin: z.string(), host: z.string() });

/** A lock of another machine or container cannot be asked whether it lives: it shows that by touching its file. */
const TEKEN_MS = 10_000;
const TEKEN_OUD_MS = 60_000;
const PROBEER = 3;

/** Reads a file of the system; null when there is no such process, or no /proc to ask. */
async function leesSysteem(pad: string): Promise<string | null> {
  try {
    return await readFile(pad, 'utf8');
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT') || isFoutMetCode(fout, 'ESRCH')) return null;
    throw fout;
  }
}

/** When a process started, as the system counts it: a process id alone is handed out again. */
async function beginVan(pid: number): Promise<string | null> {
  const proces = await leesSysteem(`/proc/${pid}/stat`);
  const start = proces?.slice(proces.lastIndexOf(')') + 2).split(' ')[19];
  const boot = await leesSysteem('/proc/sys/kernel/random/boot_id');
  return start === undefined ? null : `${boot?.trim() ?? ''} ${start}`;
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return isFoutMetCode(fout, 'EPERM');
  }
}

/** Who holds the lock, in words for the operator; null when its holder is dead. */
async function houder(pad: string, tekst: string): Promise<string | null> {
  const gelezen = schema.safeParse(alsJson(tekst));
  if (!gelezen.success) return null;
  const { pid, begin, host } = gelezen.data;
  if (host !== hostname()) {
    const { mtimeMs } = await stat(pad);
    return Date.now() - mtimeMs < TEKEN_OUD_MS
      ? `process ${pid} on ${host}; if that was ended by force, its lock ends by itself within a minute`
      : null;
  }
  if (!leeft(pid)) return null;
  const nu = await beginVan(pid);
  return nu === null || nu === begin ? `process ${pid}` : null;
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}

/** Takes the one lock of a data folder; gives the function that lets it go. A second bot on the same folder is refused. */
export async function neemSlot(map: string, meld: Meld): Promise<() => Promise<void>> {
  const pad = join(map, 'slot');
  const eigen = join(map, `slot.${process.pid}`);
  const tekst = JSON.stringify({ pid: process.pid, begin: (await beginVan(process.pid)) ?? '', host: hostname() });
  const handvat = await open(eigen, 'w', 0o600);
  try {
    await handvat.writeFile(tekst);
  } finally {
    await handvat.close();
  }
  try {
    for (let keer = 0; keer < PROBEER; keer += 1) {
      if (await hangOp(eigen, pad)) return bewaak(pad, meld);
      await ruimDodeOp(pad, eigen);
    }
  } finally {
    await verwijder(eigen);
  }
  throw new StoreFault(pad, 'the lock cannot be taken', 'Another bot is starting on this folder: start one');
}

/** A link appears with its content and only when there is none: nobody ever reads half a lock. */
async function hangOp(eigen: string, pad: string): Promise<boolean> {
  try {
    await link(eigen, pad);
    return true;
  } catch (fout) {
    if (isFoutMetCode(fout, 'EEXIST')) return false;
    throw fout;
  }
}

/** Refuses when the holder lives; else takes its lock away, and puts it back when it proved to be a fresh one. */
async function ruimDodeOp(pad: string, eigen: string): Promise<void> {
  const tekst = await leesSysteem(pad);
  if (tekst === null) return;
  const levend = await houder(pad, tekst);
  if (levend !== null)
    throw new StoreFault(
      pad,
      `a bot is already running on this folder (${levend})`,
      'Stop it first, or set another DATA_DIR',
    );
  const weg = `${eigen}.weg`;
  try {
    await rename(pad, weg);
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT')) return;
    throw fout;
  }
  if ((await readFile(weg, 'utf8')) !== tekst) await hangOp(weg, pad);
  await verwijder(weg);
}

function bewaak(pad: string, meld: Meld): () => Promise<void> {
  const teken = setInterval(() => {
    const nu = new Date();
    utimes(pad, nu, nu).catch((fout: unknown) => meld('store-lock-not-touched', fout));
  }, TEKEN_MS);
  teken.unref();
  let los = false;
  return async () => {
    clearInterval(teken);
    if (los) return;
    los = true;
    await verwijder(pad);
  };
}
