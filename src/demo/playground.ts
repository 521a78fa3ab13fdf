import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export interface PlaygroundOptions {
  /** Where the bot takes messages in. */
  readonly botUrl: string;
  /** What `playgroundConfig` gives. */
  readonly config: string;
  /** Made for the Playground's configuration and log, removed when it stops. */
  readonly folder: string;
  /** Another one is taken when this is not free. */
  readonly port: number;
}

export interface Playground {
  /** For the browser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process is gone, whatever the cause. */
  readonly ended: Promise<void>;
  /** Ends the process and removes the folder; safe to call twice. */
  stop(): Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

const START_MS = 30_000;
const PAUSE_MS = 50;
const GRACE_MS = 3000;
/** Nothing else of the environment goes along: its own variables could send it elsewhere, ours may hold secrets. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'SystemRoot',
  'USERPROFILE',
  'windir',
];

/**
 * Starts the Microsoft 365 Agents Playground on loopback, without telemetry, and waits until it answers. Rejects, and
 * leaves nothing behind, when it does not start.
 */
export async function startPlayground({ botUrl, config, folder, port }: PlaygroundOptions): Promise<Playground> {
  await mkdir(folder, { recursive: true });
  const configPath = join(folder, '.m365agentsplayground.yml');
  await writeFile(configPath, config);
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const preload = new URL('./loopback-only.js', import.meta.url).href;
  const options = ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, ['--import', preload, cli, 'start', ...options], {
    cwd: folder,
    env: environment(folder, configPath),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    await end(child, ended);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const chosen = await firstOf(listeningPort(child), ended);
    await firstOf(answers(chosen, child), ended);
    return { url: `http://127.0.0.1:${chosen}`, port: chosen, pid: child.pid ?? 0, ended, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

function environment(folder: string, configPath: string): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
    // The time zone of the activities is that of the process.
    TZ: 'Europe/Amsterdam',
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
}

/** It says so on standard output; when the port that was asked for is taken it chooses one itself. */
function listeningPort(child: Child): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // Read to the end: a full pipe would hold the process up.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^Listening on (\d+)$/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}

async function firstOf<T>(awaited: Promise<T>, ended: Promise<void>): Promise<T> {
  const refused = ended.then(() => Promise.reject(new Error('the Playground does not start')));
  return await new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the Playground takes too long to start')), START_MS);
    Promise.race([awaited, refused])
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** It says that it listens a moment before it answers. */
async function answers(port: number, child: Child): Promise<void> {
  const answered = await fetch(`http://127.0.0.1:${port}/_debug/ping`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answered || child.exitCode !== null || child.signalCode !== null) return;
  await wait(PAUSE_MS);
  await answers(port, child);
}

async function end(child: Child, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}
