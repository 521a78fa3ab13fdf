import type { TempoStore } from '../../app/tempo.js';
import type { Tempo, Tempostand } from '../../domain/tempo/tempo.js';
import { DRAADTEMPO, isUitgerust, reserveer, TENANTTEMPO, wacht } from '../../domain/tempo/tempo.js';

/** So many states are kept before those that say nothing any more are looked for. */
const RUIM_OP_BIJ = 1000;

/** Pacing within one process. Nothing of it is written: after a restart the limits of Teams have rested as well. */
export function createTempoGeheugen(): TempoStore {
  const standen = new Map<string, Tempostand>();
  let ruimOpBij = RUIM_OP_BIJ;
  const neem = (sleutel: string, nu: number, regels: readonly Tempo[]): number => {
    const { op, stand } = reserveer(standen.get(sleutel) ?? [], nu, regels);
    standen.set(sleutel, stand);
    if (standen.size >= ruimOpBij) {
      for (const [ander, zijn] of standen) if (isUitgerust(zijn, nu)) standen.delete(ander);
      ruimOpBij = Math.max(RUIM_OP_BIJ, 2 * standen.size);
    }
    return op;
  };
  const sleutelVan = (tenant: string, draad: string): string => `${tenant}\n${draad}`;
  return {
    reserveer(tenant, draad, nu) {
      const op = draad === null ? nu : neem(sleutelVan(tenant, draad), nu, DRAADTEMPO);
      return Promise.resolve(
        op > nu ? { op, nogTenant: true } : { op: neem(tenant, nu, TENANTTEMPO), nogTenant: false },
      );
    },
    wacht({ tenant, draad }, tot) {
      const sleutel = sleutelVan(tenant, draad);
      standen.set(sleutel, wacht(standen.get(sleutel) ?? [], tot, DRAADTEMPO));
      return Promise.resolve();
    },
  };
}
