import { z } from 'zod';

/** A point in time: a date from the driver, the same text as on disk in our hands. */
export const moment = z.date().transform((datum) => datum.toISOString());
