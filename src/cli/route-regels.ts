import { z } from 'zod';
import type { Advies, Antwoord } from '../domain/advies/advies.js';
import type { BegrijpSignaal, Signaal, Veiligheid } from '../domain/signaal/signaal.js';

/** One line of `npm run -s route -- --jsonl`; the words are those of the label guide (docs/signals.md). */
export interface Uitregel {
  readonly id: string | number;
  readonly niveau: string;
  readonly partners: readonly string[];
  readonly themas: readonly string[];
  readonly veiligheid: 'acuut' | 'meldcode' | null;
  readonly pii: boolean;
  readonly zekerheid: number;
  readonly vraagt: boolean;
  readonly alternatieven: readonly { readonly niveau: string; readonly partners: readonly string[] }[];
}

/** What a line gives: its answer, a fault by line number, or nothing for an empty line. */
export type Uitkomst =
  | { readonly soort: 'antwoord'; readonly regel: Uitregel }
  | { readonly soort: 'fout'; readonly tekst: string }
  | { readonly soort: 'leeg' };

const invoer = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** A suspicion against a member of staff follows neither label: it goes to the board (DOMAIN 6.1). */
const VEILIGHEIDSWOORD: Readonly<Record<Veiligheid, 'acuut' | 'meldcode' | null>> = {
  gevaar: 'acuut',
  suicide: 'acuut',
  vermoeden: 'meldcode',
  medewerker: null,
};

const plek = ({ niveau, partners }: Antwoord): { niveau: string; partners: readonly string[] } => ({
  niveau,
  partners,
});

/** An advice in the words of the label guide; the best guess also when a person would be asked. */
export function uitregelOf(id: string | number, signaal: Signaal, advies: Advies): Uitregel {
  const { beste, alternatieven, veiligheid, twijfel } = advies;
  return {
    id,
    ...plek(beste),
    themas: beste.themas,
    veiligheid: veiligheid === null ? null : VEILIGHEIDSWOORD[veiligheid],
    pii: signaal.privacy.length > 0,
    zekerheid: Math.round(beste.kans * 1e4) / 1e4,
    vraagt: twijfel !== 'geen',
    alternatieven: alternatieven.map(plek),
  };
}

/**
 * Answers one line. A fault names the number of the line and nothing of what is in it: what people type is repeated
 * nowhere.
 */
export function beantwoordRegel(
  ruw: string,
  nummer: number,
  begrijp: BegrijpSignaal,
  advies: (signaal: Signaal) => Advies,
): Uitkomst {
  if (ruw.trim() === '') return { soort: 'leeg' };
  const gelezen = invoer.safeParse(parse(ruw));
  if (!gelezen.success) return { soort: 'fout', tekst: `line ${nummer}: is no {"id","text"} in JSON` };
  const { id, text } = gelezen.data;
  const signaal = begrijp(text);
  return { soort: 'antwoord', regel: uitregelOf(id, signaal, advies(signaal)) };
}

function parse(ruw: string): unknown {
  try {
    return JSON.parse(ruw);
  } catch {
    // The parser's message quotes the line; the caller says which line it was.
    return undefined;
  }
}
