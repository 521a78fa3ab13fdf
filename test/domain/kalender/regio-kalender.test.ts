import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { controleerEigenDagen, controleerKalender } from '../../../src/domain/kalender/controleer-kalender.js';
import { dagenVerder } from '../../../src/domain/kalender/dagen.js';
import type { EigenDagen, RegioKalender } from '../../../src/domain/kalender/regio-kalender.js';
import { kalendersVan, kalenderTekort, regioKalenderSchema } from '../../../src/domain/kalender/regio-kalender.js';
import { jaar, testKalender, VAKANTIES_2026 } from '../../support/kalender.js';

const regio = testKalender();
const [herfst, kerst, voorjaar, mei, zomer] = VAKANTIES_2026;
if (!herfst || !kerst || !voorjaar || !mei || !zomer) throw new Error('five vacations');

const school = (code: string, eigen: Partial<EigenDagen>): EigenDagen & { code: string } => ({
  code,
  vrij: [],
  vrijeFeestdagen: [],
  ...eigen,
});

describe('given schools of one region', () => {
  const van = kalendersVan(regio, [
    school('open', {}),
    school('dicht', { vrij: [{ van: '2027-02-01', tot: '2027-02-02' }], vrijeFeestdagen: ['goede-vrijdag'] }),
  ]);

  test('the vacations of the region and the holidays for all are off for each of them', () => {
    for (const code of ['open', 'dicht', 'unknown'])
      for (const dag of ['2026-10-19', '2027-03-29', '2027-08-27'])
        expect([code, dag, van(code).isSchooldag(dag)]).toEqual([code, dag, false]);
  });

  test('own days off are off for that school alone', () => {
    expect(['2027-02-01', '2027-02-02', '2027-02-03'].map((dag) => van('dicht').isSchooldag(dag))).toEqual([
      false,
      false,
      true,
    ]);
    expect(van('open').isSchooldag('2027-02-01')).toBe(true);
  });

  test('a holiday by choice is off for the school that chose it alone', () => {
    expect([van('open'), van('dicht')].map((een) => een.isSchooldag('2027-03-26'))).toEqual([true, false]);
  });
});

describe('given a day, which vacations are missing', () => {
  test.each([
    ['2026-08-01', []],
    ['2027-01-31', []],
    ['2027-02-01', [{ schooljaar: '2027-2028', loopt: false }]],
    ['2027-07-31', [{ schooljaar: '2027-2028', loopt: false }]],
    ['2027-08-01', [{ schooljaar: '2027-2028', loopt: true }]],
    ['2026-07-31', [{ schooljaar: '2025-2026', loopt: true }]],
    [
      '2028-02-01',
      [
        { schooljaar: '2027-2028', loopt: true },
        { schooljaar: '2028-2029', loopt: false },
      ],
    ],
  ])('on %s: %j', (vandaag, tekort) => {
    expect(kalenderTekort(regio, vandaag)).toEqual(tekort);
  });
});

describe('given a calendar that somebody filled in', () => {
  test('a sound one has no faults', () => {
    expect(controleerKalender(regio)).toEqual([]);
  });

  test.each<[string, RegioKalender, string]>([
    [
      'a vacation that ends before it begins',
      testKalender([herfst, { ...kerst, tot: '2026-01-03' }, voorjaar, mei, zomer]),
      'schooljaren 2026-2027 Kerstvakantie: ends (2026-01-03) before it begins (2026-12-19)',
    ],
    [
      'vacations that overlap',
      testKalender([herfst, kerst, { ...voorjaar, tot: '2027-04-24' }, mei, zomer]),
      'schooljaren 2026-2027 Meivakantie: begins (2027-04-24) before 2026-2027 Voorjaarsvakantie has ended (2027-04-24)',
    ],
    [
      'vacations that do not stand in the order of the year',
      testKalender([kerst, herfst, voorjaar, mei, zomer]),
      'schooljaren 2026-2027 Herfstvakantie: has to stand before 2026-2027 Kerstvakantie',
    ],
    [
      'a vacation of another school year',
      testKalender([{ ...herfst, van: '2025-10-18', tot: '2025-10-26' }, kerst, voorjaar, mei, zomer]),
      'schooljaren 2026-2027 Herfstvakantie: begins (2025-10-18) in 2025-2026',
    ],
    [
      'a school year that was half filled in',
      testKalender([herfst, kerst, voorjaar, mei]),
      'schooljaren 2026-2027: has no Zomervakantie',
    ],
    [
      'a vacation twice',
      testKalender([herfst, herfst, kerst, voorjaar, mei, zomer]),
      'schooljaren 2026-2027 Herfstvakantie: is used twice',
    ],
    [
      'a school year that is no year',
      { ...regio, schooljaren: [jaar('2026-2028', [...VAKANTIES_2026])] },
      'schooljaren 2026-2028: has to be a year and the year after it',
    ],
    [
      'a holiday twice',
      { ...regio, feestdagen: [...regio.feestdagen, ...regio.feestdagen] },
      'feestdagen goede-vrijdag: is used twice',
    ],
    [
      'a vacation of months',
      testKalender([herfst, kerst, voorjaar, mei, { ...zomer, tot: '2027-11-29' }]),
      'schooljaren: no school for more than 70 days from 2027-07-17',
    ],
  ])('%s is a fault', (_wat, kalender, fout) => {
    expect(controleerKalender(kalender)).toContain(fout);
  });

  test.each([
    ['a day that does not exist', { van: '2026-02-30' }],
    ['a vacation that the ministry does not know', { naam: 'Paasvakantie' }],
  ])('%s does not pass', (_wat, anders) => {
    const fout = { ...regio, schooljaren: [{ ...regio.schooljaren[0], vakanties: [{ ...herfst, ...anders }] }] };
    expect(regioKalenderSchema.safeParse(fout).success).toBe(false);
  });

  test.each(['02-29', '13-01', '4-27'])('a holiday on %s does not pass', (dag) => {
    const fout = { ...regio, feestdagen: [{ code: 'x', naam: 'X', dag }] };
    expect(regioKalenderSchema.safeParse(fout).success).toBe(false);
  });

  test('whatever day a vacation is moved to, faults are told or each day finds its school day', () => {
    const kalender = fc
      .tuple(fc.nat(4), fc.integer({ min: -200, max: 200 }), fc.integer({ min: -30, max: 300 }))
      .map(([welke, eerder, langer]) =>
        testKalender(
          VAKANTIES_2026.map((een, at) =>
            at === welke
              ? { ...een, van: dagenVerder(een.van, eerder), tot: dagenVerder(een.tot, eerder + langer) }
              : een,
          ),
        ),
      );
    fc.assert(
      fc.property(kalender, fc.nat(400), (een, dagen) => {
        fc.pre(controleerKalender(een).length === 0);
        const vanaf = dagenVerder('2026-08-01', dagen);
        const { isSchooldag } = kalendersVan(een, [])('');
        expect(Array.from({ length: 71 }, (_, n) => isSchooldag(dagenVerder(vanaf, n)))).toContain(true);
      }),
    );
  });
});

describe('given the own days off of a school', () => {
  test('a holiday that is none of the region, or no choice, is a fault', () => {
    expect(controleerEigenDagen(regio, [school('a', { vrijeFeestdagen: ['goede-vrijdag'] })])).toEqual([]);
    expect(controleerEigenDagen(regio, [school('a', { vrijeFeestdagen: ['tweede-paasdag', 'suikerfeest'] })])).toEqual([
      'scholen a vrijeFeestdagen: tweede-paasdag is none of goede-vrijdag',
      'scholen a vrijeFeestdagen: suikerfeest is none of goede-vrijdag',
    ]);
  });

  test('so many that a reminder would find no day are a fault, also in a year that the region does not know yet', () => {
    const vrij = [{ van: '2029-01-01', tot: '2029-12-31' }];
    expect(controleerEigenDagen(regio, [school('a', { vrij })])).toEqual([
      'scholen a vrij: no school for more than 70 days from 2028-12-30',
    ]);
  });
});
