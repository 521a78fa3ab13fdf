import { describe, expect, test } from '@jest/globals';
import { keurRegios, keuringstekst } from '../../../src/cli/regios/controle.js';
import type { Laders } from '../../../src/cli/regios/laders.js';
import { laders } from '../../../src/cli/regios/laders.js';
import { kleineRoute } from '../../support/kleine-route.js';
import { testRegio } from '../../support/regio.js';

const klein = (anders: Partial<Laders> = {}): Laders => ({
  codes: () => ['testregio'],
  regio: () => testRegio,
  route: () => null,
  ...anders,
});

test('given the regions of this project, then they are sound', () => {
  const keuringen = keurRegios(laders.codes(), laders);
  expect(keuringen.map(({ code }) => code)).toContain('goeree-overflakkee');
  expect(keuringen.flatMap(({ fouten }) => fouten)).toEqual([]);
});

test('given a region that does not exist, then that is said', () => {
  expect(keurRegios(['elsewhere'], laders)[0]?.fouten.join()).toContain('region elsewhere: there is no folder');
});

describe('given a region', () => {
  test('with a sound pack and no route, then nothing is found', () => {
    expect(keuringstekst(keurRegios(['testregio'], klein()))).toBe('testregio (pack, no route): sound\n');
  });

  test('with a fault in pack and route, then both are said', () => {
    const route = kleineRoute();
    route.weigeringen['spook'] = 'Dit zegt niemand.';
    const regio = (): never => {
      throw new Error('the region pack in x is not right:\n  contact.json a: wrong\n  contact.json b: wrong');
    };
    const keuring = keurRegios(['testregio'], klein({ regio, route: () => route }));
    expect(keuringstekst(keuring)).toBe(
      [
        'testregio (pack and route): 3 found',
        '  contact.json a: wrong',
        '  contact.json b: wrong',
        '  weigeringen spook: no step refuses with this sentence',
        '',
      ].join('\n'),
    );
  });

  test('with a route that cannot be read, then its fault is said', () => {
    const route = (): never => {
      throw new Error('route.json: is not valid JSON');
    };
    expect(keurRegios(['testregio'], klein({ route }))[0]).toEqual({
      code: 'testregio',
      heeftRoute: true,
      fouten: ['route.json: is not valid JSON'],
    });
  });
});
