import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OrganisatieStore } from '../../src/app/organisatie-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openen, opening } from './hulpvraag-steps.js';
import { kanaalpost, koppeling, rolwissel, vervanging } from './organisatie-steps.js';
import type { StorePlace } from './store-contract.js';
import { at, DAY } from './store-steps.js';

const LEEG = { vervangingen: [], rolwissels: [], koppelingen: [] };

/** What every store promises about what people arrange among themselves, embedded or PostgreSQL. */
export function organisatieContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: Opslag;
    let organisatie: OrganisatieStore;
    const open = async (): Promise<void> => {
      store = await place.open();
      ({ organisatie } = store);
    };
    const reopen = async (): Promise<void> => {
      await store.close();
      await open();
    };
    beforeEach(async () => {
      place = await createPlace();
      await open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    describe('given a store in which nothing was arranged', () => {
      test('when it is asked then everything is empty', async () => {
        expect(await organisatie.organisatie()).toEqual(LEEG);
        expect(await organisatie.findKanaalpost('h1')).toBeNull();
      });
    });

    describe('given arrangements of every kind', () => {
      test('when the store starts anew then all are there, in order', async () => {
        for (const id of ['v2', 'v1']) await organisatie.legVervanging(vervanging(id));
        await organisatie.legRolwissel(rolwissel('r2', 'ib', 'opvolger'));
        await organisatie.legRolwissel(rolwissel('r1', 'opvolger', 'derde'));
        for (const school of ['school-2', 'school-1']) await organisatie.koppel(koppeling(school));
        const before = await organisatie.organisatie();
        expect(before).toEqual({
          vervangingen: [vervanging('v2'), vervanging('v1')],
          rolwissels: [rolwissel('r2', 'ib', 'opvolger'), rolwissel('r1', 'opvolger', 'derde')],
          koppelingen: [koppeling('school-1'), koppeling('school-2')],
        });
        await reopen();
        expect(await organisatie.organisatie()).toEqual(before);
      });
    });

    describe('given a vervanging', () => {
      beforeEach(() => organisatie.legVervanging(vervanging('v1')));
      test('when the same id comes again then nothing changes', async () => {
        await organisatie.legVervanging(vervanging('v1', 'ander'));
        await reopen();
        expect((await organisatie.organisatie()).vervangingen).toEqual([vervanging('v1')]);
      });
      test('when it is withdrawn then it is left out, and only the first time says so', async () => {
        expect(await organisatie.trekVervangingIn('v1', at(1))).toBe(true);
        expect(await organisatie.trekVervangingIn('v1', at(2))).toBe(false);
        await reopen();
        expect(await organisatie.trekVervangingIn('v1', at(3))).toBe(false);
        expect(await organisatie.organisatie()).toEqual(LEEG);
      });
      test('when it was withdrawn and comes again then it stays withdrawn', async () => {
        await organisatie.trekVervangingIn('v1', at(1));
        await organisatie.legVervanging(vervanging('v1'));
        expect(await organisatie.organisatie()).toEqual(LEEG);
      });
      test('when one is withdrawn that is not there then nothing changes', async () => {
        expect(await organisatie.trekVervangingIn('v2', at(1))).toBe(false);
        expect((await organisatie.organisatie()).vervangingen).toEqual([vervanging('v1')]);
      });
      test('when ten withdraw it at once then one of them did', async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, (_, n) => organisatie.trekVervangingIn('v1', at(n))),
        );
        expect(answers.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('given a rolwissel', () => {
      test('when the same id comes again then nothing changes', async () => {
        await organisatie.legRolwissel(rolwissel('r1'));
        await organisatie.legRolwissel(rolwissel('r1', 'ib', 'ander'));
        await reopen();
        expect((await organisatie.organisatie()).rolwissels).toEqual([rolwissel('r1')]);
      });
      test('when ten callers bring the same one at once then it is there once', async () => {
        await Promise.all(Array.from({ length: 10 }, () => organisatie.legRolwissel(rolwissel('r1'))));
        expect((await organisatie.organisatie()).rolwissels).toEqual([rolwissel('r1')]);
      });
    });

    describe('given a school with a channel', () => {
      beforeEach(() => organisatie.koppel(koppeling('school-1', '19:een')));
      test('when it gets another one then that comes in its place', async () => {
        await organisatie.koppel(koppeling('school-1', '19:ander'));
        await reopen();
        expect((await organisatie.organisatie()).koppelingen).toEqual([koppeling('school-1', '19:ander')]);
      });
      test('when another school gets the same channel then both have it', async () => {
        await organisatie.koppel(koppeling('school-2', '19:een'));
        expect((await organisatie.organisatie()).koppelingen).toHaveLength(2);
      });
      test('when it is unlinked then it has none, and only the first time says so', async () => {
        expect(await organisatie.ontkoppel('school-1')).toBe(true);
        expect(await organisatie.ontkoppel('school-1')).toBe(false);
        await reopen();
        expect(await organisatie.ontkoppel('school-1')).toBe(false);
        expect(await organisatie.organisatie()).toEqual(LEEG);
      });
      test('when two callers link it at once then it has one of the two', async () => {
        const two = [koppeling('school-1', '19:a'), koppeling('school-1', '19:b')];
        await Promise.all(two.map((een) => organisatie.koppel(een)));
        const { koppelingen } = await organisatie.organisatie();
        expect(koppelingen).toHaveLength(1);
        expect(two).toContainEqual(koppelingen[0]);
        await reopen();
        expect((await organisatie.organisatie()).koppelingen).toEqual(koppelingen);
      });
    });

    describe('given hulpvragen with a post in the channel', () => {
      beforeEach(async () => {
        for (const id of ['h1', 'h2']) {
          await store.hulpvragen.leg(openen(opening(id)));
          await organisatie.keepKanaalpost(kanaalpost(id));
        }
      });
      test('when the store starts anew then the post is found', async () => {
        await reopen();
        expect(await organisatie.findKanaalpost('h1')).toEqual(kanaalpost('h1'));
      });
      test('when a newer one is kept then that comes in its place', async () => {
        await organisatie.keepKanaalpost(kanaalpost('h1', 2));
        await organisatie.keepKanaalpost(kanaalpost('h1', 2));
        await reopen();
        expect(await organisatie.findKanaalpost('h1')).toEqual(kanaalpost('h1', 2));
        expect(await organisatie.findKanaalpost('h2')).toEqual(kanaalpost('h2'));
      });
      test('when a hulpvraag is erased then its post goes with it, and the other one stays', async () => {
        await store.hulpvragen.wis('h1', at(DAY));
        expect(await organisatie.findKanaalpost('h1')).toBeNull();
        await reopen();
        expect(await organisatie.findKanaalpost('h1')).toBeNull();
        expect(await organisatie.findKanaalpost('h2')).toEqual(kanaalpost('h2'));
      });
      test('when a post comes during or after the erasing then it is not kept', async () => {
        const keep = (n: number) => organisatie.keepKanaalpost(kanaalpost('h1', n));
        await Promise.all([keep(2), store.hulpvragen.wis('h1', at(DAY)), keep(3)]);
        await keep(4);
        await organisatie.keepKanaalpost(kanaalpost('nergens'));
        await reopen();
        expect(await organisatie.findKanaalpost('h1')).toBeNull();
        expect(await organisatie.findKanaalpost('nergens')).toBeNull();
      });
    });

    describe('given a value that could be a name or a sentence', () => {
      const GEHEIM = 'Jan Jansen';
      test.each<[string, (to: OrganisatieStore) => Promise<unknown>]>([
        ['a vervanging', (to) => to.legVervanging(vervanging(GEHEIM))],
        ['somebody of a vervanging', (to) => to.legVervanging(vervanging('v1', GEHEIM))],
        ['a day', (to) => to.legVervanging({ ...vervanging('v1'), tot: GEHEIM })],
        ['a withdrawal', (to) => to.trekVervangingIn('v0', GEHEIM)],
        ['somebody of a rolwissel', (to) => to.legRolwissel(rolwissel('r1', GEHEIM))],
        ['a school', (to) => to.koppel(koppeling(GEHEIM))],
        ['a channel', (to) => to.koppel(koppeling('school-1', GEHEIM))],
        ['a post', (to) => to.keepKanaalpost({ ...kanaalpost('h1'), activityId: GEHEIM })],
      ])('when it is given for %s then it is a fault without the value, and nothing is written', async (_, give) => {
        await organisatie.legVervanging(vervanging('v0'));
        await store.hulpvragen.leg(openen(opening('h1')));
        const fault: unknown = await give(organisatie).catch((thrown: unknown) => thrown);
        expect(fault).toBeInstanceOf(Error);
        expect(String(fault)).toContain('does not fit');
        expect(String(fault)).not.toContain(GEHEIM);
        await reopen();
        expect(await organisatie.organisatie()).toEqual({ ...LEEG, vervangingen: [vervanging('v0')] });
        expect(await organisatie.findKanaalpost('h1')).toBeNull();
      });
    });
  });
}
