import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { doorgifte, opdracht } from '../store/store-steps.js';

/** Durable steps a second and their time, beside a plain write of the whole file by lowdb (which does not flush). */
const STEPS = 20_000;
const PLAIN_STEPS = 500;

async function measure(
  name: string,
  steps: number,
  atOnce: number,
  step: (number: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  const worker = async (): Promise<void> => {
    while (next < steps) {
      const started = performance.now();
      await step((next += 1));
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  console.log(`| ${name} | ${atOnce} | ${Math.round(steps / seconds)} | ${at(0.5)} | ${at(0.99)} |`);
}

const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-bench-'));
console.log('| store | at once | steps/s | median ms | p99 ms |\n| --- | --- | --- | --- | --- |');
for (const atOnce of [1, 50]) {
  const store = await openEmbeddedStore(join(folder, `store-${atOnce}`));
  await measure('embedded, flushed, snapshots included', atOnce === 1 ? STEPS / 10 : STEPS, atOnce, (number) =>
    store.addDoorgifte(doorgifte(`d${number}`), `click ${number}`, opdracht(`o${number}`, `d${number}`)),
  );
  await store.close();
}
const plain = await JSONFilePreset(join(folder, 'plain.json'), {
  rows: Array.from({ length: STEPS }, (_, n) => doorgifte(`x${n}`)),
});
await measure('plain lowdb, db.write() a step, not flushed', PLAIN_STEPS, 1, async (number) => {
  plain.data.rows.push(doorgifte(`d${number}`));
  await plain.write();
});
await rm(folder, { recursive: true });
