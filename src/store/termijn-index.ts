import type { Dossier } from './hulpvraag-toestand.js';
import type { Wijziging } from './toestand.js';

interface Plek {
  readonly id: string;
  /** In milliseconds: due from then on, or claimed until then. */
  readonly vanaf: number;
}

/** By time and then by id, so that every place is one. */
const naarBeurt = (een: Plek, ander: Plek): number =>
  een.vanaf - ander.vanaf || (een.id < ander.id ? -1 : Number(een.id > ander.id));

/**
 * Which cases the clock must look at, in the order in which they are due. Follows what is on the disk; who claimed one is
 * known in memory alone: there is one process, and after a crash nobody has it.
 */
export class TermijnIndex {
  private readonly rij: Plek[];
  private readonly bij = new Map<string, Plek>();

  constructor(dossiers: ReadonlyMap<string, Dossier>) {
    for (const [id, { herinnerOp }] of dossiers)
      if (herinnerOp !== null) this.bij.set(id, { id, vanaf: Date.parse(herinnerOp) });
    // Sorted once: to put each in its place would move half of the others every time.
    this.rij = [...this.bij.values()].sort(naarBeurt);
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
    const later = this.rij.slice(0, hoogstens).findIndex(({ vanaf }) => vanaf > tot);
    const geclaimd = this.rij.splice(0, later === -1 ? hoogstens : later);
    for (const { id } of geclaimd) this.voegIn({ id, vanaf: tot + leaseMs });
    return geclaimd.map(({ id }) => id);
  }

  private voegIn(plek: Plek): void {
    this.bij.set(plek.id, plek);
    this.rij.splice(this.plaatsVan(plek), 0, plek);
  }

  /** Where it stands, or belongs. */
  private plaatsVan(plek: Plek): number {
    let [van, tot] = [0, this.rij.length];
    while (van < tot) {
      const midden = (van + tot) >>> 1;
      const hier = this.rij[midden];
      if (hier !== undefined && naarBeurt(hier, plek) < 0) van = midden + 1;
      else tot = midden;
    }
    return van;
  }
}
