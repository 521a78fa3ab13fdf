import { z } from 'zod';
import type { Kaartplek, Kaartregister } from '../../app/kaartregister.js';
import { keurKaart, keurVergeten } from '../kaart-beslissingen.js';
import type { Databank } from './databank.js';

/** Where messages about a case stand, on PostgreSQL. */

export const kaartRij = z
  .object({ hulpvraag: z.string(), tenant: z.string(), persoon: z.string(), activity_id: z.string() })
  .transform(({ hulpvraag, tenant, persoon, activity_id }) => ({
    hulpvraag,
    plek: { persoon: { tenant, id: persoon }, activityId: activity_id },
  }));

/** The columns of a place, beside its case. */
export const kaartkolommen = ({ persoon, activityId }: Kaartplek) => ({
  tenant: persoon.tenant,
  persoon: persoon.id,
  activity_id: activityId,
});

/** The lock on the cases makes an erasing wait, or this: a place never comes after its case was erased. Steps may pass. */
const HOUD = {
  name: 'houd-kaart',
  text: `INSERT INTO kaart (hulpvraag, tenant, persoon, activity_id)
    SELECT id, $2, $3, $4 FROM hulpvraag WHERE id = ANY ($1) AND stand IS NOT NULL ORDER BY id FOR KEY SHARE
    ON CONFLICT DO NOTHING`,
};
const VERGEET = `DELETE FROM kaart k USING json_to_recordset($2) AS v (tenant text, persoon text, activity_id text)
  WHERE k.hulpvraag = $1 AND k.tenant = v.tenant AND k.persoon = v.persoon AND k.activity_id = v.activity_id`;

export function kaartPoort(databank: Databank): Kaartregister {
  return {
    async houdKaart(hulpvragen, plek) {
      keurKaart(hulpvragen, plek);
      const { tenant, persoon, activity_id } = kaartkolommen(plek);
      await databank.doe(HOUD, [hulpvragen, tenant, persoon, activity_id]);
    },
    async kaartenVan(hulpvraag) {
      const vraag = 'SELECT hulpvraag, tenant, persoon, activity_id FROM kaart WHERE hulpvraag = $1 ORDER BY volgnr';
      return (await databank.vraag(kaartRij, vraag, [hulpvraag])).map(({ plek }) => plek);
    },
    async vergeetKaarten(hulpvraag, plekken) {
      keurVergeten(hulpvraag, plekken);
      await databank.doe(VERGEET, [hulpvraag, JSON.stringify(plekken.map(kaartkolommen))]);
    },
  };
}
