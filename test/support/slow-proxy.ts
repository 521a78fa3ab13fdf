import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Stands between the Playground and the bot. The Playground loses an answer that arrives before it has drawn the channel
 * post that was answered (2 of 25 times); a message in a channel is therefore passed on a little later.
 */
const DRAWN_MS = 150;

export interface SlowProxy {
  /** The bot's address as the Playground gets it. */
  urlFor(port: number): string;
  close(): Promise<void>;
}

export async function startSlowProxy(): Promise<SlowProxy> {
  let target = '';
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const body = await text(request);
      if (body.includes('"conversationType":"channel"')) await wait(DRAWN_MS);
      const answer = await fetch(target, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(await answer.text());
    };
    pass().catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return {
    urlFor(port) {
      target = `http://127.0.0.1:${port}/api/messages`;
      return `http://127.0.0.1:${address.port}/api/messages`;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
