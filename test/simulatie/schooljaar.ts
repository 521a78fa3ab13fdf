import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { maakAdresboek } from '../../src/app/hulpvraag/adresboek.js';
import { loadKalender } from '../../src/data/kalender.js';
import { loadRoute } from '../../src/data/route.js';
import type { Kalender } from '../../src/domain/kalender/kalender.js';
import { kalenderVan } from '../../src/domain/kalender/regio-kalender.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { leesMap } from '../../src/store/map-inhoud.js';
import { leesDatabank } from '../../src/store/postgres/databank-inhoud.js';
import { verbindingVan } from '../../src/store/postgres/databank.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { Toestand } from '../../src/store/toestand.js';
import { startPostgres } from '../support/postgres-server.js';
import { maakBereikbaar } from './bereikbaar.js';
import { maakInstallatie } from './installatie.js';
import { keur, type Uitslag } from './keuring.js';
import { draai, type Draaiboek } from './regie.js';
import type { Oproep } from './teams.js';

/** A whole school year: who works where, what happens, what Teams saw of it, and what is to be said of that. */

export interface Schooljaar {
  readonly zaken: number;
  readonly van: string;
  readonly tot: string;
  readonly bots: number;
  readonly kil: Draaiboek['kil'];
  /** The bot stands still from the morning of one day to that of another. */
  readonly stil?: { readonly van: string; readonly tot: string };
  readonly opslag: 'embedded' | 'postgres';
  readonly meld?: Draaiboek['meld'];
}

export interface Gespeeld {
  readonly uitslag: Uitslag;
  readonly oproepen: readonly Oproep[];
  readonly doden: number;
  readonly kalender: Kalender;
  readonly stappen: number;
}

const REGIO = 'goeree-overflakkee';
const PER_SCHOOL = 20;

export async function speelSchooljaar(jaar: Schooljaar): Promise<Gespeeld> {
  const installatie = maakInstallatie(jaar.zaken, PER_SCHOOL);
  const adresboek = maakAdresboek(installatie, { vervangingen: [], rolwissels: [], koppelingen: [] });
  const mensen = installatie.mensen.map(({ tenant, entraId }) => ({ tenant, id: entraId }));
  const { plaats, lees, ruimOp } = await maakPlaats(jaar.opslag);
  try {
    const store = plaats.startsWith('postgres:') ? await openPostgresStore(plaats) : await openEmbeddedStore(plaats);
    await maakBereikbaar(store, mensen);
    await store.close();
    const { zaken, van, tot, bots, kil, meld } = jaar;
    const begin = Date.parse(momentOp(van, '06:00'));
    const uur = (dag: string): number => Date.parse(momentOp(dag, '07:30'));
    const stil = jaar.stil === undefined ? null : { van: uur(jaar.stil.van), tot: uur(jaar.stil.tot) };
    const verloop = await draai({
      plaats,
      zaken,
      perSchool: PER_SCHOOL,
      van,
      tot,
      begin,
      bots,
      kil,
      ...(stil === null ? {} : { stil }),
      ...(meld === undefined ? {} : { meld }),
    });
    const kalender = kalenderVan(loadKalender(REGIO), { vrij: [], vrijeFeestdagen: [] });
    const wereld = { route: loadRoute(REGIO), adresboek, kalender, tot: Date.parse(momentOp(tot, '16:30')), stil };
    const toestand = await lees();
    const uitslag = keur(wereld, toestand, verloop);
    const stappen = [...toestand.dossiers.values()].reduce((som, { log }) => som + log.length, 0);
    return { uitslag, oproepen: verloop.oproepen, doden: verloop.doden, kalender, stappen };
  } finally {
    await ruimOp();
  }
}

/** A new place for the store, and how it is read as a whole when all have gone. */
async function maakPlaats(opslag: Schooljaar['opslag']): Promise<{
  readonly plaats: string;
  readonly lees: () => Promise<Toestand>;
  readonly ruimOp: () => Promise<void>;
}> {
  if (opslag === 'embedded') {
    const map = await mkdtemp(join(tmpdir(), 'wegwijzer-simulatie-'));
    return { plaats: map, lees: () => leesMap(map), ruimOp: () => rm(map, { recursive: true }) };
  }
  const server = await startPostgres();
  const plaats = await server.createDatabase();
  const lees = async (): Promise<Toestand> => {
    const client = new Client({ connectionString: plaats });
    await client.connect();
    try {
      return await leesDatabank(verbindingVan(client));
    } finally {
      await client.end();
    }
  };
  return { plaats, lees, ruimOp: () => server.stop() };
}
