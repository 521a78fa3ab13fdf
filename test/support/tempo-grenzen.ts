/** What Teams allows: a window in milliseconds, and how many calls in it. */
export type Grens = readonly [vensterMs: number, hoogstens: number];
export const VAN_DRAAD: readonly Grens[] = [
  [1000, 7],
  [2000, 8],
  [30_000, 60],
  [3_600_000, 1800],
];
export const VAN_TENANT: readonly Grens[] = [[1000, 30]];

/** Most calls that any window of this length holds, wherever it begins. */
function drukste(momenten: readonly number[], vensterMs: number): number {
  const op = [...momenten].sort((a, b) => a - b);
  let van = 0;
  return op.reduce((meeste, moment, n) => {
    while ((op[van] ?? 0) <= moment - vensterMs) van += 1;
    return Math.max(meeste, n - van + 1);
  }, 0);
}

/** The limits that these calls break; none when all is well. */
export const overtreden = (momenten: readonly number[], grenzen: readonly Grens[]): readonly Grens[] =>
  grenzen.filter(([vensterMs, hoogstens]) => drukste(momenten, vensterMs) > hoogstens);
