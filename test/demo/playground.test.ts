import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { playgroundConfig } from '../../src/demo/playground-config.js';
import { startPlayground, type Playground } from '../../src/demo/playground.js';

const NOBODY = 'http://127.0.0.1:9/api/messages';
const root = projectRoot();
const installatie = loadInstallatie(join(root, 'env', 'demo', 'installatie.json'), loadRegio('goeree-overflakkee'));
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function start(port = 0, config = playgroundConfig(installatie)): Promise<{ it: Playground; parent: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  undo.push(() => rm(parent, { recursive: true, force: true }));
  const it = await startPlayground({ botUrl: NOBODY, config, folder: join(parent, 'playground'), port });
  undo.push(() => it.stop());
  return { it, parent };
}

/** Addresses on which a process listens, as the kernel tells: hexadecimal address and port. */
function listening(pid: number): string[] {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  const sockets = links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
  const rows = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').split('\n').slice(1));
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.includes(inode ?? ''))
    .map(([, local]) => local ?? '');
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function taken(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const onLinux = existsSync('/proc/self/net/tcp') ? test : test.skip;

describe('given the Playground of the demo', () => {
  onLinux('when it runs, then its only listening socket is on 127.0.0.1', async () => {
    const { it } = await start();
    const port = it.port.toString(16).toUpperCase().padStart(4, '0');
    expect(listening(it.pid)).toEqual([`0100007F:${port}`]);
  });

  test('when it runs, then no other address of this machine reaches it', async () => {
    const { it } = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    expect(await reaches('127.0.0.1', it.port)).toBe(true);
    for (const address of others) expect(await reaches(address, it.port)).toBe(false);
  });

  test('when its port is taken, then it takes another one', async () => {
    const port = await taken();
    const { it } = await start(port);
    expect(it.port).not.toBe(port);
    expect(await (await fetch(`${it.url}/_debug/ping`)).text()).toBe('pong');
  });

  test('when it stops, then its log and configuration are gone, and it wrote nowhere else', async () => {
    const { it, parent } = await start();
    expect(await readdir(join(parent, 'playground'))).toEqual(
      expect.arrayContaining(['.m365agentsplayground.yml', 'playground.log']),
    );
    await it.stop();
    expect(await readdir(parent)).toEqual([]);
    expect(existsSync(join(root, 'devTools'))).toBe(false);
    expect(existsSync('devTools')).toBe(false);
    expect(await reaches('127.0.0.1', it.port)).toBe(false);
  });

  test('when its configuration is wrong, then the start is refused and nothing is left', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
    undo.push(() => rm(parent, { recursive: true, force: true }));
    const started = startPlayground({ botUrl: NOBODY, config: '{}', folder: join(parent, 'playground'), port: 0 });
    await expect(started).rejects.toThrow('the Playground does not start');
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('given the installation of the demo', () => {
  test('when the Playground is told of it, then five colleagues stand beside the person in front of the screen', () => {
    const config: unknown = JSON.parse(playgroundConfig(installatie));
    expect(config).toMatchObject({ currentUser: { name: 'Mila Verhoek' } });
    expect(config).toHaveProperty('users.length', 5);
  });

  test('when it has too few people, then that is said', () => {
    const small = { ...installatie, mensen: installatie.mensen.slice(0, 3) };
    expect(() => playgroundConfig(small)).toThrow('needs 6 people');
  });
});
