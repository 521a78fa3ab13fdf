import type { Datum, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { schakelrol } from '../../domain/installatie/controleer-installatie.js';
import type { Rol } from '../../domain/installatie/installatie.js';
import type { Adresboek } from '../hulpvraag/adresboek.js';
import type { School } from '../mensen.js';
import type { Leden } from './kanaal.js';
import type { Schakelrol } from './weergave.js';

const KERNTEAM: readonly Rol[] = ['bpo', 'orthopedagoog', 'schoolpsycholoog'];

/** Who the schakelteams of the schools are, at this moment. */
export interface Schakelteams {
  /** As what somebody himself is schakelfunctionaris of a school; a substitute is not. */
  readonly rolVan: (persoon: Persoon, school: string) => Schakelrol | null;
  /** The schools of which somebody himself is schakelfunctionaris. */
  readonly scholenVan: (persoon: Persoon) => readonly School[];
  readonly functionarissenVan: (school: string) => readonly Persoon[];
  /** The schakelfunctionarissen with their substitutes: who may read a channel card. */
  readonly teamVan: (school: string) => readonly Persoon[];
  readonly naamVan: (school: string) => string;
}

type Gevraagd = Pick<Adresboek, 'rollenVan' | 'metRol' | 'school' | 'scholenMetRol' | 'vervangersVan'>;

export function schakelteamsUit(adresboek: Gevraagd, dag: Datum): Schakelteams {
  const rollenAan = (school: string): readonly Rol[] => {
    const gevonden = adresboek.school(school);
    return gevonden === null ? [] : [schakelrol(gevonden.sector), ...KERNTEAM];
  };
  const rolVan = (persoon: Persoon, school: string): Schakelrol | null => {
    const telt = rollenAan(school);
    const rollen = adresboek.rollenVan(persoon, school).filter((rol) => telt.includes(rol));
    if (rollen.length === 0) return null;
    return rollen.some((rol) => KERNTEAM.includes(rol)) ? 'soj' : 'so';
  };
  const functionarissenVan = (school: string): readonly Persoon[] =>
    adresboek.metRol(school, rollenAan(school)).map(({ persoon }) => persoon);
  return {
    rolVan,
    scholenVan: (persoon) =>
      adresboek.scholenMetRol(persoon, ['ib', 'coo', ...KERNTEAM]).filter(({ code }) => rolVan(persoon, code) !== null),
    functionarissenVan,
    teamVan: (school) =>
      functionarissenVan(school).flatMap((persoon) => [persoon, ...adresboek.vervangersVan(persoon, dag)]),
    naamVan: (school) => adresboek.school(school)?.naam ?? school,
  };
}

/**
 * How many people in a channel belong to none of the schakelteams that it serves (G12). Somebody without an identity is
 * one of them, and when the channel does not tell who is there, nobody knows.
 */
export function anderenIn(
  leden: Leden,
  scholen: readonly string[],
  { teamVan }: Pick<Schakelteams, 'teamVan'>,
): number | 'onbekend' {
  if (leden.uitkomst !== 'leden') return 'onbekend';
  const team = scholen.flatMap(teamVan);
  return leden.leden.filter((lid) => lid === null || !team.some((een) => zelfde(een, lid))).length;
}
