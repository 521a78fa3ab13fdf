import type { Gebeurtenis, Opening } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Antwoord, HulpvraagOpdracht, Inzageregel, Vastlegging } from '../hulpvraag-store.js';
import type { Route } from '../../domain/route/route.js';
import { herinnerOp } from '../herinnering/herinner-op.js';
import { hoorplaatsen } from './hoorders.js';
import type { Nu } from './zaakkennis.js';

/** After this time nobody is helped by the message that a step was taken. */
const GELDIG_MS = 14 * 24 * 3600 * 1000;
/** The kind of order that tells a slot that a step was taken. */
export const STAP_GEZET = 'stap';

/** A step with everything that must be written together with it: state, event, orders, effect key, access log. */
export function vastleggingVan(
  route: Route,
  nu: Nu,
  stap: { readonly hulpvraag: Hulpvraag; readonly gebeurtenis: Gebeurtenis; readonly opening: Opening | null },
  effect: { readonly sleutel: string; readonly antwoord: Antwoord },
): Vastlegging {
  const { hulpvraag, gebeurtenis, opening } = stap;
  return {
    vanVersie: gebeurtenis.nummer - 1,
    opening,
    hulpvraag,
    herinnerOp: herinnerOp(route, hulpvraag, nu),
    gebeurtenissen: [gebeurtenis],
    opdrachten: opdrachtenVan(route, nu, hulpvraag, gebeurtenis),
    effect,
    inzage: {
      op: nu.nu,
      wie: gebeurtenis.wie.door,
      namens: gebeurtenis.wie.namens,
      hulpvraag: hulpvraag.id,
      handeling: gebeurtenis.stap,
      toegestaan: true,
      weigering: null,
    },
    op: nu.nu,
  };
}

function opdrachtenVan(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  gebeurtenis: Gebeurtenis,
): readonly HulpvraagOpdracht[] {
  const verlooptOp = new Date(Date.parse(nu.nu) + GELDIG_MS).toISOString();
  return hoorplaatsen(route, nu, hulpvraag, gebeurtenis).map((plaats) => ({
    id: nu.newId(),
    soort: STAP_GEZET,
    hulpvraag: hulpvraag.id,
    gebeurtenis: gebeurtenis.nummer,
    plaats,
    verlooptOp,
  }));
}

/** A look at a case, or a step that was refused, for the access log; `weigering` null when it was allowed. */
export function inzageregel(
  nu: Nu,
  wie: Persoon,
  hulpvraag: string | null,
  handeling: string,
  weigering: string | null,
): Inzageregel {
  return { op: nu.nu, wie, namens: null, hulpvraag, handeling, toegestaan: weigering === null, weigering };
}
