import type { WegwijzerStore } from '../app/ports.js';

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
