import type { HulpvraagRij } from '../../src/app/hulpvraag-store.js';
import type { Schakelteams } from '../../src/app/kanaal/schakelteams.js';
import type { Koppeling } from '../../src/app/organisatie-store.js';
import type { Persoon, Zending } from '../../src/app/ports.js';
import { zelfde } from '../../src/domain/hulpvraag/hulpvraag.js';
import { createLeverAanKanaal, type LeverAanKanaal } from '../../src/jobs/deliver-kanaal.js';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { createKanaal } from '../../src/teams/kanaal.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';
import type { FakeConnector } from './fake-connector.js';
import { kleineRoute } from './kleine-route.js';
import { mens, VANDAAG, type Zaak } from './kleine-zaak.js';
import { createMemoryOrganisatie, type MemoryOrganisatie } from './memory-organisatie.js';

/** A case on the invented route, its school with a linked channel, and a delivery that plays in it. */

export const NU = `${VANDAAG}T12:00:00.000Z`;
export const SCHOOL = 'de-klim';
export const SCHOOLNAAM = 'De Klim';
export const KANAAL = '19:schakelteam@thread.tacv2';

const TEAM: readonly Persoon[] = [mens('ib'), mens('bpo')];
const MET_VERVANGERS: readonly Persoon[] = [...TEAM, mens('ib-in')];
export const schakelteams: Schakelteams = {
  rolVan: (persoon) => (zelfde(persoon, mens('ib')) ? 'so' : zelfde(persoon, mens('bpo')) ? 'soj' : null),
  scholenVan: () => [],
  functionarissenVan: (school) => (school === SCHOOL ? TEAM : []),
  teamVan: (school) => (school === SCHOOL ? MET_VERVANGERS : []),
  naamVan: (school) => (school === SCHOOL ? SCHOOLNAAM : school),
};

export interface Toneel {
  readonly organisatie: MemoryOrganisatie;
  /** What the store says of the case from now on; null: it is erased. */
  zaak: Zaak | null;
  /** The events of which the schakelfunctionarissen heard in person. */
  readonly gemeld: number[];
  meldEindigt: Zending;
  readonly lever: (gebeurtenis: number, herhaling?: boolean) => Promise<Zending>;
  readonly koppel: (kanaal?: string) => Promise<void>;
  close(): void;
}

const toonKaart = createToonKaart();

export function zetToneel(channel: FakeConnector): Toneel {
  const organisatie = createMemoryOrganisatie();
  const connector: Connector = createConnector({ deadlineMs: 100, backoffMs: 1000, random: () => 0.5, nu: Date.now });
  const gemeld: number[] = [];
  const lever: LeverAanKanaal = createLeverAanKanaal({
    hulpvragen: {
      find: () => Promise.resolve(toneel.zaak?.hulpvraag ?? null),
      log: () => Promise.resolve(toneel.zaak?.log ?? []),
    },
    organisatie,
    kanaal: createKanaal(connector, toonKaart, isLoopbackUrl),
    route: kleineRoute(),
    schakelteams: () => Promise.resolve(schakelteams),
    nu: () => NU,
    meldOnbereikbaar: (_, { nummer }) => (gemeld.push(nummer), Promise.resolve(toneel.meldEindigt)),
  });
  const toneel: Toneel = {
    organisatie,
    zaak: null,
    gemeld,
    meldEindigt: { uitkomst: 'verzonden', activityId: null },
    lever: (gebeurtenis, herhaling = false) => lever(rij(gebeurtenis, herhaling)),
    koppel: (kanaal = KANAAL) => organisatie.koppel(koppeling(channel, kanaal)),
    close: () => connector.close(),
  };
  return toneel;
}

function rij(gebeurtenis: number, herhaling: boolean): HulpvraagRij {
  const poging = herhaling ? 2 : 1;
  const verlooptOp = '2026-12-09T12:00:00.000Z';
  return {
    id: `o-${gebeurtenis}`,
    soort: 'stap',
    hulpvraag: 'zaak',
    gebeurtenis,
    plaats: 'kanaal',
    verlooptOp,
    poging,
    herhaling,
  };
}

const koppeling = ({ serviceUrl }: FakeConnector, kanaal: string): Koppeling => ({
  school: SCHOOL,
  tenant: 'tenant',
  kanaal,
  serviceUrl,
  bot: '28:bot',
  door: mens('ib'),
  op: NU,
});
