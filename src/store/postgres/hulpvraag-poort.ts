import { z } from 'zod';
import type { HulpvraagStore, HulpvraagOpdracht, Vastgelegd, Vastlegging } from '../../app/hulpvraag-store.js';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import { DOORGIFTE_DAGEN, EFFECT_DAGEN, na } from '../beslissingen.js';
import {
  dubbelNummer,
  INZAGE_DAGEN,
  keurRegel,
  keurVastlegging,
  keurWissen,
  nummerVan,
  reeksVan,
} from '../hulpvraag-beslissingen.js';
import { zittenden } from '../hulpvraag-index.js';
import { antwoordSchema, gebeurtenisSchema, hulpvraagSchema, inzageSchema } from '../hulpvraag-schema.js';
import { DatabaseFault } from './database-fault.js';
import type { Databank } from './databank.js';
import { moment } from './kolommen.js';
import { PgOutbox, rijUit } from './pg-outbox.js';

/** The hulpvraag store on PostgreSQL. */

const standRij = z.object({ stand: hulpvraagSchema }).transform(({ stand }) => stand);
const gebeurtenisRij = z.object({ inhoud: gebeurtenisSchema }).transform(({ inhoud }) => inhoud);
const inzageRij = z.object({ inhoud: inzageSchema }).transform(({ inhoud }) => inhoud);
const nummerRij = z.object({ laatste: z.number() }).transform(({ laatste }) => laatste);
const antwoordRij = z.object({ antwoord: antwoordSchema }).transform(({ antwoord }) => antwoord);
const vastgelegdRij: z.ZodType<Vastgelegd> = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('vastgelegd') }),
  z.object({ soort: z.literal('ingehaald'), versie: z.number().nullable() }),
  z.object({ soort: z.literal('eerder'), antwoord: antwoordSchema }),
]);
const opdrachtKolommen = z
  .object({
    id: z.string(),
    soort: z.string(),
    hulpvraag: z.string(),
    gebeurtenis: z.number(),
    plaats: z.string(),
    verloopt_op: moment,
  })
  .transform(({ verloopt_op, ...rest }): HulpvraagOpdracht => ({ ...rest, verlooptOp: verloopt_op }));
export const opdrachtRij = rijUit(opdrachtKolommen);
const opdrachten = new PgOutbox('opdracht', ['hulpvraag', 'id'], opdrachtRij);

const LEG = {
  name: 'leg-vast',
  text: `SELECT * FROM leg_vast($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
};
const PROBEER = 3;

export function hulpvraagPoort(databank: Databank): HulpvraagStore {
  const vind = (waar: string, waarde: string): Promise<Hulpvraag[]> =>
    databank.vraag(
      standRij,
      {
        name: `vind-${waar}`,
        text: `SELECT stand FROM hulpvraag WHERE ${waar} AND stand IS NOT NULL ORDER BY nummer COLLATE "C"`,
      },
      [waarde],
    );
  return {
    find: async (id) => (await vind('id = $1', id))[0] ?? null,
    findNummer: async (nummer) => (await vind('nummer = $1', nummer))[0] ?? null,
    log: (id) =>
      databank.vraag(gebeurtenisRij, 'SELECT inhoud FROM gebeurtenis WHERE hulpvraag = $1 ORDER BY nummer', [id]),
    vanPersoon: ({ tenant, id }) => vind('open AND personen @> ARRAY[$1]', `${tenant}\n${id}`),
    vanSchool: (school) => vind('open AND school = $1', school),
    async volgendNummer(route, jaar) {
      const reeks = reeksVan(route, jaar);
      const [laatste = 0] = await databank.vraag(
        nummerRij,
        `INSERT INTO nummerreeks AS n VALUES ($1, 1) ON CONFLICT (reeks) DO UPDATE SET laatste = n.laatste + 1
          RETURNING laatste`,
        [reeks],
      );
      return nummerVan(reeks, laatste);
    },
    async leg(vastlegging) {
      keurVastlegging(vastlegging);
      return leg(databank, vastlegging);
    },
    async wis(id, grafsteenTot) {
      keurWissen(id, grafsteenTot);
      await databank.doe('SELECT wis_hulpvraag($1, $2)', [id, grafsteenTot]);
    },
    async inzage(regel) {
      keurRegel(regel);
      const waarden = [regel.op, regel.hulpvraag, JSON.stringify(regel)];
      await databank.doe('INSERT INTO inzage (op, hulpvraag, inhoud) VALUES ($1, $2, $3)', waarden);
    },
    inzagen: (hulpvraag) =>
      databank.vraag(inzageRij, 'SELECT inhoud FROM inzage WHERE hulpvraag = $1 ORDER BY volgnr', [hulpvraag]),
    async claimOpdrachten(nu, leaseMs, hoogstens) {
      await ruimOp(databank, nu);
      return opdrachten.claim(databank, nu, na(nu, leaseMs), hoogstens);
    },
    settleOpdracht: (poging, zending, opnieuwOp) => opdrachten.settle(databank, poging, zending, opnieuwOp),
  };
}

async function leg(databank: Databank, stap: Vastlegging): Promise<Vastgelegd> {
  for (let keer = 1; ; keer += 1) {
    try {
      const [antwoord] = await databank.vraag(vastgelegdRij, LEG, waardenVan(stap));
      if (antwoord === undefined) throw new Error('leg_vast gave no answer');
      return antwoord;
    } catch (fout) {
      if (!(fout instanceof DatabaseFault)) throw fout;
      if (fout.constraint === 'hulpvraag_nummer_key') throw dubbelNummer();
      if (fout.code !== 'WW001' || keer === PROBEER) throw fout;
      const [antwoord] = await databank.vraag(
        antwoordRij,
        `SELECT antwoord FROM stap_effect WHERE sleutel = $1 AND op >= $2::timestamptz - interval '24 hours'`,
        [stap.effect.sleutel, stap.op],
      );
      if (antwoord !== undefined) return { soort: 'eerder', antwoord };
    }
  }
}

function waardenVan({
  vanVersie,
  opening,
  hulpvraag,
  gebeurtenissen,
  opdrachten,
  effect,
  inzage,
  op,
}: Vastlegging): unknown[] {
  const { id, versie, nummer, school, bewaartTot } = hulpvraag;
  return [
    id,
    vanVersie,
    versie,
    nummer,
    school,
    bewaartTot === null,
    zittenden(hulpvraag),
    opening === null ? null : JSON.stringify(opening),
    JSON.stringify(hulpvraag),
    JSON.stringify(gebeurtenissen),
    JSON.stringify(opdrachten),
    effect.sleutel,
    JSON.stringify(effect.antwoord),
    op,
    inzage.op,
    JSON.stringify(inzage),
  ];
}

/** Removes what is past its term, in one statement. */
async function ruimOp(databank: Databank, nu: string): Promise<void> {
  const voor = (dagen: number): string => `$1::timestamptz - interval '${dagen * 24} hours'`;
  await databank.doe(
    {
      name: 'ruim-hulpvragen-op',
      text: `WITH graf AS (DELETE FROM hulpvraag WHERE gewist_tot < $1::timestamptz),
        oud AS (DELETE FROM stap_effect WHERE op < ${voor(EFFECT_DAGEN)}),
        inzien AS (DELETE FROM inzage WHERE op < ${voor(INZAGE_DAGEN)})
        DELETE FROM opdracht WHERE dood AND verloopt_op < ${voor(DOORGIFTE_DAGEN)}`,
    },
    [nu],
  );
}
