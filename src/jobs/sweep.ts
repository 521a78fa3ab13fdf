/** Work that is claimed in lots and done a few at a time. */
export interface Sweep<T> {
  /** Claims what is due, so much at most; nobody else gets it while the lease runs. */
  readonly claim: (hoogstens: number) => Promise<readonly T[]>;
  /** One of it. What throws is reported; its lease runs out and it comes again. */
  readonly work: (een: T) => Promise<unknown>;
  readonly report: (code: string, cause?: unknown) => void;
  /** How many make a lot, and how many of it are in hand; left out where the work is quick. */
  readonly lot?: number;
  readonly atOnce?: number;
}

const LOT = 200;
const AT_ONCE = 25;

/** Works through one lot. True when there may be more. */
export async function sweep<T>(options: Sweep<T>): Promise<boolean> {
  const { claim, work, report, lot: most = LOT, atOnce = AT_ONCE } = options;
  const lot = await claim(most);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let een = lot[next++]; een !== undefined; een = lot[next++]) {
      try {
        await work(een);
      } catch (cause) {
        report('sweep-failed', cause);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, lot.length) }, worker));
  return lot.length === most;
}
