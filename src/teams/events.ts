import type { TurnContext } from 'botbuilder';
import type { Activiteit } from './activity.js';
import { activiteitOf } from './adapter.js';
import { reply, rememberPersonas, rememberReference, vragerOf, type EdgeContext } from './edge-context.js';
import { personOf } from './identity.js';
import { onChannelGone, onTeamGone } from './kanaal-events.js';
import { isPersonal } from './text.js';

/** The app was installed or removed. The action comes in small letters, the documentation writes capitals. */
export async function onInstallation(edge: EdgeContext, context: TurnContext): Promise<void> {
  const activiteit = activiteitOf(context);
  const action = (activiteit.action ?? '').toLowerCase();
  if (action === 'add') await welcome(edge, context, activiteit);
  else if (action === 'remove' || action === 'remove-upgrade') await farewell(edge, activiteit);
}

/** The same news in another form: the bot itself was added to or removed from the conversation. Other people are none of our business. */
export async function onMembers(edge: EdgeContext, context: TurnContext): Promise<void> {
  const activiteit = activiteitOf(context);
  const bot = activiteit.recipient.id;
  if (activiteit.membersAdded?.some(({ id }) => id === bot) === true) await welcome(edge, context, activiteit);
  else if (activiteit.membersRemoved?.some(({ id }) => id === bot) === true) await farewell(edge, activiteit);
  else await onChannelGone(edge, activiteit);
}

/** Once per installation, in the personal chat; a team or group is not greeted (nobody asked). */
async function welcome(edge: EdgeContext, context: TurnContext, activiteit: Activiteit): Promise<void> {
  if (!isPersonal(activiteit)) return;
  const { store, demo, regio } = edge.kennis;
  const tenant = tenantOf(activiteit);
  await rememberReference(edge, activiteit, await vragerOf(edge, activiteit));
  await rememberPersonas(edge, activiteit);
  if (!(await store.markWelcomed(tenant, activiteit.conversation.id))) return;
  try {
    await reply(edge, context, activiteit, [{ kaart: 'welkom', demo, regio: regio.naam }]);
  } catch (fault) {
    await store.forgetWelcome(tenant, activiteit.conversation.id);
    throw fault;
  }
}

async function farewell(edge: EdgeContext, activiteit: Activiteit): Promise<void> {
  if (!isPersonal(activiteit)) return onTeamGone(edge, activiteit);
  const persoon = personOf(activiteit);
  if (persoon !== null) await edge.kennis.store.markReferentieDead(persoon);
  await edge.kennis.store.forgetWelcome(tenantOf(activiteit), activiteit.conversation.id);
}

function tenantOf(activiteit: Activiteit): string {
  return activiteit.channelData?.tenant?.id ?? activiteit.conversation.tenantId ?? '';
}
