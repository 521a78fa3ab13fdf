import { writeSync } from 'node:fs';
import { neemStap } from '../../src/app/hulpvraag/neem-stap.js';
import { doorgifte, opdracht } from '../store/store-steps.js';
import { kaartVan, klikOp, met, open, telWereld, zaakkennis } from './go-kaarten.js';
import { openPlace } from './store-place.js';

/**
 * A process on a store, to be killed: `node store-process.js PLACE FIRST`. It says 'open', then does things from number
 * FIRST on, some at once, and names each when it was told that it is done, with the steps that its case has. With FIRST
 * 'hold' it does nothing.
 */
const [place = '', first = 'hold'] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

async function takeSteps(from: number): Promise<never> {
  for (let next = from; ; next += 5) {
    const numbers = [next, next + 1, next + 2, next + 3, next + 4];
    await Promise.all(
      numbers.map(async (number) => {
        const id = `d${number}`;
        await store.addDoorgifte(doorgifte(id), `click ${id}`, opdracht(`o${number}`, id));
        say(`${number} ${await takeCase(number)}`);
      }),
    );
  }
}

const TURNS = 3;

/** A case on the real route, as far as its IB'er gets by himself; he clicks twice each time. */
async function takeCase(number: number): Promise<number> {
  // The case itself is the first thing that gets an id.
  const kennis = zaakkennis(store, telWereld(`h${number}`));
  let { versie, id } = await open(kennis, `kaart-${number}`);
  const wie = met('ib');
  for (let turn = 0; turn < TURNS; turn += 1) {
    const kaart = await kaartVan(kennis, wie, id);
    if (kaart === null) return versie;
    const klik = klikOp(kaart);
    const uitslagen = await Promise.all([neemStap(kennis, wie, klik), neemStap(kennis, wie, klik)]);
    for (const uitslag of uitslagen) if (uitslag.soort === 'gezet') ({ versie, id } = uitslag.hulpvraag);
  }
  return versie;
}

const store = await openPlace(place).catch((fault: unknown) => {
  process.stderr.write(fault instanceof Error ? fault.message : 'unknown');
  process.exit(1);
});
say('open');
if (first === 'hold') process.stdin.resume();
else await takeSteps(Number(first));
