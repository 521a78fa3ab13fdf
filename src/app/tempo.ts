/** A thread of Teams: a personal chat or a channel, in its tenant. */
export interface Draad {
  readonly tenant: string;
  readonly draad: string;
}

export interface Tempoplek {
  /** When the call may go, in milliseconds since 1970; further away than it may wait: when to ask again. */
  readonly op: number;
  /** The thread must wait first and the tenant has no place kept for it: ask again at `op`, for the tenant alone. */
  readonly nogTenant: boolean;
}

/**
 * Gives each call to Teams its moment (src/domain/tempo); the store implements it, so that all instances share it. `nu` is the
 * clock of the machine, never that of the rules.
 */
export interface TempoStore {
  /** Without a thread: a place of the tenant alone, for a call that has its place in the thread already. */
  reserveer(tenant: string, draad: string | null, nu: number): Promise<Tempoplek>;
  /** Teams asked for silence in this thread until then. */
  wacht(draad: Draad, tot: number): Promise<void>;
}
