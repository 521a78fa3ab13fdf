import { z } from 'zod';
import { NIVEAUS } from '../advies/advies.js';
import { KENMERKEN, THEMAS } from '../signaal/signaal.js';

/** A region pack: who does what for which theme at which level, with its source. Data, read from src/regios/<code>. */

export const SECTOREN = ['po', 'vo'] as const;
export type Sector = (typeof SECTOREN)[number];

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const eisen = z.array(z.string().regex(/^[A-Z]{2,3}-\d{3}$/)).default([]);
const datum = z.iso.date();
const zin = z.string().min(1);
const sectoren = z.array(z.enum(SECTOREN)).min(1).default(['po', 'vo']);

const bron = z.strictObject({
  /** Code of the document, `000` or `001` in Goeree-Overflakkee. */
  document: z.string(),
  /** The heading under which it stands. */
  kop: zin,
});

const partner = z.strictObject({
  code,
  naam: zin,
  /** Written out once on a card, since not everybody knows the abbreviation. */
  voluit: zin,
  /** Profession of the person whom a teacher meets. */
  wie: zin,
  eisen,
});

const niveau = z.strictObject({
  code: z.enum(NIVEAUS),
  naam: zin,
  /** One sentence a teacher understands at once. */
  kort: zin,
  uitleg: z.array(zin),
  bron,
  eisen,
});

const thema = z.strictObject({
  code: z.enum(THEMAS),
  naam: zin,
  groep: code,
  /** True for a question of the school itself, which never enters the support team (requirement GO-089). */
  blijftBasis: z.boolean().default(false),
});
const themagroep = z.strictObject({ code, naam: zin });

export const CATALOGUSSOORTEN = ['thema', 'vorm'] as const;

const catalogusitem = z.strictObject({
  code,
  partner: code,
  niveau: z.enum(['basisondersteuning', 'tso']),
  soort: z.enum(CATALOGUSSOORTEN),
  naam: zin,
  /** What one can expect, in a sentence for the card. */
  tekst: zin,
  /** Themes that lead here first; a form (voorlichting, training) may have none. */
  themas: z.array(z.enum(THEMAS)).default([]),
  /** Themes for which this partner is just as right, after the one that has it in `themas`. */
  ookThemas: z.array(z.enum(THEMAS)).default([]),
  /** For a form: the cues that make it fit (a group question, prevention). */
  kenmerken: z.array(z.enum(KENMERKEN)).default([]),
  sectoren,
  /** Said on the card when it differs between the documents or the sectors. */
  opmerking: z.strictObject({ po: zin.optional(), vo: zin.optional() }).default({}),
  /** Whom to contact, when that is somebody else than the partner's usual contact at the school. */
  contactrol: code.optional(),
  /** True when only the earlier memo names it. */
  alleenMemo: z.boolean().default(false),
  bron,
  geldigTot: datum,
  eisen,
});

const stap = z.strictObject({
  niveau: z.enum(NIVEAUS),
  sectoren,
  /** In words for both sectors, told only when the school is not known. */
  zonderSchool: z.boolean().default(false),
  /** Only for the answer with this partner. */
  partner: code.optional(),
  /** Only when a cue is there, for example `basis-geprobeerd`. */
  alleenBij: z.enum(KENMERKEN).optional(),
  /** Not when this cue is there. */
  nietBij: z.enum(KENMERKEN).optional(),
  /** Only when the installation has (true) or has not (false) a doorbraak contact. */
  doorbraak: z.boolean().optional(),
  tekst: zin,
  eisen,
});

const verderNaar = z.strictObject({
  van: z.enum(NIVEAUS),
  naar: z.enum(NIVEAUS),
  partner: code.optional(),
  wanneer: zin,
  bron,
  eisen,
});

const contactrol = z.strictObject({
  code,
  naam: zin,
  tekst: zin.optional(),
  /** Organisations by name, which change more often than the plan; never shown as persons (GO-246). */
  aanbieders: z.array(zin).default([]),
  telefoon: zin.optional(),
  geldigTot: datum.optional(),
  eisen,
});

const ookGoed = z.strictObject({
  thema: z.enum(THEMAS),
  niveau: z.enum(NIVEAUS),
  alleenBij: z.enum(KENMERKEN).optional(),
  partners: z.array(code).min(1),
});

export const regioSchema = z.strictObject({
  code,
  naam: zin,
  motto: zin,
  geldigTot: datum,
  bronnen: z.array(z.strictObject({ document: z.string(), titel: zin, gaatVoor: z.boolean() })).min(1),
  partners: z.array(partner).min(1),
  niveaus: z.array(niveau).min(1),
  themagroepen: z.array(themagroep).min(1),
  themas: z.array(thema).min(1),
  catalogus: z.array(catalogusitem).min(1),
  /** Where a question that grew too heavy goes: partner of the basic support -> catalogue item. */
  verzwaring: z.record(code, code),
  /** Partners that are equally right for a theme at a level, beside the first one. */
  ookGoed: z.array(ookGoed).default([]),
  stappen: z.array(stap).min(1),
  verderNaar: z.array(verderNaar).min(1),
  /** Whom to contact at a level that has no partner: level -> contact role. */
  contactBijNiveau: z.partialRecord(z.enum(NIVEAUS), code).default({}),
  contactrollen: z.array(contactrol),
  sectorverschillen: z.array(z.strictObject({ onderwerp: zin, po: zin, vo: zin, eisen })),
  /** Requirements that are met by the pack as a whole or by a rule elsewhere: id -> where. */
  elders: z.record(z.string(), zin).default({}),
});

export type Regio = z.infer<typeof regioSchema>;
export type Catalogusitem = Regio['catalogus'][number];
export type Stap = Regio['stappen'][number];
