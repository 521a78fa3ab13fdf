import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OutboxOpdracht, WegwijzerStore, Zending } from '../../src/app/ports.js';
import type { Opslag } from '../../src/store/opslag.js';
import { at, DAY, doorgifte, MINUTE, opdracht, persoon, referentie, TENANT } from './store-steps.js';

/** A place where a store lives: opened again after a close it holds the same. */
export interface StorePlace {
  open(): Promise<Opslag>;
  remove(): Promise<void>;
}

const verzonden: Zending = { uitkomst: 'verzonden', activityId: 'act-1' };
const later: Zending = { uitkomst: 'later', naMs: 0, code: '429' };
const onbekend: Zending = { uitkomst: 'onbekend', code: 'timeout' };
const LEASE = MINUTE;

/** What every store must hold to, embedded or PostgreSQL. */
export function storeContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: WegwijzerStore;
    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };

    describe('where a person can be reached', () => {
      test('the newest reference counts, also after a new start', async () => {
        await store.keepReferentie(referentie('p', 'a:old'));
        await store.keepReferentie(referentie('p', 'a:new'));
        await reopen();
        expect(await store.findReferentie(persoon('p'))).toEqual(referentie('p', 'a:new'));
      });
      test('a dead reference is not found until the person writes again', async () => {
        await store.keepReferentie(referentie('p'));
        await store.markReferentieDead(persoon('p'));
        await reopen();
        expect(await store.findReferentie(persoon('p'))).toBeNull();
        expect([await store.isGesloten(persoon('p')), await store.isGesloten(persoon('nobody'))]).toEqual([
          true,
          false,
        ]);
        await store.keepReferentie(referentie('p'));
        expect(await store.findReferentie(persoon('p'))).toEqual(referentie('p'));
        expect(await store.isGesloten(persoon('p'))).toBe(false);
      });
      test('the same id in another tenant is another person', async () => {
        await store.keepReferentie(referentie('p'));
        expect(await store.findReferentie({ tenant: 'tenant-2', id: 'p' })).toBeNull();
      });
    });

    describe('welcome and choices', () => {
      test('of many at once exactly one is the first, and again only after it was forgotten', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => store.markWelcomed(TENANT, 'a:1')));
        expect(answers.filter(Boolean)).toHaveLength(1);
        await reopen();
        expect(await store.markWelcomed(TENANT, 'a:1')).toBe(false);
        expect(await store.markWelcomed(TENANT, 'a:2')).toBe(true);
        await store.forgetWelcome(TENANT, 'a:1');
        expect(await store.markWelcomed(TENANT, 'a:1')).toBe(true);
      });
      test('a choice changes the named field only', async () => {
        expect(await store.findKeuze(persoon('p'))).toEqual({ school: null, rol: null });
        await store.keepKeuze(persoon('p'), { school: 'school-1' });
        await store.keepKeuze(persoon('p'), { rol: 'ib' });
        await reopen();
        expect(await store.findKeuze(persoon('p'))).toEqual({ school: 'school-1', rol: 'ib' });
      });
    });

    describe('passing on', () => {
      test('the same click gives the first one back and orders nothing more', async () => {
        const clicks = ['d1', 'd2', 'd3'].map((id) =>
          store.addDoorgifte(doorgifte(id), 'click', opdracht(`o-${id}`, id)),
        );
        expect(new Set((await Promise.all(clicks)).map(({ id }) => id)).size).toBe(1);
        await reopen();
        const [first] = await Promise.all(clicks);
        expect((await store.addDoorgifte(doorgifte('d4'), 'click', opdracht('o-d4', 'd4'))).id).toBe(first?.id);
        expect(await store.claimOutbox(at(0), LEASE, 10)).toHaveLength(1);
      });
      test('the same click more than a day later is a new one', async () => {
        await store.addDoorgifte(doorgifte('d1'), 'click', opdracht('o1', 'd1'));
        const next = await store.addDoorgifte(doorgifte('d2', at(DAY + 1)), 'click', opdracht('o2', 'd2'));
        expect(next.id).toBe('d2');
      });
      test('it is read once, and that orders one message back', async () => {
        await store.addDoorgifte(doorgifte('d1'), 'click', opdracht('o1', 'd1'));
        const back = (id: string): OutboxOpdracht => ({ ...opdracht(id, 'd1'), soort: 'gelezen' });
        const reads = await Promise.all([
          store.markGelezen('d1', at(1), back('o2')),
          store.markGelezen('d1', at(2), back('o3')),
        ]);
        expect(reads.toSorted()).toEqual([false, true]);
        const first = reads[0] === true ? { at: at(1), order: 'o2' } : { at: at(2), order: 'o3' };
        await reopen();
        expect((await store.findDoorgifte('d1'))?.gelezenOp).toBe(first.at);
        expect((await store.claimOutbox(at(3), LEASE, 10)).map(({ id }) => id)).toEqual(['o1', first.order]);
      });
      test.each(['unknown', 'constructor', '__proto__', 'toString', ''])(
        'an id made up outside (%p) finds nothing',
        async (id) => {
          expect(await store.findDoorgifte(id)).toBeNull();
          expect(await store.markGelezen(id, at(0), opdracht('o1', id))).toBe(false);
          expect(await store.claimOutbox(at(1), LEASE, 10)).toEqual([]);
        },
      );
      test('it is gone after 30 days, and kept until then', async () => {
        await store.addDoorgifte(doorgifte('d1'), 'click', opdracht('o1', 'd1'));
        await store.claimOutbox(at(30 * DAY - 1), LEASE, 10);
        expect(await store.findDoorgifte('d1')).not.toBeNull();
        await store.claimOutbox(at(30 * DAY + 1), LEASE, 10);
        expect(await store.findDoorgifte('d1')).toBeNull();
      });
    });

    describe('the outbox', () => {
      const order = (id: string): Promise<unknown> =>
        store.addDoorgifte(doorgifte(`d-${id}`), `click-${id}`, opdracht(id, `d-${id}`));

      test('given a jump of three months on the clock of the rules, what waits is sent still, and what was kept long enough goes', async () => {
        await order('1');
        expect((await store.claimOutbox(at(0), LEASE, 9, at(90 * DAY))).map(({ id }) => id)).toEqual(['1']);
        expect(await store.findDoorgifte('d-1')).toBeNull();
        expect(await store.claimOutbox(at(LEASE - 1), LEASE, 9, at(90 * DAY + LEASE))).toEqual([]);
        expect(await store.claimOutbox(at(LEASE), LEASE, 9, at(90 * DAY + LEASE))).toMatchObject([{ poging: 2 }]);
      });
      test('an order is claimed by one only, oldest first, and counted before it is sent', async () => {
        for (const id of ['2', '10', '1']) await order(id);
        const first = await store.claimOutbox(at(0), LEASE, 2);
        expect(first.map(({ id }) => id)).toEqual(['2', '10']);
        const rest = await store.claimOutbox(at(0), LEASE, 2);
        expect(rest.map(({ id }) => id)).toEqual(['1']);
        expect([...first, ...rest].every(({ poging, herhaling }) => poging === 1 && !herhaling)).toBe(true);
      });
      test('of claimers at the same time each gets others', async () => {
        const ids = Array.from({ length: 20 }, (_, n) => String(n));
        for (const id of ids) await order(id);
        const claims = await Promise.all([1, 2, 3, 4, 5].map(() => store.claimOutbox(at(0), LEASE, 5)));
        const left = await store.claimOutbox(at(0), LEASE, 20);
        expect([...claims.flat(), ...left].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      });
      test('what was sent does not come back', async () => {
        await order('o');
        await store.claimOutbox(at(0), LEASE, 1);
        await store.settleOutbox({ id: 'o', poging: 1 }, verzonden, at(0));
        await reopen();
        expect(await store.claimOutbox(at(2 * LEASE), LEASE, 1)).toEqual([]);
      });
      test('later comes back at its time, unmarked, as often as it takes', async () => {
        await order('o');
        for (const poging of [1, 2, 3]) {
          const now = poging * 10 * MINUTE;
          expect(await store.claimOutbox(at(now), LEASE, 1)).toMatchObject([{ poging, herhaling: false }]);
          await store.settleOutbox({ id: 'o', poging }, later, at(now + 5 * MINUTE));
          expect(await store.claimOutbox(at(now + 5 * MINUTE - 1), LEASE, 1)).toEqual([]);
        }
      });
      test('an unknown result is repeated once, marked, and then given up', async () => {
        await order('o');
        await store.claimOutbox(at(0), LEASE, 1);
        await store.settleOutbox({ id: 'o', poging: 1 }, onbekend, at(MINUTE));
        expect(await store.claimOutbox(at(MINUTE), LEASE, 1)).toMatchObject([{ poging: 2, herhaling: true }]);
        await store.settleOutbox({ id: 'o', poging: 2 }, onbekend, at(2 * MINUTE));
        expect(await store.claimOutbox(at(DAY), LEASE, 1)).toEqual([]);
      });
      test('a sender that died in the middle leaves an unknown result: repeated once, marked, and then given up', async () => {
        await order('o');
        await store.claimOutbox(at(0), LEASE, 1);
        await reopen();
        expect(await store.claimOutbox(at(LEASE - 1), LEASE, 1)).toEqual([]);
        expect(await store.claimOutbox(at(LEASE), LEASE, 1)).toMatchObject([{ poging: 2, herhaling: true }]);
        await reopen();
        expect(await store.claimOutbox(at(DAY), LEASE, 1)).toEqual([]);
      });
      test('the end of an attempt that was given up before changes nothing', async () => {
        await order('o');
        await store.claimOutbox(at(0), LEASE, 1);
        await store.claimOutbox(at(LEASE), LEASE, 1);
        await store.settleOutbox({ id: 'o', poging: 1 }, later, at(LEASE));
        expect(await store.claimOutbox(at(LEASE + 1), LEASE, 1)).toEqual([]);
        await store.settleOutbox({ id: 'o', poging: 2 }, later, at(LEASE + 2));
        expect(await store.claimOutbox(at(LEASE + 2), LEASE, 1)).toMatchObject([{ poging: 3 }]);
      });
      test.each(['onbereikbaar', 'mislukt'] as const)('%s is the end of an order', async (uitkomst) => {
        await order('o');
        await store.claimOutbox(at(0), LEASE, 1);
        await store.settleOutbox({ id: 'o', poging: 1 }, { uitkomst, code: '403' }, at(0));
        expect(await store.claimOutbox(at(DAY), LEASE, 1)).toEqual([]);
      });
      test('an order past its time is never sent', async () => {
        await store.addDoorgifte(doorgifte('d'), 'click', opdracht('o', 'd', at(MINUTE)));
        expect(await store.claimOutbox(at(MINUTE), LEASE, 1)).toEqual([]);
        expect(await store.claimOutbox(at(0), LEASE, 1)).toEqual([]);
      });
    });

    describe('as a whole', () => {
      test('given any steps, taken one by one or at once, a new start shows what was there before', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), fc.boolean(), async (steps, atOnce) => {
            if (atOnce) await Promise.all(steps.map((take) => take(store)));
            else for (const take of steps) await take(store);
            const before = await seen(store);
            await reopen();
            expect(await seen(store)).toEqual(before);
          }),
          { numRuns: 25 },
        );
      });
      test('after close nothing is accepted, and what was asked before is kept', async () => {
        const last = store.keepReferentie(referentie('p'));
        await store.close();
        await expect(last).resolves.toBeUndefined();
        await expect(store.keepReferentie(referentie('q'))).rejects.toThrow('closed');
        store = await place.open();
        expect(await store.findReferentie(persoon('p'))).not.toBeNull();
        expect(await store.findReferentie(persoon('q'))).toBeNull();
      });
    });
  });
}

const IDS = ['p', 'q', 'r'];
const anId = fc.constantFrom(...IDS);
const anEnd = fc.constantFrom<Zending>(verzonden, later, onbekend, { uitkomst: 'mislukt', code: '400' });
const aTime = fc.integer({ min: 0, max: 40 * DAY });
type Step = (store: WegwijzerStore) => Promise<unknown>;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anId, anId).map(
    ([id, chat]): Step =>
      (s) =>
        s.keepReferentie(referentie(id, chat)),
  ),
  anId.map(
    (id): Step =>
      (s) =>
        s.markReferentieDead(persoon(id)),
  ),
  anId.map(
    (id): Step =>
      (s) =>
        s.markWelcomed(TENANT, id),
  ),
  anId.map(
    (id): Step =>
      (s) =>
        s.forgetWelcome(TENANT, id),
  ),
  fc.tuple(anId, anId).map(
    ([id, school]): Step =>
      (s) =>
        s.keepKeuze(persoon(id), { school }),
  ),
  fc.tuple(anId, anId, aTime).map(
    ([id, click, time]): Step =>
      (s) =>
        s.addDoorgifte(doorgifte(id, at(time)), click, opdracht(id, id)),
  ),
  fc.tuple(anId, aTime).map(
    ([id, time]): Step =>
      (s) =>
        s.markGelezen(id, at(time), opdracht(`g${id}`, id)),
  ),
  aTime.map(
    (time): Step =>
      (s) =>
        s.claimOutbox(at(time), LEASE, 2),
  ),
  fc.tuple(anId, anEnd, fc.integer({ min: 1, max: 3 })).map(
    ([id, end, poging]): Step =>
      (s) =>
        s.settleOutbox({ id, poging }, end, at(0)),
  ),
);

async function seen(store: WegwijzerStore): Promise<unknown> {
  return Promise.all(
    IDS.map(async (id) => [
      await store.findReferentie(persoon(id)),
      await store.findKeuze(persoon(id)),
      await store.findDoorgifte(id),
    ]),
  );
}
