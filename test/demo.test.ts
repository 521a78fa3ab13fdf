import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../src/config.js';
import { startDemo } from '../src/demo.js';
import { createLogger } from '../src/logger.js';
import { startBot } from '../src/main.js';
import { startFakeConnector } from './support/fake-connector.js';
import { activities } from './support/test-bot.js';

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'demo.js');
const PATIENCE_MS = 60_000;
const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** Where the demo puts its temporary folder. */
  readonly temp: string;
  readonly url: string;
}

/** As `npm run demo` starts it, with a temporary folder of its own. */
async function run(): Promise<Started> {
  const temp = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  folders.push(temp);
  const env = { PATH: process.env['PATH'], TMPDIR: temp, TEMP: temp, TMP: temp };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) return { child, temp, url };
  }
  throw new Error('the demo ended before it was ready');
}

async function refuses(url: string): Promise<void> {
  await expect(fetch(url)).rejects.toThrow();
}

/** Process id of the Playground: the only child of the demo. */
async function playgroundOf(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim());
}

const onLinux = process.platform === 'linux' ? test : test.skip;

describe('given a running demo', () => {
  test(
    'when it is interrupted, then both stop gently and nothing is left',
    async () => {
      const { child, temp, url } = await run();
      expect((await fetch(url)).status).toBe(200);
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([0, null]);
      await refuses(url);
      expect(await readdir(temp)).toEqual([]);
    },
    PATIENCE_MS,
  );

  onLinux(
    'when the Playground dies, then the bot stops too and says so by its exit code',
    async () => {
      const { child, temp } = await run();
      process.kill(await playgroundOf(child.pid ?? 0), 'SIGKILL');
      expect(await once(child, 'exit')).toEqual([1, null]);
      expect(await readdir(temp)).toEqual([]);
    },
    PATIENCE_MS,
  );

  onLinux(
    'when the bot is killed, then the Playground ends by itself and takes its log along',
    async () => {
      const { child, temp, url } = await run();
      const [folder = ''] = await readdir(temp);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await gone(url);
      expect(await readdir(join(temp, folder))).not.toContain('playground');
    },
    PATIENCE_MS,
  );
});

/** Asks until nobody answers, but not for ever. */
async function gone(url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS / 4;
  let answers = true;
  while (answers && Date.now() < until) {
    answers = await fetch(url).then(
      () => true,
      () => false,
    );
  }
  expect(answers).toBe(false);
}

test('given credentials, when the demo starts, then it refuses and names the variable', async () => {
  const environment = {
    MICROSOFT_APP_ID: '5c7e1a10-0000-4000-8000-000000000009',
    MICROSOFT_APP_PASSWORD: 'not-a-real-password',
    MICROSOFT_APP_TENANT_ID: '5c7e1a10-0000-4000-8000-000000000001',
    INSTALLATIE: 'somewhere.json',
  };
  const startBot = (): Promise<never> => Promise.reject(new Error('must not start'));
  const logger = createLogger('silent');
  await expect(startDemo({ environment, logger, playgroundPort: 0, startBot })).rejects.toThrow('MICROSOFT_APP_ID');
});

test('given a database in the environment, when the demo starts, then it leaves that alone', async () => {
  const environment = { DATABASE_URL: 'postgres://somebody@127.0.0.1/real' };
  const asked: unknown[] = [];
  const startBot = (config: Config): Promise<never> => {
    asked.push(config.databaseUrl);
    return Promise.reject(new Error('far enough'));
  };
  const logger = createLogger('silent');
  await expect(startDemo({ environment, logger, playgroundPort: 0, startBot })).rejects.toThrow('far enough');
  expect(asked).toEqual([null]);
});

test('given the demo, when it starts the bot, then its clock can be moved and its data lie in a folder of its own', async () => {
  const given: Config[] = [];
  const startBot = (config: Config): Promise<never> => {
    given.push(config);
    return Promise.reject(new Error('far enough'));
  };
  const logger = createLogger('silent');
  const environment = { DATA_DIR: 'lasting' };
  await expect(startDemo({ environment, logger, playgroundPort: 0, startBot })).rejects.toThrow('far enough');
  expect(given.map(({ tijdreis }) => tijdreis)).toEqual([true]);
  expect(given[0]?.dataDir).not.toContain('lasting');
});

/** The bot as the demo starts it, or as `npm start` does without credentials; `typ` gives the card that comes back. */
async function startKaal(config: Partial<Config>): Promise<{
  readonly map: string;
  readonly typ: (woorden: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}> {
  const map = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  folders.push(map);
  const connector = await startFakeConnector();
  const app = await startBot({ ...readConfig({ PORT: '0', DATA_DIR: map }), ...config }, createLogger('silent'));
  const stuur = activities(connector, { tenant: '00000000-0000-4000-8000-00000000d300', id: 'iemand' });
  return {
    map,
    async typ(woorden) {
      await fetch(`http://127.0.0.1:${app.port}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(stuur.message(woorden)),
      });
      return connector.traffic.at(-1)?.raw ?? '';
    },
    async stop() {
      await app.stop();
      await connector.close();
    },
  };
}

test('given the bot of the demo, when its clock is moved and set right again, then cards say so, and it is empty', async () => {
  const { map, typ, stop } = await startKaal({ tijdreis: true });
  await typ("ik ben IB'er");
  expect(await typ('tijd +3 maanden')).toContain('Demo: het is vandaag');
  expect(await typ('hulpvraag openen')).toContain('Demo: het is vandaag');
  const opnieuw = await typ('tijd nu');
  expect(opnieuw).toContain('De demo is opnieuw begonnen');
  expect(opnieuw).not.toContain('Demo: het is vandaag');
  expect(await readdir(map)).toEqual(['demo-2']);
  await stop();
});

test('given npm start without credentials, when the same is typed, then nothing moves and nothing is emptied', async () => {
  const { map, typ, stop } = await startKaal({});
  const before = await readdir(map);
  for (const woorden of ['tijd +3 maanden', 'tijd nu'])
    expect(await typ(woorden)).not.toMatch(/Demo: het is|opnieuw begonnen/);
  expect(await readdir(map)).toEqual(before);
  await stop();
});
