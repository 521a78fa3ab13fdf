import { z } from 'zod';

/** Pairs on disk, a Map in memory: an id that is made up outside ("constructor") is never found, and order is kept. */
export const perSleutel = <T>(waarde: z.ZodType<T>) =>
  z.array(z.tuple([z.string(), waarde])).transform((paren) => new Map<string, T>(paren));
