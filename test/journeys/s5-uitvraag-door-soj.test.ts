import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { IEDEREEN_JA, kiezen, nummerOp, zet } from '../support/journey-stappen.js';

/** Scenario S5 (DOMAIN 8): the SOJ does the uitvraag himself, in secondary education; its ground is neither asked nor kept. */
const { wereld, wie } = journey(['bram', 'tijs', 'fatma']);

test('S5: first the uitvraag, then the outcome (G15); nothing of the talk is kept (G14)', async () => {
  const [bram, tijs, fatma] = [wie('bram'), wie('tijs'), wie('fatma')];
  await bram.typt('hulpvraag openen');
  await bram.klikt('Hulpvraag openen', {
    leeftijd: '16 of 17',
    grond: 'Basisondersteuning was',
    leerling: 'Al bekend',
  });
  const nummer = nummerOp(bram);
  await bram.klikt('Leerling geïnformeerd');
  await bram.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await bram.klikt('Klaarzetten', { soj: 'Tijs', kindkans: '345678' });
  tijs.leestBericht();
  await tijs.klikt('Overleg starten');
  await zet(tijs, 'Uitvraag plannen', { gepland: '2027-02-08' });
  expect(tijs.tekst()).toContain('Uitvraag door schakelfunctionaris onderwijs-jeugdhulp');

  // Bram tries an outcome first, with the card he still has: refused.
  await bram.typt(nummer);
  const h = /"h":"([^"]+)"/.exec(JSON.stringify(bram.kaart()))?.[1];
  await bram.vervalst('stap', { h, stap: 'T11', v: 1, f_uitkomst: 'D', f_afweging: 'ja' });
  expect(bram.tekst()).not.toContain('Terugkoppeling');
  expect((await wereld().opslag.hulpvragen.findNummer(nummer))?.sporen['regie']).toBe('H4');

  wereld().zetDag('2027-02-08');
  await tijs.typt(nummer);
  await tijs.klikt('Uitvraag gedaan', { methode: 'Positieve gezondheid' });
  expect(bram.berichten().join()).toContain('De uitvraag is gedaan');
  await kiezen(tijs, bram, { uitkomst: 'Een expert met regierol', persoon: 'Fatma' });
  await bram.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await bram.klikt('Regierol toewijzen', { geinformeerd: '2027-02-08' });
  fatma.leestBericht();
  await fatma.klikt('Regie aannemen');
  await fatma.klikt('Contact gelegd');
  // "Al gedaan door de schakelfunctionaris" is among the choices, and she may skip the uitvraag.
  await fatma.klikt('Uitvraag gedaan', { methode: 'Al gedaan door' });
  expect(fatma.tekst()).toContain('Vastgelegd is of en hoe de uitvraag is gedaan.');

  const alles = await wereld().alles();
  expect(alles).toContain('positieve-gezondheid');
  expect(alles).not.toMatch(/leefgebied|"grond":"(?!basis-niet-genoeg)|scheiding|slapen/);
});
