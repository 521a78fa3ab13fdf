import { randomBytes } from 'node:crypto';
import { berichtVoor } from './app/bericht-voor.js';
import { berichtOver } from './app/hulpvraag/bericht-over.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import type { HulpvraagRij } from './app/hulpvraag-store.js';
import type { Mensen } from './app/mensen.js';
import type { Messenger, OutboxRij, Wereld, WegwijzerStore } from './app/ports.js';
import type { Config } from './config.js';
import { maakWegenkaart } from './domain/advies/wegenkaart.js';
import type { Regio } from './domain/regio/regio.js';
import type { BegrijpSignaal } from './domain/signaal/signaal.js';
import { startHttp, type HttpServer } from './http/server.js';
import { createBeat, realClock, type Beat, type BeatClock } from './jobs/beat.js';
import { deliverDue, type Delivery } from './jobs/deliver.js';
import { watchOutbox, watchZaken } from './jobs/watch-outbox.js';
import { createHasher, type Logger } from './logger.js';
import { createAccessToken } from './teams/access-token.js';
import { TeamsEdge } from './teams/adapter.js';
import { createBot, createTurnFault } from './teams/bot.js';
import { createConnector, type Connector } from './teams/connector.js';
import { createToonKaart } from './teams/cards/toon-kaart.js';
import { rememberCards } from './teams/kaart-geheugen.js';
import type { ToonKaart } from './teams/kaarten.js';
import { createKeyring, fetchJson } from './teams/keyring.js';
import { createMessenger } from './teams/messenger.js';
import { createReplySender } from './teams/reply-sender.js';
import { isChannelUrl, isLoopbackUrl, type AllowedServiceUrl } from './teams/service-urls.js';
import { createDemoAccess, createTokenCheck, type Toegang } from './teams/token-check.js';

/** What is loaded or chosen outside: knowledge, people, store, clock. Tests bring their own. */
export interface Parts {
  readonly regio: Regio;
  readonly mensen: Mensen;
  readonly begrijp: BegrijpSignaal;
  readonly store: WegwijzerStore;
  readonly wereld: Wereld;
  /** Hulpvragen; null or absent for a region without a route. */
  readonly zaken?: Zaakkennis | null;
  readonly logger: Logger;
  readonly toonKaart?: ToonKaart;
  readonly timing?: Partial<Timing>;
  readonly channel?: Partial<Channel>;
  /** What the beat of the outbox runs on. */
  readonly beatClock?: BeatClock;
}

/** How long the bot waits for the channel. */
export interface Timing {
  readonly deadlineMs: number;
  readonly backoffMs: number;
  readonly budgetMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Where the channel's keys and tokens come from, and where answers may go. */
export interface Channel {
  readonly metadataUrl: string;
  readonly loginUrl: string;
  readonly allowedServiceUrl: AllowedServiceUrl;
}

const TIMING: Timing = {
  deadlineMs: 5000,
  backoffMs: 700,
  budgetMs: 4000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
const TRIES = 3;

export interface RunningApp {
  readonly port: number;
  readonly messenger: Messenger;
  /** Finishes what is in hand and gives everything back; safe to call twice. */
  stop(): Promise<void>;
}

/** Puts the parts together and listens. The caller loads the parts and closes the store's owner by stop(). */
export async function composeApp(config: Config, parts: Parts): Promise<RunningApp> {
  const timing = { ...TIMING, ...parts.timing };
  const channel = channelOf(config, parts);
  const toon = parts.toonKaart ?? rememberCards(createToonKaart());
  const connector = createConnector({ ...timing, random: Math.random, ...tokenOf(config, channel) });
  const messenger = createMessenger(connector, toon, channel.allowedServiceUrl);
  const beat = beatOf(parts, messenger);
  const zaken = parts.zaken ?? null;
  const edgeContext = {
    zaken: zaken === null ? null : watchZaken(zaken, beat.wake),
    kennis: {
      ...parts,
      store: watchOutbox(parts.store, beat.wake),
      wegenkaart: maakWegenkaart(parts.regio),
      demo: config.mode === 'demo',
    },
    toonKaart: toon,
    logger: parts.logger,
    hash: createHasher(config.logKey ?? randomBytes(32).toString('hex')),
  };
  const edge = new TeamsEdge(
    accessOf(config, channel),
    createReplySender(connector, { ...timing, tries: TRIES }),
    parts.logger,
  );
  edge.onTurnError = createTurnFault(edgeContext);
  const bot = createBot(edgeContext);
  let stopping = false;
  const http = await startHttp({
    host: config.host,
    port: config.port,
    receive: (authorization, body) => edge.receive(authorization, body, bot),
    healthy: () => !stopping,
    logger: parts.logger,
  });
  beat.wake();
  const stop = once(async () => {
    stopping = true;
    await shutDown(http, beat, connector, parts.store);
  });
  return { port: http.port, messenger, stop };
}

const GRACE_MS = 8000;
const BEAT_MS = 2000;

async function shutDown(http: HttpServer, beat: Beat, connector: Connector, store: WegwijzerStore): Promise<void> {
  await http.stop(GRACE_MS);
  await beat.stop();
  connector.close();
  await store.close();
}

/** Delivers what waits in the outbox: at once after a commit, and at every beat what failed before. */
function beatOf({ store, mensen, wereld, zaken, logger, beatClock = realClock }: Parts, messenger: Messenger): Beat {
  const report = (code: string, cause?: unknown): void => logger.warn({ code, err: cause }, 'delivery');
  const shared = { store, messenger, nu: wereld.nu, luck: Math.random, report };
  const doorgiften: Delivery<OutboxRij> = {
    ...shared,
    outbox: { claim: (...args) => store.claimOutbox(...args), settle: (...args) => store.settleOutbox(...args) },
    lookUp: (rij) => berichtVoor({ store, mensen }, rij),
  };
  const work = async (): Promise<boolean> => {
    const meer = await Promise.all([
      deliverDue(doorgiften),
      ...(zaken === null || zaken === undefined ? [] : [deliverDue(zaakberichten(zaken, shared))]),
    ]);
    return meer.includes(true);
  };
  return createBeat({ work, everyMs: BEAT_MS, clock: beatClock, report });
}

function zaakberichten(
  zaken: Zaakkennis,
  shared: Omit<Delivery<HulpvraagRij>, 'outbox' | 'lookUp'>,
): Delivery<HulpvraagRij> {
  const { hulpvragen } = zaken;
  return {
    ...shared,
    outbox: {
      claim: (...args) => hulpvragen.claimOpdrachten(...args),
      settle: (...args) => hulpvragen.settleOpdracht(...args),
    },
    lookUp: async (rij) => {
      const over = await berichtOver(zaken, rij);
      return over === null ? null : { aan: over.aan, bericht: { soort: 'zaak', weergave: over.weergave } };
    },
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= action());
}

function channelOf(config: Config, parts: Parts): Channel {
  return {
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    loginUrl: `https://login.microsoftonline.com/${config.credentials?.tenant ?? ''}/oauth2/v2.0/token`,
    allowedServiceUrl: config.mode === 'demo' ? isLoopbackUrl : isChannelUrl,
    ...parts.channel,
  };
}

function accessOf(config: Config, channel: Channel): Toegang {
  if (config.credentials === null) return createDemoAccess(channel.allowedServiceUrl);
  return createTokenCheck({
    appId: config.credentials.appId,
    tenants: config.credentials.allowedTenants,
    keyring: createKeyring({ metadataUrl: channel.metadataUrl, fetchJson, now: Date.now }),
    allowedServiceUrl: channel.allowedServiceUrl,
    now: Date.now,
  });
}

function tokenOf(config: Config, channel: Channel): { token?: () => Promise<string> } {
  if (config.credentials === null) return {};
  const { appId, password } = config.credentials;
  return { token: createAccessToken({ loginUrl: channel.loginUrl, appId, password, now: Date.now }) };
}
