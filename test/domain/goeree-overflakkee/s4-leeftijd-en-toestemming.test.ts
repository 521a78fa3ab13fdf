import { describe, expect, test } from '@jest/globals';
import { wieMoetAkkoord } from '../../../src/domain/hulpvraag/toestemming.js';
import type { Leeftijd } from '../../../src/domain/route/woorden.js';
import type { Zaak } from '../../support/go-zaak.js';
import {
  bram,
  fatma,
  feit,
  gehoord,
  goRoute,
  inWereld,
  inzage,
  na,
  noor,
  ruud,
  staat,
  tijs,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import {
  actief,
  akkoord,
  antwoord,
  BAKEN,
  concept,
  geinformeerd,
  inOverleg,
  klaargezet,
  uitkomst,
} from '../../support/go-verhalen.js';

/** S4: who must agree by age, what a refusal does, and a pupil who passes into another band. */

const DAG = '2026-02-02';
const zegt = (doel: string, partij: string, wat: 'ja' | 'nee' | 'bezwaar'): ReturnType<typeof antwoord> =>
  antwoord(bram, doel, partij, wat, DAG, doel === 'C2' ? fatma : undefined);
const KLAARZETTEN = { soj: tijs, kindkans: '123456' };

const kind = na(concept(BAKEN, '12-15'), [bram, 'T05b', { samen: 'ja', gehoord: 'ja', ouders: '2' }]);
const ouders = na(geinformeerd(BAKEN, kind, 'vraag'), zegt('C1', 'ouder-1', 'ja'), zegt('C1', 'ouder-2', 'ja'));

describe('given a pupil of 14 and two parents with authority', () => {
  test('then for C1 both parents agree and the pupil is heard (GO-181)', () => {
    expect(wieMoetAkkoord(goRoute, kind.hulpvraag, 'C1', null)).toEqual({
      moet: ['ouder-1', 'ouder-2'],
      horen: ['leerling'],
    });
    expect(weigering(ouders, [bram, 'T06', KLAARZETTEN])).toBe('G1-toestemming');
  });

  test('when the pupil objects, then Bram weighs it, and goes on only when he says so (GO-181)', () => {
    const niet = na(ouders, [...bezwaar('niet')]);
    expect(weigering(niet, [bram, 'T06', KLAARZETTEN])).toBe('G1-bezwaar');
    const klaar = na(ouders, [...bezwaar('doorgaan')], [bram, 'T06', KLAARZETTEN]);
    expect(staat(klaar)).toBe('H2 GEEN');
    expect(feit(klaar, 'bezwaar-gewogen')).toBe('doorgaan');
    expect(gehoord(klaar)).toEqual(['kanaal', 'tijs']);
  });

  test('when Bram does not go on after the objection, then the case stops (T07)', () => {
    const gestopt = na(ouders, [...bezwaar('niet')], [bram, 'T07']);
    expect(staat(gestopt)).toBe('HX GEEN');
    expect(gehoord(gestopt)).toEqual([]);
  });

  test('a bare no of the pupil is an objection: it cannot be passed by', () => {
    expect(weigering(ouders, zegt('C1', 'leerling', 'nee'))).toBe('nee-is-bezwaar');
    expect(weigering(ouders, zegt('C1', 'ouder-1', 'bezwaar'))).toBe('veld-ontbreekt');
    expect(weigering(ouders, bezwaarVan('ouder-1'))).toBe('bezwaar-alleen-leerling');
  });

  test('in secondary education every case has a number, and the SOJ is orthopedagoog or psychologist (GO-146, GO-191, GO-205)', () => {
    const gehoorde = na(ouders, zegt('C1', 'leerling', 'ja'));
    expect(weigering(gehoorde, [bram, 'T06', { soj: tijs }])).toBe('kindkans-nodig');
    expect(weigering(gehoorde, [bram, 'T06', { ...KLAARZETTEN, soj: noor }])).toBe('persoon-onjuist');
    expect(zit(na(gehoorde, [bram, 'T06', KLAARZETTEN]), 'soj')).toEqual(['tijs']);
  });
});

function bezwaar(weging: string): ReturnType<typeof antwoord> {
  const [wie, stap, velden, dag] = zegt('C1', 'leerling', 'bezwaar');
  return [wie, stap, { ...velden, weging }, dag];
}
function bezwaarVan(partij: string): ReturnType<typeof antwoord> {
  const [wie, stap, velden, dag] = bezwaar('doorgaan');
  return [wie, stap, { ...velden, partij }, dag];
}

describe('given the same pupil and the outcome that Fatma of Kwadraad gets the regierol', () => {
  const gekozen = geinformeerd(BAKEN, uitkomst(BAKEN, inOverleg(BAKEN, '12-15'), 'A', fatma), 'uitkomst');
  const ouders2 = na(gekozen, zegt('C2', 'ouder-1', 'ja'), zegt('C2', 'ouder-2', 'ja'));
  const nee = na(ouders2, zegt('C2', 'leerling', 'nee'));

  test('then the column of the partner counts: the young person and the parents (GO-214)', () => {
    const genoemd = { persoon: fatma, rollen: ['smw'] as const };
    expect(wieMoetAkkoord(goRoute, gekozen.hulpvraag, 'C2', genoemd).moet).toEqual(['ouder-1', 'ouder-2', 'leerling']);
    const school = { persoon: tijs, rollen: ['schoolpsycholoog'] as const };
    expect(wieMoetAkkoord(goRoute, gekozen.hulpvraag, 'C2', school)).toEqual({
      moet: ['ouder-1', 'ouder-2'],
      horen: ['leerling'],
    });
    expect(weigering(ouders2, [bram, 'T12'])).toBe('G2-toestemming');
  });

  test('when the pupil says no, then one no blocks, and the schakelteam looks for another expert (GO-214, GO-215)', () => {
    expect(weigering(nee, [bram, 'T12'])).toBe('G2-toestemming');
    const ander = na(nee, [bram, 'T16', { vervolg: 'andere-uitkomst' }]);
    expect(staat(ander)).toBe('H3 GEEN');
    expect(feit(ander, 'vervolg-geweigerd')).toBe('andere-uitkomst');
    expect(gehoord(ander)).toEqual(['tijs']);
  });

  test('as long as nobody refused, Bram cannot say so', () => {
    expect(weigering(ouders2, [bram, 'T16', { vervolg: 'andere-uitkomst' }])).toBe('geen-weigering');
  });

  test('but when the expert no longer works for the school, then another outcome is chosen without a refusal', () => {
    const wereld = { weg: [fatma] };
    const akkoorden = na(ouders2, zegt('C2', 'leerling', 'ja'));
    expect(weigering(akkoorden, [bram, 'T12'], wereld)).not.toBe('gezet');
    expect(staat(inWereld(wereld, akkoorden, [bram, 'T16', { vervolg: 'andere-uitkomst' }]))).toBe('H3 GEEN');
  });
});

describe('given one of two parents who says no at the start', () => {
  const nee = na(geinformeerd(BAKEN, kind, 'vraag'), zegt('C1', 'ouder-1', 'ja'), zegt('C1', 'ouder-2', 'nee'));

  test('then nothing is put ready; the case stops without anybody hearing of it, and is kept three months (GO-181, G1)', () => {
    expect(weigering(nee, [bram, 'T06', KLAARZETTEN])).toBe('G1-toestemming');
    const gestopt = na(nee, [bram, 'T07']);
    expect(staat(gestopt)).toBe('HX GEEN');
    expect(feit(gestopt, 'geen-toestemming')).toBe(DAG);
    expect(gestopt.hulpvraag.bewaartTot).toBe('2026-05-02');
    expect(gehoord(gestopt)).toEqual([]);
  });

  test('without a no there is nothing to stop for', () => {
    expect(weigering(ouders, [bram, 'T07'])).toBe('geen-weigering');
  });

  test('when the parent with authority is one, then the other one does not count', () => {
    const een = na(nee, [bram, 'T05b', { samen: 'ja', gehoord: 'ja', ouders: '1' }], zegt('C1', 'leerling', 'ja'));
    expect(weigering(een, [bram, 'T06', KLAARZETTEN])).toBe('gezet');
  });

  test('a later answer takes the place of an earlier one', () => {
    const tochJa = na(nee, zegt('C1', 'ouder-2', 'ja'), zegt('C1', 'leerling', 'ja'));
    expect(weigering(tochJa, [bram, 'T06', KLAARZETTEN])).toBe('gezet');
    expect(weigering(tochJa, [bram, 'T07'])).toBe('geen-weigering');
  });
});

describe('given a refusal after which nothing else is acceptable', () => {
  const gekozen = geinformeerd(BAKEN, uitkomst(BAKEN, inOverleg(BAKEN, '16-17'), 'A', fatma), 'uitkomst');
  const nee = na(gekozen, zegt('C2', 'leerling', 'nee'));

  test('then there is no regierolhouder and the case stops (T16)', () => {
    const gestopt = na(nee, [bram, 'T16', { vervolg: 'stoppen' }]);
    expect(staat(gestopt)).toBe('HX GEEN');
    expect(zit(gestopt, 'rr')).toEqual([]);
    expect(gehoord(gestopt)).toEqual(['tijs']);
    expect(gestopt.hulpvraag.bewaartTot).toBe('2026-05-02');
    expect(inzage(gestopt, tijs)).toBeNull();
  });
});

describe('given a pupil who turns sixteen', () => {
  const ouder = (zaak: Zaak, leeftijd: Leeftijd = '16-17'): Zaak => na(zaak, [bram, 'T05d', { leeftijd }]);
  const bezig = actief(BAKEN, '12-15', ruud);

  test('then band and day are kept, and Tijs and the regierolhouder hear (T05d)', () => {
    const na16 = ouder(bezig);
    expect(na16.hulpvraag.leeftijd).toBe('16-17');
    expect(feit(na16, 'leeftijd-bijgewerkt')).toBe('16-17');
    expect(gehoord(na16)).toEqual(['ruud', 'tijs']);
  });

  test('then the pupil alone agrees and is told; the button of Bram says so (GO-181, GO-182)', () => {
    const na16 = ouder(bezig);
    const knop = (zaak: Zaak): string | undefined =>
      inzage(zaak, bram)?.stappen.find(({ code }) => code === 'T05a')?.knop;
    expect([knop(bezig), knop(na16)]).toEqual(['Ouders geïnformeerd', 'Leerling geïnformeerd']);
    expect(wieMoetAkkoord(goRoute, na16.hulpvraag, 'C2', { persoon: fatma, rollen: ['smw'] })).toEqual({
      moet: ['leerling'],
      horen: [],
    });
  });

  test('then a consent that was still being asked is asked anew, also from those who agreed (GO-181, GO-214)', () => {
    const bijnaKlaar = na(ouders, zegt('C1', 'leerling', 'ja'));
    expect(weigering(bijnaKlaar, [bram, 'T06', KLAARZETTEN])).toBe('gezet');
    expect(weigering(ouder(bijnaKlaar), [bram, 'T06', KLAARZETTEN])).toBe('G1-toestemming');
    const gekozen = geinformeerd(BAKEN, uitkomst(BAKEN, inOverleg(BAKEN, '12-15'), 'A', fatma), 'uitkomst');
    const mag = akkoord(BAKEN, gekozen, 'C2', fatma);
    expect(weigering(mag, [bram, 'T12'])).toBe('gezet');
    expect(weigering(ouder(mag), [bram, 'T12'])).toBe('G2-toestemming');
  });

  test('then a consent on which somebody already works stays', () => {
    expect(ouder(bezig).hulpvraag.toestemmingen).toEqual(bezig.hulpvraag.toestemmingen);
  });

  test.each([
    ['12-15', '12-15'],
    ['16-17', '12-15'],
    ['16-17', '16-17'],
    ['18-plus', '18-plus'],
  ] as const)('from %s to %s is no later band', (van, naar) => {
    expect(weigering(klaargezet(BAKEN, van), [bram, 'T05d', { leeftijd: naar }])).toBe('leeftijd-niet-later');
  });
});

describe('given the moments at which consent is asked', () => {
  const overleg = inOverleg(BAKEN, '16-17');

  test('C1 belongs to the concept, C2 and C3 wait for the outcome (GO-214, GO-240)', () => {
    expect(weigering(overleg, zegt('C1', 'leerling', 'ja'))).toBe('C1-alleen-in-concept');
    for (const doel of ['C2', 'C2-loket', 'C3'])
      expect(weigering(overleg, zegt(doel, 'leerling', 'ja'))).toBe('C2-pas-na-uitkomst');
  });

  test('silence is no consent: what nobody recorded does not count (GO-181)', () => {
    const stil = geinformeerd(BAKEN, concept(BAKEN, '18-plus'), 'vraag');
    expect(weigering(stil, [bram, 'T06', KLAARZETTEN])).toBe('G1-toestemming');
  });
});
