import { z } from 'zod';
import { SECTOREN } from '../regio/regio.js';
import { code, LEEFTIJDEN } from './woorden.js';

/**
 * The closed vocabulary of conditions: what a guard may ask for, and what may decide between two ways out of a step.
 * Each word is implemented once, in src/domain/hulpvraag/toets.ts. Codes point into the route (statuses, slots, facts).
 */

/** A person: somebody in a slot, or somebody named in a field of this step. */
export const verwijzing = z.union([z.strictObject({ plaats: code }), z.strictObject({ veld: code })]);
export type Verwijzing = z.infer<typeof verwijzing>;

const codes = z.array(code).min(1);

const kaal = [
  /** A dated fact stands in the case. */
  z.strictObject({ feit: code }),
  /** The track has one of these statuses (or group names, with an @ before them). */
  z.strictObject({ spoor: code, in: z.array(z.string()).min(1) }),
  z.strictObject({ bezet: code }),
  /** A field of this step has one of these values. */
  z.strictObject({ veld: code, is: codes }),
  z.strictObject({ ingevuld: code }),
  z.strictObject({ sector: z.enum(SECTOREN) }),
  z.strictObject({ leeftijd: z.array(z.enum(LEEFTIJDEN)).min(1) }),
  /** Everybody who must agree, by age and by the column of the party, has agreed; naming this person where it says so. */
  z.strictObject({ toestemming: code, noemt: verwijzing.optional() }),
  /** Somebody who must agree has said no. */
  z.strictObject({ geweigerd: code }),
  /** The pupil objected and the holder of the case decided not to go on. */
  z.strictObject({ bezwaarWeegt: code }),
  /** Those concerned were told of this, by age (6.4). */
  z.strictObject({ geinformeerd: code }),
  z.strictObject({ beroepVan: verwijzing, een: codes }),
  /** The person does not sit in this slot. */
  z.strictObject({ persoon: verwijzing, nietIn: code }),
  /** The person has a role at the school of the case (or at the desk that serves it). */
  z.strictObject({ persoon: verwijzing, heeftRol: codes }),
  /** The proposal was confirmed by everybody who must, on the same version, by different people. */
  z.strictObject({ bevestigd: code }),
  /** The option of a confirmed proposal holds one of these. */
  z.strictObject({ gekozen: code, met: codes }),
  /** A proposal of this kind is open. */
  z.strictObject({ voorgesteld: code }),
  z.strictObject({ geenOpenActies: z.literal(true) }),
  /** The date in the field lies no further ahead than so many months. */
  z.strictObject({ datum: code, hoogstensMaanden: z.number().int().positive() }),
] as const;

const kaleVoorwaarde = z.union(kaal);

/** A condition, or its denial, or one of several. No deeper nesting: a rule that needs more is two rules. */
export const voorwaarde = z.union([
  ...kaal,
  z.strictObject({ niet: kaleVoorwaarde }),
  z.strictObject({ een: z.array(z.union([kaleVoorwaarde, z.strictObject({ niet: kaleVoorwaarde })])).min(2) }),
]);

export type KaleVoorwaarde = z.infer<typeof kaleVoorwaarde>;
export type Voorwaarde = z.infer<typeof voorwaarde>;
