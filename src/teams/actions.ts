import { z } from 'zod';
import { NIVEAUS } from '../domain/advies/advies.js';
import { gelezenInvoer, metKeuzes } from './cards/zaakinvoer.js';
import { gekozenThemas } from './cards/themakeuze.js';
import { AARDEN, KENMERKEN, THEMAS, VEILIGHEDEN } from '../domain/signaal/signaal.js';

/** The public codes of a signal that a button carries: enough to build the answer again, nothing that was typed. */
const Kern = z.object({
  t: z.array(z.enum(THEMAS)).max(THEMAS.length),
  k: z.array(z.enum(KENMERKEN)).max(KENMERKEN.length),
  a: z.enum(AARDEN),
  v: z.enum(VEILIGHEDEN).optional(),
});

const code = z.string().regex(/^[a-z0-9-]{1,60}$/);
const plek = { s: Kern, n: z.enum(NIVEAUS), p: code.optional() };

const zaak = z.string().regex(/^[\w-]{1,64}$/);
const stap = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
/** What was filled in, by the code of the field: looked at by the rules of the step, never kept before that. */
const invoer = z.record(z.string(), z.string());

/** Every button of every card. Data of a card can be forged, so they are checked like any other input. */
export const Actie = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('themas') }),
  z.object({ verb: z.literal('kies'), s: Kern, n: z.enum(NIVEAUS).optional(), p: code.optional() }),
  z.object({ verb: z.literal('anders') }),
  z.object({ verb: z.literal('klopt-niet'), ...plek }),
  z.object({ verb: z.literal('route'), s: Kern.optional() }),
  z.object({ verb: z.literal('verder'), s: Kern }),
  z.object({ verb: z.literal('antwoord'), ...plek }),
  z.object({ verb: z.literal('doorgeven') }),
  z.object({ verb: z.literal('gelezen'), id: z.string().regex(/^[\w-]{1,64}$/) }),
  z.object({ verb: z.literal('rol'), rol: z.string().min(1).max(60) }),
  /** With what the choice was asked beside: the codes of an answer, or "iets anders". That is shown again, with its contact. */
  z.object({
    verb: z.literal('school'),
    school: code,
    s: Kern.optional(),
    n: z.enum(NIVEAUS).optional(),
    p: code.optional(),
    anders: z.literal(true).optional(),
  }),
  /** A school that is linked to the channel of the card. */
  z.object({ verb: z.literal('ontkoppel'), school: code }),
  /** `h`: the case. */
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('hulpvragen') }),
  /** One case: its card with the step that comes first or the one that was chosen, or another look at it. */
  z.object({
    verb: z.literal('hulpvraag'),
    h: zaak,
    stap: stap.optional(),
    blik: z.enum(['stappen', 'overzicht', 'kindkans', 'ouders']).optional(),
  }),
  z.object({
    verb: z.literal('stap'),
    h: zaak,
    stap,
    v: z.number().int().nonnegative(),
    pv: z.number().int().positive().optional(),
    /** Answers that the button says itself. */
    met: z.record(code, code).default({}),
    invoer,
  }),
  z.object({ verb: z.literal('hulpvraag-openen') }),
  z.object({ verb: z.literal('open-hulpvraag'), invoer }),
  z.object({ verb: z.literal('vervanging') }),
  z.object({ verb: z.literal('zet-vervanging'), invoer }),
  z.object({ verb: z.literal('vervanging-weg'), id: zaak }),
  z.object({ verb: z.literal('herinneringen') }),
  z.object({ verb: z.literal('zet-herinneringen'), invoer }),
  z.object({ verb: z.literal('draag-over'), invoer }),
]);
export type Actie = z.infer<typeof Actie>;

const ExecuteValue = z.object({
  action: z.object({
    verb: z.string().max(100).optional(),
    data: z.record(z.string(), z.unknown()).optional().catch(undefined),
  }),
});
const SubmitValue = z.record(z.string(), z.unknown());

/** From the value of an `adaptiveCard/action` invoke. Null: an unknown verb or data that do not fit it. */
export function actieOfExecute(value: unknown): Actie | null {
  const parsed = ExecuteValue.safeParse(value);
  if (!parsed.success) return null;
  const { verb, data } = parsed.data.action;
  return parseActie({ ...data, verb: verb ?? data?.['verb'] });
}

/** From the value of a message that an Action.Submit (the fallback of older clients) sends; the verb is among the data. */
export function actieOfSubmit(value: unknown): Actie | null {
  const parsed = SubmitValue.safeParse(value);
  return parsed.success ? parseActie(parsed.data) : null;
}

function parseActie(data: Readonly<Record<string, unknown>>): Actie | null {
  const parsed = Actie.safeParse({ ...metKeuzes(data), invoer: gelezenInvoer(data) });
  if (!parsed.success) return null;
  const actie = parsed.data;
  if (actie.verb !== 'kies') return actie;
  const gekozen = gekozenThemas(data);
  return gekozen.length === 0 ? actie : { ...actie, s: { ...actie.s, t: gekozen } };
}
