import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Handelend, Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { isKort, kort, lang } from '../../src/store/korte-stand.js';

const dag = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((datum) => datum.toISOString().slice(0, 10));
const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const id = fc.stringMatching(/^[!-~é]{1,20}$/);
const misschien = <T>(een: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(een, { nil: null });
const per = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(code, waarde, { maxKeys: 5, noNullPrototype: true });
const lijst = <T>(een: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(een, { maxLength: 5 });

/** A few people who come back everywhere, as in a real case, of whom two share an id in two tenants. */
const mensen: readonly Persoon[] = ['t1 a', 't1 b', 't2 a', 't"2 c\\d'].map((tekst) => {
  const [tenant = '', wie = ''] = tekst.split(' ');
  return { tenant, id: wie };
});
const persoon = fc.oneof(fc.constantFrom(...mensen), fc.record({ tenant: id, id }));
const handelend: fc.Arbitrary<Handelend> = fc.record({ door: persoon, namens: misschien(persoon), plaats: code });

const hulpvraag: fc.Arbitrary<Hulpvraag> = fc.record({
  id,
  nummer: code,
  route: code,
  versie: fc.integer({ min: 1, max: 500 }),
  school: code,
  sector: fc.constantFrom('po', 'vo'),
  leeftijd: fc.constantFrom('onder-12', '12-15', '16-17', '18-plus'),
  geopendOp: dag,
  sporen: per(code),
  bezetting: lijst(
    fc.record({ plaats: code, persoon, rol: fc.constantFrom('ib', 'smw', 'loket'), van: dag, tot: misschien(dag) }),
  ),
  feiten: per(fc.record({ op: dag, waarde: misschien(code) })),
  toestemmingen: lijst(
    fc.record({
      doel: code,
      partij: fc.constantFrom('ouder-1', 'ouder-2', 'leerling'),
      antwoord: fc.constantFrom('ja', 'nee', 'bezwaar'),
      hoe: fc.constantFrom('mondeling', 'schriftelijk'),
      op: dag,
      noemt: misschien(persoon),
      vastgelegdDoor: handelend,
      ingetrokkenOp: misschien(dag),
    }),
  ),
  voorstellen: per(
    fc.record({
      soort: code,
      versie: fc.nat(99),
      keuzes: per(code),
      personen: per(persoon),
      bevestigd: lijst(fc.record({ plaats: code, wie: handelend, op: dag })),
      aanvaard: fc.boolean(),
    }),
  ).map((voorstellen) =>
    Object.fromEntries(Object.entries(voorstellen).map(([soort, een]) => [soort, { ...een, soort }])),
  ),
  acties: lijst(fc.record({ id, soort: code, eigenaar: persoon, op: dag, klaarOp: misschien(dag) })),
  klokken: per(fc.record({ sinds: dag, volgende: misschien(dag) })),
  herinnerd: per(
    fc.record({
      staat: fc.constantFrom('vooraf', 'gestuurd', 'uitgesteld', 'beantwoord'),
      sinds: dag,
      voor: dag,
      op: dag,
      trap: fc.nat(3),
    }),
  ),
  bewaartTot: misschien(dag),
});

/** As it comes back from the database. */
const opDisk = (een: Hulpvraag): unknown => JSON.parse(JSON.stringify(kort(een)));

describe('given any hulpvraag', () => {
  test('its short form is one that is let through, and comes back as the same hulpvraag', () => {
    fc.assert(
      fc.property(hulpvraag, (een) => {
        const terug = opDisk(een);
        expect(isKort(terug) ? lang(terug) : null).toEqual(een);
      }),
      { numRuns: 500 },
    );
  });

  test('everybody stands in it once', () => {
    fc.assert(
      fc.property(hulpvraag, (een) => {
        const [, lijst] = kort(een);
        expect(new Set(lijst.map((paar) => JSON.stringify(paar))).size).toBe(lijst.length);
      }),
    );
  });

  test('a sentence fits nowhere in it', () => {
    fc.assert(
      fc.property(hulpvraag, fc.nat(), (een, welke) => {
        const tekst = JSON.stringify(kort(een));
        const teksten = [...tekst.matchAll(/"(?:[^"\\]|\\.)*"/g)];
        const gekozen = teksten[welke % teksten.length];
        if (gekozen === undefined) throw new Error('a case without a text');
        const anders = `${tekst.slice(0, gekozen.index)}"Jan slaapt slecht"${tekst.slice(gekozen.index + gekozen[0].length)}`;
        expect(isKort(JSON.parse(anders))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('given a row that was edited by hand', () => {
  const [een] = fc.sample(hulpvraag, { numRuns: 1, seed: 7 });
  if (een === undefined) throw new Error('no case');
  const vol: Hulpvraag = {
    ...een,
    bezetting: [{ plaats: 'so', persoon: { tenant: 't', id: 'p' }, rol: 'ib', van: '2026-11-25', tot: null }],
  };

  test('a person who is not in the list is nobody', () => {
    const [eigen, , ...rest] = kort(vol);
    expect(lang([eigen, [], ...rest])).toBeNull();
  });

  test.each([
    ['a field too many', (): unknown => [...kort(vol), 'erbij']],
    ['a list too few', (): unknown => kort(vol).slice(0, -1)],
    [
      'a key that JavaScript has a meaning for',
      (): unknown => kort({ ...vol, sporen: Object.fromEntries([['__proto__', 'x']]) }),
    ],
    ['the long form', (): unknown => vol],
    ['nothing', (): unknown => null],
  ])('%s is not let through', (_, maak) => {
    expect(isKort(JSON.parse(JSON.stringify(maak())))).toBe(false);
  });
});
