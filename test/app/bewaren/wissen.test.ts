import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Zending } from '../../../src/app/ports.js';
import { composeWissen } from '../../../src/compose-wissen.js';
import { dagenVerder } from '../../../src/domain/kalender/dagen.js';
import { momentOp } from '../../../src/domain/kalender/schooltijd.js';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { openen, opening, volgende } from '../../store/hulpvraag-steps.js';
import { kanaalpost, koppeling } from '../../store/organisatie-steps.js';
import { persoon, referentie } from '../../store/store-steps.js';

/** The erasing of a day on a real store; the fake Teams writes down what was overwritten, and answers as it is told. */

const TOT = '2027-02-24';
const GOED: Zending = { uitkomst: 'verzonden', activityId: null };
const WEG: Zending = { uitkomst: 'onbereikbaar', code: '404' };
const VOL: Zending = { uitkomst: 'later', naMs: 1000, code: '429' };
const STIL: Zending = { uitkomst: 'onbekend', code: 'DEADLINE' };
const NOOIT: Zending = { uitkomst: 'mislukt', code: '400' };

let folder: string;
let store: Opslag;
let nu: string;
let overschreven: string[];
let gemeld: string[];
let antwoord: (waar: string) => Zending;
let wissen: () => Promise<boolean>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-wissen-'));
  store = await openEmbeddedStore(folder);
  nu = momentOp(TOT, '07:00');
  overschreven = [];
  gemeld = [];
  antwoord = () => GOED;
  wissen = begin();
  for (const id of ['ib', 'coo']) await store.keepReferentie(referentie(id));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** As a start composes it. */
function begin(): () => Promise<boolean> {
  const schrijf = (waar: string): Promise<Zending> => {
    overschreven.push(waar);
    return Promise.resolve(antwoord(waar));
  };
  return composeWissen(
    { ...store, wereld: { nu: () => nu, newId: () => 'nooit' } },
    {
      store,
      kanaal: { werkBij: ({ kanaal }, activityId, { kaart }) => schrijf(`${kanaal} ${activityId} ${kaart}`) },
      overschrijf: ({ conversation }, activityId) => schrijf(`${conversation} ${activityId}`),
      report: (code) => void gemeld.push(code),
    },
  );
}

/** A case that was closed and is kept up to this day. */
async function gesloten(id: string, tot = TOT): Promise<void> {
  await store.hulpvragen.leg(openen(opening(id), `open-${id}`, [{ wat: 'bewaartermijn', tot }]));
}
const kaart = (id: string, wie: string, activityId: string): Promise<void> =>
  store.hulpvragen.houdKaart([id], { persoon: persoon(wie), activityId });
/** Rounds until there is nothing left to do; how many it took. */
async function werk(): Promise<number> {
  let rondes = 1;
  while (await wissen()) rondes += 1;
  return rondes;
}
const isEr = async (id: string): Promise<boolean> => (await store.hulpvragen.find(id)) !== null;
const dagen = (erbij: number): void => void (nu = momentOp(dagenVerder(TOT, erbij), '07:00'));

describe('given a case that was closed, with cards in the channel and in personal chats', () => {
  beforeEach(async () => {
    await gesloten('h1');
    await store.organisatie.koppel(koppeling('school-1'));
    await store.organisatie.keepKanaalpost(kanaalpost('h1'));
    await kaart('h1', 'ib', '1700');
    await kaart('h1', 'coo', '1701');
  });

  test('up to the last day of its term nothing happens', async () => {
    dagen(-1);
    await werk();
    expect([overschreven, gemeld, await isEr('h1')]).toEqual([[], [], true]);
  });

  test('on that day its cards are overwritten and then it is erased, with a tombstone', async () => {
    antwoord = () => GOED;
    await werk();
    expect(overschreven).toEqual(['19:team@thread.tacv2 17324390001 gewist', 'a:ib 1700', 'a:coo 1701']);
    expect([await isEr('h1'), await store.hulpvragen.log('h1'), await store.hulpvragen.kaartenVan('h1')]).toEqual([
      false,
      [],
      [],
    ]);
    expect(await store.organisatie.findKanaalpost('h1')).toBeNull();
    expect(await store.hulpvragen.leg(openen(opening('h1')))).toEqual({ soort: 'ingehaald', versie: null });
    expect(gemeld).toEqual(['wissen-gewist-1']);
  });

  test('the tombstone stands for ninety days', async () => {
    await werk();
    await store.hulpvragen.claimOpdrachten(nu, 1000, 1, momentOp(dagenVerder(TOT, 89), '12:00'));
    expect(await store.hulpvragen.leg(openen(opening('h1'), 'laat'))).toMatchObject({ soort: 'ingehaald' });
    await store.hulpvragen.claimOpdrachten(nu, 1000, 1, momentOp(dagenVerder(TOT, 91), '12:00'));
    expect(await store.hulpvragen.leg(openen(opening('h1'), 'later'))).toMatchObject({ soort: 'vastgelegd' });
  });

  test.each([
    ['is gone (404)', WEG],
    ['refuses for good', NOOIT],
  ])('when Teams says that it %s then that card stays, is counted, and the case is erased', async (_, zegt) => {
    antwoord = () => zegt;
    await werk();
    expect([overschreven.length, await isEr('h1')]).toEqual([3, false]);
    expect(gemeld).toEqual(['wissen-gewist-1', 'wissen-kaart-blijft-3']);
  });

  test.each([
    ['is busy', VOL],
    ['does not answer', STIL],
  ])('when Teams %s then it waits for the next day, and goes on with the cards that are left', async (_, zegt) => {
    antwoord = (waar) => (waar.startsWith('a:ib') ? zegt : GOED);
    await werk();
    await werk();
    expect([overschreven.length, await isEr('h1'), gemeld]).toEqual([3, true, ['wissen-uitgesteld-1']]);
    dagen(1);
    overschreven = [];
    antwoord = () => GOED;
    await werk();
    expect(overschreven.filter((waar) => waar.startsWith('a:'))).toEqual(['a:ib 1700']);
    expect(await isEr('h1')).toBe(false);
  });

  test('it waits for no more than seven days; then every card is asked for once more, whatever comes of it', async () => {
    antwoord = () => VOL;
    for (let dag = 0; dag < 7; dag += 1) {
      dagen(dag);
      await werk();
      expect(await isEr('h1')).toBe(true);
    }
    dagen(7);
    overschreven = [];
    await werk();
    expect([overschreven.length, await isEr('h1')]).toEqual([3, false]);
  });

  test('when the school has another channel by now then its old card is overwritten all the same', async () => {
    await store.organisatie.koppel(koppeling('school-1', '19:ander'));
    await werk();
    expect(overschreven[0]).toBe('19:team@thread.tacv2 17324390001 gewist');
  });

  test('when nobody knows the way to a card any more then that does not keep the case', async () => {
    await store.organisatie.ontkoppel('school-1');
    await store.markReferentieDead(persoon('ib'));
    await werk();
    expect([overschreven, await isEr('h1')]).toEqual([['a:coo 1701'], false]);
    expect(gemeld).toEqual(['wissen-gewist-1', 'wissen-kaart-blijft-2']);
  });

  test('when the term became longer meanwhile then it is kept', async () => {
    const zaak = await store.hulpvragen.find('h1');
    if (zaak === null) throw new Error('no case');
    const langer = volgende(zaak, [{ wat: 'bewaartermijn', tot: dagenVerder(TOT, 30) }]);
    const gezien = store.hulpvragen.verlopen(TOT, 9);
    await store.hulpvragen.leg(langer);
    store = { ...store, hulpvragen: { ...store.hulpvragen, verlopen: () => gezien } };
    wissen = begin();
    await werk();
    expect([overschreven, await isEr('h1')]).toEqual([[], true]);
  });

  test('when two instances do it at the same time then it is erased, and neither fails', async () => {
    const ander = begin();
    await Promise.all([wissen(), ander()]);
    expect([await isEr('h1'), gemeld.filter((code) => code.includes('failed'))]).toEqual([false, []]);
  });

  test.each([1, 2, 3])('when it breaks off at call %d to Teams then the next start does the rest', async (keer) => {
    let nog = keer;
    antwoord = () => {
      nog -= 1;
      if (nog === 0) throw new Error('the power went');
      return GOED;
    };
    await werk();
    expect([await isEr('h1'), gemeld]).toEqual([true, ['sweep-failed']]);
    wissen = begin();
    await werk();
    expect(await isEr('h1')).toBe(false);
    expect(new Set(overschreven).size).toBe(3);
  });
});

describe('given many cases of which the term is over', () => {
  const ids = Array.from({ length: 25 }, (_, nummer) => `h${String(nummer).padStart(2, '0')}`);
  beforeEach(async () => {
    for (const id of ids) await gesloten(id);
  });

  test('they go in lots, all on the same day', async () => {
    expect(await werk()).toBe(3);
    expect(await store.hulpvragen.verlopen(TOT, 99)).toEqual([]);
    expect(gemeld).toEqual(['wissen-gewist-10', 'wissen-gewist-10', 'wissen-gewist-5']);
  });

  test('those that wait for Teams keep none of the others', async () => {
    for (const id of ids.slice(0, 20)) await kaart(id, 'ib', `kaart-${id}`);
    antwoord = () => VOL;
    await werk();
    expect(await store.hulpvragen.verlopen(TOT, 99)).toEqual(ids.slice(0, 20));
    expect(overschreven).toHaveLength(20);
  });

  test('on a day that was done nothing is looked at again, until the next day or a new start', async () => {
    await werk();
    await gesloten('laat');
    await werk();
    expect(await isEr('laat')).toBe(true);
    wissen = begin();
    await werk();
    expect(await isEr('laat')).toBe(false);
    await gesloten('later', dagenVerder(TOT, 1));
    dagen(1);
    await werk();
    expect(await isEr('later')).toBe(false);
  });

  test('what fails on one case keeps none of the others', async () => {
    await kaart('h00', 'ib', '1700');
    antwoord = () => {
      throw new Error('broken');
    };
    await werk();
    expect(await store.hulpvragen.verlopen(TOT, 99)).toEqual(['h00']);
    expect(gemeld).toContain('sweep-failed');
  });
});
