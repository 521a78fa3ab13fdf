import { Application, type TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { codeOf, type Turn } from './adapter.js';
import { ConnectorFault } from './connector.js';
import { reply, type EdgeContext } from './edge-context.js';
import { activiteitOf } from './adapter.js';
import { onInstallation, onMembers } from './events.js';
import { answerInvokeFault, onInvoke } from './invoke.js';
import { onEdited, onMessage } from './messages.js';

type Handler = (edge: EdgeContext, context: TurnContext) => Promise<void>;

const ROUTES: readonly (readonly [type: string, handler: Handler])[] = [
  ['message', onMessage],
  ['messageUpdate', onEdited],
  ['installationUpdate', onInstallation],
  ['conversationUpdate', onMembers],
];

/**
 * teams-ai's Application as the router, and nothing more of it: no storage (its turn state loses writes), no typing timer
 * (one for all turns at once), no card actions of its own (docs/adr/0003, 0004). Types without a route are ignored.
 */
export function createBot(edge: EdgeContext): Turn {
  const app = new Application<TurnState>({
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
  });
  const isType = (type: string) => (context: TurnContext) => Promise.resolve(context.activity.type === type);
  app.addRoute(isType('invoke'), (context) => onInvoke(edge, context), true);
  for (const [type, handler] of ROUTES) app.addRoute(isType(type), (context) => handler(edge, context));
  return (context) => app.run(context);
}

/** The one catch of a turn: a friendly sentence for the person, a code for the log. */
export function createTurnFault(edge: EdgeContext): (context: TurnContext, fault: Error) => Promise<void> {
  return async (context, fault) => {
    const activiteit = activiteitOf(context);
    edge.logger.error(
      { code: codeOf(fault), type: activiteit.type, wie: edge.hash(activiteit.from.id) },
      'turn-failed',
    );
    if (activiteit.type === 'invoke') {
      await answerInvokeFault(context);
      return;
    }
    if (activiteit.type !== 'message' || fault instanceof ConnectorFault) return;
    try {
      await reply(edge, context, activiteit, [{ kaart: 'melding', soort: 'fout' }]);
    } catch (second) {
      edge.logger.error({ code: codeOf(second) }, 'fault-not-told');
    }
  };
}
