import { decide } from '../../src/domain/hulpvraag/decide.js';
import { begin } from '../../src/domain/hulpvraag/evolve.js';
import type { Gebeurtenis } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import type { Inzage } from '../../src/domain/hulpvraag/inzage.js';
import type { Omstandigheden } from '../../src/domain/hulpvraag/toets.js';
import { viewFor } from '../../src/domain/hulpvraag/view-for.js';
import type { Rol } from '../../src/domain/installatie/installatie.js';
import type { Route, Veld } from '../../src/domain/route/route.js';
import type { Leeftijd } from '../../src/domain/route/woorden.js';
import { PARTIJEN } from '../../src/domain/route/woorden.js';

/** The people around a case on the invented route; `-in` stands in for somebody. */
const ROLLEN: Readonly<Record<string, Rol>> = {
  ib: 'ib',
  'ib-in': 'ib',
  bpo: 'bpo',
  orthopedagoog: 'orthopedagoog',
  smw: 'smw',
  verpleegkundige: 'jeugdverpleegkundige',
  amw: 'amw',
  'amw-in': 'amw',
  arts: 'jeugdarts',
  loket: 'loket',
  leerkracht: 'leerkracht',
  directie: 'directie',
};

export const VANDAAG = '2026-11-25';
export const mens = (id: string): Persoon => ({ tenant: 'tenant', id: `mens-${id}` });
export const MENSEN: readonly Persoon[] = Object.keys(ROLLEN).map(mens);

export const omstandigheden: Omstandigheden = {
  vandaag: VANDAAG,
  rollenVan: ({ id }) => {
    const rol = ROLLEN[id.replace('mens-', '')];
    return rol === undefined ? [] : [rol];
  },
  vervangt: ({ id }) => (id.endsWith('-in') ? [mens(id.replace('mens-', '').replace('-in', ''))] : []),
};

/** A case with what happened in it. */
export interface Zaak {
  readonly hulpvraag: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
}

/** A case that the IB'er just opened. */
export function nieuweZaak(route: Route, leeftijd: Leeftijd): Zaak {
  const sporen = Object.fromEntries(route.sporen.map(({ code, begin: eerste }) => [code, eerste]));
  const opening = {
    id: 'zaak',
    nummer: 'KR-26-0001',
    route: route.code,
    school: 'de-klim',
    sector: 'po',
    leeftijd,
    sporen,
  };
  const leeg = begin({ ...opening, sector: 'po' }, VANDAAG);
  return moet(route, { hulpvraag: leeg, log: [] }, mens('ib'), 'openen');
}

export const inzageVan = (route: Route, { hulpvraag, log }: Zaak, wie: Persoon): Inzage | null =>
  viewFor(route, hulpvraag, log, wie, omstandigheden);

interface Antwoorden {
  readonly waarden: Readonly<Record<string, string>>;
  readonly personen: Readonly<Record<string, Persoon>>;
}

/** The case after somebody took a step, or the code of the refusal. Confirms the proposal that lies open. */
export function neem(
  route: Route,
  zaak: Zaak,
  wie: Persoon,
  stap: string,
  ingevuld: Partial<Antwoorden> = {},
): Zaak | string {
  const soort = route.stappen.find(({ code }) => code === stap)?.voorstel?.soort ?? '';
  const { hulpvraag, log } = zaak;
  const besluit = decide(
    route,
    hulpvraag,
    {
      stap,
      wie,
      ingevuld: { waarden: {}, personen: {}, ...ingevuld },
      voorstelversie: hulpvraag.voorstellen[soort]?.versie ?? null,
    },
    { ...omstandigheden, nu: `${VANDAAG}T12:00:00Z`, newId: () => `actie-${String(log.length)}` },
  );
  if (besluit.soort === 'geweigerd') return besluit.weigering.code;
  return { hulpvraag: besluit.hulpvraag, log: [...log, besluit.gebeurtenis] };
}

/** The same, for a step that the story needs. */
export function moet(route: Route, zaak: Zaak, wie: Persoon, stap: string, ingevuld: Partial<Antwoorden> = {}): Zaak {
  const na = neem(route, zaak, wie, stap, ingevuld);
  if (typeof na === 'string') throw new Error(`${stap} was refused: ${na}`);
  return na;
}

/** Answers to fields, chosen by numbers; the first choice and 'yes' by far the most often, so that stories get somewhere. */
export function vulIn(velden: readonly Veld[], acties: readonly string[], keus: () => number): Antwoorden {
  const kies = <T>(rij: readonly T[]): T | undefined => rij[keus() % rij.length];
  const vaakEerste = <T>(rij: readonly T[]): T | undefined => rij[Math.max(0, (keus() % (rij.length + 4)) - 4)];
  const personen: Record<string, Persoon> = {};
  const waarden: Record<string, string> = {};
  const waarde = (veld: Veld): string | undefined => {
    if (veld.soort === 'keuze') return (veld.code === 'doel' ? kies : vaakEerste)(veld.keuzes)?.code;
    if (veld.soort === 'ja-nee') return kies(['ja', 'nee']);
    if (veld.soort === 'partij') return vaakEerste(PARTIJEN.toReversed());
    if (veld.soort === 'actie') return kies(acties);
    if (veld.soort === 'datum') return VANDAAG;
    return veld.soort === 'registernummer' ? '123456' : '1';
  };
  for (const veld of velden) {
    if (veld.soort === 'persoon') {
      const past = MENSEN.filter((een) => omstandigheden.rollenVan(een, '').some((rol) => veld.uit.includes(rol)));
      const wie = kies(past);
      if (wie !== undefined) personen[veld.code] = wie;
    } else {
      const antwoord = waarde(veld);
      if (antwoord !== undefined) waarden[veld.code] = antwoord;
    }
  }
  return { waarden, personen };
}

/** A case of a pupil of sixteen in which a regierolhouder has begun, with consent of the pupil. */
export function actieveZaak(route: Route): Zaak {
  const C1 = { doel: 'C1', partij: 'leerling', antwoord: 'ja', hoe: 'mondeling', op: VANDAAG };
  const nieuw = nieuweZaak(route, '16-17');
  const akkoord = moet(route, nieuw, mens('ib'), 'toestemming', { waarden: C1 });
  const klaar = moet(route, akkoord, mens('ib'), 'klaarzetten', {
    waarden: { kindkans: '123456' },
    personen: { soj: mens('bpo') },
  });
  const voorgesteld = moet(route, klaar, mens('bpo'), 'voorstellen', {
    waarden: { uitkomst: 'regierol' },
    personen: { 'nieuwe-rr': mens('smw') },
  });
  return moet(route, voorgesteld, mens('ib'), 'bevestigen');
}

/**
 * A random story: at each turn somebody takes one of the steps that his view offers; a story that is over begins again.
 * `bij` sees the case after each turn, and what a step was refused with.
 */
export function speel(
  route: Route,
  eerste: Zaak,
  getallen: readonly number[],
  bij: (zaak: Zaak, weigering: string | null) => void,
): void {
  let zaak = eerste;
  let at = 0;
  const keus = (): number => getallen[at++ % getallen.length] ?? 0;
  for (let beurt = 0; beurt < getallen.length / 4; beurt += 1) {
    const aanbod = MENSEN.flatMap((wie) => (inzageVan(route, zaak, wie)?.stappen ?? []).map((stap) => ({ wie, stap })));
    const gekozen = aanbod[keus() % Math.max(1, aanbod.length)];
    if (gekozen === undefined) {
      zaak = eerste;
      continue;
    }
    const { wie, stap } = gekozen;
    const na = neem(route, zaak, wie, stap.code, vulIn(stap.velden, stap.acties, keus));
    if (typeof na !== 'string') zaak = na;
    bij(zaak, typeof na === 'string' ? na : null);
  }
}
