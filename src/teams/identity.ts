import type { Persoon, Referentie } from '../app/ports.js';
import type { Activiteit } from './activity.js';
import { isPersonal } from './text.js';

/** Who acts: tenant and Entra object id. Never the name or the channel's own id, which anybody can take on; in small letters. */
export function personOf(activiteit: Activiteit): Persoon | null {
  const tenant = activiteit.channelData?.tenant?.id ?? activiteit.conversation.tenantId;
  const id = activiteit.from.aadObjectId;
  return tenant === undefined || id === undefined || id === ''
    ? null
    : { tenant: tenant.toLowerCase(), id: id.toLowerCase() };
}

/** Where this person can be reached from now on; only a personal chat will do. */
export function referenceOf(activiteit: Activiteit, persoon: Persoon): Referentie | null {
  if (!isPersonal(activiteit)) return null;
  return {
    persoon,
    conversation: activiteit.conversation.id,
    serviceUrl: activiteit.serviceUrl,
    bot: activiteit.recipient.id,
    kanaalId: activiteit.from.id,
  };
}
