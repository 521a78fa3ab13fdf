import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const APP_ID = '11111111-1111-4111-8111-111111111111';
export const TENANT = '22222222-2222-4222-8222-222222222222';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';

/** A stand-in for the channel's key server on loopback, which signs whatever a test wants to send. */
export interface LocalIssuer {
  readonly metadataUrl: string;
  /** Gives the bot its own tokens: issued-1, issued-2, ... */
  readonly loginUrl: string;
  /** Requests for the key set so far. */
  readonly fetches: () => number;
  /** A good token, changed by `claims` (undefined takes a claim away) and signed with the key of this name. */
  token(
    claims?: JWTPayload,
    options?: { readonly kid?: string; readonly alg?: string; readonly signWith?: KeyName },
  ): Promise<string>;
  readonly publicPem: string;
  close(): Promise<void>;
}

export type KeyName = 'teams' | 'other-channel' | 'not-published';

export async function startLocalIssuer(now: () => number): Promise<LocalIssuer> {
  const names: KeyName[] = ['teams', 'other-channel', 'not-published'];
  const pairs = new Map(
    await Promise.all(
      names.map(async (name) => [name, await generateKeyPair('RS256', { extractable: true })] as const),
    ),
  );
  const published = await Promise.all(
    (['teams', 'other-channel'] as const).map(async (name) => ({
      ...(await exportJWK(keyOf(pairs, name).publicKey)),
      kid: name,
      use: 'sig',
      endorsements: [name === 'teams' ? 'msteams' : 'webchat'],
    })),
  );
  let fetches = 0;
  let issued = 0;
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/meta') {
      response.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `${base}/keys` }));
      return;
    }
    if (request.url === '/token') {
      response.end(JSON.stringify({ access_token: `issued-${(issued += 1)}`, expires_in: 3600, token_type: 'Bearer' }));
      return;
    }
    fetches += 1;
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}`;
  return {
    metadataUrl: `${base}/meta`,
    loginUrl: `${base}/token`,
    fetches: () => fetches,
    publicPem: JSON.stringify(published[0]),
    async token(claims = {}, { kid, alg = 'RS256', signWith = 'teams' } = {}) {
      const seconds = Math.floor(now() / 1000);
      const all = {
        iss: ISSUER,
        aud: APP_ID,
        serviceurl: SERVICE_URL,
        nbf: seconds - 60,
        exp: seconds + 3600,
        ...claims,
      };
      const header = { alg, typ: 'JWT', kid: kid ?? signWith };
      return new SignJWT(all).setProtectedHeader(header).sign(keyOf(pairs, signWith).privateKey);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

function keyOf(pairs: ReadonlyMap<KeyName, Pair>, name: KeyName): Pair {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`no key ${name}`);
  return pair;
}
