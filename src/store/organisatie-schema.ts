import { z } from 'zod';
import type { Kanaalpost, Koppeling, Rolwissel, Vervanging, Voorkeur } from '../app/organisatie-store.js';
import { DIGESTDAGEN } from '../app/organisatie-store.js';
import { ROLLEN } from '../domain/installatie/installatie.js';
import { code, datum, moment, nummer, persoon, sleutelSchema as id } from './hulpvraag-schema.js';

/** The shapes on disk of what people arrange among themselves; as in hulpvraag-schema.ts no value holds a space. */

export const vervangingSchema: z.ZodType<Vervanging> = z.strictObject({
  id,
  voor: persoon,
  door: persoon,
  van: datum,
  tot: datum,
  vastgelegdOp: moment,
  ingetrokkenOp: moment.nullable(),
});

export const rolwisselSchema: z.ZodType<Rolwissel> = z.strictObject({
  id,
  school: code,
  rol: z.enum(ROLLEN),
  van: persoon,
  naar: persoon,
  door: persoon,
  op: moment,
});

export const koppelingSchema: z.ZodType<Koppeling> = z.strictObject({
  school: code,
  tenant: id,
  kanaal: id,
  serviceUrl: id,
  bot: id,
  door: persoon,
  op: moment,
});

export const kanaalpostSchema: z.ZodType<Kanaalpost> = z.strictObject({
  hulpvraag: id,
  kanaal: id,
  activityId: id,
  gebeurtenis: nummer,
  op: moment,
});

export const voorkeurSchema: z.ZodType<Voorkeur> = z.strictObject({
  persoon,
  dag: z.enum(DIGESTDAGEN),
  tijd: z
    .string()
    .regex(/^\d{2}:[0-5]\d$/)
    .refine((tijd) => tijd >= '08:30' && tijd <= '16:00'),
  pauze: z
    .strictObject({ van: datum, tot: datum })
    .refine(({ van, tot }) => van <= tot)
    .nullable(),
  op: moment,
});
