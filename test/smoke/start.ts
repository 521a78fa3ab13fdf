import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectRoot } from '../../src/data/paths.js';
import { startFakeConnector } from '../support/fake-connector.js';

/**
 * Starts the built bot as an operator does, in a process of its own, on the Node that runs this file: one signal must be
 * answered with a card, a broken body with 400, and SIGTERM with a gentle end. `npm run smoke:node24` runs it on Node 24.
 */
const Listening = z.object({ msg: z.literal('listening'), port: z.number() });
const SIGNAAL = 'Leerling slaapt slecht en is overdag erg moe';
const PATIENCE_MS = 60_000;

function startBot(dataDir: string): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, [join(projectRoot(), 'out', 'src', 'main.js')], {
    env: { PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The port from the bot's own log line. */
async function portOf(bot: ChildProcess): Promise<number> {
  if (bot.stdout === null) throw new Error('the bot has no output');
  for await (const line of createInterface({ input: bot.stdout })) {
    const said = Listening.safeParse(JSON.parse(line));
    if (said.success) return said.data.port;
  }
  throw new Error('the bot stopped before it listened');
}

function activity(serviceUrl: string): string {
  const tenantId = '00000000-0000-0000-0000-000000000001';
  return JSON.stringify({
    type: 'message',
    id: 'smoke-1',
    channelId: 'msteams',
    serviceUrl,
    text: SIGNAAL,
    from: { id: 'smoke-user', aadObjectId: '00000000-0000-0000-0000-00000000abcd' },
    recipient: { id: 'smoke-bot' },
    conversation: { id: 'smoke-chat', tenantId, conversationType: 'personal' },
    channelData: { tenant: { id: tenantId } },
  });
}

function expectEqual(what: string, seen: unknown, expected: unknown): void {
  if (seen !== expected) throw new Error(`${what}: expected ${String(expected)}, got ${String(seen)}`);
  console.log(`ok  ${what}: ${String(seen)}`);
}

async function converse(port: number, serviceUrl: string, received: () => string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const post = async (body: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body })).status;
  expectEqual('health', (await fetch(`http://127.0.0.1:${port}/health`)).status, 200);
  expectEqual('a signal', await post(activity(serviceUrl)), 200);
  expectEqual('answered with a card', received().includes('application/vnd.microsoft.card.adaptive'), true);
  expectEqual('what was typed came back', received().includes(SIGNAAL), false);
  expectEqual('a broken body', await post('{"type": "message", '), 400);
  expectEqual('a body that is no activity', await post('{}'), 400);
}

async function main(): Promise<void> {
  const wanted = process.argv[2];
  if (wanted !== undefined) expectEqual('Node', process.versions.node.split('.')[0], wanted);
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-smoke-'));
  const connector = await startFakeConnector();
  const bot = startBot(folder);
  const late = setTimeout(() => bot.kill('SIGKILL'), PATIENCE_MS);
  try {
    const port = await portOf(bot);
    await converse(port, connector.serviceUrl, () => connector.traffic.map(({ raw }) => raw).join('\n'));
    const gone = once(bot, 'exit');
    bot.kill('SIGTERM');
    expectEqual('exit status after SIGTERM', ((await gone) as [number | null])[0], 0);
  } finally {
    clearTimeout(late);
    bot.kill('SIGKILL');
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
