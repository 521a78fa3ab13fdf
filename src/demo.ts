import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningApp } from './compose.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { loadInstallatie } from './data/installatie.js';
import { projectRoot } from './data/paths.js';
import { loadRegio } from './data/regio.js';
import { playgroundConfig } from './demo/playground-config.js';
import { startPlayground, type Playground } from './demo/playground.js';
import { createLogger, type Logger } from './logger.js';
import { startBot, stopOnSignals } from './main.js';

const PLAYGROUND_PORT = 56150;
const HERE = '127.0.0.1';

export interface DemoParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  /** The Playground's port, when it is free. */
  readonly playgroundPort: number;
  readonly startBot: (config: Config, logger: Logger) => Promise<RunningApp>;
  /** Where the Playground sends messages to, when that is not the bot itself. */
  readonly botUrl?: (port: number) => string;
}

export interface RunningDemo extends RunningApp {
  readonly playground: Playground;
  /** Everything the demo wrote; removed by stop(). */
  readonly folder: string;
}

/**
 * Starts the bot with a store in a temporary folder, and the Playground as its client, both on loopback. Refuses
 * (ConfigError) with credentials: a demo listens to everybody. Leaves nothing behind when it does not start.
 */
export async function startDemo(parts: DemoParts): Promise<RunningDemo> {
  const given = readConfig({ ...parts.environment, HOST: HERE });
  if (given.mode !== 'demo')
    throw new ConfigError(['MICROSOFT_APP_ID must not be set: the demo runs without credentials']);
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-demo-'));
  const installatie = given.installatie ?? join(projectRoot(), 'env', 'demo', 'installatie.json');
  const place = { dataDir: join(folder, 'store'), databaseUrl: null };
  const config: Config = { ...given, ...place, installatie, port: await freePort(given.port), tijdreis: true };
  const steps: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = once(() => inReverse(steps));
  try {
    const bot = await parts.startBot(config, parts.logger);
    steps.push(() => bot.stop());
    const url = parts.botUrl?.(bot.port) ?? `http://${HERE}:${bot.port}/api/messages`;
    const playground = await startPlayground({
      botUrl: url,
      config: playgroundConfig(loadInstallatie(installatie, loadRegio(config.regio))),
      folder: join(folder, 'playground'),
      port: parts.playgroundPort,
    });
    steps.push(() => playground.stop());
    return { ...bot, stop, playground, folder };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** The last that was started stops first, and the folder goes even when one of them does not stop well. */
async function inReverse(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const step of steps.toReversed()) await step().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= action());
}

/** This port, or 0 (any) when somebody has it. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(port, HERE, () => probe.close(() => resolve(port)));
  });
}

async function main(): Promise<void> {
  const logger = createLogger(process.env['LOG_LEVEL'] ?? 'warn');
  const demo = await startDemo({ environment: process.env, logger, playgroundPort: PLAYGROUND_PORT, startBot });
  let stopping = false;
  const stop = (): Promise<void> => {
    stopping = true;
    return demo.stop();
  };
  stopOnSignals({ ...demo, stop }, logger);
  process.stdout.write(`\nWegwijzer staat klaar: open ${demo.playground.url} in je browser. Stoppen: Ctrl+C.\n\n`);
  await demo.playground.ended;
  if (stopping) return;
  process.stderr.write('The Playground has ended, so the bot stops too.\n');
  await stop();
  process.exit(1);
}

function tell(fault: unknown): void {
  process.stderr.write(`The demo does not start:\n${fault instanceof Error ? fault.message : 'unknown fault'}\n`);
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main().catch(tell);
