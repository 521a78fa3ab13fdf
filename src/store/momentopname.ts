import { copyFile, readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { Schijf } from './schijf.js';
import { isFoutMetCode } from './schijf.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import { legeToestand, toestandSchema } from './toestand.js';

const schema = z.strictObject({ versie: z.literal(1), n: z.number().int().nonnegative(), toestand: toestandSchema });

export interface Momentopname {
  readonly versie: 1;
  /** Number of the last commit that is in it. */
  readonly n: number;
  readonly toestand: Toestand;
}

const HERSTEL =
  'Nothing was changed. The copy before this one ends in .vorige.json: with it, and a backup of the journal, the folder can be restored';

/** lowdb's own adapter does not flush to disk and takes a deleted file for an empty store (measured; docs/adr/0005). */
class DuurzaamJson implements Adapter<Momentopname | null> {
  constructor(
    private readonly pad: string,
    private readonly schijf: Schijf,
  ) {}

  async read(): Promise<Momentopname | null> {
    let tekst: string;
    try {
      tekst = await readFile(this.pad, 'utf8');
    } catch (fout) {
      if (isFoutMetCode(fout, 'ENOENT')) return null;
      throw fout;
    }
    let inhoud: unknown;
    try {
      inhoud = JSON.parse(tekst);
    } catch (cause) {
      throw new StoreFault(
        this.pad,
        tekst === '' ? 'the file is empty' : 'the file is cut off or is no JSON',
        HERSTEL,
        { cause },
      );
    }
    const gelezen = schema.safeParse(inhoud);
    if (!gelezen.success)
      throw new StoreFault(
        this.pad,
        `the file was edited or is of another version (at ${gelezen.error.issues[0]?.path.join('.') ?? '?'})`,
        HERSTEL,
      );
    return gelezen.data;
  }

  async write(opname: Momentopname | null): Promise<void> {
    try {
      await copyFile(this.pad, this.pad.replace(/\.json$/, '.vorige.json'));
    } catch (fout) {
      if (!isFoutMetCode(fout, 'ENOENT')) throw fout;
    }
    await this.schijf.vervang(this.pad, JSON.stringify(opname));
  }
}

/** The snapshot file, by lowdb. `data` is null when there is no file yet. */
export async function openMomentopname(pad: string, schijf: Schijf): Promise<Low<Momentopname | null>> {
  const db = new Low<Momentopname | null>(new DuurzaamJson(pad, schijf), null);
  await db.read();
  return db;
}

export function eersteMomentopname(): Momentopname {
  return { versie: 1, n: 0, toestand: legeToestand() };
}
