import type { Aard, Kenmerk, Signaal, Thema, Veiligheid } from '../../src/domain/signaal/signaal.js';
import { AARDEN } from '../../src/domain/signaal/signaal.js';

interface Vorm {
  readonly aard: Partial<Record<Aard, number>>;
  readonly themas?: Partial<Record<Thema, number>>;
  readonly kenmerken?: readonly Kenmerk[];
  readonly veiligheid?: Veiligheid | null;
  readonly privacy?: Signaal['privacy'];
}

/** A signal as if it had been understood: kinds and themes with their probability. */
export function signaalVan({ aard, themas = {}, kenmerken = [], veiligheid = null, privacy = [] }: Vorm): Signaal {
  const kansen = Object.entries(themas).map(([thema, kans]) => ({ thema: thema as Thema, kans }));
  return {
    aard: Object.fromEntries(AARDEN.map((een) => [een, aard[een] ?? 0])) as Record<Aard, number>,
    themas: kansen.sort((a, b) => b.kans - a.kans),
    kenmerken,
    veiligheid,
    privacy,
  };
}
