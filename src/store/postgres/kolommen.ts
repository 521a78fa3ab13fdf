import { z } from 'zod';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import { lang } from '../korte-stand.js';

/** A point in time: a date from the driver, the same text as on disk in our hands. */
export const moment = z.date().transform((datum) => datum.toISOString());

/** A case in its short form; a fault that does not show what was there when it is something else. */
export const stand = z.string().transform((waarde, context): Hulpvraag => {
  const hulpvraag = lang(waarde);
  if (hulpvraag !== null) return hulpvraag;
  context.addIssue('no short form of a case');
  return z.NEVER;
});
