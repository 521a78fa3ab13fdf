import { z } from 'zod';
import type { DodeOpdracht, OutboxBeheer } from '../../app/outbox-beheer.js';
import { VERVALLEN } from '../../app/outbox-beheer.js';
import type { Databank } from './databank.js';
import { moment } from './kolommen.js';

/** Each outbox with its columns for the case and the slot. */
const OUTBOXEN: readonly {
  readonly tabel: string;
  readonly soort?: string;
  readonly hulpvraag: string;
  readonly plaats: string;
}[] = [
  { tabel: 'outbox', hulpvraag: 'NULL', plaats: 'NULL' },
  { tabel: 'opdracht', hulpvraag: 'hulpvraag', plaats: 'plaats' },
  { tabel: 'post', soort: `'post'`, hulpvraag: 'NULL', plaats: 'NULL' },
];
const POST = `dood AND NOT coalesce(code, '') = ANY ($1)`;

const telling = z.object({ outbox: z.string(), wacht: z.number(), dood: z.number() });
const dodeRij = z
  .object({
    outbox: z.string(),
    id: z.string(),
    soort: z.string(),
    hulpvraag: z.string().nullable(),
    plaats: z.string().nullable(),
    code: z.string(),
    verloopt_op: moment,
  })
  .transform(({ verloopt_op, ...rest }): DodeOpdracht => ({ ...rest, verlooptOp: verloopt_op }));

/** The outboxes of a database, for the operator. */
export function pgOutboxBeheer(databank: Databank): OutboxBeheer {
  return {
    tel: () =>
      databank.vraag(
        telling,
        OUTBOXEN.map(
          ({ tabel }) => `SELECT '${tabel}' AS outbox, (count(*) FILTER (WHERE NOT dood))::integer AS wacht,
            (count(*) FILTER (WHERE ${POST}))::integer AS dood FROM ${tabel}`,
        ).join(' UNION ALL '),
        [VERVALLEN],
      ),
    async dood() {
      const perOutbox = await Promise.all(
        OUTBOXEN.map(({ tabel, soort = 'soort', hulpvraag, plaats }) =>
          databank.vraag(
            dodeRij,
            `SELECT '${tabel}' AS outbox, id, ${soort} AS soort, ${hulpvraag}::text AS hulpvraag, ${plaats}::text AS plaats,
              coalesce(code, '') AS code, verloopt_op FROM ${tabel} WHERE ${POST} ORDER BY volgnr`,
            [VERVALLEN],
          ),
        ),
      );
      return perOutbox.flat();
    },
    opnieuw: (id, verlooptOp) =>
      databank.transactie(async (verbinding) => {
        let aantal = 0;
        for (const { tabel } of OUTBOXEN)
          aantal += await verbinding.doe(
            `UPDATE ${tabel} SET dood = false, niet_voor = NULL, lease_tot = NULL, beurt = '-infinity', code = NULL,
              verloopt_op = greatest(verloopt_op, $3) WHERE ${POST} AND ($2::text IS NULL OR id = $2)`,
            [VERVALLEN, id, verlooptOp],
          );
        return aantal;
      }),
  };
}
