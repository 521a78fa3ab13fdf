import { eersteSchooldag } from '../kalender/schooldagen.js';
import { evolve } from '../hulpvraag/evolve.js';
import type { Gebeurtenis, Wijziging } from '../hulpvraag/gebeurtenis.js';
import type { Datum, Handelend, Hulpvraag, Moment } from '../hulpvraag/hulpvraag.js';
import { inPlaats } from '../hulpvraag/hulpvraag.js';
import { NIETS_INGEVULD } from '../hulpvraag/bereik.js';
import type { Omstandigheden, Toetsing } from '../hulpvraag/toets.js';
import { geldenAlle } from '../hulpvraag/toets.js';
import type { Herinnering } from '../route/herinnering.js';
import type { Route } from '../route/route.js';
import type { Beurt, Herinnerwereld } from './beurten.js';
import { beurtenVan, eerstvolgendeDag } from './beurten.js';

/** The clock as somebody who acts: no person of any tenant. */
export const KLOK: Handelend = { door: { tenant: 'wegwijzer', id: 'klok' }, namens: null, plaats: 'klok' };
/** The step of the log in which the clock reminds somebody. */
export const HERINNERD = 'herinnerd';

/** Whom a reminder is for. */
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

const herinnerden = (
  route: Route,
  hulpvraag: Hulpvraag,
  { regel, trap }: Beurt,
  wereld: Herinnerwereld,
): readonly Herinnerde[] => {
  const { gevraagd, verteld } = horendBij(route, hulpvraag, regel, trap, wereld);
  return [...gevraagd, ...verteld].map((plaats) => ({ regel: regel.code, trap, plaats }));
};

/** The slots that hear of a stage of a rule as the case is: those who are asked, and those who are only told of it. */
export interface Horend {
  readonly gevraagd: readonly string[];
  readonly verteld: readonly string[];
}

/**
 * Who hears of a stage of a rule: a slot that nobody sits in is passed over; when nobody is left to be asked, it is whoever
 * answers for the case. The notice before the first stage (0) asks nobody anything.
 */
export function horendBij(
  route: Route,
  hulpvraag: Hulpvraag,
  regel: Herinnering,
  trap: number,
  omstandigheden: Omstandigheden,
): Horend {
  const toetsing: Toetsing = { route, hulpvraag, ingevuld: NIETS_INGEVULD, omstandigheden };
  const { aan, ook } = regel.trappen[Math.max(trap, 1) - 1] ?? { aan: [], ook: [] };
  const horend = (wie: typeof aan): readonly string[] => [
    ...new Set(
      wie
        .filter(({ plaats, als }) => isGevuld(route, hulpvraag, plaats) && geldenAlle(toetsing, als))
        .map(({ plaats }) => plaats),
    ),
  ];
  const eersten = horend(aan);
  const gevraagd = eersten.length > 0 ? eersten : [route.houder];
  const verteld = horend(ook).filter((plaats) => !gevraagd.includes(plaats));
  return trap === 0 ? { gevraagd: [], verteld: [...gevraagd, ...verteld] } : { gevraagd, verteld };
}

/** A slot of roles is filled by whoever has them: that is known when it is sent. */
function isGevuld(route: Route, hulpvraag: Hulpvraag, plaats: string): boolean {
  const soort = route.plaatsen.find(({ code }) => code === plaats)?.soort;
  return soort === 'rol' || inPlaats(hulpvraag, plaats).length > 0;
}
