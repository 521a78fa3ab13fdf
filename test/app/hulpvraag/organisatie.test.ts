import { beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { persoonWaarde } from '../../../src/app/hulpvraag/formulier.js';
import { draagRolOver, toonRolOverdragen } from '../../../src/app/hulpvraag/rol-overdragen.js';
import { zetVervanging } from '../../../src/app/hulpvraag/vervanging.js';
import type { Zaakkennis } from '../../../src/app/hulpvraag/zaakkennis.js';
import type { Persoon } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { met, open, SCHOLEN, SCHOOL, zoalsGestart } from '../../support/go-kaarten.js';

const ib = met('ib');
const opvolger = met('ib', SCHOLEN[1]);

let map: string;
let opslag: Opslag;
let kennis: Zaakkennis;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'wegwijzer-organisatie-'));
  opslag = await openEmbeddedStore(map);
  kennis = zoalsGestart(opslag);
});
afterEach(async () => {
  await opslag.close();
  await rm(map, { recursive: true });
});

describe('given a role that is handed over (T36)', () => {
  const over = { school: SCHOOL, rol: 'so', van: persoonWaarde(ib), naar: persoonWaarde(opvolger) };
  const houders = async (): Promise<readonly Persoon[]> =>
    (await opslag.hulpvragen.vanSchool(SCHOOL)).flatMap(({ bezetting }) =>
      bezetting.filter(({ tot }) => tot === null).map(({ persoon }) => persoon),
    );

  test('when the former one opens a case meanwhile, then it goes over as well', async () => {
    await open(kennis, 'een');
    const { organisatie } = kennis;
    const traag: Zaakkennis = {
      ...kennis,
      organisatie: {
        ...organisatie,
        async legRolwissel(wissel) {
          await open(kennis, 'twee');
          await organisatie.legRolwissel(wissel);
        },
      },
    };
    expect(await draagRolOver(traag, met('directie'), over)).toMatchObject({ kaart: 'rol-overdragen' });
    expect(await houders()).toEqual([opvolger, opvolger]);
  });

  test('when a case cannot be handed over at that moment, then he hears so, and a second press does the rest', async () => {
    await open(kennis, 'een');
    const weg: Zaakkennis = { ...kennis, hulpvragen: { ...kennis.hulpvragen, find: () => Promise.resolve(null) } };
    expect(await draagRolOver(weg, met('directie'), over)).toMatchObject({
      kaart: 'weigering',
      zin: expect.stringContaining('nog een keer') as unknown,
    });
    expect(await houders()).toEqual([ib]);
    expect(await draagRolOver(kennis, met('directie'), over)).toMatchObject({ kaart: 'rol-overdragen' });
    expect(await houders()).toEqual([opvolger]);
  });
});

describe('given the form to hand a role over', () => {
  const lijst = async (veld: string): Promise<readonly string[]> => {
    const kaart = await toonRolOverdragen(kennis, met('directie'));
    if (kaart.kaart !== 'rol-overdragen') throw new Error('no form');
    return kaart.velden.find(({ code }) => code === veld)?.opties.map(({ waarde }) => waarde) ?? [];
  };

  test('it names those who have the role at his school, and whoever had it', async () => {
    expect(await lijst('van')).toContain(persoonWaarde(ib));
    expect(await lijst('van')).not.toContain(persoonWaarde(opvolger));
    expect(await lijst('naar')).toContain(persoonWaarde(opvolger));
    const over = { school: SCHOOL, rol: 'so', van: persoonWaarde(ib), naar: persoonWaarde(opvolger) };
    expect(await draagRolOver(kennis, met('directie'), over)).toMatchObject({ kaart: 'rol-overdragen' });
    expect(await lijst('van')).toEqual(expect.arrayContaining([persoonWaarde(ib), persoonWaarde(opvolger)]));
  });
});

describe('given somebody who names a substitute', () => {
  const voor = (van: string, tot: string) => zetVervanging(kennis, ib, { door: persoonWaarde(opvolger), van, tot });

  test.each([
    ['0001-01-01', '2026-12-01'],
    ['2026-11-24', '2026-12-01'],
    ['2026-11-30', '2026-11-29'],
    ['2026-11-25', '2027-11-26'],
    ['2026-11-31', '2026-12-01'],
    ['', ''],
  ])('when it is from %j to %j, then it is refused', async (van, tot) => {
    expect(await voor(van, tot)).toMatchObject({ kaart: 'weigering' });
    expect((await opslag.organisatie.organisatie()).vervangingen).toEqual([]);
  });

  test('when it is from today to a year from now, then it counts; the same again changes nothing', async () => {
    for (const tot of ['2027-11-25', '2027-11-25'])
      expect(await voor('2026-11-25', tot)).toMatchObject({ kaart: 'vervanging' });
    expect((await opslag.organisatie.organisatie()).vervangingen).toHaveLength(1);
  });
});
