import { describe, expect, test } from '@jest/globals';
import type { Zaak } from '../../support/go-zaak.js';
import {
  fatma,
  feit,
  gehoord,
  ilse,
  inzage,
  kindkans,
  knoppen,
  lot,
  na,
  noor,
  ruud,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { actief, akkoord, antwoord, geinformeerd, inOverleg, uitkomst, ZEESTER } from '../../support/go-verhalen.js';

/** S6: the expertiseteam thinks along; it never gets the regierol. */

const overleg = inOverleg(ZEESTER, 'onder-12');
const gekozen = uitkomst(ZEESTER, overleg, 'B');
const verteld = geinformeerd(ZEESTER, gekozen, 'uitkomst');
const mag = akkoord(ZEESTER, verteld, 'C2', lot);
const erbij = na(mag, [ilse, 'T13', { persoon: lot }]);

describe('given the outcome expertiseteam', () => {
  test('then the outcome is kept, and no field of expertise is asked (GO-174, G14)', () => {
    expect(staat(gekozen)).toBe('H5 GEEN');
    expect(feit(gekozen, 'uitkomst')).toBe('B');
    expect(gekozen.hulpvraag.voorstellen['uitkomst']).toMatchObject({ keuzes: { uitkomst: 'B', afweging: 'ja' } });
    const velden = inzage(mag, ilse)?.stappen.find(({ code }) => code === 'T13')?.velden ?? [];
    expect(velden.map(({ code, soort }) => [code, soort])).toEqual([['persoon', 'persoon']]);
  });

  test('when the parents were not told or did not agree to Lot, then she is not added (GO-214)', () => {
    expect(weigering(gekozen, [ilse, 'T13', { persoon: lot }])).toBe('BI-uitkomst');
    expect(weigering(verteld, [ilse, 'T13', { persoon: lot }])).toBe('G2-toestemming');
    expect(weigering(mag, [ilse, 'T13', { persoon: fatma }])).toBe('G2-toestemming');
  });

  test('when they did, then Lot takes part and the regie stays with Ilse; the clock starts (GO-174, GO-175, GO-176, GO-178)', () => {
    expect(staat(erbij)).toBe('H7E GEEN');
    expect(zit(erbij, 'expertiseteam')).toEqual(['lot']);
    expect(zit(erbij, 'rr')).toEqual([]);
    expect(feit(erbij, 'expertiseteam-betrokken')).toBe('2026-02-02');
    expect(kindkans(erbij)).toEqual(['aanpak-expertiseteam', 'expertiseteam-toevoegen']);
    expect(gehoord(erbij)).toEqual(['kanaal', 'lot', 'noor']);
    expect(erbij.hulpvraag.klokken['driemaanden']).toEqual({ sinds: '2026-02-02', volgende: null });
    expect(inzage(erbij, ilse)?.mijnBeurt).toBe(true);
    expect(inzage(erbij, lot)?.ziet).toBe('alles');
  });

  test('Ilse gives no regierol with this outcome, and with the regierol no expertiseteam', () => {
    expect(weigering(mag, [ilse, 'T12'])).toBe('uitkomst-zonder-regierol');
    const anders = geinformeerd(ZEESTER, uitkomst(ZEESTER, overleg, 'A', ruud), 'uitkomst');
    expect(weigering(anders, [ilse, 'T13', { persoon: lot }])).toBe('uitkomst-zonder-expertiseteam');
  });

  test('Lot never gets the regierol (G4, GO-177)', () => {
    expect(weigering(overleg, [ilse, 'T11', { uitkomst: 'A', persoon: lot, afweging: 'ja' }])).toBe('G4-expertiseteam');
    expect(weigering(actief(ZEESTER, 'onder-12', ruud), [ilse, 'T20a', { persoon: lot }])).toBe('G4-expertiseteam');
    for (const stap of ['T12', 'T17', 'T20a', 'T20c']) {
      expect(knoppen(erbij, lot)).not.toContain(stap);
      expect(weigering(erbij, [lot, stap])).not.toBe('gezet');
    }
  });

  test('when the parents refuse, then the schakelteam looks for another outcome (GO-214)', () => {
    const nee = na(verteld, antwoord(ilse, 'C2', 'ouder-1', 'nee', '2026-02-02', lot));
    expect(weigering(nee, [ilse, 'T16', { vervolg: 'andere-uitkomst' }])).toBe('geen-weigering');
    expect(staat(na(nee, [ilse, 'T16', { vervolg: 'andere-uitkomst', persoon: lot }]))).toBe('H3 GEEN');
  });
});

describe('given three months with the expertiseteam', () => {
  test('then Ilse answers the check: she holds the regie (GO-178)', () => {
    const beantwoord = na(erbij, [ilse, 'T19g', { antwoord: 'doorgaan', volgende: '2026-08-01' }, '2026-05-04']);
    expect(feit(beantwoord, 'driemaandencheck')).toBe('doorgaan');
    expect(beantwoord.hulpvraag.klokken['driemaanden']).toEqual({ sinds: '2026-02-02', volgende: '2026-08-01' });
    expect(gehoord(beantwoord)).toEqual(['ilse']);
    expect(weigering(erbij, [lot, 'T19g', { antwoord: 'later' }])).toBe('niet-jouw-stap');
  });

  const advies = na(erbij, [ilse, 'T19d', { soort: 'overleg', eigenaar: lot }]);
  const gegeven = na(advies, [lot, 'T19e', { actie: advies.hulpvraag.acties[0]?.id ?? '', uitslag: 'klaar' }]);

  test('when Lot gave her advice, then that is a line that is done', () => {
    expect(gehoord(advies)).toEqual(['lot']);
    expect(gegeven.hulpvraag.acties[0]).toMatchObject({ soort: 'overleg', klaarOp: '2026-02-02' });
    expect(gehoord(gegeven)).toEqual(['ilse', 'lot']);
  });

  test('when Ilse goes back to the schakelteam, then Lot is out, and the OPP is asked for (GO-126, GO-229, GO-233)', () => {
    const terug = na(gegeven, [ilse, 'T22']);
    expect(staat(terug)).toBe('H8 GEEN');
    expect(zit(terug, 'expertiseteam')).toEqual([]);
    expect(gehoord(terug)).toEqual(['lot', 'noor']);
    expect(kindkans(terug)).toEqual(['status', 'opp']);
    expect(inzage(terug, lot)).toBeNull();
  });
});

describe('given the outcome regierol and expertiseteam', () => {
  const bezig: Zaak = actief(ZEESTER, 'onder-12', ruud, 'A+B');
  const gevraagd = akkoord(ZEESTER, geinformeerd(ZEESTER, bezig, 'expertiseteam'), 'C2', lot);

  test('then it waits for the parents to be told and to agree to Lot (GO-214)', () => {
    expect(weigering(bezig, [ilse, 'T13b', { persoon: lot }])).toBe('BI-expertiseteam');
    expect(weigering(geinformeerd(ZEESTER, bezig, 'expertiseteam'), [ilse, 'T13b', { persoon: lot }])).toBe(
      'G2-toestemming',
    );
  });

  test('when Ilse links her, then Ruud keeps the regierol (GO-174, GO-175, GO-176, GO-177)', () => {
    const metLot = na(gevraagd, [ilse, 'T13b', { persoon: lot }]);
    expect(staat(metLot)).toBe('H7 GEEN');
    expect([zit(metLot, 'rr'), zit(metLot, 'expertiseteam')]).toEqual([['ruud'], ['lot']]);
    expect(gehoord(metLot)).toEqual(['lot', 'noor', 'ruud']);
    expect(kindkans(metLot)).toEqual(['aanpak-expertiseteam', 'expertiseteam-toevoegen']);
    expect(weigering(metLot, [noor, 'T13b', { persoon: lot }])).toBe('niet-jouw-stap');
  });
});
