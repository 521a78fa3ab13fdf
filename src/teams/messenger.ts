import type { Bericht, Messenger, Referentie } from '../app/ports.js';
import type { Weergave } from '../app/weergave.js';
import type { Connector } from './connector.js';
import type { ToonKaart } from './kaarten.js';
import { activitiesUrl } from './reply-sender.js';
import type { AllowedServiceUrl } from './service-urls.js';

/** Sends a card into a personal chat without a turn. A stored service URL is checked again: the list may have changed. */
export function createMessenger(connector: Connector, toonKaart: ToonKaart, allowed: AllowedServiceUrl): Messenger {
  return {
    send(naar, bericht) {
      if (!allowed(naar.serviceUrl)) return Promise.resolve({ uitkomst: 'mislukt', code: 'service-url' });
      return connector.call(
        'POST',
        activitiesUrl(naar.serviceUrl, naar.conversation),
        bodyOf(naar, bericht, toonKaart),
      );
    },
  };
}

function bodyOf(naar: Referentie, bericht: Bericht, toonKaart: ToonKaart): string {
  const weergave: Weergave = bericht.soort === 'zaak' ? bericht.weergave : { kaart: 'bericht', bericht };
  const { kaart, samenvatting } = toonKaart(weergave, { bot: naar.bot });
  return JSON.stringify({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: naar.serviceUrl,
    from: { id: naar.bot },
    recipient: { id: naar.kanaalId },
    conversation: { id: naar.conversation },
    summary: samenvatting,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart }],
  });
}
