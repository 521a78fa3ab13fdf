import { z } from 'zod';
import type { TempoStore } from '../../app/tempo.js';
import type { Tempo } from '../../domain/tempo/tempo.js';
import { DRAADTEMPO, HOOGSTENS_VOORUIT_MS, TENANTTEMPO, wacht } from '../../domain/tempo/tempo.js';
import type { Databank } from './databank.js';

/** A whole number of 64 bits comes from the driver as text. */
const geheel = z.string().transform(Number);
const plekRij = z
  .object({ op: geheel, nog_tenant: z.boolean() })
  .transform(({ op, nog_tenant }) => ({ op, nogTenant: nog_tenant }));

const per = (regels: readonly Tempo[]): number[] => regels.map(({ perMs }) => perMs);
const stoot = (regels: readonly Tempo[]): number[] => regels.map((regel) => regel.stoot);
const REGELS = [per(DRAADTEMPO), stoot(DRAADTEMPO), per(TENANTTEMPO), stoot(TENANTTEMPO), HOOGSTENS_VOORUIT_MS];
/** After so many calls the rows that say nothing any more are taken away. */
const RUIM_OP_NA = 1000;

/** Pacing that all instances share: one statement a call. Their clocks must be kept equal, as servers' clocks are. */
export function tempoPoort(databank: Databank): TempoStore {
  let gevraagd = 0;
  return {
    async reserveer(tenant, draad, nu) {
      gevraagd += 1;
      if (gevraagd % RUIM_OP_NA === 0) await ruimOp(databank, nu);
      const vraag = {
        name: 'tempo',
        text: 'SELECT op, nog_tenant FROM tempo_reserveer($1, $2, $3, $4, $5, $6, $7, $8)',
      };
      const [plek] = await databank.vraag(plekRij, vraag, [tenant, draad, Math.round(nu), ...REGELS]);
      if (plek === undefined) throw new Error('the database gave no place');
      return plek;
    },
    async wacht({ tenant, draad }, tot) {
      await databank.doe(
        `INSERT INTO tempo AS t VALUES ($1, $2, $3) ON CONFLICT (tenant, draad)
          DO UPDATE SET stand[1] = greatest(t.stand[1], excluded.stand[1])`,
        [tenant, draad, wacht([], Math.round(tot), DRAADTEMPO)],
      );
    },
  };
}

/** A row that is in use at this moment is not waited for. */
async function ruimOp(databank: Databank, nu: number): Promise<void> {
  await databank.doe(
    `DELETE FROM tempo t USING (SELECT tenant, draad FROM tempo WHERE $1 > ALL (stand) FOR UPDATE SKIP LOCKED) oud
      WHERE t.tenant = oud.tenant AND t.draad = oud.draad`,
    [Math.round(nu)],
  );
}
