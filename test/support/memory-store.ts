import type { OrganisatieStore } from '../../src/app/organisatie-store.js';
import type { Doorgifte, Keuze, OutboxOpdracht, Persoon, Referentie, WegwijzerStore } from '../../src/app/ports.js';
import { createMemoryOrganisatie } from './memory-organisatie.js';

/** A store for the tests of the edge; the promises of a real one are proved by the store's own contract suite. */
export interface MemoryStore extends WegwijzerStore {
  /** Everything that is kept, as text, to search through. */
  dump(): string;
  readonly outbox: readonly OutboxOpdracht[];
  readonly organisatie: OrganisatieStore;
}

const keyOf = (persoon: Persoon): string => `${persoon.tenant} ${persoon.id}`;
const NO_KEUZE: Keuze = { school: null, rol: null };

export function createMemoryStore(): MemoryStore {
  const referenties = new Map<string, Referentie>();
  const closed = new Set<string>();
  const welcomed = new Set<string>();
  const keuzes = new Map<string, Keuze>();
  const doorgiften = new Map<string, Doorgifte>();
  const effects = new Map<string, string>();
  const outbox: OutboxOpdracht[] = [];
  const organisatie = createMemoryOrganisatie();
  return {
    outbox,
    organisatie,
    findReferentie: (persoon) => Promise.resolve(referenties.get(keyOf(persoon)) ?? null),
    isGesloten: (persoon) => Promise.resolve(closed.has(keyOf(persoon))),
    keepReferentie(referentie) {
      closed.delete(keyOf(referentie.persoon));
      referenties.set(keyOf(referentie.persoon), referentie);
      return Promise.resolve();
    },
    markReferentieDead(persoon) {
      if (referenties.delete(keyOf(persoon))) closed.add(keyOf(persoon));
      return Promise.resolve();
    },
    markWelcomed(tenant, conversation) {
      const key = `${tenant} ${conversation}`;
      const first = !welcomed.has(key);
      welcomed.add(key);
      return Promise.resolve(first);
    },
    forgetWelcome(tenant, conversation) {
      welcomed.delete(`${tenant} ${conversation}`);
      return Promise.resolve();
    },
    findKeuze: (persoon) => Promise.resolve(keuzes.get(keyOf(persoon)) ?? NO_KEUZE),
    keepKeuze(persoon, keuze) {
      keuzes.set(keyOf(persoon), { ...(keuzes.get(keyOf(persoon)) ?? NO_KEUZE), ...keuze });
      return Promise.resolve();
    },
    addDoorgifte(doorgifte, effectKey, opdracht) {
      const earlier = doorgiften.get(effects.get(effectKey) ?? '');
      if (earlier !== undefined) return Promise.resolve(earlier);
      effects.set(effectKey, doorgifte.id);
      doorgiften.set(doorgifte.id, doorgifte);
      outbox.push(opdracht);
      return Promise.resolve(doorgifte);
    },
    findDoorgifte: (id) => Promise.resolve(doorgiften.get(id) ?? null),
    markGelezen(id, gelezenOp, opdracht) {
      const doorgifte = doorgiften.get(id);
      if (doorgifte === undefined || doorgifte.gelezenOp !== null) return Promise.resolve(false);
      doorgiften.set(id, { ...doorgifte, gelezenOp });
      outbox.push(opdracht);
      return Promise.resolve(true);
    },
    claimOutbox: () => Promise.resolve([]),
    settleOutbox: () => Promise.resolve(),
    close: () => Promise.resolve(),
    dump: () =>
      JSON.stringify([
        [...referenties.values()],
        [...welcomed],
        [...keuzes],
        [...doorgiften.values()],
        [...effects],
        outbox,
        organisatie.dump(),
      ]),
  };
}
