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

test('S6: a made-up person in a forged click is refused, and stands on no card', async () => {
  const ilse = wie('ilse');
  const nummer = await totRegie(wereld(), { code: 'ruud', naam: 'Ruud' }, 'Regierol en expertiseteam');
  await ilse.typt(nummer);
  const zaak = await wereld().opslag.hulpvragen.findNummer(nummer);
  const jan = `JanJansen/${'x'.repeat(100)}`;
  const klik = { h: zaak?.id, stap: 'T13b', v: zaak?.versie, f_persoon: jan, f_geinformeerd: '2027-02-01' };
  expect(await ilse.vervalst('stap', klik)).toBe('');
  expect(ilse.tekst()).toContain('nog geen toestemming waarin deze expert genoemd is');
  expect(JSON.stringify(ilse.kaart())).not.toContain('JanJansen');
});

test('S6: a proposal that waits for somebody is his turn, in his list and on his card', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await ilse.typt('mijn hulpvragen');
  expect(ilse.tekst()).not.toContain('Wacht op jou');
  await noor.klikt('Uitkomst voorstellen', { afweging: 'Ja', uitkomst: 'Expertiseteam' });
  await ilse.typt('mijn hulpvragen');
  expect(ilse.tekst()).toContain('Wacht op jou');
  await ilse.typt(nummer);
  expect(ilse.tekst()).toContain('Jij bent aan zet.');
});
