import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { DOORBRAAK, EIGENAAR, KANAAL } from '../../domain/route/hoorders.js';
import type { Route } from '../../domain/route/route.js';
import type { Nu } from './zaakkennis.js';

/**
 * Who hears of an event in a slot, in a fixed order: whoever sits there now or left it by this event, everybody of a slot of
 * roles, and the substitutes of today. Not whoever took the step. An order in the outbox names the slot and a place in this
 * row (`expert/1`), so that each message is sent, repeated and settled by itself and holds no person.
 */
export function hoordersVan(
  route: Route,
  nu: Nu,
  hulpvraag: Hulpvraag,
  gebeurtenis: Gebeurtenis,
  plaats: string,
): readonly Persoon[] {
  const { wie, op } = gebeurtenis;
  const zelf = [wie.door, ...(wie.namens === null ? [] : [wie.namens])];
  const direct = zittenIn(route, nu, hulpvraag, gebeurtenis, plaats);
  const allen = direct.flatMap((een) => [een, ...nu.adresboek.vervangersVan(een, op)]);
  return allen.filter(
    (een, at) => !zelf.some((ander) => zelfde(ander, een)) && allen.findIndex((ander) => zelfde(ander, een)) === at,
  );
}

function zittenIn(
  route: Route,
  { adresboek }: Nu,
  hulpvraag: Hulpvraag,
  { wijzigingen }: Gebeurtenis,
  plaats: string,
): readonly Persoon[] {
  if (plaats === DOORBRAAK) return adresboek.doorbraak === null ? [] : [adresboek.doorbraak];
  if (plaats === EIGENAAR) return wijzigingen.flatMap((een) => (een.wat === 'actie' ? [een.actie.eigenaar] : []));
  const definitie = route.plaatsen.find(({ code }) => code === plaats);
  if (definitie?.soort === 'rol')
    return adresboek.metRol(hulpvraag.school, definitie.rollen[hulpvraag.sector]).map(({ persoon }) => persoon);
  const weg = wijzigingen.flatMap((een) => (een.wat === 'verlaat' && een.plaats === plaats ? [een.persoon] : []));
  return [...inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon), ...weg];
}

/** The slots of the orders of an event: one for the channel, else one for each person who hears of it. */
export function hoorplaatsen(route: Route, nu: Nu, hulpvraag: Hulpvraag, gebeurtenis: Gebeurtenis): readonly string[] {
  return gebeurtenis.informeer.flatMap((plaats) =>
    plaats === KANAAL
      ? [plaats]
      : hoordersVan(route, nu, hulpvraag, gebeurtenis, plaats).map((_, at) => `${plaats}/${at}`),
  );
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
