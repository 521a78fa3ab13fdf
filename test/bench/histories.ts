import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { HulpvraagRij } from '../../src/app/hulpvraag-store.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Gespeeld } from '../support/geschiedenis.js';
import { geschiedenissen, nemenOpdrachten, speelGeschiedenis, sporenVan } from '../support/geschiedenis.js';
import { telWereld, zaakkennis } from '../support/go-kaarten.js';
import { startPostgres } from '../support/postgres-server.js';

/**
 * Histories of clicks that are delivered several times, in another order and at once: 10,000 on the embedded store, and as
 * many as make 10,000 steps on both stores in the same way. Says how many there were and what was not as promised.
 */
const HISTORIES = 10_000;
const STEPS = 10_000;
const AT_ONCE = 20;
const AT_A_TIME = 500;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

interface Telling {
  histories: number;
  steps: number;
  deliveries: number;
  faults: string[];
}

/** Some histories at once on one store, each with a case of its own; then everything that they left there is looked through. */
async function speel(kennis: Zaakkennis, verhalen: readonly (readonly number[])[], eerste: number): Promise<Telling> {
  const telling: Telling = { histories: 0, steps: 0, deliveries: 0, faults: [] };
  const gespeeld: Gespeeld[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = (next += 1) - 1; at < verhalen.length; at = (next += 1) - 1) {
      const wijze = { naam: `kaart-${eerste + at}`, tegelijk: true };
      gespeeld.push(await speelGeschiedenis(kennis, verhalen[at] ?? [], wijze));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const perZaak = new Map<string, HulpvraagRij[]>();
  for (const rij of await nemenOpdrachten(kennis))
    perZaak.set(rij.hulpvraag, [...(perZaak.get(rij.hulpvraag) ?? []), rij]);
  for (const een of gespeeld) {
    telling.histories += 1;
    telling.steps += een.log.length;
    telling.deliveries += een.bezorgd.length;
    telling.faults.push(...een.fouten, ...(await sporenVan(kennis, een, perZaak.get(een.stand.id) ?? [])));
  }
  return telling;
}

async function opEmbedded(): Promise<Telling> {
  const som: Telling = { histories: 0, steps: 0, deliveries: 0, faults: [] };
  const verhalen = fc.sample(geschiedenissen, { numRuns: HISTORIES, seed });
  for (let at = 0; at < HISTORIES; at += AT_A_TIME) {
    // A new folder now and then: who looked at a case is found by going through the whole access log.
    const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-histories-'));
    const store = await openEmbeddedStore(folder);
    const deel = await speel(zaakkennis(store), verhalen.slice(at, at + AT_A_TIME), at);
    await store.close();
    await rm(folder, { recursive: true });
    som.histories += deel.histories;
    som.steps += deel.steps;
    som.deliveries += deel.deliveries;
    som.faults.push(...deel.faults);
  }
  return som;
}

/** The same history, without chance in the order, on both stores: case, log and answers must be the same. */
async function opBeide(): Promise<Telling> {
  const som: Telling = { histories: 0, steps: 0, deliveries: 0, faults: [] };
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-histories-'));
  const server = await startPostgres();
  const embedded = await openEmbeddedStore(folder);
  const postgres = await openPostgresStore(await server.createDatabase());
  const beide = [zaakkennis(embedded, telWereld('id')), zaakkennis(postgres, telWereld('id'))];
  for (let ronde = 0; som.steps < STEPS; ronde += 1) {
    for (const getallen of fc.sample(geschiedenissen, { numRuns: 100, seed: seed + ronde })) {
      if (som.steps >= STEPS) break;
      const wijze = { naam: `kaart-${som.histories}`, tegelijk: false };
      const [een, ander] = await Promise.all(beide.map((kennis) => speelGeschiedenis(kennis, getallen, wijze)));
      som.histories += 1;
      som.steps += een?.log.length ?? 0;
      som.deliveries += een?.bezorgd.length ?? 0;
      som.faults.push(...(een?.fouten ?? []), ...(ander?.fouten ?? []));
      if (!isDeepStrictEqual(een, ander))
        som.faults.push(`history ${som.histories} went differently on the two stores`);
    }
  }
  await Promise.all([embedded.close(), postgres.close()]);
  await server.stop();
  await rm(folder, { recursive: true });
  return som;
}

const zeg = (waar: string, { histories, steps, deliveries, faults }: Telling): void => {
  const cijfers = `${histories} histories, ${deliveries} clicks delivered, ${steps} steps, ${faults.length} faults`;
  console.log(`${waar}: ${cijfers}`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
};

console.log(`seed ${seed}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
zeg('embedded, clicks at once', await opEmbedded());
zeg('embedded and PostgreSQL, the same answers', await opBeide());
