import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, totRegie, zet } from '../support/journey-stappen.js';
import type { Speler } from '../support/zakenwereld.js';

/** The clock of scenarios S8 and S9 (DOMAIN 8); erasing is in bewaren.test.ts. Begins on Monday 1 March 2027. */
const { wereld, wie } = journey(['ilse', 'noor', 'fatma', 'ruud', 'sanne', 'karin', 'peter'], { begin: '2027-03-01' });

const MENSEN = ['ilse', 'noor', 'fatma', 'ruud', 'sanne', 'karin', 'peter'];
/** Who got a reminder with this title since he looked last. */
const kregen = (titel: string): readonly string[] =>
  MENSEN.filter((code) => [...wie(code).berichten()].some((bericht) => bericht.includes(`\n${titel}\n`)));
const allen = (): readonly Speler[] => MENSEN.map((code) => wie(code));

test('S8: back at the schakelteam and nothing is decided: Ilse hears it after five school days, once (R10)', async () => {
  const nummer = await totRegie(wereld(), { code: 'ruud', naam: 'Ruud' });
  await doet(wie('ruud'), nummer, 'Contact gelegd');
  expect(await zet(wie('ruud'), 'Terug naar schakelteam', { reden: 'Afsluiten' })).toBe('');
  for (const een of allen()) een.berichten();
  await wereld().leefTot('2027-03-05');
  expect(kregen('Terug bij het schakelteam')).toEqual([]);
  await wereld().leefTot('2027-03-08');
  expect(kregen('Terug bij het schakelteam')).toEqual(['ilse']);
  await wereld().leefTot('2027-04-30');
  expect(kregen('Terug bij het schakelteam')).toEqual([]);
});

test('S9: the Loket that does not accept, bridging care, and a wait that gets long (R13, R9, R8)', async () => {
  const nummer = await totRegie(wereld(), { code: 'fatma', naam: 'Fatma' });
  const [ilse, fatma, sanne] = [wie('ilse'), wie('fatma'), wie('sanne')];
  await fatma.klikt('Contact gelegd');
  expect(await zet(fatma, 'Terug naar schakelteam', { reden: 'Naar het Loket' })).toBe('');
  await ilse.typt(nummer);
  await ilse.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, doel: 'Vervolg bij het Loket' });
  await doet(ilse, nummer, 'Toestemming vastleggen', { doel: 'Inhoud delen', antwoord: 'Nee', hoe: 'Mondeling' });
  await ilse.typt(nummer);
  const door = { c3: 'Nee', overbrugging: 'Ja', afspraak: 'Nee', geinformeerd: '2027-03-01' };
  expect(await ilse.klikt('Doorzetten naar Loket', door)).toBe('');
  for (const een of allen()) een.berichten();

  await wereld().leefTot('2027-03-05');
  expect(kregen('Loket: nog niet gewogen')).toEqual([]);
  await wereld().leefTot('2027-03-08');
  expect(kregen('Loket: nog niet gewogen')).toEqual(['ilse', 'sanne']);

  // Sanne accepts: the question is answered, and she may see no more of the case than before.
  expect(await doet(sanne, nummer, 'In behandeling nemen')).toBe('');
  await wereld().leefTot('2027-03-26');
  expect(kregen('Overbruggingszorg')).toEqual([]);
  // Four weeks of bridging care; Easter Monday is 29 March.
  await wereld().leefTot('2027-03-30');
  expect(kregen('Overbruggingszorg')).toEqual(['noor', 'fatma', 'sanne']);

  // Six weeks at the Loket.
  await wereld().leefTot('2027-04-09');
  expect(kregen('Wachten op het Loket duurt lang')).toEqual([]);
  await wereld().leefTot('2027-04-12');
  expect(kregen('Wachten op het Loket duurt lang')).toEqual(['noor', 'fatma']);
}, 60_000);
