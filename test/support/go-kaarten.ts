import { join } from 'node:path';
import { maakHerinneren } from '../../src/app/herinnering/maak-herinneren.js';
import type { Adresboek } from '../../src/app/hulpvraag/adresboek.js';
import { maakAdresboek } from '../../src/app/hulpvraag/adresboek.js';
import { leesIngevuld } from '../../src/app/hulpvraag/formulier.js';
import { maakZaakkennis } from '../../src/app/hulpvraag/maak-zaakkennis.js';
import { maakZaakbeeld } from '../../src/app/hulpvraag/maak-zaakbeeld.js';
import type { Stapopdracht, Stapuitslag } from '../../src/app/hulpvraag/neem-stap.js';
import { neemStap } from '../../src/app/hulpvraag/neem-stap.js';
import type { Openingsopdracht } from '../../src/app/hulpvraag/open-hulpvraag.js';
import { openHulpvraag } from '../../src/app/hulpvraag/open-hulpvraag.js';
import { bekijkNa } from '../../src/app/hulpvraag/toon-hulpvraag.js';
import type { Formulier } from '../../src/app/hulpvraag/zaakbeeld.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Organisatie } from '../../src/app/organisatie-store.js';
import type { Wereld } from '../../src/app/ports.js';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadKalender } from '../../src/data/kalender.js';
import { loadRegio } from '../../src/data/regio.js';
import { loadRoute } from '../../src/data/route.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Ingevuld } from '../../src/domain/hulpvraag/toets.js';
import type { Rol } from '../../src/domain/installatie/installatie.js';
import type { Opslag } from '../../src/store/opslag.js';

/**
 * Cases on the real route of Goeree-Overflakkee with the people of the demo, played as from a card: whoever has something
 * to do takes the step that comes first for him, with what the form offers. Knows no step of the route by name.
 */
const REGIO = 'goeree-overflakkee';
export const route = loadRoute(REGIO);
export const installatie = loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), loadRegio(REGIO));
const NIETS_GEREGELD: Organisatie = { vervangingen: [], rolwissels: [], koppelingen: [] };
export const herinneren = maakHerinneren(installatie, loadKalender(REGIO));
export const adresboek: Adresboek = maakAdresboek(installatie, NIETS_GEREGELD);

export const MENSEN: readonly Persoon[] = installatie.mensen.map(({ tenant, entraId }) => ({
  tenant: tenant.toLowerCase(),
  id: entraId.toLowerCase(),
}));
export const SCHOLEN: readonly string[] = installatie.scholen
  .filter(({ sector }) => sector === 'po')
  .map(({ code }) => code);
export const SCHOOL = SCHOLEN[0] ?? '';
export const VANDAAG = '2026-11-25';

/** Somebody with a role at a school; throws when the demo has nobody. */
export function met(rol: Rol, school = SCHOOL): Persoon {
  const [mens] = adresboek.metRol(school, [rol]);
  if (mens === undefined) throw new Error(`the demo has no ${rol} at ${school}`);
  return mens.persoon;
}

/** A clock that goes on a second at each look, so that no two steps are at one moment, and ids that count. */
export function telWereld(naam: string): Wereld {
  let seconden = 0;
  let ids = 0;
  return {
    nu: () => new Date(Date.parse(`${VANDAAG}T06:00:00Z`) + 1000 * ((seconden += 1) % 40_000)).toISOString(),
    newId: () => `${naam}-${String((ids += 1))}`,
  };
}

export function zaakkennis(opslag: Pick<Opslag, 'hulpvragen' | 'organisatie'>, wereld = telWereld('id')): Zaakkennis {
  const { hulpvragen, organisatie } = opslag;
  return { route, hulpvragen, organisatie, adresboek: () => Promise.resolve(adresboek), wereld, herinneren };
}

/** The same as a start puts it together: what people arranged is read at every step. */
export function zoalsGestart({ hulpvragen, organisatie }: Opslag, wereld = telWereld('id')): Zaakkennis {
  return maakZaakkennis({ route, hulpvragen, organisatie, wereld, herinneren }, installatie);
}

/** A number to choose by. */
export type Keus = () => number;
const STEEDS_EERSTE: Keus = () => 0;

/** What a form asks, filled in: mostly what it says already or offers first, so that stories get somewhere. */
function vulIn({ stap, velden }: Formulier, keus: Keus): Ingevuld {
  const definities = route.stappen.find(({ code }) => code === stap)?.velden ?? [];
  const ruw = velden.map(({ code, soort, opties, waarde }): [string, string] => {
    if (waarde !== null && keus() % 8 !== 7) return [code, waarde];
    const gekozen = opties[Math.max(0, (keus() % (opties.length + 4)) - 4)]?.waarde;
    return [code, gekozen ?? (soort === 'registernummer' ? '123456' : VANDAAG)];
  });
  return leesIngevuld(definities, Object.fromEntries(ruw));
}

/** A card as somebody has it before him, with a step open to be filled in. */
export interface Kaart {
  readonly wie: Persoon;
  readonly hulpvraag: string;
  readonly versie: number;
  readonly formulier: Formulier;
}

/** The card of somebody now, with the step that comes first for him or another one of his; null when he has none. */
export async function kaartVan(
  kennis: Zaakkennis,
  wie: Persoon,
  id: string,
  andere: Keus | null = null,
): Promise<Kaart | null> {
  const gezien = await bekijkNa(kennis, wie, id);
  if (gezien === null) return null;
  const { hulpvraag, inzage, nu } = gezien;
  const codes = inzage.stappen.map(({ code }) => code);
  const stap = andere === null ? undefined : codes[andere() % Math.max(1, codes.length)];
  const gekozen = stap === undefined ? null : { stap };
  const { formulier, versie } = maakZaakbeeld(route, hulpvraag, inzage, nu, gekozen);
  return formulier === null ? null : { wie, hulpvraag: id, versie, formulier };
}

/** A click on a card, with its form filled in. */
export function klikOp({ hulpvraag, versie, formulier }: Kaart, keus: Keus = STEEDS_EERSTE): Stapopdracht {
  const { stap, voorstelversie } = formulier;
  return { hulpvraag, stap, versie, voorstelversie, ingevuld: vulIn(formulier, keus) };
}

/** What the IB'er says when he opens a case, with the first answers of the form. */
export function openingVan(kaart: string, school = SCHOOL): Openingsopdracht {
  const stap = route.stappen.find(({ opent }) => opent);
  const waarden = Object.fromEntries((stap?.velden ?? []).map(({ code, keuzes }) => [code, keuzes[0]?.code ?? '']));
  const klik = { conversation: 'a:gesprek', kaart };
  return { school, leeftijd: '16-17', ingevuld: { waarden, personen: {} }, klik };
}

/** Opens a case at a school by its IB'er. */
export async function open(kennis: Zaakkennis, kaart: string, school = SCHOOL): Promise<Hulpvraag> {
  const uitslag = await openHulpvraag(kennis, met('ib', school), openingVan(kaart, school));
  if (uitslag.soort === 'geweigerd') throw new Error(`opening was refused: ${uitslag.weigering.code}`);
  return uitslag.hulpvraag;
}

/** One turn of whoever is to act, in the order of the installation; null when nobody has anything to do. */
export async function beurt(kennis: Zaakkennis, id: string): Promise<Stapuitslag | null> {
  for (const wie of MENSEN) {
    const kaart = await kaartVan(kennis, wie, id);
    if (kaart === null) continue;
    const uitslag = await neemStap(kennis, wie, klikOp(kaart));
    if (uitslag.soort === 'gezet') return uitslag;
  }
  return null;
}
