import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import type { HulpvraagRij } from '../../src/app/hulpvraag-store.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Opslag } from '../../src/store/opslag.js';
import { at, MINUTE } from '../store/store-steps.js';
import { gevraagdeOpdrachten, nemenOpdrachten, vouw, zijnDe } from './geschiedenis.js';
import { zaakkennis } from './go-kaarten.js';
import { openPlace } from './store-place.js';

const PROCESS = join(import.meta.dirname, 'store-process.js');

export type StoreProcess = ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> };
export const startProcess = (place: string, first: string): StoreProcess =>
  spawn(process.execPath, [PROCESS, place, first], { stdio: ['pipe', 'pipe', 'pipe'] });

/** What a process was told to be done: the steps that the case of each number has. */
type Done = ReadonlyMap<number, number>;

/** Lets a process take cases until it has named so many, kills it, and gives every one that it named. */
async function runAndKill(place: string, first: number, cases: number): Promise<Done> {
  const child = startProcess(place, String(first));
  const ended = once(child, 'close');
  const named = new Map<number, number>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [number = 0, steps = 0] = line.split(' ').map(Number);
    if (line !== 'open') named.set(number, steps);
    if (named.size >= cases) child.kill('SIGKILL');
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

/**
 * The events that a case holds; -1 when they do not fold into its state, or are not the ones of its access log or its
 * orders.
 */
async function stepsOf(kennis: Zaakkennis, number: number, orders: readonly HulpvraagRij[]): Promise<number> {
  const { hulpvragen } = kennis;
  const id = caseOf(number);
  const [stand, log, inzagen] = await Promise.all([hulpvragen.find(id), hulpvragen.log(id), hulpvragen.inzagen(id)]);
  if (stand === null) return log.length + inzagen.length + orders.length === 0 ? 0 : -1;
  const gezet = inzagen.filter(({ toegestaan }) => toegestaan);
  const whole =
    isDeepStrictEqual(vouw(stand, log), stand) &&
    gezet.length === log.length &&
    zijnDe(orders, await gevraagdeOpdrachten(kennis, stand, log));
  return whole ? log.length : -1;
}

/** The first id that the world of a case gives. */
const caseOf = (number: number): string => `h${number}-1`;

export interface Round {
  /** Steps of cases that were acknowledged. */
  readonly done: number;
  readonly lost: readonly number[];
  readonly half: readonly number[];
}

/** Kills a process (kill -9) at a moment of chance, as often as asked, and looks after each time what is there. */
export async function killRounds(place: string, rounds: number): Promise<Round[]> {
  const found: Round[] = [];
  let first = 0;
  for (let round = 0; round < rounds; round += 1) {
    const done = await runAndKill(place, first, 1 + Math.floor(Math.random() * 15));
    const highest = Math.max(first, ...done.keys()) + 10;
    found.push({ done: sum(done), ...(await check(place, first, highest, done)) });
    first = highest + 1;
  }
  return found;
}

const sum = (done: Done): number => [...done.values()].reduce((total, steps) => total + steps, 0);

async function check(place: string, first: number, highest: number, done: Done): Promise<Pick<Round, 'lost' | 'half'>> {
  const numbers = Array.from({ length: highest - first + 1 }, (_, n) => first + n);
  const store = await openPlace(place);
  try {
    const { known, ordered } = await doorgiften(store, numbers);
    const kennis = zaakkennis(store);
    const orders = new Map<string, HulpvraagRij[]>();
    for (const row of await nemenOpdrachten(kennis))
      orders.set(row.hulpvraag, [...(orders.get(row.hulpvraag) ?? []), row]);
    const events = await Promise.all(numbers.map((een) => stepsOf(kennis, een, orders.get(caseOf(een)) ?? [])));
    const steps = new Map(numbers.map((number, place) => [number, events[place]]));
    const half = numbers.filter(
      (number) => known.includes(number) !== ordered.includes(number) || steps.get(number) === -1,
    );
    const lost = [...done].filter(([number, taken]) => !known.includes(number) || steps.get(number) !== taken);
    return { lost: lost.map(([number]) => number), half };
  } finally {
    await store.close();
  }
}
