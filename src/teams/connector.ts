import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { z } from 'zod';
import type { Zending } from '../app/ports.js';
import type { Draad } from '../app/tempo.js';

/**
 * The bot's own connector client. The SDK's one repeats every POST up to three times (duplicate messages), has no
 * deadline and costs more processor time than the rest of a turn together (docs/bench-turns.md).
 */
export interface Connector {
  /** One request, one answer; never throws, never repeats. `draad` is what is paced, see paced-connector.ts. */
  call(draad: Draad, method: 'POST' | 'PUT', url: string, body: string): Promise<Zending>;
  /** Asks the channel something, with a POST when there is a body: its answer as JSON, or how it was refused. */
  ask(draad: Draad, url: string, body?: string): Promise<Gevraagd>;
  close(): void;
}

export type Gevraagd = { readonly uitkomst: 'antwoord'; readonly inhoud: unknown } | Refusal;

export interface ConnectorOptions {
  /** Longest wait for a whole request. */
  readonly deadlineMs: number;
  /** The bot's access token for the channel; absent in the demo. */
  readonly token?: () => Promise<string>;
  /** Where a back-off without Retry-After starts, and its luck (0..1). */
  readonly backoffMs: number;
  readonly random: () => number;
  /** The clock of the machine, in milliseconds: the channel may name a date to wait for. */
  readonly nu: () => number;
}

/** Codes of the platform that mean: not now. Every other refusal is final; 500 is not to be repeated. */
const LATER = new Set([412, 429, 503]);
/** A gateway speaks that heard nothing from the service behind it, which may have done what was asked. */
const UNKNOWN = new Set([502, 504]);
const CLOSED = new Set([403, 404]);
/** Refusals with 403 that are about the bot and not about this conversation. */
const ABOUT_THE_BOT = new Set(['InvalidBotApiHost', 'NotEnoughPermissions']);
const LARGEST_ANSWER = 64 * 1024;

/** A new post in a channel answers with both: `id` is then its thread. */
const SentBody = z.object({ id: z.string().max(500).optional(), activityId: z.string().max(500).optional() });
const ErrorBody = z.object({ error: z.object({ code: z.string().regex(/^[A-Za-z0-9]{1,64}$/) }) });

interface RawAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** A keep-alive client for every service URL; answers are sorted by what must happen next, not by status. */
export function createConnector(options: ConnectorOptions): Connector {
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxFreeSockets: 64 }),
    https: new HttpsAgent({ keepAlive: true, maxFreeSockets: 64 }),
  };
  const request = async (method: string, url: string, body: string): Promise<RawAnswer> => {
    const token = options.token === undefined ? null : await options.token();
    return send(agents, options.deadlineMs, { method, url, body, token });
  };
  return {
    async call(_draad, method, url, body) {
      try {
        const answer = await request(method, url, body);
        return isGood(answer) ? { uitkomst: 'verzonden', activityId: sentId(answer) } : sortRefusal(answer, options);
      } catch (fault) {
        return sortFault(fault, options);
      }
    },
    async ask(_draad, url, body) {
      try {
        const answer = await request(body === undefined ? 'GET' : 'POST', url, body ?? '');
        if (!isGood(answer)) return sortRefusal(answer, options);
        return { uitkomst: 'antwoord', inhoud: parseJson(answer.body) };
      } catch (fault) {
        return sortFault(fault, options);
      }
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly token: string | null;
}

function send(agents: { http: HttpAgent; https: HttpsAgent }, deadlineMs: number, out: Outgoing): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(out.body),
    };
    if (out.token !== null) headers['Authorization'] = `Bearer ${out.token}`;
    const secure = out.url.startsWith('https:');
    const request = secure
      ? httpsRequest(out.url, { method: out.method, agent: agents.https, headers })
      : httpRequest(out.url, { method: out.method, agent: agents.http, headers });
    const deadline = setTimeout(() => request.destroy(new ConnectorFault('DEADLINE')), deadlineMs);
    let begun = false;
    request.on('socket', (socket) => {
      if (request.reusedSocket) begun = true;
      else socket.once(secure ? 'secureConnect' : 'connect', () => (begun = true));
    });
    const fail = (fault: Error): void => {
      clearTimeout(deadline);
      reject(begun ? fault : new NotSentFault(codeOf(fault)));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
        if (body.length > LARGEST_ANSWER) request.destroy(new ConnectorFault('ANSWER_TOO_LARGE'));
      });
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(deadline);
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body });
      });
    });
    request.end(out.body);
  });
}

/** What went wrong on the way to the channel: a code, never a text of the channel or of the message. */
export class ConnectorFault extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'ConnectorFault';
  }
}

const isGood = ({ status }: RawAnswer): boolean => status >= 200 && status < 300;

function sentId({ body }: RawAnswer): string | null {
  const sent = SentBody.safeParse(parseJson(body));
  return sent.success ? (sent.data.activityId ?? sent.data.id ?? null) : null;
}

export type Refusal = Exclude<Zending, { readonly uitkomst: 'verzonden' }>;

function sortRefusal(answer: RawAnswer, options: ConnectorOptions): Refusal {
  const error = ErrorBody.safeParse(parseJson(answer.body));
  const code = error.success ? `${answer.status} ${error.data.error.code}` : String(answer.status);
  if (LATER.has(answer.status)) {
    return { uitkomst: 'later', naMs: waitOf(answer.retryAfter, options), code };
  }
  if (UNKNOWN.has(answer.status)) return { uitkomst: 'onbekend', code };
  const closed = CLOSED.has(answer.status) && !(error.success && ABOUT_THE_BOT.has(error.data.error.code));
  return { uitkomst: closed ? 'onbereikbaar' : 'mislukt', code };
}

function sortFault(fault: unknown, options: ConnectorOptions): Refusal {
  const code = codeOf(fault);
  if (fault instanceof NotSentFault) {
    return { uitkomst: 'later', naMs: waitOf(undefined, options), code };
  }
  return { uitkomst: 'onbekend', code };
}

/** Something failed before the first byte went out: no access token, no connection. */
export class NotSentFault extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'NotSentFault';
  }
}

function codeOf(fault: unknown): string {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' ? code : 'FAULT';
}

/** Retry-After in seconds or as a date; without it the back-off with a jitter of 20 %. */
function waitOf(retryAfter: string | undefined, options: ConnectorOptions): number {
  const seconds = Number(retryAfter);
  if (retryAfter !== undefined && Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  const ms = Date.parse(retryAfter ?? '') - options.nu();
  if (ms > 0) return ms;
  return Math.round(options.backoffMs * (0.8 + 0.4 * options.random()));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
