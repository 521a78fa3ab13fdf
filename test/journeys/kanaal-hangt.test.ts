import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { totKlaargezet } from '../support/journey-stappen.js';

/** An invoke is answered in time whatever the channel does: what others must hear goes through the outbox. */
const { wereld, wie } = journey(['ilse', 'noor']);
const KLIKKEN = 40;

test('given a channel that never answers, then a click is answered within a second, and never above four', async () => {
  const ilse = wie('ilse');
  const nummer = await totKlaargezet(ilse, 'Noor');
  await ilse.typt(nummer);
  wereld().connector.answerWith(...Array.from({ length: 10 * KLIKKEN }, () => ({ kind: 'hang' }) as const));
  const duur: number[] = [];
  for (let at = 0; at < KLIKKEN; at += 1) {
    const begin = performance.now();
    await ilse.drukt(at % 2 === 0 ? 'Overzicht' : 'Terug naar de hulpvraag');
    if (at === 1) await ilse.drukt('Overleg starten');
    duur.push(performance.now() - begin);
  }
  duur.sort((a, b) => a - b);
  expect(duur[Math.floor(KLIKKEN * 0.99)]).toBeLessThan(1000);
  expect(Math.max(...duur)).toBeLessThan(4000);
});
