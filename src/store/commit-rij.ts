import type { Beslissing } from './beslissingen.js';
import type { Hersteld } from './herstel.js';
import type { Journaal, Vastlegging } from './journaal.js';
import { metControle } from './journaal.js';
import type { Meld } from './meld.js';
import type { Momentopname, Opname } from './momentopname.js';
import type { Toestand, Wijziging } from './toestand.js';
import { kopieVan, pasToe } from './toestand.js';

const VOUW_BIJ_BYTES = 4_000_000;
/** After the first fold the previous copies still hold what was erased; after the second one they do not. */
const VOUWEN_NA_WISSEN = 2;

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
  /** Lines of the journal since the snapshot that is being written, to begin the next journal with. */
  private staart: string[] | null = null;
  /** What is on the disk. */
  private toestand: Toestand;
  /** Runs ahead of `toestand` while a batch is on its way to the disk. */
  private ontwerp: Toestand;
  private n: number;
  private readonly opname: Opname;
  private vouwVanaf: number;
  /** The next fold waits for no size. */
  private spoed = false;
  /** Folds that must still begin before what was erased is gone from every file. */
  private teVouwen = 0;
  private gesloten = false;

  constructor(
    hersteld: Hersteld,
    private readonly journaal: Journaal,
    private readonly vouwBij: number | null,
    private readonly meld: Meld,
    /** Sees every change once it is on the disk. */
    private readonly volg: (wijziging: Wijziging) => void = () => undefined,
  ) {
    this.opname = hersteld.opname;
    this.toestand = hersteld.toestand;
    this.ontwerp = kopieVan(hersteld.toestand);
    this.n = hersteld.n;
    this.vouwVanaf = this.groei();
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
      this.vouwZoNodig();
    }
  }

  private vouwZoNodig(): void {
    if (this.vouwt !== null || (this.journaal.bytes <= this.vouwVanaf && !this.spoed)) return;
    this.spoed = false;
    const schuld = this.teVouwen;
    // From its beginning: one that was going on when something was erased had taken its copy before.
    this.teVouwen = Math.max(0, schuld - 1);
    this.vouwt = this.vouw().then((gelukt) => {
      this.vouwt = null;
      // A disk that refuses is not asked again at once, but with the next fold or the next start.
      if (!gelukt) this.teVouwen = Math.max(this.teVouwen, schuld);
      else if (this.teVouwen > 0) this.spoed = true;
      if (this.spoed) this.vouwZoNodig();
    });
  }

  /** Folds without waiting for the size, as often as it takes: the files hold something that must go. */
  vouwSpoedig(keren = VOUWEN_NA_WISSEN): void {
    if (keren === 0) return;
    this.teVouwen = Math.max(this.teVouwen, keren);
    this.spoed = true;
    this.vouwZoNodig();
  }

  private async legVast(samen: readonly Wachtende[]): Promise<void> {
    const vastleggingen: Vastlegging[] = [];
    const besloten = samen.map((wachtende) => this.besluit(wachtende, vastleggingen));
    const regels = vastleggingen.map(metControle).join('');
    try {
      if (regels !== '') await this.journaal.voegToe(regels);
    } catch (fout) {
      this.ontwerp = kopieVan(this.toestand);
      this.meld('store-disk-refused', fout);
      for (const { mislukt } of samen) mislukt(fout);
      return;
    }
    for (const { w } of vastleggingen) for (const wijziging of w) this.toon(wijziging);
    this.n += vastleggingen.length;
    this.staart?.push(regels);
    for (const zegAntwoord of besloten) zegAntwoord();
  }

  private toon(wijziging: Wijziging): void {
    pasToe(this.toestand, wijziging);
    this.volg(wijziging);
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

  /** Writes the snapshot beside the running work, then begins a new journal with what came since; false when it failed. */
  private async vouw(): Promise<boolean> {
    const opname: Momentopname = { n: this.n, toestand: kopieVan(this.toestand) };
    this.staart = [];
    try {
      this.opname.data = opname;
      await this.opname.write();
      const regels = this.staart.splice(0);
      const voorbereid = await this.journaal.bereidVoor(opname.n, regels);
      await this.journaal.bewaarVorige();
      await this.tussenTweeFlushes(() => this.journaal.beginOpnieuw(voorbereid, this.staart ?? []));
      return true;
    } catch (fout) {
      // The old files still hold everything.
      this.meld('store-fold-failed', fout);
      return false;
    } finally {
      this.staart = null;
      this.vouwVanaf = this.journaal.bytes + this.groei();
    }
  }

  /**
   * By how much the journal grows before the next snapshot, after a failure as well. By as much as the snapshot is large,
   * unless told otherwise: so a byte of the journal costs one of a snapshot, however much there is.
   */
  private groei(): number {
    return this.vouwBij ?? Math.max(VOUW_BIJ_BYTES, this.opname.bytes);
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
