import type { AangebodenStap } from './aangeboden.js';
import type { Persoon } from './hulpvraag.js';
import type { Toetsing } from './toets.js';
import { geldenAlle } from './toets.js';

/** The step to put before somebody, with answers that can be filled in beforehand. */
export interface Voorop {
  readonly stap: AangebodenStap;
  readonly met: Readonly<Record<string, string>>;
  /** The person whom a consent must name. */
  readonly noemt: Persoon | null;
  /** Where it leads to, when it is done for the sake of another step. */
  readonly voor: AangebodenStap | null;
}

/** A step that cannot be taken now, whatever is filled in, and that no other step would make possible. */
export const isVersperd = ({ nogNodig }: AangebodenStap): boolean => nogNodig.some(({ eerst }) => eerst === undefined);

/**
 * What comes first of the steps that somebody is offered, by the order of the route for the statuses of the case. When
 * something must be done before, that is put first, with what can be filled in. Null when he has nothing to do now.
 */
export function voorop(toetsing: Toetsing, aangeboden: readonly AangebodenStap[]): Voorop | null {
  const { route, hulpvraag } = toetsing;
  const vind = (code: string): AangebodenStap | undefined => aangeboden.find((stap) => stap.code === code);
  const volgorde = route.sporen
    .flatMap(({ code: spoor, statussen }) => statussen.filter(({ code }) => code === hulpvraag.sporen[spoor]))
    .flatMap((status) => status.voorop)
    .filter(({ als }) => geldenAlle(toetsing, als));
  for (const { stap: code } of volgorde) {
    const doel = vind(code);
    if (doel === undefined || isVersperd(doel)) continue;
    const [nodig] = doel.nogNodig;
    if (nodig?.eerst === undefined) return { stap: doel, met: {}, noemt: null, voor: null };
    const eerst = vind(nodig.eerst.stap);
    if (eerst !== undefined) return { stap: eerst, met: nodig.eerst.met, noemt: nodig.noemt, voor: doel };
  }
  return null;
}
