import { z } from 'zod';

/** Words that every route shares. */

/** The bands by which the law and the partners tell who must agree (DOMAIN 6.4). */
export const LEEFTIJDEN = ['onder-12', '12-15', '16-17', '18-plus'] as const;
export type Leeftijd = (typeof LEEFTIJDEN)[number];

/** Who can be asked for consent. */
export const PARTIJEN = ['ouder-1', 'ouder-2', 'leerling'] as const;
export type Partij = (typeof PARTIJEN)[number];

/** An answer that everybody gave who must agree or be heard: recorded for each of them. */
export const IEDEREEN = 'iedereen';

/** `A+C` and `BIJ_LOKET` are what the partners write themselves. */
export const code = z.string().regex(/^[A-Za-z0-9]+([-_+][A-Za-z0-9]+)*$/);
export const zin = z.string().min(1);
export const eisen = z.array(z.string().regex(/^[A-Z]{2,3}-\d{3}$/)).default([]);
