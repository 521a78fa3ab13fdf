import type { Herinnerde } from '../../domain/herinnering/herinner.js';
import { herinner, HERINNERD, KLOK } from '../../domain/herinnering/herinner.js';
import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Moment } from '../../domain/hulpvraag/hulpvraag.js';
import { binnenSchooltijd, volgendeSchooltijd } from '../../domain/kalender/schooltijd.js';
import type { Route } from '../../domain/route/route.js';
import type { HulpvraagOpdracht } from '../hulpvraag-store.js';
import { HERINNERING } from '../hulpvraag-store.js';
import type { Nu, Zaakkennis } from '../hulpvraag/zaakkennis.js';
import { nuIn } from '../hulpvraag/zaakkennis.js';
import { zittend } from './bestemming.js';
import { herinnerwereld, klokmoment } from './herinner-op.js';

/** A reminder that could not go out in this time is overtaken by the next one of its rule. */
const GELDIG_MS = 28 * 24 * 3600 * 1000;

/** `herinnerd`: a step of the clock was laid down; `niets`: nothing is due now; `ingehaald`: somebody took a step meanwhile. */
export type Klokuitslag = 'herinnerd' | 'niets' | 'ingehaald';

/**
 * The command `CheckTermijn` (ARCHITECTURE idea 5) on a case that the sweep claimed: decides again on the case as it is now,
 * within the hours of its school. Either a step of the clock with its orders, in one commit guarded by the version, or only a
 * later moment to look again. Refuses nothing: the clock asks for nobody.
 */
export async function checkTermijn(kennis: Zaakkennis, id: string): Promise<Klokuitslag> {
  const { route, hulpvragen } = kennis;
  const [nu, hulpvraag] = await Promise.all([nuIn(kennis), hulpvragen.find(id)]);
  if (hulpvraag === null) return 'niets';
  const wereld = herinnerwereld(nu, hulpvraag);
  const later = async (moment: Moment | null): Promise<Klokuitslag> =>
    (await hulpvragen.zetTermijn(id, hulpvraag.versie, moment)) ? 'niets' : 'ingehaald';
  const besluit = herinner(route, hulpvraag, wereld, nu.nu);
  if (besluit.stap === null) return later(klokmoment(besluit.volgendeDag));
  if (!binnenSchooltijd(wereld.kalender, nu.nu)) return later(volgendeSchooltijd(wereld.kalender, nu.nu));
  const { hulpvraag: na, gebeurtenis } = besluit.stap;
  const gelegd = await hulpvragen.leg({
    vanVersie: hulpvraag.versie,
    opening: null,
    hulpvraag: na,
    herinnerOp: klokmoment(besluit.volgendeDag),
    gebeurtenissen: [gebeurtenis],
    opdrachten: opdrachten(route, nu, na, gebeurtenis, besluit.herinnerden),
    effect: { sleutel: ['klok', id, String(hulpvraag.versie)].join('|'), antwoord: {} },
    inzage: {
      op: nu.nu,
      wie: KLOK.door,
      namens: null,
      hulpvraag: id,
      handeling: HERINNERD,
      toegestaan: true,
      weigering: null,
    },
    op: nu.nu,
  });
  return gelegd.soort === 'vastgelegd' ? 'herinnerd' : 'ingehaald';
}

/** One order for each person; the person is looked up when it is sent. */
function opdrachten(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  { nummer }: Gebeurtenis,
  wie: readonly Herinnerde[],
): readonly HulpvraagOpdracht[] {
  const verlooptOp = new Date(Date.parse(nu.nu) + GELDIG_MS).toISOString();
  return wie.flatMap(({ regel, trap, plaats }) =>
    zittend(route, nu, hulpvraag, plaats).map((_, at) => ({
      id: nu.newId(),
      soort: HERINNERING,
      hulpvraag: hulpvraag.id,
      gebeurtenis: nummer,
      plaats: [regel, String(trap), plaats, String(at)].join('/'),
      verlooptOp,
    })),
  );
}
