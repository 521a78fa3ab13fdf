import { describe, expect, test } from '@jest/globals';
import { vulIn } from '../../../src/teams/cards/kaart-van.js';
import { keepNumbersWhole } from '../../../src/teams/cards/nummers.js';
import { loadTemplates } from '../../../src/teams/cards/templates.js';
import { delenVan, vanSoort } from '../../support/kaart-lezen.js';
import { antwoord, contact, WEERGAVEN } from '../../support/weergaven.js';

const render = loadTemplates();

/** What can be read on a card: texts, titles and tooltips, also those of the fallback of an action. */
const readable = (kaart: object): string[] =>
  [...delenVan(kaart), ...vanSoort(kaart, 'Action.').map(({ fallback }) => fallback)]
    .flatMap((deel) => Object.entries(deel ?? {}))
    .flatMap(([sleutel, waarde]) =>
      ['text', 'title', 'tooltip'].includes(sleutel) && typeof waarde === 'string' ? [waarde] : [],
    );

describe('given a telephone number in a text', () => {
  test.each([
    ['06-00000004', '06\u201100000004'],
    ['Telefoon: 0187 000 101.', 'Telefoon: 0187\u00a0000\u00a0101.'],
    ['Bel +31 187 000 101', 'Bel +31\u00a0187\u00a0000\u00a0101'],
    ['Bel Veilig Thuis: 0800-2000', 'Bel Veilig Thuis: 0800\u20112000'],
    ['113 of 0800-0113.', '113 of 0800\u20110113.'],
  ])('%p stays on one line', (text, whole) => {
    expect(keepNumbersWhole(text)).toBe(whole);
  });
  test.each(['groep 7-8', 'van 12 tot en met 15 jaar', '2024-2025', 'eind-2026', 'bel 112', '1 - 2 keer'])(
    '%p is no number and stays as it is',
    (text) => {
      expect(keepNumbersWhole(text)).toBe(text);
    },
  );
});

describe('given a contact with a number that has a hyphen', () => {
  const kaart = render(vulIn({ ...antwoord, contact: { ...contact, telefoon: '06-00000004' } }, '28:bot'));
  test('the card shows it whole; the link to call and the text without a card have the plain signs', () => {
    expect(readable(kaart).join('\n')).toContain('Telefoon: 06\u201100000004');
    expect(vanSoort(kaart, 'Action.OpenUrl').map(({ url }) => url)).toContain('tel:0600000004');
    expect(kaart).toMatchObject({ fallbackText: expect.stringContaining('telefoon 06-00000004') });
  });
});

test.each(Object.entries(WEERGAVEN))('on card %s no number can break, the fixed ones included', (_naam, weergave) => {
  for (const text of readable(render(vulIn(weergave, '28:bot')))) expect(text).toBe(keepNumbersWhole(text));
});
