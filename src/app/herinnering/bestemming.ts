import { horendBij } from '../../domain/herinnering/herinner.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import type { Herinnering } from '../../domain/route/herinnering.js';
import type { Route } from '../../domain/route/route.js';
import type { Nu } from '../hulpvraag/zaakkennis.js';

/** Who gets it instead of somebody who cannot be reached, one after another. */
export const VERVANGER = 'vervanger';

/** The slot that an order of a reminder names: rule, stage, slot, and which of the people in it. */
export interface Bestemming {
  readonly regel: Herinnering;
  readonly trap: number;
  readonly plaats: string;
  readonly at: number;
  /** Whoever sits in the slot was not reached: it goes to his substitute, or to this slot. */
  readonly via: string | null;
}

/** `R6/1/rr/0`, and `R6/1/rr/0/so` when it goes to the so instead; null for a rule that the route no longer has. */
export function bestemmingVan(route: Route, tekst: string): Bestemming | null {
  const [code, trap = '1', plaats = '', at = '0', via = null] = tekst.split('/');
  const regel = route.herinneringen.find((een) => een.code === code);
  return regel === undefined ? null : { regel, trap: Number(trap), plaats, at: Number(at), via };
}

export function bestemmingstekst({ regel, trap, plaats, at, via }: Bestemming): string {
  return [regel.code, String(trap), plaats, String(at), ...(via === null ? [] : [via])].join('/');
}

/** Whether the slot is asked something, and not only told; the notice before a holiday (stage 0) asks nothing. */
export function isGevraagd(route: Route, nu: Nu, hulpvraag: Hulpvraag, { regel, trap, plaats }: Bestemming): boolean {
  return horendBij(route, hulpvraag, regel, trap, nu).gevraagd.includes(plaats);
}

/** Who sits in a slot now; for a slot of roles everybody who has one of them. */
export function zittend(route: Route, { adresboek }: Nu, hulpvraag: Hulpvraag, plaats: string): readonly Persoon[] {
  const definitie = route.plaatsen.find(({ code }) => code === plaats);
  if (definitie?.soort === 'rol')
    return adresboek.metRol(hulpvraag.school, definitie.rollen[hulpvraag.sector]).map(({ persoon }) => persoon);
  return inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon);
}

/** Whom the order stands for, and who gets it now; null when nobody sits there, or nobody can be had instead. */
export function ontvangerVan(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  { plaats, at, via }: Bestemming,
): { readonly voor: Persoon; readonly aan: Persoon } | null {
  const voor = zittend(route, nu, hulpvraag, plaats)[at];
  if (voor === undefined) return null;
  if (via === null) return { voor, aan: voor };
  const [aan] = via === VERVANGER ? nu.adresboek.vervangersVan(voor, nu.vandaag) : zittend(route, nu, hulpvraag, via);
  return aan === undefined ? null : { voor, aan };
}

/**
 * The next one to get a reminder that did not reach its receiver: the substitute, then the slots that answer for the case,
 * in the order of the route; null when all were tried.
 */
export function volgendeOntvanger(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  bestemming: Bestemming,
  onbereikbaar: Persoon,
): Bestemming | null {
  const instanties = [VERVANGER, route.houder, ...route.bijOnbereikbaar];
  const vanaf = bestemming.via === null ? 0 : instanties.indexOf(bestemming.via) + 1;
  for (const via of instanties.slice(vanaf)) {
    const volgende = { ...bestemming, via };
    const ontvanger = ontvangerVan(route, nu, hulpvraag, volgende);
    if (ontvanger === null) continue;
    const { voor, aan } = ontvanger;
    // Whoever it was for was tried already, also when he answers for the case himself.
    if (!zelfde(aan, onbereikbaar) && !zelfde(aan, voor)) return volgende;
  }
  return null;
}
