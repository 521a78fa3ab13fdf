import type { DodeOpdracht, OutboxBeheer } from '../app/outbox-beheer.js';
import { VERVALLEN } from '../app/outbox-beheer.js';
import type { CommitRij } from './commit-rij.js';
import type { Lotgeval, Rij } from './rij.js';
import type { Toestand, Wijziging } from './toestand.js';

interface Opdracht {
  readonly id: string;
  /** Left out by an outbox of one kind. */
  readonly soort?: string;
  readonly verlooptOp: string;
  readonly hulpvraag?: string;
  readonly plaats?: string;
}
interface Outbox {
  readonly outbox: string;
  readonly rijen: (toestand: Toestand) => ReadonlyMap<string, Rij<Opdracht>>;
  readonly wijziging: (lot: Lotgeval) => Wijziging;
}

const OUTBOXEN: readonly Outbox[] = [
  { outbox: 'outbox', rijen: ({ outbox }) => outbox, wijziging: (lot) => lot },
  { outbox: 'opdracht', rijen: ({ opdrachten }) => opdrachten, wijziging: (lot) => ({ soort: 'opdracht', lot }) },
  { outbox: 'post', rijen: ({ posten }) => posten, wijziging: (lot) => ({ soort: 'post', lot }) },
];

/** The outboxes of the embedded store, for the operator. */
export function outboxBeheer(rij: CommitRij): OutboxBeheer {
  return {
    tel: () =>
      rij.lees((toestand) =>
        OUTBOXEN.map(({ outbox, rijen }) => {
          const alle = [...rijen(toestand).values()];
          return { outbox, wacht: alle.filter((een) => !een.dood).length, dood: alle.filter(isDoodPost).length };
        }),
      ),
    dood: () => rij.lees((toestand) => OUTBOXEN.flatMap((een) => dodeIn(een, toestand))),
    opnieuw: (id, verlooptOp) =>
      rij.doe((toestand) => {
        const wijzigingen = OUTBOXEN.flatMap(({ rijen, wijziging }) =>
          [...rijen(toestand).values()]
            .filter((een) => isDoodPost(een) && (id === null || een.opdracht.id === id))
            .map(({ opdracht }) => {
              const tot = opdracht.verlooptOp > verlooptOp ? opdracht.verlooptOp : verlooptOp;
              return wijziging({ soort: 'herleefd', id: opdracht.id, verlooptOp: tot });
            }),
        );
        return { wijzigingen, antwoord: wijzigingen.length };
      }),
  };
}

const isDoodPost = ({ dood, code }: Rij<Opdracht>): boolean => dood && !VERVALLEN.includes(code ?? '');

function dodeIn({ outbox, rijen }: Outbox, toestand: Toestand): DodeOpdracht[] {
  return [...rijen(toestand).values()].filter(isDoodPost).map(({ code, opdracht }) => ({
    outbox,
    id: opdracht.id,
    soort: opdracht.soort ?? outbox,
    hulpvraag: opdracht.hulpvraag ?? null,
    plaats: opdracht.plaats ?? null,
    code: code ?? '',
    verlooptOp: opdracht.verlooptOp,
  }));
}
