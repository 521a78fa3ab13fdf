import { z } from 'zod';
import type { Zending } from '../../src/app/ports.js';

/** What a bot of the simulation and the world around it tell each other. Times are milliseconds since 1970, of the simulated clock. */

export const opzetSchema = z.object({
  /** A folder, or the URL of a database. */
  plaats: z.string(),
  zaken: z.number(),
  perSchool: z.number(),
  van: z.string(),
  tot: z.string(),
  nu: z.number(),
  /** Plays the people as well; one of all instances does. */
  leider: z.boolean(),
});
export type Opzet = z.infer<typeof opzetSchema>;

export type VanBot =
  | { readonly soort: 'slaapt'; readonly tot: number }
  | {
      readonly soort: 'belt';
      readonly nr: number;
      readonly tenant: string;
      readonly draad: string;
      readonly lichaam: string;
    }
  /** A line that the bot gave up and shows as such: case, event, rule. */
  | { readonly soort: 'dood'; readonly regels: readonly string[] }
  | { readonly soort: 'klaar' };

export type NaarBot =
  | { readonly soort: 'wordt'; readonly nu: number }
  /** How the call ends, so long after it went out. */
  | { readonly soort: 'einde'; readonly nr: number; readonly zending: Zending; readonly naMs: number };

/** What a message of the simulation holds in the place of a card. */
export const inhoudSchema = z.object({
  soort: z.enum(['bundel', 'check']),
  herhaling: z.boolean(),
  /** Case, title of the rule, and the name of the slot in whose place it comes; null for the receiver's own. */
  regels: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
});
export type Inhoud = z.infer<typeof inhoudSchema>;
