import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/data/paths.js';
import type { Round } from '../support/kill-rounds.js';
import { killRounds } from '../support/kill-rounds.js';
import { startPostgres } from '../support/postgres-server.js';
import { HEAD, row } from './measure.js';
import { voorbeelden } from './cases.js';
import { benchEmbedded } from './store-embedded.js';
import type { PostgresFigures } from './store-postgres.js';

/** What a durable step costs on both stores, and whether a kill loses one; printed, and written to docs/bench-store.md. */
/** Places, each with so many kills: 300 together. Small ones, in which a snapshot is being written at almost any moment. */
const PLACES = 10;
const KILLS = 30;
const REPORT = join(projectRoot(), 'docs', 'bench-store.md');

function killed(name: string, rounds: readonly Round[]): string {
  const sum = (count: (round: Round) => number): number => rounds.reduce((total, round) => total + count(round), 0);
  const numbers = [
    rounds.length,
    sum(({ done }) => done),
    sum(({ lost }) => lost.length),
    sum(({ half }) => half.length),
  ];
  return `| ${name} | ${numbers.join(' | ')} |`;
}

const text = (parts: {
  readonly embedded: Awaited<ReturnType<typeof benchEmbedded>>;
  readonly postgres: PostgresFigures;
  readonly kills: readonly string[];
  readonly load: readonly string[];
}): string => `# What a durable step costs

Output of \`npm run bench:store\`: Node ${process.versions.node}, ${availableParallelism()} cores shared with other work,
load ${parts.load.join(' at the begin and ')} at the end, ${new Date().toISOString().slice(0, 10)}.
Every step is on the disk before its caller hears of it, except with plain lowdb, which rewrites its whole file at every
step and does not flush.

A doorgifte is a passing-on, an order and an effect key. A step in a hulpvraag goes through \`neemStap\`, put together as at a
start: what people arranged is read, the case is found, the step is decided on the route of Goeree-Overflakkee, and case
(played half way), event, orders, effect key with its answer and line of the access log are
committed. During the embedded steps ${parts.embedded.snapshots} snapshots
were written (${parts.embedded.mb.toFixed(0)} MB at the end); they are in the times.

${HEAD}
${[...parts.embedded.figures, ...parts.postgres.figures].map(row).join('\n')}

On PostgreSQL (fsync and synchronous_commit on, 20 connections, 100,000 hulpvragen) a step runs at ${parts.postgres.ratios.map((ratio) => ratio.toFixed(2)).join(', ')} of a
bare durable update of one row, in turns in one run; the median is ${median(parts.postgres.ratios).toFixed(2)}.

A process that opens hulpvragen and takes steps through \`neemStap\`, every click twice at once, is killed (kill -9) at a moment of chance, and the store is looked through after each time:

| store | kills | steps acknowledged | lost | half |
| --- | --- | --- | --- | --- |
${parts.kills.join('\n')}
`;

const median = (ratios: readonly number[]): number =>
  ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** The figures of PostgreSQL, from a process that does nothing else, as a bot does. */
async function alone(): Promise<PostgresFigures> {
  const child = fork(join(import.meta.dirname, 'store-postgres-alone.js'));
  const [told]: readonly (readonly unknown[])[] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return told?.[0] as PostgresFigures;
}

const voor = load();
const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-bench-'));
const server = await startPostgres();
try {
  const postgres = await alone();
  console.log([HEAD, ...postgres.figures.map(row)].join('\n'), postgres.ratios);
  const embedded = await benchEmbedded(folder, await voorbeelden());
  console.log(embedded.figures.map(row).join('\n'), `\n${embedded.snapshots} snapshots`);
  const rounds: Record<'embedded' | 'PostgreSQL', Round[]> = { embedded: [], PostgreSQL: [] };
  for (let place = 1; place <= PLACES; place += 1) {
    rounds.embedded.push(...(await killRounds(join(folder, `kills-${place}`), KILLS)));
    rounds.PostgreSQL.push(...(await killRounds(await server.createDatabase(), KILLS)));
  }
  const kills = Object.entries(rounds).map(([name, found]) => killed(name, found));
  console.log(kills.join('\n'));
  await writeFile(REPORT, text({ embedded, postgres, kills, load: [voor, load()] }));
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}
