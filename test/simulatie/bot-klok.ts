import type { NaarBot, VanBot } from './lijn.js';

/** The clock of a bot in the simulation: it sleeps only when all that it does waits, and wakes when the world says so. */
export interface BotKlok {
  readonly nu: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Something is on its way that needs no clock, a question to the store: the clock stands still. */
  readonly bezig: <T>(werk: Promise<T>) => Promise<T>;
  readonly word: (bericht: Extract<NaarBot, { soort: 'wordt' }>) => void;
}

export function createBotKlok(begin: number, meld: (bericht: VanBot) => void): BotKlok {
  let nu = begin;
  let onderweg = 0;
  let gemeld = false;
  let slapers: { readonly op: number; readonly wek: () => void }[] = [];
  /** Twice round the loop: what an answer woke has gone as far as it can. */
  const kijk = (keer = 0): void => {
    setImmediate(() => {
      if (onderweg > 0 || gemeld || slapers.length === 0) return;
      if (keer < 2) return kijk(keer + 1);
      gemeld = true;
      meld({ soort: 'slaapt', tot: slapers.reduce((eerste, { op }) => Math.min(eerste, op), Infinity) });
    });
  };
  return {
    nu: () => nu,
    wait: (ms) =>
      new Promise((wek) => {
        slapers.push({ op: nu + Math.max(0, ms), wek });
        kijk();
      }),
    async bezig(werk) {
      onderweg += 1;
      try {
        return await werk;
      } finally {
        onderweg -= 1;
        kijk();
      }
    },
    word(bericht) {
      nu = bericht.nu;
      gemeld = false;
      const wekken = slapers.filter(({ op }) => op <= nu);
      slapers = slapers.filter(({ op }) => op > nu);
      for (const { wek } of wekken) wek();
      kijk();
    },
  };
}

/** The same object, of which every call that takes time makes the clock stand still. */
export function telMee<T extends object>(deel: T, { bezig }: Pick<BotKlok, 'bezig'>): T {
  return new Proxy(deel, {
    get(doel, naam, ontvanger): unknown {
      const waarde: unknown = Reflect.get(doel, naam, ontvanger);
      if (typeof waarde === 'object' && waarde !== null) return telMee(waarde, { bezig });
      if (typeof waarde !== 'function') return waarde;
      return (...argumenten: readonly unknown[]): unknown => {
        const antwoord: unknown = Reflect.apply(waarde, doel, argumenten);
        return antwoord instanceof Promise ? bezig(antwoord) : antwoord;
      };
    },
  });
}
