import { once } from 'node:events';
import { createFakeKanaal, type FakeKanaal } from './fake-kanaal.js';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How the fake channel answers a request: any status of the platform, a broken connection, or never. */
export type Behaviour =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: string;
      /** Of a good answer; without it the id of a new activity. */
      readonly body?: object;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

export interface Traffic {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly raw: string;
  readonly body: unknown;
  /** How it was answered; null when it was not. */
  readonly status: number | null;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly traffic: readonly Traffic[];
  /** The next requests, one by one; after them everything succeeds again. */
  answerWith(...behaviours: readonly Behaviour[]): void;
  /** The channel with this id, from now on with members and posts. */
  kanaal(id: string): FakeKanaal;
  /** Resolves as soon as this many requests have come in, since the last clear. */
  received(count: number): Promise<void>;
  clear(): void;
  close(): Promise<void>;
}

/** A channel on a free loopback port that records everything and can fail in every way that Teams can. */
export async function startFakeConnector(): Promise<FakeConnector> {
  let traffic: Traffic[] = [];
  let planned: Behaviour[] = [];
  let waiting: { count: number; resolve: () => void }[] = [];
  let created = 0;
  const kanalen = new Map<string, FakeKanaal>();
  const inKanaal = (method: string, url: string, body: unknown): Behaviour | null =>
    [...kanalen.values()].map((een) => een.answer(method, url, body)).find((een) => een !== null) ?? null;
  const server = createServer((request, response) => {
    void readAll(request).then((raw) => {
      const { method = '', url = '', headers } = request;
      const body: unknown = raw === '' ? null : JSON.parse(raw);
      const behaviour = planned.shift() ?? inKanaal(method, url, body) ?? { kind: 'status', status: 200 };
      traffic.push({
        method,
        path: url,
        authorization: headers.authorization,
        raw,
        body,
        status: behaviour.kind === 'status' ? behaviour.status : null,
      });
      answer(behaviour, request, response, () => (created += 1));
      waiting = waiting.filter(({ count, resolve }) => {
        if (traffic.length < count) return true;
        resolve();
        return false;
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}/`,
    get traffic() {
      return traffic;
    },
    answerWith(...behaviours) {
      planned = [...behaviours];
    },
    kanaal(id) {
      const known = kanalen.get(id) ?? createFakeKanaal(id);
      kanalen.set(id, known);
      return known;
    },
    received(count) {
      return traffic.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }));
    },
    clear() {
      traffic = [];
      planned = [];
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(behaviour: Behaviour, request: IncomingMessage, response: ServerResponse, next: () => number): void {
  if (behaviour.kind === 'hang') return;
  if (behaviour.kind === 'reset') {
    request.socket.destroy();
    return;
  }
  const { status, code, retryAfter, body } = behaviour;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
  response.setHeader('Content-Type', 'application/json');
  response.end(
    JSON.stringify(
      status < 300
        ? (body ?? { id: `activity-${next()}` })
        : { error: { code: code ?? 'ServiceError', message: 'made up' } },
    ),
  );
}

async function readAll(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let text = '';
  request.on('data', (part: string) => (text += part));
  await once(request, 'end');
  return text;
}
