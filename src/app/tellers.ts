import type { OutboxBeheer } from './outbox-beheer.js';
import { VERVALLEN } from './outbox-beheer.js';
import type { Zending } from './ports.js';

/** What went out since the start, counted by how it ended; no ids. */
export interface Tellers {
  /** The end of one attempt. `dood`: the order does not come back. */
  readonly tel: (zending: Zending, dood: boolean) => void;
  /** In the text format of Prometheus, with what waits in the store at this moment. */
  readonly tekst: () => Promise<string>;
}

export function createTellers(beheer: Pick<OutboxBeheer, 'tel'>): Tellers {
  const aantallen = new Map<string, number>();
  const tel = (naam: string, code: string | null): void => {
    const regel = code === null ? naam : `${naam}{code="${code.replaceAll(/[^\w .-]/g, '_')}"}`;
    aantallen.set(regel, (aantallen.get(regel) ?? 0) + 1);
  };
  return {
    tel(zending, dood) {
      if (zending.uitkomst === 'verzonden') return tel('wegwijzer_sent_total', null);
      const { code } = zending;
      if (VERVALLEN.includes(code)) return tel('wegwijzer_dropped_total', code);
      if (zending.uitkomst === 'later') tel('wegwijzer_later_total', code);
      if (zending.uitkomst === 'onbekend') tel('wegwijzer_unknown_total', code);
      if (zending.uitkomst === 'onbereikbaar') tel('wegwijzer_unreachable_total', code);
      if (dood) tel('wegwijzer_dead_total', code);
    },
    async tekst() {
      const standen = (await beheer.tel()).flatMap(({ outbox, wacht, dood }) => [
        [`wegwijzer_outbox_waiting{outbox="${outbox}"}`, wacht] as const,
        [`wegwijzer_outbox_dead{outbox="${outbox}"}`, dood] as const,
      ]);
      return [...[...aantallen].sort(), ...standen].map(([regel, aantal]) => `${regel} ${aantal}\n`).join('');
    },
  };
}
