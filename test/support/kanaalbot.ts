import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import type { Opslag } from '../../src/store/opslag.js';
import { kleineRoute } from './kleine-route.js';
import { PETRA_VOOR_ILSE } from './schakelteam.js';
import { startTestBot, type TestBot } from './test-bot.js';
import { zaakkennisMet } from './zaakkennis.js';

/** The whole bot on a real store, with the invented schools of schakelteam.ts and a route. */
export interface Kanaalbot {
  readonly bot: TestBot;
  readonly opslag: Opslag;
  readonly stop: () => Promise<void>;
}

export async function startKanaalbot(): Promise<Kanaalbot> {
  const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  const opslag = await openEmbeddedStore(folder);
  const { hulpvragen, organisatie } = opslag;
  await organisatie.legVervanging(PETRA_VOOR_ILSE);
  const zaken = zaakkennisMet(kleineRoute(), hulpvragen, organisatie);
  const bot = await startTestBot({ parts: { store: opslag, zaken } });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await rm(folder, { recursive: true });
  };
  return { bot, opslag, stop };
}
