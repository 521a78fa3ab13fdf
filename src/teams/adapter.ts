import { types } from 'node:util';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  INVOKE_RESPONSE_KEY,
  TurnContext,
  type Activity,
} from 'botbuilder';
import type { Logger } from '../logger.js';
import { parseActiviteit, type Activiteit } from './activity.js';
import { ConnectorFault } from './connector.js';
import type { ReplySender } from './reply-sender.js';
import type { Toegang } from './token-check.js';

/** What http/ gets back: a status and sometimes a JSON body; never a text about what went wrong. */
export interface EdgeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export type Turn = (context: TurnContext) => Promise<unknown>;
type Outgoing = Parameters<CloudAdapter['sendActivities']>[1];
type OutgoingOne = Parameters<CloudAdapter['updateActivity']>[1];

const ACTIVITEIT = Symbol('activiteit');

/** The checked activity of this turn, as activity.ts let it in. */
export function activiteitOf(context: TurnContext): Activiteit {
  const activiteit: Activiteit | undefined = context.turnState.get<Activiteit>(ACTIVITEIT);
  if (activiteit === undefined) throw new Error('turn without a checked activity');
  return activiteit;
}

/**
 * botbuilder's CloudAdapter with the bot's own doors: the body is checked before the SDK sees it, tokens are checked by
 * token-check.ts, and everything that goes out goes through the bot's own connector client. The SDK's `process` is closed:
 * it accepts tokens that token-check.ts refuses and puts error texts in its answers (docs/adr/0002).
 */
export class TeamsEdge extends CloudAdapter {
  constructor(
    private readonly toegang: Toegang,
    private readonly sender: ReplySender,
    private readonly logger: Logger,
  ) {
    super(new ConfigurationBotFrameworkAuthentication({}));
  }

  /** One POST of the channel: authorization header and body in, status and answer out. Never throws. */
  async receive(authorization: string | undefined, body: unknown, turn: Turn): Promise<EdgeAnswer> {
    const activiteit = parseActiviteit(body);
    if (activiteit === null) return { status: 400 };
    try {
      const toegang = await this.toegang(authorization, activiteit);
      if (toegang.status !== 200) {
        this.logger.warn({ code: toegang.code, status: toegang.status }, 'refused');
        return { status: toegang.status };
      }
      return await this.runTurn(activiteit, turn);
    } catch (fault) {
      this.logger.error({ code: codeOf(fault) }, 'turn-failed');
      return { status: 500 };
    }
  }

  private async runTurn(activiteit: Activiteit, turn: Turn): Promise<EdgeAnswer> {
    const context = new TurnContext(this, sdkActivity(activiteit));
    context.turnState.set(ACTIVITEIT, activiteit);
    await this.runMiddleware(context, async (inner) => {
      await turn(inner);
    });
    if (activiteit.type !== 'invoke') return { status: 200 };
    const answer = context.turnState.get<{ value?: EdgeAnswer } | undefined>(INVOKE_RESPONSE_KEY);
    return answer?.value ?? { status: 200, body: {} };
  }

  /** The SDK's own way in stays shut; receive() is the only door. */
  override process(): Promise<void> {
    return Promise.reject(new Error('closed: use receive'));
  }

  override async sendActivities(
    context: TurnContext,
    activities: Outgoing,
  ): ReturnType<CloudAdapter['sendActivities']> {
    const responses = [];
    for (const activity of activities) {
      if (activity.type === 'invokeResponse') {
        context.turnState.set(INVOKE_RESPONSE_KEY, activity);
        responses.push({ id: '' });
      } else {
        responses.push({ id: await this.sender.send(activity) });
      }
    }
    return responses;
  }

  override async updateActivity(
    _context: TurnContext,
    activity: OutgoingOne,
  ): ReturnType<CloudAdapter['updateActivity']> {
    return { id: await this.sender.update(activity) };
  }
}

/** What the SDK needs to route a turn and to address the answer; the handlers read the checked activity. */
function sdkActivity(activiteit: Activiteit): Partial<Activity> {
  const { type, id, channelId, serviceUrl, from, recipient, conversation, name } = activiteit;
  // Names stay behind: the channel knows who its ids are.
  const account = ({ id, aadObjectId }: Activiteit['from']): Activity['from'] => ({ id, aadObjectId, name: '' });
  return {
    type,
    id,
    name,
    channelId,
    serviceUrl,
    from: account(from),
    recipient: account(recipient),
    conversation: { isGroup: false, conversationType: '', name: '', ...conversation },
  };
}

/** A code for the log: the name of the fault, never its message. */
export function codeOf(fault: unknown): string {
  if (fault instanceof ConnectorFault) return `connector ${fault.code}`;
  return types.isNativeError(fault) ? fault.name : 'unknown';
}
