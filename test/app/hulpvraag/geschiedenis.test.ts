import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.js';
import type { Gespeeld } from '../../support/geschiedenis.js';
import { geschiedenissen, nemenOpdrachten, speelGeschiedenis, sporenVan } from '../../support/geschiedenis.js';
import { telWereld, zaakkennis } from '../../support/go-kaarten.js';
import type { PostgresServer } from '../../support/postgres-server.js';
import { startPostgres } from '../../support/postgres-server.js';

/** Smaller than `npm run bench:histories`, which plays 10,000 histories, and 10,000 steps on both stores. */
const HISTORIES = 150;
const BOTH = 20;

let folder: string;
let server: PostgresServer;
let embedded: Opslag;
let postgres: Opslag;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-geschiedenis-'));
  embedded = await openEmbeddedStore(folder);
  server = await startPostgres();
  postgres = await openPostgresStore(await server.createDatabase());
}, 60_000);
afterAll(async () => {
  await Promise.all([embedded.close(), postgres.close()]);
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('given people whose clicks are delivered several times, in another order and at once', () => {
  test('every click has one effect, the log folds into the case, and each event has its orders once', async () => {
    const kennis = zaakkennis(embedded, telWereld('embedded'));
    let number = 0;
    await fc.assert(
      fc.asyncProperty(geschiedenissen, async (getallen) => {
        const wijze = { naam: `kaart-${(number += 1)}`, tegelijk: true };
        const gespeeld = await speelGeschiedenis(kennis, getallen, wijze);
        const opdrachten = await nemenOpdrachten(kennis);
        const sporen = await sporenVan(kennis, gespeeld, opdrachten);
        expect([...gespeeld.fouten, ...sporen]).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, 60_000);
});

describe('given the same history on both stores', () => {
  test('the case, its log and every answer are the same', async () => {
    const beide = [zaakkennis(embedded, telWereld('beide')), zaakkennis(postgres, telWereld('beide'))];
    const verhaal = ({ stand, log, bezorgd, fouten }: Gespeeld): unknown => ({
      stand: { ...stand, nummer: 'GO' },
      log,
      fouten,
      bezorgd: bezorgd.map(({ uitslag }) => (uitslag.soort === 'gezet' ? uitslag.gebeurtenis : uitslag.weigering)),
    });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(geschiedenissen, async (getallen) => {
        const wijze = { naam: `beide-${(number += 1)}`, tegelijk: false };
        const [een, ander] = await Promise.all(beide.map((kennis) => speelGeschiedenis(kennis, getallen, wijze)));
        expect(een?.fouten).toEqual([]);
        expect(een && verhaal(een)).toEqual(ander && verhaal(ander));
      }),
      { numRuns: BOTH },
    );
  }, 60_000);
});
