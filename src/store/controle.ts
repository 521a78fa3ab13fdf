import { crc32 } from 'node:zlib';

/** Finds an accident of the disk and an edit by hand; no protection against somebody who means harm. */
export function controleVan(json: string): string {
  return new Controle(json).waarde();
}

/** The same checksum of a text that comes in pieces. */
export class Controle {
  private crc: number;

  constructor(begin: string) {
    this.crc = crc32(begin);
  }

  neem(stuk: string): void {
    this.crc = crc32(stuk, this.crc);
  }

  waarde(): string {
    return this.crc.toString(16).padStart(8, '0');
  }
}
