import { randomBytes } from 'node:crypto';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import type { Mensen } from './app/mensen.js';
import type { PostStore } from './app/post-store.js';
import type { Messenger, Wereld, WegwijzerStore } from './app/ports.js';
import type { Tellers } from './app/tellers.js';
import type { TempoStore } from './app/tempo.js';
import type { Demotijd } from './app/tijdreis/demotijd.js';
import { composeBeat } from './compose-beat.js';
import { composeKanaal } from './compose-kanaal.js';
import { composeWissen } from './compose-wissen.js';
import type { Config } from './config.js';
import { maakWegenkaart } from './domain/advies/wegenkaart.js';
import type { Regio } from './domain/regio/regio.js';
import type { BegrijpSignaal } from './domain/signaal/signaal.js';
import { startHttp, type HttpServer } from './http/server.js';
import type { Beat, BeatClock } from './jobs/beat.js';
import { watchOutbox, watchTijd, watchZaken } from './jobs/watch-outbox.js';
import { createHasher, type Logger } from './logger.js';
import { createAccessToken } from './teams/access-token.js';
import { TeamsEdge } from './teams/adapter.js';
import { createBot, createTurnFault } from './teams/bot.js';
import { createConnector, type Connector } from './teams/connector.js';
import { createToonKaart } from './teams/cards/toon-kaart.js';
import { rememberCards } from './teams/kaart-geheugen.js';
import { createKanaal } from './teams/kanaal.js';
import type { ToonKaart } from './teams/kaarten.js';
import { createKeyring, fetchJson } from './teams/keyring.js';
import { createKaartzender, createMessenger, createOverschrijver } from './teams/messenger.js';
import { createOpenGesprek, rememberServiceUrls } from './teams/open-gesprek.js';
import { paceConnector } from './teams/paced-connector.js';
import { toonDemotijd } from './teams/demotijd-regel.js';
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
  /** The clock of the machine, for leases and back-off; left out where nobody moves the clock of the rules. */
  readonly klok?: () => string;
  /** Moves the clock of the rules; only in a demo, and then `wereld.nu` is its clock and `klok` is there too. */
  readonly tijdreis?: Demotijd;
  /** Hulpvragen; null or absent for a region without a route. */
  readonly zaken?: Zaakkennis | null;
  /** Where the post of a day lies; without it the clock says nothing. */
  readonly post?: PostStore | null;
  /** A code for what decides when a reminder is due; with another one than before it is worked out anew. */
  readonly vingerafdruk?: string;
  readonly logger: Logger;
  readonly toonKaart?: ToonKaart;
  readonly timing?: Partial<Timing>;
  readonly channel?: Partial<Channel>;
  /** Under the limits of Teams; absent in the demo: the Playground has none. */
  readonly tempo?: TempoStore;
  /** What GET /metrics tells; absent where nobody asks. */
  readonly tellers?: Tellers;
  /** What the beat of the outbox runs on. */
  readonly beatClock?: BeatClock;
}

/** How long the bot waits for the channel. */
export interface Timing {
  readonly deadlineMs: number;
  readonly backoffMs: number;
  readonly budgetMs: number;
  readonly wait: (ms: number) => Promise<void>;
  /** The clock of the machine, in milliseconds. */
  readonly nu: () => number;
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
  nu: Date.now,
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
  const drawn = parts.toonKaart ?? rememberCards(createToonKaart());
  const toon = parts.tijdreis === undefined ? drawn : toonDemotijd(drawn, parts.tijdreis);
  const bare = createConnector({ ...timing, random: Math.random, ...tokenOf(config, channel) });
  const connector = parts.tempo === undefined ? bare : paceConnector(bare, { ...timing, tempo: parts.tempo });
  const messenger = createMessenger(connector, toon, channel.allowedServiceUrl);
  const zaken = parts.zaken ?? null;
  const inTeams = zaken === null ? null : inTeamsOf(zaken, parts, connector, toon, channel.allowedServiceUrl);
  const { store, serviceUrlOf } = rememberServiceUrls(parts.store);
  const { allowedServiceUrl: allowed } = channel;
  const opener =
    config.credentials === null
      ? {}
      : { open: createOpenGesprek({ connector, allowed, bot: `28:${config.credentials.appId}`, serviceUrlOf }) };
  const beat = composeBeat(
    { ...parts, ...opener, ...inTeams, store, demo: config.mode === 'demo' },
    messenger,
    inTeams?.lever ?? null,
  );
  const edgeContext = {
    zaken: zaken === null ? null : watchZaken(zaken, beat.wake),
    kennis: {
      ...parts,
      store: watchOutbox(store, beat.wake),
      wegenkaart: maakWegenkaart(parts.regio),
      demo: config.mode === 'demo',
      ...(parts.tijdreis === undefined ? {} : { tijdreis: watchTijd(parts.tijdreis, beat.wake) }),
    },
    ...(inTeams === null ? {} : { koppelkennis: inTeams.koppelkennis }),
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
    metrics: parts.tellers?.tekst ?? null,
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

async function shutDown(http: HttpServer, beat: Beat, connector: Connector, store: WegwijzerStore): Promise<void> {
  await http.stop(GRACE_MS);
  await beat.stop();
  connector.close();
  await store.close();
}

/** What hulpvragen do in Teams beside messages: the channel of the schakelteam, and erasing; for a region with a route. */
function inTeamsOf(
  zaken: Zaakkennis,
  { store, logger }: Parts,
  connector: Connector,
  toon: ToonKaart,
  allowed: AllowedServiceUrl,
): ReturnType<typeof composeKanaal> & { readonly wissen: () => Promise<boolean> } {
  const kanaal = createKanaal(connector, toon, allowed);
  const zend = createKaartzender(connector, toon, allowed);
  const report = (code: string): void => logger.warn({ code }, 'kanaal');
  const overschrijf = createOverschrijver(connector, toon, allowed);
  const wissen = composeWissen(zaken, {
    store,
    kanaal,
    overschrijf,
    report: (code, cause) => logger.warn({ code, err: cause }, 'bewaren'),
  });
  return { ...composeKanaal(zaken, { store, kanaal, zend, report }), wissen };
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
