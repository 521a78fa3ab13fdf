import { expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, zet } from '../support/journey-stappen.js';

/** "Dat", never "wat": what somebody types into a field, or chose as a theme, is nowhere afterwards. */
const { wereld, wie } = journey(['ilse', 'noor', 'mila']);
const GETYPT = ['Jan de Vries', '111222333', '12-03-2014', 'pesten op het plein', '0612345678'];

test('given a name, a BSN, a date of birth or a sentence in the number field, then it is refused with the reason and kept nowhere', async () => {
  const ilse = wie('ilse');
  // A theme is chosen and answered first, as it goes on a school day.
  await ilse.typt("thema's");
  await wie('mila').typt('een leerling slaapt slecht sinds de scheiding');
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  await ilse.klikt('Ouders geïnformeerd');
  await ilse.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Nee', ouders: '1' });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  for (const getypt of GETYPT) {
    const zin = await ilse.klikt('Klaarzetten', { soj: 'Noor', kindkans: getypt });
    expect(zin).toContain('Dat is geen nummer uit Kindkans.');
    expect(zin).not.toContain(getypt);
  }
  await ilse.vervalst('stap', {
    h: 'onbekend',
    stap: 'T06 Jan de Vries',
    v: 1,
    f_kindkans: 'Jan de Vries',
    naam: 'Jan de Vries',
  });
  await ilse.klikt('Klaarzetten', { soj: 'Noor', kindkans: '123456' });
  const alles = (await wereld().alles()).toLowerCase();
  for (const woord of [...GETYPT.map((een) => een.toLowerCase()), 'vries', 'slaapt', 'scheiding', 'plein'])
    expect([woord, bewaard(alles).includes(woord)]).toEqual([woord, false]);
  expect(alles.includes('123456')).toBe(true);
});

/** Cards name themes of the region; what is kept or logged does not. */
function bewaard(alles: string): string {
  return alles
    .split('\n')
    .filter((regel) => !regel.includes('adaptivecard'))
    .join('\n');
}

test('given a step that is answered with more than it asks, then the rest is dropped', async () => {
  const ilse = wie('ilse');
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  const h = /"h":"([^"]+)"/.exec(JSON.stringify(ilse.kaart()))?.[1];
  await ilse.vervalst('stap', {
    h,
    stap: 'T05a',
    v: 1,
    f_stap: 'vraag',
    f_op: '2027-01-31',
    f_grond: 'paarsgeruit',
    f_toelichting: 'xylofoon',
  });
  expect(ilse.tekst()).toContain('De betrokkenen zijn geïnformeerd.');
  expect(/paarsgeruit|xylofoon/.test(await wereld().alles())).toBe(false);
});

test('given the same click again, by an impatient person or by the channel, then it is one step', async () => {
  const ilse = wie('ilse');
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  await ilse.klikteNog();
  expect(await wereld().opslag.hulpvragen.vanPersoon(ilse.persoon)).toHaveLength(1);
  const eerste = await ilse.klikt('Ouders geïnformeerd');
  expect(await ilse.klikteNog()).toBe(eerste);
  const [zaak] = await wereld().opslag.hulpvragen.vanPersoon(ilse.persoon);
  expect(zaak?.versie).toBe(2);
  // A wrong field keeps the card as it was filled in; an unknown button gets an answer.
  expect(await zet(ilse, 'Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Ja', ouders: '1' })).toBe('');
  expect(await ilse.vervalst('stap', { h: zaak?.id, stap: 'T99', v: 3 })).toContain(
    'Deze knop hoort niet bij deze route.',
  );
  expect(await ilse.vervalst('stap', { h: zaak?.id, v: 'drie' })).toContain('Deze knop ken ik niet');
  expect(await doet(ilse, zaak?.nummer ?? '', 'Stoppen', { reden: 'Het was een vergissing' })).toBe('');
});
