import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { controleerRoute } from '../../../src/domain/route/controleer-route.js';
import { effect } from '../../../src/domain/route/effect.js';
import { SLEUTELS } from '../../../src/domain/route/verwijzing.js';
import { voorwaarde } from '../../../src/domain/route/voorwaarde.js';
import { kleineRoute } from '../../support/kleine-route.js';
import { DANGLING } from './losse-verwijzingen.js';
import { MEER_DAN_DAT, NIEMAND, VASTGELOPEN, VOOR_NIETS } from './routefouten.js';

test('given a sound route, then there is nothing to say', () => {
  expect(controleerRoute(kleineRoute())).toEqual([]);
});

describe.each([
  ['points to nothing', DANGLING],
  ['gets stuck', VASTGELOPEN],
  ['is for nobody', NIEMAND],
  ['asks or keeps what does not fit', MEER_DAN_DAT],
  ['lacks a rule or stands there for nothing', VOOR_NIETS],
])('given a route that %s', (_, fouten) => {
  test.each(fouten.map((fout) => [fout.wat, fout] as const))('with %s, then that is said', (_naam, { plant, zegt }) => {
    const route = kleineRoute();
    plant(route);
    expect(controleerRoute(route)).toContain(zegt);
  });
});

describe('given the vocabulary of conditions and effects', () => {
  const schemas = [...voorwaarde.options, ...effect.options];
  const Woord = z.object({ values: z.set(z.string()) });
  const sleutels = schemas.flatMap(({ shape }) => {
    const woord = Woord.safeParse('toets' in shape ? shape.toets : shape.doe).data?.values ?? new Set<string>();
    return Object.keys(shape).map((sleutel) => ({ woord: [...woord][0] ?? '', sleutel }));
  });

  test('then the check knows of every key whether it points to something', () => {
    expect(sleutels.length).toBeGreaterThan(50);
    const onbekend = sleutels.filter(
      ({ woord, sleutel }) => !(sleutel in SLEUTELS) && !(`${woord}.${sleutel}` in SLEUTELS),
    );
    expect(onbekend).toEqual([]);
  });
});
