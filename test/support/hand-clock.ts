import type { BeatClock } from '../../src/jobs/beat.js';

/** A clock for the beat that stands still until a test moves it. */
export interface HandClock extends BeatClock {
  /** Resolves when no round is in hand: the next beat is planned. */
  idle(): Promise<void>;
  /** The time of the next beat has come. */
  tick(): void;
}

export function createHandClock(): HandClock {
  let planned: (() => void) | null = null;
  const waiting: (() => void)[] = [];
  return {
    after(_, call) {
      planned = call;
      for (const resolve of waiting.splice(0)) resolve();
      return () => {
        if (planned === call) planned = null;
      };
    },
    async idle() {
      while (planned === null) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    tick() {
      const call = planned;
      planned = null;
      call?.();
    },
  };
}
