import { z } from 'zod';
import { NotSentFault } from './connector.js';

export interface AccessTokenOptions {
  readonly loginUrl: string;
  readonly appId: string;
  readonly password: string;
  readonly now: () => number;
}

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const SCOPE = 'https://api.botframework.com/.default';
const SLOWEST_MS = 5000;
/** Asked for anew this long before the end, so that no message is sent with a token that ends on the way. */
const MARGIN_MS = 5 * 60 * 1000;

/** The bot's own token for the channel: kept until shortly before its end, and asked for once however many wait for it. */
export function createAccessToken(options: AccessTokenOptions): () => Promise<string> {
  let current: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const granted = await request(options);
    current = { token: granted.access_token, until: options.now() + granted.expires_in * 1000 - MARGIN_MS };
    return granted.access_token;
  };
  return () => {
    if (current !== null && options.now() < current.until) return Promise.resolve(current.token);
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function request(options: AccessTokenOptions): Promise<z.infer<typeof Granted>> {
  const form = {
    grant_type: 'client_credentials',
    client_id: options.appId,
    client_secret: options.password,
    scope: SCOPE,
  };
  try {
    const response = await fetch(options.loginUrl, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(SLOWEST_MS),
      redirect: 'error',
    });
    if (!response.ok) throw new NotSentFault(`token ${response.status}`);
    return Granted.parse(await response.json());
  } catch (fault) {
    if (fault instanceof NotSentFault) throw fault;
    throw new NotSentFault(fault instanceof Error ? `token ${fault.name}` : 'token');
  }
}
