import type { KanaalWeergave } from './app/kanaal/weergave.js';
import { meldOnbereikbaar, meldOntkoppeld } from './app/kanaal/melden.js';
import type { Inzageregel } from './app/hulpvraag-store.js';
import type { Kanaal } from './app/kanaal/kanaal.js';
import { schakelteamsUit } from './app/kanaal/schakelteams.js';
import type { Zaakkennis } from './app/hulpvraag/zaakkennis.js';
import { nuIn } from './app/hulpvraag/zaakkennis.js';
import type { Persoon, WegwijzerStore, Zending } from './app/ports.js';
import { createLeverAanKanaal, type LeverAanKanaal } from './jobs/deliver-kanaal.js';
import type { EdgeContext } from './teams/edge-context.js';
import type { Kaartzender } from './teams/messenger.js';

/** The world of the channel: what is there already when it is put together. */
interface Omgeving {
  readonly store: Pick<WegwijzerStore, 'findReferentie'>;
  readonly kanaal: Kanaal;
  readonly zend: Kaartzender;
  readonly report: (code: string) => void;
}

/** The channel of the schakelteam: the doors for the edge, and the delivery of one order for the outbox. */
export function composeKanaal(
  zaken: Zaakkennis,
  { store, kanaal, zend, report }: Omgeving,
): { readonly koppelkennis: NonNullable<EdgeContext['koppelkennis']>; readonly lever: LeverAanKanaal } {
  const { route, hulpvragen, organisatie, wereld } = zaken;
  const schakelteams = async () => {
    const { adresboek, vandaag } = await nuIn(zaken);
    return schakelteamsUit(adresboek, vandaag);
  };
  const stuur = async (aan: Persoon, weergave: KanaalWeergave): Promise<Zending> => {
    const naar = await store.findReferentie(aan);
    const zending: Zending =
      naar === null ? { uitkomst: 'onbereikbaar', code: 'geen-referentie' } : await zend(naar, weergave);
    if (zending.uitkomst !== 'verzonden') report(`kanaal-${zending.uitkomst}-${zending.code}`);
    else if (weergave.kaart === 'kanaal-onbereikbaar' && zending.activityId !== null)
      await hulpvragen.houdKaart([weergave.hulpvraag], { persoon: aan, activityId: zending.activityId });
    return zending;
  };
  const koppelkennis = {
    organisatie,
    kanaal,
    schakelteams,
    inzage: (regel: Inzageregel) => hulpvragen.inzage(regel),
    nu: wereld.nu,
    meldOntkoppeld: async (school: string) => void (await meldOntkoppeld({ schakelteams, stuur }, school)),
  };
  const lever = createLeverAanKanaal({
    hulpvragen,
    organisatie,
    kanaal,
    route,
    schakelteams,
    nu: wereld.nu,
    meldOnbereikbaar: (...stap) => meldOnbereikbaar({ route, schakelteams, stuur }, ...stap),
  });
  return { koppelkennis, lever };
}
