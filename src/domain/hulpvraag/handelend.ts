import { EIGENAAR } from '../route/hoorders.js';
import type { Stap } from '../route/route.js';
import type { Handelend, Hulpvraag, Persoon } from './hulpvraag.js';
import { doetMee, inPlaats, zelfde } from './hulpvraag.js';
import type { Toetsing } from './toets.js';
import { geldenAlle } from './toets.js';

/**
 * As whom a person may take a step: in his own name first, then for somebody whose substitute he is; null when in nobody's.
 * The identity comes from the activity, never from a card (ARCHITECTURE idea 6).
 */
export function handelendVoor(toetsing: Toetsing, stap: Stap, wie: Persoon): Handelend | null {
  for (const { plaats, als } of stap.wie) {
    if (!geldenAlle(toetsing, als)) continue;
    if (houdt(toetsing, plaats, wie)) return { door: wie, namens: null, plaats };
  }
  for (const { plaats, als } of stap.wie) {
    if (!geldenAlle(toetsing, als)) continue;
    const namens = toetsing.omstandigheden.vervangt(wie).find((een) => houdt(toetsing, plaats, een));
    if (namens !== undefined) return { door: wie, namens, plaats };
  }
  return null;
}

/** Whether somebody holds a slot: bound to it, or by one of its roles at the school where the slot is one of roles. */
export function houdt({ route, hulpvraag, ingevuld, omstandigheden }: Toetsing, plaats: string, wie: Persoon): boolean {
  if (plaats === EIGENAAR) return isEigenaar(hulpvraag, ingevuld.waarden['actie'], wie);
  const definitie = route.plaatsen.find(({ code }) => code === plaats);
  if (definitie === undefined) return false;
  // Whoever opens a case holds nothing of it yet: his role at the school lets him.
  if (definitie.soort === 'zaak' && hulpvraag.versie > 0)
    return inPlaats(hulpvraag, plaats).some(({ persoon }) => zelfde(persoon, wie));
  const rollen = omstandigheden.rollenVan(wie, hulpvraag.school);
  return rollen.some((rol) => definitie.rollen[hulpvraag.sector].includes(rol));
}

/** The owner of an open line, as long as he takes part: whoever left the case does nothing in it any more (G13). */
function isEigenaar(hulpvraag: Hulpvraag, actie: string | undefined, wie: Persoon): boolean {
  return (
    doetMee(hulpvraag, wie) &&
    hulpvraag.acties.some(({ id, eigenaar, klaarOp }) => id === actie && klaarOp === null && zelfde(eigenaar, wie))
  );
}
