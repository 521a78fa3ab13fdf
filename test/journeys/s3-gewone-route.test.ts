import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { tekst, titels } from '../support/kaartspeler.js';
import { startZakenwereld, type Zakenwereld } from '../support/zakenwereld.js';

/** Scenario S3 (DOMAIN 8): an ordinary case in primary education up to active regie; the first expert declines. */
let wereld: Zakenwereld;
beforeEach(async () => (wereld = await startZakenwereld()));
afterEach(() => wereld.stop());

test('S3: from the first card to an active regierolhouder', async () => {
  const [ilse, noor, fatma, ruud] = ['ilse', 'noor', 'fatma', 'ruud'].map(wereld.speler) as any;
  for (const een of [noor, fatma, ruud]) await een.typt('hallo');
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  console.log(tekst(ilse.kaart()), titels(ilse.kaart()));
  await ilse.klikt('Ouders geïnformeerd', { op: '2027-01-31' });
  console.log(tekst(ilse.kaart()), titels(ilse.kaart()));
  await ilse.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Nee', ouders: '2' });
  console.log(tekst(ilse.kaart()), titels(ilse.kaart()));
  await ilse.klikt('Toestemming vastleggen', { antwoord: 'Ja', hoe: 'Mondeling' });
  console.log(tekst(ilse.kaart()), titels(ilse.kaart()));
  await ilse.klikt('Klaarzetten', { soj: 'Noor', kindkans: '123456' });
  console.log(tekst(ilse.kaart()), titels(ilse.kaart()));
  console.log(ilse.drukken(), noor.berichten());
  expect(1).toBe(1);
});
