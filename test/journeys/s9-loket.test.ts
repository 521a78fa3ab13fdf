import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, kiezen, totKlaargezet, totRegie, weigering, zet } from '../support/journey-stappen.js';

/** Scenario S9 (DOMAIN 8) without its clock: the Loket with and without consent to share, bridging, rejection, help started. */
const { wereld, wie } = journey(['ilse', 'noor', 'fatma', 'ruud', 'sanne', 'karin', 'peter']);

test('S9: without consent to share the Loket sees the contact of the regierolhouder and its own dates (G8), until help starts', async () => {
  const [ilse, noor, fatma, sanne, karin, peter] = ['ilse', 'noor', 'fatma', 'sanne', 'karin', 'peter'].map(wie);
  if (!ilse || !noor || !fatma || !sanne || !karin || !peter) throw new Error('somebody is missing');
  const nummer = await totRegie(wereld(), { code: 'fatma', naam: 'Fatma' });
  await fatma.klikt('Contact gelegd');
  expect(await zet(fatma, 'Terug naar schakelteam', { reden: 'Naar het Loket' })).toBe('');

  // Noor tries to pass it on: only Ilse does (G5).
  await noor.typt(nummer);
  const h = /"h":"([^"]+)"/.exec(JSON.stringify(noor.kaart()))?.[1];
  expect(await noor.vervalst('stap', { h, stap: 'T25', v: 1 })).toContain(
    'Alleen de schakelfunctionaris onderwijs zet',
  );

  // Ilse: C2 for the Loket yes, sharing no, bridging care yes.
  ilse.leestBericht();
  await ilse.typt(nummer);
  await ilse.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, doel: 'Vervolg bij het Loket' });
  await doet(ilse, nummer, 'Toestemming vastleggen', { doel: 'Inhoud delen', antwoord: 'Nee', hoe: 'Mondeling' });
  await ilse.typt(nummer);
  expect(
    await ilse.klikt('Doorzetten naar Loket', {
      c3: 'Nee',
      overbrugging: 'Ja',
      afspraak: 'Nee',
      geinformeerd: '2027-02-01',
    }),
  ).toBe('');
  expect(ilse.tekst()).toContain('☐ Zet alleen naam en telefoon van de regierolhouder in Kindkans.');

  // Sanne accepts, and sees the contact data of Fatma, the dates of the Loket, and nothing else.
  sanne.leestBericht();
  expect(await sanne.klikt('In behandeling nemen')).toBe('');
  await sanne.klikt('Overzicht');
  expect(sanne.tekst()).toContain('Fatma');
  for (const niet of ['Ilse', 'Noor', 'Nummer', 'GIZ', 'Basisondersteuning was', 'Ouder 1: ja'])
    expect(sanne.tekst()).not.toContain(niet);
  expect(fatma.berichten().join()).toContain('Het Loket heeft de vraag in behandeling.');

  // Karin and Peter: postponed; taken up again; then second line help.
  await doet(karin, nummer, 'Weging vastleggen', { weging: 'Uitgesteld' });
  expect(karin.tekst()).toContain('Weging Loket');
  await doet(peter, nummer, 'Weging vastleggen', { weging: 'Uitgesteld' });
  expect(peter.tekst()).toContain('Uitgesteld');
  await doet(sanne, nummer, 'In behandeling nemen');
  await doet(karin, nummer, 'Weging vastleggen', { weging: 'Tweedelijns' });
  await doet(peter, nummer, 'Weging vastleggen', { weging: 'Tweedelijns' });
  expect(peter.tekst()).toContain('Wacht op hulp');

  // It takes long; Noor answers with a date; Fatma reports that it is stuck.
  expect(await doet(fatma, nummer, 'Duurt lang')).toBe('');
  noor.leestBericht();
  expect(await doet(noor, nummer, 'Zicht op hulp', { op: '2027-03-15' })).toBe('');
  expect(await doet(fatma, nummer, 'Vastgelopen melden', { grond: 'Wachtlijst' })).toBe('');
  expect(await doet(noor, nummer, 'Antwoord op vastgelopen', { op: '2027-03-01' })).toBe('');

  // Ilse tries to close: help has not started.
  await ilse.typt(nummer);
  const zaak = /"h":"([^"]+)"/.exec(JSON.stringify(ilse.kaart()))?.[1];
  await ilse.vervalst('stap', { h: zaak, stap: 'T23', v: 1 });
  expect(JSON.stringify(ilse.kaart())).not.toContain('Afgesloten');
  wereld().zetDag('2027-03-15');
  expect(await doet(fatma, nummer, 'Hulp is gestart')).toBe('');
  expect(
    await doet(ilse, nummer, 'Afsluiten', { reden: 'Andere hulp', werkte: 'Deels', geinformeerd: '2027-03-15' }),
  ).toBe('');
  expect(sanne.berichten().join()).toContain('De hulpvraag is afgesloten.');
});

test('S9: outcome C alone: Ilse keeps the regie until Sanne accepts, and the Loket sends it back (T14, T28)', async () => {
  const [ilse, noor, sanne, karin, peter] = [wie('ilse'), wie('noor'), wie('sanne'), wie('karin'), wie('peter')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  // The Loket does not know that the case exists.
  expect(JSON.stringify(await sanne.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Loket' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  expect(await ilse.klikt('Doorzetten naar Loket', { c3: 'Niet van toepassing', geinformeerd: '2027-02-01' })).toBe('');
  expect(ilse.tekst()).toContain('Bij het Loket');
  sanne.leestBericht();
  await sanne.klikt('In behandeling nemen');
  await sanne.klikt('Overzicht');
  expect(sanne.tekst()).toContain('Ilse Kranendonk');
  await doet(karin, nummer, 'Weging vastleggen', { weging: 'Afgewezen' });
  await doet(peter, nummer, 'Weging vastleggen', { weging: 'Afgewezen' });
  await ilse.typt(nummer);
  expect(ilse.tekst()).toContain('Overleg schakelteam');
});

test('S9: help is not needed any more while it lies at the Loket (T28b)', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Loket' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Doorzetten naar Loket', { c3: 'Niet van toepassing', geinformeerd: '2027-02-01' });
  expect(await doet(ilse, nummer, 'Hulp niet meer nodig', { geinformeerd: '2027-02-01' })).toBe('');
  expect(ilse.tekst()).toContain('Overleg schakelteam');
  expect(noor.berichten().join()).toContain('niet meer nodig');
  expect(await weigering(ilse, 'Stoppen', { reden: 'De leerling is van school' })).toContain('Gestopt');
});
