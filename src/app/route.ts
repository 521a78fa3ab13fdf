import { adviseer } from '../domain/advies/adviseer.js';
import type { Niveau } from '../domain/advies/advies.js';
import { signaalOf } from './antwoord.js';
import { choose } from './choose.js';
import type { Kennis, Vrager } from './vrager.js';
import type { Kern, Weergave } from './weergave.js';

/** The four levels of the route, from light to heavy. */
const LADDER: readonly Niveau[] = ['basisondersteuning', 'tso', 'loket', 'team-no'];

/** The route of the region in words; the level of the signal that was asked about is marked, with a way back to its answer. */
export function showRoute(kennis: Kennis, s: Kern | null): Weergave {
  const beste = s === null ? null : adviseer(kennis.wegenkaart, signaalOf(s)).beste;
  const [partner] = beste?.partners ?? [];
  const niveaus = kennis.regio.niveaus
    .filter(({ code }) => LADDER.includes(code))
    .map(({ code, naam, kort, uitleg }) => ({ naam, kort, uitleg, actief: code === beste?.niveau }));
  const terug =
    s === null || beste === null ? null : { s, n: beste.niveau, ...(partner === undefined ? {} : { p: partner }) };
  return { kaart: 'route', niveaus, terug };
}

/** "Verder met de route" after a safety card: the support that follows once the child is safe. */
export function goOn(kennis: Kennis, vrager: Vrager, s: Kern): readonly Weergave[] {
  const veilig: Kern = {
    t: s.t,
    k: s.k,
    a: s.a === 'acuut' || s.a === 'vaag' || s.a === 'buiten-bereik' ? 'verzwaard' : s.a,
  };
  if (veilig.t.length === 0) return [showRoute(kennis, null)];
  return choose(kennis, vrager, veilig);
}
