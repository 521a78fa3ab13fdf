import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kanaalkaart } from '../../../src/domain/hulpvraag/kanaal.js';
import type { Hulpvraag, Persoon } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { LEEFTIJDEN } from '../../../src/domain/route/woorden.js';
import { kleineRoute } from '../../support/kleine-route.js';
import type { Zaak } from '../../support/kleine-zaak.js';
import { actieveZaak, inzageVan, MENSEN, nieuweZaak, omstandigheden, speel } from '../../support/kleine-zaak.js';

const route = kleineRoute();
const BEGINNEN = [...LEEFTIJDEN.map((leeftijd) => nieuweZaak(route, leeftijd)), actieveZaak(route), actieveZaak(route)];
const verhaal = fc.tuple(fc.constantFrom(...BEGINNEN), fc.array(fc.nat(9999), { minLength: 40, maxLength: 240 }));
const INSTELLING = { seed: 7, numRuns: 150 };

/** Tells random stories and looks at the case after each step. */
function alleVerhalen(bij: (zaak: Zaak, weigering: string | null) => void): void {
  fc.assert(
    fc.property(verhaal, ([eerste, getallen]) => speel(route, eerste, getallen, bij)),
    INSTELLING,
  );
}

const ikVan = (wie: Persoon): readonly Persoon[] => [wie, ...omstandigheden.vervangt(wie)];
const zitIn = (hulpvraag: Hulpvraag, wie: Persoon, plaatsen: readonly string[]): boolean =>
  plaatsen.some((plaats) =>
    inPlaats(hulpvraag, plaats).some(({ persoon }) => ikVan(wie).some((een) => zelfde(een, persoon))),
  );
const isLoket = (wie: Persoon): boolean => omstandigheden.rollenVan(wie, '').includes('loket');

/** What somebody may see, told without the engine: by the table of DOMAIN 4. */
function hoort(hulpvraag: Hulpvraag, wie: Persoon): 'alles' | 'loket' | 'eigen' | null {
  if (zitIn(hulpvraag, wie, ['so', 'soj', 'rr'])) return 'alles';
  if (isLoket(wie) && hulpvraag.sporen['loket'] === 'L1') {
    const laatste = new Map(hulpvraag.toestemmingen.filter((een) => een.doel === 'C3').map((een) => [een.partij, een]));
    const oud = ['16-17', '18-plus'].includes(hulpvraag.leeftijd);
    const kind = hulpvraag.leeftijd === '12-15';
    const moet = oud
      ? (['leerling'] as const)
      : (['ouder-1', 'ouder-2', ...(kind ? ['leerling' as const] : [])] as const);
    return moet.every((partij) => laatste.get(partij)?.antwoord === 'ja') ? 'alles' : 'loket';
  }
  return zitIn(hulpvraag, wie, ['expert']) ? 'eigen' : null;
}

describe('given any story', () => {
  test('then everybody sees as far as the table says, and a person in no slot sees nothing', () => {
    const gezien = new Map<string, number>();
    alleVerhalen((zaak) => {
      for (const wie of MENSEN) {
        const ziet = inzageVan(route, zaak, wie)?.ziet ?? null;
        expect(ziet).toBe(hoort(zaak.hulpvraag, wie));
        gezien.set(String(ziet), (gezien.get(String(ziet)) ?? 0) + 1);
      }
    });
    // Stories that never come to a view would prove nothing about it.
    for (const ziet of ['alles', 'loket', 'eigen', 'null']) expect(gezien.get(ziet) ?? 0).toBeGreaterThan(50);
  });

  test('then a narrow view names nobody but the viewer and the contacts, and no fact or status of others', () => {
    alleVerhalen((zaak) => {
      for (const wie of MENSEN) {
        const inzage = inzageVan(route, zaak, wie);
        if (inzage === null || inzage.ziet === 'alles') continue;
        const { hulpvraag } = zaak;
        const rr = inPlaats(hulpvraag, 'rr').map(({ persoon }) => persoon);
        const so = inPlaats(hulpvraag, 'so').map(({ persoon }) => persoon);
        const contact = inzage.ziet === 'eigen' ? [...so, ...rr] : rr.length > 0 ? rr : so;
        const mag = [...ikVan(wie), ...contact].map(({ id }) => id);
        const tekst = JSON.stringify(inzage);
        expect(MENSEN.filter(({ id }) => tekst.includes(`"${id}"`) && !mag.includes(id))).toEqual([]);
        const feiten = inzage.ziet === 'loket' ? ['doorgezet', 'hulp-gestart'] : [];
        expect(inzage.feiten.filter(({ code }) => !feiten.includes(code))).toEqual([]);
        expect(inzage.statussen.filter(({ spoor }) => inzage.ziet !== 'loket' || spoor !== 'loket')).toEqual([]);
        expect(inzage.toestemmingen.filter(({ code }) => inzage.ziet !== 'loket' || code !== 'C3')).toEqual([]);
        expect(inzage.overig).toBeNull();
        expect(tekst).not.toContain('"123456"');
      }
    });
  });

  test('then an offered step is never refused as somebody else’s or as too early or late', () => {
    const uitkomsten = new Map<string, number>();
    alleVerhalen((_zaak, weigering) => {
      expect(['niet-jouw-stap', 'niet-nu', 'onbekende-stap', 'geen-voorstel']).not.toContain(weigering);
      uitkomsten.set(weigering ?? 'gezet', (uitkomsten.get(weigering ?? 'gezet') ?? 0) + 1);
    });
    expect(uitkomsten.get('gezet') ?? 0).toBeGreaterThan(1000);
  });

  test('then the channel card holds number, school, step, date and role, and nothing else', () => {
    const regels = route.stappen.map(({ regel }) => regel);
    const rollen = [...route.plaatsen.map(({ naam }) => naam), null];
    alleVerhalen(({ hulpvraag, log }) => {
      const laatste = log.at(-1);
      if (laatste === undefined) return;
      const kaart = kanaalkaart(route, hulpvraag, laatste);
      expect(Object.keys(kaart).toSorted()).toEqual(['aanZet', 'datum', 'nummer', 'school', 'stap']);
      expect(kaart).toMatchObject({ nummer: 'KR-26-0001', school: 'de-klim', datum: '2026-11-25' });
      expect(regels).toContain(kaart.stap);
      expect(rollen).toContain(kaart.aanZet);
    });
  });
});
