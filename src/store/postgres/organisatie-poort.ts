import { z } from 'zod';
import type { Organisatie, OrganisatieStore } from '../../app/organisatie-store.js';
import * as beslis from '../organisatie-beslissingen.js';
import {
  kanaalpostSchema,
  koppelingSchema,
  rolwisselSchema,
  vervangingSchema,
  voorkeurSchema,
} from '../organisatie-schema.js';
import type { Databank, Verbinding } from './databank.js';
import { gedeeld } from './gedeeld.js';

/** The organisatie store on PostgreSQL: one call is one statement. */

const organisatieRij = z.object({
  vervangingen: z.array(vervangingSchema),
  rolwissels: z.array(rolwisselSchema),
  koppelingen: z.array(koppelingSchema),
});
const voorkeurRij = z.object({ inhoud: voorkeurSchema }).transform(({ inhoud }) => inhoud);
const postRij = z.object({ inhoud: kanaalpostSchema }).transform(({ inhoud }) => inhoud);

/** Asked at every turn: one journey, and no two tables of different moments. */
const ORGANISATIE = {
  name: 'organisatie',
  text: `SELECT ARRAY(SELECT inhoud FROM vervanging WHERE open ORDER BY volgnr) AS vervangingen,
    ARRAY(SELECT inhoud FROM rolwissel ORDER BY volgnr) AS rolwissels,
    ARRAY(SELECT inhoud FROM koppeling ORDER BY school COLLATE "C") AS koppelingen`,
};

/** The lock on the case makes an erasing wait, or this: a post never comes after its case was erased. */
const HOUD_POST = `INSERT INTO kanaalpost (hulpvraag, inhoud)
  SELECT id, $2::json FROM hulpvraag WHERE id = $1 AND stand IS NOT NULL FOR SHARE
  ON CONFLICT (hulpvraag) DO UPDATE SET inhoud = excluded.inhoud`;

export function organisatiePoort(databank: Databank): OrganisatieStore {
  const lees = gedeeld(async (verbinding: Verbinding): Promise<Organisatie> => {
    const [rij] = await verbinding.vraag(organisatieRij, ORGANISATIE);
    return rij ?? { vervangingen: [], rolwissels: [], koppelingen: [] };
  });
  return {
    organisatie: () => databank.taak(lees),
    async legVervanging(vervanging) {
      const { id, ingetrokkenOp, ...rest } = beslis.keurVervanging(vervanging);
      await databank.doe('INSERT INTO vervanging (id, open, inhoud) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        id,
        ingetrokkenOp === null,
        JSON.stringify({ id, ingetrokkenOp, ...rest }),
      ]);
    },
    async trekVervangingIn(id, op) {
      const ingetrokken = await databank.doe(
        `UPDATE vervanging
          SET open = false, inhoud = jsonb_set(inhoud::jsonb, '{ingetrokkenOp}', to_jsonb($2::text))::json
          WHERE id = $1 AND open`,
        [id, beslis.keurIntrekking(op)],
      );
      return ingetrokken === 1;
    },
    async legRolwissel(rolwissel) {
      const gekeurd = beslis.keurRolwissel(rolwissel);
      const waarden = [gekeurd.id, JSON.stringify(gekeurd)];
      await databank.doe('INSERT INTO rolwissel (id, inhoud) VALUES ($1, $2) ON CONFLICT DO NOTHING', waarden);
    },
    async koppel(koppeling) {
      const gekeurd = beslis.keurKoppeling(koppeling);
      await databank.doe(
        'INSERT INTO koppeling VALUES ($1, $2) ON CONFLICT (school) DO UPDATE SET inhoud = excluded.inhoud',
        [gekeurd.school, JSON.stringify(gekeurd)],
      );
    },
    ontkoppel: async (school) => (await databank.doe('DELETE FROM koppeling WHERE school = $1', [school])) === 1,
    async voorkeur({ tenant, id }) {
      const vraag = 'SELECT inhoud FROM voorkeur WHERE tenant = $1 AND id = $2';
      return (await databank.vraag(voorkeurRij, vraag, [tenant, id]))[0] ?? null;
    },
    async zetVoorkeur(voorkeur) {
      const { persoon, ...rest } = beslis.keurVoorkeur(voorkeur);
      await databank.doe(
        `INSERT INTO voorkeur VALUES ($1, $2, $3)
          ON CONFLICT (tenant, id) DO UPDATE SET inhoud = excluded.inhoud`,
        [persoon.tenant, persoon.id, JSON.stringify({ persoon, ...rest })],
      );
    },
    async findKanaalpost(hulpvraag) {
      const vraag = 'SELECT inhoud FROM kanaalpost WHERE hulpvraag = $1';
      return (await databank.vraag(postRij, vraag, [hulpvraag]))[0] ?? null;
    },
    async keepKanaalpost(post) {
      const gekeurd = beslis.keurKanaalpost(post);
      await databank.doe(HOUD_POST, [gekeurd.hulpvraag, JSON.stringify(gekeurd)]);
    },
  };
}
