import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createMensen } from '../src/app/mensen-uit-installatie.js';
import type { Persoon, WegwijzerStore } from '../src/app/ports.js';
import { composeApp, type RunningApp } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { loadInstallatie } from '../src/data/installatie.js';
import { projectRoot } from '../src/data/paths.js';
import { loadRegio } from '../src/data/regio.js';
import { loadSignaalKennis } from '../src/data/signaal-kennis.js';
import { maakBegrijp } from '../src/domain/signaal/begrijp.js';
import { createLogger } from '../src/logger.js';
import { openEmbeddedStore } from '../src/store/embedded-store.js';
import { startFakeConnector, type Behaviour, type FakeConnector } from './support/fake-connector.js';
import { createHandClock, type HandClock } from './support/hand-clock.js';
import { vanSoort } from './support/kaart-lezen.js';
import { activities } from './support/test-bot.js';
import { within } from './support/within.js';

/**
 * The composed bot as a whole: HTTP, real understanding, pack, cards and invented installation, the embedded store, and
 * the beat that delivers; only the channel is a fake and the clock is moved by hand.
 */
const TENANT = '5c7e1a10-0000-4000-8000-000000000001';
const mila: Persoon = { tenant: TENANT, id: '5c7e1a11-0000-4000-8000-000000000001' };
const ilse: Persoon = { tenant: TENANT, id: '5c7e1a11-0000-4000-8000-000000000002' };
const TYPED = 'Ouders gaan scheiden, kind zit ertussen';
const HOUR = 3_600_000;

const regio = loadRegio('goeree-overflakkee');
const mensen = createMensen(loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), regio));
const begrijp = maakBegrijp(loadSignaalKennis());
const Sent = z.object({ attachments: z.array(z.object({ content: z.record(z.string(), z.unknown()) })).length(1) });
const InPlace = z.object({ statusCode: z.literal(200), value: z.record(z.string(), z.unknown()) });
type Card = z.infer<typeof InPlace>['value'];

let connector: FakeConnector;
let folder: string;
let clock: HandClock;
let now: number;
let ids = 0;
let running: RunningApp | null = null;
beforeEach(async () => {
  connector = await startFakeConnector();
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  now = Date.parse('2026-11-24T09:00:00.000Z');
});
afterEach(async () => {
  await stop();
  await connector.close();
  await rm(folder, { recursive: true });
});

/** Opens the store of this test and starts the bot on it, as after a restart of the process. */
async function start(change: (store: WegwijzerStore) => WegwijzerStore = (store) => store): Promise<void> {
  clock = createHandClock();
  running = await composeApp(readConfig({ PORT: '0' }), {
    regio,
    mensen,
    begrijp,
    store: change(await openEmbeddedStore(folder)),
    wereld: { nu: () => new Date(now).toISOString(), newId: () => `id-${(ids += 1)}` },
    logger: createLogger('silent'),
    beatClock: clock,
  });
}

/** Gives the store back; what is in hand is finished first. */
async function stop(): Promise<void> {
  await running?.stop();
  running = null;
}

/** An hour later the beat begins a round, after the one in hand has ended. */
async function nextBeat(): Promise<void> {
  await within(clock.idle(), 'the end of the round in hand');
  now += HOUR;
  clock.tick();
}

async function post(activity: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${running?.port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(response.status).toBe(200);
  return response.text();
}

/** The cards that arrived in somebody's chat, oldest first. */
function arrived({ id }: Persoon): Card[] {
  const chat = `/${encodeURIComponent(`a:${id}`)}/`;
  return connector.traffic
    .filter(({ path, status }) => status === 200 && path.includes(chat))
    .flatMap(({ body }) => Sent.parse(body).attachments.map(({ content }) => content));
}

/** Clicks the button with this title, as it stands on the card; gives the card that takes its place. */
async function click(who: Persoon, card: Card | undefined, title: string): Promise<Card> {
  const button = vanSoort(card, 'Action.Execute').find((een) => een['title'] === title);
  const { verb, data } = z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }).parse(button);
  return InPlace.parse(JSON.parse(await post(activities(connector, who).execute(verb, data)))).value;
}

/** Ilse has spoken to the bot before; Mila asks, and clicks "Geef door" (twice, as people do). */
async function askAndPassOn(...channel: readonly Behaviour[]): Promise<void> {
  await post(activities(connector, ilse).message('hallo'));
  await post(activities(connector, mila).message(TYPED));
  const [answer] = arrived(mila);
  expect(answer).toMatchObject({ fallbackText: expect.stringContaining('Kwadraad') });
  connector.clear();
  connector.answerWith(...channel);
  const told = await click(mila, answer, "Geef door aan de IB'er");
  expect(told).toMatchObject({ fallbackText: expect.stringContaining('Doorgegeven aan Ilse Kranendonk') });
  expect(await click(mila, answer, "Geef door aan de IB'er")).toEqual(told);
}

/** Ilse has one card that says that Mila wants to talk, and not a word of what about. */
function theOneCard(): Card | undefined {
  const cards = arrived(ilse);
  expect(cards).toMatchObject([{ fallbackText: expect.stringContaining('Mila Verhoek wil een signaal met je') }]);
  const sent = connector.traffic.map(({ raw }) => raw.toLowerCase()).join('\n');
  for (const word of [
    ...TYPED.toLowerCase()
      .split(/\W+/)
      .filter(({ length }) => length > 3),
    'kwadraad',
  ])
    expect(sent).not.toContain(word);
  return cards[0];
}

/** Ilse clicks "Gelezen" and Mila hears it; after that nothing is left to send, however long one waits. */
async function readAndHear(requests: number): Promise<void> {
  await click(ilse, theOneCard(), 'Gelezen');
  await within(connector.received(requests + 1), 'the message that it was read');
  expect(arrived(mila)).toMatchObject([
    { fallbackText: expect.stringContaining('Ilse Kranendonk heeft je bericht gelezen') },
  ]);
  await nextBeat();
  await stop();
  expect([arrived(ilse).length, arrived(mila).length, connector.traffic.length]).toEqual([1, 1, requests + 1]);
}

test("given a teacher who passes a signal on, then the IB'er hears that and no more, and the teacher that it was read", async () => {
  await start();
  await askAndPassOn();
  await within(connector.received(1), 'the card of the doorgifte');
  await readAndHear(1);
});

test('given a channel that is busy at first, then the card comes at a later beat, once', async () => {
  await start();
  await askAndPassOn({ kind: 'status', status: 503 });
  await within(connector.received(1), 'the refused attempt');
  await nextBeat();
  await within(connector.received(2), 'the second attempt');
  expect(connector.traffic.map(({ status }) => status)).toEqual([503, 200]);
  expect(connector.traffic[0]?.raw).toBe(connector.traffic[1]?.raw);
  await readAndHear(2);
});

test('given a bot that ends between the commit and the delivery, then the next one delivers, once', async () => {
  await start((store) => ({ ...store, claimOutbox: () => Promise.resolve([]) }));
  await askAndPassOn();
  await stop();
  expect(connector.traffic).toEqual([]);
  await start();
  await within(connector.received(1), 'the card of the doorgifte');
  await readAndHear(1);
});
