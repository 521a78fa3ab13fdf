import { describe, expect, test } from '@jest/globals';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { toonDemotijd } from '../../src/teams/demotijd-regel.js';
import { rememberCards } from '../../src/teams/kaart-geheugen.js';
import { WEERGAVEN } from '../support/weergaven.js';

const ZIN = 'Demo: het is vandaag maandag 11 januari 2027';
const gesprek = { bot: '28:bot' };
const getekend = rememberCards(createToonKaart());
let verschoven = false;
const toon = toonDemotijd(getekend, { nu: () => '2027-01-11T08:00:00.000Z', verschoven: () => verschoven });

describe.each(Object.entries(WEERGAVEN))('given the card %s', (_, weergave) => {
  test('when the clock is moved, then it says so first, and is else the same; when it is not, then nothing is added', () => {
    verschoven = false;
    const gewoon = toon(weergave, gesprek);
    expect(gewoon).toEqual(getekend(weergave, gesprek));
    verschoven = true;
    const demo = toon(weergave, gesprek);
    expect(demo.samenvatting).toBe(gewoon.samenvatting);
    expect(demo.kaart).toEqual({
      ...gewoon.kaart,
      body: [expect.objectContaining({ type: 'TextBlock', text: ZIN }), ...deel(gewoon.kaart, 'body')],
      fallbackText: `${ZIN}. ${String(Reflect.get(gewoon.kaart, 'fallbackText'))}`,
    });
    // The card that is remembered was not touched.
    expect(JSON.stringify(getekend(weergave, gesprek).kaart)).not.toContain(ZIN);
  });
});

function deel(kaart: object, naam: string): readonly unknown[] {
  const leden: unknown = Reflect.get(kaart, naam);
  if (!Array.isArray(leden)) throw new Error(`no list ${naam}`);
  return leden;
}
