import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';

/**
 * What a full turn costs: message in, card out to a connector in another process; our real bot beside the SDK's echo bot.
 * Each server has its own process, the runs alternate, and the figure is the median of the ratios of processor time.
 */
const TURNS = Number(process.env['TURNS'] ?? 5000);
const RUNS = Number(process.env['RUNS'] ?? 7);
const AT_ONCE = 16;
const GOAL = 1;
/** A teacher of the demo installation: the answer then has a contact and all its buttons. */
const TENANT = '5c7e1a10-0000-4000-8000-000000000001';
const LEERKRACHT = '5c7e1a11-0000-4000-8000-000000000001';
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

const SIGNALEN = [
  'Een jongen in groep 5 wordt al weken gepest op het plein',
  'Meisje in groep 4 slaapt slecht en is overdag doodmoe',
  'lln 3 havo komt steeds te laat en meldt zich vaak ziek',
  'Ouders liggen in scheiding en hij trekt zich helemaal terug',
  'Ik zou graag een observatie in mijn klas willen, het is erg onrustig',
  'Zij praat nog bijna niet en is al vier, is logopedie iets?',
  'We hebben van alles geprobeerd, het gaat thuis en op school niet meer',
  'Hij zit thuis en er is nergens plek, niemand weet wie er betaalt',
];

interface Child {
  readonly port: number;
  readonly cpuMs: () => Promise<number>;
  readonly process: ChildProcess;
}

async function start(name: string): Promise<Child> {
  const process_ = fork(join(import.meta.dirname, `${name}.js`));
  const first: unknown[] = await once(process_, 'message');
  return {
    port: numberOf(first[0], 'port'),
    process: process_,
    cpuMs: async () => {
      process_.send('cpu');
      const answer: unknown[] = await once(process_, 'message');
      return numberOf(answer[0], 'cpuMs');
    },
  };
}

function numberOf(message: unknown, field: string): number {
  const found: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, field) : undefined;
  if (typeof found !== 'number') throw new Error(`no ${field} in the message of a child`);
  return found;
}

function activity(serviceUrl: string, turn: number): string {
  return JSON.stringify({
    type: 'message',
    id: `m${turn}`,
    timestamp: '2026-11-24T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:kim', name: 'Kim', aadObjectId: LEERKRACHT },
    recipient: { id: '28:bot', name: 'Wegwijzer' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'nl-NL',
    entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web' }],
    textFormat: 'plain',
    text: SIGNALEN[turn % SIGNALEN.length],
  });
}

function post(port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const out = request(
      { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    out.on('error', reject);
    out.end(body);
  });
}

async function run(child: Child, serviceUrl: string, turns: number): Promise<number> {
  const before = await child.cpuMs();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < turns) {
      next += 1;
      await post(child.port, activity(serviceUrl, next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return ((await child.cpuMs()) - before) / turns;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function answers(connector: Child): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${connector.port}/`);
  return Number(await response.text());
}

const connector = await start('turns-connector');
const echo = await start('turns-echo');
const wegwijzer = await start('turns-wegwijzer');
const serviceUrl = `http://127.0.0.1:${connector.port}/`;
await run(echo, serviceUrl, 1000);
await run(wegwijzer, serviceUrl, 1000);
const before = await answers(connector);
const rows: { echo: number; wegwijzer: number }[] = [];
for (let number = 0; number < RUNS; number += 1) {
  const echoMs = await run(echo, serviceUrl, TURNS);
  rows.push({ echo: echoMs, wegwijzer: await run(wegwijzer, serviceUrl, TURNS) });
}
const sent = (await answers(connector)) - before;
for (const child of [connector, echo, wegwijzer]) child.process.disconnect();
agent.destroy();

const ratio = median(rows.map((row) => row.wegwijzer / row.echo));
const lines = [
  '| run | echo bot, CPU ms a turn | Wegwijzer, CPU ms a turn | ratio |',
  '| --- | --- | --- | --- |',
  ...rows.map(
    (row, at) =>
      `| ${at + 1} | ${row.echo.toFixed(3)} | ${row.wegwijzer.toFixed(3)} | ${(row.wegwijzer / row.echo).toFixed(2)} |`,
  ),
  `| median | ${median(rows.map((row) => row.echo)).toFixed(3)} | ${median(rows.map((row) => row.wegwijzer)).toFixed(3)} | **${ratio.toFixed(2)}** (goal: at most ${GOAL.toFixed(1)}) |`,
  '',
  `${RUNS} alternating runs of ${TURNS} turns each, ${AT_ONCE} at once; ${sent} answers reached the connector of ${2 * RUNS * TURNS}; Node ${process.version}, ${cpus().length} cores.`,
];
console.log(lines.join('\n'));
if (sent !== 2 * RUNS * TURNS) throw new Error('a turn gave no answer, or more than one: the bots are not comparable');
const report = ['# A full turn, beside an echo bot', '', 'Last output of `npm run bench:turns`.', '', ...lines, ''];
writeFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'bench-turns.md'), report.join('\n'));
