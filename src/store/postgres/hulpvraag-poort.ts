import { z } from 'zod';
import type { HulpvraagStore, HulpvraagOpdracht } from '../../app/hulpvraag-store.js';
import { HERINNERING } from '../../app/hulpvraag-store.js';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import { DOORGIFTE_DAGEN, EFFECT_DAGEN, na } from '../beslissingen.js';
import { dubbelNummer, INZAGE_DAGEN, keurRegel, keurWissen, nummerVan, reeksVan } from '../hulpvraag-beslissingen.js';
import { gebeurtenisSchema, inzageSchema } from '../hulpvraag-schema.js';
import { DatabaseFault } from './database-fault.js';
import type { Databank } from './databank.js';
import { kaartPoort } from './kaart-poort.js';
import { moment, stand } from './kolommen.js';
import { PgOutbox, rijUit } from './pg-outbox.js';
import { eerder, StapRij } from './stap-rij.js';
import { termijnPoort } from './termijn-poort.js';
import { VindRij } from './vind-rij.js';

/** The hulpvraag store on PostgreSQL. */

const standRij = z.object({ stand }).transform((rij) => rij.stand);
const gebeurtenisRij = z.object({ inhoud: gebeurtenisSchema }).transform(({ inhoud }) => inhoud);
const inzageRij = z.object({ inhoud: inzageSchema }).transform(({ inhoud }) => inhoud);
const nummerRij = z.object({ laatste: z.number() }).transform(({ laatste }) => laatste);
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
const opdrachten = new PgOutbox('opdracht', ['hulpvraag', 'id'], opdrachtRij, { waar: `soort <> '${HERINNERING}'` });
const herinneringen = new PgOutbox('opdracht', ['hulpvraag', 'id'], opdrachtRij, {
  waar: `soort = '${HERINNERING}'`,
  nasleep: 'niets',
});

export function hulpvraagPoort(databank: Databank): HulpvraagStore {
  const stappen = new StapRij(databank);
  const vinden = new VindRij(databank);
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
    find: (id) => vinden.vind(id),
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
      try {
        return await stappen.leg(vastlegging);
      } catch (fout) {
        throw fout instanceof DatabaseFault && fout.constraint === 'hulpvraag_nummer_key' ? dubbelNummer() : fout;
      }
    },
    eerder: (sleutel, nu) => databank.taak((verbinding) => eerder(verbinding, sleutel, nu)),
    async wis(id, grafsteenTot) {
      keurWissen(id, grafsteenTot);
      await databank.doe('SELECT wis_hulpvraag($1, $2)', [id, grafsteenTot]);
    },
    ...termijnPoort(databank),
    ...kaartPoort(databank),
    bladeren: (voorbij, hoogstens) =>
      databank.vraag(standRij, 'SELECT stand FROM hulpvraag WHERE stand IS NOT NULL AND id > $1 ORDER BY id LIMIT $2', [
        voorbij,
        hoogstens,
      ]),
    async inzage(regel) {
      keurRegel(regel);
      const waarden = [regel.op, regel.hulpvraag, JSON.stringify(regel)];
      await databank.doe('INSERT INTO inzage (op, hulpvraag, inhoud) VALUES ($1, $2, $3)', waarden);
    },
    inzagen: (hulpvraag) =>
      databank.vraag(inzageRij, 'SELECT inhoud FROM inzage WHERE hulpvraag = $1 ORDER BY volgnr', [hulpvraag]),
    async claimOpdrachten(nu, leaseMs, hoogstens, regelsNu = nu) {
      await ruimOp(databank, regelsNu);
      return opdrachten.claim(databank, nu, na(nu, leaseMs), hoogstens);
    },
    claimHerinneringen: (nu, leaseMs, hoogstens) => herinneringen.claim(databank, nu, na(nu, leaseMs), hoogstens),
    settleOpdracht: (poging, zending, opnieuwOp) => opdrachten.settle(databank, poging, zending, opnieuwOp),
  };
}

/** Removes what is past its term, in one statement. */
async function ruimOp(databank: Databank, nu: string): Promise<void> {
  const voor = (dagen: number): string => `$1::timestamptz - interval '${dagen * 24} hours'`;
  await databank.doe(
    {
      name: 'ruim-hulpvragen-op',
      text: `WITH graf AS (DELETE FROM hulpvraag WHERE gewist_tot < $1::timestamptz),
        oud AS (DELETE FROM stap_effect WHERE op < ${voor(EFFECT_DAGEN)}),
        lease AS (DELETE FROM termijnlease WHERE tot < ${voor(1)}),
        inzien AS (DELETE FROM inzage WHERE op < ${voor(INZAGE_DAGEN)})
        DELETE FROM opdracht WHERE dood AND verloopt_op < ${voor(DOORGIFTE_DAGEN)}`,
    },
    [nu],
  );
}
