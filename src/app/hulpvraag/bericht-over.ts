import { kanaalkaart } from '../../domain/hulpvraag/kanaal.js';
import { isVanKlok, regelVan } from '../../domain/hulpvraag/historie.js';
import type { Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { viewFor } from '../../domain/hulpvraag/view-for.js';
import { DOORBRAAK } from '../../domain/route/hoorders.js';
import type { HulpvraagRij } from '../hulpvraag-store.js';
import { hoorderOp, hoordersVan } from './hoorders.js';
import { maakZaakbeeld } from './maak-zaakbeeld.js';
import type { HulpvraagWeergave } from './weergave.js';
import { dagTekst, handelendTekst } from './woorden.js';
import type { Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/**
 * What an order says and to whom, looked up at the moment of sending: the case as the receiver may see it now, or that
 * something happened when he may see nothing of it (any more). Null when nobody is served by it any more. Somebody who
 * hears of the same event in two slots hears it once.
 */
export async function berichtOver(
  kennis: Zaakkennis,
  rij: HulpvraagRij,
): Promise<{ readonly aan: Persoon; readonly weergave: HulpvraagWeergave } | null> {
  const { route, hulpvragen } = kennis;
  const [hulpvraag, log, nu] = await Promise.all([
    hulpvragen.find(rij.hulpvraag),
    hulpvragen.log(rij.hulpvraag),
    nuIn(kennis),
  ]);
  const gebeurtenis = log.find(({ nummer }) => nummer === rij.gebeurtenis);
  if (hulpvraag === null || gebeurtenis === undefined) return null;
  const aan = hoorderOp(route, nu, hulpvraag, gebeurtenis, rij.plaats);
  if (aan === null) return null;
  const plaats = rij.plaats.split('/')[0] ?? '';
  const eerder = gebeurtenis.informeer.slice(0, gebeurtenis.informeer.indexOf(plaats));
  if (
    eerder.some((ander) =>
      hoordersVan(route, nu, hulpvraag, gebeurtenis, ander).some((een) => een !== null && zelfde(een, aan)),
    )
  )
    return null;
  const inzage = viewFor(route, hulpvraag, log, aan, nu);
  const regel = regelVan(route, gebeurtenis);
  if (inzage === null || plaats === DOORBRAAK) {
    const { nummer, school, aanZet } = kanaalkaart(route, hulpvraag, gebeurtenis);
    const naam = nu.adresboek.school(school)?.naam ?? school;
    return {
      aan,
      weergave: { kaart: 'hulpvraag-bericht', nummer, school: naam, regel, op: dagTekst(gebeurtenis.op), aanZet },
    };
  }
  const wie =
    inzage.ziet === 'alles' && !isVanKlok(gebeurtenis) ? `${handelendTekst(nu.adresboek, gebeurtenis.wie)}, ` : '';
  return {
    aan,
    weergave: {
      kaart: 'hulpvraag',
      beeld: maakZaakbeeld(route, hulpvraag, inzage, nu, null),
      kiest: false,
      kop: `${regel} (${wie}${dagTekst(gebeurtenis.op)})`,
      letOp: [],
      teDoen: [],
      herhaling: rij.herhaling,
    },
  };
}
