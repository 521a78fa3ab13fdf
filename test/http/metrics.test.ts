import { afterEach, expect, test } from '@jest/globals';
import { createTellers } from '../../src/app/tellers.js';
import { startTestBot, type TestBot } from '../support/test-bot.js';

const tellers = () => createTellers({ tel: () => Promise.resolve([{ outbox: 'opdracht', wacht: 3, dood: 1 }]) });

let bot: TestBot | null = null;
afterEach(() => bot?.stop());
const ask = async (headers: Record<string, string> = {}) => {
  const response = await fetch(`http://127.0.0.1:${bot?.app.port ?? 0}/metrics`, { headers });
  return [response.status, await response.text()];
};

test('on this machine the counters are told, without an id', async () => {
  const counted = tellers();
  counted.tel({ uitkomst: 'verzonden', activityId: 'a:secret' }, false);
  counted.tel({ uitkomst: 'onbereikbaar', code: '403 "odd"' }, true);
  counted.tel({ uitkomst: 'onbekend', code: '504' }, false);
  counted.tel({ uitkomst: 'mislukt', code: 'niet-meer-nodig' }, true);
  bot = await startTestBot({ parts: { tellers: counted } });
  expect(await ask()).toEqual([
    200,
    [
      'wegwijzer_dead_total{code="403 _odd_"} 1',
      'wegwijzer_dropped_total{code="niet-meer-nodig"} 1',
      'wegwijzer_sent_total 1',
      'wegwijzer_unknown_total{code="504"} 1',
      'wegwijzer_unreachable_total{code="403 _odd_"} 1',
      'wegwijzer_outbox_waiting{outbox="opdracht"} 3',
      'wegwijzer_outbox_dead{outbox="opdracht"} 1',
      '',
    ].join('\n'),
  ]);
});
test('what a proxy on this machine passes on gets nothing, nor is there anything without counters', async () => {
  bot = await startTestBot({ parts: { tellers: tellers() } });
  expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toEqual([404, '']);
  await bot.stop();
  bot = await startTestBot();
  expect(await ask()).toEqual([404, '']);
});
