import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const script = join(import.meta.dirname, '..', '..', 'support', 'kalender-antwoorden.js');
const uitvoer = z.object({ zone: z.number(), antwoorden: z.array(z.unknown()) });

const vraag = (tijdzone: string): z.infer<typeof uitvoer> =>
  uitvoer.parse(
    JSON.parse(
      execFileSync(process.execPath, [script], {
        env: { ...process.env, TZ: tijdzone, NODE_OPTIONS: '' },
        encoding: 'utf8',
        maxBuffer: 16 * 1024 * 1024,
      }),
    ),
  );

const inUtc = vraag('UTC');

test.each([
  ['America/New_York', 240],
  ['Pacific/Auckland', -720],
  ['Asia/Kolkata', -330],
  ['Europe/Amsterdam', -120],
])('given a server in %s, then the calendar answers as anywhere else', (tijdzone, zone) => {
  const daar = vraag(tijdzone);
  expect([inUtc.zone, daar.zone]).toEqual([0, zone]);
  expect(daar.antwoorden).toEqual(inUtc.antwoorden);
});
