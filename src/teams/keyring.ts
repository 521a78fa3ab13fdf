import { z } from 'zod';

/** A public key of the channel as it is published; `endorsements` names the channels it may speak for. */
const Jwk = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});
export type ChannelKey = z.infer<typeof Jwk>;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()) });

/** Finds a signing key by its id; null when the channel does not publish it. Throws when the keys cannot be had at all. */
export type Keyring = (kid: string) => Promise<ChannelKey | null>;

export interface KeyringOptions {
  readonly metadataUrl: string;
  readonly fetchJson: (url: string) => Promise<unknown>;
  readonly now: () => number;
}

const KEEP_MS = 24 * 3600 * 1000;
/** A forged key id must not make the bot ask the channel again and again. */
const REFRESH_AT_MOST_EVERY_MS = 3600 * 1000;
const RETRY_AFTER_FAULT_MS = 10 * 1000;

interface Cached {
  readonly keys: ReadonlyMap<string, ChannelKey>;
  readonly at: number;
}

/** Keeps the channel's keys for a day; an unknown id fetches them anew, at most once an hour; one fetch at a time. */
export function createKeyring(options: KeyringOptions): Keyring {
  let cached: Cached | null = null;
  let loading: Promise<Cached> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  const load = async (): Promise<Cached> => {
    if (options.now() - failedAt < RETRY_AFTER_FAULT_MS) throw new Error('channel keys not available');
    try {
      const { jwks_uri } = Metadata.parse(await options.fetchJson(options.metadataUrl));
      const { keys } = KeySet.parse(await options.fetchJson(jwks_uri));
      const usable = keys.map((key) => Jwk.safeParse(key)).flatMap((key) => (key.success ? [key.data] : []));
      return { keys: new Map(usable.map((key) => [key.kid, key])), at: options.now() };
    } catch (fault) {
      failedAt = options.now();
      throw fault;
    }
  };
  const refresh = async (): Promise<Cached> => {
    loading ??= load().finally(() => {
      loading = null;
    });
    cached = await loading;
    return cached;
  };

  return async (kid) => {
    const age = cached === null ? Number.POSITIVE_INFINITY : options.now() - cached.at;
    const current = cached === null || age > KEEP_MS ? await refresh() : cached;
    const found = current.keys.get(kid);
    if (found !== undefined || age < REFRESH_AT_MOST_EVERY_MS || age > KEEP_MS) return found ?? null;
    return (await refresh()).keys.get(kid) ?? null;
  };
}

const SLOWEST_MS = 5000;

/** The network side of the keyring: JSON over http(s), with a deadline, no redirects. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(SLOWEST_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`keys: ${response.status}`);
  return response.json();
}
