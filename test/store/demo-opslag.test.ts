import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDemoOpslag, type DemoOpslag } from '../../src/store/demo-opslag.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { hulpvraagContract } from './hulpvraag-contract.js';
import { openen, opening } from './hulpvraag-steps.js';
import { organisatieContract } from './organisatie-contract.js';
import { storeContract, type StorePlace } from './store-contract.js';
import { persoon, referentie } from './store-steps.js';

const silent = (): void => undefined;

let map: string;
let demo: DemoOpslag;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'wegwijzer-demo-opslag-'));
  demo = await openDemoOpslag(map, silent);
});
afterEach(async () => {
  await demo.opslag.close();
  await rm(map, { recursive: true });
});

const createPlace = async (): Promise<StorePlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-demo-opslag-'));
  return {
    open: async () => (await openDemoOpslag(folder, silent)).opslag,
    remove: () => rm(folder, { recursive: true }),
  };
};
storeContract('demo', createPlace);
hulpvraagContract('demo', createPlace);
organisatieContract('demo', createPlace);

test('given data, when it is emptied, then whoever holds the store or a part of it finds nothing any more, and the disk neither', async () => {
  const { opslag, leeg } = demo;
  const { hulpvragen } = opslag;
  const gespreid = { ...opslag };
  await opslag.keepReferentie(referentie('p'));
  await hulpvragen.leg(openen(opening('h1')));
  await leeg();
  expect(await gespreid.findReferentie(persoon('p'))).toBeNull();
  expect(await hulpvragen.find('h1')).toBeNull();
  expect(await readdir(map)).toEqual(['demo-2']);
  await gespreid.keepReferentie(referentie('q'));
  expect(await opslag.findReferentie(persoon('q'))).toEqual(referentie('q'));
});

test('given two people who empty it at once, then both are done and it works', async () => {
  await Promise.all([demo.leeg(), demo.leeg()]);
  await demo.opslag.keepReferentie(referentie('p'));
  expect(await readdir(map)).toEqual(['demo-3']);
});

test('when it is closed, then the folder that it has is free again', async () => {
  const other = await mkdtemp(join(tmpdir(), 'wegwijzer-demo-opslag-'));
  const { opslag, leeg } = await openDemoOpslag(other, silent);
  const emptied = leeg();
  await opslag.close();
  await emptied;
  const again = await openEmbeddedStore(join(other, 'demo-2'));
  await again.close();
  await rm(other, { recursive: true });
});
