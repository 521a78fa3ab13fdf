import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadRegio } from '../../../src/data/regio.js';
import { adviseer } from '../../../src/domain/advies/adviseer.js';
import { maakWegenkaart } from '../../../src/domain/advies/wegenkaart.js';
import { AARDEN, KENMERKEN, THEMAS, VEILIGHEDEN } from '../../../src/domain/signaal/signaal.js';
import { signaalVan } from '../../support/signalen.js';

const kaart = maakWegenkaart(loadRegio('goeree-overflakkee'));

describe('a clear question', () => {
  test('a light theme goes to the partner of basic support', () => {
    const { beste, twijfel } = adviseer(kaart, signaalVan({ aard: { enkelvoudig: 1 }, themas: { slapen: 0.9 } }));
    expect(beste).toMatchObject({ niveau: 'basisondersteuning', partners: ['cjg'], themas: ['slapen'] });
    expect(beste.kans).toBeCloseTo(1);
    expect(twijfel).toBe('geen');
  });

  test('the same theme grown heavy goes to the support team, with the same partner first', () => {
    const { beste } = adviseer(kaart, signaalVan({ aard: { verzwaard: 1 }, themas: { slapen: 0.9 } }));
    expect(beste).toMatchObject({ niveau: 'tso', partners: ['cjg'] });
  });

  test('a theme that exists at the support team alone goes there, however light', () => {
    const { beste } = adviseer(kaart, signaalVan({ aard: { enkelvoudig: 1 }, themas: { 'verslaving-drugs': 1 } }));
    expect(beste).toMatchObject({ niveau: 'tso', partners: ['cjg'] });
  });

  test('a question about policy stays basic support (GO-089)', () => {
    const { beste } = adviseer(kaart, signaalVan({ aard: { verzwaard: 1 }, themas: { zorgstructuur: 1 } }));
    expect(beste).toMatchObject({ niveau: 'basisondersteuning', partners: ['swv'] });
  });

  test.each([
    ['jeugdhulp', 'loket'],
    ['vastgelopen', 'team-no'],
    ['buiten-bereik', 'buiten-bereik'],
  ] as const)('%s has level %s without a partner', (aard, niveau) => {
    const { beste } = adviseer(kaart, signaalVan({ aard: { [aard]: 1 }, themas: { gedrag: 1 } }));
    expect(beste).toMatchObject({ niveau, partners: [] });
  });

  test('bullying in a group: CJG first, Kwadraad is right as well (S1)', () => {
    const groep = signaalVan({ aard: { enkelvoudig: 1 }, themas: { pesten: 0.9, rouw: 0.1 }, kenmerken: ['groep'] });
    expect(adviseer(kaart, groep).beste.partners).toEqual(['cjg', 'kwadraad']);
    expect(adviseer(kaart, { ...groep, kenmerken: [] }).beste.partners).toEqual(['cjg']);
  });

  test('many problems in a family: all three partners are right', () => {
    const { beste } = adviseer(kaart, signaalVan({ aard: { verzwaard: 1 }, themas: { multiprobleem: 1 } }));
    expect(beste.partners[0]).toBe('kwadraad');
    expect([...beste.partners].sort()).toEqual(['cjg', 'kwadraad', 'swv']);
  });
});

describe('doubt', () => {
  test('a partner that is right in two readings wins from the single most likely theme', () => {
    const signaal = signaalVan({ aard: { enkelvoudig: 1 }, themas: { rouw: 0.4, slapen: 0.35, eten: 0.25 } });
    expect(adviseer(kaart, signaal).beste).toMatchObject({ partners: ['cjg'], themas: ['slapen', 'eten'] });
  });

  test('not sure enough: a person is asked', () => {
    const signaal = signaalVan({ aard: { enkelvoudig: 0.5, verzwaard: 0.5 }, themas: { rouw: 0.5, slapen: 0.5 } });
    expect(adviseer(kaart, signaal).twijfel).toBe('niet-zeker');
  });

  test('too vague: a person is asked', () => {
    const signaal = signaalVan({ aard: { vaag: 0.7, enkelvoudig: 0.3 }, themas: { slapen: 0.2 } });
    expect(adviseer(kaart, signaal)).toMatchObject({ beste: { niveau: 'verduidelijken' }, twijfel: 'te-vaag' });
  });

  test('without any theme nothing is guessed', () => {
    expect(adviseer(kaart, signaalVan({ aard: { enkelvoudig: 1 } })).beste.niveau).toBe('verduidelijken');
  });

  test('an alternative adds another place, never the same again', () => {
    const signaal = signaalVan({
      aard: { enkelvoudig: 0.6, verzwaard: 0.4 },
      themas: { onveiligheid: 0.5, rouw: 0.5 },
    });
    const { beste, alternatieven } = adviseer(kaart, signaal);
    const plekken = [beste, ...alternatieven].map(({ niveau, partners }) => `${niveau} ${partners[0] ?? ''}`);
    expect(plekken.slice(0, 2)).toEqual(['tso kwadraad', 'basisondersteuning kwadraad']);
    expect(new Set(plekken).size).toBe(plekken.length);
  });
});

describe('safety decides', () => {
  test.each(['gevaar', 'suicide'] as const)('%s is level acuut, even when the model thinks otherwise', (veiligheid) => {
    const signaal = signaalVan({ aard: { enkelvoudig: 0.9, acuut: 0.1 }, themas: { pesten: 1 }, veiligheid });
    expect(adviseer(kaart, signaal)).toMatchObject({
      beste: { niveau: 'acuut', partners: [] },
      twijfel: 'geen',
      veiligheid,
    });
  });

  test('a suspicion belongs with the partners of abuse, even when the model thinks otherwise', () => {
    const signaal = signaalVan({ aard: { enkelvoudig: 1 }, themas: { eten: 1 }, veiligheid: 'vermoeden' });
    expect(adviseer(kaart, signaal).beste).toMatchObject({
      niveau: 'tso',
      partners: ['kwadraad', 'cjg'],
      themas: ['mishandeling'],
    });
  });

  test('level acuut never comes without its safety card', () => {
    const signaal = signaalVan({
      aard: { acuut: 0.3, enkelvoudig: 0.25, verzwaard: 0.25, vaag: 0.2 },
      themas: { rouw: 0.5, eten: 0.5 },
    });
    expect(adviseer(kaart, signaal)).toMatchObject({ beste: { niveau: 'acuut' }, veiligheid: 'gevaar' });
  });
});

test('for any signal: probabilities add up to one, places are unique, the best is never empty', () => {
  const kansen = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
    minLength: AARDEN.length,
    maxLength: AARDEN.length,
  });
  const themas = fc.uniqueArray(fc.constantFrom(...THEMAS), { minLength: 1, maxLength: 6 });
  const property = fc.property(
    kansen,
    themas,
    fc.subarray([...KENMERKEN]),
    fc.option(fc.constantFrom(...VEILIGHEDEN)),
    (ruw, codes, kenmerken, veiligheid) => {
      const som = ruw.reduce((a, b) => a + b, 0);
      const aard = Object.fromEntries(AARDEN.map((een, at) => [een, (ruw[at] ?? 0) / som]));
      const gelijk = Object.fromEntries(codes.map((een) => [een, 1 / codes.length]));
      const { beste, alternatieven } = adviseer(kaart, signaalVan({ aard, themas: gelijk, kenmerken, veiligheid }));
      const alle = [beste, ...alternatieven];
      expect(alle.reduce((a, { kans }) => a + kans, 0)).toBeLessThanOrEqual(1 + 1e-9);
      for (const { niveau, partners } of alle) {
        expect(partners.length > 0).toBe(niveau === 'basisondersteuning' || niveau === 'tso');
      }
      const [eerste, ...overige] = alternatieven.map(({ kans }) => kans);
      if (eerste !== undefined) expect(eerste).toBeGreaterThanOrEqual(Math.max(0, ...overige) / 1.25 - 1e-9);
    },
  );
  fc.assert(property, { seed: 7, numRuns: 300 });
});
