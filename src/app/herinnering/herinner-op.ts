import type { Beurt, Herinnerwereld } from '../../domain/herinnering/beurten.js';
import { beurtenVan, eerstvolgendeDag } from '../../domain/herinnering/beurten.js';
import type { Datum, Hulpvraag, Moment } from '../../domain/hulpvraag/hulpvraag.js';
import { momentOp, SCHOOL_BEGINT } from '../../domain/kalender/schooltijd.js';
import type { Route } from '../../domain/route/route.js';
import type { Nu } from '../hulpvraag/zaakkennis.js';

/** The rules of reminders in the world of a case: the calendar of its school. */
export function herinnerwereld(nu: Nu, { school }: Pick<Hulpvraag, 'school'>): Herinnerwereld {
  const { vandaag, rollenVan, vervangt, herinneren } = nu;
  return {
    vandaag,
    rollenVan,
    vervangt,
    kalender: herinneren.kalenderVan(school),
    termijnen: herinneren.termijnen,
  };
}

/** The moment that goes with a day on which the clock speaks. */
export const klokmoment = (dag: Datum | null): Moment | null => (dag === null ? null : momentOp(dag, SCHOOL_BEGINT));

/** When the clock must look at a case again, as it is after a step; null when no rule runs. */
export function herinnerOp(route: Route, hulpvraag: Hulpvraag, nu: Nu): Moment | null {
  const beurten: readonly Beurt[] = beurtenVan(route, hulpvraag, herinnerwereld(nu, hulpvraag));
  return klokmoment(eerstvolgendeDag(beurten));
}
