import { writeSync } from 'node:fs';
import { openen, opening, volgende } from '../store/hulpvraag-steps.js';
import { doorgifte, opdracht } from '../store/store-steps.js';
import { openPlace } from './store-place.js';

/**
 * A process on a store, to be killed: `node store-process.js PLACE FIRST`. It says 'open', then takes steps from number
 * FIRST on, some at once, and names each when it was told that it is done. With FIRST 'hold' it takes none.
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
        const opent = openen(opening(`h${number}`));
        await store.hulpvragen.leg(opent);
        await store.hulpvragen.leg(volgende(opent.hulpvraag));
        say(String(number));
      }),
    );
  }
}

const store = await openPlace(place).catch((fault: unknown) => {
  process.stderr.write(fault instanceof Error ? fault.message : 'unknown');
  process.exit(1);
});
say('open');
if (first === 'hold') process.stdin.resume();
else await takeSteps(Number(first));
