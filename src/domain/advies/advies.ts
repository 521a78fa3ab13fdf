import type { Kenmerk, Thema, Veiligheid } from '../signaal/signaal.js';

/** The words of the label guide (docs/signals.md); also what `npm run route -- --jsonl` writes. */
export const NIVEAUS = [
  'basisondersteuning',
  'tso',
  'loket',
  'team-no',
  'acuut',
  'verduidelijken',
  'buiten-bereik',
] as const;
export type Niveau = (typeof NIVEAUS)[number];

/** One possible answer: a level and, where the level has partners, who comes first. */
export interface Antwoord {
  readonly niveau: Niveau;
  /** Codes of the region pack, best first; empty where the level names no partner. */
  readonly partners: readonly string[];
  /** Why: the themes that led here, most important first. */
  readonly themas: readonly Thema[];
  /** Calibrated probability (0..1) that this is the right answer. */
  readonly kans: number;
}

/** Why a person is asked instead of answered. */
export type Twijfel = 'geen' | 'te-vaag' | 'niet-zeker';

export interface Advies {
  readonly beste: Antwoord;
  /** Other answers, most likely first; at least two when there are that many. */
  readonly alternatieven: readonly Antwoord[];
  readonly kenmerken: readonly Kenmerk[];
  /** Which safety card comes before anything else, or null. */
  readonly veiligheid: Veiligheid | null;
  readonly twijfel: Twijfel;
}
