import { ask } from '../app/ask.js';
import type { Kanaalplek } from '../app/kanaal/kanaal.js';
import { koppel, ontkoppel, toonKoppelingen } from '../app/kanaal/koppelen.js';
import type { Vrager } from '../app/vrager.js';
import type { Weergave } from '../app/weergave.js';
import type { Activiteit } from './activity.js';
import type { EdgeContext } from './edge-context.js';
import { isPersonal, type Deur } from './text.js';

export type Koppeldeur = Extract<Deur, { readonly school: string }>;

/** Only a channel of a team is one that can be linked: `19:...`, without the thread in which somebody writes. */
function kanaalplekOf({ conversation, channelData, serviceUrl, recipient }: Activiteit): Kanaalplek | null {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  if (conversation.conversationType !== 'channel' || tenant === undefined) return null;
  const [kanaal = conversation.id] = conversation.id.split(';');
  return { tenant: tenant.toLowerCase(), kanaal, serviceUrl, bot: recipient.id };
}

/** `koppel`, `ontkoppel` and `koppeling`, typed in a channel. Elsewhere it says where that belongs. */
export async function openKoppeldeur(
  edge: EdgeContext,
  activiteit: Activiteit,
  vrager: Vrager,
  { deur, school }: Koppeldeur,
): Promise<readonly Weergave[]> {
  const naam = school === '' ? null : school;
  const antwoord = await doe(edge, activiteit, vrager, deur, naam);
  const begrepen = naam === null || (antwoord.kaart === 'koppeling' && antwoord.reden !== 'kan-niet');
  const gevaar = begrepen ? [] : gevaarIn(edge, activiteit, vrager, school);
  return gevaar.length > 0 ? gevaar : [antwoord];
}

/** The button "Ontkoppelen"; the code comes from the card, the right to do it from who clicks. */
export function ontkoppelKnop(
  edge: EdgeContext,
  activiteit: Activiteit,
  vrager: Vrager,
  school: string,
): Promise<Weergave> {
  return doe(edge, activiteit, vrager, 'ontkoppel', school);
}

async function doe(
  { koppelkennis }: EdgeContext,
  activiteit: Activiteit,
  { persoon }: Vrager,
  deur: Koppeldeur['deur'],
  naam: string | null,
): Promise<Weergave> {
  const plek = kanaalplekOf(activiteit);
  if (plek === null || koppelkennis === undefined) return { kaart: 'melding', soort: 'alleen-kanaal' };
  switch (deur) {
    case 'koppel':
      return koppel(koppelkennis, persoon, plek, naam);
    case 'ontkoppel':
      return ontkoppel(koppelkennis, persoon, plek, naam);
    case 'koppeling':
      return toonKoppelingen(koppelkennis, plek);
  }
}

/** "Koppel" can begin a sentence about people as well; where it names no school, danger in it still comes first. */
function gevaarIn(edge: EdgeContext, activiteit: Activiteit, vrager: Vrager, tekst: string): readonly Weergave[] {
  const waar = isPersonal(activiteit) ? 'persoonlijk' : 'groep';
  return ask(edge.kennis, vrager, { tekst, waar, bewerkt: false }).filter(({ kaart }) => kaart === 'veiligheid');
}
