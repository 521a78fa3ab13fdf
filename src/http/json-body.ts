import type { IncomingMessage } from 'node:http';

/** What became of a request body: the parsed JSON, or the status that refuses it. */
export type JsonBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Reads a JSON body of at most `largest` bytes. Compressed bodies are refused: the channel sends none, and a small one
 * can unpack to a large one. What was wrong with the JSON is not told, since that text would quote what was typed.
 */
export function readJson(request: IncomingMessage, largest: number): Promise<JsonBody> {
  const refused = refuseByHeader(request, largest);
  if (refused !== null) {
    request.resume();
    return Promise.resolve({ ok: false, status: refused });
  }
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= largest) parts.push(part);
      else resolve({ ok: false, status: 413 });
    });
    request.on('end', () => resolve(parse(Buffer.concat(parts).toString('utf8'))));
    request.on('error', () => resolve({ ok: false, status: 400 }));
  });
}

function refuseByHeader(request: IncomingMessage, largest: number): 413 | 415 | null {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== 'identity') return 415;
  return Number(request.headers['content-length'] ?? 0) > largest ? 413 : null;
}

function parse(text: string): JsonBody {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (fault) {
    if (fault instanceof SyntaxError) return { ok: false, status: 400 };
    throw fault;
  }
}
