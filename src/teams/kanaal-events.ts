import { kanaalWeg } from '../app/kanaal/kanaal-weg.js';
import type { Activiteit } from './activity.js';
import type { EdgeContext } from './edge-context.js';

const TEAM_GONE = ['teamDeleted', 'teamHardDeleted'];

/**
 * A channel or its team was deleted: its link goes. An archived team keeps its links, for it can come back; posts to it that
 * are refused are told in person.
 */
export async function onChannelGone(edge: EdgeContext, activiteit: Activiteit): Promise<void> {
  const { eventType = '', channel } = activiteit.channelData ?? {};
  if (TEAM_GONE.includes(eventType)) await onTeamGone(edge, activiteit);
  else if (eventType === 'channelDeleted' && channel?.id !== undefined)
    await takeAway(edge, activiteit, [channel.id], false);
}

/** The bot was removed from a team, or the team is gone: of its channels Teams names one, or none. */
export async function onTeamGone(edge: EdgeContext, activiteit: Activiteit): Promise<void> {
  const { team, channel } = activiteit.channelData ?? {};
  const { conversationType, id } = activiteit.conversation;
  if (team === undefined && conversationType !== 'channel') return;
  const named = [team?.id, channel?.id, id.split(';')[0]].filter((een) => een !== undefined);
  await takeAway(edge, activiteit, named, true);
}

async function takeAway(
  { koppelkennis }: EdgeContext,
  { channelData, conversation }: Activiteit,
  kanalen: readonly string[],
  heelTeam: boolean,
): Promise<void> {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  if (koppelkennis === undefined || tenant === undefined) return;
  await kanaalWeg(koppelkennis, { tenant: tenant.toLowerCase(), kanalen, heelTeam });
}
