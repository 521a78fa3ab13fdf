import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { begin, evolve } from '../../src/domain/hulpvraag/evolve.js';
import type { Opslag } from '../../src/store/opslag.js';
import { DAG, opening } from '../store/hulpvraag-steps.js';
import { at, MINUTE } from '../store/store-steps.js';
import { openPlace } from './store-place.js';

const PROCESS = join(import.meta.dirname, 'store-process.js');

export type StoreProcess = ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> };
export const startProcess = (place: string, first: string): StoreProcess =>
  spawn(process.execPath, [PROCESS, place, first], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Lets a process take steps until it has named so many, kills it, and gives every step that it named. */
async function runAndKill(place: string, first: number, steps: number): Promise<number[]> {
  const child = startProcess(place, String(first));
  const ended = once(child, 'close');
  const named: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') named.push(Number(line));
    if (named.length >= steps) child.kill('SIGKILL');
  }
  await ended;
  return named;
}

/** Every passing-on from this number on that the store knows, and every order it gives out, which settles it. */
async function doorgiften(store: Opslag, numbers: readonly number[]): Promise<{ known: number[]; ordered: number[] }> {
  const ordered: number[] = [];
  for (let rows = await store.claimOutbox(at(0), MINUTE, 1000); rows.length > 0;) {
    ordered.push(...rows.map(({ id }) => Number(id.slice(1))));
    await Promise.all(rows.map((row) => store.settleOutbox(row, { uitkomst: 'verzonden', activityId: null }, at(0))));
    rows = await store.claimOutbox(at(0), MINUTE, 1000);
  }
  const there = await Promise.all(numbers.map(async (number) => (await store.findDoorgifte(`d${number}`)) !== null));
  return { known: numbers.filter((_, place) => there[place]), ordered: ordered.toSorted((a, b) => a - b) };
}

/** The events that a case holds, when they fold into its state, and its access log says as many; -1 when they do not. */
async function stepsOf({ hulpvragen }: Opslag, number: number): Promise<number> {
  const id = `h${number}`;
  const [stand, log, inzagen] = await Promise.all([hulpvragen.find(id), hulpvragen.log(id), hulpvragen.inzagen(id)]);
  if (stand === null) return log.length + inzagen.length === 0 ? 0 : -1;
  const folded = log.reduce(evolve, begin(opening(id), DAG));
  return isDeepStrictEqual(folded, stand) && inzagen.length === log.length ? log.length : -1;
}

/** How many orders of cases wait, which settles them. */
async function caseOrders({ hulpvragen }: Opslag): Promise<number> {
  let orders = 0;
  for (let rows = await hulpvragen.claimOpdrachten(at(0), MINUTE, 1000); rows.length > 0;) {
    orders += rows.length;
    const sent = { uitkomst: 'verzonden', activityId: null } as const;
    await Promise.all(rows.map((row) => hulpvragen.settleOpdracht(row, sent, at(0))));
    rows = await hulpvragen.claimOpdrachten(at(0), MINUTE, 1000);
  }
  return orders;
}

export interface Round {
  readonly done: number;
  readonly lost: readonly number[];
  readonly half: readonly number[];
}

/** Kills a process (kill -9) at a moment of chance, as often as asked, and looks after each time what is there. */
export async function killRounds(place: string, rounds: number): Promise<Round[]> {
  const found: Round[] = [];
  let first = 0;
  for (let round = 0; round < rounds; round += 1) {
    const done = await runAndKill(place, first, 1 + Math.floor(Math.random() * 150));
    const highest = Math.max(...done) + 10;
    found.push({ done: done.length, ...(await check(place, first, highest, done)) });
    first = highest + 1;
  }
  return found;
}

async function check(
  place: string,
  first: number,
  highest: number,
  done: readonly number[],
): Promise<Pick<Round, 'lost' | 'half'>> {
  const numbers = Array.from({ length: highest - first + 1 }, (_, n) => first + n);
  const store = await openPlace(place);
  try {
    const { known, ordered } = await doorgiften(store, numbers);
    const steps = new Map<number, number>();
    for (const number of numbers) steps.set(number, await stepsOf(store, number));
    const events = [...steps.values()].reduce((sum, one) => sum + Math.max(one, 0), 0);
    const half = numbers.filter((number) => known.includes(number) !== ordered.includes(number));
    half.push(...numbers.filter((number) => steps.get(number) === -1));
    if ((await caseOrders(store)) !== events) half.push(-1);
    return { lost: done.filter((number) => !known.includes(number) || steps.get(number) !== 2), half };
  } finally {
    await store.close();
  }
}
