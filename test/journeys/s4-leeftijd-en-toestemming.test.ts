import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, kiezen, nummerOp, weigering } from '../support/journey-stappen.js';

/** Scenario S4 (DOMAIN 8): age and consent, a refusal, a band that changes; in secondary education. */
const { wie } = journey(['bram', 'tijs', 'fatma']);

async function open(leeftijd: string): Promise<string> {
  const bram = wie('bram');
  await bram.typt('hulpvraag openen');
  await bram.klikt('Hulpvraag openen', { leeftijd, grond: 'Vooraf al', leerling: 'Al bekend' });
  return nummerOp(bram);
}

test('S4: a pupil of fourteen is heard and objects; the weighing is on record; at C2 one "nee" of the pupil blocks (6.4)', async () => {
  const [bram, tijs] = [wie('bram'), wie('tijs')];
  const nummer = await open('12 tot en met 15');
  expect(bram.tekst()).toContain('○ Ouder 2 akkoord: nog niet vastgelegd');
  expect(bram.tekst()).toContain('○ Leerling gehoord: nog niet vastgelegd');
  await bram.klikt('Ouders geïnformeerd');
  await bram.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Ja', ouders: '2' });
  await bram.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, partij: 'Ouder 1' });
  await bram.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, partij: 'Ouder 2' });
  await bram.klikt('Toestemming vastleggen', {
    partij: 'Leerling',
    antwoord: 'Gehoord, met bezwaar',
    weging: 'Doorgaan',
    hoe: 'Mondeling',
  });
  await bram.klikt('Klaarzetten', { soj: 'Tijs', kindkans: '234567' });
  expect(bram.tekst()).toContain('Klaargezet');

  tijs.leestBericht();
  await tijs.klikt('Overleg starten');
  await kiezen(tijs, bram, { uitkomst: 'Een expert met regierol', persoon: 'Fatma' });
  expect(bram.tekst()).toContain('○ Leerling akkoord met Fatma');
  await bram.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, partij: 'Ouder 1' });
  await bram.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, partij: 'Ouder 2' });
  await bram.klikt('Toestemming vastleggen', { partij: 'Leerling', antwoord: 'Nee', hoe: 'Mondeling' });
  expect(await weigering(bram, 'Regierol toewijzen', { geinformeerd: '2027-02-01' })).toContain('nog geen toestemming');
  await bram.typt(nummer);
  expect(bram.tekst()).toContain('Gewone hulp op school blijft altijd mogelijk.');
  expect(await bram.klikt('Geen toestemming voor vervolg', { vervolg: 'Het schakelteam zoekt' })).toBe('');
  expect(bram.tekst()).toContain('Overleg schakelteam');
  expect(tijs.berichten().join()).toContain('Er is geen toestemming voor dit vervolg.');
});

test('S4: one of two parents says no at C1: it is not put ready, stopping is all that is left, and nobody hears of it (T07)', async () => {
  const [bram, tijs] = [wie('bram'), wie('tijs')];
  const nummer = await open('12 tot en met 15');
  await bram.klikt('Ouders geïnformeerd');
  await bram.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Ja', ouders: '2' });
  await bram.klikt('Toestemming vastleggen', { ...IEDEREEN_JA, partij: 'Ouder 1' });
  await bram.klikt('Toestemming vastleggen', { partij: 'Ouder 2', antwoord: 'Nee', hoe: 'Mondeling' });
  expect(await weigering(bram, 'Klaarzetten', { soj: 'Tijs', kindkans: '234567' })).toContain(
    'nog geen toestemming van iedereen',
  );
  await bram.typt(nummer);
  expect(bram.tekst()).toContain('Volg dan de meldcode.');
  await bram.klikt('Stoppen');
  expect(bram.tekst()).toContain('Gestopt');
  expect(tijs.berichten()).toEqual([]);
  expect(JSON.stringify(await bram.typt('mijn hulpvragen'))).toContain('geen open hulpvragen');
});

test('S4: a pupil who turns sixteen answers himself from then on (T05d)', async () => {
  const bram = wie('bram');
  const nummer = await open('12 tot en met 15');
  expect(bram.titels()).toContain('Ouders geïnformeerd');
  await doet(bram, nummer, 'Leeftijdsgroep bijwerken', { leeftijd: '16 of 17 jaar' });
  expect(bram.titels()).toContain('Leerling geïnformeerd');
  expect(bram.tekst()).toContain('○ Leerling akkoord: nog niet vastgelegd');
  expect(bram.tekst()).not.toContain('Ouder 1');
});
