import { expect, test } from '@jest/globals';
import { gedeeld } from '../../src/store/postgres/gedeeld.js';

test('who asks before a question has left shares it, and who asks after it left asks anew', async () => {
  const onderweg: ((antwoord: number) => void)[] = [];
  const vraag = gedeeld<null, number>(() => new Promise<number>((klaar) => onderweg.push(klaar)));
  const eerst = Promise.all([vraag(null), vraag(null)]);
  await Promise.resolve();
  const later = Promise.all([vraag(null), vraag(null)]);
  expect(onderweg).toHaveLength(1);
  onderweg[0]?.(1);
  expect(await eerst).toEqual([1, 1]);
  await new Promise((klaar) => setImmediate(klaar));
  expect(onderweg).toHaveLength(2);
  onderweg[1]?.(2);
  expect(await later).toEqual([2, 2]);
});

test('a question that fails is no answer to the next', async () => {
  let keer = 0;
  const vraag = gedeeld<null, number>(() =>
    (keer += 1) === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(keer),
  );
  await expect(Promise.all([vraag(null), vraag(null)])).rejects.toThrow('lost');
  expect(await vraag(null)).toBe(2);
});
