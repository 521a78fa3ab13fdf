import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createHasher, createLogger } from '../src/logger.js';

const written = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  write(createLogger('debug', sink));
  return lines.join('');
};

test('an error is its name and code: message and stack may quote what was typed', () => {
  const fault = Object.assign(new TypeError('kan Pietje niet lezen'), { code: 'EX', input: 'Pietje' });
  const line = written((logger) => logger.error({ err: fault }, 'turn-failed'));
  expect(line).toContain('"err":{"kind":"TypeError","code":"EX"}');
  expect(line).not.toMatch(/Pietje|\.js/);
});

test('fields that could hold typed text or a secret are removed, two levels deep', () => {
  const secret = { text: 'Pietje', name: 'Pietje', authorization: 'Pietje', value: { x: 'Pietje' } };
  const line = written((logger) => logger.info({ ...secret, a: secret, b: { c: secret }, code: 'in' }, 'ok'));
  expect(line).toContain('"code":"in"');
  expect(line).not.toContain('Pietje');
});

test('a person is a short keyed hash: the same within a key, another under another key', () => {
  const [one, two] = [createHasher('a'.repeat(16)), createHasher('b'.repeat(16))];
  expect(one('29:anne')).toBe(one('29:anne'));
  expect(one('29:anne')).not.toBe(two('29:anne'));
  expect(one('29:anne')).toMatch(/^[\w-]{12}$/);
});
