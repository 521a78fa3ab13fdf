import { z } from 'zod';

/**
 * The part of a Teams activity that the bot uses; everything else is dropped at the door. An activity that does not fit
 * is answered with 400 and an empty body, before the SDK sees it (the SDK would answer 500 with its own error text).
 */
const id = z.string().min(1).max(1000);
const shortText = z.string().max(2000);

const Account = z.object({
  id,
  aadObjectId: z.string().max(100).optional(),
});

const Attachment = z.object({
  contentType: z.string().max(200),
  content: z.unknown().optional(),
});

const Entity = z.object({
  type: z.string().max(200),
  text: z.string().max(2000).optional(),
  mentioned: z.object({ id: z.string().max(1000).optional(), name: shortText.optional() }).optional(),
});

const ChannelData = z.object({
  tenant: z.object({ id: z.string().max(100) }).optional(),
  team: z.object({ id: id.optional() }).optional(),
  channel: z.object({ id: id.optional() }).optional(),
  eventType: z.string().max(100).optional(),
});

export const Activiteit = z.object({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(1000),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id,
    tenantId: z.string().max(100).optional(),
    conversationType: z.enum(['personal', 'groupChat', 'channel']).optional().catch(undefined),
    isGroup: z.boolean().optional(),
  }),
  channelData: ChannelData.optional(),
  text: z.string().max(100_000).optional(),
  textFormat: z.string().max(50).optional(),
  attachments: z.array(Attachment).max(100).optional(),
  entities: z.array(Entity).max(200).optional(),
  value: z.unknown().optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  replyToId: id.optional(),
  membersAdded: z.array(z.object({ id })).max(10_000).optional(),
  membersRemoved: z.array(z.object({ id })).max(10_000).optional(),
});
export type Activiteit = z.infer<typeof Activiteit>;

/** The checked activity, or null when the body is not one. What was wrong is not told: the body may hold what was typed. */
export function parseActiviteit(body: unknown): Activiteit | null {
  const parsed = Activiteit.safeParse(body);
  return parsed.success ? parsed.data : null;
}
