import type { Zaakkennis } from '../hulpvraag/zaakkennis.js';
import { nuIn } from '../hulpvraag/zaakkennis.js';
import { herinnerOp } from './herinner-op.js';

/** So many cases at a time, and so many of them side by side: whoever waits for a step does not wait for all. */
const BLAD = 500;
const SAMEN = 25;

/**
 * Works out anew when the clock must look at each case, when calendar, rules or terms are others than those with which it was
 * last done (ADR 0015, point 2). In: a code for what they are now. Out: a function that does one page and says whether there
 * is more. Broken off it begins anew at the next start; a case in which somebody takes a step meanwhile has its moment by that.
 */
export function rekenOpnieuw(kennis: Zaakkennis, vingerafdruk: string): () => Promise<boolean> {
  const { route, hulpvragen } = kennis;
  let na: string | null = null;
  let klaar = false;
  return async () => {
    if (klaar) return false;
    if (na === null && (await hulpvragen.vingerafdruk()) === vingerafdruk) {
      klaar = true;
      return false;
    }
    const [nu, blad] = await Promise.all([nuIn(kennis), hulpvragen.bladeren(na ?? '', BLAD)]);
    for (let van = 0; van < blad.length; van += SAMEN)
      await Promise.all(
        blad
          .slice(van, van + SAMEN)
          .map((een) => hulpvragen.zetTermijn(een.id, een.versie, herinnerOp(route, een, nu))),
      );
    na = blad.at(-1)?.id ?? na ?? '';
    klaar = blad.length < BLAD;
    if (klaar) await hulpvragen.zetVingerafdruk(vingerafdruk);
    return !klaar;
  };
}
