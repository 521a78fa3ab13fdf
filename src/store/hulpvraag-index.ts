import type { Hulpvraag, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import type { Dossier } from './hulpvraag-toestand.js';
import type { Wijziging } from './toestand.js';

const sleutel = ({ tenant, id }: Persoon): string => `${tenant}\n${id}`;

/** Who sits in a slot of an open case now, as keys. An open case has no retention date yet. */
export function zittenden({ bezetting, bewaartTot }: Hulpvraag): readonly string[] {
  if (bewaartTot !== null) return [];
  return [...new Set(bezetting.filter(({ tot }) => tot === null).map(({ persoon }) => sleutel(persoon)))];
}

/** Under which keys a case is found. */
function ingangen(stand: Hulpvraag): readonly string[] {
  const school = stand.bewaartTot === null ? [`school ${stand.school}`] : [];
  return [`nummer ${stand.nummer}`, ...school, ...zittenden(stand).map((een) => `persoon ${een}`)];
}

const LEEG: ReadonlySet<string> = new Set();

/** Finds cases by number, school and person, so that a look-up costs what it finds. Follows what is on the disk. */
export class HulpvraagIndex {
  private readonly ids = new Map<string, Set<string>>();
  private readonly onder = new Map<string, readonly string[]>();

  constructor(dossiers: ReadonlyMap<string, Dossier>) {
    for (const { stand } of dossiers.values()) this.zet(stand.id, ingangen(stand));
  }

  volg(wijziging: Wijziging): void {
    if (wijziging.soort === 'stap') this.zet(wijziging.stap.hulpvraag.id, ingangen(wijziging.stap.hulpvraag));
    if (wijziging.soort === 'gewist') this.zet(wijziging.hulpvraag, []);
  }

  private zet(id: string, nieuw: readonly string[]): void {
    for (const ingang of this.onder.get(id) ?? []) {
      const ids = this.ids.get(ingang);
      ids?.delete(id);
      if (ids?.size === 0) this.ids.delete(ingang);
    }
    for (const ingang of nieuw) this.ids.set(ingang, (this.ids.get(ingang) ?? new Set()).add(id));
    if (nieuw.length > 0) this.onder.set(id, nieuw);
    else this.onder.delete(id);
  }

  opNummer = (nummer: string): ReadonlySet<string> => this.ids.get(`nummer ${nummer}`) ?? LEEG;
  opSchool = (school: string): ReadonlySet<string> => this.ids.get(`school ${school}`) ?? LEEG;
  opPersoon = (persoon: Persoon): ReadonlySet<string> => this.ids.get(`persoon ${sleutel(persoon)}`) ?? LEEG;
}
