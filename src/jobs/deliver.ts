import { VERVALLEN } from '../app/outbox-beheer.js';
import type { Messenger, OpenGesprek, Persoon, WegwijzerStore, Zending } from '../app/ports.js';
import { verzend, type Order } from './verzend.js';

/** Orders that wait for delivery: those of the passing-on, or those of hulpvragen. */
export interface Outbox<Rij> {
  readonly claim: (nu: string, leaseMs: number, hoogstens: number) => Promise<readonly Rij[]>;
  readonly settle: (rij: Rij, zending: Zending, opnieuwOp: string) => Promise<void>;
}

/** What is told of a claimed order: see OutboxRij. */
export interface Geclaimd {
  readonly poging: number;
  readonly herhaling: boolean;
  /** It is not sent any more: a code that says why. */
  readonly opgegeven?: string;
}

/** An end by which an order did not reach its receiver for certain, and after which it does not come back. */
export type Onbezorgd = Exclude<Zending, { readonly uitkomst: 'verzonden' | 'later' }>;

/** What a delivery needs. What an order says, and to whom, is looked up at the moment of sending. */
export interface Delivery<Rij extends Geclaimd> {
  readonly store: Pick<WegwijzerStore, 'findReferentie' | 'isGesloten' | 'keepReferentie' | 'markReferentieDead'>;
  readonly outbox: Outbox<Rij>;
  readonly messenger: Messenger;
  /** Absent in the demo: who never wrote to the bot cannot be reached there. */
  readonly open?: OpenGesprek;
  /** Delivers an order that does not go to somebody's personal chat; null for all others. */
  readonly elsewhere?: (rij: Rij) => Promise<Zending> | null;
  /** Null when nobody is served by the order any more. */
  readonly lookUp: (rij: Rij) => Promise<Order | null>;
  /**
   * It stands in the chat of its receiver under this id. It is called before the order is settled, and may be called again: a
   * crash in between sends the order again.
   */
  readonly onSent?: (rij: Rij, order: Order, activityId: string) => Promise<void>;
  /**
   * Somebody is not reached by this order and will not be. It is called before the order is settled as dead: what it does is
   * durable, or throws, and then the order comes back. So it may be called again with the same order, and must then do nothing.
   */
  readonly onUnreachable?: (rij: Rij, aan: Persoon, zending: Onbezorgd) => Promise<void>;
  /** The clock of the machine: a channel that asks to wait does not follow a clock that the demo moves. */
  readonly nu: () => string;
  /** From 0 up to 1, so that orders that failed together do not come back together. */
  readonly luck: () => number;
  readonly report: (code: string, cause?: unknown) => void;
  /** Counts the end of an attempt. */
  readonly tel?: (zending: Zending, dood: boolean) => void;
}

/** Longer than the channel's deadline and one retry: while it runs nobody else sends the same order. */
const LEASE_MS = 60_000;
/** At most in hand. A reply to a person waits behind no more than these, at the pace of the tenant. */
const AT_ONCE = 8;
/** After so many the other outboxes, and a bot that must stop, are looked at. */
const A_ROUND = 128;
const FIRST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 3_600_000;
/** An answer that did not come may still be on its way. */
const AFTER_UNKNOWN_MS = 30_000;

/**
 * Delivers what is due. Out: true when there may be more. The attempt is on disk before the first byte goes out. More is
 * claimed as soon as half is done: a slow answer does not leave the places of the others unused.
 */
export async function deliverDue<Rij extends Geclaimd>(delivery: Delivery<Rij>): Promise<boolean> {
  const inHand = new Set<Promise<void>>();
  let claimed = 0;
  let more = true;
  while (more && claimed < A_ROUND) {
    const asked = AT_ONCE - inHand.size;
    const rijen = await delivery.outbox.claim(delivery.nu(), LEASE_MS, asked);
    for (const rij of rijen) {
      const done = deliver(delivery, rij).finally(() => inHand.delete(done));
      inHand.add(done);
    }
    claimed += rijen.length;
    more = rijen.length === asked;
    while (more && inHand.size > AT_ONCE / 2) await Promise.race(inHand);
  }
  await Promise.all(inHand);
  return more;
}

async function deliver<Rij extends Geclaimd>(delivery: Delivery<Rij>, rij: Rij): Promise<void> {
  try {
    const { zending, order } = await send(delivery, rij);
    if (order !== null && isLost(zending, rij)) await delivery.onUnreachable?.(rij, order.aan, zending);
    if (order !== null && zending.uitkomst === 'verzonden' && zending.activityId !== null)
      await delivery.onSent?.(rij, order, zending.activityId);
    await delivery.outbox.settle(rij, zending, retryAt(delivery, rij, zending));
    delivery.tel?.(zending, isLost(zending, rij));
    if (zending.uitkomst !== 'verzonden' && !VERVALLEN.includes(zending.code))
      delivery.report(`delivery-${zending.uitkomst}-${zending.code}`);
  } catch (cause) {
    // Its lease runs out: the order then counts as sent with unknown result and is repeated once, marked.
    delivery.report('delivery-failed', cause);
  }
}

/** How it ended, and what was sent to whom; null when it was for nobody, or for a channel. */
async function send<Rij extends Geclaimd>(
  delivery: Delivery<Rij>,
  rij: Rij,
): Promise<{ readonly zending: Zending; readonly order: Order | null }> {
  const elders = delivery.elsewhere?.(rij) ?? null;
  if (elders !== null) return { zending: await elders, order: null };
  const order = await delivery.lookUp(rij);
  if (order === null) return { zending: { uitkomst: 'mislukt', code: 'niet-meer-nodig' }, order };
  if (rij.opgegeven !== undefined) return { zending: { uitkomst: 'mislukt', code: rij.opgegeven }, order };
  return { zending: await verzend(delivery, order), order };
}

function isLost(zending: Zending, { herhaling }: Geclaimd): zending is Onbezorgd {
  const { uitkomst } = zending;
  return uitkomst === 'onbereikbaar' || uitkomst === 'mislukt' || (uitkomst === 'onbekend' && herhaling);
}

/** Doubles with each attempt, a fifth up or down, never before the channel wants to hear of it again. */
function retryAt(
  { nu, luck }: Pick<Delivery<never>, 'nu' | 'luck'>,
  { poging }: { readonly poging: number },
  zending: Zending,
): string {
  const doubled = Math.min(FIRST_BACKOFF_MS * 2 ** (poging - 1), LONGEST_BACKOFF_MS);
  const jittered = doubled * (0.8 + 0.4 * luck());
  const atLeast = { later: 0, onbekend: AFTER_UNKNOWN_MS, verzonden: 0, onbereikbaar: 0, mislukt: 0 }[zending.uitkomst];
  const asked = zending.uitkomst === 'later' ? zending.naMs : atLeast;
  return new Date(Date.parse(nu()) + Math.max(jittered, asked)).toISOString();
}
