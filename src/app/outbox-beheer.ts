/** Ends that are as they should be: nobody is served by the order any more. No dead letter, and nothing to look at. */
export const VERVALLEN: readonly string[] = ['niet-meer-nodig', 'geen-koppeling'];

/** An order that was given up: ids and codes, no person. */
export interface DodeOpdracht {
  /** Which outbox it lies in. */
  readonly outbox: string;
  readonly id: string;
  readonly soort: string;
  readonly hulpvraag: string | null;
  readonly plaats: string | null;
  readonly code: string;
  readonly verlooptOp: string;
}

export interface Outboxtelling {
  readonly outbox: string;
  readonly wacht: number;
  readonly dood: number;
}

/** The outboxes as an operator sees them; the store implements it. */
export interface OutboxBeheer {
  tel(): Promise<readonly Outboxtelling[]>;
  dood(): Promise<readonly DodeOpdracht[]>;
  /** Makes a dead order (null: all of them) due again, until at least `verlooptOp`. Out: how many. */
  opnieuw(id: string | null, verlooptOp: string): Promise<number>;
}
