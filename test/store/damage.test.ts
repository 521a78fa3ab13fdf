import { appendFile, mkdtemp, open, readFile, readdir, rm, unlink, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WegwijzerStore } from '../../src/app/ports.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Schijf } from '../../src/store/schijf.js';
import { echteSchijf } from '../../src/store/schijf.js';
import { persoon, referentie } from './store-steps.js';

let folder: string;
const told: string[] = [];
const meld = (code: string): void => {
  told.push(code);
};
const file = (name: string): string => join(folder, name);
const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'];
const found = async (store: WegwijzerStore): Promise<string[]> => {
  const known = await Promise.all(people.map(async (id) => ((await store.findReferentie(persoon(id))) ? id : '')));
  return known.filter((id) => id !== '');
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-damage-'));
  told.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** A store that was used for a while: nine people, snapshots on the way, a journal with something in it. */
async function usedStore(vouwBij: number): Promise<void> {
  const store = await openEmbeddedStore(folder, { vouwBij });
  for (const id of people.slice(0, 6)) await store.keepReferentie(referentie(id));
  await store.close();
  const next = await openEmbeddedStore(folder);
  for (const id of people.slice(6)) await next.keepReferentie(referentie(id));
  await next.close();
}

async function everything(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) files.set(name, await readFile(file(name), 'utf8'));
  return files;
}

describe('given a line that was being written when the power went', () => {
  test.each([1, 9, 40])('the %d bytes of it are cut off, that is told, and all before it is there', async (bytes) => {
    await usedStore(1e6);
    const whole = await readFile(file('journaal'), 'utf8');
    const line = whole.trimEnd().split('\n').at(-1) ?? '';
    await appendFile(file('journaal'), line.slice(0, bytes));
    const store = await openEmbeddedStore(folder, { meld });
    expect(await found(store)).toEqual(people);
    await store.close();
    expect(told).toEqual(['store-torn-line-cut']);
    expect(await readFile(file('journaal'), 'utf8')).toBe(whole);
  });
});

describe('given a file that is not what was written', () => {
  const edit = async (name: string, change: (text: string) => string): Promise<void> =>
    writeFile(file(name), change(await readFile(file(name), 'utf8')));
  const faults: [string, string, () => Promise<void>][] = [
    ['an empty snapshot', 'toestand.json: the file is empty', () => writeFile(file('toestand.json'), '')],
    [
      'half a snapshot',
      'toestand.json: the file is cut off',
      () => edit('toestand.json', (text) => text.slice(0, -30)),
    ],
    ['"null" for a snapshot', 'toestand.json: the file is no snapshot', () => writeFile(file('toestand.json'), 'null')],
    [
      'a snapshot edited by hand',
      'toestand.json: the checksum',
      () => edit('toestand.json', (text) => text.replace('28:bot', '28:bat')),
    ],
    [
      'a snapshot with another number',
      'toestand.json: the checksum',
      () => edit('toestand.json', (text) => text.replace(/"n":\d+/, '"n":1')),
    ],
    ['no snapshot', 'toestand.json: the snapshot is gone', () => unlink(file('toestand.json'))],
    ['no journal', 'journaal: the journal is gone', () => unlink(file('journaal'))],
    [
      'neither of both',
      'toestand.json: the snapshot is gone',
      () => Promise.all([unlink(file('toestand.json')), unlink(file('journaal'))]).then(() => undefined),
    ],
    ['an empty journal', 'journaal: the file is empty', () => writeFile(file('journaal'), '')],
    [
      'a journal edited by hand',
      'journaal: line 2 is damaged',
      () => edit('journaal', (text) => text.replace('28:bot', '28:bat')),
    ],
    [
      'a journal without a line in the middle',
      'is missing at line 2',
      () =>
        edit('journaal', (text) =>
          text
            .split('\n')
            .filter((_, place) => place !== 1)
            .join('\n'),
        ),
    ],
    [
      'a journal with a line twice',
      'is missing at line 3',
      () =>
        edit('journaal', (text) =>
          text
            .split('\n')
            .flatMap((line, place) => (place === 1 ? [line, line] : [line]))
            .join('\n'),
        ),
    ],
    ['a journal of text', 'journaal: line 1 is damaged', () => writeFile(file('journaal'), 'hello\n')],
  ];
  test.each(faults)(
    '%s: the bot does not start, says %p and how to restore, and changes nothing',
    async (_, wrong, damage) => {
      await usedStore(600);
      await damage();
      const before = await everything();
      const refusal = await openEmbeddedStore(folder, { meld }).then(
        () => 'it started',
        (fault: unknown) => (fault instanceof Error ? fault.message : 'unknown'),
      );
      expect(refusal).toContain(wrong);
      expect(refusal).toContain('Nothing was changed. To restore');
      expect(await everything()).toEqual(before);
    },
  );
  test('the way back that it names loses nothing: the previous snapshot and both journals', async () => {
    await usedStore(600);
    await writeFile(file('toestand.json'), '');
    await copyFile(file('toestand.vorige.json'), file('toestand.json'));
    const store = await openEmbeddedStore(folder);
    expect(await found(store)).toEqual(people);
    await store.close();
  });
  test('a journal of before its snapshot is refused: steps would be missing', async () => {
    await usedStore(1e6);
    const early = (await readFile(file('journaal'), 'utf8')).split('\n').slice(0, 2).join('\n') + '\n';
    const store = await openEmbeddedStore(folder, { vouwBij: 1 });
    await store.keepReferentie(referentie('late'));
    await store.close();
    await writeFile(file('journaal'), early);
    await expect(openEmbeddedStore(folder)).rejects.toThrow('commits are missing');
  });
});

describe('given a disk that refuses', () => {
  const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  /** A disk that is full when it is told so: half of what is written arrives. */
  function fillingDisk(): Schijf & { refuse: 'nothing' | 'append' | 'beside' | 'swap' } {
    const disk: ReturnType<typeof fillingDisk> = {
      refuse: 'nothing',
      async voegToe(bestand, tekst) {
        if (disk.refuse !== 'append') return echteSchijf.voegToe(bestand, tekst);
        await bestand.appendFile(tekst.slice(0, tekst.length / 2));
        throw full();
      },
      async schrijfNaast(pad, tekst) {
        if (disk.refuse === 'beside') throw full();
        await echteSchijf.schrijfNaast(pad, tekst);
      },
      async wisselIn(pad) {
        if (disk.refuse === 'swap') throw full();
        await echteSchijf.wisselIn(pad);
      },
    };
    return disk;
  }

  test('a step is refused, nobody sees it, and the next is taken when there is room again', async () => {
    const schijf = fillingDisk();
    const store = await openEmbeddedStore(folder, { schijf, meld });
    await store.keepReferentie(referentie('p1'));
    schijf.refuse = 'append';
    const refused = await Promise.allSettled([store.keepReferentie(referentie('p2')), store.markWelcomed('t', 'c')]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await found(store)).toEqual(['p1']);
    schijf.refuse = 'nothing';
    expect(await store.markWelcomed('t', 'c')).toBe(true);
    await store.keepReferentie(referentie('p3'));
    await store.close();
    const again = await openEmbeddedStore(folder, { meld });
    expect(await found(again)).toEqual(['p1', 'p3']);
    await again.close();
    expect(told).toEqual(['store-disk-refused']);
  });
  test.each(['beside', 'swap'] as const)(
    'no snapshot can be written (%s): every step taken is still there',
    async (refuse) => {
      const schijf = fillingDisk();
      const store = await openEmbeddedStore(folder, { schijf, meld, vouwBij: 600 });
      schijf.refuse = refuse;
      for (const id of people) await store.keepReferentie(referentie(id));
      await store.close();
      expect(told).toContain('store-fold-failed');
      const again = await openEmbeddedStore(folder);
      expect(await found(again)).toEqual(people);
      await again.close();
    },
  );
  test('after a half-done change of journal no step is taken any more, and none that was taken is lost', async () => {
    const schijf = fillingDisk();
    let swaps = 0;
    const breaking: Schijf = {
      ...schijf,
      async wisselIn(pad) {
        await echteSchijf.wisselIn(pad);
        swaps += 1;
        if (pad.endsWith('journaal') && swaps > 3) throw full();
      },
    };
    const store = await openEmbeddedStore(folder, { schijf: breaking, meld, vouwBij: 600 });
    const done: string[] = [];
    for (const id of people) {
      await store.keepReferentie(referentie(id)).then(
        () => done.push(id),
        () => undefined,
      );
    }
    await store.close();
    expect(told).toContain('store-fold-failed');
    const again = await openEmbeddedStore(folder);
    expect(await found(again)).toEqual(done);
    await again.close();
  });
  test('a folder that cannot be written is told at the start', async () => {
    await writeFile(file('data'), 'a file in the place of the folder');
    await expect(openEmbeddedStore(file('data'))).rejects.toThrow(/EEXIST|ENOTDIR/);
    const handle = await open(file('data'));
    await handle.close();
  });
});
