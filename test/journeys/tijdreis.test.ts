import { describe, expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { nummerOp, totKlaargezet } from '../support/journey-stappen.js';

const OPENEN = { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' };
const DEMO_1_MEI = 'Demo: het is vandaag zaterdag 1 mei 2027';

describe('given the demo on Monday 1 February 2027', () => {
  const { wereld, wie } = journey(['ilse', 'noor'], { tijdreis: true });

  test('when nobody moved the clock, then no card speaks of it', async () => {
    const ilse = wie('ilse');
    await ilse.typt('tijd');
    expect(ilse.tekst()).toContain('In deze demo is het vandaag maandag 1 februari 2027.');
    expect(ilse.tekst()).not.toContain('Demo: het is vandaag');
  });

  test('when somebody types tijd +3 maanden, then the next cards say it, and what he does is done on that day', async () => {
    const ilse = wie('ilse');
    await ilse.typt('tijd +3 maanden');
    expect(ilse.tekst()).toContain('Gelukt. In deze demo is het nu zaterdag 1 mei 2027.');
    expect(ilse.tekst()).toContain(DEMO_1_MEI);
    await ilse.typt('route');
    expect(ilse.tekst()).toContain(DEMO_1_MEI);
    await totKlaargezet(ilse, 'Noor');
    // A card in the place of another, and a message of the outbox.
    expect(ilse.tekst()).toContain(DEMO_1_MEI);
    wie('noor').leestBericht();
    expect(wie('noor').tekst()).toContain(DEMO_1_MEI);
    expect(wie('noor').tekst()).toContain(
      'De hulpvraag staat klaar voor het schakelteam. (Ilse Kranendonk, 1 mei 2027)',
    );
  });

  test('when somebody moves on twice, then the second counts from the first', async () => {
    const ilse = wie('ilse');
    await ilse.typt('tijd +2 weken');
    await ilse.typt('tijd +5 dagen');
    expect(ilse.tekst()).toContain('zaterdag 20 februari 2027');
    await ilse.typt('tijd 2027-05-01');
    expect(ilse.tekst()).toContain(DEMO_1_MEI);
  });

  test.each([
    ['tijd 2027-01-11', 'Terug in de tijd kan niet.'],
    ['tijd -1 week', 'Terug in de tijd kan niet.'],
    ['tijd +25 maanden', 'Zo ver vooruit kan niet'],
    ['tijd 2027-02-30', 'Die tijd begrijp ik niet.'],
    ['tijd morgen', 'Die tijd begrijp ik niet.'],
  ])('when somebody types %j, then it is refused kindly and nothing moves', async (woorden, zin) => {
    const ilse = wie('ilse');
    await ilse.typt(woorden);
    expect(ilse.tekst()).toContain(zin);
    expect(ilse.tekst()).toContain('maandag 1 februari 2027');
    expect(ilse.tekst()).not.toContain('Demo: het is vandaag');
  });

  test('when somebody types tijd nu, then the data are gone, the clock is right, and everybody can be reached again', async () => {
    const ilse = wie('ilse');
    await ilse.typt('hulpvraag openen');
    await ilse.klikt('Hulpvraag openen', OPENEN);
    const nummer = nummerOp(ilse);
    await ilse.typt('tijd +3 maanden');
    await ilse.typt(nummer);
    expect(ilse.tekst()).toContain('Concept');
    await ilse.typt('tijd nu');
    expect(ilse.tekst()).toContain(
      'De demo is opnieuw begonnen en alles is leeg. Het is weer gewoon maandag 1 februari 2027.',
    );
    expect(ilse.tekst()).not.toContain('Demo: het is vandaag');
    await ilse.typt(nummer);
    expect(ilse.tekst()).not.toContain('Concept');
    expect(await wereld().opslag.hulpvragen.vanSchool('de-zeester')).toEqual([]);
    // One chat is everybody's again: what is for Noor arrives where tijd nu was typed.
    await totKlaargezet(ilse, 'Noor');
    expect(ilse.alleBerichten().filter((een) => een.includes('Bericht voor Noor'))).toHaveLength(1);
  });

  test('when it is typed in a channel, then nothing moves', async () => {
    await wie('ilse').roeptInKanaal('19:kanaal', 'tijd +3 maanden');
    await wie('ilse').typt('tijd');
    expect(wie('ilse').tekst()).toContain('maandag 1 februari 2027');
  });
});

describe('given a start without credentials, with data that last', () => {
  const { wie } = journey(['ilse'], {});

  test.each(['tijd +3 maanden', 'tijd nu', 'tijd'])(
    'when somebody types %j, then it is an ordinary signal',
    async (woorden) => {
      const ilse = wie('ilse');
      await ilse.typt('hulpvraag openen');
      await ilse.klikt('Hulpvraag openen', OPENEN);
      const nummer = nummerOp(ilse);
      await ilse.typt(woorden);
      expect(ilse.tekst()).not.toMatch(/demo/i);
      await ilse.typt(nummer);
      expect(ilse.tekst()).toContain('Concept');
    },
  );
});
