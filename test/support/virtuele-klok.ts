/** A clock on which waiting costs nothing: when all who work wait, it goes to the first of their moments. */
export interface VirtueleKlok {
  readonly nu: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Starts them together; resolves when all are finished. */
  loop(werkers: readonly (() => Promise<void>)[]): Promise<void>;
}

export function createVirtueleKlok(begin = 0): VirtueleKlok {
  let nu = begin;
  let wakker = 0;
  let slapers: { readonly op: number; readonly wek: () => void }[] = [];
  /** Those who wait for the same moment wake together. */
  const verder = (): void => {
    if (wakker > 0 || slapers.length === 0) return;
    nu = slapers.reduce((eerste, { op }) => Math.min(eerste, op), Infinity);
    const wekken = slapers.filter(({ op }) => op === nu);
    slapers = slapers.filter(({ op }) => op !== nu);
    wakker += wekken.length;
    for (const { wek } of wekken) wek();
  };
  const slaapIn = (): void => {
    wakker -= 1;
    verder();
  };
  return {
    nu: () => nu,
    wait: (ms) =>
      new Promise((wek) => {
        slapers.push({ op: nu + Math.max(0, ms), wek });
        slaapIn();
      }),
    async loop(werkers) {
      wakker += werkers.length;
      await Promise.all(werkers.map((werk) => werk().finally(slaapIn)));
    },
  };
}

/** The same for work that waits for nothing else: as soon as it can go no further, the clock goes on. */
export function createDirecteKlok(begin = 0): Omit<VirtueleKlok, 'loop'> {
  let nu = begin;
  let gepland = false;
  let slapers: { readonly op: number; readonly wek: () => void }[] = [];
  const plan = (): void => {
    if (gepland || slapers.length === 0) return;
    gepland = true;
    setImmediate(() => {
      gepland = false;
      nu = slapers.reduce((eerste, { op }) => Math.min(eerste, op), Infinity);
      const wekken = slapers.filter(({ op }) => op === nu);
      slapers = slapers.filter(({ op }) => op !== nu);
      for (const { wek } of wekken) wek();
      plan();
    });
  };
  return {
    nu: () => nu,
    wait: (ms) =>
      new Promise((wek) => {
        slapers.push({ op: nu + Math.max(0, ms), wek });
        plan();
      }),
  };
}
