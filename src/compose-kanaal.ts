import { schakelteamsUit } from './app/kanaal/schakelteams.js';
import type { Kanaal } from './app/kanaal/kanaal.js';
import type { Koppelkennis } from './app/kanaal/koppelen.js';
import type { Inzageregel } from './app/hulpvraag-store.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import { nuIn } from './app/hulpvraag/zaakkennis.js';

/** The channel of the schakelteam: the doors for the edge. */
export function composeKanaal(zaken: Zaakkennis, kanaal: Kanaal): Koppelkennis {
  const { hulpvragen, organisatie, wereld } = zaken;
  return {
    organisatie,
    kanaal,
    schakelteams: async () => {
      const { adresboek, vandaag } = await nuIn(zaken);
      return schakelteamsUit(adresboek, vandaag);
    },
    inzage: (regel: Inzageregel) => hulpvragen.inzage(regel),
    nu: wereld.nu,
  };
}
