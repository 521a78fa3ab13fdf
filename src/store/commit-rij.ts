import type { Low } from 'lowdb';
import type { Beslissing } from './beslissingen.js';
import type { Hersteld } from './herstel.js';
import type { Journaal, Vastlegging } from './journaal.js';
import type { Meld } from './meld.js';
import type { Momentopname } from './momentopname.js';
import type { Toestand } from './toestand.js';
import { kopieVan, pasToe } from './toestand.js';

interface Wachtende {
  /** Decides; the answer is the function that tells the caller. */
  readonly besluit: (toestand: Toestand) => Beslissing<() => void>;
  readonly mislukt: (fout: unknown) => void;
}

/**
 * One queue for all steps. A step is in the journal, flushed, before anybody hears that it was taken; steps that wait
 * together share one flush. What readers see follows the disk, never the other way round.
 */
export class CommitRij {
  private readonly wachtrij: Wachtende[] = [];
  private bezig: Promise<void> | null = null;
  private vouwt: Promise<void> | null = null;
  /** Work that must not run beside a flush: the change of journal. */
  private tussendoor: (() => Promise<void>) | null = null;
  /** Commits since the snapshot that is being written, to begin the next journal with. */
  private staart: Vastlegging[] | null = null;
  /** What is on the disk. */
  private toestand: Toestand;
  /** Runs ahead of `toestand` while a batch is on its way to the disk. */
  private ontwerp: Toestand;
  private n: number;
  private readonly opname: Low<Momentopname | null>;
  private vouwVanaf: number;
  private gesloten = false;

  constructor(
    hersteld: Hersteld,
    private readonly journaal: Journaal,
    private readonly vouwBij: number,
    private readonly meld: Meld,
  ) {
    this.opname = hersteld.opname;
    this.toestand = hersteld.toestand;
    this.ontwerp = kopieVan(hersteld.toestand);
    this.n = hersteld.n;
    this.vouwVanaf = vouwBij;
  }

  lees<T>(kijk: (toestand: Toestand) => T): Promise<T> {
    return Promise.resolve(kijk(this.toestand));
  }

  /** Takes one step: decides on the state as it is when its turn comes, and answers when the changes are on the disk. */
  doe<T>(besluit: (toestand: Toestand) => Beslissing<T>): Promise<T> {
    if (this.gesloten) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((klaar, mislukt) => {
      const besluiten = (toestand: Toestand): Beslissing<() => void> => {
        const { wijzigingen, antwoord } = besluit(toestand);
        return { wijzigingen, antwoord: () => klaar(antwoord) };
      };
      this.wachtrij.push({ besluit: besluiten, mislukt });
      this.start();
    });
  }

  private start(): void {
    this.bezig ??= this.werkAf().finally(() => {
      this.bezig = null;
      if (this.wachtrij.length > 0 || this.tussendoor !== null) this.start();
    });
  }

  private async werkAf(): Promise<void> {
    // One tick, so that steps that arrive together are flushed together.
    await Promise.resolve();
    while (this.wachtrij.length > 0 || this.tussendoor !== null) {
      const eerst = this.tussendoor;
      this.tussendoor = null;
      await eerst?.();
      await this.legVast(this.wachtrij.splice(0));
      if (this.journaal.bytes > this.vouwVanaf && this.vouwt === null)
        this.vouwt = this.vouw().finally(() => (this.vouwt = null));
    }
  }

  private async legVast(samen: readonly Wachtende[]): Promise<void> {
    const vastleggingen: Vastlegging[] = [];
    const besloten = samen.map((wachtende) => this.besluit(wachtende, vastleggingen));
    try {
      if (vastleggingen.length > 0) await this.journaal.voegToe(vastleggingen);
    } catch (fout) {
      this.ontwerp = kopieVan(this.toestand);
      this.meld('store-disk-refused', fout);
      for (const { mislukt } of samen) mislukt(fout);
      return;
    }
    for (const { w } of vastleggingen) for (const wijziging of w) pasToe(this.toestand, wijziging);
    this.n += vastleggingen.length;
    this.staart?.push(...vastleggingen);
    for (const zegAntwoord of besloten) zegAntwoord();
  }

  /** One faulty decision fails its own caller and nobody else in the batch. */
  private besluit({ besluit, mislukt }: Wachtende, vastleggingen: Vastlegging[]): () => void {
    try {
      const { wijzigingen, antwoord } = besluit(this.ontwerp);
      for (const wijziging of wijzigingen) pasToe(this.ontwerp, wijziging);
      if (wijzigingen.length > 0) vastleggingen.push({ n: this.n + vastleggingen.length + 1, w: wijzigingen });
      return antwoord;
    } catch (fout) {
      return () => mislukt(fout);
    }
  }

  /** Writes the snapshot beside the running work, then begins a new journal with what came since. */
  private async vouw(): Promise<void> {
    const opname: Momentopname = { n: this.n, toestand: kopieVan(this.toestand) };
    this.staart = [];
    try {
      await this.journaal.bewaarVorige();
      this.opname.data = opname;
      await this.opname.write();
      await this.tussenTweeFlushes(() => this.journaal.beginOpnieuw(opname.n, this.staart ?? []));
    } catch (fout) {
      // The old files still hold everything.
      this.meld('store-fold-failed', fout);
    } finally {
      this.staart = null;
      // Again when the journal has grown by as much: also after a failure, and with a long tail.
      this.vouwVanaf = this.journaal.bytes + this.vouwBij;
    }
  }

  private tussenTweeFlushes(werk: () => Promise<void>): Promise<void> {
    return new Promise((klaar, mislukt) => {
      this.tussendoor = () => werk().then(klaar, mislukt);
      this.start();
    });
  }

  /** Finishes what was accepted; refuses what comes after. Safe to call twice. */
  async sluit(): Promise<void> {
    if (this.gesloten) return;
    this.gesloten = true;
    while (this.bezig !== null || this.vouwt !== null) await (this.bezig ?? this.vouwt);
    await this.journaal.sluit();
  }
}
