import { toonVoorkeuren } from '../app/herinnering/voorkeuren.js';
import { toonRolOverdragen } from '../app/hulpvraag/rol-overdragen.js';
import { toonVervanging } from '../app/hulpvraag/vervanging.js';
import { toonMijn, toonOpenen, toonZaak } from '../app/hulpvraag/zaakkaarten.js';
import type { Vrager } from '../app/vrager.js';
import type { Weergave } from '../app/weergave.js';
import type { Activiteit } from './activity.js';
import type { EdgeContext } from './edge-context.js';
import { isPersonal, type Deur } from './text.js';

/** The doors to hulpvragen, typed in a personal chat. */
export type Zaakdeur = Extract<
  Deur,
  { deur: 'mijn-hulpvragen' | 'hulpvraag-openen' | 'vervanging' | 'herinneringen' | 'rol-overdragen' | 'nummer' }
>;

const ZAAKDEUREN: readonly Deur['deur'][] = [
  'mijn-hulpvragen',
  'hulpvraag-openen',
  'vervanging',
  'herinneringen',
  'rol-overdragen',
  'nummer',
];
export const isZaakdeur = (deur: Exclude<Deur, { deur: 'signaal' }>): deur is Zaakdeur =>
  ZAAKDEUREN.includes(deur.deur);

/** What is behind such a door. In a group nothing is said of hulpvragen: everybody reads along. */
export async function openZaakdeur(
  edge: EdgeContext,
  activiteit: Activiteit,
  { persoon }: Vrager,
  deur: Zaakdeur,
): Promise<Weergave> {
  const { zaken } = edge;
  if (!isPersonal(activiteit)) return { kaart: 'melding', soort: 'alleen-persoonlijk' };
  if (zaken === null || persoon.id === '') return { kaart: 'melding', soort: 'geen-hulpvragen' };
  switch (deur.deur) {
    case 'mijn-hulpvragen':
      return toonMijn(zaken, persoon);
    case 'hulpvraag-openen':
      return toonOpenen(zaken, persoon);
    case 'vervanging':
      return toonVervanging(zaken, persoon);
    case 'herinneringen':
      return toonVoorkeuren(zaken, persoon);
    case 'rol-overdragen':
      return toonRolOverdragen(zaken, persoon);
    case 'nummer':
      return toonZaak(zaken, persoon, { nummer: deur.nummer });
  }
}
