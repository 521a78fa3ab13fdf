import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { HulpvraagRij } from '../../src/app/hulpvraag-store.js';
import { HERINNERING } from '../../src/app/hulpvraag-store.js';
import type { Neerlegging, Postrij } from '../../src/app/post-store.js';
import type { Zending } from '../../src/app/ports.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openen, opening, opdrachtOver, volgende } from './hulpvraag-steps.js';
import type { StorePlace } from './store-contract.js';
import { at, DAY, MINUTE, persoon } from './store-steps.js';

const VERZONDEN: Zending = { uitkomst: 'verzonden', activityId: null };
const ONBEKEND: Zending = { uitkomst: 'onbekend', code: '504' };
const DICHT: Zending = { uitkomst: 'onbereikbaar', code: '403' };

/** What every store promises about when the clock looks, and about the post of a day. */
export function herinnerContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: Opslag;
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
    const opent = async (id: string, herinnerOp: string | null): Promise<void> => {
      await store.hulpvragen.leg({ ...openen(opening(id)), herinnerOp });
    };
    const klok = (nu: number, hoogstens = 99) => store.hulpvragen.claimTermijnen(at(nu), MINUTE, hoogstens);

    describe('given cases at which the clock must look', () => {
      beforeEach(async () => {
        await opent('h1', at(2 * DAY));
        await opent('h2', at(DAY));
        await opent('h3', null);
      });

      test('when their moment comes then they are claimed, the longest due first, and not before', async () => {
        expect(await klok(DAY - 1)).toEqual([]);
        expect(await klok(DAY)).toEqual(['h2']);
        expect(await klok(2 * DAY, 1)).toEqual(['h2']);
        expect(await klok(2 * DAY)).toEqual(['h1']);
      });

      test('when somebody claimed one then nobody else gets it until his lease ran out', async () => {
        const [een, ander] = await Promise.all([klok(2 * DAY), klok(2 * DAY)]);
        expect([...een, ...ander].toSorted()).toEqual(['h1', 'h2']);
        expect(await klok(2 * DAY + MINUTE - 1)).toEqual([]);
        expect((await klok(2 * DAY + MINUTE)).toSorted()).toEqual(['h1', 'h2']);
      });

      test('when a step is taken then its moment counts, also for one that was claimed', async () => {
        expect(await klok(DAY)).toEqual(['h2']);
        const nu = await store.hulpvragen.find('h2');
        if (nu === null) throw new Error('no case');
        await store.hulpvragen.leg({ ...volgende(nu), herinnerOp: at(DAY + 5) });
        expect(await klok(DAY + 5)).toEqual(['h2']);
        const verder = await store.hulpvragen.find('h2');
        if (verder === null) throw new Error('no case');
        await store.hulpvragen.leg({ ...volgende(verder), herinnerOp: null });
        expect(await klok(9 * DAY)).toEqual(['h1']);
      });

      test('when another moment is set then it counts from the version that was looked at, and after a new start', async () => {
        expect(await store.hulpvragen.zetTermijn('h2', 1, at(3 * DAY))).toBe(true);
        expect(await store.hulpvragen.zetTermijn('h1', 7, at(5 * DAY))).toBe(false);
        expect(await store.hulpvragen.zetTermijn('weg', 1, null)).toBe(false);
        await reopen();
        expect(await klok(2 * DAY)).toEqual(['h1']);
        expect(await klok(3 * DAY)).toEqual(['h1', 'h2']);
      });

      test('when the same moment is set then a claimed one is free again', async () => {
        expect(await klok(DAY)).toEqual(['h2']);
        expect(await store.hulpvragen.zetTermijn('h2', 1, at(DAY))).toBe(true);
        expect(await klok(DAY)).toEqual(['h2']);
      });

      test('when a step is taken while another moment is set then that of the step counts', async () => {
        const nu = await store.hulpvragen.find('h2');
        if (nu === null) throw new Error('no case');
        await Promise.all([
          store.hulpvragen.zetTermijn('h2', 1, at(DAY)),
          store.hulpvragen.leg({ ...volgende(nu), herinnerOp: at(5 * DAY) }),
        ]);
        expect(await klok(2 * DAY)).toEqual(['h1']);
        expect(await klok(5 * DAY)).toEqual(['h1', 'h2']);
      });

      test('when a case is erased then the clock does not look at it', async () => {
        await store.hulpvragen.wis('h2', at(90 * DAY));
        expect(await klok(9 * DAY)).toEqual(['h1']);
      });

      test('when all are looked through then each comes once, by id', async () => {
        const blad = await store.hulpvragen.bladeren('', 2);
        expect(blad.map(({ id }) => id)).toEqual(['h1', 'h2']);
        expect((await store.hulpvragen.bladeren('h2', 2)).map(({ id }) => id)).toEqual(['h3']);
      });
    });

    describe('given cases that were closed', () => {
      test('when their time is over then they are listed, the oldest first, and no other', async () => {
        for (const [id, tot] of [
          ['h1', '2027-03-02'],
          ['h2', '2027-03-01'],
          ['h3', '2027-03-01'],
        ] as const)
          await store.hulpvragen.leg(openen(opening(id), `open-${id}`, [{ wat: 'bewaartermijn', tot }]));
        await opent('h4', null);
        await reopen();
        const { hulpvragen } = store;
        expect(await hulpvragen.verlopen('2027-02-28', 9)).toEqual([]);
        expect(await hulpvragen.verlopen('2027-03-01', 9)).toEqual(['h2', 'h3']);
        expect(await hulpvragen.verlopen('2027-03-02', 2)).toEqual(['h2', 'h3']);
        await hulpvragen.wis('h2', at(90 * DAY));
        expect(await hulpvragen.verlopen('2027-03-02', 9)).toEqual(['h3', 'h1']);
      });
    });

    describe('given messages in personal chats', () => {
      const plek = (wie: string, activityId: string) => ({ persoon: persoon(wie), activityId });
      const houd = (ids: readonly string[], wie: string, activityId: string): Promise<void> =>
        store.hulpvragen.houdKaart(ids, plek(wie, activityId));
      const kaarten = (id: string) => store.hulpvragen.kaartenVan(id);
      beforeEach(async () => {
        for (const id of ['h1', 'h2']) await opent(id, null);
      });

      test('each is kept with every case that it is about, in order, once, also after a new start', async () => {
        await houd(['h1'], 'ib', '1700-b');
        await houd(['h1', 'h2', 'h1', 'nooit'], 'coo', '1700-b');
        await houd(['h1'], 'ib', '1700-a');
        await houd(['h1'], 'ib', '1700-b');
        await reopen();
        expect(await kaarten('h1')).toEqual([plek('ib', '1700-b'), plek('coo', '1700-b'), plek('ib', '1700-a')]);
        expect(await kaarten('h2')).toEqual([plek('coo', '1700-b')]);
        expect(await kaarten('nooit')).toEqual([]);
      });

      test('one that says nothing of the case any more is forgotten, that of somebody else with the same id is not', async () => {
        await houd(['h1', 'h2'], 'ib', '1700');
        await houd(['h1'], 'coo', '1700');
        await store.hulpvragen.vergeetKaarten('h1', [plek('ib', '1700'), plek('ib', 'nooit')]);
        await reopen();
        expect(await kaarten('h1')).toEqual([plek('coo', '1700')]);
        expect(await kaarten('h2')).toEqual([plek('ib', '1700')]);
      });

      test('an erased case has none, and gets none that comes late', async () => {
        await houd(['h1', 'h2'], 'ib', '1700');
        await store.hulpvragen.wis('h1', at(90 * DAY));
        await houd(['h1', 'h2'], 'coo', '1701');
        await reopen();
        expect(await kaarten('h1')).toEqual([]);
        expect(await kaarten('h2')).toEqual([plek('ib', '1700'), plek('coo', '1701')]);
      });

      test('a name or a sentence is no place', async () => {
        await expect(houd(['h1'], 'ib', 'Jan is ziek')).rejects.toThrow('does not fit');
        await expect(houd(['Jan de Vries'], 'ib', '1700')).rejects.toThrow('does not fit');
      });
    });

    describe('given the calendar and the rules with which moments were worked out', () => {
      test('they are known by a code after a new start, the last one, and it is a code', async () => {
        expect(await store.hulpvragen.vingerafdruk()).toBeNull();
        for (const code of ['a1b2', 'c3d4']) await store.hulpvragen.zetVingerafdruk(code);
        await reopen();
        expect(await store.hulpvragen.vingerafdruk()).toBe('c3d4');
        await expect(store.hulpvragen.zetVingerafdruk('Jan is ziek')).rejects.toThrow();
      });
    });

    /** An order of a reminder, claimed to be laid on a post. */
    const geclaimd = async (id: string): Promise<HulpvraagRij> => {
      const stap = openen(opening(id));
      const opdracht = { ...opdrachtOver(id, 1), soort: HERINNERING, plaats: 'R1/1/so/0' };
      await store.hulpvragen.leg({ ...stap, opdrachten: [opdrachtOver(id, 1, `gewoon-${id}`), opdracht] });
      const [rij] = await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9);
      if (rij === undefined) throw new Error('no order');
      return rij;
    };
    const neer = (van: HulpvraagRij, soort: Neerlegging['soort'], dag = '2026-11-24', wie = 'ib'): Neerlegging => ({
      van,
      persoon: persoon(wie),
      dag,
      soort,
      regel: { hulpvraag: van.hulpvraag, gebeurtenis: van.gebeurtenis, plaats: van.plaats },
      nietVoor: at(MINUTE),
      verlooptOp: at(7 * DAY),
    });
    const post = (nu = MINUTE): Promise<readonly Postrij[]> => store.post.claimPost(at(nu), MINUTE, 99, at(nu));

    describe('given orders of reminders beside orders of steps', () => {
      test('each is claimed by whom it is for, and never by the other', async () => {
        const rij = await geclaimd('h1');
        expect(rij).toMatchObject({ soort: HERINNERING, plaats: 'R1/1/so/0', poging: 1 });
        const gewoon = await store.hulpvragen.claimOpdrachten(at(0), MINUTE, 9);
        expect(gewoon.map(({ id }) => id)).toEqual(['gewoon-h1']);
        expect(await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9)).toEqual([]);
      });
    });

    describe('given an order of a reminder of which the work broke off, time after time', () => {
      test('it comes back as if nothing had happened, for nothing was sent', async () => {
        const eerste = await geclaimd('h1');
        for (const keer of [1, 2, 3, 4]) {
          await reopen();
          const weer = await store.hulpvragen.claimHerinneringen(at(keer * MINUTE), MINUTE, 9);
          expect(weer).toMatchObject([{ id: eerste.id, poging: keer + 1, herhaling: false }]);
        }
        expect(await store.beheer.dood()).toEqual([]);
        expect(await store.post.legPost(neer(eerste, 'bundel'))).toBe('gelegd');
        expect(await post()).toEqual([]);
        expect(await store.post.legPost(neer({ ...eerste, poging: 5 }, 'bundel'))).toBe('gelegd');
        expect(await post()).toHaveLength(1);
      });
    });

    describe('given the digest of somebody', () => {
      test('lines of a day lie on one post, after a new start as well, and are claimed at its moment', async () => {
        for (const id of ['h1', 'h2'])
          expect(await store.post.legPost(neer(await geclaimd(id), 'bundel'))).toBe('gelegd');
        await reopen();
        expect(await post(0)).toEqual([]);
        const [een, ...meer] = await post();
        expect(meer).toEqual([]);
        expect(een).toMatchObject({ persoon: persoon('ib'), dag: '2026-11-24', plek: 0, poging: 1, herhaling: false });
        expect(een?.regels.map(({ hulpvraag }) => hulpvraag)).toEqual(['h1', 'h2']);
        expect(await store.hulpvragen.claimHerinneringen(at(DAY), MINUTE, 9)).toEqual([]);
      });

      test('once it was sent the day is full, and the order stays for another day', async () => {
        await store.post.legPost(neer(await geclaimd('h1'), 'bundel'));
        const [een] = await post();
        if (een === undefined) throw new Error('no post');
        const laat = await geclaimd('h2');
        expect(await store.post.legPost(neer(laat, 'bundel'))).toBe('vol');
        await store.post.settlePost(een, VERZONDEN, at(0));
        await reopen();
        expect(await store.post.legPost(neer(laat, 'bundel'))).toBe('vol');
        expect(await store.post.legPost(neer(laat, 'bundel', '2026-11-25'))).toBe('gelegd');
        expect((await post()).map(({ dag }) => dag)).toEqual(['2026-11-25']);
      });

      test('the same order twice lies there once', async () => {
        const rij = await geclaimd('h1');
        expect(await store.post.legPost(neer(rij, 'bundel'))).toBe('gelegd');
        expect(await store.post.legPost(neer(rij, 'bundel'))).toBe('gelegd');
        expect((await post()).flatMap(({ regels }) => regels)).toHaveLength(1);
      });

      test('people do not get each other’s lines', async () => {
        await store.post.legPost(neer(await geclaimd('h1'), 'bundel'));
        await store.post.legPost(neer(await geclaimd('h2'), 'bundel', '2026-11-24', 'coo'));
        expect((await post()).map((een) => [een.persoon.id, een.regels.length])).toEqual([
          ['ib', 1],
          ['coo', 1],
        ]);
      });
    });

    describe('given cards of their own', () => {
      test('a day has three of them, sent ones included, and the digest besides', async () => {
        const gelegd: string[] = [];
        for (const id of ['h1', 'h2', 'h3']) gelegd.push(await store.post.legPost(neer(await geclaimd(id), 'kaart')));
        for (const een of await post()) await store.post.settlePost(een, VERZONDEN, at(0));
        const vierde = await geclaimd('h4');
        gelegd.push(await store.post.legPost(neer(vierde, 'kaart')));
        expect(gelegd).toEqual(['gelegd', 'gelegd', 'gelegd', 'vol']);
        expect(await store.post.legPost(neer(vierde, 'bundel'))).toBe('gelegd');
        expect((await post()).map(({ plek }) => plek)).toEqual([0]);
      });
    });

    describe('given a post that is being sent', () => {
      beforeEach(async () => {
        await store.post.legPost(neer(await geclaimd('h1'), 'kaart'));
      });
      const opnieuw = async (zending: Zending, na: number): Promise<void> => {
        const [een] = await post();
        if (een === undefined) throw new Error('no post');
        await store.post.settlePost(een, zending, at(na));
      };

      test('an unknown result is repeated once, marked, and then it is dead and listed', async () => {
        await opnieuw(ONBEKEND, 2 * MINUTE);
        expect(await post(2 * MINUTE - 1)).toEqual([]);
        const [weer] = await post(2 * MINUTE);
        expect(weer).toMatchObject({ poging: 2, herhaling: true });
        if (weer === undefined) throw new Error('no post');
        await store.post.settlePost(weer, ONBEKEND, at(3 * MINUTE));
        expect(await post(9 * MINUTE)).toEqual([]);
        expect(await store.beheer.dood()).toMatchObject([{ outbox: 'post', code: '504' }]);
      });

      test('a lease that ran out is an unknown result', async () => {
        expect(await post()).toHaveLength(1);
        await reopen();
        expect(await post(3 * MINUTE)).toMatchObject([{ poging: 2, herhaling: true }]);
      });

      test('a lease that ran out on the repeat, or a term that passed, is claimed once more, with why it is not sent', async () => {
        expect(await post()).toMatchObject([{ poging: 1, herhaling: false }]);
        const repeat = await post(3 * MINUTE);
        expect(repeat).toMatchObject([{ poging: 2, herhaling: true }]);
        expect(repeat[0]).not.toHaveProperty('opgegeven');
        const [laatste] = await post(5 * MINUTE);
        expect(laatste).toMatchObject({ poging: 3, herhaling: true, opgegeven: 'onbekend' });
        if (laatste === undefined) throw new Error('no post');
        // Broken off before somebody else heard of it: it comes back.
        await reopen();
        const [weer] = await post(7 * MINUTE);
        expect(weer).toMatchObject({ opgegeven: 'onbekend' });
        if (weer === undefined) throw new Error('no post');
        await store.post.settlePost(weer, { uitkomst: 'mislukt', code: 'onbekend' }, at(0));
        expect(await post(9 * MINUTE)).toEqual([]);
        expect((await store.beheer.dood()).map(({ code }) => code)).toEqual(['onbekend']);
      });

      test('a dead one can be sent again', async () => {
        await opnieuw(DICHT, 0);
        expect(await store.beheer.opnieuw(null, at(9 * DAY))).toBe(1);
        expect(await post()).toMatchObject([{ poging: 2, herhaling: false, regels: [{ hulpvraag: 'h1' }] }]);
      });

      test('it can be taken apart again: its lines are orders for somebody else, and it is gone', async () => {
        const [een] = await post();
        if (een === undefined) throw new Error('no post');
        const terug = { ...opdrachtOver('h1', 1, 'terug'), soort: HERINNERING, plaats: 'R1/1/so/0/soj' };
        const vanNiets = { ...opdrachtOver('nooit', 1, 'ook'), soort: HERINNERING, plaats: 'R1/1/so/0/soj' };
        await store.post.terugPost({ ...een, poging: 9 }, [terug], []);
        expect(await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9)).toEqual([]);
        await store.post.terugPost(een, [terug, vanNiets], []);
        await store.post.terugPost(een, [terug], []);
        await reopen();
        expect(await post(9 * MINUTE)).toEqual([]);
        expect((await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9)).map(({ plaats }) => plaats)).toEqual([
          'R1/1/so/0/soj',
        ]);
      });

      test('lines for which nobody is left stay on it, and are dead and listed with it', async () => {
        for (const id of ['h2', 'h3', 'h4']) await store.post.legPost(neer(await geclaimd(id), 'bundel'));
        const bundel = (await post()).find(({ plek }) => plek === 0);
        if (bundel === undefined) throw new Error('no post');
        const terug = { ...opdrachtOver('h2', 1, 'terug'), soort: HERINNERING, plaats: 'R1/1/so/0/soj' };
        const [, blijft, gewist] = bundel.regels;
        if (blijft === undefined || gewist === undefined) throw new Error('no lines');
        await store.hulpvragen.wis(gewist.hulpvraag, at(90 * DAY));
        await store.post.terugPost(bundel, [terug], [blijft, gewist]);
        await store.post.settlePost(bundel, DICHT, at(0));
        await reopen();
        expect(await store.beheer.dood()).toMatchObject([{ outbox: 'post', id: bundel.id, code: '403' }]);
        await store.beheer.opnieuw(bundel.id, at(9 * DAY));
        const weer = (await post()).find(({ id }) => id === bundel.id);
        expect(weer?.regels).toEqual([blijft]);
        const orders = await store.hulpvragen.claimHerinneringen(at(0), MINUTE, 9);
        expect(orders.map(({ id }) => id)).toEqual(['terug']);
      });

      test('an erased case leaves no line behind', async () => {
        await store.post.legPost(neer(await geclaimd('h2'), 'bundel'));
        await store.post.legPost(neer(await geclaimd('h3'), 'bundel'));
        await store.hulpvragen.wis('h1', at(90 * DAY));
        await store.hulpvragen.wis('h2', at(90 * DAY));
        expect((await post()).flatMap(({ regels }) => regels.map(({ hulpvraag }) => hulpvraag))).toEqual(['h3']);
      });
    });

    describe('given many lines for one person at the same moment', () => {
      test('they lie on one digest, none twice and none lost', async () => {
        const ids = Array.from({ length: 12 }, (_, nummer) => `h${nummer}`);
        const rijen: HulpvraagRij[] = [];
        for (const id of ids) rijen.push(await geclaimd(id));
        await Promise.all(rijen.map((rij) => store.post.legPost(neer(rij, 'bundel'))));
        const posten = await post();
        expect(posten).toHaveLength(1);
        expect(posten.flatMap(({ regels }) => regels.map(({ hulpvraag }) => hulpvraag)).toSorted()).toEqual(
          ids.toSorted(),
        );
      });
    });

    describe('given what somebody prefers', () => {
      test('it is there after a new start, the last choice counts, and nobody else has it', async () => {
        const voorkeur = { persoon: persoon('ib'), dag: 'wo', tijd: '12:00', pauze: null, op: at(0) } as const;
        await store.organisatie.zetVoorkeur({ ...voorkeur, dag: 'ma' });
        await store.organisatie.zetVoorkeur({ ...voorkeur, pauze: { van: '2026-12-01', tot: '2026-12-14' } });
        await reopen();
        expect(await store.organisatie.voorkeur(persoon('ib'))).toEqual({
          ...voorkeur,
          pauze: { van: '2026-12-01', tot: '2026-12-14' },
        });
        expect(await store.organisatie.voorkeur(persoon('coo'))).toBeNull();
        const anders = [
          { tijd: 'Jan is ziek' },
          { tijd: '08:29' },
          { tijd: '16:01' },
          { tijd: '12:60' },
          { pauze: { van: '2026-12-14', tot: '2026-12-01' } },
        ];
        for (const een of anders)
          await expect(store.organisatie.zetVoorkeur({ ...voorkeur, ...een })).rejects.toThrow('does not fit');
      });
    });
  });
}
