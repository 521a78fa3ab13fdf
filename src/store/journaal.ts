import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Schijf } from './schijf.js';
import { isFoutMetCode } from './schijf.js';
import { StoreFault } from './store-fault.js';
import type { Wijziging } from './toestand.js';
import { wijzigingSchema } from './toestand.js';

/** One commit: its number and what it changed. */
export interface Vastlegging {
  readonly n: number;
  readonly w: readonly Wijziging[];
}

const kopSchema = z.strictObject({ begin: z.number().int().nonnegative() });
const regelSchema = z.strictObject({ n: z.number().int().positive(), w: z.array(wijzigingSchema).min(1) });
const HERSTEL =
  'Nothing was changed. Put back this folder from a backup, or take the file away to a safe place and ask for help';

function controle(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

function metControle(inhoud: unknown): string {
  const json = JSON.stringify(inhoud);
  return `${controle(json)} ${json}\n`;
}

/** The text of a new journal that continues after commit `begin`, with the commits that are already known. */
export function nieuwJournaal(begin: number, staart: readonly Vastlegging[]): string {
  return metControle({ begin }) + staart.map(metControle).join('');
}

export interface GelezenJournaal {
  readonly begin: number;
  readonly vastleggingen: readonly Vastlegging[];
  /** Bytes that are whole; what comes after was being written when the power went, and was never acknowledged. */
  readonly heel: number;
  readonly afgebroken: boolean;
}

function leesRegel(pad: string, nummer: number, regel: string): unknown {
  const spatie = regel.indexOf(' ');
  const json = regel.slice(spatie + 1);
  if (spatie < 1 || controle(json) !== regel.slice(0, spatie))
    throw new StoreFault(pad, `line ${String(nummer)} is damaged or was edited`, HERSTEL);
  return JSON.parse(json);
}

/** Reads a journal; null when there is none. Refuses anything but a torn last line. */
export async function leesJournaal(pad: string): Promise<GelezenJournaal | null> {
  let tekst: string;
  try {
    tekst = await readFile(pad, 'utf8');
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT')) return null;
    throw fout;
  }
  const regels = tekst.split('\n');
  const rest = regels.pop() ?? '';
  const [eerste, ...verder] = regels;
  if (eerste === undefined) throw new StoreFault(pad, 'the file is empty or cut off', HERSTEL);
  const { begin } = kopSchema.parse(leesRegel(pad, 1, eerste));
  const vastleggingen = verder.map((regel, plaats) => {
    const gelezen = regelSchema.safeParse(leesRegel(pad, plaats + 2, regel));
    if (!gelezen.success)
      throw new StoreFault(pad, `line ${String(plaats + 2)} holds something this version does not know`, HERSTEL);
    if (gelezen.data.n !== begin + plaats + 1)
      throw new StoreFault(
        pad,
        `commit ${String(begin + plaats + 1)} is missing at line ${String(plaats + 2)}`,
        HERSTEL,
      );
    return gelezen.data;
  });
  return { begin, vastleggingen, heel: Buffer.byteLength(tekst) - Buffer.byteLength(rest), afgebroken: rest !== '' };
}

/** The open journal: adds commits, and takes back what the disk did not accept. */
export class Journaal {
  private constructor(
    private readonly schijf: Schijf,
    private readonly bestand: FileHandle,
    private lengte: number,
  ) {}

  static async open(pad: string, schijf: Schijf, heel: number): Promise<Journaal> {
    const bestand = await open(pad, 'a+');
    await bestand.truncate(heel);
    await bestand.sync();
    return new Journaal(schijf, bestand, heel);
  }

  /** Resolves when all commits are on the disk; when it rejects, none of them is. */
  async voegToe(vastleggingen: readonly Vastlegging[]): Promise<void> {
    const tekst = vastleggingen.map(metControle).join('');
    try {
      await this.schijf.voegToe(this.bestand, tekst);
    } catch (fout) {
      await this.bestand.truncate(this.lengte);
      throw fout;
    }
    this.lengte += Buffer.byteLength(tekst);
  }

  get bytes(): number {
    return this.lengte;
  }

  sluit(): Promise<void> {
    return this.bestand.close();
  }
}
