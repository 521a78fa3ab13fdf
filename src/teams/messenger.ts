import type { Messenger, Overschrijver, Referentie, Zending } from '../app/ports.js';
import type { Draad } from '../app/tempo.js';
import type { Weergave } from '../app/weergave.js';
import type { Connector } from './connector.js';
import type { ToonKaart } from './kaarten.js';
import { activitiesUrl } from './reply-sender.js';
import type { AllowedServiceUrl } from './service-urls.js';

const CLOSED = { uitkomst: 'mislukt', code: 'service-url' } as const;

/** Sends one card into a personal chat, once; never throws. */
export type Kaartzender = (naar: Referentie, weergave: Weergave) => Promise<Zending>;

/** Without a turn. A stored service URL is checked again: the list may have changed. */
export function createKaartzender(connector: Connector, toonKaart: ToonKaart, allowed: AllowedServiceUrl): Kaartzender {
  return (naar, weergave) => {
    if (!allowed(naar.serviceUrl)) return Promise.resolve(CLOSED);
    const url = activitiesUrl(naar.serviceUrl, naar.conversation);
    return connector.call(draadOf(naar), 'POST', url, JSON.stringify(activityOf(naar, weergave, toonKaart)));
  };
}

/** In the place of a message that was sent before. */
export function createOverschrijver(
  connector: Connector,
  toonKaart: ToonKaart,
  allowed: AllowedServiceUrl,
): Overschrijver {
  return (naar, id) => {
    if (!allowed(naar.serviceUrl)) return Promise.resolve(CLOSED);
    const url = activitiesUrl(naar.serviceUrl, naar.conversation, id);
    const body = JSON.stringify({ ...activityOf(naar, { kaart: 'gewist' }, toonKaart), id });
    return connector.call(draadOf(naar), 'PUT', url, body);
  };
}

export function createMessenger(connector: Connector, toonKaart: ToonKaart, allowed: AllowedServiceUrl): Messenger {
  const zend = createKaartzender(connector, toonKaart, allowed);
  return {
    send: (naar, bericht) =>
      zend(
        naar,
        bericht.soort === 'zaak' || bericht.soort === 'herinnering' ? bericht.weergave : { kaart: 'bericht', bericht },
      ),
  };
}

const draadOf = ({ persoon, conversation }: Referentie): Draad => ({ tenant: persoon.tenant, draad: conversation });

function activityOf(naar: Referentie, weergave: Weergave, toonKaart: ToonKaart): object {
  const { kaart, samenvatting } = toonKaart(weergave, { bot: naar.bot });
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: naar.serviceUrl,
    from: { id: naar.bot },
    recipient: { id: naar.kanaalId },
    conversation: { id: naar.conversation },
    summary: samenvatting,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart }],
  };
}
