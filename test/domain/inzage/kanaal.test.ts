import { expect, test } from '@jest/globals';
import { kanaalkaart } from '../../../src/domain/hulpvraag/kanaal.js';
import type { Gebeurtenis, Wijziging } from '../../../src/domain/hulpvraag/gebeurtenis.js';
import { kleineRoute } from '../../support/kleine-route.js';
import { mens, nieuweZaak, VANDAAG } from '../../support/kleine-zaak.js';

const route = kleineRoute();
const zaak = nieuweZaak(route, 'onder-12').hulpvraag;
const stap = (code: string, wijzigingen: readonly Wijziging[] = []): Gebeurtenis => ({
  nummer: 1,
  stap: code,
  op: VANDAAG,
  moment: `${VANDAAG}T12:00:00Z`,
  wie: { door: mens('ib'), namens: null, plaats: 'so' },
  wijzigingen,
  informeer: [],
  register: [],
});
const beide = { ...zaak, sporen: { regie: 'H7', loket: 'L1' } };

test('given a step that moves a track, then the card names who acts in that track', () => {
  const kaart = kanaalkaart(route, beide, stap('naar-loket', [{ wat: 'spoor', spoor: 'loket', naar: 'L1' }]));
  expect(kaart).toEqual({
    nummer: 'KR-26-0001',
    school: 'de-klim',
    stap: 'De vraag is doorgezet naar het Loket.',
    datum: VANDAAG,
    aanZet: 'medewerker van het Loket',
  });
});

test('given a step that moves none, then the card names who acts in the first track', () => {
  expect(kanaalkaart(route, beide, stap('contact')).aanZet).toBe('regierolhouder');
});

test('given a closed case, then nobody has to act', () => {
  const dicht = { ...zaak, sporen: { regie: 'H9', loket: 'GEEN' } };
  expect(kanaalkaart(route, dicht, stap('sluiten')).aanZet).toBeNull();
});

test('given a step that the route no longer has, then its code stands on the card', () => {
  expect(kanaalkaart(route, zaak, stap('T99')).stap).toBe('T99');
});
