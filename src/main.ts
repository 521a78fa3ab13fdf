import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { maakZaakkennis } from './app/hulpvraag/maak-zaakkennis.js';
import { createMensen } from './app/mensen-uit-installatie.js';
import { createTellers } from './app/tellers.js';
import { createDemotijd, type Demotijd } from './app/tijdreis/demotijd.js';
import { composeApp, type RunningApp } from './compose.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { maakHerinneren } from './app/herinnering/maak-herinneren.js';
import type { Herinnerinstelling } from './app/hulpvraag/zaakkennis.js';
import { loadInstallatie } from './data/installatie.js';
import { loadKalender } from './data/kalender.js';
import { projectRoot } from './data/paths.js';
import { loadRegio } from './data/regio.js';
import { findRoute, loadRoute } from './data/route.js';
import { vingerafdrukVan } from './data/vingerafdruk.js';
import { loadSignaalKennis } from './data/signaal-kennis.js';
import { dagVan } from './domain/kalender/datum.js';
import type { Installatie } from './domain/installatie/installatie.js';
import { controleerEigenDagen } from './domain/kalender/controleer-kalender.js';
import { kalenderTekort } from './domain/kalender/regio-kalender.js';
import type { Regio } from './domain/regio/regio.js';
import { termijnfouten } from './domain/route/herinnering.js';
import type { Route } from './domain/route/route.js';
import { maakBegrijp } from './domain/signaal/begrijp.js';
import { createLogger, type Logger } from './logger.js';
import { openDemoOpslag } from './store/demo-opslag.js';
import type { Meld } from './store/meld.js';
import { openOpslag } from './store/open-opslag.js';
import type { Opslag } from './store/opslag.js';

const DEMO_INSTALLATIE = ['env', 'demo', 'installatie.json'];

/** Loads knowledge, people and store, and listens. Throws before it listens when anything of it is not right. */
export async function startBot(config: Config, logger: Logger): Promise<RunningApp> {
  const regio = loadRegio(config.regio);
  const installatie = loadInstallatie(config.installatie ?? join(projectRoot(), ...DEMO_INSTALLATIE), regio);
  const begrijp = maakBegrijp(loadSignaalKennis());
  const klok = (): string => new Date().toISOString();
  const { store, ...tijd } = await openVoor(config, klok, (code) => logger.warn({ code }, 'store'));
  const route = findRoute(regio.code) === null ? null : loadRoute(regio.code);
  const wereld = { nu: tijd.tijdreis?.nu ?? klok, newId: () => randomUUID() };
  try {
    const { hulpvragen, organisatie, post } = store;
    const klokkennis = route === null ? null : herinnerenVan(installatie, regio, route, logger);
    const zaken =
      route === null || klokkennis === null
        ? null
        : maakZaakkennis({ route, hulpvragen, organisatie, wereld, herinneren: klokkennis.herinneren }, installatie);
    const mensen = createMensen(installatie);
    const tellers = createTellers(store.beheer);
    const tempo = config.credentials === null ? {} : { tempo: store.tempo };
    const { vingerafdruk } = klokkennis ?? {};
    const kennis = {
      regio,
      mensen,
      begrijp,
      store,
      zaken,
      post,
      ...(vingerafdruk === undefined ? {} : { vingerafdruk }),
    };
    const app = await composeApp(config, { ...kennis, wereld, klok, logger, tellers, ...tempo, ...tijd });
    logger.info({ mode: config.mode, host: config.host, port: app.port, regio: regio.code }, 'listening');
    return app;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** The store; in a demo that can travel in time one that can be emptied, with the clock that empties it. */
async function openVoor(
  config: Config,
  klok: () => string,
  meld: Meld,
): Promise<{ readonly store: Opslag; readonly tijdreis?: Demotijd }> {
  if (config.tijdreis !== true) return { store: await openOpslag(config, meld) };
  const { opslag, leeg } = await openDemoOpslag(config.dataDir, meld);
  return { store: opslag, tijdreis: createDemotijd(klok, leeg) };
}

/** When reminders may come; vacations that are missing are told in time, in the log. */
function herinnerenVan(
  installatie: Installatie,
  { code }: Regio,
  route: Route,
  logger: Logger,
): { readonly herinneren: Herinnerinstelling; readonly vingerafdruk: string } {
  const kalender = loadKalender(code);
  for (const { schooljaar, loopt } of kalenderTekort(kalender, dagVan(new Date().toISOString())))
    logger.warn({ code: 'kalender-tekort', schooljaar, loopt }, 'kalender');
  const fouten = [
    ...controleerEigenDagen(kalender, installatie.scholen),
    ...termijnfouten(route, installatie.termijnen),
  ];
  if (fouten.length > 0) throw new ConfigError(fouten);
  return {
    herinneren: maakHerinneren(installatie, kalender),
    vingerafdruk: vingerafdrukVan(route, kalender, installatie),
  };
}

/** Stops gently on a signal. A rejection that nobody caught is logged as a code and stops the bot: its state is unknown. */
export function stopOnSignals(app: RunningApp, logger: Logger): void {
  const end = (reason: string, exitCode: number): void => {
    logger.info({ reason }, 'stopping');
    app.stop().then(
      () => process.exit(exitCode),
      (fault: unknown) => {
        logger.error({ err: fault }, 'stop-failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => end('SIGTERM', 0));
  process.once('SIGINT', () => end('SIGINT', 0));
  const crash = (fault: unknown): void => {
    logger.fatal({ err: fault }, 'crash');
    end('crash', 1);
  };
  process.once('unhandledRejection', crash);
  process.once('uncaughtException', crash);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  stopOnSignals(await startBot(config, logger), logger);
}

/** For the operator, on the error stream: what is wrong and no more. */
function tell(fault: unknown): void {
  const title =
    fault instanceof ConfigError
      ? 'Wegwijzer does not start; the environment is not right:'
      : 'Wegwijzer does not start:';
  const detail = fault instanceof Error ? fault.message : 'unknown fault';
  process.stderr.write(`${title}\n${detail}\n`);
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main().catch(tell);
