import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Tempo, Tempostand } from '../../../src/domain/tempo/tempo.js';
import {
  DRAADTEMPO,
  HOOGSTENS_VOORUIT_MS,
  isUitgerust,
  reserveer,
  TENANTTEMPO,
  wacht,
} from '../../../src/domain/tempo/tempo.js';
import { overtreden, VAN_DRAAD, VAN_TENANT } from '../../support/tempo-grenzen.js';

/** When calls go that come in at these moments; one that is told to come back does so, at that moment. */
function momenten(aankomsten: readonly number[], regels: readonly Tempo[]): number[] {
  let stand: Tempostand = [];
  const wachtend = [...aankomsten].sort((a, b) => a - b);
  const gegaan: number[] = [];
  for (let nu = wachtend.shift(); nu !== undefined; nu = wachtend.shift()) {
    const plek = reserveer(stand, nu, regels);
    stand = plek.stand;
    if (plek.op - nu <= HOOGSTENS_VOORUIT_MS) gegaan.push(plek.op);
    else {
      const n = wachtend.findIndex((ander) => ander > plek.op);
      wachtend.splice(n < 0 ? wachtend.length : n, 0, plek.op);
    }
  }
  return gegaan;
}

/** Bursts and rests: of many lengths, many calls each. */
const aankomsten = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((stoten) => {
    let op = 0;
    return stoten.flatMap(([rust, aantal]) => {
      op += rust;
      return Array.from({ length: aantal }, () => op);
    });
  });

describe('given calls to Teams, whenever they come', () => {
  test('no window holds more of one thread than Teams allows, and none is lost', () => {
    fc.assert(
      fc.property(aankomsten, (op) => {
        const gegaan = momenten(op, DRAADTEMPO);
        expect(gegaan).toHaveLength(op.length);
        expect(overtreden(gegaan, VAN_DRAAD)).toEqual([]);
      }),
    );
  });
  test('no window holds more of one tenant than 30 a second', () => {
    fc.assert(fc.property(aankomsten, (op) => expect(overtreden(momenten(op, TENANTTEMPO), VAN_TENANT)).toEqual([])));
  });
  test('hours in one thread without a rest stay below 1,800 an hour', () => {
    let stand: Tempostand = [];
    let nu = 0;
    const gegaan = Array.from({ length: 3600 }, () => {
      for (;;) {
        const plek = reserveer(stand, nu, DRAADTEMPO);
        const gaat = plek.op - nu <= HOOGSTENS_VOORUIT_MS;
        stand = plek.stand;
        nu = plek.op;
        if (gaat) return nu;
      }
    });
    expect(overtreden(gegaan, VAN_DRAAD)).toEqual([]);
    expect(nu).toBeLessThanOrEqual(3600 * 3000);
  });
});

describe('given a thread', () => {
  test('after a rest four go at once, and then one in 570 ms', () => {
    expect(momenten([0, 0, 0, 0, 0, 0], DRAADTEMPO)).toEqual([0, 0, 0, 0, 570, 1140]);
  });
  test('what would wait too long takes no place', () => {
    const ver = wacht([], 60_000, DRAADTEMPO);
    expect(reserveer(ver, 0, DRAADTEMPO)).toEqual({ op: 60_000, stand: ver });
  });
  test('asked for silence, nothing goes before its end, and after it no burst', () => {
    const stil = wacht([], 1000, DRAADTEMPO);
    const eerste = reserveer(stil, 0, DRAADTEMPO);
    expect([eerste.op, reserveer(eerste.stand, 0, DRAADTEMPO).op]).toEqual([1000, 1570]);
  });
  test('a state that is as none at all says so', () => {
    fc.assert(
      fc.property(aankomsten, fc.nat(), (op, later) => {
        const stand = op.reduce<Tempostand>((was, nu) => reserveer(was, nu, DRAADTEMPO).stand, []);
        const nu = (op.at(-1) ?? 0) + later;
        if (isUitgerust(stand, nu)) expect(reserveer(stand, nu, DRAADTEMPO)).toEqual(reserveer([], nu, DRAADTEMPO));
      }),
    );
  });
});
