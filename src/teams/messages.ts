import type { TurnContext } from 'botbuilder';
import { ask } from '../app/ask.js';
import { showThemas } from '../app/choose.js';
import { showScholen } from '../app/kies-school.js';
import { showRoute } from '../app/route.js';
import { speelRol } from '../app/speel-rol.js';
import type { Vrager } from '../app/vrager.js';
import type { Weergave } from '../app/weergave.js';
import { actieOfSubmit } from './actions.js';
import type { Activiteit } from './activity.js';
import { activiteitOf } from './adapter.js';
import { reply, rememberReference, vragerOf, type EdgeContext } from './edge-context.js';
import { openKoppeldeur, type Koppeldeur } from './koppeldeur.js';
import { perform } from './perform.js';
import { openTijddeur } from './tijddeur.js';
import { isZaakdeur, openZaakdeur, type Zaakdeur } from './zaakdeuren.js';
import { chooseDeur, isPersonal, ownText, type Deur } from './text.js';

/** A message, or a button of an older client (a message with a value and without text). */
export async function onMessage(edge: EdgeContext, context: TurnContext): Promise<void> {
  const activiteit = activiteitOf(context);
  const vrager = await vragerOf(edge, activiteit);
  const tekst = ownText(activiteit);
  const button = activiteit.value !== undefined && activiteit.value !== null && tekst === '';
  const weergaven = button
    ? await perform(edge, activiteit, vrager, actieOfSubmit(activiteit.value))
    : await open(edge, activiteit, vrager, chooseDeur(tekst, edge.kennis.demo, edge.kennis.tijdreis !== undefined));
  await reply(edge, context, activiteit, weergaven);
  await rememberReference(edge, activiteit, vrager);
}

/** A changed message: in a personal chat only, and only when nothing identifying is left in it. */
export async function onEdited(edge: EdgeContext, context: TurnContext): Promise<void> {
  const activiteit = activiteitOf(context);
  if (!isPersonal(activiteit) || activiteit.channelData?.eventType === 'undeleteMessage') return;
  const deur = chooseDeur(ownText(activiteit), false);
  if (deur.deur !== 'signaal') return;
  const vrager = await vragerOf(edge, activiteit);
  await reply(
    edge,
    context,
    activiteit,
    ask(edge.kennis, vrager, { tekst: deur.tekst, waar: 'persoonlijk', bewerkt: true }),
  );
}

async function open(
  edge: EdgeContext,
  activiteit: Activiteit,
  vrager: Vrager,
  deur: Deur,
): Promise<readonly Weergave[]> {
  const { kennis } = edge;
  if (deur.deur === 'signaal') {
    const waar = isPersonal(activiteit) ? 'persoonlijk' : 'groep';
    return ask(kennis, vrager, { tekst: deur.tekst, waar, bewerkt: false });
  }
  if ('school' in deur) return openKoppeldeur(edge, activiteit, vrager, deur);
  if (deur.deur === 'rol' && isPersonal(activiteit)) return speelRol(kennis, vrager, deur.rol);
  if (deur.deur === 'tijd') return [await openTijddeur(edge, activiteit, deur.wens)];
  return isZaakdeur(deur)
    ? [await openZaakdeur(edge, activiteit, vrager, deur)]
    : [door(edge, activiteit, vrager, deur.deur)];
}

function door(
  edge: EdgeContext,
  activiteit: Activiteit,
  vrager: Vrager,
  deur: Exclude<Deur['deur'], 'signaal' | 'tijd' | Zaakdeur['deur'] | Koppeldeur['deur']>,
): Weergave {
  const { demo, regio } = edge.kennis;
  const personal = isPersonal(activiteit);
  switch (deur) {
    case 'groet':
      return { kaart: personal ? 'welkom' : 'hulp', demo, regio: regio.naam };
    case 'hulp':
      return { kaart: 'hulp', demo, regio: regio.naam };
    case 'leeg':
      return personal ? { kaart: 'melding', soort: 'leeg' } : { kaart: 'hulp', demo, regio: regio.naam };
    case 'stop':
      return { kaart: 'melding', soort: 'stop' };
    case 'bedankt':
      return { kaart: 'melding', soort: 'graag-gedaan' };
    case 'route':
      return showRoute(edge.kennis, null);
    case 'privacy':
      return { kaart: 'privacyuitleg' };
    case 'themas':
      return personal ? showThemas(edge.kennis) : { kaart: 'melding', soort: 'alleen-persoonlijk' };
    case 'mijn-school':
      return personal ? showScholen(vrager) : { kaart: 'melding', soort: 'alleen-persoonlijk' };
    case 'rol':
      return { kaart: 'melding', soort: 'alleen-persoonlijk' };
  }
}
