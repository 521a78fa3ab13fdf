import type { Datum, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import type { Installatie, Installatiepersoon, Rol } from '../../domain/installatie/installatie.js';
import type { School } from '../mensen.js';
import type { Organisatie } from '../organisatie-store.js';

/** Somebody of the installation, as he is shown to those who may know that he is concerned. */
export interface Mens {
  readonly persoon: Persoon;
  readonly naam: string;
  readonly functie: string;
  readonly organisatie: string;
  readonly mail: string | null;
  readonly telefoon: string | null;
  readonly teams: string | null;
}

/** Who works where, by the installation and by what people arranged since: roles handed over (T36), substitutes. */
export interface Adresboek {
  readonly vind: (persoon: Persoon) => Mens | null;
  readonly rollenVan: (persoon: Persoon, school: string) => readonly Rol[];
  /** Everybody with one of these roles at a school, in the order of the installation. */
  readonly metRol: (school: string, rollen: readonly Rol[]) => readonly Mens[];
  /** Everybody with one of these roles at any school. */
  readonly metRolErgens: (rollen: readonly Rol[]) => readonly Mens[];
  /** Who gets a stalled case moving, when the installation names somebody that the bot knows. */
  readonly doorbraak: Persoon | null;
  readonly school: (code: string) => School | null;
  /** The schools at which somebody has one of these roles. */
  readonly scholenMetRol: (persoon: Persoon, rollen: readonly Rol[]) => readonly School[];
  /** For whom somebody is the named substitute on a day, and who are those of somebody. */
  readonly vervangt: (persoon: Persoon, dag: Datum) => readonly Persoon[];
  readonly vervangersVan: (persoon: Persoon, dag: Datum) => readonly Persoon[];
}

const sleutel = ({ tenant, id }: Persoon): string => `${tenant} ${id}`;
const plek = (wie: string, school: string): string => `${wie} ${school}`;

/** Built once for each state of the organisation: every question is a lookup. */
export function maakAdresboek(installatie: Installatie, organisatie: Organisatie): Adresboek {
  const mensen = new Map(installatie.mensen.map(mensOf).map((mens) => [sleutel(mens.persoon), mens]));
  const scholen = new Map(installatie.scholen.map(({ code, naam, sector }) => [code, { code, naam, sector }]));
  const rollen = rollenIn(installatie);
  for (const { school, rol, van, naar } of organisatie.rolwissels) {
    const [weg, erbij] = [plek(sleutel(van), school), plek(sleutel(naar), school)];
    rollen.set(
      weg,
      (rollen.get(weg) ?? []).filter((een) => een !== rol),
    );
    rollen.set(erbij, [...new Set([...(rollen.get(erbij) ?? []), rol])]);
  }
  const rollenVan = (persoon: Persoon, school: string): readonly Rol[] =>
    rollen.get(plek(sleutel(persoon), school)) ?? [];
  const bijSchool = perSchool(installatie, organisatie, mensen);
  const heeft = (persoon: Persoon, school: string, gezocht: readonly Rol[]): boolean =>
    rollenVan(persoon, school).some((rol) => gezocht.includes(rol));
  const opDag = (dag: Datum): Organisatie['vervangingen'] =>
    organisatie.vervangingen.filter(
      ({ van, tot, ingetrokkenOp }) => ingetrokkenOp === null && van <= dag && dag <= tot,
    );
  return {
    vind: (persoon) => mensen.get(sleutel(persoon)) ?? null,
    rollenVan,
    metRol: (school, gezocht) => (bijSchool.get(school) ?? []).filter(({ persoon }) => heeft(persoon, school, gezocht)),
    metRolErgens: (gezocht) =>
      [...mensen.values()].filter(({ persoon }) =>
        [...scholen.keys()].some((school) => heeft(persoon, school, gezocht)),
      ),
    doorbraak:
      [...mensen.values()].find(({ teams }) => teams !== null && teams === installatie.doorbraak?.upn)?.persoon ?? null,
    school: (code) => scholen.get(code) ?? null,
    scholenMetRol: (persoon, gezocht) => [...scholen.values()].filter(({ code }) => heeft(persoon, code, gezocht)),
    vervangt: (persoon, dag) =>
      opDag(dag)
        .filter(({ door }) => zelfde(door, persoon))
        .map(({ voor }) => voor),
    vervangersVan: (persoon, dag) =>
      opDag(dag)
        .filter(({ voor }) => zelfde(voor, persoon))
        .map(({ door }) => door),
  };
}

/** Who may have a role at a school, in the order of the installation: by what it says, or by what was handed over since. */
function perSchool(
  { mensen: alle }: Installatie,
  { rolwissels }: Organisatie,
  mensen: ReadonlyMap<string, Mens>,
): ReadonlyMap<string, readonly Mens[]> {
  const bij = new Map<string, Mens[]>();
  for (const een of alle) {
    const mens = mensen.get(sleutel(mensOf(een).persoon));
    if (mens === undefined) continue;
    const gekregen = rolwissels.flatMap(({ naar, school }) => (zelfde(naar, mens.persoon) ? [school] : []));
    for (const school of new Set([...een.rollen.flatMap(({ scholen }) => scholen), ...gekregen]))
      bij.set(school, [...(bij.get(school) ?? []), mens]);
  }
  return bij;
}

/** In small letters, as identity.ts reads them from an activity: the same person must be the same key. */
function mensOf({ tenant, entraId, naam, functie, organisatie, mail, telefoon, upn }: Installatiepersoon): Mens {
  const persoon = { tenant: tenant.toLowerCase(), id: entraId.toLowerCase() };
  return { persoon, naam, functie, organisatie, mail, telefoon, teams: upn };
}

function rollenIn({ mensen }: Installatie): Map<string, readonly Rol[]> {
  const rollen = new Map<string, readonly Rol[]>();
  for (const mens of mensen) {
    const wie = sleutel(mensOf(mens).persoon);
    for (const { rol, scholen } of mens.rollen)
      for (const school of scholen) rollen.set(plek(wie, school), [...(rollen.get(plek(wie, school)) ?? []), rol]);
  }
  return rollen;
}
