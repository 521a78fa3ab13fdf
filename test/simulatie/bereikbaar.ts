import type { Persoon, WegwijzerStore } from '../../src/app/ports.js';

/** Where the conversations of the simulation are. */
export const SERVICE = 'https://smba.example/';
export const BOT = '28:bot';

/** Everybody has written to the bot once. */
export async function maakBereikbaar(store: WegwijzerStore, mensen: readonly Persoon[]): Promise<void> {
  await Promise.all(
    mensen.map((persoon) =>
      store.keepReferentie({
        persoon,
        conversation: `a:${persoon.id}`,
        serviceUrl: SERVICE,
        bot: BOT,
        kanaalId: `29:${persoon.id}`,
      }),
    ),
  );
}
