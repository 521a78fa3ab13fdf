import { describe, expect, test } from '@jest/globals';
import { GEVAARWOORDEN, vindGevaarwoorden, type Gevaarwoord } from '../../../src/domain/signaal/gevaarwoorden.js';
import { maakEgaal } from '../../../src/domain/signaal/woorden.js';

const vind = (tekst: string): Gevaarwoord[] => vindGevaarwoorden(maakEgaal(tekst));

describe('safety words', () => {
  test.each<[string, Gevaarwoord]>([
    ['ze denkt elke avond aan zelfmoord', 'uitspraak'],
    ['hij zegt dat hij zich van kant wil maken', 'uitspraak'],
    ["in zijn schrift staat 'straks ga ik mezelf ophangen'", 'uitspraak'],
    ['she told a friend she wants to die', 'uitspraak'],
    ['ze heeft een strip paracetamol ingenomen', 'suicide'],
    ['hij heeft een vlindermes bij zich', 'gevaar'],
    ['krast in haar armen', 'zelfbeschadiging'],
    ['we zijn een kleuter kwijt', 'vermist'],
    ['hij ligt buiten westen in de gang', 'nood'],
    ['er wordt nu gevochten op het plein, ze slaan elkaar', 'bezig'],
    ['blauwe plekken op haar rug', 'vermoeden'],
    ['een collega zit aan leerlingen', 'medewerker'],
    ['hij schrok zich dood', 'figuurlijk'],
    ['navraag gedaan, geen suicidale gedachten', 'uitgesloten'],
  ])('"%s" holds %s', (tekst, woord) => {
    expect(vind(tekst)).toContain(woord);
  });

  test.each<[string, Gevaarwoord]>([
    ['ik wil niet meer leven met dit kopieerapparaat haha', 'uitspraak'],
    ['draaiboek voor als een leerling ooit zegt dat hij dood wil', 'uitspraak'],
    ['de jeugdarts heeft vastgesteld dat ze niet dood wil', 'uitspraak'],
    ['hij speelt de hele dag games', 'gevaar'],
    ['mijn fietssleutel is kwijt', 'vermist'],
  ])('"%s" holds no %s', (tekst, woord) => {
    expect(vind(tekst)).not.toContain(woord);
  });

  test('a message of the greatest length is searched in time, whatever it repeats', () => {
    const begin = performance.now();
    for (const deel of ['ik ', 'wil niet meer ', 'dood wil ik ', 'collega ', 'kind kwijt ', 'slaat nu '])
      expect(vindGevaarwoorden(deel.repeat(4000 / deel.length)).every((woord) => GEVAARWOORDEN.includes(woord))).toBe(
        true,
      );
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
