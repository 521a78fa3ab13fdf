import { toonVoorkeuren, zetVoorkeuren } from '../app/herinnering/voorkeuren.js';
import { draagRolOver } from '../app/hulpvraag/rol-overdragen.js';
import { toonVervanging, trekVervangingIn, zetVervanging } from '../app/hulpvraag/vervanging.js';
import {
  toonMijn,
  toonOpenen,
  toonOverzicht,
  toonTekst,
  toonZaak,
  zetOpen,
  zetStap,
} from '../app/hulpvraag/zaakkaarten.js';
import type { Zaakkennis } from '../app/hulpvraag/zaakkennis.js';
import type { Vrager } from '../app/vrager.js';
import type { Weergave } from '../app/weergave.js';
import type { Actie } from './actions.js';
import type { Activiteit } from './activity.js';
import type { EdgeContext } from './edge-context.js';

/** The buttons about hulpvragen. */
type Zaakactie = Extract<
  Actie,
  {
    verb:
      | 'hulpvragen'
      | 'hulpvraag'
      | 'hulpvraag-openen'
      | 'open-hulpvraag'
      | 'stap'
      | 'vervanging'
      | 'zet-vervanging'
      | 'vervanging-weg'
      | 'herinneringen'
      | 'zet-herinneringen'
      | 'draag-over';
  }
>;

/** What a button about hulpvragen does, for the person in the activity. A region without a route has none. */
export async function performZaak(
  edge: EdgeContext,
  activiteit: Activiteit,
  { persoon }: Vrager,
  actie: Zaakactie,
): Promise<Weergave> {
  const { zaken } = edge;
  if (zaken === null || persoon.id === '') return { kaart: 'melding', soort: 'onbekende-knop' };
  switch (actie.verb) {
    case 'hulpvragen':
      return toonMijn(zaken, persoon);
    case 'hulpvraag':
      return bekijkZaak(edge, zaken, persoon, actie);
    case 'hulpvraag-openen':
      return toonOpenen(zaken, persoon);
    case 'open-hulpvraag':
      return zetOpen(zaken, persoon, klikOf(activiteit), actie.invoer);
    case 'stap':
      return zetStap(zaken, persoon, {
        hulpvraag: actie.h,
        stap: actie.stap,
        versie: actie.v,
        voorstelversie: actie.pv ?? null,
        ruw: { ...actie.invoer, ...actie.met },
      });
    case 'vervanging':
      return toonVervanging(zaken, persoon);
    case 'zet-vervanging':
      return zetVervanging(zaken, persoon, actie.invoer);
    case 'vervanging-weg':
      return trekVervangingIn(zaken, persoon, actie.id);
    case 'herinneringen':
      return toonVoorkeuren(zaken, persoon);
    case 'zet-herinneringen':
      return zetVoorkeuren(zaken, persoon, actie.invoer);
    case 'draag-over':
      return draagRolOver(zaken, persoon, actie.invoer);
  }
}

function bekijkZaak(
  edge: EdgeContext,
  zaken: Zaakkennis,
  persoon: Vrager['persoon'],
  { h: id, stap, blik }: Extract<Zaakactie, { verb: 'hulpvraag' }>,
): Promise<Weergave> {
  if (stap !== undefined) return toonZaak(zaken, persoon, { id }, { stap });
  if (blik === undefined || blik === 'stappen')
    return toonZaak(zaken, persoon, { id }, blik === undefined ? 'eerste' : 'kiezen');
  if (blik !== 'overzicht') return toonTekst(zaken, persoon, id, blik);
  const { store } = edge.kennis;
  return toonOverzicht(zaken, persoon, id, async (wie) => (await store.findReferentie(wie)) !== null);
}

/** The card that was clicked: a second click on it is the same click. */
function klikOf({ conversation, replyToId, id }: Activiteit): { conversation: string; kaart: string } {
  return { conversation: conversation.id, kaart: replyToId ?? id ?? '' };
}
