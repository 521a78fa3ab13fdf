import { createHmac } from 'node:crypto';
import { types } from 'node:util';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Fields that may hold what somebody typed, or a secret: removed even when a caller passes them by mistake. */
const NEVER = [
  'text',
  'value',
  'data',
  'body',
  'attachments',
  'token',
  'authorization',
  'password',
  'name',
  'activity',
];

/** A log of codes. An error is written as its name and code: its message and stack may quote what was typed. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: NEVER.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    serializers: { err: errorCode, error: errorCode, req: nothing, res: nothing },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function errorCode(fault: unknown): { kind: string; code: string | null } {
  if (!types.isNativeError(fault)) return { kind: 'unknown', code: null };
  const code: unknown = 'code' in fault ? fault.code : null;
  return { kind: fault.name, code: typeof code === 'string' ? code : null };
}

function nothing(): null {
  return null;
}

/** Makes short keyed hashes, so that lines about one person can be put together without saying who it is. */
export function createHasher(key: string): (id: string) => string {
  return (id) => createHmac('sha256', key).update(id).digest('base64url').slice(0, 12);
}
