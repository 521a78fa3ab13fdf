import { zipSync } from 'fflate';

/** The same moment for every file, the earliest a zip can hold: the time of packing would change the bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files into the root of a zip, in the order of their names: the same files give the same bytes. */
export function packZip(files: ReadonlyMap<string, Buffer>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}
