import { z } from 'zod';
import { termijn } from '../kalender/termijn.js';
import { voorwaarde } from './voorwaarde.js';
import { code, eisen, zin } from './woorden.js';

/**
 * When the clock speaks to somebody about a case (DOMAIN 3.3, R1 to R13): after which clock of the case, how long, to whom,
 * in which stages, how often again, until what. A rule ends when its clock stops, when its conditions no longer hold, or when
 * a step answers it.
 */

const wie = z.strictObject({ plaats: code, als: z.array(voorwaarde).default([]) });

/** The first stage comes when the term has passed; the others so many school days after the day the first one went out. */
const trap = z.strictObject({
  naSchooldagen: z.number().int().nonnegative().default(0),
  /** Asked to do something. */
  aan: z.array(wie).min(1),
  /** Told that somebody is asked. */
  ook: z.array(wie).default([]),
});

/** An answer on a card: the step that it is, under its own name, with what it says of the fields of that step. */
const antwoord = z.strictObject({
  knop: zin,
  stap: code,
  met: z.record(code, code).default({}),
});

export const herinnering = z.strictObject({
  code,
  /** The line in the digest, and the head of the card. */
  naam: zin,
  /** What is asked of whoever gets it, in a sentence. */
  vraag: zin,
  /** Why he gets it: shown at "Waarom krijg ik dit?". */
  waarom: zin,
  /** The clock that it runs on; `bewaartermijn`: so long before the case is erased. */
  klok: z.union([code, z.literal('bewaartermijn')]),
  na: termijn,
  /** The term is no setting of the installation. */
  vast: z.boolean().default(false),
  als: z.array(voorwaarde).default([]),
  trappen: z.array(trap).min(1),
  /** Again so long after the day it went out, as long as nobody answered it. */
  telkens: termijn.optional(),
  /** For whoever is asked: a card of its own, instead of a line in the digest. */
  kaart: z.strictObject({ vragen: z.array(zin).min(1), antwoorden: z.array(antwoord).min(1) }).optional(),
  /** "Valt in de vakantie" on the last school day before, when a holiday holds it up for more than a week. */
  vooraf: z.boolean().default(false),
  /** School days that "later herinneren" puts it off. */
  uitstel: z.number().int().positive().default(5),
  eisen,
});

export type Herinnering = z.infer<typeof herinnering>;
/** The clock of a rule that counts back from the day a case is erased. */
export const BEWAARTERMIJN = 'bewaartermijn';

/**
 * The terms of a rule that an installation may set, by name: `R5` the first one, `R5/telkens` the one after which it comes
 * again, `R6/2` that of its second stage. Not a first one that is fixed.
 */
const instelbaar = ({ code: regel, vast, telkens, trappen }: Herinnering): readonly string[] => [
  ...(vast ? [] : [regel]),
  ...(telkens === undefined ? [] : [`${regel}/telkens`]),
  ...trappen.slice(1).map((_, at) => `${regel}/${at + 2}`),
];

/** Settings of an installation that no rule of the route can follow. Gives the faults as sentences for the operator. */
export function termijnfouten(
  { herinneringen }: { readonly herinneringen: readonly Herinnering[] },
  termijnen: Readonly<Record<string, unknown>>,
): readonly string[] {
  const mag = herinneringen.flatMap(instelbaar);
  return Object.keys(termijnen).flatMap((naam) => {
    if (mag.includes(naam)) return [];
    const regel = herinneringen.find((een) => een.code === naam.split('/')[0]);
    if (regel === undefined) return [`termijnen ${naam}: no rule of the route has this code`];
    return [`termijnen ${naam}: this term is no setting; those of ${regel.code} are ${instelbaar(regel).join(', ')}`];
  });
}
