import { join } from 'node:path';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { loadRoute } from '../../src/data/route.js';
import type { Besluit } from '../../src/domain/hulpvraag/decide.js';
import { decide } from '../../src/domain/hulpvraag/decide.js';
import { begin } from '../../src/domain/hulpvraag/evolve.js';
import type { Gebeurtenis } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Inzage } from '../../src/domain/hulpvraag/inzage.js';
import type { Omstandigheden } from '../../src/domain/hulpvraag/toets.js';
import { viewFor } from '../../src/domain/hulpvraag/view-for.js';
import type { Rol } from '../../src/domain/installatie/installatie.js';
import { OVERIGE_HOORDERS } from '../../src/domain/route/hoorders.js';
import type { Leeftijd } from '../../src/domain/route/woorden.js';

/** Cases on the route of Goeree-Overflakkee, with the people of the demo installation: the cast of DOMAIN 8. */

export const goRoute = loadRoute('goeree-overflakkee');
const installatie = loadInstallatie(
  join(projectRoot(), 'env', 'demo', 'installatie.json'),
  loadRegio('goeree-overflakkee'),
);

const CODES = installatie.mensen.map(({ code }) => code);
export function mens(code: string): Persoon {
  const gevonden = installatie.mensen.find((een) => een.code === code);
  if (gevonden === undefined) throw new Error(`nobody in the demo installation is called ${code}`);
  return { tenant: gevonden.tenant, id: gevonden.entraId };
}
export const IEDEREEN: readonly Persoon[] = CODES.map(mens);
export const [ilse, bram, noor, tijs, fatma, ruud, koen] = [
  mens('ilse'),
  mens('bram'),
  mens('noor'),
  mens('tijs'),
  mens('fatma'),
  mens('ruud'),
  mens('koen'),
];
export const [lot, sanne, karin, peter, mila, hanna, petra, jan] = [
  mens('lot'),
  mens('sanne'),
  mens('karin'),
  mens('peter'),
  mens('mila'),
  mens('hanna'),
  mens('petra'),
  mens('jan'),
];

/** The code by which the installation knows somebody. */
export const naam = (wie: Persoon): string => CODES.find((code) => zelfde(mens(code), wie)) ?? 'vreemde';

/** Object id and school -> roles: asked so often that looking through the installation each time would cost seconds. */
const ROLLEN: ReadonlyMap<string, readonly Rol[]> = new Map(
  installatie.mensen.flatMap(({ entraId, rollen }) =>
    installatie.scholen.map(({ code }) => [
      `${entraId} ${code}`,
      rollen.filter(({ scholen }) => scholen.includes(code)).map(({ rol }) => rol),
    ]),
  ),
);

/** Who works where beside the installation: a role that was handed over, or a substitute. */
export interface Wereld {
  readonly rollen?: readonly { readonly wie: Persoon; readonly school: string; readonly rol: Rol }[];
  readonly weg?: readonly Persoon[];
  readonly vervangt?: readonly { readonly wie: Persoon; readonly voor: Persoon }[];
}

export function omstandigheden(vandaag: string, { rollen = [], weg = [], vervangt = [] }: Wereld = {}): Omstandigheden {
  return {
    vandaag,
    rollenVan: (persoon, school) => {
      if (weg.some((een) => zelfde(een, persoon))) return [];
      const vast = ROLLEN.get(`${persoon.id} ${school}`) ?? [];
      const erbij = rollen.filter((een) => een.school === school && zelfde(een.wie, persoon)).map(({ rol }) => rol);
      return [...vast, ...erbij];
    },
    vervangt: (persoon) => vervangt.filter(({ wie }) => zelfde(wie, persoon)).map(({ voor }) => voor),
  };
}

/** A case with what happened in it. */
export interface Zaak {
  readonly hulpvraag: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
}

export type Antwoorden = Readonly<Record<string, string | Persoon>>;
/** Somebody takes a step, with these answers, on this day (else on the day of the step before). */
export type Zet = readonly [wie: Persoon, stap: string, antwoorden?: Antwoorden, dag?: string];

export const BEGIN = '2026-02-02';
/** The day until which a case was told. */
export const dagVan = ({ log }: Zaak): string => log.at(-1)?.op ?? BEGIN;

/** The case before its first step. */
export function legeZaak(school: string, leeftijd: Leeftijd, op = BEGIN): Zaak {
  const sector = installatie.scholen.find(({ code }) => code === school)?.sector ?? 'po';
  const sporen = Object.fromEntries(goRoute.sporen.map(({ code, begin: eerste }) => [code, eerste]));
  const opening = { id: 'zaak', nummer: 'GO-26-0001', route: goRoute.code, school, sector, leeftijd, sporen };
  return { hulpvraag: begin(opening, op), log: [] };
}

/** What the engine says to a step. Confirms the proposal that lies open, unless the answers name a version. */
export function besluit(zaak: Zaak, [wie, stap, antwoorden = {}, dag]: Zet, wereld: Wereld = {}): Besluit {
  const { hulpvraag, log } = zaak;
  const op = dag ?? dagVan(zaak);
  const soort = goRoute.stappen.find(({ code }) => code === stap)?.voorstel?.soort ?? '';
  const { versie, ...velden } = antwoorden;
  const waarden: Record<string, string> = {};
  const personen: Record<string, Persoon> = {};
  for (const [veld, antwoord] of Object.entries(velden)) {
    if (typeof antwoord === 'string') waarden[veld] = antwoord;
    else personen[veld] = antwoord;
  }
  const voorstelversie = typeof versie === 'string' ? Number(versie) : (hulpvraag.voorstellen[soort]?.versie ?? null);
  return decide(
    goRoute,
    hulpvraag,
    { stap, wie, ingevuld: { waarden, personen }, voorstelversie },
    { ...omstandigheden(op, wereld), nu: `${op}T12:00:00Z`, newId: () => `actie-${String(log.length)}` },
  );
}

/** The code with which a step is refused; `gezet` when it is taken. */
export function weigering(zaak: Zaak, zet: Zet, wereld: Wereld = {}): string {
  const uitslag = besluit(zaak, zet, wereld);
  return uitslag.soort === 'gezet' ? 'gezet' : uitslag.weigering.code;
}

/** The case after these steps; a refusal is a fault of the story. */
export function na(zaak: Zaak, ...zetten: readonly Zet[]): Zaak {
  return inWereld({}, zaak, ...zetten);
}

export function inWereld(wereld: Wereld, zaak: Zaak, ...zetten: readonly Zet[]): Zaak {
  return zetten.reduce((tot: Zaak, zet) => {
    const uitslag = besluit(tot, zet, wereld);
    if (uitslag.soort === 'geweigerd') throw new Error(`${zet[1]} was refused: ${uitslag.weigering.code}`);
    return { hulpvraag: uitslag.hulpvraag, log: [...tot.log, uitslag.gebeurtenis] };
  }, zaak);
}

/** Where the case stands: the status of both tracks. */
export const staat = ({ hulpvraag: { sporen } }: Zaak): string => `${sporen['regie']} ${sporen['loket']}`;
/** Who sits in a slot. */
export const zit = ({ hulpvraag }: Zaak, plaats: string): string[] =>
  inPlaats(hulpvraag, plaats).map(({ persoon }) => naam(persoon));
/** What a fact says: its value, or its day; null when it does not stand. */
export function feit({ hulpvraag }: Zaak, code: string): string | null {
  const gevonden = hulpvraag.feiten[code];
  return gevonden === undefined ? null : (gevonden.waarde ?? gevonden.op);
}
/** What the last step put on the checklist for Kindkans. */
export const kindkans = ({ log }: Zaak): readonly string[] => log.at(-1)?.register ?? [];

/**
 * Who hears of the last step: whoever sits in an informed slot now or left it with this step (the former regierolhouder),
 * and the channel by its name.
 */
export function gehoord({ hulpvraag, log }: Zaak): string[] {
  const laatste = log.at(-1);
  const mensenVan = (plaats: string): readonly Persoon[] => {
    if (OVERIGE_HOORDERS.includes(plaats)) return [];
    const definitie = goRoute.plaatsen.find(({ code }) => code === plaats);
    if (definitie?.soort === 'rol') {
      const { rollenVan } = omstandigheden(laatste?.op ?? BEGIN);
      return IEDEREEN.filter((een) =>
        rollenVan(een, hulpvraag.school).some((rol) => definitie.rollen[hulpvraag.sector].includes(rol)),
      );
    }
    const vertrokken = (laatste?.wijzigingen ?? []).flatMap((een) =>
      een.wat === 'verlaat' && een.plaats === plaats ? [een.persoon] : [],
    );
    return [...inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon), ...vertrokken];
  };
  const eigenaars = (laatste?.wijzigingen ?? []).flatMap((een) => (een.wat === 'actie' ? [een.actie.eigenaar] : []));
  const namen = (laatste?.informeer ?? []).flatMap((wie) => {
    if (wie === 'eigenaar') return eigenaars.map(naam);
    return OVERIGE_HOORDERS.includes(wie) ? [wie] : mensenVan(wie).map(naam);
  });
  return [...new Set(namen)].toSorted();
}

/** What somebody sees of a case; null when it does not exist for him. */
export function inzage(zaak: Zaak, wie: Persoon, wereld: Wereld = {}): Inzage | null {
  return viewFor(goRoute, zaak.hulpvraag, zaak.log, wie, omstandigheden(dagVan(zaak), wereld));
}
/** The buttons that somebody has now, by the code of their step. */
export const knoppen = (zaak: Zaak, wie: Persoon): string[] =>
  (inzage(zaak, wie)?.stappen ?? []).map(({ code }) => code);
/** What somebody is told must be done before a step. */
export const nogNodig = (zaak: Zaak, wie: Persoon, stap: string): string[] =>
  (inzage(zaak, wie)?.stappen.find(({ code }) => code === stap)?.nogNodig ?? []).map(({ code }) => code);
