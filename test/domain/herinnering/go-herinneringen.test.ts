import { describe, expect, test } from '@jest/globals';
import { beurtenVan } from '../../../src/domain/herinnering/beurten.js';
import { maakKalender } from '../../../src/domain/kalender/kalender.js';
import { termijnfouten } from '../../../src/domain/route/herinnering.js';
import { gegaanVan, MIDDEN, tik } from '../../support/go-klok.js';
import type { Zaak, Zet } from '../../support/go-zaak.js';
import {
  BEGIN,
  fatma,
  goRoute,
  ilse,
  na,
  noor,
  omstandigheden,
  ruud,
  sanne,
  weigering,
} from '../../support/go-zaak.js';
import {
  actief,
  akkoord,
  concept,
  geinformeerd,
  inOverleg,
  klaargezet,
  loketGevraagd,
  toegewezen,
  uitkomst,
  ZEESTER,
} from '../../support/go-verhalen.js';

/** Rules R1 to R13 of DOMAIN 3.3, played by the clock. Cases begin on Monday 2 February 2026. */

/** No holidays: dates can be counted by hand. */
const kalender = maakKalender([], []);
const EINDE = '2026-12-31';
const DOOR = { overlegd: BEGIN, c3: 'ja', overbrugging: 'ja', afspraak: 'nee' };
const bezig = actief(ZEESTER, 'onder-12', fatma);

describe('given a case that waits for somebody', () => {
  test('R1: a concept without consent is told to Ilse after ten school days, and with consent to nobody', () => {
    expect(gegaanVan('R1', concept(ZEESTER, 'onder-12'), BEGIN, EINDE, { kalender })).toEqual([
      ['2026-02-16', 'R1', 1, 'so'],
    ]);
    const gesproken = na(concept(ZEESTER, 'onder-12'), [ilse, 'T05b', { samen: 'ja', gehoord: 'ja', ouders: '2' }]);
    expect(gegaanVan('R1', akkoord(ZEESTER, gesproken, 'C1'), BEGIN, EINDE, { kalender })).toEqual([]);
  });

  test('R2: without a talk of the schakelteam both schakelfunctionarissen hear after ten school days', () => {
    expect(gegaanVan('R2', klaargezet(ZEESTER, 'onder-12'), BEGIN, EINDE, { kalender })).toEqual([
      ['2026-02-16', 'R2', 1, 'so'],
      ['2026-02-16', 'R2', 1, 'soj'],
    ]);
  });

  test('R3: who was asked hears after five school days, and then Ilse, who may withdraw it (T34)', () => {
    const gevraagd = toegewezen(ZEESTER, uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'A', ruud), ruud);
    expect(gegaanVan('R3', gevraagd, BEGIN, EINDE, { kalender })).toEqual([
      ['2026-02-09', 'R3', 1, 'rr-voorgesteld'],
      ['2026-02-10', 'R3', 2, 'so'],
    ]);
    const herinnerd = tik(gevraagd, BEGIN, '2026-02-10', { kalender }).zaak;
    expect(weigering(herinnerd, [ilse, 'T34', {}, '2026-02-10'])).toBe('gezet');
  });

  test('R4: the regierolhouder hears when no contact was recorded ten school days after he accepted', () => {
    expect(gegaanVan('R4', bezig, BEGIN, EINDE, { kalender })).toEqual([['2026-02-16', 'R4', 1, 'rr']]);
    const gebeld = na(bezig, [fatma, 'T19a', { op: BEGIN }]);
    expect(gegaanVan('R4', gebeld, BEGIN, EINDE, { kalender })).toEqual([]);
  });

  test('R5: every six weeks the regierolhouder is asked for progress, and the weeks begin anew when it is noted', () => {
    const dagen = gegaanVan('R5', bezig, BEGIN, '2026-06-30', { kalender }).map(([dag]) => dag);
    expect(dagen).toEqual(['2026-03-16', '2026-04-27', '2026-06-08']);
    const genoteerd = na(bezig, [fatma, 'T19f', { op: '2026-02-20' }, '2026-02-20']);
    expect(gegaanVan('R5', genoteerd, '2026-02-20', '2026-04-30', { kalender })).toEqual([
      ['2026-04-03', 'R5', 1, 'rr'],
    ]);
  });

  test('R10: a case back at the schakelteam is told to Ilse after five school days, unless it is with the Loket', () => {
    const terug = na(bezig, [fatma, 'T21', { reden: 'afsluiten' }]);
    expect(gegaanVan('R10', terug, BEGIN, EINDE, { kalender })).toEqual([['2026-02-09', 'R10', 1, 'so']]);
    const doorgezet = na(loketGevraagd(ZEESTER, terug, 'ja'), [ilse, 'T25', DOOR]);
    expect(gegaanVan('R10', doorgezet, BEGIN, EINDE, { kalender })).toEqual([]);
  });

  test('R12: a talk without an end is told to both schakelfunctionarissen after ten school days', () => {
    expect(gegaanVan('R12', inOverleg(ZEESTER, 'onder-12'), BEGIN, EINDE, { kalender })).toEqual([
      ['2026-02-16', 'R12', 1, 'so'],
      ['2026-02-16', 'R12', 1, 'soj'],
    ]);
  });
});

describe('given a case at the Loket', () => {
  const terug = na(bezig, [fatma, 'T21', { reden: 'loket' }]);
  const doorgezet = na(loketGevraagd(ZEESTER, terug, 'ja'), [ilse, 'T25', DOOR]);

  test('R13: it is told to whoever works there and to Ilse after five school days; once taken up, to that person', () => {
    expect(gegaanVan('R13', doorgezet, BEGIN, EINDE, { kalender })).toEqual([
      ['2026-02-09', 'R13', 1, 'loketmedewerker'],
      ['2026-02-09', 'R13', 1, 'so'],
    ]);
    const opgepakt = na(doorgezet, [sanne, 'T26']);
    expect(gegaanVan('R13', opgepakt, BEGIN, EINDE, { kalender }).map(([, , , plaats]) => plaats)).toEqual([
      'loket',
      'so',
    ]);
  });

  test('R8: after six weeks the regierolhouder and Noor hear; without a regierolhouder Ilse does', () => {
    expect(gegaanVan('R8', doorgezet, BEGIN, EINDE, { kalender })).toEqual([
      ['2026-03-16', 'R8', 1, 'rr'],
      ['2026-03-16', 'R8', 1, 'soj'],
    ]);
    const ziek = na(doorgezet, [ilse, 'T35', { reden: 'ziek' }]);
    expect(gegaanVan('R8', ziek, BEGIN, EINDE, { kalender }).map(([, , , plaats]) => plaats)).toEqual(['so', 'soj']);
  });

  test('R9: bridging care is asked after every four weeks, until help has begun', () => {
    const opgepakt = na(doorgezet, [sanne, 'T26']);
    expect(gegaanVan('R9', opgepakt, BEGIN, '2026-04-01', { kalender })).toEqual(
      ['2026-03-02', '2026-03-30'].flatMap((dag) => ['rr', 'soj', 'loket'].map((plaats) => [dag, 'R9', 1, plaats])),
    );
  });
});

describe('given the driemaandencheck (R6, R7, S7)', () => {
  const aangenomen = actief(ZEESTER, 'onder-12', fatma);
  /** Fatma accepted on 6 May, inside the story that begins in February. */
  const inMei: Zaak = {
    ...aangenomen,
    hulpvraag: { ...aangenomen.hulpvraag, klokken: { driemaanden: { sinds: '2026-05-06', volgende: null } } },
  };
  const check = (zaak: Zaak, van: string, tot: string) => gegaanVan('R6', zaak, van, tot);

  test('it falls in the summer holiday: a notice on the last school day, the card on the first, Ilse is told at the same moment', () => {
    expect(check(inMei, '2026-05-06', '2026-08-31')).toEqual([
      ['2026-07-17', 'R6', 0, 'rr'],
      ['2026-07-17', 'R6', 0, 'so'],
      ['2026-08-31', 'R6', 1, 'rr'],
      ['2026-08-31', 'R6', 1, 'so'],
    ]);
  });

  test('unanswered, Ilse gets it after five school days and Noor after ten, and each may answer from then on', () => {
    const gegaan = check(inMei, '2026-05-06', '2026-09-30').slice(4);
    expect(gegaan).toEqual([
      ['2026-09-07', 'R6', 2, 'so'],
      ['2026-09-14', 'R6', 3, 'soj'],
    ]);
    const op = (dag: string): Zaak => tik(inMei, '2026-05-06', dag).zaak;
    const later = (wie: typeof ilse, dag: string): string =>
      weigering(op(dag), [wie, 'T19g', { antwoord: 'later' }, dag]);
    expect([later(ilse, '2026-09-04'), later(ilse, '2026-09-07')]).toEqual(['niet-jouw-stap', 'gezet']);
    expect([later(noor, '2026-09-11'), later(noor, '2026-09-14')]).toEqual(['niet-jouw-stap', 'gezet']);
  });

  test('another regie answers it and sets no date: the check comes again six weeks after it went out', () => {
    const gevraagd = tik(inMei, '2026-05-06', '2026-08-31').zaak;
    const anders = na(
      gevraagd,
      [fatma, 'T20a', { persoon: ruud }, '2026-08-31'],
      [ilse, 'T20a-bevestigen'],
      [noor, 'T20a-bevestigen'],
    );
    expect(check(anders, '2026-09-01', '2026-10-12')).toEqual([
      ['2026-10-12', 'R6', 1, 'rr'],
      ['2026-10-12', 'R6', 1, 'so'],
    ]);
  });

  test('"werkt, doorgaan" sets the next date, and nothing comes before it', () => {
    const gevraagd = tik(inMei, '2026-05-06', '2026-10-12').zaak;
    const doorgaan = na(gevraagd, [fatma, 'T19g', { antwoord: 'doorgaan', volgende: '2027-01-11' }, '2026-10-12']);
    expect(check(doorgaan, '2026-10-13', '2027-01-11').map(([dag, , trap]) => [dag, trap])).toEqual([
      ['2027-01-11', 1],
      ['2027-01-11', 1],
    ]);
  });

  test('nobody answers on the chosen date: it comes again six weeks later, and the old date counts no more', () => {
    const gevraagd = tik(inMei, '2026-05-06', '2026-10-12').zaak;
    const doorgaan = na(gevraagd, [fatma, 'T19g', { antwoord: 'doorgaan', volgende: '2027-01-11' }, '2026-10-12']);
    const aanRr = check(doorgaan, '2026-10-13', '2027-04-02').filter(([, , , plaats]) => plaats === 'rr');
    expect(aanRr.map(([dag, , trap]) => [dag, trap])).toEqual([
      ['2027-01-11', 1],
      ['2027-02-22', 1],
    ]);
  });

  test('its last stage comes on the last school day: no notice of the repeat takes its place', () => {
    const inApril: Zaak = {
      ...aangenomen,
      hulpvraag: { ...aangenomen.hulpvraag, klokken: { driemaanden: { sinds: '2026-04-03', volgende: null } } },
    };
    const gegaan = check(inApril, '2026-07-01', '2026-08-31');
    expect(gegaan.map(([dag, , trap, plaats]) => [dag, trap, plaats])).toEqual([
      ['2026-07-03', 1, 'rr'],
      ['2026-07-03', 1, 'so'],
      ['2026-07-10', 2, 'so'],
      ['2026-07-17', 3, 'soj'],
      ['2026-08-31', 1, 'rr'],
      ['2026-08-31', 1, 'so'],
    ]);
  });

  test('a notice before the holiday is answered with a day before it: that day counts', () => {
    const aangekondigd = tik(inMei, '2026-05-06', '2026-07-17').zaak;
    const doorgaan = na(aangekondigd, [fatma, 'T19g', { antwoord: 'doorgaan', volgende: '2026-07-17' }, '2026-07-17']);
    expect(check(doorgaan, '2026-07-18', '2026-08-31').map(([dag, , trap]) => [dag, trap])).toEqual([
      ['2026-08-31', 1],
      ['2026-08-31', 1],
    ]);
  });

  test('"later herinneren" brings it back after five school days, once', () => {
    const gevraagd = tik(inMei, '2026-05-06', '2026-08-31').zaak;
    const later = na(gevraagd, [fatma, 'T19g', { antwoord: 'later' }, '2026-09-01']);
    const gegaan = check(later, '2026-09-02', '2026-09-30');
    expect(gegaan.map(([dag, , trap, plaats]) => [dag, trap, plaats])).toEqual([
      ['2026-09-08', 1, 'rr'],
      ['2026-09-08', 1, 'so'],
      ['2026-09-15', 2, 'so'],
      ['2026-09-22', 3, 'soj'],
    ]);
    const weer = tik(later, '2026-09-02', '2026-09-08').zaak;
    expect(weigering(weer, [fatma, 'T19g', { antwoord: 'later' }, '2026-09-08'])).toBe('een-keer-later');
  });

  test.each<Zet>([
    [fatma, 'T21', { reden: 'afsluiten' }, '2026-09-01'],
    [fatma, 'T19c', { persoon: noor, geinformeerd: '2026-09-01', akkoord: 'ja' }, '2026-09-01'],
  ])('answer %#: a step that is an answer too has no further stage', (...zet) => {
    const gevraagd = tik(inMei, '2026-05-06', '2026-08-31').zaak;
    const beantwoord = na(gevraagd, zet);
    expect(check(beantwoord, '2026-09-02', '2026-09-30')).toEqual([]);
  });

  test('a new regierolhouder keeps the clock', () => {
    const anders = na(
      akkoord(
        ZEESTER,
        na(
          inMei,
          [fatma, 'T20a', { persoon: ruud }, '2026-06-01'],
          [ilse, 'T20a-bevestigen'],
          [noor, 'T20a-bevestigen'],
        ),
        'C2',
        ruud,
      ),
      [ilse, 'T20b', { gehoord: '2026-06-01' }],
      [ruud, 'T20c', {}, '2026-06-02'],
    );
    expect(check(anders, '2026-06-02', '2026-08-31').map(([dag]) => dag)).toContain('2026-08-31');
  });

  test('after a week in which the bot stood still it comes once, and the stages count from then', () => {
    const gegaan = check(inMei, '2026-09-07', '2026-09-30');
    expect(gegaan.map(([dag, , trap, plaats]) => [dag, trap, plaats])).toEqual([
      ['2026-09-07', 1, 'rr'],
      ['2026-09-07', 1, 'so'],
      ['2026-09-14', 2, 'so'],
      ['2026-09-21', 3, 'soj'],
    ]);
  });

  test('the term of three months is no setting; the others are', () => {
    const dagen = (regel: string, zaak: Zaak) =>
      gegaanVan(regel, zaak, BEGIN, EINDE, { kalender, termijnen: { R4: { schooldagen: 3 }, R6: { weken: 1 } } }).map(
        ([dag]) => dag,
      );
    expect(dagen('R4', bezig)).toEqual(['2026-02-05']);
    expect(dagen('R6', bezig)[0]).toBe('2026-05-04');
  });

  test('how long after it comes again, and when the next stage comes, are settings too', () => {
    const termijnen = { 'R6/2': { schooldagen: 2 }, 'R6/telkens': { weken: 3 } } as const;
    const gegaan = gegaanVan('R6', inMei, '2026-05-06', '2026-10-05', { termijnen });
    expect(gegaan.filter(([, , trap]) => trap > 0).map(([dag, , trap, plaats]) => [dag, trap, plaats])).toEqual([
      ['2026-08-31', 1, 'rr'],
      ['2026-08-31', 1, 'so'],
      ['2026-09-02', 2, 'so'],
      ['2026-09-14', 3, 'soj'],
      ['2026-09-21', 1, 'rr'],
      ['2026-09-21', 1, 'so'],
      ['2026-09-23', 2, 'so'],
      ['2026-10-05', 3, 'soj'],
    ]);
  });

  test('a setting that no rule can follow is told to the operator', () => {
    const fouten = termijnfouten(goRoute, {
      R4: 1,
      'R6/2': 1,
      'R6/telkens': 1,
      R6: 1,
      'R6/9': 1,
      R99: 1,
      'R1/telkens': 1,
    });
    expect(fouten).toEqual([
      'termijnen R6: this term is no setting; those of R6 are R6/telkens, R6/2, R6/3',
      'termijnen R6/9: this term is no setting; those of R6 are R6/telkens, R6/2, R6/3',
      'termijnen R99: no rule of the route has this code',
      'termijnen R1/telkens: this term is no setting; those of R1 are R1',
    ]);
  });
});

describe('given a closed case (R11)', () => {
  const terug = na(bezig, [fatma, 'T21', { reden: 'afsluiten' }]);
  const dicht = na(geinformeerd(ZEESTER, terug, 'sluiten'), [
    ilse,
    'T23',
    { reden: 'doel-bereikt', werkte: 'ja', overlegd: '2026-02-03' },
    '2026-02-03',
  ]);

  test('Ilse hears two weeks before it is erased, on a school day, and nothing else comes any more', () => {
    expect(dicht.hulpvraag.bewaartTot).toBe('2026-05-03');
    expect(tik(dicht, '2026-02-03', '2026-05-03').gegaan).toEqual([['2026-04-17', 'R11', 1, 'so']]);
  });

  test('no other clock runs', () => {
    const wereld = { ...omstandigheden('2026-02-03'), kalender: MIDDEN, termijnen: {} };
    expect(beurtenVan(goRoute, dicht.hulpvraag, wereld).map(({ regel }) => regel.code)).toEqual(['R11']);
  });
});
