import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { at, MINUTE } from './store-steps.js';

const PROCESS = join(import.meta.dirname, '..', 'support', 'store-process.js');
const ROUNDS = 30;

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-crash-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function start(first: string): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } {
  const child = spawn(process.execPath, [PROCESS, folder, first], { stdio: ['pipe', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** Lets a process take steps until it has named so many, kills it, and gives every step that it named. */
async function runAndKill(first: number, steps: number): Promise<number[]> {
  const child = start(String(first));
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
async function whatIsThere(first: number, last: number): Promise<{ known: number[]; ordered: number[] }> {
  const store = await openEmbeddedStore(folder);
  const ordered: number[] = [];
  for (let rows = await store.claimOutbox(at(0), MINUTE, 1000); rows.length > 0;) {
    ordered.push(...rows.map(({ id }) => Number(id.slice(1))));
    await Promise.all(rows.map((row) => store.settleOutbox(row, { uitkomst: 'verzonden', activityId: null }, at(0))));
    rows = await store.claimOutbox(at(0), MINUTE, 1000);
  }
  const known: number[] = [];
  for (let number = first; number <= last; number += 1) {
    if ((await store.findDoorgifte(`d${number}`)) !== null) known.push(number);
  }
  await store.close();
  return { known, ordered };
}

describe('given a bot that is killed (kill -9) at a moment of chance', () => {
  test('no step that it called done is lost, and no step is half there', async () => {
    let first = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const done = await runAndKill(first, 1 + Math.floor(Math.random() * 300));
      const highest = Math.max(...done) + 10;
      const { known, ordered } = await whatIsThere(first, highest);
      expect(known).toEqual(expect.arrayContaining(done));
      expect(ordered.sort((a, b) => a - b)).toEqual(known);
      first = highest + 1;
    }
    expect(first).toBeGreaterThan(ROUNDS);
  }, 120_000);
});

describe('given two bots on one folder', () => {
  const outcome = async (child: ReturnType<typeof start>): Promise<string> => {
    let told = '';
    child.stderr?.on('data', (part: Buffer) => (told += part.toString()));
    const line = once(child.stdout, 'data').then(([part]) => String(part).trim());
    return Promise.race([line, once(child, 'close').then(() => told)]);
  };

  test('the second is refused, with the number of the process that has it; after a kill it may start', async () => {
    const holder = start('hold');
    expect(await outcome(holder)).toBe('open');
    await expect(openEmbeddedStore(folder)).rejects.toThrow(
      `a bot is already running on this folder (process ${holder.pid}). Stop it first, or set another DATA_DIR`,
    );
    const ended = once(holder, 'close');
    holder.kill('SIGKILL');
    await ended;
    await (await openEmbeddedStore(folder)).close();
  });
  test('of several that start together on the lock of a dead one, one gets it', async () => {
    await writeFile(join(folder, 'slot'), '{"pid":4194304,"begin":"x","host":"another"}');
    await utimes(join(folder, 'slot'), 0, 0);
    const outcomes = await Promise.all(['hold', 'hold', 'hold', 'hold'].map((first) => outcome(start(first))));
    expect(outcomes.filter((told) => told === 'open')).toHaveLength(1);
    expect(outcomes.filter((told) => /already running|cannot be taken/.test(told))).toHaveLength(3);
  });
  test('the lock of a bot in another container holds while that shows signs of life', async () => {
    await writeFile(join(folder, 'slot'), '{"pid":1,"begin":"x","host":"another"}');
    await expect(openEmbeddedStore(folder)).rejects.toThrow('process 1 on another');
  });
});
