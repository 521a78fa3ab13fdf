import { describe, expect, test } from '@jest/globals';
import type { Zaak } from '../../support/go-zaak.js';
import {
  fatma,
  feit,
  gehoord,
  ilse,
  inzage,
  karin,
  kindkans,
  knoppen,
  na,
  nogNodig,
  noor,
  peter,
  ruud,
  sanne,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { actief, akkoord, geinformeerd, loketGevraagd, toegewezen, uitkomst } from '../../support/go-verhalen.js';
import { inOverleg, ZEESTER } from '../../support/go-verhalen.js';

/** S9: the Loket while somebody holds the regierol: bridging care, a long wait, and the two tracks side by side. */

const bezig = actief(ZEESTER, 'onder-12', fatma);
const terug = na(bezig, [fatma, 'T21', { reden: 'loket' }, '2026-03-02']);
const DOOR = { overlegd: '2026-03-02', c3: 'nee', overbrugging: 'ja', afspraak: 'nee' };
const doorgezet = na(loketGevraagd(ZEESTER, terug, 'nee'), [ilse, 'T25', DOOR]);
const behandeld = na(doorgezet, [sanne, 'T26', {}, '2026-03-09']);
const weeg = (zaak: Zaak, weging: string): Zaak =>
  na(zaak, [karin, 'T27-T28', { weging }], [peter, 'T27-T28', { weging }]);

describe('given a regierolhouder who wants the question at the Loket', () => {
  test('then it goes back to the schakelteam first (GO-232, GO-233)', () => {
    expect(staat(terug)).toBe('H8 GEEN');
    expect(feit(terug, 'reden-terug')).toBe('loket');
    expect(kindkans(terug)).toEqual(['status']);
    expect(gehoord(terug)).toEqual(['ilse', 'kanaal', 'noor']);
  });

  test('when Noor or Fatma passes it on, then that is refused: only Ilse does (G5, GO-239)', () => {
    for (const wie of [noor, fatma]) expect(weigering(terug, [wie, 'T25', DOOR])).toBe('G5-alleen-school-zet-door');
  });

  test('it waits for the parents to be told, to agree to the Loket, and to answer about sharing (G8, GO-214, GO-240, GO-241)', () => {
    expect(nogNodig(terug, ilse, 'T25')).toEqual(['G2-toestemming-loket']);
    const gevraagd = loketGevraagd(ZEESTER, terug, null);
    expect(weigering(gevraagd, [ilse, 'T25', DOOR])).toBe('G8-geen-nee');
    expect(weigering(gevraagd, [ilse, 'T25', { ...DOOR, c3: 'ja' }])).toBe('G8-geen-ja');
    expect(weigering(gevraagd, [ilse, 'T25', { ...DOOR, c3: 'nvt' }])).toBe('G8-niet-van-toepassing');
  });

  test('without sharing and with bridging care, then Fatma keeps the regierol and only her contact goes to Kindkans (GO-236, GO-239, GO-241, GO-243)', () => {
    expect(staat(doorgezet)).toBe('H8 L1');
    expect(zit(doorgezet, 'rr')).toEqual(['fatma']);
    expect(kindkans(doorgezet)).toEqual(['status-loket', 'alleen-contact']);
    expect(gehoord(doorgezet)).toEqual(['fatma', 'kanaal', 'noor', 'sanne']);
    expect([feit(doorgezet, 'c3'), feit(doorgezet, 'overbrugging'), feit(doorgezet, 'andere-afspraak')]).toEqual([
      'nee',
      'ja',
      'nee',
    ]);
    expect(doorgezet.hulpvraag.klokken['overbrugging']).toBeDefined();
    expect(doorgezet.hulpvraag.klokken['loket-aannemen']).toEqual({ sinds: '2026-03-02', volgende: null });
  });

  test('another agreement keeps the regierol with the expert as well (GO-235)', () => {
    const afspraak = { ...DOOR, overbrugging: 'nee', afspraak: 'ja' };
    const anders = na(loketGevraagd(ZEESTER, terug, 'nee'), [ilse, 'T25', afspraak]);
    expect([staat(anders), zit(anders, 'rr')]).toEqual(['H8 L1', ['fatma']]);
    expect(anders.hulpvraag.klokken['overbrugging']).toBeUndefined();
  });
});

describe('given a question at the Loket without consent to share', () => {
  test('before it was passed on, the Loket knows nothing of the case (G13)', () => {
    for (const wie of [sanne, karin, peter]) {
      expect(inzage(terug, wie)).toBeNull();
      expect(weigering(terug, [wie, 'T26'])).toBe('niet-gevonden');
    }
  });

  test('when Sanne takes it, then Ilse, Noor and Fatma hear (GO-211)', () => {
    expect(staat(behandeld)).toBe('H8 L2');
    expect(zit(behandeld, 'loket')).toEqual(['sanne']);
    expect(zit(behandeld, 'rr')).toEqual(['fatma']);
    expect(gehoord(behandeld)).toEqual(['fatma', 'ilse', 'noor']);
    expect(kindkans(behandeld)).toEqual([]);
  });

  test('then she sees whom to call, her own dates and her status, and no more (G8, GO-003, GO-241, GO-242)', () => {
    const gezien = inzage(behandeld, sanne);
    expect(gezien?.ziet).toBe('loket');
    expect(gezien?.statussen.map(({ spoor, code }) => [spoor, code])).toEqual([['loket', 'L2']]);
    expect(gezien?.mensen.map(({ plaats }) => plaats).toSorted()).toEqual(['loket', 'rr']);
    expect(gezien?.feiten.map(({ code }) => code).toSorted()).toEqual([
      'c3',
      'loket-doorgezet',
      'loket-in-behandeling',
    ]);
    expect(gezien?.toestemmingen.map(({ code, antwoord }) => [code, antwoord])).toEqual([['C3', 'nee']]);
    expect(gezien?.acties).toEqual([]);
    expect(gezien?.overig).toBeNull();
    expect(JSON.stringify(gezien)).not.toContain('HV-12345');
  });

  test('when the weighing is put off, then the other track goes on, and Sanne takes it up again', () => {
    const uitgesteld = weeg(behandeld, 'uitgesteld');
    expect(staat(uitgesteld)).toBe('H8 L2U');
    expect(feit(uitgesteld, 'weging')).toBe('uitgesteld');
    expect(gehoord(uitgesteld)).toEqual(['fatma', 'ilse', 'noor', 'sanne']);
    expect(weigering(uitgesteld, [karin, 'T27-T28', { weging: 'tweedelijns' }])).toBe('eerst-in-behandeling');
    expect(staat(na(uitgesteld, [sanne, 'T26']))).toBe('H8 L2');
  });

  test('two people weigh, with the same result (GO-244, GO-245, GO-247)', () => {
    const een = na(behandeld, [karin, 'T27-T28', { weging: 'tweedelijns' }]);
    expect(staat(een)).toBe('H8 L2');
    expect(weigering(een, [karin, 'T27-T28', { weging: 'tweedelijns' }])).toBe('al-bevestigd');
    expect(staat(na(een, [peter, 'T27-T28', { weging: 'eerstelijns' }]))).toBe('H8 L2');
    const samen = na(een, [peter, 'T27-T28', { weging: 'tweedelijns' }]);
    expect(staat(samen)).toBe('H8 L3');
    expect(feit(samen, 'weging')).toBe('tweedelijns');
    expect(kindkans(samen)).toEqual(['besluit-loket']);
    expect(gehoord(samen)).toEqual(['fatma', 'ilse', 'noor', 'sanne']);
    expect(weigering(een, [sanne, 'T27-T28', { weging: 'tweedelijns' }])).toBe('niet-jouw-stap');
  });
});

describe('given a long wait for help', () => {
  const wacht = weeg(behandeld, 'tweedelijns');
  const gemeld = na(wacht, [fatma, 'T29', {}, '2026-04-20']);

  test('when Fatma says so, then Noor asks the Loket and answers with a date (GO-250)', () => {
    expect(feit(gemeld, 'duurt-lang')).toBe('2026-04-20');
    expect(gehoord(gemeld)).toEqual(['noor']);
    const zicht = na(gemeld, [noor, 'T29-antwoord', { op: '2026-05-11' }]);
    expect(feit(zicht, 'loket-antwoord')).toBe('2026-05-11');
    expect(gehoord(zicht)).toEqual(['fatma', 'ilse']);
    expect(weigering(wacht, [noor, 'T29-antwoord', { op: '2026-05-11' }])).toBe('niets-gemeld');
    expect(weigering(wacht, [ilse, 'T29'])).toBe('niet-jouw-stap');
  });

  test('when it is stuck, then Noor answers with a date, and the contact that gets things moving hears', () => {
    const vast = na(gemeld, [fatma, 'T37', { grond: 'wachtlijst' }]);
    expect(feit(vast, 'vastgelopen')).toBe('wachtlijst');
    expect(gehoord(vast)).toEqual(['doorbraak', 'noor']);
    const beantwoord = na(vast, [noor, 'T37-antwoord', { op: '2026-05-04' }]);
    expect(feit(beantwoord, 'vastgelopen-antwoord')).toBe('2026-05-04');
    expect(gehoord(beantwoord)).toEqual(['fatma', 'ilse']);
    expect(weigering(gemeld, [noor, 'T37-antwoord', { op: '2026-05-04' }])).toBe('niets-gemeld');
  });

  test('when Ilse closes, then that is refused: the help has not begun (G5, GO-248)', () => {
    expect(weigering(wacht, [ilse, 'T23'])).toBe('hulp-niet-gestart');
  });

  test('when the help began and the parents were told, then Ilse closes and all who are linked hear (GO-248)', () => {
    const gestart = na(wacht, [fatma, 'T30', { op: '2026-03-15' }, '2026-06-01']);
    expect(staat(gestart)).toBe('H8 L4');
    expect(feit(gestart, 'hulp-gestart')).toBe('2026-03-15');
    expect(kindkans(gestart)).toEqual(['startdatum']);
    expect(gehoord(gestart)).toEqual(['fatma', 'ilse', 'noor', 'sanne']);
    expect(gestart.hulpvraag.klokken['overbrugging']).toBeUndefined();
    expect(zit(gestart, 'rr')).toEqual(['fatma']);
    const dicht = na(geinformeerd(ZEESTER, gestart, 'sluiten'), [
      ilse,
      'T23',
      { overlegd: '2026-06-01', reden: 'hulp-loopt', werkte: 'deels' },
    ]);
    expect(staat(dicht)).toBe('H9 L4');
    expect(gehoord(dicht)).toEqual(['fatma', 'kanaal', 'noor', 'sanne']);
  });

  test('after the help began there is no way to the Loket any more', () => {
    const gestart = na(wacht, [sanne, 'T30', { op: '2026-03-09' }]);
    expect(weigering(gestart, [ilse, 'T25', DOOR])).toBe('niet-nu');
    expect(weigering(gestart, [ilse, 'T11', { uitkomst: 'C', afweging: 'ja' }])).toBe('loket-al-gestart');
  });
});

describe('given the outcome regierol and Loket (GO-209)', () => {
  const gekozen = uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'A+C', ruud);
  const gevraagd = akkoord(ZEESTER, akkoord(ZEESTER, toegewezen(ZEESTER, gekozen, ruud), 'C2-loket'), 'C3');
  const beide = na(gevraagd, [ruud, 'T17'], [ilse, 'T14', { c3: 'ja' }]);

  test('then the two tracks run side by side, and content goes to Kindkans (GO-208, GO-209, GO-240)', () => {
    expect(staat(beide)).toBe('H7 L1');
    expect(zit(beide, 'rr')).toEqual(['ruud']);
    expect(kindkans(beide)).toEqual(['status-loket', 'inhoud-delen']);
    expect(gehoord(beide)).toEqual(['kanaal', 'noor', 'ruud', 'sanne']);
    expect(inzage(beide, sanne)?.ziet).toBe('alles');
  });

  test('it may be passed on while Ruud has not answered yet, and only once', () => {
    expect(staat(na(gevraagd, [ilse, 'T14', { c3: 'ja' }]))).toBe('H6 L1');
    expect(weigering(beide, [ilse, 'T14', { c3: 'ja' }])).toBe('niet-nu');
    expect(weigering(gevraagd, [noor, 'T14', { c3: 'ja' }])).toBe('G5-alleen-school-zet-door');
    expect(weigering(gevraagd, [ilse, 'T14', { c3: 'nvt' }])).toBe('G8-niet-van-toepassing');
  });

  test('when the Loket rejects it, then the regie of Ruud goes on (T28)', () => {
    const afgewezen = weeg(na(beide, [sanne, 'T26']), 'afgewezen');
    expect(staat(afgewezen)).toBe('H7 TERUG');
    expect(zit(afgewezen, 'rr')).toEqual(['ruud']);
    expect(zit(afgewezen, 'loket')).toEqual([]);
    expect(gehoord(afgewezen)).toEqual(['ilse', 'noor', 'ruud', 'sanne']);
    expect(kindkans(afgewezen)).toEqual(['besluit-loket', 'rr-terug']);
    expect(inzage(afgewezen, sanne)).toBeNull();
    expect(knoppen(afgewezen, ruud)).toContain('T21');
  });

  test('then passing it on again asks the consents anew', () => {
    const afgewezen = weeg(na(beide, [sanne, 'T26']), 'beter-in-tso');
    const opnieuw = geinformeerd(ZEESTER, na(afgewezen, [ruud, 'T21', { reden: 'loket' }]), 'loket');
    expect(weigering(opnieuw, [ilse, 'T25', { ...DOOR, overlegd: '2026-02-02' }])).toBe('G2-toestemming-loket');
  });
});
