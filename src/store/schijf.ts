import { open, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The few things the store asks of a disk; a test gives one that is full. */
export interface Schijf {
  /** Adds bytes at the end and returns when they are on the disk itself. */
  voegToe(bestand: FileHandle, tekst: string): Promise<void>;
  /** Replaces a file as a whole: the old one or the new one is there, never half of one. */
  vervang(pad: string, tekst: string): Promise<void>;
}

async function spoelMap(map: string): Promise<void> {
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
  async vervang(pad, tekst) {
    const tijdelijk = `${pad}.nieuw`;
    const handvat = await open(tijdelijk, 'w');
    try {
      await handvat.writeFile(tekst, 'utf8');
      await handvat.sync();
    } finally {
      await handvat.close();
    }
    await rename(tijdelijk, pad);
    await spoelMap(dirname(pad));
  },
};

/** Removes a file; one that is not there is fine, another fault is not. */
export async function verwijder(pad: string): Promise<void> {
  try {
    await unlink(pad);
  } catch (fout) {
    if (!isFoutMetCode(fout, 'ENOENT')) throw fout;
  }
}

export function isFoutMetCode(fout: unknown, code: string): boolean {
  // No instanceof: an error of the file system comes from another realm under jest.
  return typeof fout === 'object' && fout !== null && 'code' in fout && fout.code === code;
}
