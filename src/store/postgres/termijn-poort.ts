import { z } from 'zod';
import type { HulpvraagStore } from '../../app/hulpvraag-store.js';
import { na } from '../beslissingen.js';
import { keurDatum, keurKenmerk, keurMoment, VINGERAFDRUK } from '../termijn-beslissingen.js';
import type { Databank } from './databank.js';

/** When the clock must look at which case, on PostgreSQL. */

const idRij = z.object({ id: z.string() }).transform(({ id }) => id);
const kandidaat = z.object({ id: z.string(), mijn: z.boolean() });
const kenmerk = z.object({ waarde: z.string() }).transform(({ waarde }) => waarde);

/** In one order, so that no two instances wait for each other; whoever comes second gets nothing of what the first took. */
const CLAIM = {
  name: 'claim-termijnen',
  text: `WITH kandidaat AS (
      SELECT h.id, h.herinner_op FROM hulpvraag h
        WHERE h.herinner_op <= $1
          AND NOT EXISTS (SELECT FROM termijnlease l WHERE l.hulpvraag = h.id AND l.tot > $1)
        ORDER BY h.herinner_op, h.id LIMIT $3
    ), geclaimd AS (
      INSERT INTO termijnlease AS l (hulpvraag, tot) SELECT k.id, $2 FROM kandidaat k ORDER BY k.herinner_op, k.id
        ON CONFLICT (hulpvraag) DO UPDATE SET tot = excluded.tot WHERE l.tot <= $1
        RETURNING l.hulpvraag
    ) SELECT k.id, g.hulpvraag IS NOT NULL AS mijn FROM kandidaat k LEFT JOIN geclaimd g ON g.hulpvraag = k.id
      ORDER BY k.herinner_op, k.id`,
};
const ZET = {
  name: 'zet-termijn',
  text: `WITH gezet AS (UPDATE hulpvraag SET herinner_op = $3 WHERE id = $1 AND versie = $2 RETURNING id),
    los AS (DELETE FROM termijnlease WHERE hulpvraag IN (
      SELECT l.hulpvraag FROM termijnlease l JOIN gezet ON l.hulpvraag = gezet.id FOR UPDATE OF l SKIP LOCKED))
    SELECT id FROM gezet`,
};
/** So often it asks again when others took what it saw. */
const KEREN = 5;

export function termijnPoort(
  databank: Databank,
): Pick<HulpvraagStore, 'claimTermijnen' | 'zetTermijn' | 'verlopen' | 'vingerafdruk' | 'zetVingerafdruk'> {
  return {
    async claimTermijnen(nu, leaseMs, hoogstens) {
      const geclaimd: string[] = [];
      for (let keer = 0; keer < KEREN && geclaimd.length < hoogstens; keer += 1) {
        const gezien = await databank.vraag(kandidaat, CLAIM, [nu, na(nu, leaseMs), hoogstens - geclaimd.length]);
        geclaimd.push(...gezien.filter(({ mijn }) => mijn).map(({ id }) => id));
        if (gezien.every(({ mijn }) => mijn)) break;
      }
      return geclaimd;
    },
    async zetTermijn(id, versie, herinnerOp) {
      keurMoment(herinnerOp);
      return (await databank.doe(ZET, [id, versie, herinnerOp])) === 1;
    },
    async verlopen(dag, hoogstens) {
      keurDatum(dag);
      const vraag = 'SELECT id FROM hulpvraag WHERE bewaart_tot <= $1 ORDER BY bewaart_tot, id LIMIT $2';
      return databank.vraag(idRij, vraag, [dag, hoogstens]);
    },
    async vingerafdruk() {
      const vraag = 'SELECT waarde FROM kenmerk WHERE naam = $1';
      return (await databank.vraag(kenmerk, vraag, [VINGERAFDRUK]))[0] ?? null;
    },
    async zetVingerafdruk(tekst) {
      keurKenmerk(tekst);
      await databank.doe(
        'INSERT INTO kenmerk VALUES ($1, $2) ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde',
        [VINGERAFDRUK, tekst],
      );
    },
  };
}
