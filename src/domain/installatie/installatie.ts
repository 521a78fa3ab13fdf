import { z } from 'zod';
import { vrijeDagen } from '../kalender/regio-kalender.js';
import { termijn } from '../kalender/termijn.js';
import { SECTOREN } from '../regio/regio.js';

/**
 * An installation: the schools of a region, the people who work there and the contacts of the partners. Data, read from
 * env/. Names of people stand here and never in a region pack (requirements GO-026, GO-259 to GO-269).
 */

export const ROLLEN = [
  'leerkracht',
  'mentor',
  'ib',
  'coo',
  'directie',
  'smw',
  'amw',
  'jeugdverpleegkundige',
  'jeugdarts',
  'bpo',
  'orthopedagoog',
  'schoolpsycholoog',
  'expertiseteam',
  'loket',
  'senior-jeugdconsulent',
  'loket-orthopedagoog',
  'beheerder',
  'werkgroep',
] as const;
export type Rol = (typeof ROLLEN)[number];

const WERKDAGEN = ['ma', 'di', 'wo', 'do', 'vr'] as const;

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const regel = z.string().min(1).max(120);
const mail = z.email().nullable().default(null);
/** Digits, spaces, a dash and a plus: what a telephone link may hold. */
const telefoon = z
  .string()
  .regex(/^\+?[0-9][0-9 -]{1,18}$/)
  .nullable()
  .default(null);
const werkdagen = z.array(z.enum(WERKDAGEN)).default([]);

const school = z.strictObject({
  code,
  naam: regel,
  sector: z.enum(SECTOREN),
  tenant: z.guid(),
  plaats: regel.optional(),
  /** Half-days of the BPO at this school; empty when it is not agreed (GO-077, GO-078). */
  bpoDagen: werkdagen,
  /** Code of the person who knows the meldcode at this school. */
  aandachtsfunctionaris: code.nullable().default(null),
  /** Contact role of the region pack -> code of the person for this school. */
  contacten: z.record(code, code),
  /** Days off of this school beside the vacations of the region and the national holidays, in the order of the year. */
  vrij: z.array(vrijeDagen).default([]),
  /** Holidays `naarKeuze` of the region's calendar on which this school is closed. */
  vrijeFeestdagen: z.array(code).default([]),
});

const persoon = z.strictObject({
  code,
  naam: regel,
  functie: regel,
  organisatie: regel,
  tenant: z.guid(),
  /** Object id in Entra; with the tenant the only thing by which somebody is recognised. */
  entraId: z.guid(),
  /** Sign-in name in Teams. */
  upn: mail,
  mail,
  telefoon,
  werkdagen,
  rollen: z.array(z.strictObject({ rol: z.enum(ROLLEN), scholen: z.array(code).default([]) })).min(1),
  /** Demo only: the words by which the user of the demo can play this person. */
  persona: regel.optional(),
});

const organisatiecontact = z.strictObject({ naam: regel, organisatie: regel, mail, telefoon, upn: mail });

export const installatieSchema = z.strictObject({
  naam: regel,
  /** Code of the region pack. */
  regio: code,
  tenants: z.array(z.strictObject({ id: z.guid(), naam: regel })).min(1),
  scholen: z.array(school).min(1),
  mensen: z.array(persoon),
  /** Terms of reminders, by the code of the rule, where they differ from the route's; the three months are no setting. */
  termijnen: z.record(z.string(), termijn).default({}),
  /** Who gets a stalled case moving (Team NO); most regions have nobody yet (DOMAIN O20). */
  doorbraak: organisatiecontact.nullable().default(null),
  /** Crisis line of the region, beside the national numbers. */
  crisislijn: z
    .strictObject({ naam: regel, telefoon: z.string().regex(/^\+?[0-9][0-9 -]{1,18}$/) })
    .nullable()
    .default(null),
  /** Organisations for first and second line help, when they differ from the region pack; with a date to check them. */
  aanbieders: z
    .partialRecord(
      z.enum(['eerstelijns-hulp', 'tweedelijns-hulp']),
      z.strictObject({ namen: z.array(regel), nakijkenVoor: z.iso.date() }),
    )
    .default({}),
});

export type Installatie = z.infer<typeof installatieSchema>;
export type Installatieschool = Installatie['scholen'][number];
export type Installatiepersoon = Installatie['mensen'][number];
