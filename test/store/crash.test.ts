import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { StoreProcess } from '../support/kill-rounds.js';
import { killRounds, startProcess } from '../support/kill-rounds.js';

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

function start(first: string): StoreProcess {
  const child = startProcess(folder, first);
  children.push(child);
  return child;
}

describe('given a bot that is killed (kill -9) at a moment of chance', () => {
  test('no step that it called done is lost, and no step is half there', async () => {
    const rounds = await killRounds(folder, ROUNDS);
    expect(rounds.map(({ lost, half }) => [...lost, ...half])).toEqual(Array(ROUNDS).fill([]));
    expect(rounds.every(({ done }) => done > 0)).toBe(true);
  }, 240_000);
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
