import { crc32 } from 'node:zlib';

/** Finds an accident of the disk and an edit by hand; no protection against somebody who means harm. */
export function controleVan(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}
