import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { z } from 'zod';
import { Controle, controleVan } from './controle.js';
import type { Schijf } from './schijf.js';
import { houdVast, isFoutMetCode } from './schijf.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import { legeToestand, toestandSchema } from './toestand.js';

export interface Momentopname {
  /** Number of the last commit that is in it. */
  readonly n: number;
  readonly toestand: Toestand;
}

const omslag = z.strictObject({
  versie: z.union([z.literal(1), z.literal(2)]),
  n: z.number().int().nonnegative(),
  controle: z.string(),
  toestand: z.unknown(),
});
export const HERSTEL_OPNAME =
  'Nothing was changed. To restore without losing a step: move this file away, copy toestand.vorige.json to toestand.json and start again; the journals hold what came after it';

/** The snapshot file by lowdb, whose own file adapter does not flush and takes a deleted file for an empty store. */
class DuurzaamJson implements Adapter<Momentopname | null> {
  /** Size of the file. */
  bytes = 0;

  constructor(
    private readonly pad: string,
    private readonly schijf: Schijf,
  ) {}

  async read(): Promise<Momentopname | null> {
    try {
      const tekst = await readFile(this.pad, 'utf8');
      this.bytes = tekst.length;
      return ontleed(this.pad, tekst);
    } catch (fout) {
      if (isFoutMetCode(fout, 'ENOENT')) return null;
      throw fout;
    }
  }

  async write(opname: Momentopname | null): Promise<void> {
    let bytes = 0;
    const geteld = function* (stukken: Iterable<string>): Generator<string> {
      for (const stuk of stukken) {
        bytes += stuk.length;
        yield stuk;
      }
    };
    await this.schijf.schrijfNaast(this.pad, geteld(opname === null ? ['null'] : opschrijven(opname)));
    await houdVast(this.pad, vorigeVan(this.pad));
    await this.schijf.wisselIn(this.pad);
    this.bytes = bytes;
  }
}

/** The snapshot in the hands of lowdb. `data` is null when there is no file. */
export class Opname extends Low<Momentopname | null> {
  constructor(private readonly bestand: DuurzaamJson) {
    super(bestand, null);
  }

  get bytes(): number {
    return this.bestand.bytes;
  }
}

function vorigeVan(pad: string): string {
  return pad.replace(/\.json$/, '.vorige.json');
}

const STUK = 64_000;

/** The file in pieces, so that steps can be taken while a large one is written. The checksum comes last. */
function* opschrijven({ n, toestand }: Momentopname): Generator<string> {
  const controle = new Controle(`${n} `);
  yield `{"versie":2,"n":${n},"toestand":`;
  for (const stuk of gebundeld(inhoudVan(toestand))) {
    controle.neem(stuk);
    yield stuk;
  }
  yield `,"controle":"${controle.waarde()}"}\n`;
}

/** The state as JSON: for each part its pairs, in order. `toestandSchema` reads it back. */
function* inhoudVan(toestand: Toestand): Generator<string> {
  let deel = '{';
  for (const [naam, inhoud] of Object.entries(toestand)) {
    yield `${deel}"${naam}":[`;
    let komma = '';
    for (const een of inhoud) {
      yield komma + JSON.stringify(een);
      komma = ',';
    }
    deel = '],';
  }
  yield ']}';
}

function* gebundeld(stukken: Iterable<string>): Generator<string> {
  let bundel = '';
  for (const stuk of stukken) {
    bundel += stuk;
    if (bundel.length < STUK) continue;
    yield bundel;
    bundel = '';
  }
  yield bundel;
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

export async function openMomentopname(pad: string, schijf: Schijf): Promise<Opname> {
  const db = new Opname(new DuurzaamJson(pad, schijf));
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
