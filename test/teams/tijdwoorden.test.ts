import { describe, expect, test } from '@jest/globals';
import { chooseDeur } from '../../src/teams/text.js';

const inDemo = (tekst: string) => chooseDeur(tekst, true, true);

describe('given a demo that can travel in time', () => {
  test.each([
    ['tijd', { soort: 'vraag' }],
    ['Tijd?', { soort: 'vraag' }],
    ['tijd nu', { soort: 'nu' }],
    ['  TIJD  NU. ', { soort: 'nu' }],
    ['tijd +3 maanden', { soort: 'verder', aantal: 3, eenheid: 'maanden' }],
    ['tijd + 1 maand', { soort: 'verder', aantal: 1, eenheid: 'maanden' }],
    ['tijd +2 weken', { soort: 'verder', aantal: 2, eenheid: 'weken' }],
    ['tijd +1 week', { soort: 'verder', aantal: 1, eenheid: 'weken' }],
    ['Tijd +5 dagen!', { soort: 'verder', aantal: 5, eenheid: 'dagen' }],
    ['tijd 1 dag', { soort: 'verder', aantal: 1, eenheid: 'dagen' }],
    ['tijd 2027-01-11', { soort: 'dag', dag: '2027-01-11' }],
  ])('then %j moves its clock', (tekst, wens) => {
    expect(inDemo(tekst)).toEqual({ deur: 'tijd', wens });
  });

  test.each([
    ['tijd -3 maanden', 'terug'],
    ['tijd −1 week', 'terug'],
    ['tijd +3 jaar', 'onbekend'],
    ['tijd +drie maanden', 'onbekend'],
    ['tijd 11-01-2027', 'onbekend'],
    ['tijd 11 januari 2027', 'onbekend'],
    ['tijd morgen', 'onbekend'],
    ['tijd +', 'onbekend'],
  ])('then %j is a slip, of which nothing goes on', (tekst, soort) => {
    expect(inDemo(tekst)).toEqual({ deur: 'tijd', wens: { soort } });
  });

  test.each([
    'tijd voor een gesprek met ouders',
    'tijd te kort in de klas',
    'tijd 3 dagen niet gegeten en erg moe',
    'tijdens de les slaapt hij',
    'al een tijd +3 maanden',
    `tijd +3 maanden ${'geen idee '.repeat(8)}`,
  ])('then %j stays a signal', (tekst) => {
    expect(inDemo(tekst)).toEqual({ deur: 'signaal', tekst });
  });
});

test.each([
  ['a demo on data that last', true],
  ['Teams', false],
])('given %s, then the words are an ordinary signal', (_, demo) => {
  for (const tekst of ['tijd', 'tijd nu', 'tijd +3 maanden', 'tijd 2027-01-11', 'tijd -1 week'])
    expect(chooseDeur(tekst, demo)).toEqual({ deur: 'signaal', tekst });
});
