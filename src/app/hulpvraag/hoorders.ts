import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { hoortKanaal } from '../../domain/hulpvraag/kanaal.js';
import { doetMee, inPlaats, zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { DOORBRAAK, EIGENAAR, KANAAL } from '../../domain/route/hoorders.js';
import type { Route } from '../../domain/route/route.js';
import type { Nu } from './zaakkennis.js';

/** A place in the row of a slot; somebody keeps his also when he no longer hears of the event. */
interface Hoorder {
  readonly persoon: Persoon;
  readonly hoort: boolean;
}

/**
 * Who hears of an event in a slot: whoever sits there now or left it by this event, everybody of a slot of roles, then the
 * substitutes of that day. Not whoever took the step. An order in the outbox names the slot and a place in this row
 * (`expert/1`), so that each message is sent, repeated and settled by itself and holds no person. Null is a place at which
 * nobody hears of it (any more): when one expert leaves, the others keep theirs, and so their orders that still wait.
 */
export function hoordersVan(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  gebeurtenis: Gebeurtenis,
  plaats: string,
): readonly (Persoon | null)[] {
  const { wie, op } = gebeurtenis;
  const zelf = [wie.door, ...(wie.namens === null ? [] : [wie.namens])];
  const direct = zittenIn(route, nu, hulpvraag, gebeurtenis, plaats);
  const vervangers = direct.flatMap((een) =>
    een === null ? [] : nu.adresboek.vervangersVan(een.persoon, op).map((door) => ({ ...een, persoon: door })),
  );
  const gehoord = [...direct, ...vervangers].map((een) =>
    een?.hoort === true && !zelf.some((ander) => zelfde(ander, een.persoon)) ? een.persoon : null,
  );
  return gehoord.map((een, at) => {
    const eerder = gehoord.slice(0, at).some((ander) => een !== null && ander !== null && zelfde(ander, een));
    return eerder ? null : een;
  });
}

function zittenIn(
  route: Route,
  { adresboek }: Nu,
  hulpvraag: Hulpvraag,
  { wijzigingen }: Gebeurtenis,
  plaats: string,
): readonly (Hoorder | null)[] {
  const hoort = (persoon: Persoon): Hoorder => ({ persoon, hoort: true });
  if (plaats === DOORBRAAK) return adresboek.doorbraak === null ? [] : [hoort(adresboek.doorbraak)];
  // Whoever left the case hears no more of his old lines (G13).
  if (plaats === EIGENAAR)
    return wijzigingen.flatMap((een) =>
      een.wat === 'actie' ? [{ persoon: een.actie.eigenaar, hoort: doetMee(hulpvraag, een.actie.eigenaar) }] : [],
    );
  const definitie = route.plaatsen.find(({ code }) => code === plaats);
  if (definitie?.soort === 'rol')
    return adresboek.metRol(hulpvraag.school, definitie.rollen[hulpvraag.sector]).map(({ persoon }) => hoort(persoon));
  const weg = wijzigingen.flatMap((een) => (een.wat === 'verlaat' && een.plaats === plaats ? [een.persoon] : []));
  const nu = inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon);
  if (definitie?.meer !== true) return [nu[0] === undefined ? null : hoort(nu[0]), ...weg.map(hoort)];
  const ooit = hulpvraag.bezetting.filter((een) => een.plaats === plaats).map(({ persoon }) => persoon);
  return ooit
    .filter((een, at) => ooit.findIndex((ander) => zelfde(ander, een)) === at)
    .map((persoon) => ({ persoon, hoort: [...nu, ...weg].some((een) => zelfde(een, persoon)) }));
}

/** The slots of the orders of an event: one for the channel, else one for each person who hears of it. */
export function hoorplaatsen(route: Route, nu: Nu, hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis): readonly string[] {
  const mensen = gebeurtenis.informeer
    .filter((plaats) => plaats !== KANAAL)
    .flatMap((plaats) =>
      hoordersVan(route, nu, hulpvraag, gebeurtenis, plaats).flatMap((een, at) =>
        een === null ? [] : [`${plaats}/${at}`],
      ),
    );
  return hoortKanaal(route, hulpvraag, gebeurtenis) ? [...mensen, KANAAL] : mensen;
}

/** The person that a slot of an order stands for now; null when nobody is there any more. */
export function hoorderOp(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  gebeurtenis: Gebeurtenis,
  hoorplaats: string,
): Persoon | null {
  const [plaats = '', at = '0'] = hoorplaats.split('/');
  return hoordersVan(route, nu, hulpvraag, gebeurtenis, plaats)[Number(at)] ?? null;
}
