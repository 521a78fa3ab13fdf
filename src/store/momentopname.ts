import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { z } from 'zod';
import { controleVan } from './controle.js';
import type { Schijf } from './schijf.js';
import { isFoutMetCode, kopieer, vervang } from './schijf.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import { alsParen, legeToestand, toestandSchema } from './toestand.js';

export interface Momentopname {
  /** Number of the last commit that is in it. */
  readonly n: number;
  readonly toestand: Toestand;
}

const omslag = z.strictObject({
  versie: z.literal(1),
  n: z.number().int().nonnegative(),
  controle: z.string(),
  toestand: z.unknown(),
});
export const HERSTEL_OPNAME =
  'Nothing was changed. To restore without losing a step: move this file away, copy toestand.vorige.json to toestand.json and start again; the journals hold what came after it';

/** The snapshot file by lowdb, whose own file adapter does not flush and takes a deleted file for an empty store. */
class DuurzaamJson implements Adapter<Momentopname | null> {
  constructor(
    private readonly pad: string,
    private readonly schijf: Schijf,
  ) {}

  async read(): Promise<Momentopname | null> {
    try {
      return ontleed(this.pad, await readFile(this.pad, 'utf8'));
    } catch (fout) {
      if (isFoutMetCode(fout, 'ENOENT')) return null;
      throw fout;
    }
  }

  async write(opname: Momentopname | null): Promise<void> {
    await kopieer(this.pad, vorigeVan(this.pad));
    await vervang(this.schijf, this.pad, opname === null ? 'null' : opschrijven(opname));
  }
}

function vorigeVan(pad: string): string {
  return pad.replace(/\.json$/, '.vorige.json');
}

function opschrijven({ n, toestand }: Momentopname): string {
  const inhoud = JSON.stringify(alsParen(toestand));
  return `{"versie":1,"n":${n},"controle":"${controleVan(`${n} ${inhoud}`)}","toestand":${inhoud}}\n`;
}

function ontleed(pad: string, tekst: string): Momentopname {
  if (tekst === '') throw new StoreFault(pad, 'the file is empty', HERSTEL_OPNAME);
  const gelezen = omslag.safeParse(alsJson(pad, tekst));
  if (!gelezen.success) throw new StoreFault(pad, 'the file is no snapshot of this version', HERSTEL_OPNAME);
  const { n, controle, toestand } = gelezen.data;
  if (controleVan(`${n} ${JSON.stringify(toestand)}`) !== controle)
    throw new StoreFault(pad, 'the checksum does not fit: the file is damaged or was edited', HERSTEL_OPNAME);
  const inhoud = toestandSchema.safeParse(toestand);
  if (!inhoud.success)
    throw new StoreFault(pad, 'the file holds something that this version does not know', HERSTEL_OPNAME);
  return { n, toestand: inhoud.data };
}

function alsJson(pad: string, tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    // Without the cause: a syntax error quotes the file.
    throw new StoreFault(pad, 'the file is cut off or is no JSON', HERSTEL_OPNAME);
  }
}

/** The snapshot file, by lowdb. `data` is null when there is no file. */
export async function openMomentopname(pad: string, schijf: Schijf): Promise<Low<Momentopname | null>> {
  const db = new Low<Momentopname | null>(new DuurzaamJson(pad, schijf), null);
  await db.read();
  return db;
}

/** The copy of before the last snapshot; null when there is none. */
export function leesVorige(pad: string, schijf: Schijf): Promise<Momentopname | null> {
  return new DuurzaamJson(vorigeVan(pad), schijf).read();
}

export function eersteMomentopname(): Momentopname {
  return { n: 0, toestand: legeToestand() };
}
