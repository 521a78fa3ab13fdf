import type { FileHandle } from 'node:fs/promises';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { types } from 'node:util';

/** The few things the store asks of a disk; a test gives one that is full. */
export interface Schijf {
  /** Adds bytes at the end and returns when they are on the disk itself. */
  voegToe(bestand: FileHandle, tekst: string): Promise<void>;
  /** Writes the pieces beside the file (`naast`), on the disk itself. The file is untouched when this fails. */
  schrijfNaast(pad: string, stukken: Iterable<string>): Promise<void>;
  /** Puts what was written beside in the place of the file: the old one or the new one is there, never half of one. */
  wisselIn(pad: string): Promise<void>;
}

export const naast = (pad: string): string => `${pad}.nieuw`;

const SPOEL_BIJ = 1_000_000;

/** Only the bot's own account reads the folder. */
const ALLEEN_ZELF = 0o600;

async function spoelMap(map: string): Promise<void> {
  // Windows has no flush of a folder and refuses to open one.
  if (process.platform === 'win32') return;
  const handvat = await open(map, 'r');
  try {
    await handvat.sync();
  } finally {
    await handvat.close();
  }
}

export const echteSchijf: Schijf = {
  async voegToe(bestand, tekst) {
    await bestand.appendFile(tekst, 'utf8');
    await bestand.datasync();
  },
  async schrijfNaast(pad, stukken) {
    const handvat = await open(naast(pad), 'w', ALLEEN_ZELF);
    try {
      let los = 0;
      for (const stuk of stukken) {
        await handvat.appendFile(stuk, 'utf8');
        los += stuk.length;
        // Bit by bit: a flush of everything at the end would hold up the flushes of the journal.
        if (los > SPOEL_BIJ) await handvat.datasync();
        if (los > SPOEL_BIJ) los = 0;
      }
      await handvat.sync();
    } finally {
      await handvat.close();
    }
  },
  async wisselIn(pad) {
    await rename(naast(pad), pad);
    await spoelMap(dirname(pad));
  },
};

/** Replaces a file as a whole. */
export async function vervang(schijf: Schijf, pad: string, tekst: string): Promise<void> {
  await schijf.schrijfNaast(pad, [tekst]);
  await schijf.wisselIn(pad);
}

/** Keeps a file under a second name, for when it is replaced; one that is not there is fine, another fault is not. */
export async function houdVast(pad: string, als: string): Promise<void> {
  await verwijder(naast(als));
  try {
    await link(pad, naast(als));
    await rename(naast(als), als);
    // When both are names of one file already, the change of name does nothing and leaves the first one.
    await verwijder(naast(als));
  } catch (fout) {
    if (!isFoutMetCode(fout, 'ENOENT')) throw fout;
  }
}

/** Removes a file; one that is not there is fine, another fault is not. */
export async function verwijder(pad: string): Promise<void> {
  try {
    await unlink(pad);
  } catch (fout) {
    if (!isFoutMetCode(fout, 'ENOENT')) throw fout;
  }
}

export function isFoutMetCode(fout: unknown, code: string): boolean {
  return types.isNativeError(fout) && 'code' in fout && fout.code === code;
}
