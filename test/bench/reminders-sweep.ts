import { checkTermijn } from '../../src/app/herinnering/check-termijn.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import { sweep } from '../../src/jobs/sweep.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import { open, SCHOOL, zaakkennis } from '../support/go-kaarten.js';
import type { PostgresServer } from '../support/postgres-server.js';

/** A sweep over what is due among many open hulpvragen: the step of the clock in each, in one database. */

export const AAN_DE_BEURT = 1000;
const OPEN_OP = '2026-09-01';
/** R1: ten school days after it was opened. */
const NU = momentOp('2026-09-15', '09:00');
const LATER = momentOp('2027-03-01', '08:30');
const LEASE_MS = 60_000;

export interface Veeg {
  readonly zaken: number;
  /** Milliseconds for all that is due, each round other cases. */
  readonly rondes: readonly number[];
}

export async function benchVeeg(server: PostgresServer, zaken: number, rondes: number): Promise<Veeg> {
  const url = await server.createDatabase();
  const store = await openPostgresStore(url);
  let nu = momentOp(OPEN_OP, '10:00');
  let ids = 0;
  const wereld = { nu: () => nu, newId: () => `id-${(ids += 1)}` };
  const kennis: Zaakkennis = zaakkennis(store, wereld);
  const voorbeeld = await open(kennis, 'kaart', SCHOOL);
  await vermenigvuldig(server, url, voorbeeld, zaken);
  nu = NU;
  const tijden: number[] = [];
  // The first round is to warm up.
  for (let ronde = 0; ronde <= rondes; ronde += 1) {
    await maakAanDeBeurt(server, url, ronde);
    const gezet: string[] = [];
    const begin = performance.now();
    const veeg = {
      claim: (hoogstens: number) => kennis.hulpvragen.claimTermijnen(nu, LEASE_MS, hoogstens),
      work: async (id: string) => {
        if ((await checkTermijn(kennis, id)) === 'herinnerd') gezet.push(id);
      },
      report: (code: string, oorzaak?: unknown) => {
        throw new Error(code, { cause: oorzaak });
      },
    };
    while (await sweep(veeg));
    if (gezet.length !== AAN_DE_BEURT) throw new Error(`${gezet.length} steps of the clock in a round`);
    if (ronde > 0) tijden.push(performance.now() - begin);
  }
  await store.close();
  await server.dropDatabase(url);
  return { zaken, rondes: tijden };
}

/** Copies of one case, each with its own id and number; nothing of them is due. */
async function vermenigvuldig(
  server: PostgresServer,
  url: string,
  { id, nummer }: { readonly id: string; readonly nummer: string },
  zaken: number,
): Promise<void> {
  await server.query(
    url,
    `INSERT INTO hulpvraag (id, nummer, versie, school, open, personen, opening, stand, herinner_op)
      SELECT 'k' || g, 'K-' || g, versie, school, open, personen, opening,
        replace(replace(stand, '${id}', 'k' || g), '${nummer}', 'K-' || g), '${LATER}'
      FROM hulpvraag, generate_series(1, ${zaken}) g WHERE id = '${id}'`,
  );
  await server.query(url, `DELETE FROM hulpvraag WHERE id = '${id}'`);
  await server.query(url, 'VACUUM ANALYZE');
}

const maakAanDeBeurt = (server: PostgresServer, url: string, ronde: number): Promise<void> =>
  server.query(
    url,
    `UPDATE hulpvraag SET herinner_op = '${momentOp('2026-09-15', '08:30')}'
      WHERE id IN (SELECT 'k' || (${ronde} * ${AAN_DE_BEURT} + g) FROM generate_series(1, ${AAN_DE_BEURT}) g)`,
  );
