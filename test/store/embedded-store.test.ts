import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { hulpvraagContract } from './hulpvraag-contract.js';
import { openen, opening, volgende } from './hulpvraag-steps.js';
import { herinnerContract } from './herinner-contract.js';
import { organisatieContract } from './organisatie-contract.js';
import { kanaalpost, vervanging } from './organisatie-steps.js';
import type { StorePlace } from './store-contract.js';
import { storeContract } from './store-contract.js';
import { at, DAY, MINUTE, persoon, referentie } from './store-steps.js';

for (const [name, vouwBij] of [
  ['embedded', undefined],
  ['embedded, a new snapshot every few steps', 500],
] as const) {
  const createPlace = async (): Promise<StorePlace> => {
    const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-store-'));
    return {
      open: () => openEmbeddedStore(folder, vouwBij === undefined ? {} : { vouwBij }),
      remove: () => rm(folder, { recursive: true }),
    };
  };
  storeContract(name, createPlace);
  hulpvraagContract(name, createPlace);
  organisatieContract(name, createPlace);
  herinnerContract(name, createPlace);
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('given a data folder of before there were hulpvragen and an organisatie', () => {
  test('it opens with everything in it, takes both, and opens again', async () => {
    const old = join(projectRoot(), 'test', 'store', 'oude-map');
    for (const name of await readdir(old)) await copyFile(join(old, name), join(folder, name));
    for (const vouwBij of [1, undefined]) {
      const store = await openEmbeddedStore(folder, vouwBij === undefined ? {} : { vouwBij });
      expect(await store.findReferentie(persoon('p'))).toEqual(referentie('p'));
      expect(await store.findKeuze(persoon('p'))).toEqual({ school: 'school-1', rol: null });
      await store.hulpvragen.leg(openen(opening('h1')));
      expect(await store.hulpvragen.find('h1')).not.toBeNull();
      await store.organisatie.legVervanging(vervanging('v1'));
      expect((await store.organisatie.organisatie()).vervangingen).toEqual([vervanging('v1')]);
      await store.close();
    }
    const store = await openEmbeddedStore(folder);
    expect((await store.claimOutbox(at(MINUTE), MINUTE, 9)).map(({ id, poging }) => [id, poging])).toEqual([
      ['o1', 2],
      ['o2', 1],
    ]);
    await store.close();
  });
});

describe('given a case that is erased', () => {
  const alles = async (): Promise<string> => {
    const names = (await readdir(folder)).filter((name) => name !== 'slot');
    return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
  };
  test('its steps leave snapshot and journal without waiting, and the previous copies with the next snapshot', async () => {
    const store = await openEmbeddedStore(folder);
    const eerste = openen(opening('h-weg', 'GO-26-0042'));
    await store.hulpvragen.leg(eerste);
    await store.hulpvragen.leg(volgende(eerste.hulpvraag));
    await store.organisatie.keepKanaalpost({ ...kanaalpost('h-weg'), activityId: 'post-weg' });
    expect(await alles()).toContain('GO-26-0042');
    await store.hulpvragen.wis('h-weg', at(DAY));
    await store.close();
    expect(await readFile(join(folder, 'toestand.json'), 'utf8')).not.toContain('GO-26-0042');
    expect(await readFile(join(folder, 'journaal'), 'utf8')).not.toContain('GO-26-0042');
    expect(await readFile(join(folder, 'toestand.json'), 'utf8')).not.toContain('post-weg');
    expect(await readFile(join(folder, 'journaal'), 'utf8')).not.toContain('post-weg');
    const next = await openEmbeddedStore(folder);
    await next.hulpvragen.wis('h-weg', at(DAY));
    await next.close();
    expect(await alles()).not.toMatch(/GO-26-0042|post-weg/);
  });
});
