import { randomUUID } from 'node:crypto';
import { maakHerinneren } from '../../src/app/herinnering/maak-herinneren.js';
import type { Postregel, Postrij, PostStore } from '../../src/app/post-store.js';
import { HERINNERING } from '../../src/app/hulpvraag-store.js';
import { maakZaakkennis } from '../../src/app/hulpvraag/maak-zaakkennis.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Zending } from '../../src/app/ports.js';
import type { Weergave } from '../../src/app/weergave.js';
import { composeKlok } from '../../src/compose-klok.js';
import { loadKalender } from '../../src/data/kalender.js';
import { loadRoute } from '../../src/data/route.js';
import { dagenVerder } from '../../src/domain/kalender/dagen.js';
import { dagVan } from '../../src/domain/kalender/datum.js';
import { momentOp } from '../../src/domain/kalender/schooltijd.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.js';
import type { Connector } from '../../src/teams/connector.js';
import { createMessenger } from '../../src/teams/messenger.js';
import { createOpenGesprek } from '../../src/teams/open-gesprek.js';
import { paceConnector } from '../../src/teams/paced-connector.js';
import { BOT, SERVICE } from './bereikbaar.js';
import { createBotKlok, telMee, type BotKlok } from './bot-klok.js';
import { maakInstallatie } from './installatie.js';
import type { Inhoud, NaarBot, Opzet, VanBot } from './lijn.js';
import { opzetSchema } from './lijn.js';
import { doeIets, maakAgenda, type Dagdeel } from './mensen.js';

/**
 * A bot of the simulation, in a process of its own that is killed at any moment: the real clock, store, delivery and pacing.
 * Teams and the time are in the process that started it.
 */
const REGIO = 'goeree-overflakkee';
/** When the day has something new: people at work, digests at the hours that can be chosen. */
const MOMENTEN = ['07:00', '08:30', '10:00', '12:00', '12:30', '14:00', '15:00', '16:00', '16:20'];
const DELEN: readonly (readonly [Dagdeel, string])[] = [
  ['ochtend', '07:00'],
  ['middag', '12:30'],
];
/** How often it looks while something must be tried again, and how long after the last trouble it goes on. */
const KIJK_MS = 20_000;
const ONRUST_MS = 150_000;

const zeg = (bericht: VanBot): void => void process.send?.(bericht);

/** Calls to Teams: the other process says how each ends, and after how long. */
function createLijn(klok: BotKlok): { readonly connector: Connector; readonly ontvang: (bericht: NaarBot) => void } {
  const wachten = new Map<number, (einde: Extract<NaarBot, { soort: 'einde' }>) => void>();
  let laatste = 0;
  const bel = async (tenant: string, draad: string, lichaam: string): Promise<Zending> => {
    const nr = (laatste += 1);
    const einde = await klok.bezig(
      new Promise<Extract<NaarBot, { soort: 'einde' }>>((klaar) => {
        wachten.set(nr, klaar);
        zeg({ soort: 'belt', nr, tenant, draad, lichaam });
      }),
    );
    await klok.wait(einde.naMs);
    return einde.zending;
  };
  return {
    connector: {
      call: ({ tenant, draad }, _method, _url, lichaam) => bel(tenant, draad, lichaam),
      async ask({ tenant, draad }) {
        const zending = await bel(tenant, draad, '');
        return zending.uitkomst === 'verzonden'
          ? { uitkomst: 'antwoord', inhoud: { id: draad.replace('nieuw:', 'a:') } }
          : zending;
      },
      close: () => undefined,
    },
    ontvang(bericht) {
      if (bericht.soort === 'wordt') return klok.word(bericht);
      wachten.get(bericht.nr)?.(bericht);
      wachten.delete(bericht.nr);
    },
  };
}

/** The place of a card: what is in it. */
function inhoudVan(weergave: Weergave): Inhoud {
  if (weergave.kaart !== 'check' && weergave.kaart !== 'dagbericht')
    throw new Error(`a reminder is no ${weergave.kaart}`);
  const regels = weergave.kaart === 'check' ? [weergave.regel] : weergave.regels;
  return {
    soort: weergave.kaart === 'check' ? 'check' : 'bundel',
    herhaling: weergave.herhaling,
    regels: regels.map(({ hulpvraag, titel, zin }) => [hulpvraag, titel, nietBereiktIn(zin)]),
  };
}

/** The slot that a sentence says was not reached. */
const nietBereiktIn = (zin: string): string | null => /^De (.+?) is niet bereikt\. /.exec(zin)?.[1] ?? null;

const openen = (plaats: string): Promise<Opslag> =>
  plaats.startsWith('postgres:') ? openPostgresStore(plaats) : openEmbeddedStore(plaats);

/** Steps of people, without their own messages: the simulation is about reminders. */
function zonderBerichten(kennis: Zaakkennis): Zaakkennis {
  const { hulpvragen } = kennis;
  const leg: typeof hulpvragen.leg = (vastlegging) =>
    hulpvragen.leg({ ...vastlegging, opdrachten: vastlegging.opdrachten.filter(({ soort }) => soort === HERINNERING) });
  return { ...kennis, hulpvragen: Object.assign(Object.create(hulpvragen) as typeof hulpvragen, { leg }) };
}

/** Tells which lines of a post are given up: those that went to nobody else when it ends for good. */
function meldDood(post: PostStore): PostStore {
  const geclaimd = new Map<string, Postrij>();
  const blijvend = new Map<string, readonly Postregel[]>();
  const naam = ({ hulpvraag, gebeurtenis, plaats }: Postregel): string =>
    `${hulpvraag} ${gebeurtenis} ${plaats.split('/')[0] ?? ''}`;
  return {
    legPost: (een) => post.legPost(een),
    async claimPost(...vraag) {
      const rijen = await post.claimPost(...vraag);
      for (const rij of rijen) geclaimd.set(rij.id, rij);
      return rijen;
    },
    terugPost(poging, opdrachten, blijft) {
      blijvend.set(poging.id, blijft);
      return post.terugPost(poging, opdrachten, blijft);
    },
    settlePost(poging, zending, opnieuwOp) {
      const { uitkomst } = zending;
      const { regels = [], herhaling = false } = geclaimd.get(poging.id) ?? {};
      if (uitkomst === 'onbereikbaar' || uitkomst === 'mislukt' || (uitkomst === 'onbekend' && herhaling))
        zeg({ soort: 'dood', regels: (blijvend.get(poging.id) ?? regels).map(naam) });
      return post.settlePost(poging, zending, opnieuwOp);
    },
  };
}

async function speel(opzet: Opzet): Promise<void> {
  const klok = createBotKlok(opzet.nu, zeg);
  const { connector, ontvang } = createLijn(klok);
  process.on('message', (bericht: NaarBot) => ontvang(bericht));
  const opslag = telMee(await openen(opzet.plaats), klok);
  const installatie = maakInstallatie(opzet.zaken, opzet.perSchool);
  const regiokalender = loadKalender(REGIO);
  const herinneren = maakHerinneren(installatie, regiokalender);
  const nu = (): string => new Date(klok.nu()).toISOString();
  const wereld = { nu, newId: () => randomUUID() };
  const { hulpvragen, organisatie, tempo } = opslag;
  const post = meldDood(opslag.post);
  const kennis = maakZaakkennis({ route: loadRoute(REGIO), hulpvragen, organisatie, wereld, herinneren }, installatie);
  const langs = paceConnector(connector, { tempo, nu: klok.nu, wait: klok.wait });
  const allowed = (): boolean => true;
  const messenger = createMessenger(langs, (weergave) => ({ kaart: inhoudVan(weergave), samenvatting: '' }), allowed);
  const open = createOpenGesprek({ connector: langs, allowed, bot: BOT, serviceUrlOf: () => SERVICE });
  let onrustTot = klok.nu() + ONRUST_MS;
  const ronde = composeKlok({
    zaken: kennis,
    post,
    demo: false,
    gedeeld: {
      store: opslag,
      messenger,
      open,
      nu,
      luck: Math.random,
      report: () => (onrustTot = klok.nu() + ONRUST_MS),
    },
  });
  const scholen = installatie.scholen.map(({ code }) => code);
  const agenda = opzet.leider
    ? maakAgenda(opzet.zaken, herinneren.kalenderVan(''), opzet)
    : new Map<string, number[]>();
  const mensen = zonderBerichten(kennis);
  const gedaan = new Set<string>();
  const eind = Date.parse(momentOp(opzet.tot, '23:00'));
  while (klok.nu() < eind) {
    const dag = dagVan(nu());
    for (const [deel, vanaf] of DELEN) {
      const plek = `${dag} ${deel}`;
      if (gedaan.has(plek) || nu() < momentOp(dag, vanaf)) continue;
      gedaan.add(plek);
      for (const nummer of agenda.get(plek) ?? []) await doeIets(mensen, scholen, nummer);
    }
    while (await ronde());
    const volgende = volgendMoment(dag, nu());
    await klok.wait(Math.min(volgende, klok.nu() < onrustTot ? klok.nu() + KIJK_MS : volgende) - klok.nu());
  }
  await opslag.close();
  zeg({ soort: 'klaar' });
  process.disconnect();
}

function volgendMoment(dag: string, nu: string): number {
  const vandaag = MOMENTEN.map((tijd) => momentOp(dag, tijd)).find((moment) => moment > nu);
  return Date.parse(vandaag ?? momentOp(dagenVerder(dag, 1), MOMENTEN[0] ?? '07:00'));
}

await speel(opzetSchema.parse(JSON.parse(process.argv[2] ?? '')));
