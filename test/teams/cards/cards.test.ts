import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../../src/data/paths.js';
import { actieOfExecute, actieOfSubmit } from '../../../src/teams/actions.js';
import { KAARTDATA } from '../../../src/teams/cards/kaartdata.js';
import { vulIn } from '../../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../../src/teams/cards/templates.js';
import { echteAntwoorden } from '../../support/echte-antwoorden.js';
import { vanSoort, type Deel } from '../../support/kaart-lezen.js';
import { veiligheid, WEERGAVEN } from '../../support/weergaven.js';

const render = loadTemplates();
const names = Object.keys(KAARTDATA).sort();
const folder = path.join(projectRoot(), 'cards');
const drawn = Object.entries(WEERGAVEN).map(([naam, weergave]): [string, object] => [
  naam,
  render(vulIn(weergave, '28:bot')),
]);
const Codes = z.record(z.string(), z.unknown());
const MOST_BYTES = 28 * 1024;

/** Folding open is no way on: it counts neither for Teams nor for the person. */
const isAction = ({ type }: Deel): boolean => type !== 'Action.ToggleVisibility';

/** The buttons that stand on a card together, of the card itself and of each that folds open in it; a line that can be pressed is none. */
function knoppenbalken(kaart: object): readonly (readonly Deel[])[] {
  const gevouwen: object[] = [];
  const open: unknown = JSON.parse(
    JSON.stringify(kaart, (sleutel, deel: unknown) => {
      if (sleutel === 'selectAction') return undefined;
      if (sleutel !== 'card' || typeof deel !== 'object' || deel === null) return deel;
      gevouwen.push(deel);
      return undefined;
    }),
  );
  return [vanSoort(open, 'Action.').filter(isAction), ...gevouwen.flatMap(knoppenbalken)];
}

test('every template has its data, its sample and its view, and nothing else lies there', () => {
  const jsonIn = (where: string): string[] =>
    readdirSync(where)
      .filter((file) => file.endsWith('.json'))
      .map((file) => path.basename(file, '.json'))
      .sort();
  expect(jsonIn(folder)).toEqual(names);
  expect(jsonIn(path.join(folder, 'samples'))).toEqual(names);
  expect(Object.keys(WEERGAVEN).sort()).toEqual(names);
});

test.each(Object.entries(WEERGAVEN))('the sample of %s is what its view gives', (naam, weergave) => {
  const ingevuld = vulIn(weergave, '28:bot');
  expect(ingevuld.naam).toBe(naam);
  expect(JSON.parse(readFileSync(path.join(folder, 'samples', `${naam}.json`), 'utf8'))).toEqual(ingevuld.data);
});

describe.each(drawn)('card %s', (_naam, kaart) => {
  test('is a version 1.5 card with a full sentence for a client that cannot draw it', () => {
    expect(kaart).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
    expect(kaart).toMatchObject({ fallbackText: expect.stringMatching(/^.{20,}[.?!]$/s) });
  });
  test('has at most six actions and stays small', () => {
    for (const balk of knoppenbalken(kaart)) expect(balk.length).toBeLessThanOrEqual(6);
    expect(Buffer.byteLength(JSON.stringify(kaart))).toBeLessThan(MOST_BYTES);
  });
  test('every action has a title, every input a label, every required one a sentence for when it is empty', () => {
    for (const action of vanSoort(kaart, 'Action.'))
      expect(action).toMatchObject({ title: expect.stringMatching(/\S/) });
    for (const input of vanSoort(kaart, 'Input.')) {
      expect(input).toMatchObject({ label: expect.stringMatching(/\S/) });
      if (input['isRequired'] === true)
        expect(input).toMatchObject({
          label: expect.stringContaining('(verplicht)'),
          errorMessage: expect.stringMatching(/\S/),
        });
    }
  });
  test('every text may wrap, and there are no pictures', () => {
    for (const text of vanSoort(kaart, 'TextBlock')) expect(text['wrap']).toBe(true);
    expect(vanSoort(kaart, 'Image')).toEqual([]);
  });
  test('every button is understood, as Execute and as the Submit of an older client', () => {
    for (const button of vanSoort(kaart, 'Action.Execute')) {
      const { verb, data, fallback } = button;
      const picked = { rol: 'ib', school: 'de-duinroos', 'thema-1': 'slapen', kies_zaak: 'zaak-1' };
      expect(fallback).toMatchObject({ type: 'Action.Submit', title: button['title'], data });
      const answered = actieOfExecute({ action: { verb, data: { ...Codes.parse(data), ...picked } } });
      expect(answered).toMatchObject({ verb });
      expect(actieOfSubmit({ ...Codes.parse(data), ...picked })).toEqual(answered);
    }
  });
});

describe('given the safety cards', () => {
  const STAP_2 =
    'Overleg met een collega: de aandachtsfunctionaris van je school. Vraag zo nodig advies aan Veilig Thuis.';
  const links = (kaart: unknown): unknown[] => vanSoort(kaart, 'Action.OpenUrl').map(({ url }) => url);
  const texts = (kaart: unknown): string[] => vanSoort(kaart, 'TextBlock').map(({ text }) => String(text));
  test.each([
    ['veiligheid-gevaar', ['tel:112', 'tel:08002000', 'tel:0187000199']],
    ['veiligheid-suicide', ['tel:112', 'tel:08000113', 'tel:0187000199']],
    [
      'veiligheid-vermoeden',
      [
        'tel:08002000',
        'tel:112',
        'https://teams.microsoft.com/l/chat/0/0?users=bram%40duinroos.example',
        'tel:0187000001',
      ],
    ],
    ['veiligheid-medewerker', ['tel:09001113111', 'tel:112']],
  ])('%s calls the right numbers, those of everywhere first', (naam, numbers) => {
    expect(links(Object.fromEntries(drawn)[naam])).toEqual(numbers);
  });
  test.each([
    ['gevaar', ['tel:112', 'tel:08002000']],
    ['suicide', ['tel:112', 'tel:08000113']],
    ['vermoeden', ['tel:08002000', 'tel:112']],
    ['medewerker', ['tel:09001113111', 'tel:112']],
  ] as const)('%s without anything of the installation has the fixed words and numbers alone', (soort, numbers) => {
    const kaart = render(vulIn({ ...veiligheid, soort }, '28:bot'));
    expect(links(kaart)).toEqual(numbers);
    const bare = texts(kaart);
    const filled = texts(Object.fromEntries(drawn)[`veiligheid-${soort}`]);
    expect(bare.filter((text) => !filled.includes(text))).toEqual(soort === 'vermoeden' ? [STAP_2] : []);
    if (soort === 'vermoeden') expect(bare).toContain(STAP_2);
  });
  test('a suspicion names the aandachtsfunctionaris in step 2, and in the text for a client without cards', () => {
    const { 'veiligheid-vermoeden': kaart } = Object.fromEntries(drawn);
    expect(texts(kaart)).toContain(
      'Overleg met een collega: Bram Smit, de aandachtsfunctionaris van je school (telefoon 0187\u00a0000\u00a0001, werkt op ma, di en do). Vraag zo nodig advies aan Veilig Thuis.',
    );
    expect(kaart).toMatchObject({ fallbackText: expect.stringContaining('Bram Smit, telefoon 0187 000 001.') });
  });
  test.each(['gevaar', 'suicide'])('%s names the crisis line of the region after the fixed words', (soort) => {
    const kaart = Object.fromEntries(drawn)[`veiligheid-${soort}`];
    const line = texts(kaart).findIndex((text) => text.includes('Crisislijn Jeugd: 0187\u00a0000\u00a0199'));
    expect(line).toBeGreaterThan(texts(kaart).findIndex((text) => text.includes('112')));
    expect(kaart).toMatchObject({ fallbackText: expect.stringMatching(/112.*Crisislijn Jeugd: 0187 000 199\. Typ/) });
  });
  test('the words about what parents must not hear stand on the card of a suspicion', () => {
    expect(JSON.stringify(Object.fromEntries(drawn)['veiligheid-vermoeden'])).toContain(
      'bel eerst Veilig Thuis; spreek ouders niet aan en verhoor het kind niet.',
    );
  });
  test.each(['gevaar', 'suicide', 'vermoeden', 'medewerker'])('%s says that the message stays in the chat', (soort) => {
    expect(JSON.stringify(Object.fromEntries(drawn)[`veiligheid-${soort}`])).toContain(
      'Je bericht blijft in deze chat staan; verwijder het als er een naam in staat',
    );
  });
});

test.each(['themakiezer', 'verduidelijken', 'vraag', 'klopt-niet'])(
  'on card %s one can say that it is something else, without filling anything in (GO-017)',
  (naam) => {
    const button = vanSoort(Object.fromEntries(drawn)[naam], 'Action.Execute').find(({ verb }) => verb === 'anders');
    expect(button).toMatchObject({ title: 'Iets anders / staat er niet bij', data: { verb: 'anders' } });
  },
);

describe('given the card of something else', () => {
  test('a person can be reached, and told that somebody wants to talk', () => {
    const { anders: kaart } = Object.fromEntries(drawn);
    expect(vanSoort(kaart, 'Action.').map(({ title }) => title)).toEqual([
      'Chat',
      'Mail',
      'Bel',
      "Geef door aan de IB'er",
      'Kies een thema',
      'Bekijk de route',
    ]);
    expect(kaart).toMatchObject({ fallbackText: expect.stringContaining('Bram Smit (IB') });
  });
  test.each([
    ['kies-school', 'Typ: mijn school.'],
    ['zelf', 'Jij bent zelf het aanspreekpunt'],
    ['niemand', 'Loop even langs'],
  ] as const)('%s: no person on it, and a way on', (wie, words) => {
    const kaart = render(vulIn({ kaart: 'anders', wie }, '28:bot'));
    expect(JSON.stringify(kaart)).toContain(words);
    expect(kaart).toMatchObject({ fallbackText: expect.stringContaining(words) });
    expect(vanSoort(kaart, 'Action.').map(({ title }) => title)).toEqual(['Kies een thema', 'Bekijk de route']);
  });
});

test('every answer of the real pack and the demo installation can be drawn, within the limits', () => {
  const answers = echteAntwoorden();
  expect(answers.length).toBeGreaterThan(500);
  for (const antwoord of answers) {
    const kaart = render(vulIn(antwoord, '28:bot'));
    expect(Buffer.byteLength(JSON.stringify(kaart))).toBeLessThan(MOST_BYTES);
    for (const balk of knoppenbalken(kaart)) expect(balk.length).toBeLessThanOrEqual(6);
  }
});
