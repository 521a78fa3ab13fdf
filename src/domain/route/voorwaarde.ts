import { z } from 'zod';
import { ROLLEN } from '../installatie/installatie.js';
import { SECTOREN } from '../regio/regio.js';
import { code, LEEFTIJDEN } from './woorden.js';

/**
 * The closed vocabulary of conditions: what a guard may ask for, and what may decide between two ways out of a step.
 * Each word is implemented once, in src/domain/hulpvraag/toets.ts. Codes point into the route (statuses, slots, facts).
 */

/** A person: somebody in a slot, named in a field of this step, or named in a proposal that was confirmed or lies open. */
export const verwijzing = z.union([
  z.strictObject({ plaats: code }),
  z.strictObject({ veld: code }),
  z.strictObject({ voorstel: code, veld: code }),
]);
export type Verwijzing = z.infer<typeof verwijzing>;

const codes = z.array(code).min(1);
/** The opposite of what the word says. */
const niet = z.boolean().default(false);

const kaal = [
  /** A dated fact stands in the case; with `is`, its value is one of these. */
  z.strictObject({ toets: z.literal('feit'), feit: code, is: codes.optional(), niet }),
  /** The track has one of these statuses (or group names, with an @ before them). */
  z.strictObject({ toets: z.literal('status'), spoor: code, in: z.array(z.string()).min(1), niet }),
  /** Somebody sits in the slot. */
  z.strictObject({ toets: z.literal('bezet'), plaats: code, niet }),
  /** A field of this step is filled in; with `is`, with one of these values. */
  z.strictObject({ toets: z.literal('veld'), veld: code, is: codes.optional(), niet }),
  z.strictObject({ toets: z.literal('sector'), is: z.enum(SECTOREN), niet }),
  z.strictObject({ toets: z.literal('leeftijd'), is: z.array(z.enum(LEEFTIJDEN)).min(1), niet }),
  /** Everybody who must agree, by age and by the column of the party, has agreed; naming this person where it says so. */
  z.strictObject({ toets: z.literal('toestemming'), doel: code, noemt: verwijzing.optional(), niet }),
  /** Somebody who must agree has said no. */
  z.strictObject({ toets: z.literal('geweigerd'), doel: code, noemt: verwijzing.optional(), niet }),
  /** The pupil is among those who must be heard, and has objected. */
  z.strictObject({ toets: z.literal('bezwaar'), doel: code, niet }),
  /** The person works for this school in one of these roles. */
  z.strictObject({ toets: z.literal('rol'), van: verwijzing, is: z.array(z.enum(ROLLEN)).min(1), niet }),
  /** The person sits in this slot. */
  z.strictObject({ toets: z.literal('zit'), persoon: verwijzing, in: code, niet }),
  /** A confirmed proposal of this kind; with `met`, its choice in that field is one of these. */
  z.strictObject({ toets: z.literal('aanvaard'), voorstel: code, veld: code.optional(), met: codes.optional(), niet }),
  /** The proposal that lies open has this choice. */
  z.strictObject({
    toets: z.literal('voorgesteld'),
    voorstel: code,
    veld: code.optional(),
    met: codes.optional(),
    niet,
  }),
  z.strictObject({ toets: z.literal('open-acties'), niet }),
  /** A reminder went out, this stage of it as well, and nobody answered it yet. */
  z.strictObject({ toets: z.literal('herinnerd'), regel: code, trap: z.number().int().positive().default(1), niet }),
  /** The date in the field is today or lies ahead, no further than so many months. */
  z.strictObject({ toets: z.literal('binnen'), veld: code, maanden: z.number().int().positive(), niet }),
  /** So many of these facts stand in the case: ticks by several parties (MVS: three times 'afgestemd'). */
  z.strictObject({ toets: z.literal('aantal-feiten'), van: codes, minstens: z.number().int().positive(), niet }),
] as const;

export const kaleVoorwaarde = z.discriminatedUnion('toets', kaal);
export type KaleVoorwaarde = z.infer<typeof kaleVoorwaarde>;

/** A condition, or one of several. No deeper nesting: a rule that needs more is two rules. */
export const voorwaarde = z.discriminatedUnion('toets', [
  ...kaal,
  z.strictObject({ toets: z.literal('een-van'), van: z.array(kaleVoorwaarde).min(2) }),
]);
export type Voorwaarde = z.infer<typeof voorwaarde>;
