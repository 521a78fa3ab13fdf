import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HERINNERING } from '../../src/app/hulpvraag-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { migreer } from '../../src/store/postgres/migraties.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startPostgres } from '../support/postgres-server.js';
import { hulpvraagContract } from './hulpvraag-contract.js';
import { opdrachtOver, openen, opening, volgende } from './hulpvraag-steps.js';
import { herinnerContract } from './herinner-contract.js';
import { organisatieContract } from './organisatie-contract.js';
import { kanaalpost, rolwissel } from './organisatie-steps.js';
import type { StorePlace } from './store-contract.js';
import { storeContract } from './store-contract.js';
import { at, DAY, doorgifte, MINUTE, opdracht, persoon } from './store-steps.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const createPlace = async (): Promise<StorePlace> => {
  const url = await server.createDatabase();
  return { open: () => openPostgresStore(url), remove: () => server.dropDatabase(url) };
};
storeContract('PostgreSQL', createPlace);
hulpvraagContract('PostgreSQL', createPlace);
organisatieContract('PostgreSQL', createPlace);
herinnerContract('PostgreSQL', createPlace);

describe('given two instances on one database', () => {
  test('each order is claimed by one of them, of both kinds', async () => {
    const url = await server.createDatabase();
    const [one, other] = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    const ids = Array.from({ length: 40 }, (_, n) => `x${n}`);
    await Promise.all(
      ids.map(async (id) => {
        await one.addDoorgifte(doorgifte(id), id, opdracht(`o-${id}`, id));
        await other.hulpvragen.leg(openen(opening(id)));
      }),
    );
    const both = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? one : other));
    const claimed = (await Promise.all(both.map((store) => store.claimOutbox(at(0), MINUTE, 8)))).flat();
    const cases = (
      await Promise.all(both.map(({ hulpvragen }) => hulpvragen.claimOpdrachten(at(0), MINUTE, 8)))
    ).flat();
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(claimed.length);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(claimed.length + (await one.claimOutbox(at(0), MINUTE, 99)).length).toBe(40);
    expect(cases.length + (await one.hulpvragen.claimOpdrachten(at(0), MINUTE, 99)).length).toBe(40);
    await Promise.all([one.close(), other.close()]);
  });
  test('each case that is due, each order of a reminder and each post is claimed by one of them', async () => {
    const url = await server.createDatabase();
    const [one, other] = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    const ids = Array.from({ length: 40 }, (_, n) => `h${n}`);
    await Promise.all(
      ids.map((id) =>
        one.hulpvragen.leg({
          ...openen(opening(id)),
          opdrachten: [{ ...opdrachtOver(id, 1), soort: HERINNERING }],
          herinnerOp: at(0),
        }),
      ),
    );
    const both = Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? one : other));
    const allOf = async <T>(claim: (store: Opslag) => Promise<readonly T[]>): Promise<readonly T[]> => {
      const claimed = (await Promise.all(both.map(claim))).flat();
      // Whoever passed over what another one was claiming got less; nothing stays behind.
      return [...claimed, ...(await claim(one)), ...(await claim(other))];
    };
    const due = await allOf(({ hulpvragen }) => hulpvragen.claimTermijnen(at(0), MINUTE, 20));
    expect(due.toSorted()).toEqual(ids.toSorted());
    const orders = await allOf(({ hulpvragen }) => hulpvragen.claimHerinneringen(at(0), MINUTE, 20));
    expect(orders.map(({ hulpvraag }) => hulpvraag).toSorted()).toEqual(ids.toSorted());

    // All for one person: one digest and three cards, whoever lays them down.
    const laid = await Promise.all(
      orders.map((van, n) =>
        (n % 2 === 0 ? one : other).post.legPost({
          van,
          persoon: persoon('ib'),
          dag: '2026-11-24',
          soort: n < 30 ? 'bundel' : 'kaart',
          regel: { hulpvraag: van.hulpvraag, gebeurtenis: 1, plaats: 'R1/1/so/0' },
          nietVoor: at(0),
          verlooptOp: at(DAY),
        }),
      ),
    );
    expect(laid.filter((answer) => answer === 'vol')).toHaveLength(7);
    const posts = await allOf(({ post }) => post.claimPost(at(0), MINUTE, 20, at(0)));
    expect(posts.map(({ plek }) => plek).toSorted()).toEqual([0, 1, 2, 3]);
    expect(new Set(posts.flatMap(({ regels }) => regels.map(({ hulpvraag }) => hulpvraag))).size).toBe(33);
    await Promise.all([one.close(), other.close()]);
  });
  test('50 callers spread over both get 50 numbers', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    const asked = stores.flatMap(({ hulpvragen }) =>
      Array.from({ length: 25 }, () => hulpvragen.volgendNummer('GO', 2026)),
    );
    expect(new Set(await Promise.all(asked)).size).toBe(50);
    await Promise.all(stores.map((store) => store.close()));
  });
  test('what one arranges the other sees, and a post or card kept by one while the other erases its case does not stay', async () => {
    const url = await server.createDatabase();
    const [one, other] = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    await one.organisatie.legRolwissel(rolwissel('r1'));
    expect((await other.organisatie.organisatie()).rolwissels).toEqual([rolwissel('r1')]);
    const ids = Array.from({ length: 40 }, (_, n) => `h${n}`);
    await Promise.all(ids.map((id) => one.hulpvragen.leg(openen(opening(id)))));
    await Promise.all(
      ids.flatMap((id) => [
        one.organisatie.keepKanaalpost(kanaalpost(id)),
        one.hulpvragen.houdKaart([id, 'h0'], { persoon: persoon('ib'), activityId: id }),
        other.hulpvragen.wis(id, at(DAY)),
      ]),
    );
    expect((await Promise.all(ids.map((id) => other.hulpvragen.kaartenVan(id)))).flat()).toEqual([]);
    const left = await Promise.all(ids.map((id) => other.organisatie.findKanaalpost(id)));
    expect(left.filter((post) => post !== null)).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('given a database that is not ready', () => {
  test('the store does not open, and says what to run; after that it opens', async () => {
    const url = await server.createDatabase({ migrated: false });
    await expect(openPostgresStore(url)).rejects.toThrow('Run npm run migrate first');
    const both = await Promise.all([migreer(url), migreer(url)]);
    expect(both.flat()).toEqual([1, 2, 3, 4]);
    expect(await migreer(url)).toEqual([]);
    await (await openPostgresStore(url)).close();
  });
  test('one of a newer version is refused', async () => {
    const url = await server.createDatabase();
    await server.query(url, 'INSERT INTO migratie (nummer) VALUES (999999)');
    await expect(openPostgresStore(url)).rejects.toThrow('Use the version of the bot that migrated it');
  });
  test('one that acknowledges before it has written is refused', async () => {
    const url = await server.createDatabase();
    await server.query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(openPostgresStore(url)).rejects.toThrow('Set fsync and synchronous_commit to on');
  });
  test('one that is not there is a fault without password or address', async () => {
    const fault = openPostgresStore('postgres://somebody:geheim@127.0.0.1:1/nergens');
    await expect(fault).rejects.toThrow('the database refused or could not be reached (ECONNREFUSED)');
  });
});

describe('given a statement that the database refuses', () => {
  test('the error that comes out holds no value of a row', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore(url);
    await server.query(url, 'ALTER TABLE welkom ADD CHECK (conversation NOT LIKE $$%geheim%$$)');
    const fault: unknown = await store.markWelcomed('t', 'a:geheim').catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'DatabaseFault', code: '23514' });
    const { message = '', stack = '' } = fault instanceof Error ? fault : {};
    expect(JSON.stringify([fault, message, stack, Object.entries(fault ?? {})])).not.toContain('geheim');
    await store.close();
  });
  test('a row that was edited into something else is told without its content', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore(url);
    await store.hulpvragen.leg(openen(opening('h1')));
    await server.query(url, `UPDATE hulpvraag SET stand = '{"geheim":1}'`);
    await expect(store.hulpvragen.find('h1')).rejects.toThrow('a row holds something that this version does not know');
    await expect(store.hulpvragen.find('h1')).rejects.not.toThrow('geheim');
    await store.hulpvragen.leg(openen(opening('h2')));
    const together = await Promise.allSettled(['h1', 'h2'].map((id) => store.hulpvragen.find(id)));
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await store.close();
  });
});

describe('given steps that travel together', () => {
  test('one that the database refuses fails alone, and the others are taken', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore(url);
    await server.query(url, `ALTER TABLE inzage ADD CHECK (hulpvraag <> 'h3')`);
    const samen = ['h1', 'h2', 'h3', 'h4'].map((id) => store.hulpvragen.leg(openen(opening(id))));
    expect((await Promise.allSettled(samen)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await store.hulpvragen.vanSchool('school-1')).toHaveLength(3);
    expect(await store.hulpvragen.log('h3')).toEqual([]);
    await store.close();
  });
  test('the same clicks on two instances at once have one effect each, and every step of one case follows on the last', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    const ids = Array.from({ length: 30 }, (_, n) => `h${n}`);
    for (const turn of [1, 2]) {
      const seen = await Promise.all(ids.map(async (id) => ({ id, stand: await stores[0].hulpvragen.find(id) })));
      const steps = seen.map(({ id, stand }) => (stand === null ? openen(opening(id)) : volgende(stand)));
      const answers = await Promise.all(
        stores.flatMap(({ hulpvragen }, place) =>
          (place === 0 ? steps : steps.toReversed()).map((step) => hulpvragen.leg(step)),
        ),
      );
      expect(answers.filter(({ soort }) => soort === 'vastgelegd')).toHaveLength(30);
      expect(answers.filter(({ soort }) => soort === 'eerder')).toHaveLength(30);
      const logs = await Promise.all(ids.map((id) => stores[1].hulpvragen.log(id)));
      expect(new Set(logs.map(({ length }) => length))).toEqual(new Set([turn]));
    }
    await Promise.all(stores.map((store) => store.close()));
  });
});
