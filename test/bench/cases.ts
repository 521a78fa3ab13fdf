import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Stapopdracht } from '../../src/app/hulpvraag/neem-stap.js';
import { neemStap } from '../../src/app/hulpvraag/neem-stap.js';
import { vastleggingVan } from '../../src/app/hulpvraag/vastleggen.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import { nuIn } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Gebeurtenis, Opening } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { beurt, kaartVan, klikOp, MENSEN, open, route, SCHOLEN, zaakkennis } from '../support/go-kaarten.js';

/** A click that can be made again and again: it leaves the case as it was, but for its version. */
interface Klik {
  readonly wie: Persoon;
  readonly opdracht: Stapopdracht;
}

/** A hulpvraag half way on the real route, as it was played, to make many of. */
export interface Voorbeeld {
  readonly stand: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
  readonly klikken: readonly Klik[];
}

/** One of the hulpvragen of a bench, as its only worker knows it. */
export interface Zaak {
  readonly id: string;
  readonly klikken: readonly Klik[];
  versie: number;
}

/** Plays a case at each school until whoever is to act can only do again what he just did. */
export async function voorbeelden(): Promise<readonly Voorbeeld[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-voorbeeld-'));
  const store = await openEmbeddedStore(folder);
  try {
    const kennis = zaakkennis(store);
    const gespeeld: Voorbeeld[] = [];
    for (const school of SCHOLEN) gespeeld.push(await speel(kennis, school));
    return gespeeld;
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

const zonderVersie = (stand: Hulpvraag): Hulpvraag => ({ ...stand, versie: 0 });

async function speel(kennis: Zaakkennis, school: string): Promise<Voorbeeld> {
  const { id } = await open(kennis, `kaart-${school}`, school);
  const stand = async (): Promise<Hulpvraag> => {
    const nu = await kennis.hulpvragen.find(id);
    if (nu === null) throw new Error('the case of the bench is gone');
    return nu;
  };
  for (let voor = await stand(), gelijk = false; !gelijk;) {
    if ((await beurt(kennis, id)) === null) break;
    const na = await stand();
    gelijk = isDeepStrictEqual(zonderVersie(voor), zonderVersie(na));
    voor = na;
  }
  const klikken: Klik[] = [];
  for (const wie of MENSEN) klikken.push(...(await herhaalbaar(kennis, wie, id)));
  if (klikken.length === 0) throw new Error('nobody has a step that can be taken again');
  return { stand: await stand(), log: await kennis.hulpvragen.log(id), klikken };
}

/** The first step of somebody, when the case is the same after he took it twice. */
async function herhaalbaar(kennis: Zaakkennis, wie: Persoon, id: string): Promise<readonly Klik[]> {
  const kaart = await kaartVan(kennis, wie, id);
  if (kaart === null) return [];
  const opdracht = klikOp(kaart);
  const eerste = await neemStap(kennis, wie, opdracht);
  if (eerste.soort === 'geweigerd') return [];
  const tweede = await neemStap(kennis, wie, { ...opdracht, versie: eerste.hulpvraag.versie });
  if (tweede.soort === 'geweigerd') return [];
  return isDeepStrictEqual(zonderVersie(eerste.hulpvraag), zonderVersie(tweede.hulpvraag)) ? [{ wie, opdracht }] : [];
}

/** Lays down so many copies, some at once; each with all its events, in one commit. */
export async function openCases(
  kennis: Zaakkennis,
  naar: readonly Voorbeeld[],
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<Zaak[]> {
  const zaken: Zaak[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = (next += 1);
      const voorbeeld = naar[number % naar.length];
      if (voorbeeld === undefined) throw new Error('no case to copy');
      const id = `h${number}`;
      await legKopie(kennis, voorbeeld, { id, nummer: `GO-26-${String(number).padStart(6, '0')}` });
      zaken.push({ id, klikken: voorbeeld.klikken, versie: voorbeeld.stand.versie });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return zaken;
}

async function legKopie(
  kennis: Zaakkennis,
  { stand, log }: Voorbeeld,
  eigen: Pick<Opening, 'id' | 'nummer'>,
): Promise<void> {
  const { school, sector, leeftijd } = stand;
  const sporen = Object.fromEntries(route.sporen.map((spoor) => [spoor.code, spoor.begin]));
  const opening: Opening = { ...eigen, route: route.code, school, sector, leeftijd, sporen };
  const [gebeurtenis] = log;
  if (gebeurtenis === undefined) throw new Error('a case without events');
  const nu = await nuIn(kennis);
  const stap = { hulpvraag: { ...stand, ...eigen }, gebeurtenis, opening };
  const effect = { sleutel: `open-${eigen.id}`, antwoord: {} };
  const gelegd = await kennis.hulpvragen.leg({ ...vastleggingVan(route, nu, stap, effect), gebeurtenissen: log });
  if (gelegd.soort !== 'vastgelegd') throw new Error(`a case of the bench ended as ${gelegd.soort}`);
}

/** The next step of a worker, on one of its own cases: a click that loads, decides and commits. */
export function stepper(kennis: Zaakkennis, zaken: readonly Zaak[], atOnce: number) {
  const own = Math.floor(zaken.length / atOnce);
  return async (number: number, worker: number): Promise<void> => {
    const zaak = zaken[worker + atOnce * ((number * 7919) % own)];
    const klik = zaak?.klikken[number % zaak.klikken.length];
    if (zaak === undefined || klik === undefined) throw new Error('no such case');
    const { id, versie } = zaak;
    const uitslag = await neemStap(kennis, klik.wie, { ...klik.opdracht, hulpvraag: id, versie });
    if (uitslag.soort === 'geweigerd') throw new Error(`a step of the bench was refused: ${uitslag.weigering.code}`);
    zaak.versie = uitslag.hulpvraag.versie;
  };
}
