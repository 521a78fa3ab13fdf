import { z } from 'zod';
import {
  kanaalpostSchema,
  koppelingSchema,
  rolwisselSchema,
  vervangingSchema,
  voorkeurSchema,
} from '../organisatie-schema.js';
import type { OrganisatieDelen } from '../organisatie-toestand.js';
import { legeOrganisatie, persoonsleutel } from '../organisatie-toestand.js';
import type { Verbinding } from './databank.js';

/** What people arrange among themselves, as a whole, for the tools; see databank-inhoud.ts. */

export async function leesOrganisatie(verbinding: Verbinding): Promise<OrganisatieDelen> {
  const delen = legeOrganisatie();
  const lees = async <T>(schema: z.ZodType<T>, tabel: string, volgorde: string): Promise<T[]> => {
    const rijen = await verbinding.vraag(
      z.object({ inhoud: schema }),
      `SELECT inhoud FROM ${tabel} ORDER BY ${volgorde}`,
    );
    return rijen.map(({ inhoud }) => inhoud);
  };
  for (const een of await lees(vervangingSchema, 'vervanging', 'volgnr')) delen.vervangingen.set(een.id, een);
  for (const een of await lees(rolwisselSchema, 'rolwissel', 'volgnr')) delen.rolwissels.set(een.id, een);
  for (const een of await lees(koppelingSchema, 'koppeling', 'school')) delen.koppelingen.set(een.school, een);
  for (const een of await lees(kanaalpostSchema, 'kanaalpost', 'hulpvraag')) delen.kanaalposten.set(een.hulpvraag, een);
  for (const een of await lees(voorkeurSchema, 'voorkeur', 'tenant, id'))
    delen.voorkeuren.set(persoonsleutel(een.persoon), een);
  return delen;
}

/** The columns of each table and its rows. */
export function organisatieTabellen(delen: OrganisatieDelen): readonly (readonly [string, string, object[]])[] {
  return [
    [
      'vervanging',
      'id text, open boolean, inhoud json',
      [...delen.vervangingen].map(([id, inhoud]) => ({ id, open: inhoud.ingetrokkenOp === null, inhoud })),
    ],
    ['rolwissel', 'id text, inhoud json', [...delen.rolwissels].map(([id, inhoud]) => ({ id, inhoud }))],
    ['koppeling', 'school text, inhoud json', [...delen.koppelingen].map(([school, inhoud]) => ({ school, inhoud }))],
    [
      'kanaalpost',
      'hulpvraag text, inhoud json',
      [...delen.kanaalposten].map(([hulpvraag, inhoud]) => ({ hulpvraag, inhoud })),
    ],
    [
      'voorkeur',
      'tenant text, id text, inhoud json',
      [...delen.voorkeuren.values()].map((inhoud) => ({ ...inhoud.persoon, inhoud })),
    ],
  ];
}
