import { periodefouten } from '../kalender/controleer-kalender.js';
import type { Regio, Sector } from '../regio/regio.js';
import type { Installatie, Installatieschool, Rol } from './installatie.js';

/**
 * Checks what a schema alone cannot: every code resolves, nobody has two identities, each school has its IB'er or COO
 * and a contact for every partner of the region (GO-026, GO-028). Gives the faults as sentences for the operator;
 * codes only, no names. Empty when all is well.
 */
export function controleerInstallatie(installatie: Installatie, regio: Regio): string[] {
  return [
    ...(installatie.regio === regio.code ? [] : [`regio: is ${installatie.regio}, the pack is ${regio.code}`]),
    ...dubbel(
      'scholen',
      installatie.scholen.map(({ code }) => code),
    ),
    ...dubbel(
      'mensen',
      installatie.mensen.map(({ code }) => code),
    ),
    ...dubbel(
      'mensen (tenant and entraId)',
      installatie.mensen.map(({ tenant, entraId }) => `${tenant} ${entraId}`.toLowerCase()),
    ),
    ...dubbel(
      'mensen (persona)',
      installatie.mensen.flatMap(({ persona }) => persona ?? []),
    ),
    ...tenantfouten(installatie),
    ...mensfouten(installatie),
    ...installatie.scholen.flatMap((school) => schoolfouten(installatie, regio, school)),
  ];
}

function dubbel(waar: string, codes: readonly string[]): string[] {
  const vaker = codes.filter((een, at) => codes.indexOf(een) !== at);
  return [...new Set(vaker)].map((een) => `${waar} ${een}: is used twice`);
}

function tenantfouten({ tenants, scholen, mensen }: Installatie): string[] {
  const bekend = new Set(tenants.map(({ id }) => id.toLowerCase()));
  const fout = (waar: string, lijst: readonly { code: string; tenant: string }[]): string[] =>
    lijst
      .filter(({ tenant }) => !bekend.has(tenant.toLowerCase()))
      .map(({ code, tenant }) => `${waar} ${code}: unknown tenant ${tenant}`);
  return [...fout('scholen', scholen), ...fout('mensen', mensen)];
}

function mensfouten({ scholen, mensen }: Installatie): string[] {
  const bekend = new Set(scholen.map(({ code }) => code));
  return mensen.flatMap(({ code, rollen }) =>
    rollen.flatMap(({ rol, scholen: waar }) =>
      waar.filter((een) => !bekend.has(een)).map((een) => `mensen ${code} ${rol}: unknown school ${een}`),
    ),
  );
}

/** Who hears that a colleague wants to discuss a signal (DOMAIN 3.5). */
export function schakelrol(sector: Sector): Rol {
  return sector === 'po' ? 'ib' : 'coo';
}

function schoolfouten(installatie: Installatie, regio: Regio, school: Installatieschool): string[] {
  const waar = `scholen ${school.code}`;
  const mensen = new Set(installatie.mensen.map(({ code }) => code));
  const rollen = new Set(regio.contactrollen.map(({ code }) => code));
  const rol = schakelrol(school.sector);
  const heeftSchakel = installatie.mensen.some((mens) =>
    mens.rollen.some((een) => een.rol === rol && een.scholen.includes(school.code)),
  );
  const { aandachtsfunctionaris } = school;
  return [
    ...(heeftSchakel ? [] : [`${waar}: has no ${rol}`]),
    ...regio.partners
      .filter(({ code }) => school.contacten[code] === undefined)
      .map(({ code }) => `${waar} contacten: nobody for ${code}`),
    ...Object.entries(school.contacten).flatMap(([welke, wie]) => [
      ...(rollen.has(welke) ? [] : [`${waar} contacten: unknown role ${welke}`]),
      ...(mensen.has(wie) ? [] : [`${waar} contacten ${welke}: unknown person ${wie}`]),
    ]),
    ...(aandachtsfunctionaris !== null && !mensen.has(aandachtsfunctionaris)
      ? [`${waar} aandachtsfunctionaris: unknown person ${aandachtsfunctionaris}`]
      : []),
    ...periodefouten(`${waar} vrij`, school.vrij),
  ];
}
