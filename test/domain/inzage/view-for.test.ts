import { describe, expect, test } from '@jest/globals';
import { kleineRoute } from '../../support/kleine-route.js';
import type { Zaak } from '../../support/kleine-zaak.js';
import { actieveZaak, inzageVan, mens, moet, neem, nieuweZaak, VANDAAG } from '../../support/kleine-zaak.js';

const route = kleineRoute();
const [ib, bpo, smw, amw, loket] = ['ib', 'bpo', 'smw', 'amw', 'loket'].map(mens);
if (!ib || !bpo || !smw || !amw || !loket) throw new Error('people are missing');

const akkoord = (zaak: Zaak, doel: string, antwoord = 'ja'): Zaak =>
  moet(route, zaak, ib, 'toestemming', {
    waarden: { doel, partij: 'leerling', antwoord, hoe: 'mondeling', op: VANDAAG },
  });
const stappenVan = (zaak: Zaak, wie = ib): string[] =>
  (inzageVan(route, zaak, wie)?.stappen ?? []).map(({ code }) => code);

const nieuw = nieuweZaak(route, '16-17');
const klaargezet = moet(route, akkoord(nieuw, 'C1'), ib, 'klaarzetten', {
  waarden: { kindkans: '123456' },
  personen: { soj: bpo },
});
const voorgesteld = moet(route, klaargezet, bpo, 'voorstellen', {
  waarden: { uitkomst: 'regierol' },
  personen: { 'nieuwe-rr': smw },
});
const actief = actieveZaak(route);
const metExpert = moet(route, moet(route, actief, smw, 'expert', { personen: { expert: amw } }), smw, 'actie-erbij', {
  waarden: { soort: 'observatie' },
  personen: { eigenaar: amw },
});
const bijLoket = moet(
  route,
  moet(route, metExpert, smw, 'contact', { waarden: { op: VANDAAG, 'met-leerling': 'ja' } }),
  ib,
  'naar-loket',
);

describe('given somebody who sits nowhere in the case', () => {
  test.each(['leerkracht', 'directie', 'verpleegkundige', 'orthopedagoog', 'arts'])('then %s sees nothing', (wie) => {
    expect(inzageVan(route, bijLoket, mens(wie))).toBeNull();
  });

  test('then a second bot with the same object id in another tenant sees nothing', () => {
    expect(inzageVan(route, bijLoket, { ...ib, tenant: 'other' })).toBeNull();
  });

  test('then the Loket sees nothing before the question is passed on', () => {
    expect(inzageVan(route, metExpert, loket)).toBeNull();
    expect(inzageVan(route, bijLoket, loket)).not.toBeNull();
  });

  test('when somebody stays concerned without a right to see, then he sees nothing', () => {
    const terug = moet(route, bijLoket, smw, 'terug', { waarden: { reden: 'andere-route' } });
    expect(inzageVan(route, terug, smw)).toBeNull();
  });
});

describe('given the schakelfunctionaris onderwijs', () => {
  const inzage = inzageVan(route, bijLoket, ib);

  test('then she sees all of "dat"', () => {
    expect(inzage).toMatchObject({ ziet: 'alles', nummer: 'KR-26-0001', school: 'de-klim', sector: 'po' });
    expect(inzage?.statussen.map(({ naam }) => naam)).toEqual(['Regie actief', 'Doorgezet naar het Loket']);
    expect(inzage?.mensen.map(({ plaats, persoon }) => [plaats, persoon])).toEqual([
      ['so', ib],
      ['soj', bpo],
      ['rr', smw],
      ['expert', amw],
    ]);
    expect(inzage?.feiten.map(({ code, waarde }) => [code, waarde])).toEqual([
      ['kindkans', '123456'],
      ['contact', 'ja'],
      ['doorgezet', null],
    ]);
    expect(inzage?.acties).toEqual([
      { id: 'actie-6', code: 'observatie', naam: 'Keuze observatie', eigenaar: amw, op: VANDAAG },
    ]);
    expect(inzage?.overig).toMatchObject({ leeftijd: '16-17', klokken: [{ code: 'drie-maanden', sinds: VANDAAG }] });
  });

  test('then every step stands in the history, with who took it', () => {
    expect(inzage?.geschiedenis.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(inzage?.geschiedenis[2]).toEqual({
      nummer: 3,
      regel: 'De hulpvraag staat klaar voor het schakelteam.',
      op: VANDAAG,
      plaats: 'schakelfunctionaris onderwijs',
      wie: { door: ib, namens: null, plaats: 'so' },
    });
  });

  test('then it is the turn of the regierolhouder and the Loket, not hers', () => {
    expect(inzage?.aanZet.map(({ naam }) => naam)).toEqual(['regierolhouder', 'medewerker van het Loket']);
    expect(inzage?.mijnBeurt).toBe(false);
    expect(inzageVan(route, bijLoket, smw)?.mijnBeurt).toBe(true);
  });

  test('then her named substitute sees the same, and acts', () => {
    expect(inzageVan(route, nieuw, mens('ib-in'))).toEqual({ ...inzageVan(route, nieuw, ib) });
    expect(neem(route, nieuw, mens('ib-in'), 'toestemming')).toBe('veld-ontbreekt');
  });
});

describe('given an expert with an action line', () => {
  const inzage = inzageVan(route, bijLoket, amw);

  test('then he sees his line, the contacts, and that consent exists', () => {
    expect(inzage).toMatchObject({
      ziet: 'eigen',
      statussen: [],
      aanZet: [],
      feiten: [],
      toestemmingen: [],
      overig: null,
    });
    expect(inzage?.acties.map(({ id }) => id)).toEqual(['actie-6']);
    expect(inzage?.mensen.map(({ plaats }) => plaats)).toEqual(['so', 'rr', 'expert']);
    expect(inzage?.toestemmingBestaat).toEqual([{ code: 'C1', naam: 'Bespreken in het schakelteam' }]);
    expect(inzage?.geschiedenis).toEqual([]);
    expect(inzage?.mijnBeurt).toBe(true);
  });

  test('when he finishes it, then only his own step stands in his history, and nothing waits for him', () => {
    const klaar = moet(route, bijLoket, amw, 'actie-klaar', { waarden: { actie: 'actie-6' } });
    const na = inzageVan(route, klaar, amw);
    expect(na?.geschiedenis.map(({ regel, wie }) => [regel, wie])).toEqual([['Een actie is afgerond.', null]]);
    expect(na).toMatchObject({ acties: [], mijnBeurt: false, stappen: [] });
  });
});

describe('given the Loket', () => {
  test('without consent, then it sees its own part and the regierolhouder as contact', () => {
    const inzage = inzageVan(route, akkoord(bijLoket, 'C3', 'nee'), loket);
    expect(inzage).toMatchObject({ ziet: 'loket', overig: null, acties: [], mijnBeurt: true });
    expect(inzage?.statussen.map(({ code }) => code)).toEqual(['L1']);
    expect(inzage?.aanZet.map(({ plaats }) => plaats)).toEqual(['loket']);
    expect(inzage?.mensen.map(({ persoon }) => persoon)).toEqual([smw]);
    expect(inzage?.feiten.map(({ code }) => code)).toEqual(['doorgezet']);
    expect(inzage?.toestemmingen.map(({ code, antwoord }) => [code, antwoord])).toEqual([['C3', 'nee']]);
    expect(inzage?.geschiedenis.map(({ regel, wie }) => [regel, wie])).toEqual([
      ['De vraag is doorgezet naar het Loket.', null],
    ]);
  });

  test('without a regierolhouder, then the contact is the one who answers for the case', () => {
    const zonder = moet(route, bijLoket, smw, 'terug', { waarden: { reden: 'andere-route' } });
    expect(inzageVan(route, zonder, loket)?.mensen.map(({ persoon }) => persoon)).toEqual([ib]);
  });

  test('with consent, then it sees what the others see', () => {
    const metC3 = akkoord(bijLoket, 'C3');
    expect({ ...inzageVan(route, metC3, loket), stappen: [], mijnBeurt: false }).toEqual({
      ...inzageVan(route, metC3, ib),
      stappen: [],
      mijnBeurt: false,
    });
  });
});

describe('given the steps that a view offers', () => {
  test('then a step of somebody else, of another status or of opening is not among them', () => {
    expect(stappenVan(nieuw)).toEqual(['toestemming', 'klaarzetten']);
    expect(stappenVan(klaargezet, bpo)).toEqual(['voorstellen']);
    expect(stappenVan(actief, bpo)).toEqual([]);
    expect(stappenVan(bijLoket, loket)).toEqual(['hulp-gestart', 'loket-terug']);
  });

  test('then a guard that no answer can change is told beforehand', () => {
    const klaarzetten = (zaak: Zaak): unknown =>
      inzageVan(route, zaak, ib)
        ?.stappen.find(({ code }) => code === 'klaarzetten')
        ?.nogNodig.map(({ code }) => code);
    expect(klaarzetten(nieuw)).toEqual(['geen-toestemming']);
    expect(klaarzetten(akkoord(nieuw, 'C1'))).toEqual([]);
  });

  test('then a proposal is confirmed by the other one, with its version', () => {
    const bevestigen = inzageVan(route, voorgesteld, ib)?.stappen.find(({ code }) => code === 'bevestigen');
    expect(bevestigen).toMatchObject({ voorstelversie: 4, velden: [] });
    expect(stappenVan(voorgesteld, bpo)).toEqual(['voorstellen']);
  });

  test('then a field that depends on an answer is asked, and an action line is chosen from his own', () => {
    const voorstellen = inzageVan(route, klaargezet, bpo)?.stappen.find(({ code }) => code === 'voorstellen');
    expect(voorstellen?.velden.map(({ code }) => code)).toEqual(['uitkomst', 'nieuwe-rr']);
    const klaar = inzageVan(route, bijLoket, amw)?.stappen.find(({ code }) => code === 'actie-klaar');
    expect(klaar?.acties).toEqual(['actie-6']);
  });
});
