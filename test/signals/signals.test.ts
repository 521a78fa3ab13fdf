import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { leesTrainingstekst } from '../../src/cli/training/trainingstekst.js';
import { projectRoot } from '../../src/data/paths.js';
import { taalmap } from '../../src/data/signaal-kennis.js';
import { measure, readLabelledSignals } from '../support/labelled-signals.js';
import { createWegwijzer } from '../support/wegwijzer-answers.js';

const answer = createWegwijzer();
const file = (name: string): string => join(projectRoot(), 'test', 'signals', `${name}.jsonl`);

// The goals of the issue; `npm run bench:signals` prints the figures themselves.
describe.each(['dev', 'validatie', 'test'])('%s.jsonl', (name) => {
  const labels = readLabelledSignals(file(name));
  const figures = measure(
    labels,
    labels.map(({ text }) => answer(text)),
  );

  test('niveau and first partner are both right on at least 90 %', () => {
    expect(figures.both).toBeGreaterThanOrEqual(0.9);
  });
  test('at least 85 % of the routable lines is answered, and 95 % of the answers is right', () => {
    expect(figures.answered).toBeGreaterThanOrEqual(0.85);
    expect(figures.rightOfAnswered).toBeGreaterThanOrEqual(0.95);
  });
  test('the right answer is among the first three on at least 97 %', () => {
    expect(figures.firstThree).toBeGreaterThanOrEqual(0.97);
  });
  test('certainty is honest: calibration error at most 0.05', () => {
    expect(figures.calibrationError).toBeLessThanOrEqual(0.05);
  });
  test('false alarms stay at or under 1.5 %', () => {
    expect(figures.falseAlarms).toBeLessThanOrEqual(0.015);
  });
  test('safety is recognised on at least 97 %', () => {
    expect(figures.safetyFound).toBeGreaterThanOrEqual(0.97);
  });
  test('private data: precision and recall at least 0.97', () => {
    expect(figures.piiPrecision).toBeGreaterThanOrEqual(0.97);
    expect(figures.piiRecall).toBeGreaterThanOrEqual(0.97);
  });
});

test('no line stands in both training text and test text', () => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const learnt = new Set(leesTrainingstekst(join(taalmap(), 'training')).map(({ tekst }) => plain(tekst)));
  for (const name of ['dev', 'validatie', 'test', 'acuut']) {
    expect(readLabelledSignals(file(name)).filter(({ text }) => learnt.has(plain(text)))).toEqual([]);
  }
});

test('no acute line of our own is missed', () => {
  const missed = readLabelledSignals(file('acuut')).filter(({ text }) => answer(text).veiligheid !== 'acuut');
  expect(missed.map(({ id }) => id)).toEqual([]);
});
