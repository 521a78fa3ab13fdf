import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../../src/domain/hulpvraag/decide.js';
import { begin, evolve } from '../../../src/domain/hulpvraag/evolve.js';
import { inPlaats } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { kleineRoute } from '../../support/kleine-route.js';
import type { Zaak } from '../../support/kleine-zaak.js';
import {
  actieveZaak,
  mens,
  MENSEN,
  moet,
  neem,
  nieuweZaak,
  omstandigheden,
  speel,
  VANDAAG,
} from '../../support/kleine-zaak.js';

const route = kleineRoute();
const ib = mens('ib');
const bpo = mens('bpo');
const smw = mens('smw');
const leeg: Zaak = {
  hulpvraag: begin(
    {
      id: 'zaak',
      nummer: 'KR-26-0001',
      route: route.code,
      school: 'de-klim',
      sector: 'po',
      leeftijd: '16-17',
      sporen: { regie: 'H1', loket: 'GEEN' },
    },
    VANDAAG,
  ),
  log: [],
};
const C1 = { doel: 'C1', partij: 'leerling', antwoord: 'ja', hoe: 'mondeling', op: VANDAAG };
const geopend = nieuweZaak(route, '16-17');
const akkoord = moet(route, geopend, ib, 'toestemming', { waarden: C1 });
const klaargezet = moet(route, akkoord, ib, 'klaarzetten', {
  waarden: { kindkans: '123456' },
  personen: { soj: bpo },
});
const A = { waarden: { uitkomst: 'regierol' }, personen: { 'nieuwe-rr': smw } };
const wie = (zaak: Zaak, plaats: string): string[] => inPlaats(zaak.hulpvraag, plaats).map(({ persoon }) => persoon.id);

describe('opening a case', () => {
  test('given no case, when the IB er opens one, then he holds it', () => {
    expect(wie(moet(route, leeg, ib, 'openen'), 'so')).toEqual(['mens-ib']);
  });

  test('given no case, when a teacher opens one, then it is refused', () => {
    expect(neem(route, leeg, mens('leerkracht'), 'openen')).toBe('niet-jouw-stap');
  });

  test('given an open case, when it is opened again, then it is refused; and nothing else begins one', () => {
    expect(neem(route, geopend, ib, 'openen')).toBe('niet-nu');
    expect(neem(route, leeg, ib, 'klaarzetten')).toBe('niet-nu');
  });

  test('given a case of the IB er, when somebody else of the school acts, then it does not exist for him (G13)', () => {
    expect(neem(route, geopend, mens('orthopedagoog'), 'toestemming')).toBe('niet-gevonden');
    expect(neem(route, geopend, mens('orthopedagoog'), 'verzonnen')).toBe('niet-gevonden');
  });

  test('given the desk before a case came to it, when it takes its own step, then the case does not exist for it (G13)', () => {
    expect(neem(route, geopend, mens('loket'), 'hulp-gestart')).toBe('niet-gevonden');
  });

  test('given somebody who is concerned with a case, when he takes the step of another, then it is not his', () => {
    expect(neem(route, klaargezet, bpo, 'toestemming')).toBe('niet-jouw-stap');
  });

  test('given a substitute, when he acts, then he acts in the name of the holder', () => {
    const na = moet(route, geopend, mens('ib-in'), 'toestemming', { waarden: C1 });
    expect(na.log.at(-1)?.wie).toEqual({ door: mens('ib-in'), namens: ib, plaats: 'so' });
  });
});

describe('guards', () => {
  test('given no consent, when the case is put ready, then it is refused (G1)', () => {
    expect(neem(route, geopend, ib, 'klaarzetten', { personen: { soj: bpo } })).toBe('geen-toestemming');
  });

  test('given a pupil of 14 who was not heard, when both parents agreed, then consent is not there yet', () => {
    let zaak = nieuweZaak(route, '12-15');
    for (const partij of ['ouder-1', 'ouder-2'])
      zaak = moet(route, zaak, ib, 'toestemming', { waarden: { ...C1, partij } });
    expect(neem(route, zaak, ib, 'klaarzetten', { personen: { soj: bpo } })).toBe('geen-toestemming');
    const gehoord = moet(route, zaak, ib, 'toestemming', { waarden: { ...C1, antwoord: 'bezwaar' } });
    expect(neem(route, gehoord, ib, 'klaarzetten', { personen: { soj: bpo } })).not.toBe('geen-toestemming');
  });

  test('given one parent who says no, when the other agreed, then consent is not there', () => {
    let zaak = nieuweZaak(route, 'onder-12');
    zaak = moet(route, zaak, ib, 'toestemming', { waarden: { ...C1, partij: 'ouder-1' } });
    zaak = moet(route, zaak, ib, 'toestemming', { waarden: { ...C1, partij: 'ouder-2', antwoord: 'nee' } });
    expect(neem(route, zaak, ib, 'klaarzetten', { personen: { soj: bpo } })).toBe('geen-toestemming');
  });
});

describe('proposals (G6)', () => {
  const voorgesteld = moet(route, klaargezet, ib, 'voorstellen', A);

  test('given one confirmation, then nothing changes yet', () => {
    expect(voorgesteld.hulpvraag.sporen['regie']).toBe('H3');
  });

  test('given the same proposal by the other one, then it is confirmed', () => {
    const na = moet(route, voorgesteld, bpo, 'voorstellen', A);
    expect(na.hulpvraag.sporen['regie']).toBe('H7');
    expect(wie(na, 'rr')).toEqual(['mens-smw']);
  });

  test('given another content, then the confirmations of the one before do not count', () => {
    const anders = moet(route, voorgesteld, bpo, 'voorstellen', {
      ...A,
      personen: { 'nieuwe-rr': mens('verpleegkundige') },
    });
    expect(anders.hulpvraag.sporen['regie']).toBe('H3');
    expect(neem(route, anders, bpo, 'bevestigen')).toBe('al-bevestigd');
    expect(wie(moet(route, anders, ib, 'bevestigen'), 'rr')).toEqual(['mens-verpleegkundige']);
  });

  test('given the substitute of the first one, when he confirms for the other half, then two people are asked for', () => {
    const dubbel = { ...omstandigheden, vervangt: () => [bpo] };
    const besluit = decide(
      route,
      voorgesteld.hulpvraag,
      {
        stap: 'bevestigen',
        wie: ib,
        ingevuld: { waarden: {}, personen: {} },
        voorstelversie: voorgesteld.hulpvraag.voorstellen['uitkomst']?.versie ?? null,
      },
      { ...dubbel, nu: `${VANDAAG}T12:00:00Z`, newId: () => 'x' },
    );
    expect(besluit).toMatchObject({ soort: 'geweigerd', weigering: { code: 'al-bevestigd' } });
  });

  test('given a card of an earlier proposal, when the later one lies open, then it is not confirmed by it', () => {
    const vroeger = voorgesteld.hulpvraag.voorstellen['uitkomst']?.versie ?? -1;
    const actief = moet(route, voorgesteld, bpo, 'bevestigen');
    const terug = moet(route, actief, smw, 'terug', { waarden: { reden: 'andere-route' } });
    const opnieuw = moet(route, terug, ib, 'voorstellen', A);
    const besluit = decide(
      route,
      opnieuw.hulpvraag,
      { stap: 'bevestigen', wie: bpo, ingevuld: { waarden: {}, personen: {} }, voorstelversie: vroeger },
      { ...omstandigheden, nu: `${VANDAAG}T12:00:00Z`, newId: () => 'x' },
    );
    expect(besluit).toMatchObject({ soort: 'geweigerd', weigering: { code: 'ander-voorstel' } });
  });

  test('given a proposed person who left the school meanwhile, when it is confirmed, then it is refused', () => {
    const besluit = decide(
      route,
      voorgesteld.hulpvraag,
      {
        stap: 'bevestigen',
        wie: bpo,
        ingevuld: { waarden: {}, personen: {} },
        voorstelversie: voorgesteld.hulpvraag.voorstellen['uitkomst']?.versie ?? null,
      },
      {
        ...omstandigheden,
        rollenVan: (een, school) => (een.id === smw.id ? [] : omstandigheden.rollenVan(een, school)),
        nu: `${VANDAAG}T12:00:00Z`,
        newId: () => 'x',
      },
    );
    expect(besluit).toMatchObject({ soort: 'geweigerd', weigering: { code: 'persoon-onjuist' } });
  });
});

describe('what is filled in', () => {
  test('given answers to fields that the step does not ask, then they are dropped, whatever they hold', () => {
    const na = moet(route, klaargezet, ib, 'voorstellen', {
      waarden: { uitkomst: 'niet-nodig', 'nieuwe-rr': 'Jan is ziek', hoe: 'Jan is ziek', extra: 'Jan is ziek' },
      personen: { eigenaar: smw },
    });
    expect(JSON.stringify(na)).not.toContain('Jan');
  });

  test.each(['2026-02-31', '2026-11-26', '2014-03-12', '25-11-2026', 'gisteren'])(
    'a date that is none, that lies ahead, or that may be a day of birth is refused: %s',
    (op) => {
      expect(neem(route, geopend, ib, 'toestemming', { waarden: { ...C1, op } })).toBe('datum-onjuist');
    },
  );

  test.each(['111222333', '20140312', '12032014', 'JAN-12032014', 'A20140312', 'JAN SMIT', '0612345678', '12'])(
    'a number of the register that is a BSN, date, name or telephone number is refused: %s (G11)',
    (kindkans) => {
      expect(neem(route, akkoord, ib, 'klaarzetten', { waarden: { kindkans }, personen: { soj: bpo } })).toBe(
        'nummer-onjuist',
      );
    },
  );

  test('somebody with another profession cannot be chosen', () => {
    expect(neem(route, akkoord, ib, 'klaarzetten', { personen: { soj: smw } })).toBe('persoon-onjuist');
  });

  test('the same expert twice sits in the case once', () => {
    const een = moet(route, actieveZaak(route), smw, 'expert', { personen: { expert: mens('amw') } });
    expect(wie(moet(route, een, smw, 'expert', { personen: { expert: mens('amw') } }), 'expert')).toEqual(['mens-amw']);
  });
});

test('a warning is told and stops nobody', () => {
  const besluit = decide(
    route,
    actieveZaak(route).hulpvraag,
    { stap: 'sluiten', wie: ib, ingevuld: { waarden: {}, personen: {} }, voorstelversie: null },
    { ...omstandigheden, nu: `${VANDAAG}T12:00:00Z`, newId: () => 'x' },
  );
  expect(besluit).toMatchObject({ soort: 'gezet', letOp: [{ code: 'geen-contact' }] });
});

describe('any story', () => {
  test('the log folded is the state, and nothing typed is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 40, maxLength: 160 }), (getallen) => {
        speel(route, geopend, getallen, ({ hulpvraag, log }) => {
          expect(log.reduce(evolve, leeg.hulpvraag)).toEqual(hulpvraag);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('any command of anybody, forged as it may be, is a step or a refusal with a sentence', () => {
    const waarde = fc.oneof(fc.constantFrom('ja', 'C1', 'regierol', VANDAAG, '123456'), fc.string({ maxLength: 20 }));
    const veld = fc.constantFrom('doel', 'partij', 'antwoord', 'hoe', 'op', 'uitkomst', 'kindkans', 'actie', 'x');
    fc.assert(
      fc.property(
        fc.constantFrom(leeg, geopend, klaargezet, actieveZaak(route)),
        fc.constantFrom(...route.stappen.map(({ code }) => code), 'onbekend'),
        fc.constantFrom(...MENSEN, mens('vreemde')),
        fc.dictionary(veld, waarde),
        fc.dictionary(fc.constantFrom('soj', 'nieuwe-rr', 'expert', 'eigenaar'), fc.constantFrom(...MENSEN)),
        (zaak, stap, persoon, waarden, personen) => {
          const besluit = decide(
            route,
            zaak.hulpvraag,
            { stap, wie: persoon, ingevuld: { waarden, personen }, voorstelversie: null },
            { ...omstandigheden, nu: `${VANDAAG}T12:00:00Z`, newId: () => 'x' },
          );
          if (besluit.soort === 'geweigerd') expect(besluit.weigering.zin.length).toBeGreaterThan(20);
          else expect(besluit.hulpvraag.versie).toBe(zaak.hulpvraag.versie + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
