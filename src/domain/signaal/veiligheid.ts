import type { Gevaarwoord } from './gevaarwoorden.js';
import type { Veiligheid } from './signaal.js';

/** What the reader thinks of danger in one message: chances between 0 and 1, and the safety words that stand in it. */
export interface Veiligheidslezing {
  /** Danger, by the head for safety and by the kind of question. */
  readonly acuut: number;
  readonly aardAcuut: number;
  /** Danger in one piece of a longer message, read apart from the rest; null for a message of one piece. */
  readonly acuutInStuk: number | null;
  readonly vermoeden: number;
  readonly woorden: readonly Gevaarwoord[];
}

/** Beyond this a chance says no more: a network that is never in doubt must not outvote the words. */
const STELLIGST = 6;

function logodds(kans: number): number {
  const ruw = Math.log((kans + 1e-9) / (1 - kans + 1e-9));
  return Math.max(-STELLIGST, Math.min(STELLIGST, ruw));
}

/** What is weighed for danger, as numbers, in the order of `GEWICHTEN`; `npm run fit:safety` learns with the same. */
export function bewijsVoorGevaar(lezing: Veiligheidslezing): readonly number[] {
  const { acuut, aardAcuut, acuutInStuk, woorden } = lezing;
  const [heel, aard] = [logodds(acuut), logodds(aardAcuut)];
  const stuk = logodds(acuutInStuk ?? Math.max(acuut, aardAcuut));
  const staat = (woord: Gevaarwoord): number => (woorden.includes(woord) ? 1 : 0);
  return [
    1,
    heel,
    aard,
    Math.max(heel, aard),
    stuk,
    ...(['suicide', 'gevaar', 'nood', 'bezig', 'vermist', 'vermoeden', 'figuurlijk', 'uitgesloten'] as const).map(
      staat,
    ),
    staat('suicide') * Math.max(0, stuk),
  ];
}

/** Learnt by `npm run fit:safety`, one for each piece of evidence. */
export const GEWICHTEN: readonly number[] = [0.16, 0, 0.88, 0, 0.31, 0.89, 0.24, 0.78, 0.28, 0.12, 0, 0, 0, 0.79];

/** How much more likely than not danger must be, as log-odds: missing it is worse than one card too many. */
const BALK_GEVAAR = -2.7;
/** "Ik ga dood van de kou": too few lines say so to learn a weight from. */
const BALK_FIGUURLIJK = 1;
/** A likely suspicion has a card of its own, with 112 on it: only more danger than this changes that. */
const BALK_GEVAAR_NAAST_VERMOEDEN = -1;
const WAARSCHIJNLIJK_VERMOEDEN = 0.5;
const BALK_VERMOEDEN = 0.35;
const BALK_VERMOEDEN_MET_WOORD = 0.25;
/** A suspicion with violence that goes on is danger, also when the model is surer of the suspicion. */
const BEZIG_MET_VERMOEDEN = 0.25;

/** Weighs all that speaks for and against danger; above 0 is more likely than not. */
export function weegGevaar(lezing: Veiligheidslezing): number {
  return bewijsVoorGevaar(lezing).reduce((som, deel, plaats) => som + deel * (GEWICHTEN[plaats] ?? 0), 0);
}

function balkVoorGevaar({ woorden, vermoeden }: Veiligheidslezing): number {
  if (woorden.includes('figuurlijk')) return BALK_FIGUURLIJK;
  return vermoeden >= WAARSCHIJNLIJK_VERMOEDEN ? BALK_GEVAAR_NAAST_VERMOEDEN : BALK_GEVAAR;
}

/**
 * Which safety card comes before everything else, or null (DOMAIN 6.1, requirement of issue point 5). Self-harm and a
 * plain suicidal statement get the card for suicidal statements unless the message says that suicidality was excluded.
 */
export function bepaalVeiligheid(lezing: Veiligheidslezing): Veiligheid | null {
  const { woorden, vermoeden } = lezing;
  const staat = (woord: Gevaarwoord): boolean => woorden.includes(woord);
  if (staat('medewerker')) return 'medewerker';
  if (!staat('uitgesloten') && (staat('zelfbeschadiging') || (staat('uitspraak') && !staat('figuurlijk'))))
    return 'suicide';
  const bezig = staat('bezig') && vermoeden >= BEZIG_MET_VERMOEDEN;
  if (bezig || weegGevaar(lezing) >= balkVoorGevaar(lezing))
    return staat('suicide') || staat('zelfbeschadiging') ? 'suicide' : 'gevaar';
  return vermoeden >= (staat('vermoeden') ? BALK_VERMOEDEN_MET_WOORD : BALK_VERMOEDEN) ? 'vermoeden' : null;
}
