import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import { z } from 'zod';
import { maakZaakkennis } from '../../src/app/hulpvraag/maak-zaakkennis.js';
import { createMensen } from '../../src/app/mensen-uit-installatie.js';
import type { Persoon } from '../../src/app/ports.js';
import { createDemotijd } from '../../src/app/tijdreis/demotijd.js';
import { composeApp, type RunningApp } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { maakHerinneren } from '../../src/app/herinnering/maak-herinneren.js';
import { loadInstallatie } from '../../src/data/installatie.js';
import { loadKalender } from '../../src/data/kalender.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { loadRoute } from '../../src/data/route.js';
import { dagenVerder } from '../../src/domain/kalender/dagen.js';
import { dagVan } from '../../src/domain/kalender/datum.js';
import { createLogger } from '../../src/logger.js';
import { openDemoOpslag } from '../../src/store/demo-opslag.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { testBegrijp } from './begrijp.js';
import { startFakeConnector, type FakeConnector } from './fake-connector.js';
import { createHandClock } from './hand-clock.js';
import { vanSoort } from './kaart-lezen.js';
import { druk, tekst, titels, type Kaart } from './kaartspeler.js';
import { activities } from './test-bot.js';
import { within } from './within.js';

/**
 * The composed bot with the route of Goeree-Overflakkee, the people of the demo, the embedded store on disk and real cards,
 * over real HTTP; only the channel is a fake and the clock is moved by hand. The scenarios are played here.
 */
const regio = loadRegio('goeree-overflakkee');
const route = loadRoute('goeree-overflakkee');
const installatie = loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), regio);

const Verstuurd = z.object({
  attachments: z.array(z.object({ content: z.record(z.string(), z.unknown()) })).length(1),
});
const Antwoord = z.object({ type: z.string(), value: z.union([z.string(), z.record(z.string(), z.unknown())]) });

/** Somebody with the bot in his personal chat. */
export interface Speler {
  readonly persoon: Persoon;
  /** Types something; what comes back is the card that he looks at from then on. */
  typt(woorden: string): Promise<Kaart>;
  /** Mentions the bot in a channel. */
  roeptInKanaal(kanaal: string, woorden: string): Promise<void>;
  /** Presses a button of the card that he looks at, with these answers; the sentence when it was refused. */
  klikt(titel: string, antwoorden?: Readonly<Record<string, string>>): Promise<string>;
  /** The same without waiting for what others hear of it. */
  drukt(titel: string, antwoorden?: Readonly<Record<string, string>>): Promise<string>;
  /** Sends the last click once more, as an impatient person or the channel does. */
  klikteNog(): Promise<string>;
  /** Sends data that no card gave him. */
  vervalst(verb: string, data: object): Promise<string>;
  /** Looks at the newest message that he got of his own; throws when there is none. */
  leestBericht(): Kaart;
  /** The messages that came without his asking since he looked last, as text. */
  berichten(): readonly string[];
  /** Everything that ever came into his chat, as text. */
  alleBerichten(): readonly string[];
  readonly kaart: () => Kaart;
  readonly tekst: () => string;
  readonly titels: () => readonly string[];
  /** Whether this step stands on his card as a button that takes it, one that opens its form, or not. */
  readonly knop: (titel: string) => 'zet' | 'opent' | 'geen';
  /** How often he pressed a button. */
  readonly drukken: () => number;
}

export interface Zakenwereld {
  readonly connector: FakeConnector;
  readonly opslag: Opslag;
  readonly speler: (code: string) => Speler;
  readonly zetDag: (dag: string) => void;
  /** The day of the clock. */
  readonly vandaag: () => string;
  /** Lets the days go by, up to and including this one; each morning the clock looks at what is due. */
  leefTot(dag: string): Promise<void>;
  /** Until everything that waits in the outbox has been sent. */
  rust(): Promise<void>;
  /** Everything that the installation kept or told: store, journal, log, and what went over the line. */
  alles(): Promise<string>;
  /** The files of the store by name, and the log, as they are now. */
  bewaard(): Promise<{ readonly bestanden: ReadonlyMap<string, string>; readonly log: string }>;
  /** Stops the bot, with all that it was doing; its files stay. */
  sluit(): Promise<void>;
  stop(): Promise<void>;
}

/** With `tijdreis` as `npm run demo` composes it: the clock can be moved from the chat, and the store emptied. */
export async function startZakenwereld({ tijdreis = false, begin = '2027-02-01' } = {}): Promise<Zakenwereld> {
  const connector = await startFakeConnector();
  const map = await mkdtemp(join(tmpdir(), 'wegwijzer-zaken-'));
  const clock = createHandClock();
  let nu = Date.parse(`${begin}T09:00:00.000Z`);
  let ids = 0;
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const klok = (): string => new Date(nu).toISOString();
  const { opslag, leeg } = tijdreis
    ? await openDemoOpslag(map, () => undefined)
    : { opslag: await openEmbeddedStore(map), leeg: null };
  const demotijd = leeg === null ? null : createDemotijd(klok, leeg);
  const wereld = { nu: demotijd?.nu ?? klok, newId: () => `id-${(ids += 1)}` };
  const { hulpvragen, organisatie } = opslag;
  const app: RunningApp = await composeApp(readConfig({ PORT: '0' }), {
    regio,
    mensen: createMensen(installatie),
    begrijp: testBegrijp,
    store: opslag,
    zaken: maakZaakkennis(
      { route, hulpvragen, organisatie, wereld, herinneren: maakHerinneren(installatie, loadKalender(regio.code)) },
      installatie,
    ),
    post: opslag.post,
    wereld,
    klok,
    ...(demotijd === null ? {} : { tijdreis: demotijd }),
    logger: createLogger('debug', sink),
    beatClock: clock,
  });
  const post = async (activity: object): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${app.port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    return response.text();
  };
  const spelers = new Map<string, Speler>();
  const speler = (code: string): Speler => {
    const mens = installatie.mensen.find((een) => een.code === code);
    if (mens === undefined) throw new Error(`nobody ${code}`);
    const bekend = spelers.get(code) ?? maakSpeler({ tenant: mens.tenant, id: mens.entraId }, connector, post, rust);
    spelers.set(code, bekend);
    return bekend;
  };
  const rust = async (): Promise<void> => {
    for (let voor = -1; voor !== connector.traffic.length;) {
      voor = connector.traffic.length;
      await within(clock.idle(), 'the end of the round in hand');
    }
  };
  const bewaard = async (): ReturnType<Zakenwereld['bewaard']> => {
    const gevonden = await readdir(map, { recursive: true, withFileTypes: true });
    const paden = gevonden.filter((een) => een.isFile()).map((een) => join(een.parentPath, een.name));
    const inhoud = await Promise.all(paden.map(async (pad) => [basename(pad), await readFile(pad, 'utf8')] as const));
    return { bestanden: new Map(inhoud), log: lines.join('\n') };
  };
  return {
    connector,
    opslag,
    speler,
    zetDag: (dag) => (nu = Date.parse(`${dag}T09:00:00.000Z`)),
    vandaag: () => dagVan(klok()),
    async leefTot(dag) {
      while (dagVan(klok()) < dag) {
        nu = Date.parse(`${dagenVerder(dagVan(klok()), 1)}T09:00:00.000Z`);
        clock.tick();
        await rust();
      }
    },
    rust,
    async alles() {
      const { bestanden, log } = await bewaard();
      return [...bestanden.values(), log, ...connector.traffic.map(({ raw }) => raw)].join('\n');
    },
    bewaard,
    sluit: () => app.stop(),
    async stop() {
      await app.stop();
      await connector.close();
      await rm(map, { recursive: true });
    },
  };
}

function maakSpeler(
  persoon: Persoon,
  connector: FakeConnector,
  post: (activity: object) => Promise<string>,
  rust: () => Promise<void>,
): Speler {
  const stuur = activities(connector, persoon);
  const chat = `/${encodeURIComponent(`a:${persoon.id}`)}/`;
  let kaart: Kaart | null = null;
  let gezien = 0;
  let drukken = 0;
  let laatste: { verb: string; data: object } | null = null;
  const gekomen = (): readonly Kaart[] =>
    connector.traffic
      .filter(({ path, status }) => status === 200 && path.includes(chat))
      .flatMap(({ body }) => Verstuurd.parse(body).attachments.map(({ content }) => content));
  const huidig = (): Kaart => {
    if (kaart === null) throw new Error('there is no card to look at');
    return kaart;
  };
  const klik = async ({ verb, data }: { verb: string; data: object }): Promise<string> => {
    const { type, value } = Antwoord.parse(
      JSON.parse(await post(stuur.execute(verb, data, { replyToId: `kaart-${drukken}` }))),
    );
    if (type.endsWith('card.adaptive') && typeof value !== 'string') kaart = value;
    return typeof value === 'string' ? value : '';
  };
  const stuurKlik = async (wat: { verb: string; data: object }): Promise<string> => {
    const voor = gekomen().length;
    const zin = await klik(wat);
    await rust();
    gezien += gekomen().length - voor;
    return zin;
  };
  return {
    persoon,
    kaart: huidig,
    tekst: () => tekst(huidig()),
    titels: () => titels(huidig()),
    knop(titel) {
      const gevonden = vanSoort(huidig(), 'Action.Execute').find((een) => een['title'] === titel);
      if (gevonden === undefined) return 'geen';
      return gevonden['verb'] === 'stap' ? 'zet' : 'opent';
    },
    drukken: () => drukken,
    async typt(woorden) {
      const voor = gekomen().length;
      await post(stuur.message(woorden));
      await rust();
      kaart = gekomen()[voor] ?? null;
      gezien += gekomen().length - voor;
      return huidig();
    },
    async roeptInKanaal(kanaal, woorden) {
      const { tenant } = persoon;
      const waar = {
        conversation: { id: `${kanaal};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant },
        channelData: { tenant: { id: tenant }, team: { id: '19:team' }, channel: { id: kanaal } },
      };
      await post(stuur.message(`<at>Wegwijzer</at> ${woorden}`, waar));
      await rust();
    },
    klikt(titel, antwoorden) {
      drukken += 1;
      laatste = druk(huidig(), titel, antwoorden);
      return stuurKlik(laatste);
    },
    drukt(titel, antwoorden) {
      drukken += 1;
      return klik(druk(huidig(), titel, antwoorden));
    },
    klikteNog() {
      if (laatste === null) throw new Error('nothing was clicked');
      return stuurKlik(laatste);
    },
    vervalst: (verb, data) => stuurKlik({ verb, data }),
    leestBericht() {
      const laatste = gekomen().at(-1);
      if (laatste === undefined || gezien >= gekomen().length) throw new Error('there is no new message');
      gezien = gekomen().length;
      kaart = laatste;
      return laatste;
    },
    alleBerichten: () => gekomen().map(tekst),
    berichten() {
      const nieuw = gekomen().slice(gezien).map(tekst);
      gezien = gekomen().length;
      return nieuw;
    },
  };
}
