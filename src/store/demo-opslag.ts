import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbeddedStore } from './embedded-store.js';
import type { Meld } from './meld.js';
import type { Opslag } from './opslag.js';

/** The store of a demo, that can begin anew while everybody keeps hold of it. */
export interface DemoOpslag {
  readonly opslag: Opslag;
  /** From here on the store is empty; what was in it is gone from the disk as well. */
  readonly leeg: () => Promise<void>;
}

/**
 * Opens an embedded store in a folder of its own below `map`; emptying opens the next one, and closes and removes the one
 * before. Steps that were under way there are finished there.
 */
export async function openDemoOpslag(map: string, meld: Meld): Promise<DemoOpslag> {
  let nummer = 0;
  const open = async (): Promise<{ readonly plek: string; readonly opslag: Opslag }> => {
    nummer += 1;
    const plek = join(map, `demo-${nummer}`);
    return { plek, opslag: await openEmbeddedStore(plek, { meld }) };
  };
  let huidig = await open();
  let bezig: Promise<void> = Promise.resolve();
  const wissel = async (): Promise<void> => {
    const oud = huidig;
    huidig = await open();
    await oud.opslag.close();
    await rm(oud.plek, { recursive: true });
  };
  return {
    opslag: {
      ...geefDoor(() => huidig.opslag),
      async close() {
        // Whoever asked for a change has heard of its fault.
        await Promise.allSettled([bezig]);
        await huidig.opslag.close();
      },
    },
    leeg: () => (bezig = bezig.then(wissel, wissel)),
  };
}

type Functie = (...args: readonly unknown[]) => unknown;
const isFunctie = (lid: unknown): lid is Functie => typeof lid === 'function';

/** An object with the same functions, own ones so that it can be spread, that asks the newest each time; its parts too. */
function geefDoor<T extends object>(nieuwste: () => T): T {
  const leden = Object.keys(nieuwste()).map((naam) => {
    const lid = (): unknown => Reflect.get(nieuwste(), naam);
    return [naam, isFunctie(lid()) ? roept(lid) : geefDoor(() => deelVan(lid()))] as const;
  });
  return Object.fromEntries(leden) as T;
}

function roept(lid: () => unknown): Functie {
  return (...args) => {
    const functie = lid();
    if (!isFunctie(functie)) throw new TypeError('a store has lost one of its functions');
    return functie(...args);
  };
}

function deelVan(lid: unknown): object {
  if (typeof lid !== 'object' || lid === null) throw new TypeError('a store has lost one of its parts');
  return lid;
}
