import { join } from 'node:path';
import type { GelezenJournaal, Vastlegging } from './journaal.js';
import { leesJournaal, nieuwJournaal, wist } from './journaal.js';
import type { Opname } from './momentopname.js';
import { eersteMomentopname, HERSTEL_OPNAME, leesVorige, openMomentopname } from './momentopname.js';
import type { Schijf } from './schijf.js';
import { vervang } from './schijf.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import { kopieVan, pasToe } from './toestand.js';

export interface Hersteld {
  readonly opname: Opname;
  readonly toestand: Toestand;
  /** Number of the last commit. */
  readonly n: number;
  /** Bytes of the journal that are whole. */
  readonly heel: number;
  readonly afgebroken: boolean;
  /** Folds after which no file holds what was erased. */
  readonly teVouwen: number;
}

const BACKUP = 'Nothing was changed. To restore: put the whole folder back from a backup';

/** Reads snapshot and journal and folds them into the state. Writes nothing but the files of a very first start. */
export async function herstel(map: string, schijf: Schijf): Promise<Hersteld> {
  const opnamePad = join(map, 'toestand.json');
  const pad = join(map, 'journaal');
  const opname = await openMomentopname(opnamePad, schijf);
  const gelezen = await leesJournaal(pad);
  if (opname.data === null) {
    await weigerVerlies(opnamePad, schijf, gelezen);
    return begin(opname, pad, schijf);
  }
  if (gelezen === null) throw new StoreFault(pad, 'the journal is gone, but there is a snapshot', BACKUP);
  const toestand = kopieVan(opname.data.toestand);
  const vastleggingen = [...(await tussenstuk(pad, opname.data.n, gelezen)), ...gelezen.vastleggingen];
  const n = vouwIn(toestand, opname.data.n, vastleggingen);
  if (gelezen.begin + gelezen.vastleggingen.length < opname.data.n)
    throw new StoreFault(pad, `it ends before the snapshot (commit ${opname.data.n}): commits are missing`, BACKUP);
  const teVouwen = await schuldVan(pad, gelezen);
  return { opname, toestand, n, heel: gelezen.heel, afgebroken: gelezen.afgebroken, teVouwen };
}

/** No snapshot is right at the first start only, or when that was cut off between its files. */
async function weigerVerlies(pad: string, schijf: Schijf, gelezen: GelezenJournaal | null): Promise<void> {
  const leeg = gelezen === null || (gelezen.begin === 0 && gelezen.vastleggingen.length === 0);
  const vorige = await leesVorige(pad, schijf);
  if (!leeg || vorige !== null) throw new StoreFault(pad, 'the snapshot is gone', HERSTEL_OPNAME);
}

async function begin(opname: Opname, pad: string, schijf: Schijf): Promise<Hersteld> {
  const eerste = eersteMomentopname();
  const tekst = nieuwJournaal(0);
  await vervang(schijf, pad, tekst);
  opname.data = eerste;
  // Twice: from the first day on there is a previous copy to restore from.
  await opname.write();
  await opname.write();
  return {
    opname,
    toestand: kopieVan(eerste.toestand),
    n: 0,
    heel: Buffer.byteLength(tekst),
    afgebroken: false,
    teVouwen: 0,
  };
}

/**
 * The bot ended between an erasing and the folds after it. The commit of an erasing moves on with each: from the journal to the
 * previous one, and then it is gone.
 */
async function schuldVan(pad: string, { vastleggingen }: GelezenJournaal): Promise<number> {
  if (vastleggingen.some(({ w }) => w.some(({ soort }) => soort === 'gewist'))) return 2;
  return (await wist(`${pad}.vorige`)) ? 1 : 0;
}

/** The commits between a snapshot that was put back and the journal of now: the previous journal has them. */
async function tussenstuk(pad: string, n: number, gelezen: GelezenJournaal): Promise<readonly Vastlegging[]> {
  if (gelezen.begin <= n) return [];
  const vorige = await leesJournaal(`${pad}.vorige`);
  const einde = vorige === null ? 0 : vorige.begin + vorige.vastleggingen.length;
  if (vorige === null || vorige.begin > n || einde < gelezen.begin)
    throw new StoreFault(pad, `it continues after commit ${gelezen.begin}, the snapshot ends at commit ${n}`, BACKUP);
  return vorige.vastleggingen.filter((vastlegging) => vastlegging.n <= gelezen.begin);
}

function vouwIn(toestand: Toestand, vanaf: number, vastleggingen: readonly Vastlegging[]): number {
  let n = vanaf;
  for (const vastlegging of vastleggingen) {
    if (vastlegging.n <= n) continue;
    for (const wijziging of vastlegging.w) pasToe(toestand, wijziging);
    n = vastlegging.n;
  }
  return n;
}
