import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evolve } from '../../../src/domain/hulpvraag/evolve.js';
import type { Hulpvraag, Persoon } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../../src/domain/hulpvraag/hulpvraag.js';
import type { Zaak } from '../../support/go-zaak.js';
import {
  BEGIN,
  goRoute,
  IEDEREEN,
  inzage,
  knoppen,
  legeZaak,
  naam,
  na,
  omstandigheden,
  staat,
} from '../../support/go-zaak.js';
import { isEinde, sluitAf } from '../../support/go-uitweg.js';
import { beginnen, willekeurig } from '../../support/go-willekeurig.js';

/** What holds in any story on the route of Goeree-Overflakkee. The stories are told once; each test looks at them all. */

const getallen = fc.array(fc.nat(9999), { minLength: 200, maxLength: 200 });
const verhalen = beginnen().flatMap((begin, at) =>
  fc.sample(getallen, { seed: 60 + at, numRuns: 5 }).map((luck) => willekeurig(begin, luck, 50)),
);
const zaken = verhalen.flatMap((verloop) => verloop.zaken);
/** Looking through many eyes costs more: every so many cases. */
const deel = (elke: number): readonly Zaak[] => zaken.filter((_, at) => at % elke === 0);

const regie = ({ hulpvraag }: Zaak): string => hulpvraag.sporen['regie'] ?? '';
const loket = ({ hulpvraag }: Zaak): string => hulpvraag.sporen['loket'] ?? '';
const zitIn = (hulpvraag: Hulpvraag, wie: Persoon, plaatsen: readonly string[]): boolean =>
  plaatsen.some((plaats) => inPlaats(hulpvraag, plaats).some(({ persoon }) => zelfde(persoon, wie)));

test('the stories come everywhere: every status of both tracks, and nearly every step', () => {
  expect(zaken.length).toBeGreaterThan(900);
  const statussen = goRoute.sporen.flatMap((spoor) => spoor.statussen.map(({ code }) => code));
  const gezien = new Set(zaken.flatMap((zaak) => [regie(zaak), loket(zaak)]));
  expect(statussen.filter((code) => !gezien.has(code))).toEqual(['S0']);
  const stappen = new Set(zaken.flatMap(({ log }) => log.map(({ stap }) => stap)));
  const nooit = goRoute.stappen.map(({ code }) => code).filter((code) => !stappen.has(code));
  // Nobody takes over from an IB'er in the demo installation; a step or two may not come up.
  expect(nooit).toContain('T36-so');
  expect(nooit.length).toBeLessThan(5);
});

test('the log folded is the case', () => {
  for (const { eerste, zaken: verloop } of verhalen)
    for (const { hulpvraag, log } of verloop.slice(-1)) {
      const { school, leeftijd } = eerste.hulpvraag;
      expect(log.reduce(evolve, legeZaak(school, leeftijd, BEGIN).hulpvraag)).toEqual(hulpvraag);
    }
});

test('every refusal has a sentence, and an offered step is never somebody else’s, too early or too late', () => {
  const weigeringen = verhalen.flatMap((verloop) => verloop.weigeringen);
  expect(weigeringen.length).toBeGreaterThan(200);
  for (const { zin } of weigeringen) expect(zin.length).toBeGreaterThan(20);
  const verkeerd = ['niet-jouw-stap', 'niet-nu', 'onbekende-stap', 'geen-voorstel', 'niet-gevonden'];
  expect(weigeringen.filter(({ code }) => verkeerd.includes(code))).toEqual([]);
});

describe('the hard rules (DOMAIN 3.4)', () => {
  test('one person of the five professions holds the regierol, and nobody does where the school or the Loket has it (G3, G4, GO-158, GO-177, GO-178)', () => {
    for (const zaak of zaken) {
      const rr = inPlaats(zaak.hulpvraag, 'rr');
      expect(rr.length).toBeLessThanOrEqual(1);
      for (const { rol } of rr)
        expect(['smw', 'jeugdverpleegkundige', 'jeugdarts', 'bpo', 'orthopedagoog', 'schoolpsycholoog']).toContain(rol);
      if (['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7E', 'BIJ_LOKET', 'HX'].includes(regie(zaak))) expect(rr).toEqual([]);
      if (regie(zaak) === 'H7') expect(rr).toHaveLength(1);
    }
  });

  test('there is always one schakelfunctionaris onderwijs, and the other half is somebody else (G6)', () => {
    for (const { hulpvraag } of zaken) {
      const [so, ...meer] = inPlaats(hulpvraag, 'so');
      expect([so === undefined, meer]).toEqual([false, []]);
      for (const { persoon } of inPlaats(hulpvraag, 'soj')) expect(so && zelfde(persoon, so.persoon)).toBe(false);
    }
  });

  test('a case is at the Loket only while its track says so, and closed only with both tracks at rest (G5, GO-230, GO-248)', () => {
    for (const zaak of zaken) {
      if (regie(zaak) === 'BIJ_LOKET') expect(['L1', 'L2', 'L2U', 'L3', 'L4']).toContain(loket(zaak));
      if (regie(zaak) === 'BETROKKEN_TOT_START') expect(['L1', 'L2', 'L2U', 'L3']).toContain(loket(zaak));
      if (isEinde(zaak)) expect(['GEEN', 'TERUG', 'L4']).toContain(loket(zaak));
    }
  });

  test('a case that ended has no clock, no open proposal and a day until which it is kept', () => {
    for (const zaak of zaken.filter(isEinde)) {
      expect(zaak.hulpvraag.klokken).toEqual({});
      expect(Object.values(zaak.hulpvraag.voorstellen).filter(({ aanvaard }) => !aanvaard)).toEqual([]);
      expect(zaak.hulpvraag.bewaartTot).not.toBeNull();
    }
  });

  test('two people of the schakelteam confirmed every outcome (G6, GO-152)', () => {
    for (const { log } of verhalen.flatMap((verloop) => verloop.zaken.slice(-1)))
      for (const { wijzigingen } of log)
        for (const een of wijzigingen) {
          if (een.wat !== 'voorstel' || !een.voorstel.aanvaard) continue;
          const [eerste, tweede, ...meer] = een.voorstel.bevestigd;
          expect([eerste?.plaats === tweede?.plaats, meer]).toEqual([false, []]);
          expect(eerste !== undefined && tweede !== undefined && zelfde(eerste.wie.door, tweede.wie.door)).toBe(false);
        }
  });
});

describe('there is a way on', () => {
  test('in every open case somebody has a button, and Stoppen ends it', () => {
    for (const zaak of deel(10).filter((een) => !isEinde(een))) {
      const so = inPlaats(zaak.hulpvraag, 'so').map(({ persoon }) => persoon);
      expect(so.flatMap((wie) => knoppen(zaak, wie))).toContain('T32');
      for (const wie of so) expect(regie(na(zaak, [wie, 'T32', { reden: 'van-school' }]))).toBe('HX');
    }
  });

  test('from everywhere the people who sit in the case can close it by the ordinary way', () => {
    const vast = deel(8)
      .filter((een) => !isEinde(een))
      .map((zaak) => ({ van: staat(zaak), naar: regie(sluitAf(zaak)) }))
      .filter(({ naar }) => naar !== 'H9');
    expect(vast).toEqual([]);
  });
});

describe('what people see (DOMAIN 4)', () => {
  /** Also more of the cases in which somebody sees only his own lines: they are few. */
  const bekeken = [
    ...deel(15),
    ...zaken.filter(({ hulpvraag }, at) => at % 5 === 0 && inPlaats(hulpvraag, 'expert').length > 0),
  ];
  /** How far somebody may see, told without the engine. */
  function hoort(zaak: Zaak, wie: Persoon): 'alles' | 'loket' | 'eigen' | null {
    const { hulpvraag } = zaak;
    const breed = ['so', 'soj', 'rr', 'rr-voorgesteld', 'betrokken', 'expertiseteam'];
    if (zitIn(hulpvraag, wie, breed)) return 'alles';
    const rollen = omstandigheden(BEGIN).rollenVan(wie, hulpvraag.school);
    const desk = ['loket', 'senior-jeugdconsulent', 'loket-orthopedagoog'].some((rol) =>
      rollen.some((een) => een === rol),
    );
    if (zitIn(hulpvraag, wie, ['loket']) || (desk && ['L1', 'L2', 'L2U', 'L3', 'L4'].includes(loket(zaak))))
      return deelt(hulpvraag) ? 'alles' : 'loket';
    return zitIn(hulpvraag, wie, ['expert']) ? 'eigen' : null;
  }

  /** Whether everybody who must agree said yes to sharing, last and not withdrawn. */
  function deelt({ toestemmingen, leeftijd, feiten }: Hulpvraag): boolean {
    const ouders = feiten['aantal-ouders']?.waarde === '1' ? ['ouder-1'] : ['ouder-1', 'ouder-2'];
    const moet = {
      'onder-12': ouders,
      '12-15': [...ouders, 'leerling'],
      '16-17': ['leerling'],
      '18-plus': ['leerling'],
    };
    const geldig = toestemmingen.filter(({ doel, ingetrokkenOp }) => doel === 'C3' && ingetrokkenOp === null);
    return moet[leeftijd].every((partij) => geldig.filter((een) => een.partij === partij).at(-1)?.antwoord === 'ja');
  }

  test('everybody sees as far as the table says, and a person in no slot sees nothing (G8, G13, GO-003, GO-185, GO-241)', () => {
    const gezien = new Map<string, number>();
    for (const zaak of bekeken)
      for (const wie of IEDEREEN) {
        const ziet = inzage(zaak, wie)?.ziet ?? null;
        expect([naam(wie), staat(zaak), ziet]).toEqual([naam(wie), staat(zaak), hoort(zaak, wie)]);
        gezien.set(String(ziet), (gezien.get(String(ziet)) ?? 0) + 1);
      }
    for (const ziet of ['alles', 'loket', 'eigen', 'null']) expect(gezien.get(ziet) ?? 0).toBeGreaterThan(20);
  });

  test('a narrow view names only whom to call and oneself, and no fact, number or status of others (GO-241, GO-242)', () => {
    const VAN_LOKET = 'loket-doorgezet loket-in-behandeling weging hulp-gestart loket-antwoord c3 c3-ingetrokken'.split(
      ' ',
    );
    for (const zaak of bekeken)
      for (const wie of IEDEREEN) {
        const gezien = inzage(zaak, wie);
        if (gezien === null || gezien.ziet === 'alles') continue;
        const mag = ['so', 'soj', 'rr', 'betrokken'].flatMap((plaats) => inPlaats(zaak.hulpvraag, plaats));
        const tekst = JSON.stringify(gezien);
        const anderen = IEDEREEN.filter((een) => !zelfde(een, wie) && !mag.some(({ persoon }) => zelfde(persoon, een)));
        expect(anderen.filter(({ id }) => tekst.includes(id)).map(naam)).toEqual([]);
        expect(gezien.mensen.filter(({ persoon }) => !zelfde(persoon, wie)).length).toBeLessThanOrEqual(2);
        expect(tekst).not.toContain('HV-12345');
        const feiten = gezien.ziet === 'loket' ? VAN_LOKET : [];
        expect(gezien.feiten.filter(({ code }) => !feiten.includes(code))).toEqual([]);
        expect(gezien.statussen.filter(({ spoor }) => gezien.ziet !== 'loket' || spoor !== 'loket')).toEqual([]);
        expect(gezien.toestemmingen.filter(({ code }) => gezien.ziet !== 'loket' || code !== 'C3')).toEqual([]);
        expect([gezien.overig, gezien.acties.filter(({ eigenaar }) => !zelfde(eigenaar, wie))]).toEqual([null, []]);
      }
  });
});
