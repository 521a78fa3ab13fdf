import type { Activity } from 'botbuilder';
import type { Zending } from '../app/ports.js';
import type { Draad } from '../app/tempo.js';
import { ConnectorFault, type Connector } from './connector.js';
import { jsonOf } from './kaart-geheugen.js';

/** Sends the answers of a turn: a few quick tries within the time that Teams waits, then it gives up. */
export interface ReplySender {
  /** Gives the id of the new activity, '' when the channel told none. Throws ConnectorFault when it was not sent. */
  send(activity: Partial<Activity>): Promise<string>;
  update(activity: Partial<Activity>): Promise<string>;
}

export interface ReplyOptions {
  readonly tries: number;
  /** Teams sends a message again after 15 s; all waiting together stays well below that. */
  readonly budgetMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Repeats only what the channel asks to be repeated (412, 429, 503, never connected). A time-out, a broken connection or a
 * gateway that got no answer (502, 504) is not repeated: the message may have arrived, and the create call knows no idempotency key.
 */
export function createReplySender(connector: Connector, options: ReplyOptions): ReplySender {
  const deliver = async (draad: Draad, method: 'POST' | 'PUT', url: string, body: string): Promise<string> => {
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const zending: Zending = await connector.call(draad, method, url, body);
      if (zending.uitkomst === 'verzonden') return zending.activityId ?? '';
      const again =
        zending.uitkomst === 'later' && attempt < options.tries && waited + zending.naMs <= options.budgetMs;
      if (!again) throw new ConnectorFault(zending.code);
      waited += zending.naMs;
      await options.wait(zending.naMs);
    }
  };
  return {
    send: (activity) => deliver(draadOf(activity), 'POST', urlOf(activity, activity.replyToId), bodyOf(activity)),
    update: (activity) => deliver(draadOf(activity), 'PUT', urlOf(activity, activity.id), bodyOf(activity)),
  };
}

/**
 * The activity as JSON. A card that was drawn before is not written out again: its JSON is put in the place of its
 * content (a card is by far the largest part of a message).
 */
function bodyOf(activity: Partial<Activity>): string {
  const { attachments = [], ...rest } = activity;
  const parts = attachments.map(({ contentType, content }) => {
    const known: unknown = content;
    return `{"contentType":${JSON.stringify(contentType)},"content":${jsonOf(known)}}`;
  });
  const body = JSON.stringify(rest);
  return parts.length === 0 ? body : `${body.slice(0, -1)},"attachments":[${parts.join(',')}]}`;
}

/** A reply in a thread of a channel counts for the channel. */
function draadOf({ conversation }: Partial<Activity>): Draad {
  const tenant = (conversation?.tenantId ?? '').toLowerCase();
  return { tenant, draad: (conversation?.id ?? '').split(';messageid=')[0] ?? '' };
}

function urlOf(activity: Partial<Activity>, id: string | undefined): string {
  return activitiesUrl(activity.serviceUrl ?? '', activity.conversation?.id ?? '', id);
}

/** Address of a conversation's activities at the channel; ids are encoded (they hold ':' and ';'). */
export function activitiesUrl(serviceUrl: string, conversation: string, id?: string): string {
  const all = `${conversationsUrl(serviceUrl)}/${encodeURIComponent(conversation)}/activities`;
  return id === undefined ? all : `${all}/${encodeURIComponent(id)}`;
}

export function conversationsUrl(serviceUrl: string): string {
  return `${serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`}v3/conversations`;
}
