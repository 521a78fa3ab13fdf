import { Writable } from 'node:stream';
import { z } from 'zod';
import type { Persoon } from '../../src/app/ports.js';
import { composeApp, type Channel, type Parts, type RunningApp, type Timing } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import { testBegrijp } from './begrijp.js';
import { startFakeConnector, type FakeConnector } from './fake-connector.js';
import { testMensen } from './mensen.js';
import { createMemoryStore, type MemoryStore } from './memory-store.js';
import { testRegio } from './regio.js';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

/** The whole bot on a free port, with a fake channel, a store in memory and everything it wrote to its log. */
export interface TestBot {
  readonly app: RunningApp;
  readonly connector: FakeConnector;
  readonly store: MemoryStore;
  readonly log: () => string;
  /** Waits asked for, instead of waited. */
  readonly waits: number[];
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  postRaw(body: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface TestBotOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly parts?: Partial<Parts>;
  readonly timing?: Partial<Timing>;
  readonly channel?: Partial<Channel>;
}

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const connector = await startFakeConnector();
  const store = createMemoryStore();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  let ids = 0;
  const app = await composeApp(readConfig({ PORT: '0', ...options.environment }), {
    regio: testRegio,
    mensen: testMensen,
    begrijp: testBegrijp,
    store,
    wereld: { nu: () => '2026-11-24T09:00:00.000Z', newId: () => `id-${(ids += 1)}` },
    logger: createLogger('debug', sink),
    toonKaart: (weergave) => ({ kaart: { type: 'AdaptiveCard', weergave }, samenvatting: weergave.kaart }),
    ...options.parts,
    timing: { wait, ...options.timing },
    ...(options.channel === undefined ? {} : { channel: options.channel }),
  });
  const postRaw = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${app.port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    app,
    connector,
    store,
    waits,
    log: () => lines.join(''),
    postRaw,
    post: (body, headers) => postRaw(JSON.stringify(body), headers),
    async stop() {
      await app.stop();
      await connector.close();
    },
  };
}

/** Activities as Teams sends them, from this person in his personal chat. */
export function activities(connector: FakeConnector, persoon: Persoon) {
  let next = 0;
  const base = (type: string, more: object): object => ({
    type,
    id: `${persoon.id}-${(next += 1)}`,
    timestamp: '2026-11-24T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    from: { id: `29:${persoon.id}`, name: 'Naam Uit Teams', aadObjectId: persoon.id },
    recipient: { id: '28:bot', name: 'Wegwijzer' },
    conversation: { id: `a:${persoon.id}`, conversationType: 'personal', tenantId: persoon.tenant },
    channelData: { tenant: { id: persoon.tenant } },
    ...more,
  });
  return {
    base,
    message: (text: string, more: object = {}) => base('message', { text, textFormat: 'plain', ...more }),
    execute: (verb: string, data: object = {}, more: object = {}) =>
      base('invoke', {
        name: 'adaptiveCard/action',
        replyToId: 'card-1',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...more,
      }),
    submit: (value: object) => base('message', { value, replyToId: 'card-1' }),
    install: (action: string) => base('installationUpdate', { action }),
    botAdded: () => base('conversationUpdate', { membersAdded: [{ id: '28:bot' }, { id: `29:${persoon.id}` }] }),
  };
}

const Sent = z.object({
  attachments: z.array(z.object({ content: z.object({ weergave: z.record(z.string(), z.unknown()) }) })).length(1),
});
const Replaced = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.object({ weergave: z.record(z.string(), z.unknown()) }),
});

/** What the person got to see by messages, oldest first. */
export function shown(connector: FakeConnector): readonly Record<string, unknown>[] {
  return connector.traffic
    .filter(({ method }) => method !== 'GET')
    .flatMap(({ body }) => Sent.parse(body).attachments.map(({ content }) => content.weergave));
}

/** What took the place of the clicked card. */
export function replaced(answer: Answer): Record<string, unknown> {
  return Replaced.parse(answer.body).value.weergave;
}
