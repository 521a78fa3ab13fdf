import { describe, expect, test } from '@jest/globals';
import { keurRegios, keuringstekst } from '../../../src/cli/regios/controle.js';
import type { Laders } from '../../../src/cli/regios/laders.js';
import { laders } from '../../../src/cli/regios/laders.js';
import { testKalender } from '../../support/kalender.js';
import { kleineRoute } from '../../support/kleine-route.js';
import { testRegio } from '../../support/regio.js';

/** In the only school year that the calendar of the tests knows, before anybody asks for the next one. */
const VANDAAG = '2026-11-25';

const klein = (anders: Partial<Laders> = {}): Laders => ({
  codes: () => ['testregio'],
  regio: () => testRegio,
  route: () => null,
  kalender: () => testKalender(),
  ...anders,
});

test('given the regions of this project, then they are sound', () => {
  const keuringen = keurRegios(laders.codes(), laders, VANDAAG);
  expect(keuringen.map(({ code }) => code)).toContain('goeree-overflakkee');
  expect(keuringen.flatMap(({ fouten }) => fouten)).toEqual([]);
});

test('given a region that does not exist, then that is said', () => {
  expect(keurRegios(['elsewhere'], laders, VANDAAG)[0]?.fouten.join()).toContain(
    'region elsewhere: there is no folder',
  );
});

describe('given a region', () => {
  test('with a sound pack and no route, then nothing is found', () => {
    expect(keuringstekst(keurRegios(['testregio'], klein(), VANDAAG))).toBe('testregio (pack, no route): sound\n');
  });

  test('with a fault in pack and route, then both are said', () => {
    const route = kleineRoute();
    route.weigeringen['spook'] = 'Dit zegt niemand.';
    const regio = (): never => {
      throw new Error('the region pack in x is not right:\n  contact.json a: wrong\n  contact.json b: wrong');
    };
    const keuring = keurRegios(['testregio'], klein({ regio, route: () => route }), VANDAAG);
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
    expect(keurRegios(['testregio'], klein({ route }), VANDAAG)[0]).toEqual({
      code: 'testregio',
      heeftRoute: true,
      fouten: ['route.json: is not valid JSON'],
      waarschuwingen: [],
    });
  });
});

describe('given a region with a calendar', () => {
  const opDag = (vandaag: string): string => keuringstekst(keurRegios(['testregio'], klein(), vandaag));

  test('without the vacations of the next school year, then that is said from 1 February on, and nothing fails', () => {
    expect(opDag('2027-01-31')).toBe('testregio (pack, no route): sound\n');
    expect(opDag('2027-02-01')).toBe(
      'testregio (pack, no route): sound\n  soon: kalender.json 2027-2028: has no vacations yet; look them up before the summer\n',
    );
  });

  test('without those of the school year that runs, then it is not sound', () => {
    const [keuring] = keurRegios(['testregio'], klein(), '2027-08-01');
    expect(keuring).toMatchObject({
      fouten: ['kalender.json 2027-2028: has no vacations, and it runs already'],
      waarschuwingen: [],
    });
  });

  test('that cannot be read, then its faults are said', () => {
    const kalender = (): never => {
      throw new Error('the calendar in x is not right:\n  kalender.json a: wrong');
    };
    expect(keurRegios(['testregio'], klein({ kalender }), VANDAAG)[0]?.fouten).toEqual(['kalender.json a: wrong']);
  });
});

test('given a region with a route and no calendar, then the calendar is asked for', () => {
  const zonder = klein({ route: () => kleineRoute(), kalender: () => null });
  expect(keurRegios(['testregio'], zonder, VANDAAG)[0]?.fouten.join()).toContain('kalender.json: is missing');
  expect(keurRegios(['testregio'], klein({ kalender: () => null }), VANDAAG)[0]?.fouten).toEqual([]);
});
