import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TempoStore } from '../../src/app/tempo.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import { createTempoGeheugen } from '../../src/store/tempo/tempo-geheugen.js';
import type { Connector } from '../../src/teams/connector.js';
import { paceConnector } from '../../src/teams/paced-connector.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startPostgres } from '../support/postgres-server.js';
import { overtreden, VAN_DRAAD, VAN_TENANT } from '../support/tempo-grenzen.js';
import { createVirtueleKlok } from '../support/virtuele-klok.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const NU = Date.parse('2026-11-24T09:00:00.000Z');

/** Calls through the stores, eight in hand at each, on a clock that costs nothing. Out: when each went, by thread. */
async function verstuur(stores: readonly TempoStore[], draden: readonly string[]): Promise<Map<string, number[]>> {
  const klok = createVirtueleKlok(NU);
  const gegaan = new Map<string, number[]>();
  const bare: Connector = {
    call({ draad }) {
      gegaan.set(draad, [...(gegaan.get(draad) ?? []), klok.nu()]);
      return Promise.resolve({ uitkomst: 'verzonden', activityId: null });
    },
    ask: () => Promise.reject(new Error('not asked')),
    close: () => undefined,
  };
  const wachtend = [...draden];
  const werk = (connector: Connector) => async (): Promise<void> => {
    for (let draad = wachtend.shift(); draad !== undefined; draad = wachtend.shift()) {
      const zending = await connector.call({ tenant: 't', draad }, 'POST', '', '');
      if (zending.uitkomst !== 'later') continue;
      wachtend.push(draad);
      await klok.wait(zending.naMs);
    }
  };
  const connectors = stores.map((tempo) => paceConnector(bare, { tempo, nu: klok.nu, wait: klok.wait }));
  await klok.loop(connectors.flatMap((een) => Array.from({ length: 8 }, () => werk(een))));
  return gegaan;
}

function expectWithin(gegaan: Map<string, number[]>, aantal: number): number {
  const alle = [...gegaan.values()].flat();
  expect(alle).toHaveLength(aantal);
  expect(overtreden(alle, VAN_TENANT)).toEqual([]);
  for (const momenten of gegaan.values()) expect(overtreden(momenten, VAN_DRAAD)).toEqual([]);
  return Math.max(...alle) - NU;
}

describe('given one process', () => {
  test('10,000 different receivers: never above the limits, and done within 367 seconds', async () => {
    const draden = Array.from({ length: 10_000 }, (_, n) => `a:${n}`);
    expect(expectWithin(await verstuur([createTempoGeheugen()], draden), 10_000)).toBeLessThanOrEqual(367_000);
  });
  test('a thread that must wait holds nobody else back', async () => {
    const draden = [...Array.from({ length: 6 }, () => 'druk'), ...Array.from({ length: 100 }, (_, n) => `a:${n}`)];
    const gegaan = await verstuur([createTempoGeheugen()], draden);
    expectWithin(gegaan, 106);
    const anderen = [...gegaan].filter(([draad]) => draad !== 'druk').flatMap(([, momenten]) => momenten);
    expect(Math.max(...anderen) - NU).toBeLessThan(106 * 34);
  });
  test('a reply waits for no more than what is in hand, however many reminders are due', async () => {
    const tempo = createTempoGeheugen();
    for (let n = 0; n < 24; n += 1) await tempo.reserveer('t', `a:${n}`, NU);
    expect((await tempo.reserveer('t', 'a:antwoord', NU)).op - NU).toBeLessThan(1000);
  });
});

describe('given several instances on one database', () => {
  const samen = async (aantal: number, draden: readonly string[]): Promise<number> => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: aantal }, () => openPostgresStore(url)));
    const gegaan = await verstuur(
      stores.map(({ tempo }) => tempo),
      draden,
    );
    await Promise.all(stores.map((store) => store.close()));
    return expectWithin(gegaan, draden.length);
  };
  test.each([2, 4])(
    '%d of them together stay below the limits, as fast as one',
    async (aantal) => {
      const duur = await samen(
        aantal,
        Array.from({ length: 1200 }, (_, n) => (n % 10 === 0 ? 'druk' : `a:${n}`)),
      );
      expect(duur).toBeLessThanOrEqual(120 * 570);
    },
    60_000,
  );
  test('what Teams asks of one, all keep to; a row that says nothing any more goes away', async () => {
    const url = await server.createDatabase();
    const [een, ander] = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    await een.tempo.wacht({ tenant: 't', draad: 'a' }, NU + 60_000);
    expect(await ander.tempo.reserveer('t', 'a', NU)).toEqual({ op: NU + 60_000, nogTenant: true });
    expect(await ander.tempo.reserveer('t', 'b', NU)).toEqual({ op: NU, nogTenant: false });
    await Promise.all([een.close(), ander.close()]);
  });
});
