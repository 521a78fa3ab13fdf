import { openHulpvraag, openingsstap } from '../../src/app/hulpvraag/open-hulpvraag.js';
import { maakHerinneren } from '../../src/app/herinnering/maak-herinneren.js';
import { maakZaakkennis } from '../../src/app/hulpvraag/maak-zaakkennis.js';
import { loadKalender } from '../../src/data/kalender.js';
import { loadRoute } from '../../src/data/route.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import { maakBereikbaar } from '../simulatie/bereikbaar.js';
import { maakInstallatie } from '../simulatie/installatie.js';
import { draai } from '../simulatie/regie.js';
import { opEenGoedeDag } from '../simulatie/teams.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { overtreden, VAN_DRAAD, VAN_TENANT } from '../support/tempo-grenzen.js';

/** Many people who all have something due at the first minute after the summer holiday, on a simulated clock. */

const REGIO = 'goeree-overflakkee';
/** Ten school days before the first one of the new year. */
const GEOPEND = '2026-07-06';
const EERSTE_DAG = '2026-08-31';
const AT_ONCE = 50;

export interface Stoot {
  readonly bots: number;
  readonly ontvangers: number;
  /** From half past eight to the last message, in seconds of the simulated clock. */
  readonly seconden: number;
  /** Most calls in any second; the limits of Teams that were broken. */
  readonly boven: readonly string[];
}

/** Each receiver has a hulpvraag of his own; all bots share one database. */
export async function benchStoot(server: PostgresServer, ontvangers: number, bots: number): Promise<Stoot> {
  const plaats = await server.createDatabase();
  await vul(plaats, ontvangers);
  const begin = Date.parse(momentOp(EERSTE_DAG, '08:29'));
  const { oproepen } = await draai({
    plaats,
    zaken: ontvangers,
    perSchool: 1,
    van: EERSTE_DAG,
    tot: EERSTE_DAG,
    begin,
    bots,
    kil: 'nooit',
    mensen: false,
    teams: opEenGoedeDag,
  });
  await server.dropDatabase(plaats);
  const gehoord = new Set(oproepen.flatMap(({ bezorgd, draad }) => (bezorgd ? [draad] : [])));
  const laatste = oproepen.reduce((tot, { op }) => Math.max(tot, op), 0);
  const per = (naam: (een: (typeof oproepen)[number]) => string): ReadonlyMap<string, number[]> => {
    const groepen = new Map<string, number[]>();
    for (const een of oproepen) {
      const groep = groepen.get(naam(een));
      if (groep === undefined) groepen.set(naam(een), [een.op]);
      else groep.push(een.op);
    }
    return groepen;
  };
  const boven = [
    ...[...per(({ tenant }) => tenant).values()].flatMap((momenten) => overtreden(momenten, VAN_TENANT)),
    ...[...per(({ draad }) => draad).values()].flatMap((momenten) => overtreden(momenten, VAN_DRAAD)),
  ].map(([venster, hoogstens]) => `more than ${hoogstens} in ${venster} ms`);
  return { bots, ontvangers: gehoord.size, seconden: (laatste - begin) / 1000 - 60, boven };
}

async function vul(plaats: string, zaken: number): Promise<void> {
  const installatie = maakInstallatie(zaken, 1);
  const store = await openPostgresStore(plaats);
  const { hulpvragen, organisatie } = store;
  let ids = 0;
  const wereld = { nu: () => momentOp(GEOPEND, '10:00'), newId: () => `id-${(ids += 1)}` };
  const herinneren = maakHerinneren(installatie, loadKalender(REGIO));
  const kennis = maakZaakkennis({ route: loadRoute(REGIO), hulpvragen, organisatie, wereld, herinneren }, installatie);
  const { velden } = openingsstap(kennis.route);
  const waarden = Object.fromEntries(velden.map(({ code, keuzes }) => [code, keuzes[0]?.code ?? '']));
  const mensen = installatie.mensen.map(({ tenant, entraId }) => ({ tenant, id: entraId }));
  await maakBereikbaar(store, mensen.slice(0, zaken));
  let volgende = 0;
  const open = async (): Promise<void> => {
    for (let at = volgende++; at < zaken; at = volgende++) {
      const wie = mensen[at];
      if (wie === undefined) throw new Error('nobody opens this case');
      const uitslag = await openHulpvraag(kennis, wie, {
        school: `school-${at + 1}`,
        leeftijd: 'onder-12',
        ingevuld: { waarden, personen: {} },
        klik: { conversation: 'a:stoot', kaart: String(at) },
      });
      if (uitslag.soort === 'geweigerd') throw new Error(`opening was refused: ${uitslag.weigering.code}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  await store.close();
}
