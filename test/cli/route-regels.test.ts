import { describe, expect, test } from '@jest/globals';
import { beantwoordRegel, type Uitkomst } from '../../src/cli/route-regels.js';
import { adviesTekst } from '../../src/cli/route-tekst.js';
import { loadRegio } from '../../src/data/regio.js';
import { adviseer } from '../../src/domain/advies/adviseer.js';
import { maakWegenkaart } from '../../src/domain/advies/wegenkaart.js';
import type { Signaal } from '../../src/domain/signaal/signaal.js';
import { signaalVan } from '../support/signalen.js';

const regio = loadRegio('goeree-overflakkee');
const kaart = maakWegenkaart(regio);
const advies = (signaal: Signaal): ReturnType<typeof adviseer> => adviseer(kaart, signaal);
const slapen = signaalVan({ aard: { enkelvoudig: 0.9, verzwaard: 0.1 }, themas: { slapen: 1 } });
const answer = (ruw: string, signaal = slapen): Uitkomst => beantwoordRegel(ruw, 7, () => signaal, advies);
const LINE = '{"id":"a-1","text":"zoiets als GEHEIM"}';

describe('a line', () => {
  test('is answered with exactly these fields', () => {
    expect(answer(LINE)).toEqual({
      soort: 'antwoord',
      regel: {
        id: 'a-1',
        niveau: 'basisondersteuning',
        partners: ['cjg'],
        themas: ['slapen'],
        veiligheid: null,
        pii: false,
        zekerheid: 0.9,
        vraagt: false,
        alternatieven: [
          { niveau: 'tso', partners: ['cjg'] },
          { niveau: 'loket', partners: [] },
          { niveau: 'team-no', partners: [] },
          { niveau: 'acuut', partners: [] },
        ],
      },
    });
  });

  test.each([
    ['gevaar', 'acuut'],
    ['suicide', 'acuut'],
    ['vermoeden', 'meldcode'],
    ['medewerker', null],
  ] as const)('safety %s is written as %s', (veiligheid, woord) => {
    expect(answer(LINE, { ...slapen, veiligheid })).toMatchObject({ regel: { veiligheid: woord } });
  });

  test('still gives the best guess when a person would be asked', () => {
    const twijfel = signaalVan({ aard: { enkelvoudig: 1 }, themas: { slapen: 0.5, rouw: 0.5 }, privacy: ['bsn'] });
    expect(answer(LINE, twijfel)).toMatchObject({ regel: { niveau: 'basisondersteuning', vraagt: true, pii: true } });
  });

  test.each([
    '{ "id": GEHEIM',
    '"GEHEIM"',
    '{"id":"GEHEIM"}',
    '{"text":"GEHEIM"}',
    '{"id":"a","text":5}',
    '[]',
    'null',
  ])('that is bad (%s) names its number and repeats nothing', (ruw) => {
    expect(answer(ruw)).toEqual({ soort: 'fout', tekst: 'line 7: is no {"id","text"} in JSON' });
  });

  test('that is empty is passed over', () => {
    expect(answer('  ')).toEqual({ soort: 'leeg' });
  });
});

describe('the advice for a person', () => {
  const tekst = (signaal: Signaal): string => adviesTekst(regio, signaal, advies(signaal));

  test('leads with partner and level, then why, what now and the source', () => {
    expect(tekst(slapen)).toMatch(
      /^CJG · Basisondersteuning\n\nWaarom: Slapen[^]*Wat nu\n1\. Bespreek[^]*Wanneer verder[^]*Bron: Projectplan/,
    );
  });

  test('safety comes before anything else; danger shows no route', () => {
    const gevaar = tekst(signaalVan({ aard: { acuut: 1 }, veiligheid: 'gevaar' }));
    expect(gevaar).toMatch(/^EERST VEILIGHEID.*112/);
    expect(gevaar).not.toContain('Wat nu');
    expect(tekst(signaalVan({ aard: { verzwaard: 1 }, themas: { mishandeling: 1 }, veiligheid: 'vermoeden' }))).toMatch(
      /^EERST VEILIGHEID[^]*0800-2000[^]*Wat nu/,
    );
  });

  test('a doubt shows at most three choices, something vague the groups of themes', () => {
    const twijfel = tekst(signaalVan({ aard: { enkelvoudig: 1 }, themas: { slapen: 0.5, rouw: 0.5 } }));
    expect(twijfel).toMatch(/1\. CJG[^]*2\. Kwadraad/);
    expect(twijfel).not.toContain('4.');
    expect(tekst(signaalVan({ aard: { vaag: 1 } }))).toContain('Gezondheid en groei');
  });

  test('identifying data get a notice, no line is wider than a terminal', () => {
    const regels = tekst({ ...slapen, privacy: ['naam'] }).split('\n');
    expect(regels[0]).toContain('te herkennen');
    expect(Math.max(...regels.map(({ length }) => length))).toBeLessThanOrEqual(92);
  });
});
