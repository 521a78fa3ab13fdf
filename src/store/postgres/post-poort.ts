import { z } from 'zod';
import type { HulpvraagOpdracht } from '../../app/hulpvraag-store.js';
import type { Neerlegging, Post, Postpoging, Postregel, PostStore } from '../../app/post-store.js';
import { PLEKKEN_VOOR_KAARTEN } from '../../app/post-store.js';
import { na } from '../beslissingen.js';
import { keurTerug, POSTDAGEN, postId, postUit } from '../post-beslissingen.js';
import { postregelSchema } from '../post-toestand.js';
import type { Databank, Verbinding } from './databank.js';
import { moment } from './kolommen.js';
import { PgOutbox, rijUit } from './pg-outbox.js';

/** The post store on PostgreSQL. */

const postKolommen = z
  .object({
    id: z.string(),
    tenant: z.string(),
    persoon: z.string(),
    dag: z.string(),
    plek: z.number(),
    regels: z.array(postregelSchema),
    niet_eerder: moment,
    verloopt_op: moment,
  })
  .transform(({ id, tenant, persoon, dag, plek, regels, niet_eerder, verloopt_op }): Post => ({
    id,
    persoon: { tenant, id: persoon },
    dag,
    plek,
    regels,
    nietVoor: niet_eerder,
    verlooptOp: verloopt_op,
  }));
export const postRij = rijUit(postKolommen);
/** A day comes as text: a date of the driver is a moment in the time zone of the server. */
export const POSTKOLOMMEN = `id, volgnr, tenant, persoon, dag::text AS dag, plek, regels, niet_eerder, verloopt_op, poging,
  niet_voor, lease_tot, onbekend, dood, code`;
const posten = new PgOutbox('post', ['id'], postRij, {
  kolommen: POSTKOLOMMEN,
  waar: 'niet_eerder <= $3',
  volgorde: 'niet_eerder, volgnr',
  nasleep: 'melden',
});

const idRij = z.object({ id: z.string() });

export function postPoort(databank: Databank): PostStore {
  return {
    async legPost(neerlegging) {
      postUit(neerlegging, 0);
      return databank.transactie((verbinding) => leg(verbinding, neerlegging));
    },
    async claimPost(nu, leaseMs, hoogstens, regelsNu) {
      await databank.doe(OPRUIMEN, [regelsNu]);
      return posten.claim(databank, nu, na(nu, leaseMs), hoogstens, [regelsNu]);
    },
    settlePost: (poging, zending, opnieuwOp) => posten.settle(databank, poging, zending, opnieuwOp),
    async terugPost(poging, opdrachten, blijft) {
      keurTerug(opdrachten, blijft);
      return databank.transactie((verbinding) => terug(verbinding, poging, opdrachten, blijft));
    },
  };
}

/**
 * Only of cases that are there. First the lock on the cases, as an erasing has it: it waits for this, or this for it. A lock
 * that lets steps pass: they come with many cases at once, in their own order.
 */
async function terug(
  verbinding: Verbinding,
  { id, poging }: Postpoging,
  opdrachten: readonly HulpvraagOpdracht[],
  blijft: readonly Postregel[],
): Promise<void> {
  const zaken = await verbinding.vraag(
    idRij,
    'SELECT id FROM hulpvraag WHERE stand IS NOT NULL AND id = ANY ($1) ORDER BY id FOR KEY SHARE',
    [[...opdrachten, ...blijft].map(({ hulpvraag }) => hulpvraag)],
  );
  const bestaand = new Set(zaken.map((zaak) => zaak.id));
  const bestaat = ({ hulpvraag }: { readonly hulpvraag: string }): boolean => bestaand.has(hulpvraag);
  const over = blijft.filter(bestaat);
  const waar = 'id = $1 AND poging = $2 AND NOT dood';
  const uiteen =
    over.length === 0
      ? await verbinding.doe(`DELETE FROM post WHERE ${waar}`, [id, poging])
      : await verbinding.doe(`UPDATE post SET regels = $3 WHERE ${waar}`, [id, poging, JSON.stringify(over)]);
  if (uiteen === 0) return;
  await verbinding.doe(
    `INSERT INTO opdracht (hulpvraag, id, soort, gebeurtenis, plaats, verloopt_op)
      SELECT * FROM json_to_recordset($1)
        AS v (hulpvraag text, id text, soort text, gebeurtenis integer, plaats text, verloopt_op timestamptz)`,
    [JSON.stringify(opdrachten.filter(bestaat).map(({ verlooptOp, ...een }) => ({ ...een, verloopt_op: verlooptOp })))],
  );
}

const OPRUIMEN = {
  name: 'ruim-post-op',
  text: `WITH dagen AS (DELETE FROM postdag WHERE dag < ($1::timestamptz - interval '${POSTDAGEN} days')::date)
    DELETE FROM post WHERE dood AND dag < ($1::timestamptz - interval '${POSTDAGEN} days')::date`,
};

async function leg(verbinding: Verbinding, neerlegging: Neerlegging): Promise<'gelegd' | 'vol'> {
  const { van, soort } = neerlegging;
  const sleutel = [van.hulpvraag, van.id, van.poging];
  const waar = 'hulpvraag = $1 AND id = $2 AND poging = $3 AND NOT dood';
  const [opdracht] = await verbinding.vraag(idRij, `SELECT id FROM opdracht WHERE ${waar} FOR UPDATE`, sleutel);
  // Another attempt has it, or it was laid down before.
  if (opdracht === undefined) return 'gelegd';
  const gelegd = soort === 'bundel' ? await opBundel(verbinding, neerlegging) : await opKaart(verbinding, neerlegging);
  if (!gelegd) return 'vol';
  await verbinding.doe(`DELETE FROM opdracht WHERE ${waar}`, sleutel);
  return 'gelegd';
}

/** Somebody may make the digest at the same moment: whoever comes second waits for him, and then lays his line on it. */
async function opBundel(verbinding: Verbinding, neerlegging: Neerlegging): Promise<boolean> {
  return (
    (await voegToe(verbinding, neerlegging)) ||
    (await maak(verbinding, neerlegging, 0)) ||
    (await voegToe(verbinding, neerlegging))
  );
}

async function opKaart(verbinding: Verbinding, neerlegging: Neerlegging): Promise<boolean> {
  for (const plek of PLEKKEN_VOOR_KAARTEN) if (await maak(verbinding, neerlegging, plek)) return true;
  return false;
}

async function voegToe(verbinding: Verbinding, { persoon, dag, regel }: Neerlegging): Promise<boolean> {
  const bij = await verbinding.doe(
    `UPDATE post SET regels = (regels::jsonb || $2::jsonb)::json WHERE id = $1 AND poging = 0 AND NOT dood`,
    [postId({ persoon, dag }, 0), JSON.stringify([regel])],
  );
  return bij === 1;
}

async function maak(verbinding: Verbinding, neerlegging: Neerlegging, plek: number): Promise<boolean> {
  const { id, persoon, dag, regels, nietVoor, verlooptOp } = postUit(neerlegging, plek);
  const vrij = await verbinding.doe('INSERT INTO postdag VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, dag]);
  if (vrij === 0) return false;
  await verbinding.doe(
    `INSERT INTO post (id, tenant, persoon, dag, plek, regels, niet_eerder, verloopt_op)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, persoon.tenant, persoon.id, dag, plek, JSON.stringify(regels), nietVoor, verlooptOp],
  );
  return true;
}
