import { z } from 'zod';
import { NIVEAUS } from '../advies/advies.js';
import { THEMAS } from '../signaal/signaal.js';

/** A region pack: who does what for which theme at which level, with its source. Data, read from src/regios/<code>. */

export const SECTOREN = ['po', 'vo'] as const;
export type Sector = (typeof SECTOREN)[number];

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const eisen = z.array(z.string().regex(/^[A-Z]{2,3}-\d{3}$/));
const datum = z.iso.date();
const sectoren = z.array(z.enum(SECTOREN)).min(1).default(['po', 'vo']);

const bron = z.object({
  /** Code of the document, `000` or `001` in Goeree-Overflakkee. */
  document: z.string(),
  /** The heading under which it stands. */
  kop: z.string(),
});

const partner = z.object({
  code,
  naam: z.string(),
  /** Written out once on a card, since not everybody knows the abbreviation. */
  voluit: z.string(),
  /** Profession of the person whom a teacher meets. */
  wie: z.string(),
  eisen,
});

const niveau = z.object({
  code: z.enum(NIVEAUS),
  naam: z.string(),
  /** One sentence a teacher understands at once. */
  kort: z.string(),
  uitleg: z.array(z.string()),
  bron,
  eisen,
});

const thema = z.object({ code: z.enum(THEMAS), naam: z.string(), groep: code });
const themagroep = z.object({ code, naam: z.string() });

export const CATALOGUSSOORTEN = ['thema', 'vorm'] as const;

const catalogusitem = z.object({
  code,
  partner: code,
  niveau: z.enum(['basisondersteuning', 'tso']),
  soort: z.enum(CATALOGUSSOORTEN),
  naam: z.string(),
  /** What one can expect, in a sentence for the card. */
  tekst: z.string(),
  /** Themes that lead here; a form (voorlichting, training) may have none. */
  themas: z.array(z.enum(THEMAS)).default([]),
  /** For a form: the cues that make it fit (a group question, prevention). */
  kenmerken: z.array(z.string()).default([]),
  sectoren,
  /** Said on the card when it differs between the documents or the sectors. */
  opmerking: z.object({ po: z.string().optional(), vo: z.string().optional() }).default({}),
  /** True when only the earlier memo names it. */
  alleenMemo: z.boolean().default(false),
  bron,
  geldigTot: datum,
  eisen,
});

const stap = z.object({
  niveau: z.enum(NIVEAUS),
  sectoren,
  /** Only when a cue is there, for example `basis-geprobeerd`. */
  alleenBij: z.string().optional(),
  tekst: z.string(),
  eisen,
});

const verderNaar = z.object({ van: z.enum(NIVEAUS), naar: z.enum(NIVEAUS), wanneer: z.string(), bron, eisen });

const contactrol = z.object({ code, naam: z.string(), tekst: z.string().optional(), geldigTot: datum.optional(), eisen });

export const regioSchema = z.object({
  code,
  naam: z.string(),
  motto: z.string(),
  geldigTot: datum,
  bronnen: z.array(z.object({ document: z.string(), titel: z.string(), gaatVoor: z.boolean() })).min(1),
  partners: z.array(partner).min(1),
  niveaus: z.array(niveau).min(1),
  themagroepen: z.array(themagroep).min(1),
  themas: z.array(thema).min(1),
  catalogus: z.array(catalogusitem).min(1),
  /** Where a question that grew too heavy goes: partner of the basic support -> catalogue item. */
  verzwaring: z.record(code, code),
  /** Partners that are equally right for a theme at a level, beside the first one. */
  ookGoed: z.array(z.object({ thema: z.enum(THEMAS), niveau: z.enum(NIVEAUS), partners: z.array(code).min(1) })),
  stappen: z.array(stap).min(1),
  verderNaar: z.array(verderNaar).min(1),
  contactrollen: z.array(contactrol),
  sectorverschillen: z.array(z.object({ onderwerp: z.string(), po: z.string(), vo: z.string(), eisen })),
  /** Requirements that are met by the pack as a whole or by a rule elsewhere: id -> where. */
  elders: z.record(z.string(), z.string()).default({}),
});

export type Regio = z.infer<typeof regioSchema>;
export type Catalogusitem = Regio['catalogus'][number];

/**
 * Checks what a schema alone cannot: every reference resolves, every theme has a place, no item is named twice.
 * Gives the faults as sentences for the person who wrote the pack; empty when all is well.
 */
export function controleerRegio(regio: Regio): string[] {
  const fouten: string[] = [];
  const partners = new Set(regio.partners.map((een) => een.code));
  const documenten = new Set(regio.bronnen.map((een) => een.document));
  const groepen = new Set(regio.themagroepen.map((een) => een.code));
  const items = new Map(regio.catalogus.map((een) => [een.code, een]));
  if (items.size !== regio.catalogus.length) fouten.push('catalogus: a code is used twice');
  for (const item of regio.catalogus) {
    if (!partners.has(item.partner)) fouten.push(`catalogus ${item.code}: unknown partner ${item.partner}`);
    if (!documenten.has(item.bron.document)) fouten.push(`catalogus ${item.code}: unknown document ${item.bron.document}`);
    if (item.alleenMemo && item.opmerking.po === undefined) fouten.push(`catalogus ${item.code}: only in the memo, but says so nowhere`);
  }
  for (const { code: themacode, groep } of regio.themas) if (!groepen.has(groep)) fouten.push(`thema ${themacode}: unknown group ${groep}`);
  const bekend = new Set(regio.themas.map((een) => een.code));
  for (const eenThema of THEMAS) {
    if (!bekend.has(eenThema)) fouten.push(`thema ${eenThema}: has no name`);
    if (!regio.catalogus.some((item) => item.themas.includes(eenThema))) fouten.push(`thema ${eenThema}: no catalogue item`);
  }
  for (const [partnercode, itemcode] of Object.entries(regio.verzwaring)) {
    if (!partners.has(partnercode)) fouten.push(`verzwaring: unknown partner ${partnercode}`);
    if (items.get(itemcode)?.niveau !== 'tso') fouten.push(`verzwaring ${partnercode}: ${itemcode} is no TSO item`);
  }
  for (const { partners: ook } of regio.ookGoed) for (const een of ook) if (!partners.has(een)) fouten.push(`ookGoed: unknown partner ${een}`);
  for (const naam of NIVEAUS) if (!regio.niveaus.some((een) => een.code === naam)) fouten.push(`niveau ${naam}: is not described`);
  return fouten;
}
