import { describe, expect, test } from '@jest/globals';
import { kanaalkaart } from '../../../src/domain/hulpvraag/kanaal.js';
import type { Wereld } from '../../support/go-zaak.js';
import {
  fatma,
  feit,
  gehoord,
  goRoute,
  hanna,
  IEDEREEN,
  ilse,
  inWereld,
  inzage,
  jan,
  kindkans,
  knoppen,
  lot,
  mens,
  mila,
  na,
  noor,
  petra,
  ruud,
  sanne,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import {
  actief,
  akkoord,
  concept,
  geinformeerd,
  inOverleg,
  loketGevraagd,
  uitkomst,
} from '../../support/go-verhalen.js';
import { ZEESTER } from '../../support/go-verhalen.js';

/** S12, the parts that need no clock: who sees a case, withdrawn consent, a role that is handed over. */

const bezig = na(actief(ZEESTER, 'onder-12', ruud), [
  ruud,
  'T19c',
  { persoon: fatma, geinformeerd: '2026-02-02', akkoord: 'ja' },
]);

describe('given somebody who is not linked to a case', () => {
  test('then it is not found for him, whatever he tries: nobody outside those concerned opens it (G13, GO-003, GO-185)', () => {
    for (const wie of [mila, jan, petra, mens('koen'), sanne, lot, mens('tijs')]) {
      expect(inzage(bezig, wie)).toBeNull();
      for (const { code } of goRoute.stappen)
        expect([code, weigering(bezig, [wie, code])]).toEqual([code, 'niet-gevonden']);
    }
  });

  test('a step that does not exist is not found either', () => {
    expect(weigering(bezig, [jan, 'T99'])).toBe('niet-gevonden');
    expect(weigering(bezig, [ilse, 'T99'])).toBe('onbekende-stap');
  });

  test('a colleague of the kernteam sees only the cases to which he is linked', () => {
    const gesproken = na(concept(ZEESTER, 'onder-12'), [ilse, 'T05b', { samen: 'ja', gehoord: 'nee', ouders: '2' }]);
    const anderSoj = na(akkoord(ZEESTER, geinformeerd(ZEESTER, gesproken, 'vraag'), 'C1'), [
      ilse,
      'T06',
      { soj: mens('tijs'), kindkans: '123456' },
    ]);
    expect(inzage(anderSoj, noor)).toBeNull();
    expect(inzage(anderSoj, mens('tijs'))?.ziet).toBe('alles');
  });
});

describe('given consent for the follow-up that is withdrawn', () => {
  const gestopt = na(bezig, [ilse, 'T05c-intrekken', { doel: 'C2' }]);

  test('then the case stops at once, everybody is unlinked, and they hear (T32, GO-003)', () => {
    expect(staat(gestopt)).toBe('HX GEEN');
    for (const plaats of ['soj', 'rr', 'expert']) expect(zit(gestopt, plaats)).toEqual([]);
    expect(kindkans(gestopt)).toEqual(['stoppen', 'koppelingen-weg']);
    expect(gehoord(gestopt)).toEqual(['fatma', 'kanaal', 'noor', 'ruud']);
    expect(gestopt.hulpvraag.bewaartTot).toBe('2026-05-02');
    expect(gestopt.hulpvraag.klokken).toEqual({});
    for (const wie of [ruud, fatma, noor]) expect(inzage(gestopt, wie)).toBeNull();
    expect(inzage(gestopt, ilse)?.stappen).toEqual([]);
  });

  test('then its record says since when, and nothing is taken back', () => {
    const C2 = gestopt.hulpvraag.toestemmingen.filter(({ doel }) => doel === 'C2');
    expect(C2.map(({ ingetrokkenOp }) => ingetrokkenOp)).toEqual(['2026-02-02', '2026-02-02']);
  });

  test('the first consent can be withdrawn in every open status; at the Loket that ends there too (GO-003)', () => {
    const bijLoket = na(loketGevraagd(ZEESTER, uitkomst(ZEESTER, inOverleg(ZEESTER, 'onder-12'), 'C'), null), [
      ilse,
      'T14',
      { c3: 'nvt' },
    ]);
    for (const doel of ['C1', 'C2-loket'])
      expect(staat(na(bijLoket, [ilse, 'T05c-intrekken', { doel }]))).toBe('HX TERUG');
    expect(gehoord(na(na(bijLoket, [sanne, 'T26']), [ilse, 'T05c-intrekken', { doel: 'C1' }]))).toEqual([
      'kanaal',
      'noor',
      'sanne',
    ]);
  });

  test('what was not given cannot be withdrawn, and only Ilse records it', () => {
    expect(weigering(concept(ZEESTER, 'onder-12'), [ilse, 'T05c-intrekken', { doel: 'C1' }])).toBe(
      'niets-in-te-trekken',
    );
    for (const doel of ['C2', 'C2-loket'])
      expect(weigering(inOverleg(ZEESTER, 'onder-12'), [ilse, 'T05c-intrekken', { doel }])).toBe('niets-in-te-trekken');
    expect(weigering(bezig, [noor, 'T05c-intrekken', { doel: 'C2' }])).toBe('niet-jouw-stap');
  });
});

describe('given a pupil who leaves the school, or a mistake', () => {
  test('then Ilse stops the case from any status, and only she does (T32)', () => {
    const gestopt = na(bezig, [ilse, 'T32', { reden: 'van-school' }]);
    expect(staat(gestopt)).toBe('HX GEEN');
    expect(feit(gestopt, 'reden-einde')).toBe('van-school');
    expect(gehoord(gestopt)).toEqual(['fatma', 'kanaal', 'noor', 'ruud']);
    expect(kindkans(gestopt)).toEqual(['stoppen', 'koppelingen-weg']);
    for (const wie of [noor, ruud, fatma])
      expect(weigering(bezig, [wie, 'T32', { reden: 'vergissing' }])).toBe('alleen-school-stopt');
  });
});

describe('given Ilse who leaves the school', () => {
  const wereld: Wereld = { rollen: [{ wie: petra, school: 'de-zeester', rol: 'ib' }] };

  test('when the directie hands her role to another IB er, then she is in the case and Ilse is out (T36)', () => {
    const over = inWereld(wereld, bezig, [hanna, 'T36-so', { naar: petra }, '2026-03-02']);
    expect(staat(over)).toBe(staat(bezig));
    expect(zit(over, 'so')).toEqual(['petra']);
    expect(gehoord(over)).toEqual(['ilse', 'noor', 'petra']);
    expect(kindkans(over)).toEqual(['rol-overgedragen']);
    expect(inzage(over, ilse)).toBeNull();
    expect(inzage(over, petra)?.ziet).toBe('alles');
    expect(over.hulpvraag.bezetting.filter(({ plaats }) => plaats === 'so').map(({ van, tot }) => [van, tot])).toEqual([
      ['2026-02-02', '2026-03-02'],
      ['2026-03-02', null],
    ]);
  });

  test('then the directie still sees no case', () => {
    expect(inzage(bezig, hanna)).toBeNull();
    expect(knoppen(bezig, hanna)).toEqual([]);
    for (const { code } of goRoute.stappen.filter((stap) => !stap.code.startsWith('T36')))
      expect([code, weigering(bezig, [hanna, code])]).toEqual([code, 'niet-gevonden']);
  });

  test('only somebody with the same profession at this school gets it, and SO and SOJ stay two people (GO-134, GO-204)', () => {
    expect(weigering(bezig, [hanna, 'T36-so', { naar: petra }])).toBe('persoon-onjuist');
    expect(weigering(bezig, [hanna, 'T36-so', { naar: fatma }])).toBe('persoon-onjuist');
    const beide: Wereld = { rollen: [{ wie: noor, school: 'de-zeester', rol: 'ib' }] };
    expect(weigering(bezig, [hanna, 'T36-so', { naar: noor }], beide)).toBe('twee-mensen');
    expect(weigering(bezig, [hanna, 'T36-soj', { naar: mens('tijs') }])).toBe('gezet');
    expect(weigering(bezig, [hanna, 'T36-soj', { naar: fatma }])).toBe('persoon-onjuist');
  });

  test('the directie of another school, and those who work with the case, hand nothing over', () => {
    expect(weigering(bezig, [mens('olaf'), 'T36-so', { naar: petra }], wereld)).toBe('niet-gevonden');
    for (const wie of [ilse, noor, ruud])
      expect(weigering(bezig, [wie, 'T36-so', { naar: petra }], wereld)).toBe('niet-jouw-stap');
  });

  test('as long as consent for the talk is missing, nobody is put beside Ilse this way (G1)', () => {
    expect(weigering(concept(ZEESTER, 'onder-12'), [hanna, 'T36-soj', { naar: noor }])).toBe(
      'geen-schakelfunctionaris-jeugdhulp',
    );
  });

  test('a substitute acts in her name, in her slot', () => {
    const vervangt: Wereld = { vervangt: [{ wie: petra, voor: ilse }] };
    const stap = inWereld(vervangt, bezig, [petra, 'T05a', { stap: 'expert', op: '2026-02-02' }]);
    expect(stap.log.at(-1)?.wie).toEqual({ door: petra, namens: ilse, plaats: 'so' });
    expect(inzage(bezig, petra, vervangt)?.ziet).toBe('alles');
    expect(inzage(bezig, petra)).toBeNull();
  });
});

describe('given the channel of the schakelteam', () => {
  test('then no card of any step names a person, a theme or an expert (G12)', () => {
    const namen = IEDEREEN.map(({ id }) => id);
    for (const gebeurtenis of bezig.log) {
      const kaart = kanaalkaart(goRoute, bezig.hulpvraag, gebeurtenis);
      expect(Object.keys(kaart).toSorted()).toEqual(['aanZet', 'datum', 'nummer', 'school', 'stap']);
      expect(namen.filter((id) => JSON.stringify(kaart).includes(id))).toEqual([]);
    }
  });
});
