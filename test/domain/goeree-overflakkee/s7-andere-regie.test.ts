import { describe, expect, test } from '@jest/globals';
import type { Zaak } from '../../support/go-zaak.js';
import {
  fatma,
  feit,
  gehoord,
  ilse,
  inzage,
  kindkans,
  koen,
  na,
  nogNodig,
  noor,
  ruud,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { actief, akkoord, geinformeerd, toegewezen, uitkomst, ZEESTER } from '../../support/go-verhalen.js';

/** S7, the parts that need no clock: another regierolhouder, the driemaandencheck, a holder who is gone. */

const bezig = actief(ZEESTER, 'onder-12', fatma);

describe('given Fatma who wants another regierolhouder', () => {
  const voorgesteld = na(bezig, [fatma, 'T20a', { persoon: ruud }, '2026-08-31']);
  const half = na(voorgesteld, [ilse, 'T20a-bevestigen']);
  const bevestigd = na(half, [noor, 'T20a-bevestigen']);

  test('when she proposes Ruud, then Ilse and Noor confirm, and she keeps the regierol (G6, GO-164, GO-225)', () => {
    expect(gehoord(voorgesteld)).toEqual(['ilse', 'noor']);
    expect(gehoord(half)).toEqual(['noor']);
    expect(gehoord(bevestigd)).toEqual(['fatma', 'ilse', 'noor']);
    for (const zaak of [voorgesteld, half, bevestigd]) {
      expect(staat(zaak)).toBe('H7 GEEN');
      expect(zit(zaak, 'rr')).toEqual(['fatma']);
    }
    expect(bevestigd.hulpvraag.voorstellen['wijziging-regie']).toMatchObject({
      personen: { persoon: ruud },
      aanvaard: true,
      bevestigd: [{ plaats: 'so' }, { plaats: 'soj' }],
    });
  });

  test('when she proposes him again, then that confirms nothing (G6)', () => {
    expect(weigering(voorgesteld, [fatma, 'T20a', { persoon: ruud }])).toBe('ligt-al');
    const alsSoj = actief(ZEESTER, 'onder-12', noor);
    const vanNoor = na(alsSoj, [noor, 'T20a', { persoon: ruud }], [ilse, 'T20a-bevestigen']);
    expect(vanNoor.hulpvraag.voorstellen['wijziging-regie']?.aanvaard).toBe(false);
    expect(weigering(vanNoor, [noor, 'T20a-bevestigen'])).toBe('gezet');
  });

  test('when Noor changes the person, then the confirmation of Ilse is void (G6)', () => {
    const anders = na(half, [noor, 'T20a', { persoon: noor }]);
    expect(anders.hulpvraag.voorstellen['wijziging-regie']?.bevestigd.map(({ plaats }) => plaats)).toEqual(['soj']);
  });

  test('whoever has the regierol, or is not of the five professions, is not proposed (G3)', () => {
    expect(weigering(bezig, [fatma, 'T20a', { persoon: fatma }])).toBe('heeft-de-regie-al');
    expect(weigering(bezig, [fatma, 'T20a', { persoon: koen }])).toBe('G3-vijf-beroepen');
  });

  test('when Ilse changes it without both confirmations, without hearing the parents, or without consent, then that is refused (G6, G7, GO-226)', () => {
    expect(weigering(half, [ilse, 'T20b', { gehoord: '2026-08-31' }])).toBe('G6-wijziging-niet-bevestigd');
    expect(weigering(bevestigd, [ilse, 'T20b'])).toBe('G7-niet-gehoord');
    expect(weigering(bevestigd, [ilse, 'T20b', { gehoord: '2026-08-31' }])).toBe('G7-toestemming');
    const vanFatma = akkoord(ZEESTER, bevestigd, 'C2', fatma);
    expect(weigering(vanFatma, [ilse, 'T20b', { gehoord: '2026-08-31' }])).toBe('G7-toestemming');
    expect(nogNodig(bevestigd, ilse, 'T20b')).toEqual(['G7-toestemming']);
    expect(nogNodig(half, ilse, 'T20b')).toContain('G6-wijziging-niet-bevestigd');
  });

  const gehoorde = na(akkoord(ZEESTER, bevestigd, 'C2', ruud), [ilse, 'T20b', { gehoord: '2026-08-31' }]);
  const overgenomen = na(gehoorde, [ruud, 'T20c', {}, '2026-09-01']);

  test('when the parents were heard and agreed to Ruud, then he is asked (G7, GO-226)', () => {
    expect(feit(gehoorde, 'partijen-gehoord')).toBe('2026-08-31');
    expect(zit(gehoorde, 'rr-voorgesteld')).toEqual(['ruud']);
    expect(zit(gehoorde, 'rr')).toEqual(['fatma']);
    expect(gehoord(gehoorde)).toEqual(['fatma', 'noor', 'ruud']);
  });

  test('when he accepts, then the regie is his, Fatma is out, and the clock is kept (GO-164, GO-225, GO-226)', () => {
    expect(staat(overgenomen)).toBe('H7 GEEN');
    expect([zit(overgenomen, 'rr'), zit(overgenomen, 'rr-voorgesteld')]).toEqual([['ruud'], []]);
    expect(feit(overgenomen, 'regie-gewijzigd')).toBe('2026-09-01');
    expect(kindkans(overgenomen)).toEqual(['rr-wijzigen', 'rr-verwijderen', 'aanpak-aanpassen']);
    expect(gehoord(overgenomen)).toEqual(['fatma', 'ilse', 'kanaal', 'noor', 'ruud']);
    expect(overgenomen.hulpvraag.klokken['driemaanden']).toEqual(bezig.hulpvraag.klokken['driemaanden']);
    expect(inzage(overgenomen, fatma)).toBeNull();
    const rr = overgenomen.hulpvraag.bezetting.filter(({ plaats }) => plaats === 'rr');
    expect(rr.map(({ persoon, tot }) => [persoon, tot])).toEqual([
      [fatma, '2026-09-01'],
      [ruud, null],
    ]);
  });

  test('when he declines, then the proposal is gone and Fatma keeps the regierol (GO-164)', () => {
    const nee = na(gehoorde, [ruud, 'T20c-weigeren']);
    expect([zit(nee, 'rr'), zit(nee, 'rr-voorgesteld')]).toEqual([['fatma'], []]);
    expect(nee.hulpvraag.voorstellen['wijziging-regie']).toBeUndefined();
    expect(gehoord(nee)).toEqual(['fatma', 'ilse', 'noor']);
    expect(inzage(nee, ruud)).toBeNull();
    expect(weigering(gehoorde, [fatma, 'T20c'])).toBe('alleen-gevraagde-expert');
  });

  test('when somebody else is proposed meanwhile, then his answer is not about that one', () => {
    const ander = na(gehoorde, [fatma, 'T20a', { persoon: noor }]);
    expect(weigering(ander, [ruud, 'T20c'])).toBe('G6-wijziging-niet-bevestigd');
    expect(na(ander, [ruud, 'T20c-weigeren']).hulpvraag.voorstellen['wijziging-regie']).toMatchObject({
      personen: { persoon: noor },
      aanvaard: false,
    });
  });

  test('when the case goes back to the schakelteam, then the open proposal is gone (T24)', () => {
    const terug = na(gehoorde, [fatma, 'T21', { reden: 'andere-regie' }]);
    expect(zit(terug, 'rr-voorgesteld')).toEqual([]);
    expect(terug.hulpvraag.voorstellen['wijziging-regie']).toBeUndefined();
    expect(zit(terug, 'rr')).toEqual(['fatma']);
  });
});

describe('given the driemaandencheck', () => {
  const check = (zaak: Zaak, antwoord: string, volgende?: string): string =>
    weigering(zaak, [fatma, 'T19g', { antwoord, ...(volgende === undefined ? {} : { volgende }) }, '2026-10-12']);

  test('when it works, then the next date lies at most three months ahead', () => {
    expect(check(bezig, 'doorgaan', '2027-01-11')).toBe('gezet');
    expect(check(bezig, 'doorgaan', '2027-01-13')).toBe('volgende-binnen-drie-maanden');
    expect(check(bezig, 'doorgaan', '2026-10-11')).toBe('volgende-binnen-drie-maanden');
    expect(check(bezig, 'doorgaan')).toBe('veld-ontbreekt');
  });

  test('then the answer and the date are kept, and Ilse hears', () => {
    const doorgaan = na(bezig, [fatma, 'T19g', { antwoord: 'doorgaan', volgende: '2027-01-11' }, '2026-10-12']);
    expect(doorgaan.hulpvraag.feiten['driemaandencheck']).toEqual({ op: '2026-10-12', waarde: 'doorgaan' });
    expect(doorgaan.hulpvraag.klokken['driemaanden']?.volgende).toBe('2027-01-11');
    expect(gehoord(doorgaan)).toEqual(['fatma', 'ilse']);
  });

  test('it is put off once, until it is answered', () => {
    const later = na(bezig, [fatma, 'T19g', { antwoord: 'later' }, '2026-10-12']);
    expect(check(later, 'later')).toBe('een-keer-later');
    const doorgaan = na(later, [fatma, 'T19g', { antwoord: 'doorgaan', volgende: '2027-01-11' }]);
    expect(check(doorgaan, 'later')).toBe('gezet');
  });

  test('it is the regierolhouder who answers; Ilse does when there is none', () => {
    expect(weigering(bezig, [ilse, 'T19g', { antwoord: 'later' }])).toBe('niet-jouw-stap');
    const terug = na(bezig, [ilse, 'T35', { reden: 'ziek' }]);
    expect(weigering(terug, [ilse, 'T19g', { antwoord: 'later' }])).toBe('gezet');
  });
});

describe('given a holder who is ill for long', () => {
  const genomen = na(bezig, [ilse, 'T35', { reden: 'ziek' }, '2026-09-07']);

  test('when Ilse takes the regie back, then the case is with the schakelteam and the holder is out (GO-233)', () => {
    expect(staat(genomen)).toBe('H8 GEEN');
    expect(zit(genomen, 'rr')).toEqual([]);
    expect(genomen.hulpvraag.feiten['regie-teruggenomen']).toEqual({ op: '2026-09-07', waarde: 'ziek' });
    expect(kindkans(genomen)).toEqual(['status', 'rr-verwijderen', 'aanpak-aanpassen']);
    expect(gehoord(genomen)).toEqual(['fatma', 'kanaal', 'noor']);
    expect(inzage(genomen, fatma)).toBeNull();
    expect(inzage(genomen, ilse)?.mijnBeurt).toBe(true);
  });

  test('only Ilse does, and only while somebody holds it', () => {
    expect(weigering(bezig, [noor, 'T35', { reden: 'ziek' }])).toBe('niet-jouw-stap');
    expect(weigering(genomen, [ilse, 'T35', { reden: 'ziek' }])).toBe('geen-regierolhouder');
  });

  const opnieuw = na(genomen, [noor, 'T24']);
  const gevraagd = toegewezen(ZEESTER, uitkomst(ZEESTER, opnieuw, 'A', ruud), ruud);

  test('when they weigh anew and Ruud does not answer, then Ilse withdraws the question (T34, GO-218, GO-237)', () => {
    expect(staat(opnieuw)).toBe('H3 GEEN');
    expect(staat(gevraagd)).toBe('H6 GEEN');
    const ingetrokken = na(gevraagd, [ilse, 'T34', {}, '2026-09-21']);
    expect(staat(ingetrokken)).toBe('H3 GEEN');
    expect(zit(ingetrokken, 'rr-voorgesteld')).toEqual([]);
    expect(feit(ingetrokken, 'voorstel-ingetrokken')).toBe('2026-09-21');
    expect(kindkans(ingetrokken)).toEqual(['rr-verwijderen', 'aanpak-aanpassen']);
    expect(gehoord(ingetrokken)).toEqual(['noor', 'ruud']);
    expect(weigering(gevraagd, [noor, 'T34'])).toBe('niet-jouw-stap');
  });

  test('a new holder keeps the clock of three months', () => {
    const nieuw = na(gevraagd, [ruud, 'T17', {}, '2026-09-21']);
    expect(nieuw.hulpvraag.klokken['driemaanden']).toEqual(bezig.hulpvraag.klokken['driemaanden']);
  });
});

describe('given a case that is back with the schakelteam', () => {
  const terug = na(bezig, [fatma, 'T21', { reden: 'andere-route' }]);

  test('when they weigh anew, then the regierolhouder is released and hears (GO-237)', () => {
    const overleg = na(terug, [ilse, 'T24']);
    expect(zit(overleg, 'rr')).toEqual([]);
    expect(gehoord(overleg)).toEqual(['fatma', 'ilse', 'noor']);
    expect(kindkans(overleg)).toEqual(['rr-verwijderen', 'aanpak-aanpassen']);
  });

  test('when both confirm a new outcome at once, then the case is with the feedback (G6, GO-152, GO-237)', () => {
    const gekozen = uitkomst(ZEESTER, terug, 'A', ruud);
    expect(staat(gekozen)).toBe('H5 GEEN');
    expect(zit(gekozen, 'rr')).toEqual([]);
    expect(gehoord(gekozen)).toEqual(['fatma', 'ilse', 'noor']);
    const verteld = geinformeerd(ZEESTER, gekozen, 'uitkomst');
    expect(weigering(verteld, [ilse, 'T12'])).toBe('G2-toestemming');
    expect(weigering(akkoord(ZEESTER, verteld, 'C2', ruud), [ilse, 'T12'])).toBe('gezet');
  });

  test('an earlier consent that named this expert still counts (G2)', () => {
    const weerFatma = geinformeerd(ZEESTER, uitkomst(ZEESTER, terug, 'A', fatma), 'uitkomst');
    expect(weigering(weerFatma, [ilse, 'T12'])).toBe('gezet');
  });
});
