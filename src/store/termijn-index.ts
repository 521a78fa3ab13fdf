import type { Dossier } from './hulpvraag-toestand.js';
import type { Wijziging } from './toestand.js';

interface Plek {
  readonly id: string;
  /** In milliseconds: due from then on, or claimed until then. */
  readonly vanaf: number;
}

/**
 * Which cases the clock must look at, in the order in which they are due. Follows what is on the disk; who claimed one is
 * known in memory alone: there is one process, and after a crash nobody has it.
 */
export class TermijnIndex {
  private readonly rij: Plek[] = [];
  private readonly bij = new Map<string, Plek>();

  constructor(dossiers: ReadonlyMap<string, Dossier>) {
    for (const [id, { herinnerOp }] of dossiers) this.zet(id, herinnerOp);
  }

  volg(wijziging: Wijziging): void {
    if (wijziging.soort === 'stap') this.zet(wijziging.stap.hulpvraag.id, wijziging.stap.herinnerOp);
    if (wijziging.soort === 'termijn') this.zet(wijziging.hulpvraag, wijziging.herinnerOp);
    if (wijziging.soort === 'gewist') this.zet(wijziging.hulpvraag, null);
  }

  zet(id: string, herinnerOp: string | null): void {
    const oud = this.bij.get(id);
    if (oud !== undefined) this.rij.splice(this.plaatsVan(oud), 1);
    this.bij.delete(id);
    if (herinnerOp !== null) this.voegIn({ id, vanaf: Date.parse(herinnerOp) });
  }

  claim(nu: string, leaseMs: number, hoogstens: number): readonly string[] {
    const tot = Date.parse(nu);
    const geclaimd: Plek[] = [];
    while (geclaimd.length < hoogstens) {
      const [eerste] = this.rij;
      if (eerste === undefined || eerste.vanaf > tot) break;
      this.rij.shift();
      geclaimd.push(eerste);
    }
    for (const { id } of geclaimd) this.voegIn({ id, vanaf: tot + leaseMs });
    return geclaimd.map(({ id }) => id);
  }

  private voegIn(plek: Plek): void {
    this.bij.set(plek.id, plek);
    this.rij.splice(this.plaatsVan(plek), 0, plek);
  }

  /** Where it stands, or belongs: by time and then by id, so that every place is one. */
  private plaatsVan({ id, vanaf }: Plek): number {
    let [van, tot] = [0, this.rij.length];
    while (van < tot) {
      const midden = (van + tot) >>> 1;
      const hier = this.rij[midden];
      const eerder = hier !== undefined && (hier.vanaf < vanaf || (hier.vanaf === vanaf && hier.id < id));
      if (eerder) van = midden + 1;
      else tot = midden;
    }
    return van;
  }
}
