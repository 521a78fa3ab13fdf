import { describe, expect, test } from '@jest/globals';
import { hoorderOp, hoorplaatsen } from '../../../src/app/hulpvraag/hoorders.js';
import type { Nu } from '../../../src/app/hulpvraag/zaakkennis.js';
import { begin, evolve } from '../../../src/domain/hulpvraag/evolve.js';
import type { Gebeurtenis, Wijziging } from '../../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { adresboek, herinneren, met, route, SCHOOL, VANDAAG } from '../../support/go-kaarten.js';

const [ib, bpo, smw, arts] = [met('ib'), met('bpo'), met('smw'), met('jeugdverpleegkundige')];
const nu: Nu = {
  adresboek,
  herinneren,
  nu: `${VANDAAG}T09:00:00.000Z`,
  vandaag: VANDAAG,
  newId: () => 'id',
  rollenVan: adresboek.rollenVan,
  vervangt: () => [],
};

const bezet = (plaats: string, persoon: Persoon): Wijziging => ({
  wat: 'bezet',
  bezetting: { plaats, persoon, rol: 'smw', van: VANDAAG, tot: null },
});
const verlaat = (plaats: string, persoon: Persoon): Wijziging => ({ wat: 'verlaat', plaats, persoon, op: VANDAAG });
const actieVan = (eigenaar: Persoon): Wijziging => ({
  wat: 'actie',
  actie: { id: 'a', soort: 'gesprek', eigenaar, op: VANDAAG, klaarOp: VANDAAG },
});

function gebeurt(nummer: number, informeer: readonly string[], ...wijzigingen: readonly Wijziging[]): Gebeurtenis {
  const wie = { door: bpo, namens: null, plaats: 'soj' };
  return { nummer, stap: 'T19f', op: VANDAAG, moment: nu.nu, wie, wijzigingen, informeer, register: [] };
}

const sporen = { regie: 'H7', loket: 'GEEN' };
const leeg = begin(
  { id: 'h', nummer: 'GO-26-0001', route: route.code, school: SCHOOL, sector: 'po', leeftijd: 'onder-12', sporen },
  VANDAAG,
);
const zaak = (...wijzigingen: readonly Wijziging[]): Hulpvraag => evolve(leeg, gebeurt(1, [], ...wijzigingen));

describe('given two experts who must hear of a step', () => {
  const eerst = zaak(bezet('so', ib), bezet('expert', smw), bezet('expert', arts));
  const stap = gebeurt(2, ['expert']);
  const orders = hoorplaatsen(route, nu, eerst, stap);

  test('each has an order', () => {
    expect(orders.map((order) => hoorderOp(route, nu, eerst, stap, order))).toEqual([smw, arts]);
  });

  test('when the first leaves before both were sent, then the other still hears of it, and only once', () => {
    const later = evolve(eerst, gebeurt(3, [], verlaat('expert', smw)));
    expect(orders.map((order) => hoorderOp(route, nu, later, stap, order))).toEqual([null, arts]);
  });

  test('when he comes back meanwhile, then each hears of it once', () => {
    const weg = evolve(eerst, gebeurt(3, [], verlaat('expert', smw)));
    const terug = evolve(weg, gebeurt(4, [], bezet('expert', smw)));
    expect(orders.map((order) => hoorderOp(route, nu, terug, stap, order))).toEqual([smw, arts]);
  });

  test('whoever leaves by the step itself hears of it', () => {
    const los = gebeurt(2, ['expert'], verlaat('expert', smw));
    expect(hoorplaatsen(route, nu, evolve(eerst, los), los)).toEqual(['expert/0', 'expert/1']);
  });
});

describe('given the owner of a line', () => {
  const klaar = gebeurt(2, ['eigenaar'], actieVan(smw));

  test('when he takes part, then he hears of a step about it', () => {
    expect(hoorplaatsen(route, nu, zaak(bezet('expert', smw)), klaar)).toEqual(['eigenaar/0']);
  });

  test('when he left the case, then he hears nothing of it any more (G13)', () => {
    const weg = evolve(zaak(bezet('expert', smw)), gebeurt(2, [], verlaat('expert', smw)));
    expect(hoorplaatsen(route, nu, weg, klaar)).toEqual([]);
    expect(hoorderOp(route, nu, weg, klaar, 'eigenaar/0')).toBeNull();
  });
});
