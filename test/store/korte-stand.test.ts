import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Handelend, Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { kort, lang } from '../../src/store/korte-stand.js';
import { PastNiet } from '../../src/store/korte-vorm.js';

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
  acties: lijst(fc.record({ id: code, soort: code, eigenaar: persoon, op: dag, klaarOp: misschien(dag) })),
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

const TUSSEN = '\u001f';
const DAARNA = '\u001d';

describe('given any hulpvraag', () => {
  test('its short form comes back as the same hulpvraag', () => {
    fc.assert(
      fc.property(hulpvraag, (een) => {
        expect(lang(kort(een))).toEqual(een);
      }),
      { numRuns: 500 },
    );
  });

  test('everybody stands in it once', () => {
    fc.assert(
      fc.property(hulpvraag, (een) => {
        const [, ...ids] = kort(een).split(DAARNA)[0]?.split(TUSSEN) ?? [];
        const mensen = ids.flatMap((tenant, at) => (at % 2 === 0 ? [`${tenant} ${ids[at + 1] ?? ''}`] : []));
        expect(new Set(mensen).size).toBe(mensen.length);
      }),
    );
  });

  test('a sentence fits nowhere in it, neither when it is written nor when it is read', () => {
    fc.assert(
      fc.property(hulpvraag, fc.nat(), (een, welke) => {
        const waarden = kort(een).split(/[\u001d\u001f]/);
        const plaats = welke % waarden.length;
        const tussens = [...kort(een).matchAll(/[\u001d\u001f]/g)].map(([teken]) => teken);
        const anders = waarden.map((waarde, at) => (at === plaats ? 'Jan slaapt slecht' : waarde));
        expect(lang(anders.map((waarde, at) => waarde + (tussens[at] ?? '')).join(''))).toBeNull();
      }),
      { numRuns: 500 },
    );
    const [een] = fc.sample(hulpvraag, { numRuns: 1, seed: 3 });
    if (een === undefined) throw new Error('no case');
    const zin = 'Jan slaapt slecht';
    const fout: readonly Hulpvraag[] = [
      { ...een, id: zin },
      { ...een, nummer: zin },
      { ...een, geopendOp: zin },
      { ...een, feiten: { overleg: { op: '2026-11-25', waarde: zin } } },
      { ...een, sporen: { [zin]: 'H1' } },
      {
        ...een,
        acties: [{ id: 'a', soort: 's', eigenaar: { tenant: 't', id: zin }, op: '2026-11-25', klaarOp: null }],
      },
    ];
    for (const met of fout) expect(() => kort(met)).toThrow(PastNiet);
  });
});

describe('given a row that was edited by hand', () => {
  const [een] = fc.sample(hulpvraag, { numRuns: 1, seed: 7 });
  if (een === undefined) throw new Error('no case');
  const vol: Hulpvraag = {
    ...een,
    bezetting: [{ plaats: 'so', persoon: { tenant: 't', id: 'p' }, rol: 'ib', van: '2026-11-25', tot: null }],
  };
  const [ids = '', codes = ''] = kort(vol).split(DAARNA);

  test.each([
    ['a person who is not in the list', [vol.id, codes].join(DAARNA)],
    ['a person without an id', [`${ids}${TUSSEN}t`, codes].join(DAARNA)],
    ['a person with an empty id', [`${ids}${TUSSEN}t${TUSSEN}`, codes].join(DAARNA)],
    ['a value too many', `${kort(vol)}${TUSSEN}erbij`],
    ['a value too few', kort(vol).slice(0, kort(vol).lastIndexOf(TUSSEN))],
    ['a part too many', `${kort(vol)}${DAARNA}erbij`],
    ['a day that the calendar does not have', kort(vol).replace('2026-11-25', '2026-02-30')],
    [
      'a list that says it is endless',
      kort({ ...vol, acties: [] }).replace(/\u001f0\u001f/, `${TUSSEN}999999999${TUSSEN}`),
    ],
    ['another form', JSON.stringify(vol)],
    ['nothing', ''],
  ])('%s is not let through', (_, tekst) => {
    expect(lang(tekst)).toBeNull();
  });

  test('a key that JavaScript has a meaning for is neither written nor read', () => {
    expect(() => kort({ ...vol, sporen: Object.fromEntries([['__proto__', 'x']]) })).toThrow(PastNiet);
    expect(lang(kort({ ...vol, sporen: { regie: 'x' } }).replace('regie', '__proto__'))).toBeNull();
  });
});
