import { Application, TurnState } from '@microsoft/teams-ai';
import { createLogger } from '../../src/logger.js';
import { createConnector } from '../../src/teams/connector.js';
import { createReplySender } from '../../src/teams/reply-sender.js';
import { TeamsEdge, activiteitOf } from '../../src/teams/adapter.js';
import { startHttp } from '../../src/http/server.js';
import { reportTo } from './child.js';
const logger = createLogger('silent');
const connector = createConnector({ deadlineMs: 5000, backoffMs: 500, random: Math.random });
const sender = createReplySender(connector, {
  tries: 3,
  budgetMs: 4000,
  wait: (ms) => new Promise((r) => setTimeout(r, ms)),
});
const edge = new TeamsEdge(async () => ({ status: 200, code: '' }), sender, logger);
const app = new Application<TurnState>({ startTypingTimer: false, removeRecipientMention: false });
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: Array.from({ length: 25 }, (_, i) => ({
    type: 'TextBlock',
    wrap: true,
    text: `Regel ${i} van de kaart met een gewone zin over wat je nu kunt doen, en met wie.`,
  })),
};
app.addRoute(
  async (c) => c.activity.type === 'message',
  async (c) => {
    activiteitOf(c);
    await c.sendActivity({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] });
  },
);
const http = await startHttp({
  host: '127.0.0.1',
  port: 0,
  healthy: () => true,
  logger,
  receive: (a, b) => edge.receive(a, b, (c) => app.run(c)),
});
reportTo(process, http.port);
