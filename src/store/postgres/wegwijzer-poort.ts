import { z } from 'zod';
import type { Doorgifte, OutboxOpdracht, WegwijzerStore } from '../../app/ports.js';
import { DOORGIFTE_DAGEN, EFFECT_DAGEN, GEEN_KEUZE, na } from '../beslissingen.js';
import type { Databank, Verbinding } from './databank.js';
import { moment } from './kolommen.js';
import { PgOutbox, rijUit } from './pg-outbox.js';

/** The store port on PostgreSQL: one call is one statement, or one transaction of a few. */

const referentieRij = z
  .object({
    tenant: z.string(),
    id: z.string(),
    conversation: z.string(),
    service_url: z.string(),
    bot: z.string(),
    kanaal_id: z.string(),
    levend: z.boolean(),
  })
  .transform(({ tenant, id, conversation, service_url, bot, kanaal_id, levend }) => ({
    referentie: { persoon: { tenant, id }, conversation, serviceUrl: service_url, bot, kanaalId: kanaal_id },
    levend,
  }));
export const doorgifteRij = z
  .object({
    id: z.string(),
    van_tenant: z.string(),
    van_id: z.string(),
    aan_tenant: z.string(),
    aan_id: z.string(),
    school: z.string(),
    op: moment,
    gelezen_op: moment.nullable(),
  })
  .transform(({ id, van_tenant, van_id, aan_tenant, aan_id, school, op, gelezen_op }): Doorgifte => ({
    id,
    van: { tenant: van_tenant, id: van_id },
    aan: { tenant: aan_tenant, id: aan_id },
    school,
    op,
    gelezenOp: gelezen_op,
  }));
const keuzeRij = z.object({ school: z.string().nullable(), rol: z.string().nullable() });
const opdrachtRij = z
  .object({ id: z.string(), soort: z.enum(['doorgifte', 'gelezen']), doorgifte: z.string(), verloopt_op: moment })
  .transform(({ verloopt_op, ...rest }): OutboxOpdracht => ({ ...rest, verlooptOp: verloopt_op }));
export const outboxRij = rijUit(opdrachtRij);
const outbox = new PgOutbox('outbox', ['id'], outboxRij);

export { keuzeRij, referentieRij };

const DAG = '24 hours';

export function wegwijzerPoort(databank: Databank): WegwijzerStore {
  return {
    ...referenties(databank),
    ...welkomEnKeuze(databank),
    ...doorgiften(databank),
    async claimOutbox(nu, leaseMs, hoogstens, regelsNu = nu) {
      await ruimOp(databank, regelsNu);
      return outbox.claim(databank, nu, na(nu, leaseMs), hoogstens);
    },
    settleOutbox: (poging, zending, opnieuwOp) => outbox.settle(databank, poging, zending, opnieuwOp),
    close: () => databank.sluit(),
  };
}

type Deel<Naam extends keyof WegwijzerStore> = Pick<WegwijzerStore, Naam>;

function referenties(
  databank: Databank,
): Deel<'findReferentie' | 'isGesloten' | 'keepReferentie' | 'markReferentieDead'> {
  return {
    async findReferentie({ tenant, id }) {
      const vraag = 'SELECT * FROM referentie WHERE tenant = $1 AND id = $2 AND levend';
      return (await databank.vraag(referentieRij, vraag, [tenant, id]))[0]?.referentie ?? null;
    },
    async isGesloten({ tenant, id }) {
      const vraag = 'SELECT * FROM referentie WHERE tenant = $1 AND id = $2 AND NOT levend';
      return (await databank.vraag(referentieRij, vraag, [tenant, id])).length > 0;
    },
    async keepReferentie({ persoon, conversation, serviceUrl, bot, kanaalId }) {
      // Nothing is inserted when it is there already: an upsert alone locks and writes the row at every message.
      await databank.doe(
        {
          name: 'houd-referentie',
          text: `INSERT INTO referentie SELECT $1, $2, $3, $4, $5, $6, true WHERE NOT EXISTS (
              SELECT FROM referentie WHERE levend AND (tenant, id, conversation, service_url, bot, kanaal_id)
                = ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text)
            ) ON CONFLICT (tenant, id) DO UPDATE
              SET conversation = $3, service_url = $4, bot = $5, kanaal_id = $6, levend = true`,
        },
        [persoon.tenant, persoon.id, conversation, serviceUrl, bot, kanaalId],
      );
    },
    async markReferentieDead({ tenant, id }) {
      await databank.doe('UPDATE referentie SET levend = false WHERE tenant = $1 AND id = $2 AND levend', [tenant, id]);
    },
  };
}

function welkomEnKeuze(databank: Databank): Deel<'markWelcomed' | 'forgetWelcome' | 'findKeuze' | 'keepKeuze'> {
  return {
    async markWelcomed(tenant, conversation) {
      const plek = [tenant, conversation];
      return (await databank.doe('INSERT INTO welkom VALUES ($1, $2) ON CONFLICT DO NOTHING', plek)) === 1;
    },
    async forgetWelcome(tenant, conversation) {
      await databank.doe('DELETE FROM welkom WHERE tenant = $1 AND conversation = $2', [tenant, conversation]);
    },
    async findKeuze({ tenant, id }) {
      const vraag = 'SELECT school, rol FROM keuze WHERE tenant = $1 AND id = $2';
      return (await databank.vraag(keuzeRij, vraag, [tenant, id]))[0] ?? GEEN_KEUZE;
    },
    async keepKeuze({ tenant, id }, keuze) {
      const { school = null, rol = null } = keuze;
      await databank.doe(
        `INSERT INTO keuze VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, id) DO UPDATE
          SET school = CASE WHEN $5 THEN $3 ELSE keuze.school END, rol = CASE WHEN $6 THEN $4 ELSE keuze.rol END`,
        [tenant, id, school, rol, keuze.school !== undefined, keuze.rol !== undefined],
      );
    },
  };
}

function doorgiften(databank: Databank): Deel<'addDoorgifte' | 'findDoorgifte' | 'markGelezen'> {
  return {
    addDoorgifte: (doorgifte, sleutel, opdracht) =>
      databank.transactie(async (verbinding) => {
        const waarden = [sleutel, doorgifte.id, doorgifte.op];
        const eerste = await verbinding.doe(
          `INSERT INTO effect AS e VALUES ($1, $2, $3) ON CONFLICT (sleutel) DO UPDATE SET doorgifte = $2, op = $3
            WHERE e.op < $3::timestamptz - interval '${DAG}'`,
          waarden,
        );
        const bekend = eerste === 1 ? null : await eerdere(verbinding, sleutel);
        if (bekend !== null) return bekend;
        if (eerste === 0) await verbinding.doe('UPDATE effect SET doorgifte = $2, op = $3 WHERE sleutel = $1', waarden);
        await zetDoorgifte(verbinding, doorgifte);
        await zetOpdracht(verbinding, opdracht);
        return doorgifte;
      }),
    async findDoorgifte(id) {
      return (await databank.vraag(doorgifteRij, 'SELECT * FROM doorgifte WHERE id = $1', [id]))[0] ?? null;
    },
    markGelezen: (id, gelezenOp, opdracht) =>
      databank.transactie(async (verbinding) => {
        const vraag = 'UPDATE doorgifte SET gelezen_op = $2 WHERE id = $1 AND gelezen_op IS NULL';
        const eerste = (await verbinding.doe(vraag, [id, gelezenOp])) === 1;
        if (eerste) await zetOpdracht(verbinding, opdracht);
        return eerste;
      }),
  };
}

/** The doorgifte of a key; null when it is gone. Asked after the key was met: a rival's is there by then. */
async function eerdere(verbinding: Verbinding, sleutel: string): Promise<Doorgifte | null> {
  const vraag = 'SELECT d.* FROM effect e JOIN doorgifte d ON d.id = e.doorgifte WHERE e.sleutel = $1';
  return (await verbinding.vraag(doorgifteRij, vraag, [sleutel]))[0] ?? null;
}

export async function zetDoorgifte(
  verbinding: Verbinding,
  { id, van, aan, school, op, gelezenOp }: Doorgifte,
): Promise<void> {
  await verbinding.doe(
    `INSERT INTO doorgifte VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET van_tenant = $2,
      van_id = $3, aan_tenant = $4, aan_id = $5, school = $6, op = $7, gelezen_op = $8`,
    [id, van.tenant, van.id, aan.tenant, aan.id, school, op, gelezenOp],
  );
}

async function zetOpdracht(
  verbinding: Verbinding,
  { id, soort, doorgifte, verlooptOp }: OutboxOpdracht,
): Promise<void> {
  await verbinding.doe(
    `INSERT INTO outbox (id, soort, doorgifte, verloopt_op) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE
      SET soort = $2, doorgifte = $3, verloopt_op = $4, poging = 0, niet_voor = NULL, lease_tot = NULL,
        beurt = '-infinity', onbekend = false, dood = false, code = NULL`,
    [id, soort, doorgifte, verlooptOp],
  );
}

/** Removes what is past its term, in one statement. */
async function ruimOp(databank: Databank, nu: string): Promise<void> {
  await databank.doe(
    {
      name: 'ruim-op',
      text: `WITH weg AS (DELETE FROM doorgifte WHERE op < $1::timestamptz - interval '${DOORGIFTE_DAGEN} days'),
        oud AS (DELETE FROM effect WHERE op < $1::timestamptz - interval '${EFFECT_DAGEN * 24} hours')
        DELETE FROM outbox WHERE dood AND verloopt_op < $1::timestamptz - interval '${DOORGIFTE_DAGEN} days'`,
    },
    [nu],
  );
}
