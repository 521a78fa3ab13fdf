import { decodeProtectedHeader, errors, importJWK, jwtVerify, type JWTPayload } from 'jose';
import type { Activiteit } from './activity.js';
import type { ChannelKey, Keyring } from './keyring.js';
import type { AllowedServiceUrl } from './service-urls.js';

/** 503: the channel's keys cannot be had now, so nobody can be let in. */
export interface Uitslag {
  readonly status: 200 | 401 | 403 | 503;
  /** For the log; never part of an answer. */
  readonly code: string;
}

/** Decides whether an activity may come in. */
export type Toegang = (authorization: string | undefined, activiteit: Activiteit) => Promise<Uitslag>;

export interface TokenCheckOptions {
  readonly appId: string;
  readonly tenants: readonly string[];
  readonly keyring: Keyring;
  readonly allowedServiceUrl: AllowedServiceUrl;
  readonly now: () => number;
}

/** The one issuer that speaks for Teams. Tokens of other issuers ("emulator" tokens among them) skip checks in the SDK. */
const ISSUER = 'https://api.botframework.com';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const CLOCK_SKEW_S = 5 * 60;
const LONGEST_TOKEN = 16 * 1024;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

const IN: Uitslag = { status: 200, code: 'in' };
const refuse = (status: 401 | 403, code: string): Uitslag => ({ status, code });

/**
 * The full check of a Bot Framework token before anything else sees the activity: signature by a published key endorsed
 * for this channel, issuer, one audience, expiry, service URL; then the tenant and where the answer would go.
 */
export function createTokenCheck(options: TokenCheckOptions): Toegang {
  return async (authorization, activiteit) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) return refuse(401, 'no-token');
    const kid = keyIdOf(token);
    if (kid === null) return refuse(401, 'bad-header');
    let key: ChannelKey | null;
    try {
      key = await options.keyring(kid);
    } catch (fault) {
      return { status: 503, code: fault instanceof Error ? `keys ${fault.name}` : 'keys' };
    }
    if (key === null) return refuse(401, 'unknown-key');
    if (key.endorsements?.includes(activiteit.channelId) === false) return refuse(401, 'not-endorsed');
    const claims = await verify(token, key, options);
    if (typeof claims === 'string') return refuse(401, claims);
    return checkClaims(claims, activiteit, options);
  };
}

/** In the demo there are no tokens; the server listens on loopback only and answers go to loopback only. */
export function createDemoAccess(allowedServiceUrl: AllowedServiceUrl): Toegang {
  return (_authorization, activiteit) =>
    Promise.resolve(allowedServiceUrl(activiteit.serviceUrl) ? IN : refuse(403, 'service-url'));
}

function keyIdOf(token: string): string | null {
  try {
    const header = decodeProtectedHeader(token);
    return typeof header.kid === 'string' && ALGORITHMS.includes(header.alg ?? '') ? header.kid : null;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}

async function verify(token: string, key: ChannelKey, options: TokenCheckOptions): Promise<JWTPayload | string> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, (header) => importJWK({ ...key }, header.alg), {
      algorithms: ALGORITHMS,
      issuer: ISSUER,
      audience: options.appId,
      clockTolerance: CLOCK_SKEW_S,
      currentDate: new Date(options.now()),
      requiredClaims: ['exp', 'serviceurl'],
    });
    return protectedHeader.kid === key.kid ? payload : 'bad-header';
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return fault.code;
    if (fault instanceof Error) return fault.name;
    throw fault;
  }
}

function checkClaims(claims: JWTPayload, activiteit: Activiteit, options: TokenCheckOptions): Uitslag {
  if (typeof claims.aud !== 'string') return refuse(401, 'many-audiences');
  if (claims['serviceurl'] !== activiteit.serviceUrl) return refuse(401, 'service-url-claim');
  if (activiteit.channelId !== 'msteams') return refuse(403, 'channel');
  if (!options.allowedServiceUrl(activiteit.serviceUrl)) return refuse(403, 'service-url');
  const named = [activiteit.channelData?.tenant?.id, activiteit.conversation.tenantId].filter((id) => id !== undefined);
  const allowed = named.length > 0 && named.every((id) => options.tenants.includes(id));
  return allowed ? IN : refuse(403, 'tenant');
}
