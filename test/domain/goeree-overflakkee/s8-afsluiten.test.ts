import { describe, expect, test } from '@jest/globals';
import {
  fatma,
  feit,
  gehoord,
  ilse,
  inzage,
  kindkans,
  knoppen,
  na,
  nogNodig,
  noor,
  ruud,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { actief, geinformeerd, inOverleg, uitkomst, ZEESTER } from '../../support/go-verhalen.js';

/** S8: closing, and a case that needs no TSO. */

const bezig = na(
  actief(ZEESTER, 'onder-12', ruud),
  [ruud, 'T19c', { persoon: fatma, geinformeerd: '2026-02-02', akkoord: 'ja' }],
  [ruud, 'T19d', { soort: 'begeleiding', eigenaar: fatma }],
);
const actie = bezig.hulpvraag.acties[0]?.id ?? '';
const terug = na(bezig, [ruud, 'T21', { reden: 'afsluiten' }, '2026-03-02']);
const SLUITEN = { overlegd: '2026-03-09', reden: 'doel-bereikt', werkte: 'ja' };

describe('given a regierolhouder who is done', () => {
  test('when he goes back to the schakelteam, then all three and the channel hear (GO-229, GO-231, GO-233)', () => {
    expect(staat(terug)).toBe('H8 GEEN');
    expect(feit(terug, 'reden-terug')).toBe('afsluiten');
    expect(kindkans(terug)).toEqual(['status']);
    expect(gehoord(terug)).toEqual(['ilse', 'kanaal', 'noor']);
    expect(zit(terug, 'rr')).toEqual(['ruud']);
    expect(inzage(terug, ilse)?.mijnBeurt).toBe(true);
  });

  test('when he or Noor closes, then that is refused: only the school does (G5, GO-230, GO-231)', () => {
    for (const wie of [ruud, noor]) {
      expect(weigering(terug, [wie, 'T23', SLUITEN])).toBe('G5-alleen-school-sluit');
      expect(knoppen(terug, wie)).not.toContain('T23');
    }
    expect(weigering(bezig, [ruud, 'T23', SLUITEN])).toBe('G5-alleen-school-sluit');
  });

  test('closing always passes the schakelteam: from active regie it is too early (GO-229)', () => {
    expect(weigering(bezig, [ilse, 'T23', SLUITEN])).toBe('niet-nu');
  });
});

describe('given the talk about closing', () => {
  const verteld = na(terug, [ilse, 'T05a', { stap: 'sluiten', op: '2026-03-09' }, '2026-03-09']);
  const klaar = na(verteld, [fatma, 'T19e', { actie, uitslag: 'klaar' }]);
  const dicht = na(klaar, [ilse, 'T23', SLUITEN]);

  test('when nobody was told, or a line is open, then it is refused', () => {
    expect(nogNodig(terug, ilse, 'T23')).toEqual(['acties-open']);
    expect(weigering(terug, [ilse, 'T23', { ...SLUITEN, overlegd: '2026-03-02' }])).toBe('BI-sluiten');
    expect(weigering(verteld, [ilse, 'T23', SLUITEN])).toBe('acties-open');
  });

  test('when the schakelteam did not talk, then it is refused', () => {
    expect(weigering(klaar, [ilse, 'T23', { reden: 'doel-bereikt', werkte: 'ja' }])).toBe('veld-ontbreekt');
  });

  test('when all is done, then the case is closed and everybody hears (GO-230)', () => {
    expect(staat(dicht)).toBe('H9 GEEN');
    expect([feit(dicht, 'reden-einde'), feit(dicht, 'werkte'), feit(dicht, 'overlegd')]).toEqual([
      'doel-bereikt',
      'ja',
      '2026-03-09',
    ]);
    expect(kindkans(dicht)).toEqual(['sluiten']);
    expect(gehoord(dicht)).toEqual(['fatma', 'kanaal', 'noor', 'ruud']);
  });

  test('then it is kept for three months, no clock runs, and nobody has a button', () => {
    expect(dicht.hulpvraag.bewaartTot).toBe('2026-06-09');
    expect(dicht.hulpvraag.klokken).toEqual({});
    for (const wie of [ilse, noor, ruud, fatma]) expect(knoppen(dicht, wie)).toEqual([]);
    expect(weigering(dicht, [ilse, 'T24'])).toBe('niet-nu');
  });
});

describe('given the outcome that basisondersteuning is enough', () => {
  const gekozen = uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'D');
  const BASIS = { reden: 'basis-is-genoeg' };

  test('when the parents were told, then Ilse closes at once (GO-203, GO-230)', () => {
    expect(weigering(gekozen, [ilse, 'T15', BASIS])).toBe('BI-sluiten');
    const dicht = na(geinformeerd(ZEESTER, gekozen, 'uitkomst'), [ilse, 'T15', BASIS]);
    expect(staat(dicht)).toBe('H9 GEEN');
    expect(feit(dicht, 'reden-einde')).toBe('basis-is-genoeg');
    expect(gehoord(dicht)).toEqual(['kanaal', 'noor']);
    expect(dicht.hulpvraag.bewaartTot).toBe('2026-05-02');
  });

  test('only with this outcome, and only Ilse (G5, GO-230)', () => {
    const ander = geinformeerd(ZEESTER, uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'A', ruud), 'uitkomst');
    expect(weigering(ander, [ilse, 'T15', BASIS])).toBe('uitkomst-geen-basis');
    expect(weigering(gekozen, [noor, 'T15', BASIS])).toBe('G5-alleen-school-sluit');
  });
});
