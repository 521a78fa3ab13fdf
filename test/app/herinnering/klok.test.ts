import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { maakAdresboek } from '../../../src/app/hulpvraag/adresboek.js';
import { HERINNERING } from '../../../src/app/hulpvraag-store.js';
import type { Zaakkennis } from '../../../src/app/hulpvraag/zaakkennis.js';
import type { Check } from '../../../src/app/herinnering/weergave.js';
import { leesIngevuld } from '../../../src/app/hulpvraag/formulier.js';
import { neemStap } from '../../../src/app/hulpvraag/neem-stap.js';
import type { Postregel } from '../../../src/app/post-store.js';
import type { Bericht, Persoon, Referentie, Zending } from '../../../src/app/ports.js';
import { composeKlok } from '../../../src/compose-klok.js';
import { dagVan } from '../../../src/domain/kalender/datum.js';
import type { Hulpvraag } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { dagenVerder } from '../../../src/domain/kalender/dagen.js';
import { momentOp } from '../../../src/domain/kalender/schooltijd.js';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import { leesMap } from '../../../src/store/map-inhoud.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { beurt, herinneren, installatie, kaartVan, met, open, route, VANDAAG } from '../../support/go-kaarten.js';

/** The clock on a store, from the sweep to what is sent, day after day; a fake messenger writes down what went out. */

const START = '2026-09-01';
const SCHOOL = 'de-zeester';
const ib = met('ib', SCHOOL);

interface Verzonden {
  readonly op: string;
  readonly aan: Persoon;
  readonly bericht: Bericht;
}

let folder: string;
let store: Opslag;
let nu: string;
let verzonden: Verzonden[];
let gemeld: string[];
let antwoord: (aan: Persoon) => Zending;
let kennis: Zaakkennis;
let ronde: () => Promise<boolean>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-klok-'));
  nu = momentOp(START, '10:00');
  verzonden = [];
  gemeld = [];
  antwoord = () => ({ uitkomst: 'verzonden', activityId: null });
  await start();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function start(): Promise<void> {
  store = await openEmbeddedStore(folder);
  let ids = 0;
  const { hulpvragen, organisatie } = store;
  const wereld = { nu: () => nu, newId: () => `id-${nu}-${(ids += 1)}` };
  const boek = async () => maakAdresboek(installatie, await organisatie.organisatie());
  kennis = { route, hulpvragen, organisatie, adresboek: boek, wereld, herinneren };
  ronde = composeKlok({
    zaken: kennis,
    post: store.post,
    demo: false,
    gedeeld: {
      store: {
        findReferentie: (persoon) => Promise.resolve(referentieVan(persoon)),
        isGesloten: () => Promise.resolve(false),
        keepReferentie: () => Promise.resolve(),
        markReferentieDead: () => Promise.resolve(),
      },
      messenger: {
        send: (naar, bericht) => {
          const zending = antwoord(naar.persoon);
          if (zending.uitkomst === 'verzonden') verzonden.push({ op: nu, aan: naar.persoon, bericht });
          return Promise.resolve(zending);
        },
      },
      nu: () => nu,
      luck: () => 0.5,
      report: (code) => gemeld.push(code),
    },
  });
}

const referentieVan = (persoon: Persoon): Referentie => ({
  persoon,
  conversation: `a:${persoon.id}`,
  serviceUrl: 'https://smba.example/',
  bot: '28:bot',
  kanaalId: `29:${persoon.id}`,
});

/** Rounds until nothing is left to do, at this moment. */
async function werk(): Promise<void> {
  while (await ronde());
}
/** Every day at 08:30 and at 12:00, up to and including the last one. */
async function leefTot(dag: string): Promise<void> {
  for (let een = dagVan(nu); een <= dag; een = dagenVerder(een, 1))
    for (const tijd of ['08:30', '12:00']) {
      const moment = momentOp(een, tijd);
      if (moment <= nu) continue;
      nu = moment;
      await werk();
    }
}
const dagen = (): string[] => verzonden.map(({ op }) => dagVan(op));
const titels = ({ bericht }: Verzonden): string[] => {
  if (bericht.soort !== 'herinnering') return [];
  const { weergave } = bericht;
  if (weergave.kaart === 'dagbericht') return weergave.regels.map(({ titel }) => titel);
  return [weergave.regel.titel];
};

/** Plays a case until somebody has the regierol. */
async function actief(kaart: string): Promise<Hulpvraag> {
  // The answers of the forms are of this day.
  if (nu < momentOp(VANDAAG, '10:00')) nu = momentOp(VANDAAG, '10:00');
  const { id } = await open(kennis, kaart, SCHOOL);
  for (let keer = 0; keer < 40; keer += 1) {
    const zaak = await kennis.hulpvragen.find(id);
    if (zaak?.sporen['regie'] === 'H7') return zaak;
    await beurt(kennis, id);
  }
  throw new Error('the case did not become active');
}
const houder = ({ bezetting }: Hulpvraag): Persoon => {
  const rr = bezetting.find(({ plaats, tot }) => plaats === 'rr' && tot === null);
  if (rr === undefined) throw new Error('no regierolhouder');
  return rr.persoon;
};

describe('given a concept that nobody goes on with (R1)', () => {
  test('its owner gets one digest, ten school days later at half past eight, and no second one', async () => {
    await open(kennis, 'kaart', SCHOOL);
    await leefTot('2026-09-30');
    expect(dagen()).toEqual(['2026-09-15']);
    expect(verzonden[0]?.op).toBe(momentOp('2026-09-15', '08:30'));
    expect(verzonden.map(titels)).toEqual([['Nog geen toestemming']]);
    expect(verzonden[0]?.aan).toEqual(ib);
  });

  test('more of them come as one digest', async () => {
    for (const kaart of ['een', 'twee', 'drie', 'vier']) await open(kennis, kaart, SCHOOL);
    await leefTot('2026-09-30');
    expect(verzonden.map((een) => titels(een).length)).toEqual([4]);
  });

  test('when the bot stood still for a week then it comes once, on the first day', async () => {
    await open(kennis, 'kaart', SCHOOL);
    await leefTot('2026-09-10');
    await store.close();
    nu = momentOp('2026-09-22', '13:00');
    await start();
    await werk();
    expect(dagen()).toEqual(['2026-09-22']);
  });

  test('nothing is sent outside school hours, nor when the case was stopped meanwhile', async () => {
    const { id } = await open(kennis, 'kaart', SCHOOL);
    nu = momentOp('2026-09-15', '17:00');
    await werk();
    nu = momentOp('2026-09-19', '10:00');
    await werk();
    expect(verzonden).toEqual([]);
    const kaart = await kaartVan(kennis, ib, id);
    if (kaart === null) throw new Error('no card');
    const { versie } = kaart;
    const stop = {
      hulpvraag: id,
      stap: 'T32',
      versie,
      voorstelversie: null,
      ingevuld: { waarden: { reden: 'vergissing' }, personen: {} },
    };
    expect(await neemStap(kennis, ib, stop)).toMatchObject({ soort: 'gezet' });
    await leefTot('2026-09-30');
    expect(verzonden).toEqual([]);
  });
});

describe('given the post of somebody', () => {
  test('he chose another day and time: his digest waits for it', async () => {
    await store.organisatie.zetVoorkeur({ persoon: ib, dag: 'do', tijd: '12:00', pauze: null, op: nu });
    await open(kennis, 'kaart', SCHOOL);
    await leefTot('2026-09-30');
    expect(verzonden.map(({ op }) => op)).toEqual([momentOp('2026-09-17', '12:00')]);
  });

  test('he has a pause: his substitute gets it, and without one it waits', async () => {
    const pauze = { van: '2026-09-14', tot: '2026-09-18' };
    await store.organisatie.zetVoorkeur({ persoon: ib, dag: 'elke-dag', tijd: '08:30', pauze, op: nu });
    await open(kennis, 'een', SCHOOL);
    await leefTot('2026-09-30');
    expect(dagen()).toEqual(['2026-09-21']);
    verzonden = [];
    const vervanger = met('directie', SCHOOL);
    await store.organisatie.legVervanging({
      id: 'v',
      voor: ib,
      door: vervanger,
      van: '2026-10-01',
      tot: '2026-10-30',
      vastgelegdOp: nu,
      ingetrokkenOp: null,
    });
    await store.organisatie.zetVoorkeur({
      persoon: ib,
      dag: 'elke-dag',
      tijd: '08:30',
      pauze: { van: '2026-10-01', tot: '2026-10-30' },
      op: nu,
    });
    await open(kennis, 'twee', SCHOOL);
    await leefTot('2026-10-30');
    expect(verzonden.map(({ aan }) => aan)).toEqual([vervanger]);
  });

  test('three checks come on a day, the others on the days after', async () => {
    const zaken: Hulpvraag[] = [];
    for (const kaart of ['een', 'twee', 'drie', 'vier', 'vijf']) zaken.push(await actief(kaart));
    await leefTot('2027-03-05');
    const rr = zaken.map(houder)[0];
    if (rr === undefined) throw new Error('nobody');
    const checks = verzonden.filter(
      (een) => zelfde(een.aan, rr) && titels(een)[0]?.startsWith('Driemaandencheck') === true,
    );
    const perDag = new Map<string, number>();
    for (const { op } of checks) perDag.set(dagVan(op), (perDag.get(dagVan(op)) ?? 0) + 1);
    expect(Math.max(...perDag.values())).toBeLessThanOrEqual(3);
    expect([...perDag.keys()][0]).toBe('2027-03-01');
    expect(perDag.size).toBeGreaterThan(1);
  });
});

describe('given somebody who cannot be reached', () => {
  test('the reminder goes to whoever answers for the case, who reads that he was not reached', async () => {
    const zaak = await actief('kaart');
    const rr = houder(zaak);
    antwoord = (aan) =>
      zelfde(aan, rr) ? { uitkomst: 'onbereikbaar', code: '403' } : { uitkomst: 'verzonden', activityId: null };
    await leefTot('2026-12-18');
    const regels = verzonden.flatMap(({ aan, bericht }) =>
      zelfde(aan, ib) && bericht.soort === 'herinnering' && bericht.weergave.kaart === 'dagbericht'
        ? bericht.weergave.regels
        : [],
    );
    expect(verzonden.some(({ aan }) => zelfde(aan, rr))).toBe(false);
    expect(regels.map(({ zin }) => zin)).toContainEqual(expect.stringContaining('De regierolhouder is niet bereikt.'));
  });

  test('when nobody is reached then no line is lost: each ends on a post that is dead and listed', async () => {
    for (const kaart of ['een', 'twee']) await actief(kaart);
    const gelegd = jest.spyOn(store.post, 'legPost');
    antwoord = () => ({ uitkomst: 'onbereikbaar', code: '403' });
    nu = momentOp('2027-02-22', '08:00');
    await leefTot('2027-03-10');
    // Without whom it went to instead: the same line goes from hand to hand.
    const regelVan = ({ hulpvraag, gebeurtenis, plaats }: Postregel): string =>
      [hulpvraag, gebeurtenis, ...plaats.split('/').slice(0, 4)].join(' ');
    const verwacht = new Set(gelegd.mock.calls.map(([{ regel }]) => regelVan(regel)));
    await store.close();
    const { posten, opdrachten } = await leesMap(folder);
    await start();
    const dood = [...posten.values()].filter((rij) => rij.dood && rij.code === '403');
    const geeindigd = dood.flatMap(({ opdracht }) => opdracht.regels.map(regelVan));
    expect(verwacht.size).toBeGreaterThan(1);
    expect(new Set(geeindigd)).toEqual(verwacht);
    expect([...opdrachten.values()].filter(({ opdracht }) => opdracht.soort === HERINNERING)).toEqual([]);
  });

  test('an answer that never came is repeated once, marked, and is then seen as lost', async () => {
    await open(kennis, 'kaart', SCHOOL);
    const gezien: boolean[] = [];
    antwoord = () => {
      gezien.push(true);
      return { uitkomst: 'onbekend', code: '504' };
    };
    await leefTot('2026-09-18');
    expect(gezien.length).toBeLessThanOrEqual(2 * 3);
    expect(verzonden).toEqual([]);
    expect(gemeld).toContain('delivery-onbekend-504');
  });
});

describe('given the three-month check', () => {
  const checks = (): Verzonden[] => verzonden.filter((een) => titels(een).includes('Driemaandencheck'));
  const isKaart = ({ bericht }: Verzonden): boolean =>
    bericht.soort === 'herinnering' && bericht.weergave.kaart === 'check';
  const kaartVoor = (wie: Persoon): Check => {
    const gevonden = checks().findLast((een) => isKaart(een) && zelfde(een.aan, wie));
    if (gevonden?.bericht.soort !== 'herinnering' || gevonden.bericht.weergave.kaart !== 'check')
      throw new Error('no card of a check');
    return gevonden.bericht.weergave;
  };
  /** Presses an answer of the card as it was sent, with what it says already. */
  const antwoordMet = (wie: Persoon, kaart: Check, knop: string): ReturnType<typeof neemStap> => {
    const gekozen = kaart.antwoorden.find((een) => een.knop === knop);
    if (gekozen === undefined) throw new Error(`no answer ${knop}`);
    const ruw = Object.fromEntries(gekozen.velden.map(({ code, waarde }) => [code, waarde ?? '']));
    const velden = route.stappen.find(({ code }) => code === gekozen.stap)?.velden ?? [];
    return neemStap(kennis, wie, {
      hulpvraag: kaart.regel.hulpvraag,
      stap: gekozen.stap,
      versie: kaart.versie,
      voorstelversie: null,
      ingevuld: leesIngevuld(velden, { ...ruw, ...gekozen.met }),
    });
  };

  test('it comes on the day, to the regierolhouder as a card with questions and answers, to the so as a line', async () => {
    const zaak = await actief('kaart');
    const rr = houder(zaak);
    await leefTot('2027-03-01');
    expect(checks().map((een) => [dagVan(een.op), zelfde(een.aan, rr), isKaart(een)])).toEqual([
      ['2027-03-01', true, true],
      ['2027-03-01', false, false],
    ]);
    const kaart = kaartVoor(rr);
    expect(kaart.vragen).toEqual([
      'Duurt de hulp langer dan drie maanden?',
      'Werkt deze aanpak?',
      'Is er iets anders nodig?',
    ]);
    expect(kaart.antwoorden.map(({ knop }) => knop)).toEqual([
      'Werkt, doorgaan',
      'Andere expert betrekken',
      'Andere regie',
      'Terug naar schakelteam',
      'Later herinneren',
    ]);
  });

  test('"Werkt, doorgaan" says three months later by itself, and the next check comes then', async () => {
    const rr = houder(await actief('kaart'));
    await leefTot('2027-03-01');
    expect(await antwoordMet(rr, kaartVoor(rr), 'Werkt, doorgaan')).toMatchObject({ soort: 'gezet' });
    verzonden = [];
    await leefTot('2027-06-01');
    expect(new Set(checks().map(({ op }) => dagVan(op)))).toEqual(new Set(['2027-06-01']));
  });

  test('"Later herinneren" is one press, brings it back five school days later, and is then not there any more', async () => {
    const rr = houder(await actief('kaart'));
    await leefTot('2027-03-01');
    const eerste = kaartVoor(rr);
    expect(eerste.antwoorden.find(({ knop }) => knop === 'Later herinneren')?.velden).toEqual([]);
    expect(await antwoordMet(rr, eerste, 'Later herinneren')).toMatchObject({ soort: 'gezet' });
    verzonden = [];
    await leefTot('2027-03-08');
    expect(checks().map((een) => [dagVan(een.op), isKaart(een)])).toContainEqual(['2027-03-08', true]);
    expect(kaartVoor(rr).antwoorden.map(({ knop }) => knop)).not.toContain('Later herinneren');
    // The first card still hangs in the chat.
    expect(await antwoordMet(rr, eerste, 'Werkt, doorgaan')).toMatchObject({ soort: 'gezet' });
    expect(await antwoordMet(rr, eerste, 'Werkt, doorgaan')).toMatchObject({ soort: 'gezet' });
    verzonden = [];
    // It said three months after the day on which it was sent.
    await leefTot('2027-05-31');
    expect(checks()).toEqual([]);
    await leefTot('2027-06-01');
    expect(checks().map(({ op }) => dagVan(op))).toContain('2027-06-01');
  });

  test('nobody answers: the so gets the card himself after five school days, the soj after ten', async () => {
    const zaak = await actief('kaart');
    const rr = houder(zaak);
    await leefTot('2027-03-15');
    const soj = zaak.bezetting.find(({ plaats }) => plaats === 'soj')?.persoon;
    expect(
      checks()
        .filter(isKaart)
        .map(({ op, aan }) => [dagVan(op), aan]),
    ).toEqual([
      ['2027-03-01', rr],
      ['2027-03-08', ib],
      ['2027-03-15', soj],
    ]);
    const kaart = kaartVoor(ib);
    expect(kaart.regel.zin).toBe(
      'Er is nog geen antwoord van de regierolhouder. Kijk of de hulp nog past en kies hoe het verder gaat.',
    );
    expect(await antwoordMet(ib, kaart, 'Werkt, doorgaan')).toMatchObject({ soort: 'gezet' });
  });
});
