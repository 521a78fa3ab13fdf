import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import type { Logger } from '../logger.js';
import { readJson } from './json-body.js';

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  /** Answers a POST of the channel; never throws. */
  readonly receive: (authorization: string | undefined, body: unknown) => Promise<HttpAnswer>;
  readonly healthy: () => boolean;
  /** The text of GET /metrics; null when there is none. */
  readonly metrics: (() => Promise<string>) | null;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** No new requests; those in hand are finished first, at most this long. */
  stop(graceMs: number): Promise<void>;
}

/** Teams messages stay below 100 KB of UTF-16; an adaptive card answer comes on top of that. */
const LARGEST_BODY = 256 * 1024;
const SLOWEST_REQUEST_MS = 10_000;

/** The one HTTP server: POST /api/messages, GET /health and, for this machine alone, GET /metrics. Errors are a status and an empty body. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'wegwijzer', formatters: { 'application/json': toJson } });
  server.server.requestTimeout = SLOWEST_REQUEST_MS;
  server.post('/api/messages', async (req: Request, res: Response) => {
    const body = await readJson(req, LARGEST_BODY);
    const answer: HttpAnswer = body.ok ? await options.receive(req.headers.authorization, body.value) : body;
    if (answer.body === undefined) res.send(answer.status);
    else res.send(answer.status, answer.body);
  });
  server.get('/health', async (_req: Request, res: Response) => {
    const healthy = options.healthy();
    res.send(healthy ? 200 : 503, { status: healthy ? 'ok' : 'stopping' });
    await Promise.resolve();
  });
  server.get('/metrics', async (req: Request, res: Response) => {
    const { metrics } = options;
    if (metrics === null || !isFromHere(req)) res.send(404);
    else res.sendRaw(200, await metrics(), { 'Content-Type': 'text/plain; version=0.0.4' });
  });
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.logger.error({ code: 'http', status }, 'http-failed');
    res.send(status);
    done();
  });
  const port = await listen(server, options);
  return { port, stop: (graceMs) => stop(server, graceMs) };
}

/** From this machine, and not passed on by a proxy on it for somebody else. */
function isFromHere({ socket, headers }: Request): boolean {
  const passedOn = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return !passedOn && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
}

function toJson(_req: Request, _res: Response, body: unknown): string {
  return body === undefined || body === null || body instanceof Error || typeof body === 'string'
    ? ''
    : JSON.stringify(body);
}

function listen(server: restify.Server, options: HttpOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.removeListener('error', reject);
      const address: AddressInfo = server.address();
      resolve(address.port);
    });
  });
}

function stop(server: restify.Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const hard = setTimeout(() => server.server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(hard);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
