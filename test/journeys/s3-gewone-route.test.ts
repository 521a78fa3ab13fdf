import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { doet, IEDEREEN_JA, kiezen, nummerOp, zet, weigering } from '../support/journey-stappen.js';
import { startZakenwereld, type Speler, type Zakenwereld } from '../support/zakenwereld.js';

/** Scenario S3 (DOMAIN 8): an ordinary case in primary education up to active regie; the first expert declines. */
let wereld: Zakenwereld;
let ilse: Speler;
let noor: Speler;
let fatma: Speler;
let ruud: Speler;
beforeEach(async () => {
  wereld = await startZakenwereld();
  [ilse, noor, fatma, ruud] = [
    wereld.speler('ilse'),
    wereld.speler('noor'),
    wereld.speler('fatma'),
    wereld.speler('ruud'),
  ];
  for (const een of [ilse, noor, fatma, ruud]) await een.typt('hallo');
});
afterEach(() => wereld.stop());

test('S3: from the first card to an active regierolhouder, the first expert declines (T04 to T19f)', async () => {
  // Ilse opens a case: basis was not enough, below twelve, a new pupil.
  wereld.zetDag('2027-02-01');
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  expect(ilse.tekst()).toContain('Concept');
  expect(ilse.tekst()).toContain('○ Ouder 1 akkoord: nog niet vastgelegd');
  const nummer = nummerOp(ilse);

  // Put ready at once: refused, the parents were not told and did not agree (G1).
  expect(await weigering(ilse, 'Klaarzetten', { soj: 'Noor', kindkans: '123456' })).toContain(
    'Vertel de betrokkenen eerst',
  );

  // Two parents, told on 3 February, formulated with them, both agree; the number of Kindkans.
  wereld.zetDag('2027-02-03');
  await ilse.typt(nummer);
  await ilse.klikt('Ouders geïnformeerd');
  await ilse.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Nee', ouders: '2' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  expect(ilse.tekst()).toContain('✓ Ouder 2 akkoord: ja, mondeling, 3 feb 2027');
  await ilse.klikt('Klaarzetten', { soj: 'Noor', kindkans: '123456' });
  expect(ilse.tekst()).toContain('☐ Koppel de schakelfunctionaris onderwijs-jeugdhulp aan de hulpvraag.');
  expect(noor.leestBericht()).toMatchObject({ fallbackText: expect.stringContaining('De hulpvraag staat klaar') });

  // Noor proposes outcome A with Fatma; Ilse changes the person: Noor's confirmation named the former version (G6).
  wereld.zetDag('2027-02-10');
  await noor.klikt('Overleg starten');
  await noor.klikt('Uitkomst voorstellen', { uitkomst: 'Een expert met regierol', persoon: 'Fatma', afweging: 'Ja' });
  ilse.leestBericht();
  await zet(ilse, 'Uitkomst voorstellen', { uitkomst: 'Een expert met regierol', persoon: 'Ruud', afweging: 'Ja' });
  expect(ilse.tekst()).toContain('Overleg schakelteam');
  expect(
    await doet(noor, nummer, 'Uitkomst voorstellen', { uitkomst: 'Een expert', persoon: 'Fatma', afweging: 'Ja' }),
  ).toBe('');

  // Both confirm the same proposal; a text for the parents in B1.
  ilse.leestBericht();
  expect(ilse.tekst()).toContain('Aan zet: schakelfunctionaris onderwijs (Ilse Kranendonk)');
  await ilse.klikt('Uitkomst bevestigen');
  expect(ilse.tekst()).toContain('Terugkoppeling');
  await ilse.klikt('Overzicht');
  await ilse.klikt('Tekst voor ouders');
  expect(ilse.tekst()).toContain('Het voorstel is dat Fatma');

  // Ilse assigns Fatma before the parents agreed: refused (G2).
  await ilse.klikt('Terug naar de hulpvraag');
  expect(ilse.titels()).toContain('Toestemming vastleggen');
  expect(await weigering(ilse, 'Regierol toewijzen', { geinformeerd: '2027-02-10' })).toContain(
    'nog geen toestemming waarin deze expert',
  );

  // The parents were told on the 12th and agree to Fatma.
  wereld.zetDag('2027-02-12');
  await ilse.typt(nummer);
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Regierol toewijzen', { geinformeerd: '2027-02-12' });
  expect(ilse.tekst()).toContain('☐ Voeg de regierolhouder toe.');
  expect(noor.berichten().join()).toContain('De regierol is toegewezen');

  // Fatma declines: the caseload is full.
  fatma.leestBericht();
  await zet(fatma, 'Regie weigeren', { reden: 'Caseload vol' });
  ilse.leestBericht();
  expect(ilse.tekst()).toContain('De gevraagde expert neemt de regie niet aan.');
  expect(await fatma.typt(nummer)).toMatchObject({
    fallbackText: expect.stringContaining('Ik vind deze hulpvraag niet'),
  });

  // Ilse and Noor choose Ruud; parents told and agree; Ruud accepts with one press.
  await kiezen(ilse, noor, { uitkomst: 'Een expert met regierol', persoon: 'Ruud' });
  ilse.leestBericht();
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Regierol toewijzen', { geinformeerd: '2027-02-12' });
  ruud.leestBericht();
  await ruud.klikt('Regie aannemen');
  expect(ruud.tekst()).toContain('Regie actief');
  expect(noor.berichten().join()).toContain('De regierolhouder heeft de regie aangenomen.');

  // Ruud: contact, uitvraag, Fatma as expert, two action lines, one of them done, progress.
  wereld.zetDag('2027-02-20');
  await ruud.typt(nummer);
  await ruud.klikt('Contact gelegd');
  await ruud.klikt('Uitvraag gedaan', { methode: 'GIZ' });
  await zet(ruud, 'Expert betrekken', { persoon: 'Fatma', geinformeerd: '2027-02-20', akkoord: 'Ja' });
  expect(fatma.berichten().join()).toContain('Er is een expert betrokken.');
  await zet(ruud, 'Actie toevoegen', { soort: 'Overleg', eigenaar: 'Ilse' });
  await zet(ruud, 'Actie toevoegen', { soort: 'Begeleiding', eigenaar: 'Fatma' });
  await zet(ruud, 'Actie afgerond', { actie: 'Overleg', uitslag: 'Afgerond' });
  ilse.berichten();
  await zet(ruud, 'Voortgang noteren', { terugkoppeling: '2027-02-20' });
  expect(ilse.berichten().join()).toContain('De voortgang is genoteerd.');
  await ruud.klikt('Overzicht');
  expect(ruud.tekst()).toContain('Begeleiding: Fatma');
  expect(ruud.tekst()).not.toContain('Overleg: Ilse');
});
