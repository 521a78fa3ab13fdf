import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Kanaalpost, Koppeling, Organisatie, Rolwissel, Vervanging, Voorkeur } from '../app/organisatie-store.js';
import type { Beslissing } from './beslissingen.js';
import { niets } from './beslissingen.js';
import { moment } from './hulpvraag-schema.js';
import {
  kanaalpostSchema,
  koppelingSchema,
  rolwisselSchema,
  vervangingSchema,
  voorkeurSchema,
} from './organisatie-schema.js';
import type { OrganisatieDelen } from './organisatie-toestand.js';
import { persoonsleutel } from './organisatie-toestand.js';
import type { Toestand } from './toestand.js';

/** What each call of the organisatie store means for the state, see beslissingen.ts. Pure. */

/** Looks a value through before it is written. The fault names fields only: an issue holds values. */
const keur =
  <T>(wat: string, schema: z.ZodType<T>) =>
  (waarde: T): T => {
    const gekeurd = schema.safeParse(waarde);
    if (gekeurd.success) return gekeurd.data;
    throw new Error(
      `a ${wat} does not fit: ${gekeurd.error.issues.map(({ path }) => path.slice(0, 1).join('')).join(', ')}`,
    );
  };
export const keurVervanging = keur('vervanging', vervangingSchema);
export const keurRolwissel = keur('rolwissel', rolwisselSchema);
export const keurKoppeling = keur('koppeling', koppelingSchema);
export const keurKanaalpost = keur('kanaalpost', kanaalpostSchema);
export const keurVoorkeur = keur('voorkeur', voorkeurSchema);
export const keurIntrekking = keur('withdrawal', moment);

/** Links in the order of their school, so that both stores give the same. */
export const organisatieVan = ({ vervangingen, rolwissels, koppelingen }: OrganisatieDelen): Organisatie => ({
  vervangingen: [...vervangingen.values()].filter(({ ingetrokkenOp }) => ingetrokkenOp === null),
  rolwissels: [...rolwissels.values()],
  koppelingen: [...koppelingen.values()].sort((a, b) => (a.school < b.school ? -1 : 1)),
});

export function legVervanging({ vervangingen }: Toestand, vervanging: Vervanging): Beslissing<void> {
  if (vervangingen.has(vervanging.id)) return niets(undefined);
  return { wijzigingen: [{ soort: 'vervanging', vervanging }], antwoord: undefined };
}

export function trekVervangingIn({ vervangingen }: Toestand, id: string, op: string): Beslissing<boolean> {
  if (vervangingen.get(id)?.ingetrokkenOp !== null) return niets(false);
  return { wijzigingen: [{ soort: 'vervanging-ingetrokken', vervanging: id, op }], antwoord: true };
}

export function legRolwissel({ rolwissels }: Toestand, rolwissel: Rolwissel): Beslissing<void> {
  if (rolwissels.has(rolwissel.id)) return niets(undefined);
  return { wijzigingen: [{ soort: 'rolwissel', rolwissel }], antwoord: undefined };
}

export function koppel({ koppelingen }: Toestand, koppeling: Koppeling): Beslissing<void> {
  if (isDeepStrictEqual(koppelingen.get(koppeling.school), koppeling)) return niets(undefined);
  return { wijzigingen: [{ soort: 'gekoppeld', koppeling }], antwoord: undefined };
}

export function ontkoppel({ koppelingen }: Toestand, school: string): Beslissing<boolean> {
  if (!koppelingen.has(school)) return niets(false);
  return { wijzigingen: [{ soort: 'ontkoppeld', school }], antwoord: true };
}

/** Not without its case: a post that comes after the erasing would stay for good. */
export function houdKanaalpost({ dossiers, kanaalposten }: Toestand, kanaalpost: Kanaalpost): Beslissing<void> {
  const { hulpvraag } = kanaalpost;
  if (!dossiers.has(hulpvraag) || isDeepStrictEqual(kanaalposten.get(hulpvraag), kanaalpost)) return niets(undefined);
  return { wijzigingen: [{ soort: 'kanaalpost', kanaalpost }], antwoord: undefined };
}

export function zetVoorkeur({ voorkeuren }: Toestand, voorkeur: Voorkeur): Beslissing<void> {
  if (isDeepStrictEqual(voorkeuren.get(persoonsleutel(voorkeur.persoon)), voorkeur)) return niets(undefined);
  return { wijzigingen: [{ soort: 'voorkeur', voorkeur }], antwoord: undefined };
}
