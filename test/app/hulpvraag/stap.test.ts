import { describe, expect, test } from '@jest/globals';
import type { Stapopdracht, Stapuitslag } from '../../../src/app/hulpvraag/neem-stap.js';
import { neemStap } from '../../../src/app/hulpvraag/neem-stap.js';
import { openHulpvraag } from '../../../src/app/hulpvraag/open-hulpvraag.js';
import { bekijk } from '../../../src/app/hulpvraag/toon-hulpvraag.js';
import type { Hulpvraag, Persoon } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { opBeideOpslagen } from '../../support/beide-opslagen.js';
import type { Kaart } from '../../support/go-kaarten.js';
import {
  adresboek,
  beurt,
  kaartVan,
  klikOp,
  MENSEN,
  met,
  open,
  openingVan,
  SCHOOL,
  VANDAAG,
} from '../../support/go-kaarten.js';

const ib = met('ib');
const leerkracht = met('leerkracht');

opBeideOpslagen(({ kennis }) => {
  const zet = (wie: Persoon, opdracht: Stapopdracht): Promise<Stapuitslag> => neemStap(kennis(), wie, opdracht);
  const kaart = async (wie: Persoon, id: string): Promise<Kaart> => {
    const gevonden = await kaartVan(kennis(), wie, id);
    if (gevonden === null) throw new Error('he has no card');
    return gevonden;
  };
  const code = (uitslag: Stapuitslag): string | number =>
    uitslag.soort === 'gezet' ? uitslag.gebeurtenis.nummer : uitslag.weigering.code;
  const versie = async (id: string): Promise<number> => (await kennis().hulpvragen.find(id))?.versie ?? 0;
  /** A case in which two people have a card for one proposal: played until somebody's form shows one. */
  const metVoorstel = async (): Promise<{ id: string; kaarten: readonly Kaart[] }> => {
    const { id } = await open(kennis(), 'een');
    for (;;) {
      const kaarten: Kaart[] = [];
      for (const wie of MENSEN) {
        const een = await kaartVan(kennis(), wie, id);
        if (een !== null && een.formulier.voorstelversie !== null) kaarten.push(een);
      }
      if (kaarten.length > 0) return { id, kaarten };
      if ((await beurt(kennis(), id)) === null) throw new Error('nobody made a proposal');
    }
  };

  describe('given a hulpvraag of an IB er', () => {
    test('when he takes the step that comes first, then it is taken', async () => {
      const { id } = await open(kennis(), 'een');
      const klik = klikOp(await kaart(ib, id));
      expect(await zet(ib, klik)).toMatchObject({
        soort: 'gezet',
        hulpvraag: { id, versie: 2 },
        gebeurtenis: { nummer: 2, stap: klik.stap, wie: { door: ib, namens: null } },
      });
    });

    test('when he clicks again, then he gets the answer of the first time and nothing changes', async () => {
      const { id } = await open(kennis(), 'een');
      const klik = klikOp(await kaart(ib, id));
      const keren = await Promise.all([zet(ib, klik), zet(ib, klik), zet(ib, klik)]);
      expect([...keren.map(code), code(await zet(ib, klik))]).toEqual([2, 2, 2, 2]);
      expect(await versie(id)).toBe(2);
    });

    test('when his click is delivered again after others acted, then it is the first answer on the case of now', async () => {
      const { id, kaarten } = await metVoorstel();
      const [een] = kaarten;
      if (een === undefined) throw new Error('no proposal');
      const klik = klikOp(een);
      const eerst = code(await zet(een.wie, klik));
      await beurt(kennis(), id);
      await beurt(kennis(), id);
      const nu = await versie(id);
      const weer = await zet(een.wie, klik);
      expect([code(weer), weer.soort === 'gezet' && weer.hulpvraag.versie]).toEqual([eerst, nu]);
      expect(await versie(id)).toBe(nu);
    });

    test('when he uses an old card, then the case of now decides, and that click is one click as well', async () => {
      const { id } = await open(kennis(), 'een');
      const oud = klikOp(await kaart(ib, id));
      await zet(ib, oud);
      const verder = klikOp(await kaart(ib, id));
      const opOud = { ...verder, versie: oud.versie };
      expect([code(await zet(ib, opOud)), code(await zet(ib, opOud)), await versie(id)]).toEqual([3, 3, 3]);
      // On the newest card it is another click, though he took the same step on the version after it.
      const opNieuw = await zet(ib, verder);
      expect(code(opNieuw)).not.toBe(3);
    });
  });

  describe('given the form for consent of a pupil below twelve', () => {
    const akkoord = (hulpvraag: string, partij: string, versie: number): Stapopdracht => ({
      hulpvraag,
      stap: 'T05c',
      versie,
      voorstelversie: null,
      ingevuld: { waarden: { doel: 'C1', partij, antwoord: 'ja', hoe: 'mondeling', op: VANDAAG }, personen: {} },
    });
    const geopend = async (): Promise<string> => {
      const uitslag = await openHulpvraag(kennis(), ib, { ...openingVan('een'), leeftijd: 'onder-12' });
      if (uitslag.soort === 'geweigerd') throw new Error(uitslag.weigering.code);
      return uitslag.hulpvraag.id;
    };
    const partijen = async (id: string): Promise<string[]> =>
      ((await kennis().hulpvragen.find(id))?.toestemmingen ?? []).map(({ partij }) => partij);

    test('when the second parent is filled in on the card of the first, then both are recorded, each once', async () => {
      const id = await geopend();
      const [een, twee] = [akkoord(id, 'ouder-1', 1), akkoord(id, 'ouder-2', 1)];
      expect([code(await zet(ib, een)), code(await zet(ib, twee))]).toEqual([2, 3]);
      expect([code(await zet(ib, een)), code(await zet(ib, twee))]).toEqual([2, 3]);
      expect(await partijen(id)).toEqual(['ouder-1', 'ouder-2']);
    });

    test('when the fields come in another order, then it is the same click', async () => {
      const id = await geopend();
      const een = akkoord(id, 'ouder-1', 1);
      const omgekeerd = Object.fromEntries(Object.entries(een.ingevuld.waarden).reverse());
      await zet(ib, een);
      expect(code(await zet(ib, { ...een, ingevuld: { waarden: omgekeerd, personen: {} } }))).toBe(2);
    });

    test('when the old card is used two days later, then the same answer is the old click and another one is new', async () => {
      const id = await geopend();
      await zet(ib, akkoord(id, 'ouder-1', 1));
      const overmorgen = { ...kennis().wereld, nu: () => '2026-11-27T10:00:00.000Z' };
      const dan = (opdracht: Stapopdracht) => neemStap({ ...kennis(), wereld: overmorgen }, ib, opdracht);
      expect(code(await dan(akkoord(id, 'ouder-1', 1)))).toBe(2);
      expect(code(await dan(akkoord(id, 'ouder-2', 1)))).toBe(3);
      expect(await partijen(id)).toEqual(['ouder-1', 'ouder-2']);
    });
  });

  describe('given a proposal', () => {
    test('when everybody who may confirm does so at once, then each counts once', async () => {
      const { id, kaarten } = await metVoorstel();
      const voor = await versie(id);
      const keren = await Promise.all([...kaarten, ...kaarten].map((een) => zet(een.wie, klikOp(een))));
      const gezet = new Set(keren.filter(({ soort }) => soort === 'gezet').map(code));
      expect(gezet.size).toBeGreaterThan(0);
      expect(await versie(id)).toBe(voor + gezet.size);
    });

    test('when all who have a card act at the same moment, then each step that is taken follows on the one before', async () => {
      const { id } = await open(kennis(), 'een');
      const kaartenVoor = async (): Promise<Kaart[]> => {
        const alle = await Promise.all(MENSEN.map((wie) => kaartVan(kennis(), wie, id)));
        return alle.flatMap((een) => een ?? []);
      };
      let samen = await kaartenVoor();
      while (samen.length < 2) {
        await beurt(kennis(), id);
        samen = await kaartenVoor();
      }
      const voor = await versie(id);
      const keren = await Promise.all(samen.map((een) => zet(een.wie, klikOp(een))));
      const gezet = keren.filter(({ soort }) => soort === 'gezet').map(code);
      expect(new Set(gezet).size).toBe(gezet.length);
      expect(await versie(id)).toBe(voor + gezet.length);
    });
  });

  describe('given somebody who makes things up', () => {
    const opening = async (): Promise<{ hulpvraag: Hulpvraag; klik: Stapopdracht }> => {
      const hulpvraag = await open(kennis(), 'een');
      return { hulpvraag, klik: klikOp(await kaart(ib, hulpvraag.id)) };
    };

    test.each(['verzonnen', '', '__proto__', 'T06; DROP TABLE', 'x\u0000'])(
      'when he sends step %j, then it is no step, and the log names no more than a code',
      async (stap) => {
        const { hulpvraag, klik } = await opening();
        expect(code(await zet(ib, { ...klik, stap }))).toBe('onbekende-stap');
        const [regel] = (await kennis().hulpvragen.inzagen(hulpvraag.id)).slice(-1);
        expect(regel).toMatchObject({ toegestaan: false, weigering: 'onbekende-stap', hulpvraag: hulpvraag.id });
        expect(regel?.handeling).toMatch(/^(verzonnen|onbekend)$/);
        expect(await versie(hulpvraag.id)).toBe(1);
      },
    );

    test.each(['verzonnen', '', '__proto__', 'x\u0000', 'x\u001ey', 'GO-26-0001'])(
      'when he names case %j, then it is not found',
      async (id) => {
        const { klik } = await opening();
        expect(code(await zet(ib, { ...klik, hulpvraag: id }))).toBe('niet-gevonden');
      },
    );

    test('when he fills in people and values that were not asked, then nothing of it is kept', async () => {
      const { hulpvraag, klik } = await opening();
      const { waarden, personen } = klik.ingevuld;
      const ingevuld = {
        waarden: { ...waarden, 'niet-gevraagd': 'Jan Jansen' },
        personen: { ...personen, 'ook-niet': { tenant: 'x', id: 'Jan Jansen' } },
      };
      expect(code(await zet(ib, { ...klik, ingevuld }))).toBe(2);
      const log = await kennis().hulpvragen.log(hulpvraag.id);
      expect(JSON.stringify([log, await kennis().hulpvragen.find(hulpvraag.id)])).not.toMatch(/Jan|niet-gevraagd/);
    });

    test('when he names somebody who is not of the school for a place, then it is refused', async () => {
      const { id } = await open(kennis(), 'een');
      let een = await kaart(ib, id);
      while (!een.formulier.velden.some(({ soort, soms }) => soort === 'persoon' && !soms)) {
        await zet(ib, klikOp(een));
        een = await kaart(ib, id);
      }
      const klik = klikOp(een);
      const vreemde = { tenant: ib.tenant, id: '00000000-0000-4000-8000-000000000000' };
      const personen = Object.fromEntries(Object.keys(klik.ingevuld.personen).map((veld) => [veld, vreemde]));
      expect(code(await zet(een.wie, { ...klik, ingevuld: { ...klik.ingevuld, personen } }))).toBe('persoon-onjuist');
    });
  });

  describe('given somebody who is not concerned', () => {
    test('when he tries a case that is there and one that is not, then answer and kind of line are the same', async () => {
      const hulpvraag = await open(kennis(), 'een');
      const klik = klikOp(await kaart(ib, hulpvraag.id));
      const daar = await zet(leerkracht, klik);
      const nergens = await zet(leerkracht, { ...klik, hulpvraag: 'verzonnen' });
      expect(nergens).toEqual(daar);
      expect(code(daar)).toBe('niet-gevonden');
      const gezien = await bekijk(kennis(), leerkracht, { id: hulpvraag.id }, 'inzien');
      expect(await bekijk(kennis(), leerkracht, { nummer: 'GO-26-9999' }, 'inzien')).toEqual(gezien);
    });
  });

  describe('the access log', () => {
    test('has a line of every look and every try, allowed or not, and of no repeated click', async () => {
      const { id } = await open(kennis(), 'een');
      const klik = klikOp(await kaart(ib, id));
      await bekijk(kennis(), ib, { id }, 'inzien');
      await bekijk(kennis(), leerkracht, { id }, 'overzicht');
      await zet(ib, klik);
      await zet(ib, klik);
      await zet(leerkracht, klik);
      await zet(ib, { ...klik, stap: 'verzonnen' });
      const regels = await kennis().hulpvragen.inzagen(id);
      expect(regels.slice(1).map(({ wie, handeling, weigering }) => [wie, handeling, weigering])).toEqual([
        [ib, 'inzien', null],
        [leerkracht, 'overzicht', 'niet-gevonden'],
        [ib, klik.stap, null],
        [leerkracht, klik.stap, 'niet-gevonden'],
        [ib, 'verzonnen', 'onbekende-stap'],
      ]);
      expect(regels.every(({ toegestaan, weigering }) => toegestaan === (weigering === null))).toBe(true);
    });
  });

  test('the people of these rules work at the school, or do not', () => {
    expect(adresboek.rollenVan(leerkracht, SCHOOL)).toContain('leerkracht');
    expect(adresboek.rollenVan(ib, SCHOOL)).toContain('ib');
  });
});
