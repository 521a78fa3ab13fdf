import { z } from 'zod';
import type { Kanaal, Kanaalplek, Leden, Lid } from '../app/kanaal/kanaal.js';
import type { Kanaalbericht } from '../app/kanaal/weergave.js';
import type { Zending } from '../app/ports.js';
import type { Draad } from '../app/tempo.js';
import { draadtekst } from './cards/kanaalkaarten.js';
import type { Connector } from './connector.js';
import type { ToonKaart } from './kaarten.js';
import { activitiesUrl, conversationsUrl } from './reply-sender.js';
import type { AllowedServiceUrl } from './service-urls.js';

/** Of a member nothing but the identity is read: no name, no address. Both spellings of the object id occur. */
const Member = z.object({
  id: z.string().max(1000),
  aadObjectId: z.string().max(100).nullish(),
  objectId: z.string().max(100).nullish(),
  tenantId: z.string().max(100).nullish(),
});
const Page = z.object({
  members: z.array(Member).max(1000),
  continuationToken: z.string().max(4000).nullish(),
});
/** The smallest page that Teams gives: the team of a schakelteam is small, and a large answer is cut off. */
const PAGE_SIZE = 50;
/** A team with more people than this is no schakelteam, whoever they are. */
const MOST_PAGES = 10;

const CLOSED = { uitkomst: 'mislukt', code: 'service-url' } as const;

/** The channel of a schakelteam at Teams. A stored service URL is checked again: the list may have changed. */
export function createKanaal(connector: Connector, toonKaart: ToonKaart, allowed: AllowedServiceUrl): Kanaal {
  const call = (plek: Kanaalplek, method: 'POST' | 'PUT', url: string, body: object): Promise<Zending> =>
    allowed(plek.serviceUrl)
      ? connector.call(draadOf(plek), method, url, JSON.stringify(body))
      : Promise.resolve(CLOSED);
  const card = (plek: Kanaalplek, bericht: Kanaalbericht): object => cardOf(toonKaart, plek, bericht);
  return {
    leden: (plek) => (allowed(plek.serviceUrl) ? readLeden(connector, plek) : Promise.resolve(CLOSED)),
    async plaats(plek, bericht) {
      const zending = await call(plek, 'POST', conversationsUrl(plek.serviceUrl), {
        isGroup: true,
        bot: { id: plek.bot },
        tenantId: plek.tenant,
        channelData: { channel: { id: plek.kanaal }, tenant: { id: plek.tenant } },
        activity: card(plek, bericht),
      });
      return zending.uitkomst === 'verzonden' ? { ...zending, activityId: postOf(zending.activityId) } : zending;
    },
    werkBij: (plek, activityId, bericht) =>
      call(plek, 'PUT', activitiesUrl(plek.serviceUrl, plek.kanaal, activityId), {
        ...activityIn(plek, plek.kanaal),
        id: activityId,
        ...card(plek, bericht),
      }),
    schrijfBij(plek, activityId, regel) {
      const draad = `${plek.kanaal};messageid=${activityId}`;
      const text = draadtekst(regel);
      return call(plek, 'POST', activitiesUrl(plek.serviceUrl, draad), {
        ...activityIn(plek, draad),
        type: 'message',
        textFormat: 'plain',
        text,
      });
    },
  };
}

const draadOf = ({ tenant, kanaal }: Kanaalplek): Draad => ({ tenant, draad: kanaal });

/** Some answers name the thread of the new post alone. */
function postOf(id: string | null): string | null {
  return id?.split(';messageid=').at(-1) ?? null;
}

function activityIn({ serviceUrl, bot }: Kanaalplek, conversation: string): object {
  return {
    channelId: 'msteams',
    serviceUrl,
    from: { id: bot },
    conversation: { id: conversation, isGroup: true, conversationType: 'channel' },
  };
}

function cardOf(toonKaart: ToonKaart, { bot }: Kanaalplek, bericht: Kanaalbericht): object {
  const { kaart, samenvatting } = toonKaart(bericht, { bot });
  return {
    type: 'message',
    summary: samenvatting,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart }],
  };
}

/** The whole list, page by page, or nothing: half a list would hide who else is there. */
async function readLeden(connector: Connector, plek: Kanaalplek): Promise<Leden> {
  const first = `${conversationsUrl(plek.serviceUrl)}/${encodeURIComponent(plek.kanaal)}/pagedmembers?pageSize=${PAGE_SIZE}`;
  const members: z.infer<typeof Member>[] = [];
  let more = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = await connector.ask(draadOf(plek), `${first}${more}`);
    if (asked.uitkomst !== 'antwoord') return asked;
    const read = Page.safeParse(asked.inhoud);
    if (!read.success) return { uitkomst: 'mislukt', code: 'leden-onleesbaar' };
    members.push(...read.data.members);
    const { continuationToken } = read.data;
    if (continuationToken === undefined || continuationToken === null || continuationToken === '')
      return { uitkomst: 'leden', leden: members.filter(({ id }) => id !== plek.bot).map((een) => lidOf(een, plek)) };
    more = `&continuationToken=${encodeURIComponent(continuationToken)}`;
  }
  return { uitkomst: 'mislukt', code: 'te-veel-leden' };
}

/** In small letters, as identity.ts reads them. A guest tells his own tenant. */
function lidOf({ aadObjectId, objectId, tenantId }: z.infer<typeof Member>, { tenant }: Kanaalplek): Lid {
  const id = aadObjectId ?? objectId ?? '';
  return id === '' ? null : { tenant: (tenantId ?? tenant).toLowerCase(), id: id.toLowerCase() };
}
