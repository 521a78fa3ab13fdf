import type { Zaakkennis } from '../app/hulpvraag/zaakkennis.js';
import type { WegwijzerStore } from '../app/ports.js';
import type { Demotijd } from '../app/tijdreis/demotijd.js';

/**
 * The same store (an object with own functions, no instance of a class), that wakes the delivery as soon as an order is
 * committed: the first attempt waits for no beat.
 */
export function watchOutbox(store: WegwijzerStore, wake: () => void): WegwijzerStore {
  return {
    ...store,
    async addDoorgifte(...order) {
      const doorgifte = await store.addDoorgifte(...order);
      wake();
      return doorgifte;
    },
    async markGelezen(...order) {
      const changed = await store.markGelezen(...order);
      if (changed) wake();
      return changed;
    },
  };
}

/** The same for the steps of hulpvragen. */
export function watchZaken(zaken: Zaakkennis, wake: () => void): Zaakkennis {
  const { hulpvragen } = zaken;
  return {
    ...zaken,
    hulpvragen: {
      ...hulpvragen,
      async leg(vastlegging) {
        const gelegd = await hulpvragen.leg(vastlegging);
        if (gelegd.soort === 'vastgelegd' && vastlegging.opdrachten.length > 0) wake();
        return gelegd;
      },
    },
  };
}

/** The same for the clock of a demo: what has become due by a jump waits for no beat. */
export function watchTijd(tijd: Demotijd, wake: () => void): Demotijd {
  return {
    ...tijd,
    zet(moment) {
      tijd.zet(moment);
      wake();
    },
    async opnieuw() {
      await tijd.opnieuw();
      wake();
    },
  };
}
