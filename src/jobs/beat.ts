/** The clock of the beat; a test moves it by hand. */
export interface BeatClock {
  /** Calls once after this time, unless cancelled. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export interface Beat {
  /** Works at once; when it is working already, once more afterwards. Never throws. */
  readonly wake: () => void;
  /** No new round begins; resolves when the round in hand is finished. */
  readonly stop: () => Promise<void>;
}

interface BeatOptions {
  /** One round; true when there may be more to do at once. */
  readonly work: () => Promise<boolean>;
  readonly everyMs: number;
  readonly clock: BeatClock;
  readonly report: (code: string, cause?: unknown) => void;
}

/** One loop, never two rounds side by side; the first wake starts it. A round that fails is reported and tried again at the next beat. */
export function createBeat({ work, everyMs, clock, report }: BeatOptions): Beat {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let cancel = (): void => undefined;

  const rounds = async (): Promise<void> => {
    do {
      again = false;
      try {
        again = (await work()) || again;
      } catch (cause) {
        report('beat-failed', cause);
      }
    } while (again && !stopped);
    running = null;
    if (!stopped) cancel = clock.after(everyMs, wake);
  };
  const wake = (): void => {
    if (stopped) return;
    again = true;
    if (running !== null) return;
    cancel();
    running = rounds();
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    cancel();
    await running;
  };
  return { wake, stop };
}

/** The clock of the real beat; does not keep a process alive that has nothing else to do. */
export const realClock: BeatClock = {
  after(ms, call) {
    const timer = setTimeout(call, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
