import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/data/paths.js';
import { startPostgres } from '../support/postgres-server.js';
import { benchStoot } from './reminders-burst.js';
import { AAN_DE_BEURT, benchVeeg, type Veeg } from './reminders-sweep.js';

/** `npm run bench:reminders`: what a sweep costs among ever more cases, and how long a burst takes under the limits of Teams. */
const ZAKEN = [10_000, 100_000, 1_000_000];
const RONDES = 5;
const ONTVANGERS = 10_000;
const REPORT = join(projectRoot(), 'docs', 'bench-reminders.md');

const midden = ({ rondes }: Veeg): number => rondes.toSorted((a, b) => a - b)[Math.floor(rondes.length / 2)] ?? 0;

const server = await startPostgres();
try {
  const vegen: Veeg[] = [];
  for (const zaken of ZAKEN) {
    vegen.push(await benchVeeg(server, zaken, RONDES));
    console.log(vegen.at(-1));
  }
  const stoten = [];
  for (const bots of [1, 2, 4]) {
    stoten.push(await benchStoot(server, ONTVANGERS, bots));
    console.log(stoten.at(-1));
  }
  const [kleinste, grootste] = [vegen[0], vegen.at(-1)];
  const groei = kleinste === undefined || grootste === undefined ? 0 : midden(grootste) / midden(kleinste);
  await writeFile(
    REPORT,
    `# What reminders cost

Output of \`npm run bench:reminders\`: Node ${process.versions.node}, ${availableParallelism()} cores shared with other work, PostgreSQL on the same machine, ${new Date().toISOString().slice(0, 10)}.

A sweep takes the step of the clock in ${AAN_DE_BEURT} hulpvragen that are due, among so many open ones: claimed, decided on the case as it is, and committed, in ${RONDES} rounds.

| open hulpvragen | median ms | rounds ms |
| --- | --- | --- |
${vegen.map((veeg) => `| ${veeg.zaken} | ${midden(veeg).toFixed(0)} | ${veeg.rondes.map((ms) => ms.toFixed(0)).join(', ')} |`).join('\n')}

From the smallest to the largest the time grows ${groei.toFixed(2)} times.

A burst: ${ONTVANGERS} people of one tenant have something due at 08:30 on the first day after the summer holiday. The clock is simulated; bot, database, pacing and delivery are real. At 30 calls a second it cannot take less than ${(ONTVANGERS / 30).toFixed(0)} s.

| bots on one database | people reached | seconds | limits of Teams broken |
| --- | --- | --- | --- |
${stoten.map(({ bots, ontvangers, seconden, boven }) => `| ${bots} | ${ontvangers} | ${seconden.toFixed(1)} | ${boven.length === 0 ? 'none' : boven.join(', ')} |`).join('\n')}
`,
  );
} finally {
  await server.stop();
}
