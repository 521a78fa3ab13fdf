import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { HERINNERING } from '../../src/app/hulpvraag-store.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { leesMap } from '../../src/store/map-inhoud.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import { verhuis, verifieer } from '../../src/store/verhuizen.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startPostgres } from '../support/postgres-server.js';
import { opdrachtOver, openen, opening, regel, status, volgende } from './hulpvraag-steps.js';
import { kanaalpost, koppeling, rolwissel, vervanging } from './organisatie-steps.js';
import { at, DAY, doorgifte, MINUTE, opdracht, persoon, referentie } from './store-steps.js';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-move-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A folder with something of everything in it. */
async function usedFolder(): Promise<string> {
  const map = join(folder, 'used');
  const store = await openEmbeddedStore(map, { vouwBij: 2000 });
  await store.keepReferentie(referentie('p'));
  await store.keepReferentie(referentie('q'));
  await store.markReferentieDead(persoon('q'));
  await store.markWelcomed('tenant-1', 'a:p');
  await store.keepKeuze(persoon('p'), { school: 'school-1' });
  for (const id of ['3', '1', '2']) await store.addDoorgifte(doorgifte(id), `click ${id}`, opdracht(`o${id}`, id));
  await store.claimOutbox(at(0), MINUTE, 1);
  await store.hulpvragen.volgendNummer('GO', 2026);
  for (let n = 1; n <= 600; n += 1) {
    const eerste = openen(opening(`h${n}`, `GO-26-${String(n).padStart(4, '0')}`));
    await store.hulpvragen.leg({ ...eerste, herinnerOp: n % 2 === 0 ? at(n) : null });
    await store.hulpvragen.leg(volgende(eerste.hulpvraag, [status('overleg')]));
  }
  await store.hulpvragen.claimOpdrachten(at(0), MINUTE, 2);
  const eerste = openen(opening('h601', 'GO-26-0601'), 'klik-601');
  const herinnering = { ...opdrachtOver('h601', 1), soort: HERINNERING, plaats: 'R1/1/so/0' };
  await store.hulpvragen.leg({ ...eerste, opdrachten: [herinnering], herinnerOp: at(DAY) });
  for (const rij of await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9))
    await store.post.legPost({
      van: rij,
      persoon: persoon('ib'),
      dag: '2026-11-25',
      soort: 'bundel',
      regel: { hulpvraag: 'h601', gebeurtenis: 1, plaats: rij.plaats },
      nietVoor: at(DAY),
      verlooptOp: at(3 * DAY),
    });
  await store.organisatie.zetVoorkeur({ persoon: persoon('ib'), dag: 'ma', tijd: '12:00', pauze: null, op: at(0) });
  await store.hulpvragen.zetVingerafdruk('a1b2');
  for (const id of ['v2', 'v1']) await store.organisatie.legVervanging(vervanging(id));
  await store.organisatie.trekVervangingIn('v2', at(1));
  for (const id of ['r3', 'r1', 'r2']) await store.organisatie.legRolwissel(rolwissel(id));
  await store.organisatie.koppel(koppeling('school-1'));
  for (const id of ['h7', 'h8']) await store.organisatie.keepKanaalpost(kanaalpost(id));
  for (const activityId of ['1700-b', '1700-a'])
    await store.hulpvragen.houdKaart(['h7', 'h8', 'h9'], { persoon: persoon('ib'), activityId });
  await store.hulpvragen.wis('h7', at(DAY));
  await store.hulpvragen.inzage(regel(null, 'jvk', false));
  await store.close();
  return map;
}

const COUNTED =
  '600 hulpvragen, 1199 events, 2 vervangingen, 3 rolwissels, 1 koppelingen, 1 kanaalposten, 1 voorkeuren';

const cli = (name: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [join(projectRoot(), 'out', 'src', 'cli', `${name}.js`), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });

describe('given an installation that is moved from a folder to a database and back', () => {
  test('then everything is there each time, counted, and works on', async () => {
    const map = await usedFolder();
    const databaseUrl = await server.createDatabase();
    const heen = await verhuis({ map }, { databaseUrl });
    expect(heen).toMatchObject({
      referenties: 2,
      doorgiften: 3,
      outbox: 3,
      dossiers: 600,
      gebeurtenissen: 1199,
      grafstenen: 1,
      vervangingen: 2,
      rolwissels: 3,
      koppelingen: 1,
      kanaalposten: 1,
      voorkeuren: 1,
      posten: 1,
      kaarten: 2,
    });
    const back = join(folder, 'back');
    expect(await verhuis({ databaseUrl }, { map: back })).toEqual(heen);
    expect(await leesMap(back)).toEqual(await leesMap(map));

    for (const store of [await openPostgresStore(databaseUrl), await openEmbeddedStore(back)]) {
      expect((await store.claimOutbox(at(0), MINUTE, 9)).map(({ id }) => id)).toEqual(['o1', 'o2']);
      expect((await store.hulpvragen.claimOpdrachten(at(0), MINUTE, 2)).map(({ id }) => id)).toEqual([
        'o-h2-1',
        'o-h2-2',
      ]);
      expect(await store.hulpvragen.volgendNummer('GO', 2026)).toBe('GO-26-0002');
      expect(await store.hulpvragen.vingerafdruk()).toBe('a1b2');
      expect(await store.hulpvragen.vanPersoon(persoon('ib'))).toHaveLength(600);
      expect(await store.organisatie.organisatie()).toEqual({
        vervangingen: [vervanging('v1')],
        rolwissels: [rolwissel('r3'), rolwissel('r1'), rolwissel('r2')],
        koppelingen: [koppeling('school-1')],
      });
      expect(await store.organisatie.trekVervangingIn('v2', at(2))).toBe(false);
      expect(await store.organisatie.findKanaalpost('h8')).toEqual(kanaalpost('h8'));
      expect((await store.hulpvragen.kaartenVan('h8')).map(({ activityId }) => activityId)).toEqual([
        '1700-b',
        '1700-a',
      ]);
      expect(await store.hulpvragen.leg(openen(opening('h7')))).toEqual({ soort: 'ingehaald', versie: null });
      await store.close();
    }
  }, 60_000);
  test('then a target that is not empty is refused, and keeps what it has', async () => {
    const map = await usedFolder();
    const databaseUrl = await server.createDatabase();
    const store = await openPostgresStore(databaseUrl);
    await store.hulpvragen.leg(openen(opening('h-own')));
    await expect(verhuis({ map }, { databaseUrl })).rejects.toThrow('is not empty. Nothing was changed');
    expect(await store.hulpvragen.find('h-own')).not.toBeNull();
    expect(await store.hulpvragen.find('h1')).toBeNull();
    await store.close();
    await expect(verhuis({ databaseUrl }, { map })).rejects.toThrow('the folder is not empty');
    await writeFile(join(folder, 'not-a-store'), '');
    await expect(verhuis({ map: join(folder, 'nowhere') }, { databaseUrl })).rejects.toThrow('no store in this folder');
  });
  test('then a folder with a bot on it is refused', async () => {
    const map = await usedFolder();
    const store = await openEmbeddedStore(map);
    await expect(verhuis({ map }, { map: join(folder, 'copy') })).rejects.toThrow('a bot is already running');
    await expect(verifieer({ map })).rejects.toThrow('a bot is already running');
    await store.close();
  });
});

describe('given the commands', () => {
  test('migrate, move and verify end well, and verify with status 1 when a state is not what its log says', async () => {
    const map = await usedFolder();
    const databaseUrl = await server.createDatabase({ migrated: false });
    const env = { DATABASE_URL: databaseUrl };
    expect(cli('move', [map, 'DATABASE_URL'], env)).toMatchObject({ status: 1 });
    expect(cli('migrate', [], env)).toMatchObject({ status: 0, stdout: 'migrated: 1, 2, 3, 4\n' });
    expect(cli('migrate', [], env)).toMatchObject({ status: 0, stdout: 'nothing to do\n' });
    expect(cli('verify', [], { DATA_DIR: map })).toMatchObject({
      status: 0,
      stdout: `${COUNTED}, 0 differences\n`,
    });
    const moved = cli('move', [map, 'DATABASE_URL'], env);
    expect(moved.stdout).toContain('     600  dossiers');
    expect(moved.stdout).toContain('       3  rolwissels');
    expect(moved).toMatchObject({ status: 0 });
    expect(cli('verify', [], env)).toMatchObject({ status: 0 });
    await server.query(
      databaseUrl,
      `UPDATE hulpvraag SET stand = replace(stand, 'overleg', 'zorg') WHERE id = 'h9';
        UPDATE kanaalpost SET inhoud = replace(inhoud::text, 'h8', 'h7')::json`,
    );
    expect(cli('verify', [], env)).toMatchObject({
      status: 1,
      stdout: `differs: h9: sporen\ndiffers: h7: kanaalpost without hulpvraag\n${COUNTED}, 2 differences\n`,
    });
  }, 60_000);
  test('without a database or an argument they say what is missing', () => {
    expect(cli('migrate', [], {}).stderr).toContain('DATABASE_URL is missing');
    expect(cli('move', ['one'], {}).stderr).toContain('FROM TO');
  });
});
