import { describe, expect, test } from '@jest/globals';
import { benchStoot } from '../bench/reminders-burst.js';
import { startPostgres } from '../support/postgres-server.js';
import { speelSchooljaar, type Gespeeld } from './schooljaar.js';

/** The simulation at its smaller size: what `npm run simulate` does with ten thousand hulpvragen. */

const JAAR = { van: '2026-08-31', tot: '2027-07-16' };
const fouten = ({ uitslag }: Gespeeld): Record<string, unknown> => Object.fromEntries(uitslag.fouten);
const aantal = ({ uitslag }: Gespeeld, wat: string): number => uitslag.aantallen.get(wat) ?? 0;

describe('given a school year with a Teams that throttles, fails, hangs and loses answers', () => {
  test('when the bot is killed again and again and stands still for a week, then no rule is broken', async () => {
    const gespeeld = await speelSchooljaar({
      ...JAAR,
      zaken: 500,
      bots: 1,
      kil: { naOproepen: 100 },
      stil: { van: '2026-11-09', tot: '2026-11-16' },
      opslag: 'embedded',
    });
    expect(fouten(gespeeld)).toEqual({});
    // It was a real year: much to say, many kills, repeats, people who cannot be reached.
    expect(aantal(gespeeld, 'due')).toBeGreaterThan(500);
    expect(gespeeld.doden).toBeGreaterThan(8);
    expect(aantal(gespeeld, 'repeated after an unknown end')).toBeGreaterThan(5);
    expect(
      aantal(gespeeld, 'visibly unreachable') + aantal(gespeeld, 'delivered to somebody else: not reached'),
    ).toBeGreaterThan(5);
  }, 180_000);

  test('when two bots share a database and one is killed in each minute, then no rule is broken either', async () => {
    const gespeeld = await speelSchooljaar({
      van: '2026-08-31',
      tot: '2026-12-18',
      zaken: 100,
      bots: 2,
      kil: 'elke-minuut',
      opslag: 'postgres',
    });
    expect(fouten(gespeeld)).toEqual({});
    expect(aantal(gespeeld, 'due')).toBeGreaterThan(40);
    expect(gespeeld.doden).toBeGreaterThan(8);
  }, 180_000);
});

test('given many people who have something due at the first minute after the summer, then two bots together stay under the limits', async () => {
  const server = await startPostgres();
  try {
    const stoot = await benchStoot(server, 200, 2);
    expect(stoot).toMatchObject({ ontvangers: 200, boven: [] });
    // 30 calls a second, and what is lost between two pages.
    expect(stoot.seconden).toBeLessThan((200 / 30) * 1.1 + 1);
  } finally {
    await server.stop();
  }
}, 60_000);
