import { z } from 'zod';
import type { Antwoord, HulpvraagOpdracht, Inzageregel } from '../app/hulpvraag-store.js';
import type { Kaartplek } from '../app/kaartregister.js';
import type { Gebeurtenis, Opening, Wijziging } from '../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag } from '../domain/hulpvraag/hulpvraag.js';
import { HERINNERSTATEN } from '../domain/hulpvraag/hulpvraag.js';
import { ROLLEN } from '../domain/installatie/installatie.js';
import { SECTOREN } from '../domain/regio/regio.js';
import { LEEFTIJDEN, PARTIJEN } from '../domain/route/woorden.js';

/**
 * The shapes of a hulpvraag on disk. Read back through these, and looked at once before they are written: what could not be
 * read again must never be written. No value holds a space, so a sentence or a name does not fit anywhere.
 */

/** No spaces, and no control characters: src/store/postgres puts one between values. */
const id = z.string().regex(/^[^\s\x00-\x1f\x7f]{1,400}$/);
export const code = z.string().regex(/^[A-Za-z0-9@._:/+-]{1,80}$/);
export const datum = z.iso.date();
export const moment = z.iso.datetime();
export const nummer = z.number().int().positive();
const perCode = <T>(waarde: z.ZodType<T>): z.ZodType<Record<string, T>> => z.record(code, waarde);

export const persoon = z.strictObject({ tenant: id, id });
const handelend = z.strictObject({ door: persoon, namens: persoon.nullable(), plaats: code });
const bezetting = z.strictObject({
  plaats: code,
  persoon,
  rol: z.enum(ROLLEN),
  van: datum,
  tot: datum.nullable(),
});
const feit = z.strictObject({ op: datum, waarde: code.nullable() });
const toestemming = z.strictObject({
  doel: code,
  partij: z.enum(PARTIJEN),
  antwoord: z.enum(['ja', 'nee', 'bezwaar']),
  hoe: z.enum(['mondeling', 'schriftelijk']),
  op: datum,
  noemt: persoon.nullable(),
  vastgelegdDoor: handelend,
  ingetrokkenOp: datum.nullable(),
});
const voorstel = z.strictObject({
  soort: code,
  versie: z.number().int().nonnegative(),
  keuzes: perCode(code),
  personen: perCode(persoon),
  bevestigd: z.array(z.strictObject({ plaats: code, wie: handelend, op: datum })),
  aanvaard: z.boolean(),
});
const actie = z.strictObject({ id, soort: code, eigenaar: persoon, op: datum, klaarOp: datum.nullable() });
const herinnerd = z.strictObject({
  staat: z.enum(HERINNERSTATEN),
  sinds: datum,
  voor: datum,
  op: datum,
  trap: z.number().int().nonnegative(),
});
const klok = z.strictObject({ sinds: datum, volgende: datum.nullable() });
const leeftijd = z.enum(LEEFTIJDEN);

const opening = {
  id,
  nummer: code,
  route: code,
  school: code,
  sector: z.enum(SECTOREN),
  leeftijd,
  sporen: perCode(code),
};
export const openingSchema: z.ZodType<Opening> = z.strictObject(opening);

export const hulpvraagSchema: z.ZodType<Hulpvraag> = z.strictObject({
  ...opening,
  versie: nummer,
  geopendOp: datum,
  bezetting: z.array(bezetting),
  feiten: perCode(feit),
  toestemmingen: z.array(toestemming),
  voorstellen: perCode(voorstel),
  acties: z.array(actie),
  klokken: perCode(klok),
  herinnerd: perCode(herinnerd),
  bewaartTot: datum.nullable(),
});

/** The words of the log. A confirmation is written as the whole proposal, so the word `bevestigd` is not among them. */
const wijziging: z.ZodType<Wijziging> = z.discriminatedUnion('wat', [
  z.strictObject({ wat: z.literal('spoor'), spoor: code, naar: code }),
  z.strictObject({ wat: z.literal('feit'), feit: code, nu: feit.nullable() }),
  z.strictObject({ wat: z.literal('bezet'), bezetting }),
  z.strictObject({ wat: z.literal('verlaat'), plaats: code, persoon, op: datum }),
  z.strictObject({ wat: z.literal('klok'), klok: code, sinds: datum.nullable(), volgende: datum.nullable() }),
  z.strictObject({ wat: z.literal('toestemming'), toestemming }),
  z.strictObject({ wat: z.literal('toestemming-ingetrokken'), doel: code, op: datum }),
  z.strictObject({ wat: z.literal('toestemming-vervalt'), doel: code }),
  z.strictObject({ wat: z.literal('voorstel'), voorstel }),
  z.strictObject({ wat: z.literal('voorstel-vervalt'), soort: code }),
  z.strictObject({ wat: z.literal('actie'), actie }),
  z.strictObject({ wat: z.literal('leeftijd'), leeftijd }),
  z.strictObject({ wat: z.literal('bewaartermijn'), tot: datum }),
  z.strictObject({ wat: z.literal('herinnerd'), regel: code, nu: herinnerd }),
]);

export const gebeurtenisSchema: z.ZodType<Gebeurtenis> = z.strictObject({
  nummer,
  stap: code,
  op: datum,
  moment,
  wie: handelend,
  wijzigingen: z.array(wijziging),
  informeer: z.array(code),
  register: z.array(code),
});

export const opdrachtSchema: z.ZodType<HulpvraagOpdracht> = z.strictObject({
  id,
  soort: code,
  hulpvraag: id,
  gebeurtenis: nummer,
  plaats: code,
  verlooptOp: moment,
});

export const inzageSchema: z.ZodType<Inzageregel> = z.strictObject({
  op: moment,
  wie: persoon,
  namens: persoon.nullable(),
  hulpvraag: id.nullable(),
  handeling: code,
  toegestaan: z.boolean(),
  weigering: code.nullable(),
});

export const kaartplekSchema: z.ZodType<Kaartplek> = z.strictObject({ persoon, activityId: id });

export const antwoordSchema: z.ZodType<Antwoord> = z.record(code, z.union([code, z.number(), z.boolean(), z.null()]));
export const sleutelSchema = id;
