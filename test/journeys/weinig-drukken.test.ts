import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { IEDEREEN_JA, kiezen, totKlaargezet } from '../support/journey-stappen.js';

/** The fewest presses that the rules allow; inputs are not counted. The figures are the goals of the route in Teams. */
const { wie } = journey(['mila', 'ilse', 'noor', 'ruud']);

test('a teacher sees whom to contact without a press, and passes it on with one', async () => {
  const mila = wie('mila');
  await mila.typt('Ouders gaan scheiden, kind zit ertussen');
  expect(mila.titels()).toContain('Chat');
  await mila.klikt("Geef door aan de IB'er");
  expect(mila.drukken()).toBeLessThanOrEqual(2);
});

test("from nothing to klaargezet the IB'er presses six times at most, from klaargezet to the regierol the schakelteam five", async () => {
  const [ilse, noor, ruud] = [wie('ilse'), wie('noor'), wie('ruud')];
  await ilse.typt('mijn hulpvragen');
  await ilse.klikt('Hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  await ilse.klikt('Ouders geïnformeerd');
  await ilse.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Nee', ouders: '2' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Klaarzetten', { soj: 'Noor', kindkans: '123456' });
  expect(ilse.drukken()).toBeLessThanOrEqual(6);

  const voor = ilse.drukken();
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Een expert met regierol', persoon: 'Ruud' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Regierol toewijzen', { geinformeerd: '2027-02-01' });
  expect(noor.drukken() + ilse.drukken() - voor).toBeLessThanOrEqual(5);

  ruud.leestBericht();
  await ruud.klikt('Regie aannemen');
  expect(ruud.drukken()).toBe(1);
  expect(ruud.tekst()).toContain('Regie actief');
});

test('typed at once it is one press less', async () => {
  await totKlaargezet(wie('ilse'), 'Noor');
  expect(wie('ilse').drukken()).toBe(5);
});

test("the IB'er who reads that a signal is too large for basic support opens the hulpvraag from that answer; a teacher passes it on", async () => {
  const [ilse, mila] = [wie('ilse'), wie('mila')];
  const tso = { s: { t: ['slapen'], k: ['langdurig'], a: 'verzwaard' }, n: 'tso', p: 'cjg' };
  await ilse.vervalst('antwoord', tso);
  expect(ilse.titels()).not.toContain("Geef door aan de IB'er");
  await ilse.klikt('Hulpvraag openen');
  expect(ilse.tekst()).toContain('Voor een vraag die te groot is voor basisondersteuning.');
  await mila.vervalst('antwoord', tso);
  expect(mila.titels()).toContain("Geef door aan de IB'er");
  expect(mila.titels()).not.toContain('Hulpvraag openen');
});
