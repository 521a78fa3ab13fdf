import type { HulpvraagStore, Vastlegging } from '../../src/app/hulpvraag-store.js';
import type { Wijziging } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag } from '../../src/domain/hulpvraag/hulpvraag.js';
import { bezet, DAG, openen, opening, status, volgende } from '../store/hulpvraag-steps.js';
import { persoon } from '../store/store-steps.js';

/** Hulpvragen as they look half way: three people, six facts, two consents, a proposal; some two kilobytes. */
const SCHOLEN = 40;
const handelend = { door: persoon('ib-van-de-school'), namens: null, plaats: 'ib' };

const feit = (naam: string, waarde: string | null): Wijziging => ({ wat: 'feit', feit: naam, nu: { op: DAG, waarde } });
const toestemming = (partij: 'ouder-1' | 'ouder-2'): Wijziging => ({
  wat: 'toestemming',
  toestemming: {
    doel: 'C1',
    partij,
    antwoord: 'ja',
    hoe: 'mondeling',
    op: DAG,
    noemt: null,
    vastgelegdDoor: handelend,
    ingetrokkenOp: null,
  },
});
const voorstel: Wijziging = {
  wat: 'voorstel',
  voorstel: {
    soort: 'uitkomst',
    versie: 1,
    keuzes: { uitkomst: 'expert-regie' },
    personen: { expert: persoon('smw-van-de-school') },
    bevestigd: [{ plaats: 'ib', wie: handelend, op: DAG }],
    aanvaard: false,
  },
};
const HALF_WAY: readonly Wijziging[] = [
  bezet('smw-van-de-school', 'regierolhouder'),
  bezet('bpo-van-de-school', 'schakelfunctionaris'),
  ...['ouders-geinformeerd', 'leerling-gehoord', 'vraag-samen', 'overleg', 'uitvraag'].map((naam) => feit(naam, null)),
  feit('aantal-ouders', '2'),
  toestemming('ouder-1'),
  toestemming('ouder-2'),
  voorstel,
];

/** Opens so many cases, some at once, and gives how each stands. */
export async function openCases(store: HulpvraagStore, count: number, atOnce: number): Promise<Hulpvraag[]> {
  const cases: Hulpvraag[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = (next += 1);
      const eerste = openen(
        opening(`h${number}`, `GO-26-${String(number).padStart(6, '0')}`, `school-${number % SCHOLEN}`),
        `open-${number}`,
        HALF_WAY,
      );
      await take(store, eerste);
      cases.push(eerste.hulpvraag);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return cases;
}

async function take(store: HulpvraagStore, stap: Vastlegging): Promise<void> {
  const { soort } = await store.leg(stap);
  if (soort !== 'vastgelegd') throw new Error(`a step of the bench ended as ${soort}`);
}

/** The next step of a worker, on one of its own cases. */
export function stepper(store: HulpvraagStore, cases: Hulpvraag[], atOnce: number) {
  return async (number: number, worker: number): Promise<void> => {
    const own = Math.floor(cases.length / atOnce);
    const place = worker + atOnce * ((number * 7919) % own);
    const van = cases[place];
    if (van === undefined) throw new Error('no such case');
    const stap = volgende(van, [feit('voortgang', `code-${number % 9}`), status(`status-${number % 9}`)]);
    await take(store, stap);
    cases[place] = stap.hulpvraag;
  };
}
