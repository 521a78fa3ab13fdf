import { afterEach, beforeEach } from '@jest/globals';
import { startZakenwereld, type Speler, type Zakenwereld } from './zakenwereld.js';

/** The world of a scenario, new for each test, in which these people have the bot in their chat. */
export function journey(
  codes: readonly string[],
  opties: Parameters<typeof startZakenwereld>[0] = {},
): {
  readonly wereld: () => Zakenwereld;
  readonly wie: (code: string) => Speler;
} {
  let wereld: Zakenwereld | null = null;
  const nu = (): Zakenwereld => {
    if (wereld === null) throw new Error('the world has not begun');
    return wereld;
  };
  beforeEach(async () => {
    wereld = await startZakenwereld(opties);
    for (const code of codes) await wereld.speler(code).typt('hallo');
  });
  afterEach(async () => {
    await wereld?.stop();
    wereld = null;
  });
  return { wereld: nu, wie: (code) => nu().speler(code) };
}
