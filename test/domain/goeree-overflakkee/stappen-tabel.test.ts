import { describe, expect, test } from '@jest/globals';
import type { Bezetting, Feit, Hulpvraag, Persoon, Toestemming } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { WEIGERINGEN } from '../../../src/domain/hulpvraag/weigering.js';
import type { Rol } from '../../../src/domain/installatie/installatie.js';
import type { Wereld, Zaak } from '../../support/go-zaak.js';
import {
  besluit,
  bram,
  fatma,
  goRoute,
  hanna,
  ilse,
  jan,
  karin,
  koen,
  legeZaak,
  lot,
  mens,
  mila,
  noor,
  peter,
  petra,
  ruud,
  sanne,
} from '../../support/go-zaak.js';
import type { Rij, Stand, Wie } from './stappen-tabel.js';
import { DAG, LOKET, REGIE, TABEL } from './stappen-tabel.js';

/**
 * Every step x status of both tracks x place of a person, held against the table of DOMAIN 3.3: what the table has is taken
 * and leads where it says; everything else is refused, in words that say which of the rules it was.
 */

/** A second person at the desk, and a second IB'er to whom the role can go. */
const dina = jan;
const SCHOOL = 'de-zeester';
const WERELD: Wereld = {
  rollen: [
    { wie: dina, school: SCHOOL, rol: 'loket' },
    { wie: mens('joris'), school: SCHOOL, rol: 'ib' },
  ],
};

const IN_BEHANDELING = ['L2', 'L2U', 'L3', 'L4'];
const BIJ_DESK = ['L1', ...IN_BEHANDELING];

/** Who takes part in a case that stands like this, and where. */
function bezettingVan({ loket, rr }: Stand): readonly Bezetting[] {
  const zit = (plaats: string, persoon: Persoon, rol: Rol): Bezetting => ({
    plaats,
    persoon,
    rol,
    van: DAG,
    tot: null,
  });
  return [
    zit('so', ilse, 'ib'),
    zit('soj', noor, 'bpo'),
    zit('rr-voorgesteld', ruud, 'jeugdverpleegkundige'),
    zit('expert', koen, 'amw'),
    zit('expertiseteam', lot, 'expertiseteam'),
    ...(rr === null ? [] : [zit(rr, fatma, 'smw')]),
    ...(IN_BEHANDELING.includes(loket) ? [zit('loket', sanne, 'loket')] : []),
  ];
}

/** Everybody who may try a step, and as whom the table knows him. */
const MENSEN: readonly (readonly [
  persoon: Persoon,
  als: (stand: Stand) => readonly Wie[],
  ziet: (stand: Stand) => boolean,
])[] = [
  [
    ilse,
    ({ regie, rr }) => [
      'SO',
      ...(rr === null ? (['SO-zonder-RR'] as const) : []),
      ...(regie === 'H7E' ? (['SO-in-H7E'] as const) : []),
    ],
    () => true,
  ],
  [noor, () => ['SOJ'], () => true],
  [ruud, () => ['gevraagde-RR'], () => true],
  [fatma, ({ rr }) => (rr === null ? [] : rr === 'rr' ? ['RR'] : ['expert-tot-start']), ({ rr }) => rr !== null],
  [koen, () => ['eigenaar'], () => true],
  [lot, () => [], () => true],
  [sanne, ({ loket }) => ['Loket', loket === 'L1' ? 'Loket-in-L1' : 'LM'], ({ loket }) => BIJ_DESK.includes(loket)],
  [
    dina,
    ({ loket }) => (loket === 'L1' ? ['Loket', 'Loket-in-L1'] : ['Loket']),
    ({ loket }) => BIJ_DESK.includes(loket),
  ],
  [karin, () => ['SJ'], ({ loket }) => BIJ_DESK.includes(loket)],
  [peter, () => ['LO'], ({ loket }) => BIJ_DESK.includes(loket)],
  [hanna, () => ['beheer'], () => false],
  [mila, () => [], () => false],
  [petra, () => [], () => false],
  [bram, () => [], () => false],
  [mens('tijs'), () => [], () => false],
];

const FEITEN = [
  'bi-vraag',
  'bi-uitkomst',
  'bi-expert',
  'bi-expertiseteam',
  'bi-loket',
  'bi-sluiten',
  'klaargezet',
  'duurt-lang',
  'vastgelopen',
];
/** The consent that was refused, where a step waits for that. */
const GEWEIGERD: Readonly<Record<string, string>> = { 'nee-C1': 'C1', 'nee-loket': 'C2-loket' };
const LEEG = legeZaak(SCHOOL, '16-17', DAG).hulpvraag;

/** A case in that state, made at once, in which the guards of the step can hold. */
function zaakIn(stand: Stand, rij: Rij): Zaak {
  const feit = (waarde: string | null): Feit => ({ op: DAG, waarde });
  const uitkomst = rij.uitkomst?.(stand) ?? 'A';
  const ja = (doel: string, noemt: Persoon | null = null): Toestemming => ({
    doel,
    partij: 'leerling',
    antwoord: GEWEIGERD[rij.ligt ?? ''] === doel ? 'nee' : 'ja',
    hoe: 'mondeling',
    op: DAG,
    noemt,
    vastgelegdDoor: { door: ilse, namens: null, plaats: 'so' },
    ingetrokkenOp: null,
  });
  const hulpvraag: Hulpvraag = {
    ...LEEG,
    versie: 9,
    sporen: { regie: stand.regie, loket: stand.loket },
    bezetting: bezettingVan(stand),
    feiten: { ...Object.fromEntries(FEITEN.map((code) => [code, feit(null)])), uitkomst: feit(uitkomst) },
    toestemmingen: [ja('C1'), ja('C2', ruud), ja('C2', lot), ja('C2-loket'), ja('C3')],
    voorstellen: {
      uitkomst: {
        soort: 'uitkomst',
        versie: 8,
        keuzes: rij.ligt === 'uitkomst' ? { uitkomst: 'D', afweging: 'ja' } : { uitkomst, afweging: 'ja' },
        personen: rij.ligt === 'uitkomst' ? {} : { persoon: ruud },
        bevestigd: [],
        aanvaard: rij.ligt !== 'uitkomst',
      },
      ...(rij.ligt === 'wijziging' || rij.ligt === 'wijziging-aanvaard'
        ? {
            'wijziging-regie': {
              soort: 'wijziging-regie',
              versie: 7,
              keuzes: {},
              personen: { persoon: ruud },
              bevestigd: [],
              aanvaard: rij.ligt === 'wijziging-aanvaard',
            },
          }
        : {}),
    },
    acties: rij.ligt === 'actie' ? [{ id: 'een', soort: 'gesprek', eigenaar: koen, op: DAG, klaarOp: null }] : [],
  };
  return { hulpvraag, log: [] };
}

const STANDEN: readonly Stand[] = REGIE.flatMap((regie) =>
  LOKET.flatMap((loket): readonly Stand[] => [
    { regie, loket, rr: null },
    // With the expertiseteam alone, and at the Loket, no TSO expert holds the regierol.
    ...(regie === 'H7E' || regie === 'BIJ_LOKET' ? [] : [{ regie, loket, rr: 'rr' } as const]),
    ...(regie === 'BETROKKEN_TOT_START' ? [{ regie, loket, rr: 'betrokken' } as const] : []),
  ]),
);

const inTabel = ({ van }: Rij, { regie, loket }: Stand): boolean =>
  van.some(([regies, lokets]) => regies.includes(regie) && lokets.includes(loket));

/** What must come of it: where the case goes, or the code of the refusal. */
function verwacht(rij: Rij, stand: Stand, alsWie: readonly Wie[], ziet: boolean): string {
  const zijn = rij.wie.some((een) => alsWie.includes(een));
  const nu = inTabel(rij, stand);
  // Whoever hands over roles does so without seeing the case.
  if (!ziet && !(zijn && nu && alsWie.includes('beheer'))) return 'niet-gevonden';
  if (rij.stap === 'T04') return 'niet-nu';
  if (!zijn) return rij.nietJij ?? 'niet-jouw-stap';
  if (rij.stap === 'T35' && nu && stand.rr === null) return 'geen-regierolhouder';
  if (!nu) return rij.nietNu?.(stand) ?? 'niet-nu';
  const { regie, loket } = { ...stand, ...rij.naar?.(stand) };
  return `${regie} ${loket}`;
}

const zinnen = new Map<string, Set<string>>();
let geteld = 0;
let gezet = 0;

describe('given every step, every status of both tracks and every place of a person', () => {
  test('the table names every step of the route, and no other', () => {
    expect([...new Set(TABEL.map(({ stap }) => stap))].toSorted()).toEqual(
      goRoute.stappen.map(({ code }) => code).toSorted(),
    );
  });

  test.each(TABEL.map((rij) => [rij.rij ?? rij.stap, rij] as const))('%s', (_, rij) => {
    const anders: string[] = [];
    for (const stand of STANDEN) {
      const zaak = zaakIn(stand, rij);
      for (const [wie, als, ziet] of MENSEN) {
        const uitslag = besluit(zaak, [wie, rij.stap, rij.vult?.(stand) ?? {}, DAG], WERELD);
        const hoort = verwacht(rij, stand, als(stand), ziet(stand));
        geteld += 1;
        let kreeg: string;
        if (uitslag.soort === 'gezet') {
          gezet += 1;
          const { regie, loket } = uitslag.hulpvraag.sporen;
          kreeg = `${regie} ${loket}`;
        } else {
          const { code, zin } = uitslag.weigering;
          kreeg = code;
          zinnen.set(code, (zinnen.get(code) ?? new Set()).add(zin));
        }
        if (kreeg !== hoort)
          anders.push(
            `${stand.regie} ${stand.loket} ${stand.rr ?? '-'} ${als(stand).join('/')}: ${kreeg}, not ${hoort}`,
          );
      }
    }
    expect(anders).toEqual([]);
  });

  test('that was tens of thousands of combinations, and many of them were taken', () => {
    expect(geteld).toBeGreaterThan(100_000);
    expect(gezet).toBeGreaterThan(3_000);
  });
});

describe('given the refusals', () => {
  test('each that was heard has one sentence, and no other refusal has the same', () => {
    expect(zinnen.size).toBeGreaterThan(8);
    for (const [code, gehoord] of zinnen) expect([code, gehoord.size]).toEqual([code, 1]);
    const alle = [...zinnen.values()].flatMap((een) => [...een]);
    expect(new Set(alle).size).toBe(zinnen.size);
  });

  test('each of the route and each of every route has a sentence of its own: plain words, no code', () => {
    const alle = Object.entries({ ...WEIGERINGEN, ...goRoute.weigeringen });
    expect(new Set(alle.map(([, zin]) => zin)).size).toBe(alle.length);
    for (const [code, zin] of alle) {
      expect(zin).toMatch(/^[A-Z].{20,}\.$/);
      expect(zin).not.toContain(code);
      expect(zin).not.toMatch(/\b(T\d\d|G\d+|C[123]|H\d|L\d)\b/);
    }
  });
});
