/** The clock of the rules in a demo: that of the machine, moved ahead as far as somebody asked for. Never stored. */
export interface Demotijd {
  /** The moment that the rules and the cards go by. */
  readonly nu: () => string;
  /** The clock of the machine, that nobody moves. */
  readonly machine: () => string;
  /** From here on it is this moment, and time goes on. */
  readonly zet: (moment: string) => void;
  readonly verschoven: () => boolean;
  /** Empties the demo, and then goes back to the clock of the machine. */
  readonly opnieuw: () => Promise<void>;
}

/**
 * In: the clock of the machine, and how the data of the demo are emptied. The data go first: what was kept on later days
 * must not be seen from an earlier one.
 */
export function createDemotijd(machine: () => string, leeg: () => Promise<void>): Demotijd {
  let verschilMs = 0;
  return {
    nu: () => new Date(Date.parse(machine()) + verschilMs).toISOString(),
    machine,
    zet(moment) {
      verschilMs = Date.parse(moment) - Date.parse(machine());
    },
    verschoven: () => verschilMs !== 0,
    async opnieuw() {
      await leeg();
      verschilMs = 0;
    },
  };
}
