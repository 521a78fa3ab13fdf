import { z } from 'zod';
import type { Persoon } from '../../src/app/ports.js';
import type { Behaviour } from './fake-connector.js';

/** A card in the channel: what it holds now, and the lines in its thread. */
export interface FakePost {
  activity: unknown;
  readonly lines: unknown[];
}

type Call = 'leden' | 'plaats' | 'werk-bij' | 'schrijf-bij';

/** A channel as the connector plays it: members, posts that are updated in place, threads. */
export interface FakeKanaal {
  readonly id: string;
  /** In the order in which they were posted, the deleted ones left out. */
  readonly posts: ReadonlyMap<string, FakePost>;
  /** Who is in it from now on, beside the bot; null is somebody without an Entra id. */
  leden(...personen: readonly (Persoon | null)[]): void;
  /** The next calls of this kind, one by one. */
  faalt(call: Call, ...behaviours: readonly Behaviour[]): void;
  /** Somebody takes a card away. */
  verwijder(activityId: string): void;
  /** As if nobody had ever been or posted here. */
  leeg(): void;
  /** The answer to a request; null when it is not for this channel. */
  answer(method: string, path: string, body: unknown): Behaviour | null;
}

const NewPost = z.object({
  isGroup: z.literal(true),
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: z.object({ type: z.literal('message') }).loose(),
});
const PATH = /^\/v3\/conversations(?:\/([^/?]+)\/(pagedmembers|activities)(?:\/([^/?]+))?)?(?:\?(.*))?$/;
const GONE: Behaviour = { kind: 'status', status: 404, code: 'ActivityNotFoundInConversation' };
const PAGE = 2;

export function createFakeKanaal(id: string): FakeKanaal {
  const posts = new Map<string, FakePost>();
  const faults = new Map<Call, Behaviour[]>();
  let aanwezig: readonly (Persoon | null)[] = [];
  let created = 0;
  const answers: Readonly<Record<Call, (at: string, body: unknown) => Behaviour>> = {
    leden: (query) => good(page(aanwezig, Number(new URLSearchParams(query).get('continuationToken') ?? '0'))),
    plaats(_, body) {
      const activityId = `post-${(created += 1)}`;
      posts.set(activityId, { activity: NewPost.parse(body).activity, lines: [] });
      return good({ id: `${id};messageid=${activityId}`, activityId });
    },
    'werk-bij'(activityId, body) {
      const post = posts.get(activityId);
      if (post === undefined) return GONE;
      post.activity = body;
      return good({ id: activityId });
    },
    'schrijf-bij'(activityId, body) {
      const post = posts.get(activityId);
      if (post === undefined) return GONE;
      post.lines.push(body);
      return good({ id: `line-${post.lines.length}` });
    },
  };
  return {
    id,
    posts,
    leden: (...personen) => void (aanwezig = personen),
    faalt: (call, ...behaviours) => void faults.set(call, [...behaviours]),
    leeg() {
      posts.clear();
      faults.clear();
      aanwezig = [];
      created = 0;
    },
    verwijder: (activityId) => void posts.delete(activityId),
    answer(method, path, body) {
      const asked = callOf(id, method, path, body);
      return asked === null ? null : (faults.get(asked.call)?.shift() ?? answers[asked.call](asked.at, body));
    },
  };
}

/** Which call this is, and what it is about: a post or the question for members. */
function callOf(id: string, method: string, path: string, body: unknown): { call: Call; at: string } | null {
  const [found, encoded = '', what, at = '', query = ''] = PATH.exec(path) ?? [];
  if (found === undefined) return null;
  if (what === undefined)
    return method === 'POST' && NewPost.parse(body).channelData.channel.id === id ? { call: 'plaats', at: '' } : null;
  const [kanaal, draad] = decodeURIComponent(encoded).split(';messageid=');
  if (kanaal !== id) return null;
  if (method === 'GET' && what === 'pagedmembers') return { call: 'leden', at: query };
  if (method === 'PUT') return { call: 'werk-bij', at: decodeURIComponent(at) };
  return method === 'POST' && draad !== undefined && at === '' ? { call: 'schrijf-bij', at: draad } : null;
}

/** With the names and addresses that Teams sends along and that nobody may use. */
function page(aanwezig: readonly (Persoon | null)[], from: number): object {
  const all = [{ id: '28:bot', name: 'Wegwijzer' }, ...aanwezig.map(memberOf)];
  const next = from + PAGE;
  return { members: all.slice(from, next), ...(next < all.length ? { continuationToken: String(next) } : {}) };
}

function memberOf(lid: Persoon | null, at: number): object {
  const name = { name: 'Naam Uit Teams', email: 'naam@teams.example' };
  if (lid === null) return { id: `29:zonder-${at}`, ...name };
  // Teams spells the object id in two ways, and in capitals as it likes.
  const spelled = lid.id.toUpperCase();
  const aad = at % 2 === 0 ? { aadObjectId: spelled } : { objectId: spelled };
  return { id: `29:${lid.id}`, ...name, ...aad, tenantId: lid.tenant };
}

const good = (body: object): Behaviour => ({ kind: 'status', status: 201, body });
