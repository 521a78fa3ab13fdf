import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HulpvraagStore, Vastlegging } from '../../src/app/hulpvraag-store.js';
import { begin, evolve } from '../../src/domain/hulpvraag/evolve.js';
import type { Hulpvraag } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Opslag } from '../../src/store/opslag.js';
import { bezet, DAG, openen, opening, regel, sluit, status, verlaat, volgende } from './hulpvraag-steps.js';
import type { StorePlace } from './store-contract.js';
import { at, DAY, persoon } from './store-steps.js';

const VASTGELEGD = { soort: 'vastgelegd' };

/** What every store promises about hulpvragen, embedded or PostgreSQL. */
export function hulpvraagContract(name: string, createPlace: () => Promise<StorePlace>): void {
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
    const leg = (vastlegging: Vastlegging) => store.hulpvragen.leg(vastlegging);
    /** An open case, as it is after its first step. */
    const geopend = async (id: string, school?: string): Promise<Hulpvraag> => {
      const eerste = openen(opening(id, `GO-26-${id}`, school));
      expect(await leg(eerste)).toEqual(VASTGELEGD);
      return eerste.hulpvraag;
    };
    const nummers = (gevonden: readonly Hulpvraag[]): string[] => gevonden.map(({ nummer }) => nummer);

    describe('a step', () => {
      test('is there as a whole after a new start: case, log, order and access log', async () => {
        const een = await geopend('h1');
        const tweede = volgende(een);
        expect(await leg(tweede)).toEqual(VASTGELEGD);
        await reopen();
        expect(await store.hulpvragen.find('h1')).toEqual(tweede.hulpvraag);
        expect(await store.hulpvragen.findNummer('GO-26-h1')).toEqual(tweede.hulpvraag);
        const log = await store.hulpvragen.log('h1');
        expect(log.map(({ nummer }) => nummer)).toEqual([1, 2]);
        expect(log.reduce(evolve, begin(opening('h1'), DAG))).toEqual(tweede.hulpvraag);
        expect((await store.hulpvragen.claimOpdrachten(at(0), 1000, 9)).map(({ id }) => id)).toEqual([
          'o-h1-1',
          'o-h1-2',
        ]);
        expect(await store.hulpvragen.inzagen('h1')).toEqual([regel('h1'), regel('h1')]);
      });
      test('of 20 rivals on one version exactly one wins, and the others hear where the case stands', async () => {
        const een = await geopend('h1');
        const antwoorden = await Promise.all(
          Array.from({ length: 20 }, (_, n) => leg(volgende(een, [status(`keuze-${n}`)], `click-${n}`))),
        );
        expect(antwoorden.filter(({ soort }) => soort === 'vastgelegd')).toHaveLength(1);
        expect(antwoorden.filter(({ soort }) => soort === 'ingehaald')).toHaveLength(19);
        expect(antwoorden).toContainEqual({ soort: 'ingehaald', versie: 2 });
        expect(await store.hulpvragen.log('h1')).toHaveLength(2);
        expect(await store.hulpvragen.claimOpdrachten(at(0), 1000, 99)).toHaveLength(2);
        expect(await store.hulpvragen.inzagen('h1')).toHaveLength(2);
      });
      test('the same click gives the same answer, at once and after a new start, and changes nothing', async () => {
        const een = await geopend('h1');
        const dezelfde = Array.from({ length: 10 }, () => leg(volgende(een)));
        const antwoorden = await Promise.all(dezelfde);
        await reopen();
        antwoorden.push(
          await leg({ ...volgende(een), effect: { sleutel: 'click-h1-1', antwoord: { kaart: 'anders' } } }),
        );
        expect(antwoorden.filter(({ soort }) => soort === 'vastgelegd')).toHaveLength(1);
        const eerder = { soort: 'eerder', antwoord: { kaart: 'gedaan', versie: 2 } };
        expect(antwoorden.filter(({ soort }) => soort !== 'vastgelegd')).toEqual(Array(10).fill(eerder));
        expect(await store.hulpvragen.log('h1')).toHaveLength(2);
      });
      test('the same click that would open two cases opens one', async () => {
        const antwoorden = await Promise.all(['h1', 'h2', 'h3'].map((id) => leg(openen(opening(id), 'click'))));
        expect(antwoorden.map(({ soort }) => soort).toSorted()).toEqual(['eerder', 'eerder', 'vastgelegd']);
        expect(await store.hulpvragen.vanSchool('school-1')).toHaveLength(1);
      });
      test('a click is remembered with its answer for a day, by its key', async () => {
        await geopend('h1');
        const antwoord = { kaart: 'gedaan', versie: 1 };
        expect(await store.hulpvragen.eerder('open-h1', at(DAY))).toEqual(antwoord);
        await reopen();
        expect(await store.hulpvragen.eerder('open-h1', at(DAY))).toEqual(antwoord);
        expect(await store.hulpvragen.eerder('open-h1', at(DAY + 1))).toBeNull();
        expect(await store.hulpvragen.eerder('open-h2', at(0))).toBeNull();
      });
      test('the same key more than a day later is a new click', async () => {
        const een = await geopend('h1');
        const later = { ...volgende(een, [status('later')], 'open-h1'), op: at(DAY + 1) };
        expect(await leg({ ...later, op: at(DAY) })).toMatchObject({ soort: 'eerder' });
        expect(await leg(later)).toEqual(VASTGELEGD);
      });
      test('a step on a case that is not there, or that is opened twice, is overtaken', async () => {
        const een = await geopend('h1');
        expect(await leg(volgende({ ...een, id: 'h2', nummer: 'GO-26-h2' }))).toEqual({
          soort: 'ingehaald',
          versie: null,
        });
        expect(await leg(openen(opening('h1', 'GO-26-x'), 'again'))).toEqual({ soort: 'ingehaald', versie: 1 });
      });
      test.each<[string, (goed: Vastlegging) => Vastlegging]>([
        ['a sentence for a code', (goed) => ({ ...goed, inzage: { ...regel('h1'), handeling: 'Jan is gepest' } })],
        [
          'a name in a fact',
          (goed) => ({ ...goed, hulpvraag: { ...goed.hulpvraag, feiten: { x: { op: DAG, waarde: 'Jan Jansen' } } } }),
        ],
        ['events that skip one', (goed) => ({ ...goed, vanVersie: 2, hulpvraag: { ...goed.hulpvraag, versie: 3 } })],
        ['no event', (goed) => ({ ...goed, gebeurtenissen: [] })],
        ['an opening of an open case', (goed) => ({ ...goed, opening: opening('h1') })],
        ['an order of another case', (goed) => ({ ...goed, opdrachten: openen(opening('h2')).opdrachten })],
      ])('with %s it is a fault: nothing is written, and the fault holds no value', async (_, fout) => {
        const een = await geopend('h1');
        const poging = leg(fout(volgende(een)));
        await expect(poging).rejects.toThrow('a step does not fit');
        await expect(poging).rejects.not.toThrow(/Jan/);
        expect(await store.hulpvragen.find('h1')).toEqual(een);
      });
      test('a number that another case has is a fault', async () => {
        await geopend('h1');
        await expect(leg(openen(opening('h2', 'GO-26-h1')))).rejects.toThrow('another case has its number');
        expect(await store.hulpvragen.find('h2')).toBeNull();
      });
    });

    describe('numbers', () => {
      test('50 at once get 50 numbers, and a new start goes on after them', async () => {
        const samen = await Promise.all(Array.from({ length: 50 }, () => store.hulpvragen.volgendNummer('GO', 2026)));
        expect(new Set(samen).size).toBe(50);
        expect(samen.toSorted()[0]).toBe('GO-26-0001');
        await reopen();
        expect(samen).not.toContain(await store.hulpvragen.volgendNummer('GO', 2026));
        expect(await store.hulpvragen.volgendNummer('GO', 2027)).toBe('GO-27-0001');
        expect(await store.hulpvragen.volgendNummer('MVS', 2026)).toBe('MVS-26-0001');
      });
    });

    describe('my cases', () => {
      test('are the open ones in which somebody sits now, by number', async () => {
        await geopend('h2');
        const een = await geopend('h1');
        await leg(volgende(een, [bezet('smw', 'regierolhouder')]));
        expect(nummers(await store.hulpvragen.vanPersoon(persoon('ib')))).toEqual(['GO-26-h1', 'GO-26-h2']);
        expect(nummers(await store.hulpvragen.vanPersoon(persoon('smw')))).toEqual(['GO-26-h1']);
        expect(await store.hulpvragen.vanPersoon({ tenant: 'tenant-2', id: 'ib' })).toEqual([]);
      });
      test('do not hold a slot that was left, nor a closed case, also after a new start', async () => {
        const een = await geopend('h1');
        const twee = await geopend('h2');
        await leg(volgende(een, [verlaat('ib'), bezet('coo')]));
        await leg(volgende(twee, [sluit]));
        for (const again of [false, true]) {
          if (again) await reopen();
          expect(await store.hulpvragen.vanPersoon(persoon('ib'))).toEqual([]);
          expect(nummers(await store.hulpvragen.vanPersoon(persoon('coo')))).toEqual(['GO-26-h1']);
          expect(nummers(await store.hulpvragen.vanSchool('school-1'))).toEqual(['GO-26-h1']);
        }
      });
      test('of a school are the open ones of that school', async () => {
        await geopend('h1', 'school-1');
        await geopend('h2', 'school-2');
        expect(nummers(await store.hulpvragen.vanSchool('school-2'))).toEqual(['GO-26-h2']);
        expect(await store.hulpvragen.vanSchool('school-3')).toEqual([]);
      });
      test.each(['unknown', 'constructor', '__proto__'])('an id made up outside (%p) finds nothing', async (id) => {
        expect(await store.hulpvragen.find(id)).toBeNull();
        expect(await store.hulpvragen.findNummer(id)).toBeNull();
        expect(await store.hulpvragen.log(id)).toEqual([]);
        expect(await store.hulpvragen.vanPersoon(persoon(id))).toEqual([]);
      });
    });

    test('of many that ask at once each gets his own case, whatever the others ask for', async () => {
      const ids = Array.from({ length: 120 }, (_, n) => `h${n}`);
      await Promise.all(ids.map((id) => geopend(id)));
      const forged = ['', 'h1\u0000', 'h1\u001eh2', 'h1 ', "h1'--"];
      const asked = [...ids, ...forged, ...ids];
      const found = await Promise.all(asked.map((id) => store.hulpvragen.find(id)));
      expect(found.map((een) => een?.id)).toEqual([...ids, ...forged.map(() => undefined), ...ids]);
    });

    describe('a case that is erased', () => {
      test('is gone with log, orders and effect keys; the access log stays', async () => {
        const een = await geopend('h1');
        await geopend('h2');
        await store.hulpvragen.wis('h1', at(DAY));
        await reopen();
        expect(await store.hulpvragen.find('h1')).toBeNull();
        expect(await store.hulpvragen.findNummer('GO-26-h1')).toBeNull();
        expect(await store.hulpvragen.log('h1')).toEqual([]);
        expect(nummers(await store.hulpvragen.vanSchool('school-1'))).toEqual(['GO-26-h2']);
        expect(nummers(await store.hulpvragen.vanPersoon(persoon('ib')))).toEqual(['GO-26-h2']);
        expect((await store.hulpvragen.claimOpdrachten(at(0), 1000, 9)).map(({ id }) => id)).toEqual(['o-h2-1']);
        expect(await store.hulpvragen.inzagen('h1')).toEqual([regel('h1')]);
        expect(await leg(volgende(een, [status('x')], 'open-h1'))).toEqual({ soort: 'ingehaald', versie: null });
      });
      test('is not brought back by a commit that comes late, or at the same time', async () => {
        const een = await geopend('h1');
        await Promise.all([
          leg(volgende(een, [status('rival')], 'rival')),
          store.hulpvragen.wis('h1', at(DAY)),
          leg(openen(opening('h1'), 'second')),
        ]);
        expect(await leg(openen(opening('h1'), 'third'))).toEqual({ soort: 'ingehaald', versie: null });
        expect(await leg(volgende(een, [status('late')], 'late'))).toEqual({ soort: 'ingehaald', versie: null });
        await reopen();
        expect(await store.hulpvragen.find('h1')).toBeNull();
        expect(await store.hulpvragen.vanSchool('school-1')).toEqual([]);
      });
      test('can be erased twice, or before it came', async () => {
        await store.hulpvragen.wis('h1', at(DAY));
        await store.hulpvragen.wis('h1', at(2 * DAY));
        expect(await leg(openen(opening('h1')))).toEqual({ soort: 'ingehaald', versie: null });
        await store.hulpvragen.claimOpdrachten(at(DAY + 1), 1000, 1);
        expect(await leg(openen(opening('h1')))).toEqual({ soort: 'ingehaald', versie: null });
        await store.hulpvragen.claimOpdrachten(at(2 * DAY + 1), 1000, 1);
        expect(await leg(openen(opening('h1')))).toEqual(VASTGELEGD);
      });
    });

    describe('the access log', () => {
      test('holds refused tries and looks, and is kept for a year', async () => {
        await store.hulpvragen.inzage(regel('h1', 'jvk', false));
        await store.hulpvragen.inzage(regel(null, 'jvk', false));
        await store.hulpvragen.inzage({ ...regel('h1'), op: at(DAY) });
        await reopen();
        expect(await store.hulpvragen.inzagen('h1')).toEqual([
          regel('h1', 'jvk', false),
          { ...regel('h1'), op: at(DAY) },
        ]);
        await store.hulpvragen.claimOpdrachten(at(365 * DAY + 1), 1000, 1);
        expect(await store.hulpvragen.inzagen('h1')).toEqual([{ ...regel('h1'), op: at(DAY) }]);
      });
      test('a year goes by the clock of the rules, whatever the machine says', async () => {
        await store.hulpvragen.inzage(regel('h1', 'jvk', false));
        await store.hulpvragen.claimOpdrachten(at(0), 1000, 1, at(365 * DAY + 1));
        expect(await store.hulpvragen.inzagen('h1')).toEqual([]);
      });
    });

    describe('as a whole', () => {
      test('given any steps, one by one or at once, each case is what its log says, also after a new start', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 30 }), fc.boolean(), async (acts, atOnce) => {
            const known = new Map<string, Hulpvraag>();
            if (atOnce) await Promise.all(acts.map((act) => act(store.hulpvragen, known)));
            else for (const act of acts) await act(store.hulpvragen, known);
            const before = await seen(store.hulpvragen);
            await reopen();
            expect(await seen(store.hulpvragen)).toEqual(before);
          }),
          { numRuns: 25 },
        );
      });
    });

    describe('the orders of a case', () => {
      test('are claimed by one only, kept apart from those of doorgiften, and settled', async () => {
        await geopend('h1');
        const claims = await Promise.all([1, 2, 3].map(() => store.hulpvragen.claimOpdrachten(at(0), 1000, 9)));
        expect(claims.flat()).toMatchObject([
          { id: 'o-h1-1', hulpvraag: 'h1', gebeurtenis: 1, poging: 1, herhaling: false },
        ]);
        expect(await store.claimOutbox(at(0), 1000, 9)).toEqual([]);
        const [rij] = claims.flat();
        await store.hulpvragen.settleOpdracht(
          rij ?? { id: '', hulpvraag: '', poging: 0 },
          { uitkomst: 'later', naMs: 0, code: '429' },
          at(5000),
        );
        await reopen();
        expect(await store.hulpvragen.claimOpdrachten(at(4999), 1000, 9)).toEqual([]);
        expect(await store.hulpvragen.claimOpdrachten(at(5000), 1000, 9)).toMatchObject([
          { poging: 2, herhaling: false },
        ]);
        expect(await store.hulpvragen.claimOpdrachten(at(6000), 1000, 9)).toMatchObject([
          { poging: 3, herhaling: true },
        ]);
        await store.hulpvragen.settleOpdracht(
          { id: 'o-h1-1', hulpvraag: 'h1', poging: 3 },
          { uitkomst: 'verzonden', activityId: null },
          at(0),
        );
        expect(await store.hulpvragen.claimOpdrachten(at(DAY), 1000, 9)).toEqual([]);
      });
    });
  });
}

type Act = (store: HulpvraagStore, known: Map<string, Hulpvraag>) => Promise<void>;
const anId = fc.constantFrom('h1', 'h2', 'h3');
const aClick = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const take = async (store: HulpvraagStore, known: Map<string, Hulpvraag>, step: Vastlegging): Promise<void> => {
  const { soort } = await store.leg(step);
  if (soort === 'vastgelegd') known.set(step.hulpvraag.id, step.hulpvraag);
};
/** Opens, goes on from what was last seen (which may be old), repeats clicks, erases, looks. */
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anId, aClick).map(
    ([id, click]): Act =>
      (store, known) =>
        take(store, known, openen(opening(id), click)),
  ),
  fc.tuple(anId, aClick, fc.boolean()).map(([id, click, closes]): Act => async (store, known) => {
    const van = known.get(id);
    if (van !== undefined) await take(store, known, volgende(van, closes ? [sluit] : [bezet(click)], `${id}-${click}`));
  }),
  anId.map(
    (id): Act =>
      (store) =>
        store.wis(id, at(0)),
  ),
  fc.integer({ min: 0, max: 2 * DAY }).map((ms): Act => async (store) => {
    await store.claimOpdrachten(at(ms), 1000, 2);
  }),
);

/** Everything that can be seen of the cases; fails when a log does not fold into its state. */
async function seen(store: HulpvraagStore): Promise<unknown> {
  const cases = await Promise.all(
    ['h1', 'h2', 'h3'].map(async (id) => {
      const [stand, log] = await Promise.all([store.find(id), store.log(id)]);
      const folded = stand === null ? null : log.reduce(evolve, begin(opening(id), DAG));
      expect(folded).toEqual(stand);
      expect(log).toHaveLength(stand?.versie ?? 0);
      return { stand, log };
    }),
  );
  return [cases, await store.vanSchool('school-1'), await store.vanPersoon(persoon('ib'))];
}
