import type { Veiligheid } from '../domain/signaal/signaal.js';
import type { Kennis, Vrager } from './vrager.js';
import type { Kern, Weergave } from './weergave.js';
import { aandachtsfunctionaris } from './wie-op-school.js';

interface Zorg {
  readonly soort: Veiligheid;
  readonly s: Kern;
  readonly waar: 'persoonlijk' | 'groep';
}

/**
 * A safety card with what the installation adds to its fixed words: with a suspicion the aandachtsfunctionaris (in a
 * group nobody of the school is named), with danger the crisis line of the region. A suspicion against somebody of the
 * school goes to the board alone. Nobody is notified.
 */
export function showVeiligheid(kennis: Kennis, vrager: Vrager, { soort, s, waar }: Zorg): Weergave {
  const persoonlijk = waar === 'persoonlijk';
  return {
    kaart: 'veiligheid',
    soort,
    s,
    verder: persoonlijk && soort !== 'medewerker',
    aandachtsfunctionaris: persoonlijk && soort === 'vermoeden' ? aandachtsfunctionaris(kennis, vrager) : null,
    crisislijn: soort === 'gevaar' || soort === 'suicide' ? kennis.mensen.crisislijn() : null,
  };
}
