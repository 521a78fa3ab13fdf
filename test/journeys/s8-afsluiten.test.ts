import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, kiezen, totKlaargezet, totRegie, weigering, zet } from '../support/journey-stappen.js';

/** Scenario S8 (DOMAIN 8) without its clock: closing, and a case that needs no TSO. */
const { wereld, wie } = journey(['ilse', 'noor', 'ruud', 'fatma']);

test('S8: the regierolhouder hands back, only Ilse closes, and not with an open action line (T21, T23, G5)', async () => {
  const [ilse, ruud] = [wie('ilse'), wie('ruud')];
  const nummer = await totRegie(wereld(), { code: 'ruud', naam: 'Ruud' });
  await ruud.klikt('Contact gelegd');
  await ruud.klikt('Uitvraag gedaan', { methode: 'GIZ' });
  await zet(ruud, 'Expert betrekken', { persoon: 'Fatma', geinformeerd: '2027-02-01', akkoord: 'Ja' });
  await zet(ruud, 'Actie toevoegen', { soort: 'Begeleiding', eigenaar: 'Fatma' });
  expect(await zet(ruud, 'Terug naar schakelteam', { reden: 'Afsluiten' })).toBe('');
  ilse.leestBericht();
  expect(ilse.tekst()).toContain('Terug bij schakelteam');

  // Ruud presses Afsluiten all the same, with data that no card gave him.
  const h = /"h":"([^"]+)"/.exec(JSON.stringify(ruud.kaart()))?.[1];
  expect(await ruud.vervalst('stap', { h, stap: 'T23', v: 1 })).toContain(
    'Alleen de schakelfunctionaris onderwijs sluit',
  );

  const sluiten = { reden: 'De hulp heeft gewerkt', werkte: 'Ja', geinformeerd: '2027-02-01' };
  expect(await weigering(ilse, 'Afsluiten', sluiten)).toContain('Er staan nog acties open');
  await doet(wie('fatma'), nummer, 'Actie afgerond', { uitslag: 'Afgerond' });
  expect(await doet(ilse, nummer, 'Afsluiten', sluiten)).toBe('');
  expect(ilse.tekst()).toContain('Afgesloten');
  expect(ilse.tekst()).toContain('☐ Sluit de hulpvraag af in Kindkans.');
  for (const een of [ruud, wie('fatma'), wie('noor')])
    expect(een.berichten().join()).toContain('De hulpvraag is afgesloten.');
});

test('S8: outcome D, basis is enough: closed with the way to the CJG (T15)', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Terug naar basisondersteuning' });
  expect(await ilse.klikt('Afsluiten', { geinformeerd: '2027-02-01' })).toBe('');
  expect(ilse.tekst()).toContain('Afgesloten');
  expect(ilse.tekst()).toContain('bijvoorbeeld het CJG');
  expect(noor.berichten().join()).toContain('basisondersteuning is genoeg');
});
