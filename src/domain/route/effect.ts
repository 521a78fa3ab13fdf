import { z } from 'zod';
import { code } from './woorden.js';
import { verwijzing } from './voorwaarde.js';
import { voorwaarde } from './voorwaarde.js';

/** Who sets the person of a binding: a slot, a field, the one who acts, or whoever has the role at the school. */
export const bron = z.union([verwijzing, z.strictObject({ wie: z.literal('ik') }), z.strictObject({ rol: code })]);
export type Bron = z.infer<typeof bron>;

const als = { als: z.array(voorwaarde).default([]) };

/**
 * The closed vocabulary of what a step does to a case, beside the statuses of its tracks. Each word is implemented once,
 * in src/domain/hulpvraag/gevolgen.ts.
 */
export const effect = z.union([
  /** A dated fact: that, on which day (of a field, or today), and the code or number of a field where there is one. */
  z.strictObject({ feit: code, op: code.optional(), waarde: code.optional(), ...als }),
  z.strictObject({ wis: code, ...als }),
  z.strictObject({ bind: code, van: bron, ...als }),
  z.strictObject({ maakLeeg: code, ...als }),
  /** Whoever sits in the slot moves to another one: he stays concerned, without its rights. */
  z.strictObject({ verplaats: code, naar: code, ...als }),
  z.strictObject({ start: code, tenzijLoopt: z.boolean().default(false), ...als }),
  z.strictObject({ stop: code, ...als }),
  /** The next date of a clock, from a field. */
  z.strictObject({ zetKlok: code, op: code, ...als }),
  z.strictObject({ vervalt: code, ...als }),
  z.strictObject({ vervaltToestemming: code, ...als }),
  z.strictObject({ legToestemmingVast: code, ...als }),
  z.strictObject({ trekToestemmingIn: code, ...als }),
  z.strictObject({ zetLeeftijd: code, ...als }),
  z.strictObject({ nieuweActie: z.literal(true), ...als }),
  z.strictObject({ actieKlaar: z.literal(true), ...als }),
  z.strictObject({ draagActieOver: z.literal(true), ...als }),
  z.strictObject({ informeer: z.array(code).min(1), ...als }),
  /** Lines of the checklist for the register (Kindkans), by code. */
  z.strictObject({ register: z.array(code).min(1), ...als }),
  z.strictObject({ bewaartermijn: z.literal('start'), ...als }),
]);
export type Effect = z.infer<typeof effect>;
