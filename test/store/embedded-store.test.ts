import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../src/data/paths.js';
import { openEmbeddedStore, type EmbeddedOptions } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { echteSchijf, type Schijf } from '../../src/store/schijf.js';
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
  const lees = async (naam: string): Promise<string> => readFile(join(folder, naam), 'utf8');
  const alles = async (): Promise<string> =>
    (await Promise.all((await readdir(folder)).filter((naam) => naam !== 'slot').map(lees))).join('');
  /** What a snapshot holds, without the access log (kept for a year) and the tombstone. */
  const zonderSporen = async (naam: string): Promise<string> => {
    const { toestand } = z.object({ toestand: z.record(z.string(), z.unknown()) }).parse(JSON.parse(await lees(naam)));
    return JSON.stringify({ ...toestand, inzagen: [], grafstenen: [] });
  };
  const verwachtWeg = async (): Promise<void> => {
    expect(await alles()).not.toMatch(/GO-26-0042|post-weg|kaart-weg|klik-weg/);
    // Every file, also one that was left beside when a disk refused.
    for (const naam of await readdir(folder)) {
      if (naam === 'slot') continue;
      const inhoud = naam.startsWith('toestand') ? await zonderSporen(naam) : await lees(naam);
      expect([naam, inhoud.includes('h-weg')]).toEqual([naam, false]);
    }
  };
  const gebruikt = async (opties: EmbeddedOptions = {}): Promise<Opslag> => {
    const store = await openEmbeddedStore(folder, opties);
    const eerste = openen(opening('h-weg', 'GO-26-0042'), 'klik-weg');
    await store.hulpvragen.leg(eerste);
    await store.hulpvragen.leg(volgende(eerste.hulpvraag));
    await store.organisatie.keepKanaalpost({ ...kanaalpost('h-weg'), activityId: 'post-weg' });
    await store.hulpvragen.houdKaart(['h-weg'], { persoon: persoon('ib'), activityId: 'kaart-weg' });
    await store.hulpvragen.leg(openen(opening('h-blijft', 'GO-26-0043')));
    return store;
  };

  test('it leaves snapshot and journal without waiting, and the previous copies with them', async () => {
    const store = await gebruikt();
    expect(await alles()).toContain('GO-26-0042');
    await store.hulpvragen.wis('h-weg', at(DAY));
    await store.close();
    await verwachtWeg();
    expect(await lees('toestand.vorige.json')).toContain('GO-26-0043');
  });

  test('also while a snapshot is being written in which it still is, and when more are erased meanwhile', async () => {
    const store = await gebruikt({ vouwBij: 1 });
    const bezig = store.hulpvragen.leg(openen(opening('h-ander', 'GO-26-0044')));
    await Promise.all([bezig, store.hulpvragen.wis('h-weg', at(DAY))]);
    await store.hulpvragen.wis('h-ander', at(DAY));
    await store.close();
    expect(await alles()).not.toMatch(/GO-26-0042|GO-26-0044|post-weg|kaart-weg|klik-weg/);
  });

  test('the previous copies are a store to go back to: nothing that was not erased is lost', async () => {
    const store = await gebruikt();
    await store.hulpvragen.wis('h-weg', at(DAY));
    await store.close();
    await copyFile(join(folder, 'toestand.vorige.json'), join(folder, 'toestand.json'));
    const terug = await openEmbeddedStore(folder);
    expect(await terug.hulpvragen.find('h-weg')).toBeNull();
    expect(await terug.hulpvragen.find('h-blijft')).not.toBeNull();
    expect(await terug.hulpvragen.leg(openen(opening('h-weg')))).toEqual({ soort: 'ingehaald', versie: null });
    await terug.close();
  });

  test.each([1, 2, 3, 4])(
    'when the disk refuses at exchange %d of a file then the next start clears them',
    async (keer) => {
      let nog = Infinity;
      const gemeld: string[] = [];
      const schijf: Schijf = {
        ...echteSchijf,
        async wisselIn(pad) {
          nog -= 1;
          if (nog <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          await echteSchijf.wisselIn(pad);
        },
      };
      const store = await gebruikt({ schijf, meld: (code) => void gemeld.push(code) });
      nog = keer;
      await store.hulpvragen.wis('h-weg', at(DAY));
      await store.close();
      expect(gemeld).toEqual(['store-fold-failed']);
      await (await openEmbeddedStore(folder)).close();
      await verwachtWeg();
    },
  );

  test('a start after which nothing was erased leaves the files as they are', async () => {
    const store = await gebruikt();
    await store.close();
    const voor = await alles();
    await (await openEmbeddedStore(folder)).close();
    expect(await alles()).toBe(voor);
  });
});
