import { describe, expect, test } from '@jest/globals';
import { openHulpvraag } from '../../../src/app/hulpvraag/open-hulpvraag.js';
import { opBeideOpslagen } from '../../support/beide-opslagen.js';
import { adresboek, MENSEN, met, openingVan, SCHOLEN, SCHOOL } from '../../support/go-kaarten.js';

const ib = met('ib');
const ANDERE_SCHOOL = SCHOLEN.find((school) => school !== SCHOOL) ?? '';

opBeideOpslagen(({ kennis }) => {
  const opent = (wie: typeof ib, kaart: string, school = SCHOOL) =>
    openHulpvraag(kennis(), wie, openingVan(kaart, school));
  const nummer = async (kaart: string): Promise<string> => {
    const uitslag = await opent(ib, kaart);
    return uitslag.soort === 'geopend' ? uitslag.hulpvraag.nummer : uitslag.weigering.code;
  };

  describe('given a school', () => {
    test('when its IB er opens a hulpvraag, then it has a number and he holds it', async () => {
      const uitslag = await opent(ib, 'een');
      expect(uitslag).toMatchObject({
        soort: 'geopend',
        hulpvraag: { nummer: 'GO-26-0001', versie: 1, school: SCHOOL, bezetting: [{ persoon: ib, tot: null }] },
      });
    });

    test('when anybody else tries, then it is refused with one sentence, and nothing is opened', async () => {
      const anderen = MENSEN.filter((wie) => !adresboek.rollenVan(wie, SCHOOL).includes('ib'));
      expect(anderen.length).toBeGreaterThan(10);
      const uitslagen = await Promise.all(anderen.map((wie, at) => opent(wie, `kaart-${at}`)));
      expect(new Set(uitslagen.map((een) => JSON.stringify(een))).size).toBe(1);
      expect(uitslagen[0]?.soort).toBe('geweigerd');
      expect(await kennis().hulpvragen.vanSchool(SCHOOL)).toEqual([]);
    });

    test('when the IB er names a school that is not his, or that is unknown, then both are refused alike', async () => {
      const [andere, onbekend] = [await opent(ib, 'een', ANDERE_SCHOOL), await opent(ib, 'twee', 'nergens')];
      expect(andere.soort).toBe('geweigerd');
      expect(onbekend).toEqual(andere);
    });

    test('when he fills in a wrong answer, then no number is skipped for it', async () => {
      expect(await nummer('een')).toBe('GO-26-0001');
      const leeg = { ...openingVan('twee'), ingevuld: { waarden: {}, personen: {} } };
      expect(await openHulpvraag(kennis(), ib, leeg)).toMatchObject({ soort: 'geweigerd' });
      expect(await nummer('drie')).toBe('GO-26-0002');
    });

    test('when the same click comes four times at once and once more, then one is opened', async () => {
      const keren = await Promise.all([1, 2, 3, 4].map(() => opent(ib, 'een')));
      keren.push(await opent(ib, 'een'));
      const ids = keren.map((een) => (een.soort === 'geopend' ? een.hulpvraag.id : een.weigering.code));
      expect(new Set(ids).size).toBe(1);
      expect(await kennis().hulpvragen.vanSchool(SCHOOL)).toHaveLength(1);
    });

    test('when he fills in the form that is still there for another pupil, then a second one is opened', async () => {
      const eerste = openingVan('een');
      await openHulpvraag(kennis(), ib, eerste);
      const tweede = await openHulpvraag(kennis(), ib, { ...eerste, leeftijd: 'onder-12' });
      expect(tweede).toMatchObject({ hulpvraag: { nummer: 'GO-26-0002', leeftijd: 'onder-12' } });
      expect(await openHulpvraag(kennis(), ib, eerste)).toMatchObject({ hulpvraag: { nummer: 'GO-26-0001' } });
    });
  });
});
