import type { Beslissing } from './beslissingen.js';
import { niets } from './beslissingen.js';
import { code, datum, moment } from './hulpvraag-schema.js';
import type { Hulpvragen } from './hulpvraag-toestand.js';

/** When the clock must look at which case: what each call means for the state, see beslissingen.ts. Pure. */

export const keurMoment = (op: string | null): void => void moment.nullable().parse(op);
export const keurDatum = (dag: string): void => void datum.parse(dag);
export const keurKenmerk = (waarde: string): void => void code.parse(waarde);

export function termijn(
  { dossiers }: Hulpvragen,
  id: string,
  versie: number,
  herinnerOp: string | null,
): Beslissing<boolean> {
  const dossier = dossiers.get(id);
  if (dossier?.stand.versie !== versie) return niets(false);
  if (dossier.herinnerOp === herinnerOp) return niets(true);
  return { wijzigingen: [{ soort: 'termijn', hulpvraag: id, herinnerOp }], antwoord: true };
}

/** By the day and then by id. */
export function verlopen({ dossiers }: Hulpvragen, dag: string, hoogstens: number): readonly string[] {
  const gevonden: { readonly id: string; readonly tot: string }[] = [];
  for (const [id, { stand }] of dossiers)
    if (stand.bewaartTot !== null && stand.bewaartTot <= dag) gevonden.push({ id, tot: stand.bewaartTot });
  const naarDag = gevonden.sort((een, ander) => (een.tot + een.id < ander.tot + ander.id ? -1 : 1));
  return naarDag.slice(0, hoogstens).map(({ id }) => id);
}

/** The name under which it is kept by which calendar and rules the moments to look were worked out. */
export const VINGERAFDRUK = 'termijnen';

export function zetKenmerk({ kenmerken }: Hulpvragen, naam: string, waarde: string): Beslissing<void> {
  if (kenmerken.get(naam) === waarde) return niets(undefined);
  return { wijzigingen: [{ soort: 'kenmerk', naam, waarde }], antwoord: undefined };
}
