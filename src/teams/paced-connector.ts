import type { Draad, TempoStore } from '../app/tempo.js';
import { HOOGSTENS_VOORUIT_MS } from '../domain/tempo/tempo.js';
import type { Connector, Refusal } from './connector.js';

export interface PaceOptions {
  readonly tempo: TempoStore;
  /** The clock of the machine, in milliseconds. */
  readonly nu: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** The same connector, in which every call waits for its moment. One that would wait too long is told to come back. */
export function paceConnector(connector: Connector, options: PaceOptions): Connector {
  const paced = async <T extends { readonly uitkomst: string }>(
    draad: Draad,
    go: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> => {
    const tooEarly = await pass(draad, options);
    if (tooEarly !== null) return tooEarly;
    const answer = await go();
    if (isThrottled(answer)) await options.tempo.wacht(draad, options.nu() + answer.naMs);
    return answer;
  };
  return {
    call: (draad, ...request) => paced(draad, () => connector.call(draad, ...request)),
    ask: (draad, ...question) => paced(draad, () => connector.ask(draad, ...question)),
    close: () => connector.close(),
  };
}

type Later = Extract<Refusal, { readonly uitkomst: 'later' }>;

const isThrottled = (answer: { readonly uitkomst: string } | Refusal): answer is Later =>
  answer.uitkomst === 'later' && 'code' in answer && answer.code.startsWith('429');

/** Waits for the place in the thread, then for that of the tenant. */
async function pass({ tenant, draad }: Draad, { tempo, nu, wait }: PaceOptions): Promise<Later | null> {
  for (let place: string | null = draad; ; place = null) {
    const asked = nu();
    const { op, nogTenant } = await tempo.reserveer(tenant, place, asked);
    if (op - asked > HOOGSTENS_VOORUIT_MS) return { uitkomst: 'later', naMs: op - asked, code: 'tempo' };
    if (op > nu()) await wait(op - nu());
    if (!nogTenant) return null;
  }
}
