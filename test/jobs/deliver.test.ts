import { describe, expect, test } from '@jest/globals';
import type { Messenger, OutboxRij, Persoon, Referentie, Zending } from '../../src/app/ports.js';
import { createBeat } from '../../src/jobs/beat.js';
import { deliverDue, type Delivery } from '../../src/jobs/deliver.js';
import { watchOutbox } from '../../src/jobs/watch-outbox.js';
import { createTempoGeheugen } from '../../src/store/tempo/tempo-geheugen.js';
import type { Connector } from '../../src/teams/connector.js';
import { paceConnector } from '../../src/teams/paced-connector.js';
import { createMemoryStore } from '../support/memory-store.js';
import { overtreden, VAN_TENANT } from '../support/tempo-grenzen.js';
import { createDirecteKlok } from '../support/virtuele-klok.js';
import { at, doorgifte, opdracht, persoon, referentie } from '../store/store-steps.js';

const rij = (poging = 1): OutboxRij => ({ ...opdracht('o', 'd'), poging, herhaling: false });

/** A delivery of one order, with what it did: what went out, how it was settled and who is dead now. */
function scene(zending: Zending, poging = 1, known: readonly (Referentie | null)[] = [referentie('ib')]) {
  const did: { sent: string[]; settled: [Zending, string][]; dead: string[]; kept: string[] } = {
    sent: [],
    settled: [],
    dead: [],
    kept: [],
  };
  const left = [...known];
  const delivery: Delivery<OutboxRij> = {
    outbox: {
      claim: () => Promise.resolve([rij(poging)]),
      settle: (_, end, retry) => Promise.resolve(void did.settled.push([end, retry])),
    },
    store: {
      findReferentie: () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? null),
      isGesloten: () => Promise.resolve(false),
      keepReferentie: ({ conversation }) => Promise.resolve(void did.kept.push(conversation)),
      markReferentieDead: ({ id }) => Promise.resolve(void did.dead.push(id)),
    },
    messenger: { send: ({ conversation }) => (did.sent.push(conversation), Promise.resolve(zending)) },
    lookUp: () =>
      Promise.resolve({ aan: persoon('ib'), bericht: { soort: 'gelezen', naam: '', op: at(0), herhaling: false } }),
    nu: () => at(0),
    luck: () => 0.5,
    report: () => undefined,
  };
  return { did, delivery };
}

describe('given an order that is due', () => {
  test.each([
    [{ uitkomst: 'later', naMs: 0, code: '503' } as const, 1, 2_000],
    [{ uitkomst: 'later', naMs: 0, code: '503' } as const, 4, 16_000],
    [{ uitkomst: 'later', naMs: 0, code: '503' } as const, 40, 3_600_000],
    [{ uitkomst: 'later', naMs: 90_000, code: '429' } as const, 1, 90_000],
    [{ uitkomst: 'onbekend', code: 'timeout' } as const, 1, 30_000],
  ])('%j at attempt %d comes back after %d ms', async (zending, poging, ms) => {
    const { did, delivery } = scene(zending, poging);
    await deliverDue(delivery);
    expect(did).toEqual({ sent: ['a:ib'], settled: [[zending, at(ms)]], dead: [], kept: [] });
  });
  test('a closed conversation makes the reference dead', async () => {
    const { did, delivery } = scene({ uitkomst: 'onbereikbaar', code: '403' });
    await deliverDue(delivery);
    expect([did.dead, did.settled[0]?.[0].uitkomst]).toEqual([['ib'], 'onbereikbaar']);
  });
  test('a receiver who wrote from a new conversation meanwhile stays alive and is tried there', async () => {
    const known = [referentie('ib', 'a:old'), referentie('ib', 'a:new')];
    const { did, delivery } = scene({ uitkomst: 'onbereikbaar', code: '404' }, 1, known);
    await deliverDue(delivery);
    expect([did.dead, did.settled[0]?.[0].uitkomst]).toEqual([[], 'later']);
  });
  test('without a reference nothing is sent', async () => {
    const { did, delivery } = scene({ uitkomst: 'verzonden', activityId: null }, 1, [null]);
    await deliverDue(delivery);
    expect([did.sent, did.settled[0]?.[0]]).toEqual([[], { uitkomst: 'onbereikbaar', code: 'geen-referentie' }]);
  });
  test('one that is given up is not sent: somebody else hears of it, and then it is dead', async () => {
    const { did, delivery } = scene({ uitkomst: 'verzonden', activityId: null });
    const gehoord: string[] = [];
    await deliverDue({
      ...delivery,
      outbox: { ...delivery.outbox, claim: () => Promise.resolve([{ ...rij(3), opgegeven: 'onbekend' }]) },
      onUnreachable: (_, aan) => Promise.resolve(void gehoord.push(aan.id)),
    });
    expect([did.sent, gehoord, did.settled[0]?.[0]]).toEqual([[], ['ib'], { uitkomst: 'mislukt', code: 'onbekend' }]);
  });
  test('a fault in sending settles nothing: the lease tells that the result is unknown', async () => {
    const { did, delivery } = scene({ uitkomst: 'verzonden', activityId: null });
    const codes: string[] = [];
    const send = () => Promise.reject(new Error('broken'));
    await deliverDue({ ...delivery, messenger: { send }, report: (code) => void codes.push(code) });
    expect([did.settled, codes]).toEqual([[], ['delivery-failed']]);
  });
});

describe('given a burst', () => {
  test('10,000 receivers, each answered after 150 ms: within the limits, and done in 367 seconds', async () => {
    const klok = createDirecteKlok(Date.parse(at(0)));
    const wachtend = Array.from({ length: 10_000 }, (_, n) => n);
    const gegaan: number[] = [];
    let inHand = 0;
    let most = 0;
    const bare: Connector = {
      async call() {
        gegaan.push(klok.nu());
        await klok.wait(150);
        return { uitkomst: 'verzonden', activityId: null };
      },
      ask: () => Promise.reject(new Error('not asked')),
      close: () => undefined,
    };
    const connector = paceConnector(bare, { ...klok, tempo: createTempoGeheugen() });
    const { delivery } = scene({ uitkomst: 'verzonden', activityId: null });
    const claim = (_nu: string, _lease: number, hoogstens: number) =>
      Promise.resolve(wachtend.splice(0, hoogstens).map((n) => ({ ...rij(), id: String(n) })));
    const lookUp = ({ id }: OutboxRij) =>
      Promise.resolve({
        aan: persoon(id),
        bericht: { soort: 'gelezen', naam: '', op: at(0), herhaling: false } as const,
      });
    const findReferentie = ({ id }: Persoon) => Promise.resolve(referentie(id));
    const send: Messenger['send'] = async ({ conversation }) => {
      most = Math.max(most, (inHand += 1));
      const zending = await connector.call({ tenant: 't', draad: conversation }, 'POST', '', '');
      inHand -= 1;
      return zending;
    };
    const burst: Delivery<OutboxRij> = {
      ...delivery,
      store: { ...delivery.store, findReferentie },
      outbox: { claim, settle: () => Promise.resolve() },
      messenger: { send },
      lookUp,
      nu: () => new Date(klok.nu()).toISOString(),
    };
    for (let more = true; more;) more = await deliverDue(burst);
    expect(gegaan).toHaveLength(10_000);
    expect(overtreden(gegaan, VAN_TENANT)).toEqual([]);
    expect(Math.max(...gegaan) - Date.parse(at(0))).toBeLessThanOrEqual(367_000);
    expect(most).toBe(8);
  });
});

describe('given an order that does not arrive', () => {
  /** What the hook was told, and how much was settled by then. */
  async function told(zending: Zending, herhaling: boolean) {
    const { did, delivery } = scene(zending);
    const heard: unknown[] = [];
    await deliverDue({
      ...delivery,
      outbox: { ...delivery.outbox, claim: () => Promise.resolve([{ ...rij(), herhaling }]) },
      onUnreachable: ({ id }, aan, { code }) =>
        Promise.resolve(void heard.push([id, aan.id, code, did.settled.length])),
    });
    return heard;
  }
  test.each<[Zending, boolean]>([
    [{ uitkomst: 'onbereikbaar', code: '403' }, false],
    [{ uitkomst: 'mislukt', code: '413' }, false],
    [{ uitkomst: 'onbekend', code: '504' }, true],
  ])('%j (repeated: %j): whoever must know hears it, before it is settled', async (zending, herhaling) => {
    expect(await told(zending, herhaling)).toEqual([['o', 'ib', 'code' in zending ? zending.code : '', 0]]);
  });
  test.each<[Zending, boolean]>([
    [{ uitkomst: 'verzonden', activityId: null }, false],
    [{ uitkomst: 'later', naMs: 0, code: '503' }, false],
    [{ uitkomst: 'onbekend', code: '504' }, false],
  ])('%j: nobody is told yet', async (zending, herhaling) => {
    expect(await told(zending, herhaling)).toEqual([]);
  });
  test('when telling fails, the order is not settled and comes back', async () => {
    const { did, delivery } = scene({ uitkomst: 'onbereikbaar', code: '403' });
    await deliverDue({ ...delivery, onUnreachable: () => Promise.reject(new Error('full')) });
    expect(did.settled).toEqual([]);
  });
});

describe('given a beat', () => {
  test('it never runs twice at once, runs again when woken meanwhile, and stops after the round in hand', async () => {
    const rounds: (() => void)[] = [];
    const timers: (() => void)[] = [];
    const work = () => new Promise<boolean>((resolve) => rounds.push(() => resolve(false)));
    const clock = { after: (_: number, call: () => void) => (timers.push(call), () => undefined) };
    const beat = createBeat({ work, everyMs: 1000, clock, report: () => undefined });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    beat.wake();
    beat.wake();
    expect(rounds).toHaveLength(1);
    rounds[0]?.();
    await turn();
    expect(rounds).toHaveLength(2);
    rounds[1]?.();
    await turn();
    expect(timers).toHaveLength(1);
    timers[0]?.();
    const stopped = beat.stop();
    rounds[2]?.();
    await stopped;
    beat.wake();
    expect([rounds.length, timers.length]).toEqual([3, 1]);
  });
  test('an order that was committed wakes it at once; one that changed nothing does not', async () => {
    let woken = 0;
    const store = watchOutbox(createMemoryStore(), () => (woken += 1));
    await store.addDoorgifte(doorgifte('d'), 'click', opdracht('o', 'd'));
    expect(woken).toBe(1);
    await store.markGelezen('d', at(1), opdracht('o2', 'd'));
    await store.markGelezen('d', at(2), opdracht('o3', 'd'));
    expect(woken).toBe(2);
  });
});

describe('given an order that was sent', () => {
  const order = async (zending: Zending) => {
    const { did, delivery } = scene(zending);
    const kept: string[] = [];
    const onSent: Delivery<OutboxRij>['onSent'] = ({ id }, { aan }, activityId) => {
      kept.push(`${id} ${aan.id} ${activityId} ${did.settled.length}`);
      return Promise.resolve();
    };
    await deliverDue({ ...delivery, onSent });
    return kept;
  };
  test('where it stands is told before it is settled, once', async () => {
    expect(await order({ uitkomst: 'verzonden', activityId: '1700' })).toEqual(['o ib 1700 0']);
  });
  test('nothing is told without an id, nor of what did not arrive for certain', async () => {
    expect(await order({ uitkomst: 'verzonden', activityId: null })).toEqual([]);
    expect(await order({ uitkomst: 'onbekend', code: '504' })).toEqual([]);
  });
});
