import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startPostgres } from '../support/postgres-server.js';
import { openen, opening } from './hulpvraag-steps.js';
import { at, DAY, doorgifte, MINUTE, opdracht } from './store-steps.js';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-outbox-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** One order that waits, one that was blocked, one that was dropped, and a step of a case that was never answered. */
async function vul(store: Opslag): Promise<void> {
  for (const id of ['wacht', 'dood', 'weg']) await store.addDoorgifte(doorgifte(id), id, opdracht(`o-${id}`, id));
  await store.hulpvragen.leg(openen(opening('h1')));
  for (const rij of await store.claimOutbox(at(0), MINUTE, 9, at(0))) {
    if (rij.id === 'o-wacht') await store.settleOutbox(rij, { uitkomst: 'later', naMs: 0, code: '503' }, at(1));
    const code = rij.id === 'o-dood' ? '403 ConversationBlockedByUser' : 'niet-meer-nodig';
    if (rij.id !== 'o-wacht') await store.settleOutbox(rij, { uitkomst: 'mislukt', code }, at(1));
  }
  for (const now of [0, 2 * MINUTE])
    for (const rij of await store.hulpvragen.claimOpdrachten(at(now), MINUTE, 9, at(now)))
      await store.hulpvragen.settleOpdracht(rij, { uitkomst: 'onbekend', code: '504' }, at(now + MINUTE));
}

const cli = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [join(projectRoot(), 'out', 'src', 'cli', 'outbox.js'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });

const plekken = {
  'the embedded store': () => {
    const DATA_DIR = join(folder, 'data');
    return Promise.resolve({ env: { DATA_DIR }, open: () => openEmbeddedStore(DATA_DIR) });
  },
  PostgreSQL: async () => {
    const DATABASE_URL = await server.createDatabase();
    return { env: { DATABASE_URL }, open: () => openPostgresStore(DATABASE_URL) };
  },
};

describe.each(Object.entries(plekken))('given orders that were given up, on %s', (_, plek) => {
  test('they are listed without a person, and sent again when the operator says so', async () => {
    const { env, open } = await plek();
    const store = await open();
    await vul(store);
    const dode = await store.beheer.dood();
    const stappen = dode.filter(({ outbox }) => outbox === 'opdracht');
    expect(dode.map(({ code }) => code)).toEqual(['403 ConversationBlockedByUser', ...stappen.map(() => '504')]);
    expect(stappen.length).toBeGreaterThan(0);
    expect(await store.beheer.tel()).toEqual([
      { outbox: 'outbox', wacht: 1, dood: 1 },
      { outbox: 'opdracht', wacht: 0, dood: stappen.length },
      { outbox: 'post', wacht: 0, dood: 0 },
    ]);
    await store.close();

    const listed = cli(['list'], env);
    expect(listed.stdout).toContain('outbox: 1 waiting, 1 dead');
    expect(listed.stdout).toMatch(/opdracht {2}\S+ {2}\S+ {2}GO-26-h1 {2}\S+ {2}504 {2}until /);
    expect(cli(['again', 'o-weg'], env)).toMatchObject({ status: 1, stdout: '0 due again\n' });
    expect(cli(['again', 'o-dood'], env)).toMatchObject({ status: 0, stdout: '1 due again\n' });
    expect(cli(['again', 'all'], env)).toMatchObject({ status: 0, stdout: `${stappen.length} due again\n` });

    const later = await open();
    expect(await later.beheer.dood()).toEqual([]);
    const geclaimd = await later.claimOutbox(at(DAY), MINUTE, 9, at(DAY));
    expect(geclaimd.find(({ id }) => id === 'o-dood')).toMatchObject({ herhaling: false });
    const [stap] = await later.hulpvragen.claimOpdrachten(at(DAY), MINUTE, 9, at(DAY));
    expect(stap?.herhaling).toBe(true);
    await later.close();
  }, 60_000);
});

test('a bot that runs on the folder, a folder without a store and a wrong word are refused', async () => {
  const DATA_DIR = join(folder, 'busy');
  const store = await openEmbeddedStore(DATA_DIR);
  await store.markWelcomed('t', 'c');
  expect(cli(['list'], { DATA_DIR })).toMatchObject({ status: 1, stderr: expect.stringContaining('already running') });
  await store.close();
  const nowhere = cli(['again', 'all'], { DATA_DIR: join(folder, 'nowhere') });
  expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('no store in this folder') });
  expect(cli(['agian', 'all'], {}).stderr).toContain('npm run outbox');
}, 60_000);
