import type { Kop } from '../../domain/signaal/netwerk.js';
import { AARDEN, KENMERKEN, THEMAS } from '../../domain/signaal/signaal.js';
import type { Trainingsregel } from './trainingstekst.js';

const GEEN_THEMA = 'geen';

/** What the network gives out: kind, theme, cues, safety. */
export const KOPPEN: readonly Kop[] = [
  { naam: 'aard', uitkomsten: AARDEN, los: false },
  { naam: 'thema', uitkomsten: [...THEMAS, GEEN_THEMA], los: false },
  { naam: 'kenmerk', uitkomsten: KENMERKEN, los: true },
  { naam: 'veiligheid', uitkomsten: ['geen', 'acuut', 'vermoeden'], los: false },
];

/** The first theme a writer named weighs most. */
const GEWICHT_VAN_PLAATS = [1, 0.5, 0.35, 0.3];

function themadoel(regel: Trainingsregel): Map<string, number> {
  if (regel.themas.length === 0) return new Map([[GEEN_THEMA, 1]]);
  const gewichten = regel.themas.map((_, plaats) => GEWICHT_VAN_PLAATS[plaats] ?? 0.3);
  const som = gewichten.reduce((a, b) => a + b, 0);
  return new Map(regel.themas.map((thema, plaats) => [thema, (gewichten[plaats] ?? 0) / som]));
}

/** The wanted output for one training line, in the order of KOPPEN. */
export function maakDoel(regel: Trainingsregel): Float32Array {
  const kenmerken = new Set<string>(regel.kenmerken);
  const themas = themadoel(regel);
  return Float32Array.from(
    KOPPEN.flatMap(({ naam, uitkomsten }) =>
      uitkomsten.map((uitkomst) => {
        if (naam === 'aard') return uitkomst === regel.aard ? 1 : 0;
        if (naam === 'thema') return themas.get(uitkomst) ?? 0;
        if (naam === 'kenmerk') return kenmerken.has(uitkomst) ? 1 : 0;
        return uitkomst === regel.veiligheid ? 1 : 0;
      }),
    ),
  );
}
