import { z } from 'zod';
import { NIVEAUS } from '../../domain/advies/advies.js';
import { AARDEN, KENMERKEN, THEMAS, VEILIGHEDEN } from '../../domain/signaal/signaal.js';

/** What the data of all cards are built from. */

/** Signs that mean something in a card's Markdown, what a mention looks like, and a field of a template. Cards show names and sentences only. */
const OPMAAK = /[*_`~<>[\]\\{}]/g;

const harmless = (ruw: string): string => ruw.replace(OPMAAK, '').replace(/\s+/g, ' ').trim();

/** A line or a sentence, without markup. */
export const regel = z.string().max(1000).transform(harmless);
export const regels = z.array(regel).max(12);

/** Where a link may go: a chat in Teams, a mail program, a telephone. Nothing else, and no text filled in beforehand. */
const adres = z
  .string()
  .max(400)
  .regex(/^(https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=[^&\s${}]+|mailto:[^?\s${}]+|tel:[0-9+]+)$/);

const kern = z.strictObject({
  t: z.array(z.enum(THEMAS)),
  k: z.array(z.enum(KENMERKEN)),
  a: z.enum(AARDEN),
  v: z.enum(VEILIGHEDEN).optional(),
});
export const code = z.string().regex(/^[\w-]{1,64}$/);

/** What a button sends back: a verb and public codes. */
const opdracht = z.strictObject({
  verb: z.enum([
    'themas',
    'kies',
    'anders',
    'klopt-niet',
    'route',
    'verder',
    'antwoord',
    'doorgeven',
    'gelezen',
    'rol',
    'school',
    'help',
    'hulpvragen',
    'hulpvraag',
    'hulpvraag-openen',
    'open-hulpvraag',
    'stap',
    'vervanging',
    'zet-vervanging',
    'vervanging-weg',
    'herinneringen',
    'zet-herinneringen',
    'draag-over',
    'ontkoppel',
  ]),
  s: kern.optional(),
  n: z.enum(NIVEAUS).optional(),
  p: code.optional(),
  id: code.optional(),
  anders: z.literal(true).optional(),
  /** A case, the step, the version of the case and of the proposal that the card shows, and what of the case to look at. */
  h: code.optional(),
  stap: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/)
    .optional(),
  v: z.number().int().nonnegative().optional(),
  pv: z.number().int().positive().optional(),
  /** Answers that the button says itself. */
  met: z.record(code, code).optional(),
  school: code.optional(),
  blik: z.enum(['stappen', 'overzicht', 'kindkans', 'ouders']).optional(),
});
export type Opdracht = z.input<typeof opdracht>;

export const knop = z.strictObject({ titel: regel, data: opdracht });
export type Knop = z.input<typeof knop>;
export const link = z.strictObject({
  titel: regel,
  uitleg: regel,
  url: adres,
  /** The first way stands out. */
  stijl: z.enum(['positive', 'default']),
});
export type Link = z.input<typeof link>;

/** Under every card: what a client shows that cannot draw it, and what the notification says. A full sentence. */
export const basis = { fallbackText: z.string().min(10).max(1500).transform(harmless) };
export const knoppen = z.array(knop).max(6);
export const links = z.array(link).max(3);

/** A choice in a list: `value` is a code. */
export const optie = z.strictObject({ title: regel, value: z.string().max(100) });
