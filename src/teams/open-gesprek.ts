import { z } from 'zod';
import type { OpenGesprek, WegwijzerStore } from '../app/ports.js';
import type { Connector } from './connector.js';
import { conversationsUrl } from './reply-sender.js';
import type { AllowedServiceUrl } from './service-urls.js';

/** Where Teams of the public cloud is reached as long as nobody of a tenant has written yet. */
const PUBLIC_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

export interface OpenOptions {
  readonly connector: Connector;
  readonly allowed: AllowedServiceUrl;
  /** The bot's id on the channel (28:...). */
  readonly bot: string;
  /** Where people of this tenant wrote from last; null when nobody did. */
  readonly serviceUrlOf: (tenant: string) => string | null;
}

const Opened = z.object({ id: z.string().min(1).max(1000), serviceUrl: z.string().max(500).nullish() });

/**
 * Opens a personal chat from the Entra object id. Teams gives the one that is there when there is one, so an answer that did
 * not come is asked for again: nobody saw anything of it.
 */
export function createOpenGesprek({ connector, allowed, bot, serviceUrlOf }: OpenOptions): OpenGesprek {
  return async (persoon) => {
    const { tenant, id } = persoon;
    const at = serviceUrlOf(tenant) ?? PUBLIC_SERVICE_URL;
    if (!allowed(at)) return { uitkomst: 'mislukt', code: 'service-url' };
    const body = { isGroup: false, bot: { id: bot }, members: [{ id }], tenantId: tenant };
    const question = JSON.stringify({ ...body, channelData: { tenant: { id: tenant } } });
    const asked = await connector.ask({ tenant, draad: `nieuw:${id}` }, conversationsUrl(at), question);
    if (asked.uitkomst === 'onbekend') return { uitkomst: 'later', naMs: 0, code: asked.code };
    if (asked.uitkomst !== 'antwoord') return asked;
    const opened = Opened.safeParse(asked.inhoud);
    if (!opened.success) return { uitkomst: 'mislukt', code: 'gesprek-onleesbaar' };
    const { id: conversation, serviceUrl } = opened.data;
    const named = typeof serviceUrl === 'string' && allowed(serviceUrl) ? serviceUrl : at;
    // In a personal chat Teams takes the object id as the receiver; the person's first message brings the channel's own id.
    return { uitkomst: 'geopend', referentie: { persoon, conversation, serviceUrl: named, bot, kanaalId: id } };
  };
}

/** The same store, that remembers where people of each tenant wrote from last. After a restart it has seen nobody. */
export function rememberServiceUrls(store: WegwijzerStore): {
  readonly store: WegwijzerStore;
  readonly serviceUrlOf: (tenant: string) => string | null;
} {
  const seen = new Map<string, string>();
  return {
    store: {
      ...store,
      keepReferentie(referentie) {
        seen.set(referentie.persoon.tenant, referentie.serviceUrl);
        return store.keepReferentie(referentie);
      },
    },
    serviceUrlOf: (tenant) => seen.get(tenant) ?? null,
  };
}
