import { describe, expect, test } from '@jest/globals';
import {
  bram,
  fatma,
  feit,
  gehoord,
  inzage,
  kindkans,
  knoppen,
  na,
  nogNodig,
  staat,
  tijs,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { BAKEN, inOverleg, toegewezen, uitkomst } from '../../support/go-verhalen.js';

/** S5: the schakelfunctionaris onderwijs-jeugdhulp does the uitvraag himself, in secondary education. */

const overleg = inOverleg(BAKEN, '16-17');
const gepland = na(overleg, [bram, 'T09', { gepland: '2026-02-10' }]);
const gedaan = na(gepland, [tijs, 'T10', { methode: 'positieve-gezondheid', op: '2026-02-10' }, '2026-02-10']);

describe('given a talk that Tijs has to hold first', () => {
  test('when Bram or Tijs says so, then that it is so and the planned day are kept, and no ground is asked (GO-148, GO-149)', () => {
    expect(staat(gepland)).toBe('H4 GEEN');
    expect(feit(gepland, 'uitvraag-soj')).toBe('2026-02-02');
    expect(feit(gepland, 'uitvraag-gepland')).toBe('2026-02-10');
    expect(kindkans(gepland)).toEqual(['uitvraag-soj']);
    expect(gehoord(gepland)).toEqual(['bram', 'tijs']);
    expect(weigering(overleg, [tijs, 'T09', { gepland: '2026-02-10' }])).toBe('gezet');
    const velden = inzage(overleg, bram)?.stappen.find(({ code }) => code === 'T09')?.velden ?? [];
    expect(velden.map(({ code, soort }) => [code, soort])).toEqual([['gepland', 'datum']]);
  });

  test('then it is the turn of Tijs', () => {
    expect(inzage(gepland, tijs)?.mijnBeurt).toBe(true);
    expect(knoppen(gepland, bram)).not.toContain('T10');
    expect(weigering(gepland, [bram, 'T10', { methode: 'giz', op: '2026-02-02' }])).toBe('niet-jouw-stap');
  });

  test('when Bram tries an outcome first, then that is refused: the uitvraag is not done (G15)', () => {
    expect(weigering(gepland, [bram, 'T11', { uitkomst: 'A', persoon: fatma, afweging: 'ja' }])).toBe('G15-uitvraag');
    expect(weigering(gedaan, [bram, 'T11', { uitkomst: 'A', persoon: fatma, afweging: 'ja' }])).toBe('gezet');
  });

  test('when Tijs held the talk, then the method and the day are kept, and the schakelteam goes on (GO-150, GO-151)', () => {
    expect(staat(gedaan)).toBe('H3 GEEN');
    expect(gedaan.hulpvraag.feiten['uitvraag-soj-gedaan']).toEqual({
      op: '2026-02-10',
      waarde: 'positieve-gezondheid',
    });
    expect(kindkans(gedaan)).toEqual(['uitvraag-noteren']);
    expect(gehoord(gedaan)).toEqual(['bram']);
    expect(weigering(gepland, [tijs, 'T10', { methode: 'giz', op: '2026-02-02' }])).toBe('gezet');
  });

  test('an attempt counts as done for the outcome as well', () => {
    const poging = na(gepland, [tijs, 'T10', { methode: 'poging', op: '2026-02-10' }, '2026-02-10']);
    expect(weigering(poging, [bram, 'T11', { uitkomst: 'A', persoon: fatma, afweging: 'ja' }])).toBe('gezet');
  });
});

describe('given Fatma as regierolhouder after it', () => {
  const gevraagd = toegewezen(BAKEN, uitkomst(BAKEN, gedaan, 'A', fatma), fatma);
  const actief = na(gevraagd, [fatma, 'T17']);

  test('then she, Tijs and the channel hear in turn', () => {
    expect(gehoord(gevraagd)).toEqual(['fatma', 'kanaal', 'tijs']);
    expect(gehoord(actief)).toEqual(['bram', 'kanaal', 'tijs']);
    expect(zit(actief, 'rr')).toEqual(['fatma']);
  });

  test('then she may say that the uitvraag was done already (GO-161)', () => {
    const overgeslagen = na(actief, [fatma, 'T19b', { methode: 'al-gedaan', op: '2026-02-11' }, '2026-02-11']);
    expect(feit(overgeslagen, 'uitvraag')).toBe('al-gedaan');
    expect(nogNodig(actief, fatma, 'T19b')).toEqual([]);
  });

  test('but not when nobody did it, or when it was tried and did not succeed (GO-161)', () => {
    const AL_GEDAAN = { methode: 'al-gedaan', op: '2026-02-10' };
    const zonder = na(toegewezen(BAKEN, uitkomst(BAKEN, overleg, 'A', fatma), fatma), [fatma, 'T17', {}, '2026-02-10']);
    expect(weigering(zonder, [fatma, 'T19b', AL_GEDAAN])).toBe('uitvraag-nog-niet-gedaan');
    const poging = na(gepland, [tijs, 'T10', { methode: 'poging', op: '2026-02-10' }, '2026-02-10']);
    const naPoging = na(toegewezen(BAKEN, uitkomst(BAKEN, poging, 'A', fatma), fatma), [fatma, 'T17']);
    expect(weigering(naPoging, [fatma, 'T19b', AL_GEDAAN])).toBe('uitvraag-nog-niet-gedaan');
  });

  test('when somebody searches the case for the ground or for words of the talk, then nothing is found (G14, GO-186)', () => {
    const getypt = 'vader is boos';
    const verzonnen = na(overleg, [
      bram,
      'T09',
      { gepland: '2026-02-10', grond: getypt, reden: getypt, thema: getypt },
    ]);
    const gesprek = na(verzonnen, [tijs, 'T10', { methode: 'giz', op: '2026-02-02', verslag: getypt }]);
    expect(JSON.stringify(gesprek)).not.toContain('vader');
    expect(JSON.stringify(actief)).not.toMatch(/zorgmijding|complex|thema/);
  });
});
