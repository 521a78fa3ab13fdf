import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, nummerOp, totKlaargezet, totRegie, zet } from '../support/journey-stappen.js';

/** Parts of scenario S12 (DOMAIN 8): somebody who is not linked, consent withdrawn, a substitute, a role handed over. */
const { wereld, wie } = journey(['ilse', 'noor', 'ruud', 'fatma', 'petra', 'hanna', 'tijs', 'mila']);

test('S12: unknown and forbidden get the same answer, and the access log has both (G13)', async () => {
  const [ilse, ruud, mila] = [wie('ilse'), wie('ruud'), wie('mila')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  for (const een of [ruud, mila]) {
    const verboden = JSON.stringify(await een.typt(nummer));
    expect(verboden).toContain('Ik vind deze hulpvraag niet, of je hebt er geen toegang toe.');
    expect(JSON.stringify(await een.typt('GO-27-9999'))).toBe(verboden);
    expect(JSON.stringify(await een.typt('mijn hulpvragen'))).toContain('geen open hulpvragen');
  }
  const zaak = await wereld().opslag.hulpvragen.findNummer(nummer);
  const regels = await wereld().opslag.hulpvragen.inzagen(zaak?.id ?? '');
  expect(regels.filter(({ toegestaan }) => !toegestaan).map(({ wie: { id }, weigering }) => [id, weigering])).toEqual(
    [ruud, mila].map(({ persoon: { id } }) => [id, 'niet-gevonden']),
  );
  expect(JSON.stringify(await mila.typt('hulpvraag openen'))).toContain("Alleen de IB'er (po) of de COO (vo)");
});

test('S12: consent withdrawn: the case stops, experts are unlinked and hear of it (T32)', async () => {
  const [ilse, ruud] = [wie('ilse'), wie('ruud')];
  const nummer = await totRegie(wereld(), { code: 'ruud', naam: 'Ruud' });
  await zet(ruud, 'Expert betrekken', { persoon: 'Fatma', geinformeerd: '2027-02-01', akkoord: 'Ja' });
  wie('fatma').berichten();
  expect(await doet(ilse, nummer, 'Toestemming intrekken', { doel: 'Vervolg met een expert' })).toBe('');
  expect(ilse.tekst()).toContain('Gestopt');
  expect(ilse.tekst()).toContain('☐ Haal alle koppelingen van experts weg.');
  for (const een of [ruud, wie('fatma'), wie('noor')]) {
    expect(een.berichten().join()).toContain('Een toestemming is ingetrokken.');
    expect(JSON.stringify(await een.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
  }
});

test('S12: a substitute acts in the name of Ilse for a period, and it shows', async () => {
  const [ilse, petra] = [wie('ilse'), wie('petra')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  expect(JSON.stringify(await petra.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
  await ilse.typt('vervanger aanwijzen');
  expect(await ilse.klikt('Vervanger aanwijzen', { door: 'Petra', tot: '2027-02-05' })).toBe('');
  expect(await ilse.klikteNog()).toBe('');
  expect((await wereld().opslag.organisatie.organisatie()).vervangingen).toHaveLength(1);
  await petra.typt('mijn hulpvragen');
  await petra.klikt(`Bekijk ${nummer}`);
  expect(await petra.klikt('Overleg starten')).toBe('');
  await petra.klikt('Overzicht');
  expect(petra.tekst()).toContain('Het schakelteam overlegt. (Petra Duinker namens Ilse Kranendonk)');
  wereld().zetDag('2027-02-06');
  expect(JSON.stringify(await petra.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
});

test('S12: Ilse leaves; the directie hands her role to Petra and sees no case (T36)', async () => {
  const [ilse, petra, hanna] = [wie('ilse'), wie('petra'), wie('hanna')];
  const nummer = await totKlaargezet(ilse, 'Noor');
  for (const een of [petra, wie('noor')]) een.berichten();
  await hanna.typt('rol overdragen');
  const over = { rol: 'schakelfunctionaris onderwijs', van: 'Ilse', naar: 'Petra' };
  expect(await hanna.klikt('Rol overdragen', over)).toBe('');
  expect(hanna.tekst()).toContain('Petra Duinker is nu schakelfunctionaris onderwijs van De Zeester.');
  expect(JSON.stringify(hanna.kaart())).not.toContain(nummer);
  expect(JSON.stringify(await hanna.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
  for (const een of [ilse, petra, wie('noor')]) expect(een.berichten().join()).toContain('is overgedragen');
  expect(JSON.stringify(await ilse.typt(nummer))).toContain('Ik vind deze hulpvraag niet');
  await petra.typt(nummer);
  expect(nummerOp(petra)).toBe(nummer);
  expect(petra.titels()).toContain('Overleg starten');
  // The other half of the schakelteam cannot get this role as well, and Ilse hands over nothing.
  await hanna.typt('rol overdragen');
  expect(await hanna.klikt('Rol overdragen', { ...over, van: 'Petra', naar: 'Noor' })).toContain('dezelfde functie');
  expect(JSON.stringify(await ilse.typt('rol overdragen'))).toContain('Alleen de directie');
});
