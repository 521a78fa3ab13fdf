import { schakelrol } from './controleer-installatie.js';
import type { Installatie, Installatiepersoon, Installatieschool, Rol } from './installatie.js';

/** Somebody by tenant and Entra object id (both without regard to capitals); null when the installation does not know him. */
export function vindPersoon(installatie: Installatie, tenant: string, entraId: string): Installatiepersoon | null {
  const zelfde = (een: string, ander: string): boolean => een.toLowerCase() === ander.toLowerCase();
  return installatie.mensen.find((mens) => zelfde(mens.tenant, tenant) && zelfde(mens.entraId, entraId)) ?? null;
}

/** A school by its code; null when there is none. */
export function vindSchool(installatie: Installatie, school: string): Installatieschool | null {
  return installatie.scholen.find(({ code }) => code === school) ?? null;
}

/** The schools where a person has a role, in the order of the installation (GO-027: many to many). */
export function scholenVan(installatie: Installatie, persoon: Installatiepersoon): readonly Installatieschool[] {
  return installatie.scholen.filter(({ code }) => persoon.rollen.some(({ scholen }) => scholen.includes(code)));
}

/** Everybody with a role at a school. */
export function mensenMetRol(installatie: Installatie, school: string, rol: Rol): readonly Installatiepersoon[] {
  return installatie.mensen.filter((mens) =>
    mens.rollen.some((een) => een.rol === rol && een.scholen.includes(school)),
  );
}

/** The person for a contact role (of the region pack) at a school; null when nobody was named (GO-026). */
export function contactVan(installatie: Installatie, school: string, rol: string): Installatiepersoon | null {
  const wie = vindSchool(installatie, school)?.contacten[rol];
  return wie === undefined ? null : (installatie.mensen.find(({ code }) => code === wie) ?? null);
}

/** The schakelfunctionaris onderwijs of a school: the IB'er in primary, the COO in secondary education (GO-134). */
export function schakelfunctionarisVan(installatie: Installatie, school: string): Installatiepersoon | null {
  const gevonden = vindSchool(installatie, school);
  if (gevonden === null) return null;
  return mensenMetRol(installatie, school, schakelrol(gevonden.sector))[0] ?? null;
}

/** Who knows the meldcode at this school; null when nobody was named (DOMAIN 6.1). */
export function aandachtsfunctionarisVan(installatie: Installatie, school: string): Installatiepersoon | null {
  const wie = vindSchool(installatie, school)?.aandachtsfunctionaris ?? null;
  return wie === null ? null : (installatie.mensen.find(({ code }) => code === wie) ?? null);
}
