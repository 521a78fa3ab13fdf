import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { doorgifte, opdracht } from '../store/store-steps.js';
import { zoalsGestart } from '../support/go-kaarten.js';
import type { Voorbeeld } from './cases.js';
import { openCases, stepper } from './cases.js';
import type { Figures } from './measure.js';
import { measure } from './measure.js';

const CASES = 10_000;
const STEPS = 100_000;
const AT_ONCE = 50;
const DOORGIFTEN = 20_000;
const PLAIN_STEPS = 200;

/** The embedded store, with what a plain write of the whole file by lowdb costs beside it (which does not flush). */
export async function benchEmbedded(
  folder: string,
  naar: readonly Voorbeeld[],
): Promise<{ figures: Figures[]; snapshots: number; mb: number }> {
  const figures = [await doorgiften(folder, 1), await doorgiften(folder, AT_ONCE)];
  let snapshots = 0;
  const map = join(folder, 'cases');
  const store = await openEmbeddedStore(map);
  const kennis = zoalsGestart(store);
  const cases = await openCases(kennis, naar, { count: CASES, atOnce: AT_ONCE });
  let inode = (await stat(join(map, 'toestand.json'))).ino;
  const watch = setInterval(() => {
    void stat(join(map, 'toestand.json')).then(({ ino }) => {
      if (ino !== inode) snapshots += 1;
      inode = ino;
    });
  }, 50);
  const step = stepper(kennis, cases, AT_ONCE);
  figures.push(await measure('embedded, a step in one of 10,000 hulpvragen', { steps: STEPS, atOnce: AT_ONCE }, step));
  clearInterval(watch);
  await store.close();
  const standen = cases.map(({ id }, at) => ({ ...naar[at % naar.length]?.stand, id, versie: 1 }));
  const plain = await JSONFilePreset(join(folder, 'plain.json'), { standen });
  const plainStep = async (number: number): Promise<void> => {
    const one = plain.data.standen[number];
    if (one !== undefined) plain.data.standen[number] = { ...one, versie: one.versie + 1 };
    await plain.write();
  };
  figures.push(
    await measure(
      'plain lowdb, db.write() a step, 10,000 hulpvragen, not flushed',
      { steps: PLAIN_STEPS, atOnce: 1 },
      plainStep,
    ),
  );
  return { figures, snapshots, mb: (await stat(join(map, 'toestand.json'))).size / 1e6 };
}

async function doorgiften(folder: string, atOnce: number): Promise<Figures> {
  const store = await openEmbeddedStore(join(folder, `doorgiften-${atOnce}`));
  const steps = atOnce === 1 ? DOORGIFTEN / 10 : DOORGIFTEN;
  const figures = await measure('embedded, a doorgifte', { steps, atOnce }, (number) =>
    store.addDoorgifte(doorgifte(`d${number}`), `click ${number}`, opdracht(`o${number}`, `d${number}`)),
  );
  await store.close();
  return figures;
}
