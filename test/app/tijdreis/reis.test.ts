import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDemotijd } from '../../../src/app/tijdreis/demotijd.js';
import { reis, reisdoel, type Tijdwens } from '../../../src/app/tijdreis/reis.js';
import { dagVan, maandenVerder } from '../../../src/domain/kalender/datum.js';

const WOENSDAG = '2026-11-25T13:00:00.000Z';
const verder = (aantal: number, eenheid: 'maanden' | 'weken' | 'dagen') =>
  ({ soort: 'verder', aantal, eenheid }) as const;
const dag = (welke: string) => ({ soort: 'dag', dag: welke }) as const;

describe('given a demo on Wednesday 25 November 2026 at two in the afternoon', () => {
  test.each([
    ['three months', verder(3, 'maanden'), '2027-02-25T08:00:00.000Z'],
    ['two weeks', verder(2, 'weken'), '2026-12-09T08:00:00.000Z'],
    ['five days', verder(5, 'dagen'), '2026-11-30T08:00:00.000Z'],
    ['a day', dag('2027-01-11'), '2027-01-11T08:00:00.000Z'],
    ['a day in summer time', dag('2027-06-14'), '2027-06-14T07:00:00.000Z'],
    ['the same day', dag('2026-11-25'), WOENSDAG],
    ['the last day of the two years', dag('2028-11-25'), '2028-11-25T08:00:00.000Z'],
  ])('when somebody asks for %s, then he arrives at nine, and never before now', (_, doel, moment) => {
    expect(reisdoel(doel, WOENSDAG, WOENSDAG)).toBe(moment);
  });

  test.each([
    ['yesterday', dag('2026-11-24'), 'tijd-terug'],
    ['a day more than two years', dag('2028-11-26'), 'tijd-te-ver'],
    ['25 months', verder(25, 'maanden'), 'tijd-te-ver'],
    ['more months than the calendar has years', verder(9999, 'maanden'), 'tijd-te-ver'],
    ['a day that is in no calendar', dag('2027-02-30'), 'tijd-onbekend'],
  ])('when somebody asks for %s, then it is refused with its sentence', (_, doel, weigering) => {
    expect(reisdoel(doel, WOENSDAG, WOENSDAG)).toEqual({ weigering });
  });

  test('when it was moved before, then steps count from there, and two years from the real day', () => {
    const verzet = '2028-10-25T08:00:00.000Z';
    expect(reisdoel(verder(1, 'maanden'), verzet, WOENSDAG)).toBe('2028-11-25T08:00:00.000Z');
    expect(reisdoel(verder(2, 'maanden'), verzet, WOENSDAG)).toEqual({ weigering: 'tijd-te-ver' });
    expect(reisdoel(dag('2028-10-24'), verzet, WOENSDAG)).toEqual({ weigering: 'tijd-terug' });
  });
});

test('whatever is asked and whatever time it is: never back, never beyond two years, and on the day that was asked', () => {
  const momenten = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((een) => een.toISOString());
  const wensen = fc.record({
    soort: fc.constant('verder' as const),
    aantal: fc.nat(900),
    eenheid: fc.constantFrom('maanden' as const, 'weken' as const, 'dagen' as const),
  });
  fc.assert(
    fc.property(momenten, fc.nat(700), wensen, (machine, vooruit, wens) => {
      const nu = new Date(Date.parse(machine) + vooruit * 24 * 3600_000).toISOString();
      const doel = reisdoel(wens, nu, machine);
      if (typeof doel !== 'string') return doel.weigering === 'tijd-te-ver';
      const inDagen = wens.aantal * (wens.eenheid === 'weken' ? 7 : 1);
      const gevraagd =
        wens.eenheid === 'maanden'
          ? maandenVerder(dagVan(nu), wens.aantal)
          : new Date(Date.parse(`${dagVan(nu)}T00:00:00Z`) + inDagen * 24 * 3600_000).toISOString().slice(0, 10);
      return doel >= nu && dagVan(doel) === gevraagd && gevraagd <= maandenVerder(dagVan(machine), 24);
    }),
  );
});

describe('given the clock of a demo', () => {
  const maak = () => {
    let machine = WOENSDAG;
    const geleegd: string[] = [];
    const tijd = createDemotijd(
      () => machine,
      () => Promise.resolve(void geleegd.push(tijd.nu())),
    );
    return { tijd, geleegd, zetMachine: (moment: string) => (machine = moment) };
  };

  test('when nobody moved it, then it is that of the machine', async () => {
    const { tijd } = maak();
    expect([tijd.nu(), tijd.verschoven()]).toEqual([WOENSDAG, false]);
    expect(await reis(tijd, { soort: 'vraag' })).toEqual({
      kaart: 'melding',
      soort: 'tijd-vandaag',
      naam: 'woensdag 25 november 2026',
    });
  });

  test('when it is moved, then the answer names the day, and time goes on from there', async () => {
    const { tijd, zetMachine } = maak();
    expect(await reis(tijd, dag('2027-01-11'))).toMatchObject({
      soort: 'tijd-verzet',
      naam: 'maandag 11 januari 2027',
    });
    zetMachine('2026-11-25T14:30:00.000Z');
    expect([tijd.nu(), tijd.verschoven()]).toEqual(['2027-01-11T09:30:00.000Z', true]);
  });

  test('when it goes back to now, then the data are gone before the clock goes back', async () => {
    const { tijd, geleegd } = maak();
    await reis(tijd, verder(3, 'maanden'));
    expect(await reis(tijd, { soort: 'nu' })).toMatchObject({
      soort: 'tijd-opnieuw',
      naam: 'woensdag 25 november 2026',
    });
    expect(geleegd).toEqual(['2027-02-25T08:00:00.000Z']);
    expect([tijd.nu(), tijd.verschoven()]).toEqual([WOENSDAG, false]);
  });

  test.each([
    ['back', { soort: 'terug' }, 'tijd-terug'],
    ['nonsense', { soort: 'onbekend' }, 'tijd-onbekend'],
    ['too far', verder(30, 'maanden'), 'tijd-te-ver'],
  ] as const)('when %s is asked, then nothing moves and the answer names the day', async (_, wens: Tijdwens, soort) => {
    const { tijd } = maak();
    expect(await reis(tijd, wens)).toEqual({ kaart: 'melding', soort, naam: 'woensdag 25 november 2026' });
    expect(tijd.verschoven()).toBe(false);
  });
});
