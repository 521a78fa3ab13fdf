import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { toonVoorkeuren, zetVoorkeuren } from '../../../src/app/herinnering/voorkeuren.js';
import type { Zaakkennis } from '../../../src/app/hulpvraag/zaakkennis.js';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { met, VANDAAG, zoalsGestart } from '../../support/go-kaarten.js';

/** When somebody wants his digest. Today is 25 November 2026. */
const ib = met('ib');
const gewoon = { dag: 'elke-dag', tijd: '08:30', van: '', tot: '' };
let map: string;
let opslag: Opslag;
let kennis: Zaakkennis;

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'wegwijzer-voorkeur-'));
  opslag = await openEmbeddedStore(map);
  kennis = zoalsGestart(opslag);
});
afterEach(async () => {
  await opslag.close();
  await rm(map, { recursive: true });
});

const waarden = async (): Promise<Record<string, string | null>> => {
  const kaart = await toonVoorkeuren(kennis, ib);
  if (kaart.kaart !== 'herinneringen') throw new Error('no card');
  return Object.fromEntries(kaart.velden.map(({ code, waarde }) => [code, waarde]));
};

describe('given somebody of the installation', () => {
  test('when he never chose, then the form says every school day at half past eight, and no pause', async () => {
    expect(await waarden()).toEqual({ dag: 'elke-dag', tijd: '08:30', van: null, tot: null });
  });

  test('when he chooses a day, a time and a pause, then they are kept and shown again; empty days end the pause', async () => {
    const keus = { dag: 'do', tijd: '14:00', van: '2026-12-07', tot: '2026-12-18' };
    expect(await zetVoorkeuren(kennis, ib, keus)).toMatchObject({ kop: 'Dit is opgeslagen.' });
    expect(await waarden()).toEqual(keus);
    await zetVoorkeuren(kennis, ib, { ...keus, van: ' ', tot: '' });
    expect(await waarden()).toEqual({ ...keus, van: null, tot: null });
  });

  test('when he pauses, then the card says who gets it meanwhile, or that it waits', async () => {
    const pauze = { ...gewoon, van: '2026-12-07', tot: '2026-12-18' };
    expect(await zetVoorkeuren(kennis, ib, pauze)).toMatchObject({ pauze: expect.stringContaining('geen vervanger') });
    await opslag.organisatie.legVervanging({
      id: 'v',
      voor: ib,
      door: met('directie'),
      van: '2026-12-01',
      tot: '2026-12-24',
      vastgelegdOp: `${VANDAAG}T09:00:00.000Z`,
      ingetrokkenOp: null,
    });
    expect(await toonVoorkeuren(kennis, ib)).toMatchObject({
      pauze: expect.stringContaining('krijgt in die tijd jouw herinneringen'),
    });
  });

  test.each([
    ['2026-12-07', '', 'laat ze allebei leeg'],
    ['', '2026-12-07', 'laat ze allebei leeg'],
    ['2026-12-32', '2026-12-07', 'laat ze allebei leeg'],
    ['2026-12-18', '2026-12-07', 'ligt voor de eerste'],
    ['2026-11-02', '2026-11-24', 'al voorbij'],
    ['2026-12-01', '2027-01-26', 'hooguit acht weken'],
  ])('a pause from %j to %j is refused', async (van, tot, zin) => {
    expect(await zetVoorkeuren(kennis, ib, { ...gewoon, van, tot })).toMatchObject({
      kaart: 'weigering',
      zin: expect.stringContaining(zin),
    });
    expect(await opslag.organisatie.voorkeur(ib)).toBeNull();
  });

  test.each([
    ['zo', '08:30'],
    ['ma', '23:00'],
    ['', ''],
  ])('day %j and time %j are refused', async (dag, tijd) => {
    expect(await zetVoorkeuren(kennis, ib, { ...gewoon, dag, tijd })).toMatchObject({ kaart: 'weigering' });
    expect(await opslag.organisatie.voorkeur(ib)).toBeNull();
  });

  test('a pause of eight weeks to the day is let through, and one that began already and still goes on', async () => {
    for (const [van, tot] of [
      ['2026-12-01', '2027-01-25'],
      ['2026-11-20', '2026-11-25'],
    ] as const)
      expect(await zetVoorkeuren(kennis, ib, { ...gewoon, van, tot })).toMatchObject({ kaart: 'herinneringen' });
  });
});

test('given somebody whom the installation does not know, then he is refused and nothing is kept', async () => {
  const vreemd = { tenant: 'x', id: 'y' };
  expect(await toonVoorkeuren(kennis, vreemd)).toMatchObject({ kaart: 'weigering' });
  expect(await zetVoorkeuren(kennis, vreemd, gewoon)).toMatchObject({ kaart: 'weigering' });
  expect(await opslag.organisatie.voorkeur(vreemd)).toBeNull();
});
