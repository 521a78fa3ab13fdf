import { z } from 'zod';
import { moment } from './hulpvraag-schema.js';
import {
  kanaalpostSchema,
  koppelingSchema,
  rolwisselSchema,
  vervangingSchema,
  voorkeurSchema,
} from './organisatie-schema.js';
import { perSleutel } from './per-sleutel.js';

/** The part of the state that people arrange among themselves, and what can happen to it; see toestand.ts. */

/** A folder of before has none of these. */
export const organisatieDelen = {
  vervangingen: perSleutel(vervangingSchema).prefault([]),
  rolwissels: perSleutel(rolwisselSchema).prefault([]),
  /** By school. */
  koppelingen: perSleutel(koppelingSchema).prefault([]),
  /** By hulpvraag; only of a case that is there. */
  kanaalposten: perSleutel(kanaalpostSchema).prefault([]),
  /** By tenant and id. */
  voorkeuren: perSleutel(voorkeurSchema).prefault([]),
};

export const organisatieWijzigingen = [
  z.strictObject({ soort: z.literal('vervanging'), vervanging: vervangingSchema }),
  z.strictObject({ soort: z.literal('vervanging-ingetrokken'), vervanging: z.string(), op: moment }),
  z.strictObject({ soort: z.literal('rolwissel'), rolwissel: rolwisselSchema }),
  z.strictObject({ soort: z.literal('gekoppeld'), koppeling: koppelingSchema }),
  z.strictObject({ soort: z.literal('ontkoppeld'), school: z.string() }),
  z.strictObject({ soort: z.literal('kanaalpost'), kanaalpost: kanaalpostSchema }),
  z.strictObject({ soort: z.literal('voorkeur'), voorkeur: voorkeurSchema }),
] as const;

export type OrganisatieDelen = {
  -readonly [Deel in keyof typeof organisatieDelen]: z.infer<(typeof organisatieDelen)[Deel]>;
};
type OrganisatieWijziging = z.infer<(typeof organisatieWijzigingen)[number]>;

export const legeOrganisatie = (): OrganisatieDelen => ({
  vervangingen: new Map(),
  rolwissels: new Map(),
  koppelingen: new Map(),
  kanaalposten: new Map(),
  voorkeuren: new Map(),
});

export const kopieVanOrganisatie = (van: OrganisatieDelen): OrganisatieDelen => ({
  vervangingen: new Map(van.vervangingen),
  rolwissels: new Map(van.rolwissels),
  koppelingen: new Map(van.koppelingen),
  kanaalposten: new Map(van.kanaalposten),
  voorkeuren: new Map(van.voorkeuren),
});

/** As sleutelVan in toestand.ts, which imports this file. */
export const persoonsleutel = ({ tenant, id }: { readonly tenant: string; readonly id: string }): string =>
  `${tenant}\n${id}`;

export function pasOrganisatieToe(toestand: OrganisatieDelen, wijziging: OrganisatieWijziging): void {
  switch (wijziging.soort) {
    case 'vervanging':
      toestand.vervangingen.set(wijziging.vervanging.id, wijziging.vervanging);
      return;
    case 'vervanging-ingetrokken': {
      const oud = toestand.vervangingen.get(wijziging.vervanging);
      if (oud !== undefined) toestand.vervangingen.set(oud.id, { ...oud, ingetrokkenOp: wijziging.op });
      return;
    }
    case 'rolwissel':
      toestand.rolwissels.set(wijziging.rolwissel.id, wijziging.rolwissel);
      return;
    case 'gekoppeld':
      toestand.koppelingen.set(wijziging.koppeling.school, wijziging.koppeling);
      return;
    case 'ontkoppeld':
      toestand.koppelingen.delete(wijziging.school);
      return;
    case 'kanaalpost':
      toestand.kanaalposten.set(wijziging.kanaalpost.hulpvraag, wijziging.kanaalpost);
      return;
    case 'voorkeur':
      toestand.voorkeuren.set(persoonsleutel(wijziging.voorkeur.persoon), wijziging.voorkeur);
      return;
  }
}
