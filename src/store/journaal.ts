import type { FileHandle } from 'node:fs/promises';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { controleVan } from './controle.js';
import type { Schijf } from './schijf.js';
import { houdVast, isFoutMetCode, naast } from './schijf.js';
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
  'Nothing was changed. To restore: keep a copy of the folder for whoever helps you, and put the whole folder back from a backup';

export function metControle(inhoud: unknown): string {
  const json = JSON.stringify(inhoud);
  return `${controleVan(json)} ${json}\n`;
}

/** The text of a new journal that continues after commit `begin`. */
export function nieuwJournaal(begin: number): string {
  return metControle({ begin });
}

export interface GelezenJournaal {
  /** The journal continues after this commit. */
  readonly begin: number;
  readonly vastleggingen: readonly Vastlegging[];
  /** Bytes that are whole; what comes after was being written when the power went, and was never acknowledged. */
  readonly heel: number;
  readonly afgebroken: boolean;
}

/** Reads a journal; null when there is none. Refuses (StoreFault) anything but a torn last line. */
export async function leesJournaal(pad: string): Promise<GelezenJournaal | null> {
  try {
    return ontleed(pad, await readFile(pad, 'utf8'));
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT')) return null;
    throw fout;
  }
}

/** Whether a journal holds an erasing; one that is not there holds none. By its text: a previous one may be damaged. */
export async function wist(pad: string): Promise<boolean> {
  try {
    return (await readFile(pad, 'utf8')).includes('"soort":"gewist"');
  } catch (fout) {
    if (isFoutMetCode(fout, 'ENOENT')) return false;
    throw fout;
  }
}

function ontleed(pad: string, tekst: string): GelezenJournaal {
  const regels = tekst.split('\n');
  const rest = regels.pop() ?? '';
  const [eerste, ...verder] = regels;
  if (eerste === undefined) throw new StoreFault(pad, 'the file is empty or cut off in its first line', HERSTEL);
  const { begin } = leesRegel(pad, 1, eerste, kopSchema);
  const vastleggingen = verder.map((regel, plaats) => {
    const gelezen = leesRegel(pad, plaats + 2, regel, regelSchema);
    const n = begin + plaats + 1;
    if (gelezen.n !== n) throw new StoreFault(pad, `commit ${n} is missing at line ${plaats + 2}`, HERSTEL);
    return gelezen;
  });
  return {
    begin,
    vastleggingen,
    heel: Buffer.byteLength(tekst) - Buffer.byteLength(rest),
    afgebroken: rest !== '',
  };
}

function leesRegel<T>(pad: string, nummer: number, regel: string, schema: z.ZodType<T>): T {
  const json = regel.slice(9);
  if (`${controleVan(json)} ` !== regel.slice(0, 9))
    throw new StoreFault(pad, `line ${nummer} is damaged or was edited`, HERSTEL);
  const gelezen = schema.safeParse(JSON.parse(json));
  if (!gelezen.success)
    throw new StoreFault(pad, `line ${nummer} holds something that this version does not know`, HERSTEL);
  return gelezen.data;
}

/** The open journal: adds commits, and takes back what the disk did not accept. */
export class Journaal {
  /** What is on the disk is not known any more; only a new start, which reads it, may go on. */
  private kapot = false;

  private constructor(
    private readonly pad: string,
    private readonly schijf: Schijf,
    private bestand: FileHandle,
    private lengte: number,
  ) {}

  static async open(pad: string, schijf: Schijf, heel: number): Promise<Journaal> {
    const bestand = await open(pad, 'a');
    try {
      await bestand.truncate(heel);
      await bestand.sync();
    } catch (fout) {
      await bestand.close();
      throw fout;
    }
    return new Journaal(pad, schijf, bestand, heel);
  }

  /** Adds lines of commits. Resolves when all are on the disk; when it rejects, none of them will be taken for done. */
  async voegToe(tekst: string): Promise<void> {
    if (this.kapot) throw new StoreFault(this.pad, 'the disk failed before', 'See to the disk and start the bot again');
    try {
      await this.schijf.voegToe(this.bestand, tekst);
    } catch (fout) {
      await this.neemTerug();
      throw fout;
    }
    this.lengte += Buffer.byteLength(tekst);
  }

  private async neemTerug(): Promise<void> {
    this.kapot = true;
    await this.bestand.truncate(this.lengte);
    await this.bestand.datasync();
    this.kapot = false;
  }

  get bytes(): number {
    return this.lengte;
  }

  /** Keeps the journal of before, which the previous snapshot needs to be of use. */
  bewaarVorige(): Promise<void> {
    return houdVast(this.pad, `${this.pad}.vorige`);
  }

  /** Writes a new journal beside this one: it continues after commit `begin`, with the lines that are known so far. */
  async bereidVoor(begin: number, regels: readonly string[]): Promise<number> {
    const kop = nieuwJournaal(begin);
    await this.schijf.schrijfNaast(this.pad, [kop, ...regels]);
    return Buffer.byteLength(kop) + regels.reduce((som, regel) => som + Buffer.byteLength(regel), 0);
  }

  /** Goes on in the new file, with the lines that came meanwhile. When it cannot be written the old one goes on. */
  async beginOpnieuw(voorbereid: number, regels: readonly string[]): Promise<void> {
    const rest = regels.join('');
    const nieuw = await open(naast(this.pad), 'a');
    try {
      if (rest !== '') await this.schijf.voegToe(nieuw, rest);
    } catch (fout) {
      await nieuw.close();
      throw fout;
    }
    try {
      await this.schijf.wisselIn(this.pad);
    } catch (fout) {
      // Which of the two files has the name now is not known: nothing more is accepted.
      this.kapot = true;
      await nieuw.close();
      throw fout;
    }
    const oud = this.bestand;
    this.bestand = nieuw;
    this.lengte = voorbereid + Buffer.byteLength(rest);
    await oud.close();
  }

  sluit(): Promise<void> {
    return this.bestand.close();
  }
}
