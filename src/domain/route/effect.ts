import { z } from 'zod';
import { verwijzing, voorwaarde } from './voorwaarde.js';
import { code } from './woorden.js';

/** Who sets the person of a binding: a slot, a field, the one who acts, or a person of an accepted proposal. */
export const bron = z.union([verwijzing, z.strictObject({ ik: z.literal(true) })]);
export type Bron = z.infer<typeof bron>;

const als = z.array(voorwaarde).default([]);

/**
 * The closed vocabulary of what a step does to a case, beside the statuses of its tracks. Each word is implemented once,
 * in src/domain/hulpvraag/gevolgen.ts.
 */
export const effect = z.discriminatedUnion('doe', [
  /** A dated fact: on the day of a field or today, with the code or number of a field where there is one. */
  z.strictObject({ doe: z.literal('feit'), feit: code, op: code.optional(), waarde: code.optional(), als }),
  z.strictObject({ doe: z.literal('wis-feit'), feit: code, als }),
  /** A slot for one person releases whoever sat there. */
  z.strictObject({ doe: z.literal('bind'), plaats: code, persoon: bron, als }),
  /** Everybody in the slot leaves it; with `persoon` only that one. */
  z.strictObject({ doe: z.literal('maak-leeg'), plaats: code, persoon: verwijzing.optional(), als }),
  /** Whoever sits in the slot moves to another one: he stays concerned, without its rights. */
  z.strictObject({ doe: z.literal('verplaats'), plaats: code, naar: code, als }),
  z.strictObject({ doe: z.literal('start-klok'), klok: code, tenzijLoopt: z.boolean().default(false), als }),
  z.strictObject({ doe: z.literal('stop-klok'), klok: code, als }),
  /** The next date of a clock, from a field. */
  z.strictObject({ doe: z.literal('zet-klok'), klok: code, op: code, als }),
  z.strictObject({ doe: z.literal('voorstel-vervalt'), voorstel: code, als }),
  z.strictObject({ doe: z.literal('toestemming-vervalt'), doel: code, als }),
  /** From the fields doel, partij, antwoord, hoe, op and noemt. */
  z.strictObject({ doe: z.literal('leg-toestemming-vast'), als }),
  z.strictObject({ doe: z.literal('trek-toestemming-in'), doel: code, als }),
  z.strictObject({ doe: z.literal('zet-leeftijd'), veld: code, als }),
  /** A line of the closed list, with its owner, from the fields actie and eigenaar. */
  z.strictObject({ doe: z.literal('nieuwe-actie'), als }),
  z.strictObject({ doe: z.literal('actie-klaar'), als }),
  z.strictObject({ doe: z.literal('draag-actie-over'), als }),
  /** Slots, or one of src/domain/route/hoorders.ts. */
  z.strictObject({ doe: z.literal('informeer'), wie: z.array(code).min(1), als }),
  /** Lines of the checklist for the register, by code. */
  z.strictObject({ doe: z.literal('register'), regels: z.array(code).min(1), als }),
  z.strictObject({ doe: z.literal('start-bewaartermijn'), als }),
  /** A reminder that went out is answered: no further stage of it; or it comes once more, some school days later. */
  z.strictObject({ doe: z.literal('beantwoord-herinnering'), regel: code, als }),
  z.strictObject({ doe: z.literal('stel-herinnering-uit'), regel: code, als }),
]);
export type Effect = z.infer<typeof effect>;
