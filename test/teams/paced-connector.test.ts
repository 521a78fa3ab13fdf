import { expect, test } from '@jest/globals';
import type { Zending } from '../../src/app/ports.js';
import { createTempoGeheugen } from '../../src/store/tempo/tempo-geheugen.js';
import type { Connector } from '../../src/teams/connector.js';
import { paceConnector } from '../../src/teams/paced-connector.js';

/** A connector that answers this, and what was asked of the clock. */
function scene(answer: Zending) {
  const waits: number[] = [];
  const calls: string[] = [];
  let nu = 1_000_000;
  const bare: Connector = {
    call: (_, method) => (calls.push(method), Promise.resolve(answer)),
    ask: () => (calls.push('GET'), Promise.resolve({ uitkomst: 'antwoord', inhoud: null })),
    close: () => undefined,
  };
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    nu += ms;
    return Promise.resolve();
  };
  const connector = paceConnector(bare, { tempo: createTempoGeheugen(), nu: () => nu, wait });
  return { connector, waits, calls };
}

const a = { tenant: 't', draad: 'a' };
const sent: Zending = { uitkomst: 'verzonden', activityId: null };

test('every kind of call waits for its moment', async () => {
  const { connector, waits, calls } = scene(sent);
  await connector.call(a, 'POST', '', '');
  await connector.call({ ...a, draad: 'b' }, 'PUT', '', '');
  await connector.ask({ ...a, draad: 'c' }, '');
  expect([calls, waits]).toEqual([
    ['POST', 'PUT', 'GET'],
    [34, 34],
  ]);
});
test('one tenant does not wait for another', async () => {
  const { connector, waits } = scene(sent);
  await connector.call(a, 'POST', '', '');
  await connector.call({ ...a, tenant: 'u' }, 'POST', '', '');
  expect(waits).toEqual([]);
});
test('a thread that Teams wants silent stays silent: nothing goes out, and the caller hears when', async () => {
  const { connector, calls } = scene({ uitkomst: 'later', naMs: 60_000, code: '429 Throttled' });
  await connector.call(a, 'POST', '', '');
  expect(await connector.call(a, 'POST', '', '')).toEqual({ uitkomst: 'later', naMs: 60_000, code: 'tempo' });
  await connector.call({ ...a, draad: 'b' }, 'POST', '', '');
  expect(calls).toEqual(['POST', 'POST']);
});
