import { describe, expect, test } from '@jest/globals';
import type { KanaalWeergave } from '../../../src/app/kanaal/weergave.js';
import { vulIn } from '../../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../../src/teams/cards/templates.js';
import { createToonKaart } from '../../../src/teams/cards/toon-kaart.js';
import { vanSoort } from '../../support/kaart-lezen.js';

const render = loadTemplates();
const toonKaart = createToonKaart();
const BOT = '28:bot';
const texts = (weergave: KanaalWeergave): string[] =>
  vanSoort(render(vulIn(weergave, BOT)), 'TextBlock').map(({ text }) => String(text));
const titles = (weergave: KanaalWeergave): unknown[] =>
  vanSoort(render(vulIn(weergave, BOT)), 'Action.').map(({ title }) => title);

const school = (code: string) => ({ code, naam: `School ${code}`, rol: 'so' as const });
const koppeling = (more: Partial<Extract<KanaalWeergave, { kaart: 'koppeling' }>>): KanaalWeergave => ({
  kaart: 'koppeling',
  reden: 'getoond',
  scholen: [school('een')],
  anderen: 0,
  ...more,
});

describe('given the card of the links', () => {
  test.each<[number | 'onbekend', RegExp | null]>([
    [0, null],
    [1, /zit iemand die niet bij het schakelteam hoort. Daarom schrijf ik hier alleen: Er is iets nieuws/],
    [3, /zitten 3 mensen die niet bij het schakelteam horen/],
    ['onbekend', /kan nu niet zien wie er in dit kanaal zit/],
  ])('%p others: it warns so', (anderen, warning) => {
    const warned = texts(koppeling({ anderen })).filter((text) => text.includes('schrijf ik hier alleen'));
    expect(warned).toEqual(warning === null ? [] : [expect.stringMatching(warning)]);
  });
  test('one school has one button; more have theirs by name, six at most', () => {
    expect(titles(koppeling({}))).toEqual(['Ontkoppelen']);
    expect(titles(koppeling({ scholen: ['een', 'twee'].map(school) }))).toEqual([
      'School een ontkoppelen',
      'School twee ontkoppelen',
    ]);
    expect(titles(koppeling({ scholen: '12345678'.split('').map(school) }))).toHaveLength(6);
  });
  test('a school linked by somebody who has the role no more stands without a role', () => {
    expect(texts(koppeling({ scholen: [{ code: 'een', naam: 'School een', rol: null }] }))).toEqual([
      'De koppeling van dit kanaal',
      'School een',
    ]);
  });
  test('no school: it tells how to link one', () => {
    expect(texts(koppeling({ scholen: [] }))).toContainEqual(expect.stringContaining('Typ: @Wegwijzer koppel'));
    for (const reden of ['kan-niet', 'welke-school'] as const)
      expect(texts(koppeling({ reden, scholen: [] }))).toContainEqual(expect.stringContaining('@Wegwijzer koppel De'));
  });
});

describe('given a card about a hulpvraag', () => {
  const kaart: KanaalWeergave = {
    kaart: 'kanaalkaart',
    nummer: 'GO-26-0001',
    school: 'De Zeester',
    stap: 'De hulpvraag is afgesloten.',
    datum: '2026-11-25',
    aanZet: null,
  };
  test('nobody has to act any more: it says so', () => {
    expect(texts(kaart)).toContain('Aan zet: Niemand meer');
  });
  test('the notification in the channel tells nothing of it; in person nothing of the case either', () => {
    expect(toonKaart(kaart, { bot: BOT }).samenvatting).toBe('Er is iets nieuws voor het schakelteam.');
    const persoonlijk: KanaalWeergave = { ...kaart, kaart: 'kanaal-onbereikbaar', hulpvraag: 'h-1' };
    expect(toonKaart(persoonlijk, { bot: BOT }).samenvatting).not.toMatch(/GO-26|Zeester/);
  });
  test('in person the button opens the case', () => {
    const persoonlijk: KanaalWeergave = { ...kaart, kaart: 'kanaal-onbereikbaar', hulpvraag: 'h-1' };
    expect(vanSoort(render(vulIn(persoonlijk, BOT)), 'Action.')).toMatchObject([
      { title: 'Open de hulpvraag', verb: 'hulpvraag', data: { h: 'h-1' } },
    ]);
  });
});
