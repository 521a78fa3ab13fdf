/** How a run went: steps a second, and their times in milliseconds. */
export interface Figures {
  readonly name: string;
  readonly atOnce: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

/** Takes so many steps, some at once; each worker has its own number, so that it can have its own cases. */
export async function measure(
  name: string,
  { steps, atOnce }: { readonly steps: number; readonly atOnce: number },
  step: (number: number, worker: number) => Promise<unknown>,
): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  const work = async (worker: number): Promise<void> => {
    while (next < steps) {
      const started = performance.now();
      await step((next += 1), worker);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)));
  const seconds = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { name, atOnce, perSecond: steps / seconds, median: at(0.5), p99: at(0.99), longest: at(1) };
}

export const HEAD =
  '| store | at once | steps/s | median ms | p99 ms | longest ms |\n| --- | --- | --- | --- | --- | --- |';
export const row = ({ name, atOnce, perSecond, median, p99, longest }: Figures): string =>
  `| ${name} | ${atOnce} | ${Math.round(perSecond)} | ${[median, p99, longest].map((ms) => ms.toFixed(2)).join(' | ')} |`;
