import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, kiezen, totKlaargezet, totRegie } from '../support/journey-stappen.js';

/** Scenario S6 (DOMAIN 8): the expertiseteam thinks along; the regie stays with the IB'er, or with the expert who has it. */
const { wereld, wie } = journey(['ilse', 'noor', 'lot', 'ruud']);

test('S6: outcome B: Lot is linked, the regie stays with Ilse, and comes back with the question of an OPP (T13, T22, G4)', async () => {
  const [ilse, noor, lot] = [wie('ilse'), wie('noor'), wie('lot')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Expertiseteam' });
  // Without consent it is refused, and what is missing lies open, with Lot in it.
  await ilse.klikt('Expertiseteam toevoegen', { persoon: 'Lot', geinformeerd: '2027-02-01' });
  expect(ilse.tekst()).toContain('nog geen toestemming waarin deze expert genoemd is');
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  expect(await ilse.klikt('Expertiseteam toevoegen', { persoon: 'Lot', geinformeerd: '2027-02-01' })).toBe('');
  expect(ilse.tekst()).toContain('Het expertiseteam denkt mee.');
  expect(ilse.tekst()).toContain('☐ Voeg het lid van het expertiseteam toe.');
  expect(ilse.tekst()).toContain('Jij bent aan zet.');
  lot.leestBericht();
  expect(lot.tekst()).toContain('Het expertiseteam denkt mee.');
  // No card offers Lot the regie, and a forged one gives it to nobody (G4).
  await ilse.typt(nummer);
  expect(JSON.stringify(ilse.kaart())).not.toContain('Regierol toewijzen');

  expect(await doet(ilse, nummer, 'Terug naar schakelteam')).toBe('');
  expect(ilse.tekst()).toContain('Hoor dan eerst de leerling');
  expect(lot.berichten().join()).toContain('Het expertiseteam is klaar.');
});

test('S6: outcome A+B: Ruud keeps the regierol while Lot thinks along (T13b)', async () => {
  const [ilse, lot, ruud] = [wie('ilse'), wie('lot'), wie('ruud')];
  const nummer = await totRegie(wereld(), { code: 'ruud', naam: 'Ruud' }, 'Regierol en expertiseteam');
  await ilse.typt(nummer);
  await ilse.klikt('Expertiseteam toevoegen', { persoon: 'Lot', geinformeerd: '2027-02-01' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  expect(await ilse.klikt('Expertiseteam toevoegen', { persoon: 'Lot', geinformeerd: '2027-02-01' })).toBe('');
  expect(ilse.tekst()).toContain('Regie actief');
  expect(lot.berichten().join()).toContain('De regierolhouder houdt de regie.');
  expect(ruud.berichten().join()).toContain('Het expertiseteam denkt mee.');
});
