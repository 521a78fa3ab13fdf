import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dagVan } from '../../../src/domain/kalender/datum.js';
import { dagenVerder, weekdagVan } from '../../../src/domain/kalender/dagen.js';
import type { Periode } from '../../../src/domain/kalender/kalender.js';
import { feestdagIn, maakKalender, paasdag } from '../../../src/domain/kalender/kalender.js';
import { eersteSchooldag, laatsteSchooldagVoor, schooldagenVerder } from '../../../src/domain/kalender/schooldagen.js';
import { binnenSchooltijd, momentOp, volgendeSchooltijd } from '../../../src/domain/kalender/schooltijd.js';
import { naTermijn, termijn } from '../../../src/domain/kalender/termijn.js';

const midden = maakKalender(
  [{ van: '2026-07-18', tot: '2026-08-30' }],
  [{ dag: '04-27', zondagDanEerder: true }, { pasen: 1 }],
);

const dag = fc.integer({ min: 0, max: 3650 }).map((dagen) => dagenVerder('2024-01-01', dagen));
const vakantie: fc.Arbitrary<Periode> = fc
  .tuple(dag, fc.nat(43))
  .map(([van, dagen]) => ({ van, tot: dagenVerder(van, dagen) }));
/** Never so many beside each other that a school stays shut for months. */
const kalender = fc.array(vakantie, { maxLength: 2 }).map((vrij) => maakKalender(vrij, [{ dag: '12-25' }]));

describe('given the summer holiday of region Midden in 2026', () => {
  test('three months after 6 May end in it, and the first school day after it is 31 August (S7)', () => {
    expect(naTermijn(midden, '2026-05-06', { maanden: 3 })).toBe('2026-08-06');
    expect(eersteSchooldag(midden, '2026-08-06')).toBe('2026-08-31');
    expect(laatsteSchooldagVoor(midden, '2026-08-06')).toBe('2026-07-17');
    expect(naTermijn(midden, '2026-08-31', { weken: 6 })).toBe('2026-10-12');
  });

  test('ten school days after 16 July are counted over it', () => {
    expect(naTermijn(midden, '2026-07-16', { schooldagen: 10 })).toBe('2026-09-10');
  });
});

describe('given holidays by rule', () => {
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2031, '2031-04-13'],
    [2032, '2032-03-28'],
    [2033, '2033-04-17'],
    [2034, '2034-04-09'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (jaar, verwacht) => {
    expect(paasdag(jaar)).toBe(verwacht);
  });

  test('Koningsdag on a Sunday is kept a day earlier', () => {
    const koningsdag = { dag: '04-27', zondagDanEerder: true };
    expect([2025, 2026, 2031].map((jaar) => feestdagIn(koningsdag, jaar))).toEqual([
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
    ]);
  });
});

describe('given a term', () => {
  test.each([
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-29', 3, '2028-02-29'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-12', 3, '2027-01-12'],
  ])('in months from %s, %i later is %s: a month end is no reason to slip into the next month', (van, maanden, tot) => {
    expect(naTermijn(midden, van, { maanden })).toBe(tot);
  });

  test('in months it ends on the same day of that month, or on the last day that it has', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 24 }), (van, maanden) => {
        const tot = naTermijn(midden, van, { maanden });
        const over = (een: string): number => Number(een.slice(0, 4)) * 12 + Number(een.slice(5, 7));
        expect(over(tot) - over(van)).toBe(maanden);
        if (tot.slice(8) !== van.slice(8))
          expect([van.slice(8) > tot.slice(8), dagenVerder(tot, 1).slice(8)]).toEqual([true, '01']);
      }),
    );
  });

  test('in weeks it ends on the same day of the week, over summer time or not', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 60 }), (van, weken) => {
        expect(weekdagVan(naTermijn(midden, van, { weken }))).toBe(weekdagVan(van));
      }),
    );
  });

  test.each([{}, { maanden: 0 }, { weken: 1.5 }, { schooldagen: -1 }, { maanden: 3, weken: 1 }, { dagen: 3 }])(
    '%j is none',
    (geen) => {
      expect(termijn.safeParse(geen).success).toBe(false);
    },
  );
});

describe('given any calendar', () => {
  test('what is found is a school day, and there is none in between', () => {
    fc.assert(
      fc.property(kalender, dag, (een, vanaf) => {
        const eerste = eersteSchooldag(een, vanaf);
        const laatste = laatsteSchooldagVoor(een, vanaf);
        expect([een.isSchooldag(eerste), een.isSchooldag(laatste)]).toEqual([true, true]);
        for (let tussen = dagenVerder(laatste, 1); tussen < eerste; tussen = dagenVerder(tussen, 1))
          expect([tussen, een.isSchooldag(tussen)]).toEqual([tussen, false]);
      }),
    );
  });

  test('so many school days later there were so many school days', () => {
    fc.assert(
      fc.property(kalender, dag, fc.integer({ min: 1, max: 15 }), (een, vanaf, aantal) => {
        const tot = schooldagenVerder(een, vanaf, aantal);
        let geteld = 0;
        for (let nu = dagenVerder(vanaf, 1); nu <= tot; nu = dagenVerder(nu, 1)) geteld += een.isSchooldag(nu) ? 1 : 0;
        expect([geteld, een.isSchooldag(tot)]).toEqual([aantal, true]);
      }),
    );
  });

  test('no school day falls in a weekend', () => {
    fc.assert(
      fc.property(kalender, dag, (een, nu) => {
        if (een.isSchooldag(nu)) expect(['za', 'zo']).not.toContain(weekdagVan(nu));
      }),
    );
  });

  test('a calendar that never has school is told, not waited for', () => {
    const dicht = maakKalender([{ van: '2024-01-01', tot: '2034-12-31' }], []);
    expect(() => eersteSchooldag(dicht, '2026-01-01')).toThrow('no school day');
  });
});

describe('given a time of day in Europe/Amsterdam', () => {
  test.each([
    ['2026-03-27', '2026-03-27T07:30:00.000Z'],
    ['2026-03-30', '2026-03-30T06:30:00.000Z'],
    ['2026-10-23', '2026-10-23T06:30:00.000Z'],
    ['2026-10-26', '2026-10-26T07:30:00.000Z'],
  ])('half past eight on %s is %s, summer time or not', (op, moment) => {
    expect(momentOp(op, '08:30')).toBe(moment);
  });

  test('every day has its half past eight, and it is of that day', () => {
    fc.assert(
      fc.property(dag, fc.constantFrom('08:30', '12:00', '16:00'), (op, tijd) => {
        const moment = momentOp(op, tijd);
        expect(dagVan(moment)).toBe(op);
        expect(new Date(moment).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })).toBe(`${tijd}:00`);
      }),
    );
  });

  test('the next school time is within school hours, not before, and the moment itself when it was within', () => {
    fc.assert(
      fc.property(kalender, dag, fc.nat(24 * 60 - 1), (een, op, minuut) => {
        const moment = new Date(Date.parse(`${op}T00:00:00Z`) + minuut * 60_000).toISOString();
        const straks = volgendeSchooltijd(een, moment);
        expect(binnenSchooltijd(een, straks)).toBe(true);
        expect(Date.parse(straks)).toBeGreaterThanOrEqual(Date.parse(moment));
        if (binnenSchooltijd(een, moment)) expect(straks).toBe(moment);
      }),
    );
  });

  test.each([
    ['a school day before half past eight', '2026-11-25T07:29:59.999Z', false, '2026-11-25T07:30:00.000Z'],
    ['the first minute', '2026-11-25T07:30:00.000Z', true, '2026-11-25T07:30:00.000Z'],
    ['the last minute', '2026-11-25T15:29:59.999Z', true, '2026-11-25T15:29:59.999Z'],
    ['half past four', '2026-11-25T15:30:00.000Z', false, '2026-11-26T07:30:00.000Z'],
    ['a Friday evening before the clocks change', '2026-10-23T18:00:00.000Z', false, '2026-10-26T07:30:00.000Z'],
    ['the last afternoon before the summer', '2026-07-17T14:31:00.000Z', false, '2026-08-31T06:30:00.000Z'],
    ['a night that is the day before in UTC', '2026-11-24T23:30:00.000Z', false, '2026-11-25T07:30:00.000Z'],
  ])('%s', (_wanneer, moment, binnen, straks) => {
    expect([binnenSchooltijd(midden, moment), volgendeSchooltijd(midden, moment)]).toEqual([binnen, straks]);
  });

  test('an hour that the clocks skip does not exist, and one that comes twice is one of the two', () => {
    expect(() => momentOp('2027-03-28', '02:30')).toThrow('the clock never shows 2027-03-28 02:30');
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(momentOp('2026-10-25', '02:30'));
  });
});
