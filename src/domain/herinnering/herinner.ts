import { eersteSchooldag } from '../kalender/schooldagen.js';
import { evolve } from '../hulpvraag/evolve.js';
import type { Gebeurtenis, Wijziging } from '../hulpvraag/gebeurtenis.js';
import type { Datum, Handelend, Hulpvraag, Moment } from '../hulpvraag/hulpvraag.js';
import { inPlaats } from '../hulpvraag/hulpvraag.js';
import { NIETS_INGEVULD } from '../hulpvraag/bereik.js';
import type { Toetsing } from '../hulpvraag/toets.js';
import { geldenAlle } from '../hulpvraag/toets.js';
import type { Route } from '../route/route.js';
import type { Beurt, Herinnerwereld } from './beurten.js';
import { beurtenVan, eerstvolgendeDag } from './beurten.js';

/** The clock as somebody who acts: no person of any tenant. */
export const KLOK: Handelend = { door: { tenant: 'wegwijzer', id: 'klok' }, namens: null, plaats: 'klok' };
/** The step of the log in which the clock reminds somebody. */
export const HERINNERD = 'herinnerd';

/** Whom a reminder is for: a slot, and whether he is asked or only told. */
export interface Herinnerde {
  readonly regel: string;
  readonly trap: number;
  readonly plaats: string;
}

/** What the clock decides about a case at a moment. */
export interface Klokbesluit {
  /** Null when nothing is due (any more). */
  readonly stap: { readonly hulpvraag: Hulpvraag; readonly gebeurtenis: Gebeurtenis } | null;
  readonly herinnerden: readonly Herinnerde[];
  /** The first day on which the clock must look again; null: never, as the case is. */
  readonly volgendeDag: Datum | null;
}

/**
 * The step `CheckTermijn` (ARCHITECTURE idea 5): what is due on this day, decided on the case as it is now. To be asked on a
 * school day within school hours; what is not due yet only says when to look again. A slot that nobody sits in is passed
 * over; when nobody is left, whoever answers for the case gets it.
 */
export function herinner(route: Route, hulpvraag: Hulpvraag, wereld: Herinnerwereld, nu: Moment): Klokbesluit {
  const { vandaag } = wereld;
  const beurten = beurtenVan(route, hulpvraag, wereld);
  const open = eersteSchooldag(wereld.kalender, vandaag) === vandaag;
  const nodig = open ? beurten.filter(({ dag }) => dag <= vandaag) : [];
  if (nodig.length === 0) return { stap: null, herinnerden: [], volgendeDag: eerstvolgendeDag(beurten) };
  const gebeurtenis: Gebeurtenis = {
    nummer: hulpvraag.versie + 1,
    stap: HERINNERD,
    op: vandaag,
    moment: nu,
    wie: KLOK,
    wijzigingen: nodig.map((beurt) => gingUit(hulpvraag, beurt, vandaag)),
    informeer: [],
    register: [],
  };
  const na = evolve(hulpvraag, gebeurtenis);
  return {
    stap: { hulpvraag: na, gebeurtenis },
    herinnerden: nodig.flatMap((beurt) => herinnerden(route, hulpvraag, beurt, wereld)),
    volgendeDag: eerstvolgendeDag(beurtenVan(route, na, wereld)),
  };
}

/** Stages after the first count from the day on which that one went out. */
function gingUit({ herinnerd }: Hulpvraag, { regel, trap, sinds, voor }: Beurt, vandaag: Datum): Wijziging {
  const op = trap > 1 ? (herinnerd[regel.code]?.op ?? vandaag) : vandaag;
  const staat = trap === 0 ? 'vooraf' : 'gestuurd';
  return { wat: 'herinnerd', regel: regel.code, nu: { staat, sinds, voor, op, trap } };
}

function herinnerden(
  route: Route,
  hulpvraag: Hulpvraag,
  { regel, trap }: Beurt,
  omstandigheden: Herinnerwereld,
): readonly Herinnerde[] {
  const toetsing: Toetsing = { route, hulpvraag, ingevuld: NIETS_INGEVULD, omstandigheden };
  const { aan, ook } = regel.trappen[Math.max(trap, 1) - 1] ?? { aan: [], ook: [] };
  const plaatsen = [...aan, ...ook]
    .filter(({ plaats, als }) => isGevuld(route, hulpvraag, plaats) && geldenAlle(toetsing, als))
    .map(({ plaats }) => plaats);
  const gehoord = plaatsen.length > 0 ? [...new Set(plaatsen)] : [route.houder];
  return gehoord.map((plaats) => ({ regel: regel.code, trap, plaats }));
}

/** A slot of roles is filled by whoever has them: that is known when it is sent. */
function isGevuld(route: Route, hulpvraag: Hulpvraag, plaats: string): boolean {
  const soort = route.plaatsen.find(({ code }) => code === plaats)?.soort;
  return soort === 'rol' || inPlaats(hulpvraag, plaats).length > 0;
}
