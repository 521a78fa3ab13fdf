import { describe, expect, test } from '@jest/globals';
import type { Zaak } from '../../support/go-zaak.js';
import {
  feit,
  gehoord,
  ilse,
  inzage,
  karin,
  kindkans,
  na,
  noor,
  peter,
  ruud,
  sanne,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { actief, geinformeerd, inOverleg, loketGevraagd, uitkomst, ZEESTER } from '../../support/go-verhalen.js';

/** S9, the rest: the Loket alone, an expert who stays until help starts, and a question that comes back. */

const weeg = (zaak: Zaak, weging: string): Zaak =>
  na(zaak, [karin, 'T27-T28', { weging }], [peter, 'T27-T28', { weging }]);
const gekozen = uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'C');
const direct = na(loketGevraagd(ZEESTER, gekozen, null), [ilse, 'T14', { c3: 'nvt' }]);

describe('given the outcome Loket alone', () => {
  test('when Ilse passes it on, then she is the contact until the Loket takes it; the clock starts (G8, GO-209, GO-234, GO-239, GO-243)', () => {
    expect(staat(direct)).toBe('BIJ_LOKET L1');
    expect(feit(direct, 'c3')).toBe('nvt');
    expect(kindkans(direct)).toEqual(['status-loket', 'contact-school']);
    expect(gehoord(direct)).toEqual(['kanaal', 'noor', 'sanne']);
    expect(direct.hulpvraag.klokken['driemaanden']).toBeDefined();
    expect(inzage(direct, sanne)?.mensen.map(({ plaats }) => plaats)).toEqual(['so']);
    expect(inzage(direct, ilse)?.mijnBeurt).toBe(true);
  });

  test('after an uitvraag by the SOJ, he is the contact (G8)', () => {
    const uitvraag = na(
      inOverleg(ZEESTER, 'onder-12'),
      [noor, 'T09', { gepland: '2026-02-02' }],
      [noor, 'T10', { methode: 'giz', op: '2026-02-02' }],
    );
    const door = na(loketGevraagd(ZEESTER, uitkomst(ZEESTER, uitvraag, 'C'), null), [ilse, 'T14', { c3: 'nvt' }]);
    expect(inzage(door, sanne)?.mensen.map(({ plaats }) => plaats)).toEqual(['soj']);
  });

  test('when Sanne accepts, then the regie goes to her, and the line for Kindkans says so (GO-211, GO-234)', () => {
    const behandeld = na(direct, [sanne, 'T26']);
    expect(kindkans(behandeld)).toEqual(['regierol-loket']);
    expect(zit(behandeld, 'loket')).toEqual(['sanne']);
    expect(gehoord(behandeld)).toEqual(['ilse', 'noor']);
  });

  test('when the Loket sends it back, then the schakelteam weighs again (T28)', () => {
    const afgewezen = weeg(na(direct, [sanne, 'T26']), 'afgewezen');
    expect(staat(afgewezen)).toBe('H3 TERUG');
    expect(gehoord(afgewezen)).toEqual(['ilse', 'noor', 'sanne']);
    expect(weigering(afgewezen, [noor, 'T11', { uitkomst: 'C', afweging: 'ja' }])).toBe('gezet');
  });

  test('when help is not needed any more, then Ilse says so, once the parents were told (T28b)', () => {
    expect(weigering(direct, [ilse, 'T28b'])).toBe('BI-loket');
    const terug = na(geinformeerd(ZEESTER, direct, 'loket'), [ilse, 'T28b']);
    expect(staat(terug)).toBe('H3 TERUG');
    expect(feit(terug, 'loket-niet-nodig')).toBe('2026-02-02');
    expect(gehoord(terug)).toEqual(['ilse', 'noor']);
    const behandeld = geinformeerd(ZEESTER, na(direct, [sanne, 'T26']), 'loket');
    expect(gehoord(na(behandeld, [ilse, 'T28b']))).toEqual(['ilse', 'noor', 'sanne']);
    expect(gehoord(na(behandeld, [sanne, 'T28b']))).toEqual(['ilse', 'noor', 'sanne']);
  });

  test('in L1 nobody of the Loket has taken it yet: whoever is there may say so', () => {
    const verteld = geinformeerd(ZEESTER, direct, 'loket');
    expect(weigering(verteld, [sanne, 'T28b'])).toBe('gezet');
  });
});

const bezig = actief(ZEESTER, 'onder-12', ruud);
const terugBijTeam = na(bezig, [ruud, 'T21', { reden: 'loket' }]);
const TOT_START = { overlegd: '2026-02-02', c3: 'ja', overbrugging: 'nee', afspraak: 'nee' };
const totStart = na(loketGevraagd(ZEESTER, terugBijTeam, 'ja'), [ilse, 'T25', TOT_START]);
const wacht = weeg(na(totStart, [sanne, 'T26']), 'eerstelijns');

describe('given an expert who stays with the pupil until help starts', () => {
  test('then he keeps the regie until the Loket takes it, and stays concerned after that (G10, GO-234, GO-235, GO-248)', () => {
    expect(staat(totStart)).toBe('BETROKKEN_TOT_START L1');
    expect(zit(totStart, 'rr')).toEqual(['ruud']);
    expect(staat(wacht)).toBe('BETROKKEN_TOT_START L3');
    expect([zit(wacht, 'rr'), zit(wacht, 'betrokken'), zit(wacht, 'loket')]).toEqual([[], ['ruud'], ['sanne']]);
    expect(inzage(wacht, ruud)?.ziet).toBe('alles');
  });

  test('then he still notes contact, actions and progress', () => {
    expect(weigering(wacht, [ruud, 'T19a', { op: '2026-02-02' }])).toBe('gezet');
    expect(weigering(wacht, [ruud, 'T19f', { op: '2026-02-02' }])).toBe('gezet');
    expect(weigering(wacht, [ruud, 'T29'])).toBe('gezet');
    expect(weigering(wacht, [ilse, 'T19f', { op: '2026-02-02' }])).toBe('niet-jouw-stap');
  });

  test('when consent to share is withdrawn, then nothing new is shared, and the Loket sees no more than its part (G8, GO-003, GO-241)', () => {
    expect(inzage(wacht, sanne)?.ziet).toBe('alles');
    const ingetrokken = na(wacht, [ilse, 'T05c-intrekken', { doel: 'C3' }, '2026-03-02']);
    expect(staat(ingetrokken)).toBe('BETROKKEN_TOT_START L3');
    expect(kindkans(ingetrokken)).toEqual(['geen-inhoud-meer']);
    expect(gehoord(ingetrokken)).toEqual(['noor', 'ruud', 'sanne']);
    expect(feit(ingetrokken, 'c3-ingetrokken')).toBe('2026-03-02');
    expect(inzage(ingetrokken, sanne)?.ziet).toBe('loket');
    expect(
      inzage(ingetrokken, sanne)
        ?.mensen.map(({ plaats }) => plaats)
        .toSorted(),
    ).toEqual(['betrokken', 'loket']);
    expect(weigering(bezig, [ilse, 'T05c-intrekken', { doel: 'C3' }])).toBe('C3-alleen-bij-loket');
  });

  test('when the Loket rejects it, or help is not needed, then he has the regierol again (T28, T28b)', () => {
    const afgewezen = weeg(na(totStart, [sanne, 'T26']), 'beter-in-tso');
    const nietNodig = na(geinformeerd(ZEESTER, wacht, 'loket'), [sanne, 'T28b']);
    for (const zaak of [afgewezen, nietNodig]) {
      expect(staat(zaak)).toBe('H8 TERUG');
      expect([zit(zaak, 'rr'), zit(zaak, 'betrokken')]).toEqual([['ruud'], []]);
      expect(gehoord(zaak)).toEqual(['ilse', 'noor', 'ruud', 'sanne']);
    }
  });

  test('when the Loket had it already, then the regie goes to it at once', () => {
    const overbrugd = na(
      loketGevraagd(ZEESTER, terugBijTeam, 'ja'),
      [ilse, 'T25', { ...TOT_START, overbrugging: 'ja' }],
      [sanne, 'T26'],
    );
    const zonder = na(loketGevraagd(ZEESTER, overbrugd, 'ja'), [ilse, 'T25', TOT_START]);
    expect(staat(zonder)).toBe('BETROKKEN_TOT_START L2');
    expect([zit(zonder, 'rr'), zit(zonder, 'betrokken')]).toEqual([[], ['ruud']]);
    expect(zonder.hulpvraag.klokken['overbrugging']).toBeUndefined();
  });

  test('when he falls ill, then Ilse is the contact and the bridging ends (T35)', () => {
    const zonder = na(wacht, [ilse, 'T35', { reden: 'ziek' }]);
    expect(staat(zonder)).toBe('BETROKKEN_TOT_START L3');
    expect(zit(zonder, 'betrokken')).toEqual([]);
    expect(gehoord(zonder)).toEqual(['kanaal', 'noor', 'ruud', 'sanne']);
    expect(weigering(zonder, [ilse, 'T19f', { op: '2026-02-02' }])).toBe('gezet');
    expect(weigering(zonder, [ilse, 'T30', { op: '2026-02-02' }])).toBe('gezet');
  });

  test('when help starts, then he is done; Ilse closes after word with Noor (G5, G10, GO-230, GO-248)', () => {
    const gestart = na(wacht, [sanne, 'T30', { op: '2026-02-02' }]);
    expect(staat(gestart)).toBe('BIJ_LOKET L4');
    expect(zit(gestart, 'betrokken')).toEqual([]);
    expect(gehoord(gestart)).toEqual(['ilse', 'noor', 'ruud', 'sanne']);
    expect(inzage(gestart, ruud)).toBeNull();
    const SLUITEN = { overlegd: '2026-02-02', reden: 'hulp-loopt', werkte: 'ja' };
    expect(weigering(gestart, [ilse, 'T31', SLUITEN])).toBe('BI-sluiten');
    const verteld = geinformeerd(ZEESTER, gestart, 'sluiten');
    expect(weigering(verteld, [sanne, 'T31', SLUITEN])).toBe('G5-alleen-school-sluit');
    const dicht = na(verteld, [ilse, 'T31', SLUITEN]);
    expect(staat(dicht)).toBe('H9 L4');
    expect([feit(dicht, 'reden-einde'), feit(dicht, 'werkte')]).toEqual(['hulp-loopt', 'ja']);
    expect(gehoord(dicht)).toEqual(['kanaal', 'noor', 'sanne']);
    expect(weigering(wacht, [ilse, 'T31', SLUITEN])).toBe('hulp-niet-gestart');
  });
});

describe('given a question that still lies at the Loket while the schakelteam weighs anew', () => {
  const overbrugd = na(loketGevraagd(ZEESTER, terugBijTeam, 'ja'), [ilse, 'T25', { ...TOT_START, overbrugging: 'ja' }]);
  const overleg = na(overbrugd, [noor, 'T24']);

  test('then the Loket can be chosen alone, and goes on without an expert (T11, T14)', () => {
    expect(staat(overleg)).toBe('H3 L1');
    for (const code of ['A+C', 'B+C'])
      expect(
        weigering(overleg, [
          noor,
          'T11',
          { uitkomst: code, afweging: 'ja', ...(code === 'A+C' ? { persoon: ruud } : {}) },
        ]),
      ).toBe('loket-loopt-al');
    const alleen = geinformeerd(ZEESTER, uitkomst(ZEESTER, overleg, 'C'), 'uitkomst');
    const door = na(alleen, [ilse, 'T14', { c3: 'ja' }]);
    expect(staat(door)).toBe('BIJ_LOKET L1');
  });

  test('then stopping for want of consent waits for the Loket (T16)', () => {
    const alleen = uitkomst(ZEESTER, overleg, 'A', ruud);
    const nee = na(alleen, [
      ilse,
      'T05c',
      { doel: 'C2', partij: 'ouder-1', antwoord: 'nee', hoe: 'mondeling', op: '2026-02-02', noemt: ruud },
    ]);
    expect(weigering(nee, [ilse, 'T16', { vervolg: 'stoppen' }])).toBe('loket-loopt-nog');
    expect(staat(na(nee, [ilse, 'T16', { vervolg: 'andere-uitkomst' }]))).toBe('H3 L1');
  });

  test('then outcome D waits too: Ilse says that help is not needed, and closes', () => {
    const basis = geinformeerd(ZEESTER, uitkomst(ZEESTER, overleg, 'D'), 'uitkomst');
    expect(weigering(basis, [ilse, 'T15', { reden: 'basis-is-genoeg' }])).toBe('hulp-niet-gestart');
    const dicht = na(
      geinformeerd(ZEESTER, basis, 'loket'),
      [ilse, 'T28b'],
      [ilse, 'T15', { reden: 'basis-is-genoeg' }],
    );
    expect(staat(dicht)).toBe('H9 TERUG');
  });
});
