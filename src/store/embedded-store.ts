import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import type { WegwijzerStore } from '../app/ports.js';
import type { Beslissing } from './beslissingen.js';
import * as beslis from './beslissingen.js';
import type { Vastlegging } from './journaal.js';
import { Journaal, leesJournaal, nieuwJournaal } from './journaal.js';
import type { Momentopname } from './momentopname.js';
import { eersteMomentopname, openMomentopname } from './momentopname.js';
import type { Schijf } from './schijf.js';
import { echteSchijf } from './schijf.js';
import { neemSlot } from './slot.js';
import { StoreFault } from './store-fault.js';
import type { Toestand } from './toestand.js';
import { pasToe, sleutelVan } from './toestand.js';

export interface EmbeddedOptions {
  readonly schijf?: Schijf;
  /** The journal is folded into the snapshot beyond this size. */
  readonly vouwBij?: number;
  /** Hears what an operator should know, as a code; the log does not know the store. */
  readonly meld?: (code: string, cause?: unknown) => void;
}

const VOUW_BIJ_BYTES = 4_000_000;

interface Wachtende {
  besluit(toestand: Toestand): Beslissing<unknown>;
  klaar(antwoord: unknown): void;
  mislukt(fout: unknown): void;
}

/**
 * The store of one process: every step is in the journal, flushed, before anybody hears that it was taken; steps that
 * wait together share one flush. The state in memory follows the disk, never the other way round.
 */
class EmbeddedStore {
  private readonly wachtrij: Wachtende[] = [];
  private bezig: Promise<void> | null = null;
  private vouwt: Promise<void> | null = null;
  /** Commits since the snapshot that is being written, to begin the next journal with. */
  private staart: Vastlegging[] | null = null;
  /** Runs ahead of `toestand` while a batch is on its way to the disk. */
  private ontwerp: Toestand;
  private gesloten = false;

  constructor(
    private readonly map: string,
    private readonly schijf: Schijf,
    private readonly opname: Low<Momentopname | null>,
    private journaal: Journaal,
    private toestand: Toestand,
    private n: number,
    private readonly vouwBij: number,
    private readonly meld: (code: string, cause?: unknown) => void,
    private readonly laatSlotLos: () => Promise<void>,
  ) {
    this.ontwerp = structuredClone(toestand);
  }

  lees<T>(kijk: (toestand: Toestand) => T): Promise<T> {
    return Promise.resolve(kijk(this.toestand));
  }

  doe<T>(besluit: (toestand: Toestand) => Beslissing<T>): Promise<T> {
    if (this.gesloten) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((klaar, mislukt) => {
      this.wachtrij.push({ besluit, klaar: (antwoord) => klaar(antwoord as T), mislukt });
      this.bezig ??= this.werkAf();
    });
  }

  private async werkAf(): Promise<void> {
    // One tick, so that steps that arrive together are flushed together.
    await Promise.resolve();
    while (this.wachtrij.length > 0) {
      await this.legVast(this.wachtrij.splice(0));
      if (this.journaal.bytes > this.vouwBij && this.vouwt === null)
        this.vouwt = this.vouw().finally(() => (this.vouwt = null));
    }
    this.bezig = null;
  }

  private async legVast(samen: readonly Wachtende[]): Promise<void> {
    const vastleggingen: Vastlegging[] = [];
    const afronden: (() => void)[] = [];
    for (const wachtende of samen) {
      const { wijzigingen, antwoord } = wachtende.besluit(this.ontwerp);
      for (const wijziging of wijzigingen) pasToe(this.ontwerp, wijziging);
      if (wijzigingen.length > 0) vastleggingen.push({ n: this.n + vastleggingen.length + 1, w: wijzigingen });
      afronden.push(() => wachtende.klaar(antwoord));
    }
    try {
      if (vastleggingen.length > 0) await this.journaal.voegToe(vastleggingen);
    } catch (fout) {
      this.ontwerp = structuredClone(this.toestand);
      this.meld('store-disk-refused', fout);
      for (const wachtende of samen) wachtende.mislukt(fout);
      return;
    }
    for (const { w } of vastleggingen) for (const wijziging of w) pasToe(this.toestand, wijziging);
    this.n += vastleggingen.length;
    this.staart?.push(...vastleggingen);
    for (const rondAf of afronden) rondAf();
  }

  /** Writes the snapshot beside the running work, then begins a new journal with what came since. */
  private async vouw(): Promise<void> {
    const opname: Momentopname = { versie: 1, n: this.n, toestand: structuredClone(this.toestand) };
    this.staart = [];
    try {
      this.opname.data = opname;
      await this.opname.write();
      await this.wisselJournaal(opname.n);
    } catch (fout) {
      // The old snapshot and the full journal still hold everything; the next step tries again.
      this.meld('store-fold-failed', fout);
    } finally {
      this.staart = null;
    }
  }

  private async wisselJournaal(begin: number): Promise<void> {
    const vorige = this.journaal;
    const pad = join(this.map, 'journaal');
    await this.doeAlleen(async () => {
      const tekst = nieuwJournaal(begin, this.staart ?? []);
      await this.schijf.vervang(pad, tekst);
      this.journaal = await Journaal.open(pad, this.schijf, Buffer.byteLength(tekst));
    });
    await vorige.sluit();
  }

  /** Waits for the batch in hand and keeps the next one waiting. */
  private async doeAlleen(werk: () => Promise<void>): Promise<void> {
    while (this.bezig !== null) await this.bezig;
    const eigen = werk().finally(() => {
      this.bezig = this.wachtrij.length > 0 ? this.werkAf() : null;
    });
    this.bezig = eigen;
    await eigen;
  }

  async sluit(): Promise<void> {
    if (this.gesloten) return;
    this.gesloten = true;
    while (this.bezig !== null || this.vouwt !== null) await (this.bezig ?? this.vouwt);
    await this.journaal.sluit();
    await this.laatSlotLos();
  }
}

async function herstel(
  map: string,
  schijf: Schijf,
): Promise<{ opname: Low<Momentopname | null>; toestand: Toestand; n: number; heel: number; afgebroken: boolean }> {
  const pad = join(map, 'journaal');
  const opname = await openMomentopname(join(map, 'toestand.json'), schijf);
  const gelezen = await leesJournaal(pad);
  if (opname.data === null && gelezen === null) {
    opname.data = eersteMomentopname();
    const begin = nieuwJournaal(0, []);
    await schijf.vervang(pad, begin);
    await opname.write();
    return {
      opname,
      toestand: structuredClone(opname.data.toestand),
      n: 0,
      heel: Buffer.byteLength(begin),
      afgebroken: false,
    };
  }
  const advies = 'Nothing was changed. Put both files of this folder back from the same backup';
  // A first start that was cut off between its two files has an empty journal that begins at zero, and nothing else.
  if (opname.data === null && gelezen?.begin === 0 && gelezen.vastleggingen.length === 0) {
    opname.data = eersteMomentopname();
    await opname.write();
  }
  if (opname.data === null)
    throw new StoreFault(join(map, 'toestand.json'), 'the snapshot is gone, but there is a journal', advies);
  if (gelezen === null) throw new StoreFault(pad, 'the journal is gone, but there is a snapshot', advies);
  if (gelezen.begin > opname.data.n)
    throw new StoreFault(
      pad,
      `it begins after commit ${String(gelezen.begin)}, the snapshot ends at ${String(opname.data.n)}`,
      advies,
    );
  const toestand = structuredClone(opname.data.toestand);
  let n = opname.data.n;
  for (const vastlegging of gelezen.vastleggingen) {
    if (vastlegging.n <= n) continue;
    for (const wijziging of vastlegging.w) pasToe(toestand, wijziging);
    n = vastlegging.n;
  }
  if (gelezen.begin + gelezen.vastleggingen.length < opname.data.n)
    throw new StoreFault(pad, `it ends before the snapshot (${String(opname.data.n)}): commits are missing`, advies);
  return { opname, toestand, n, heel: gelezen.heel, afgebroken: gelezen.afgebroken };
}

/**
 * Opens the store in a folder (made when it is not there) and takes its lock. Throws a StoreFault, and changes nothing,
 * when another bot has the folder or when a file is not what was written.
 */
export async function openEmbeddedStore(map: string, options: EmbeddedOptions = {}): Promise<WegwijzerStore> {
  const schijf = options.schijf ?? echteSchijf;
  const meld = options.meld ?? ((): void => undefined);
  await mkdir(map, { recursive: true });
  const laatSlotLos = await neemSlot(map);
  let store: EmbeddedStore;
  try {
    const { opname, toestand, n, heel, afgebroken } = await herstel(map, schijf);
    if (afgebroken) meld('store-torn-line-cut');
    const journaal = await Journaal.open(join(map, 'journaal'), schijf, heel);
    store = new EmbeddedStore(
      map,
      schijf,
      opname,
      journaal,
      toestand,
      n,
      options.vouwBij ?? VOUW_BIJ_BYTES,
      meld,
      laatSlotLos,
    );
  } catch (fout) {
    await laatSlotLos();
    throw fout;
  }
  return metPoort(store);
}

function metPoort(store: EmbeddedStore): WegwijzerStore {
  const plek = (tenant: string, conversation: string): string => sleutelVan({ tenant, id: conversation });
  return {
    findReferentie: (persoon) =>
      store.lees(({ referenties }) => {
        const gevonden = referenties[sleutelVan(persoon)];
        return gevonden?.levend === true ? gevonden.referentie : null;
      }),
    keepReferentie: (referentie) => store.doe((toestand) => beslis.houdReferentie(toestand, referentie)),
    markReferentieDead: (persoon) => store.doe((toestand) => beslis.referentieDood(toestand, persoon)),
    markWelcomed: (tenant, conversation) =>
      store.doe((toestand) => beslis.welkom(toestand, plek(tenant, conversation))),
    forgetWelcome: (tenant, conversation) =>
      store.doe((toestand) => beslis.welkomVergeten(toestand, plek(tenant, conversation))),
    findKeuze: (persoon) => store.lees(({ keuzes }) => keuzes[sleutelVan(persoon)] ?? beslis.GEEN_KEUZE),
    keepKeuze: (persoon, keuze) => store.doe((toestand) => beslis.houdKeuze(toestand, persoon, keuze)),
    addDoorgifte: (doorgifte, effect, opdracht) =>
      store.doe((toestand) => beslis.nieuweDoorgifte(toestand, doorgifte, effect, opdracht)),
    findDoorgifte: (id) => store.lees(({ doorgiften }) => doorgiften[id] ?? null),
    markGelezen: (id, op, opdracht) => store.doe((toestand) => beslis.gelezen(toestand, id, op, opdracht)),
    claimOutbox: (nu, leaseMs, hoogstens) =>
      store.doe((toestand) => beslis.claim(toestand, nu, new Date(Date.parse(nu) + leaseMs).toISOString(), hoogstens)),
    settleOutbox: (id, zending, opnieuwOp) => store.doe((toestand) => beslis.rondAf(toestand, id, zending, opnieuwOp)),
    close: () => store.sluit(),
  };
}
