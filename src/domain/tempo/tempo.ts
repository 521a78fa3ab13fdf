/**
 * Pacing under the limits of Teams, by the generic cell rate algorithm: of a thread of calls no list is kept, but one moment
 * for each rule, at which its allowance would be whole again. Pure; moments are milliseconds since 1970, whole numbers.
 */

/** On the long run one call in so many milliseconds; after a rest so many at once. */
export interface Tempo {
  readonly perMs: number;
  readonly stoot: number;
}

/** How the calls stand, a moment for each rule; none yet: as after a long rest. */
export type Tempostand = readonly number[];

/**
 * In any window of length w a rule lets fewer than `stoot + w / perMs` calls go. Teams counts 7 in 1 s, 8 in 2 s, 60 in 30 s
 * and 1,800 in an hour: the first rule gives 5, 7 and 56, the second 1,800.
 */
export const DRAADTEMPO: readonly Tempo[] = [
  { perMs: 570, stoot: 4 },
  { perMs: 3000, stoot: 600 },
];
/** Teams counts 30 in a second. One by one, so that a timer that is a few milliseconds late breaks nothing. */
export const TENANTTEMPO: readonly Tempo[] = [{ perMs: 34, stoot: 1 }];

/**
 * No call is held back longer than this: its lease would run out, or the person would have gone. What must wait longer takes
 * no place and is told when to come back.
 */
export const HOOGSTENS_VOORUIT_MS = 5000;

export interface Plek {
  /** When the call may go; further than HOOGSTENS_VOORUIT_MS away: when it may ask again. */
  readonly op: number;
  readonly stand: Tempostand;
}

/** Takes the first place that all rules leave free. */
export function reserveer(stand: Tempostand, nu: number, regels: readonly Tempo[]): Plek {
  const op = regels.reduce((later, { perMs, stoot }, n) => Math.max(later, (stand[n] ?? 0) - (stoot - 1) * perMs), nu);
  if (op - nu > HOOGSTENS_VOORUIT_MS) return { op, stand };
  return { op, stand: regels.map(({ perMs }, n) => Math.max(stand[n] ?? 0, op) + perMs) };
}

/** Nothing goes before `tot`, and after it no burst. The rules after the first keep what they had left. */
export function wacht(stand: Tempostand, tot: number, regels: readonly Tempo[]): Tempostand {
  return regels.map(({ perMs, stoot }, n) =>
    n === 0 ? Math.max(stand[n] ?? 0, tot + (stoot - 1) * perMs) : (stand[n] ?? 0),
  );
}

/** True when the state says no more than none at all. */
export const isUitgerust = (stand: Tempostand, nu: number): boolean => stand.every((moment) => moment <= nu);
