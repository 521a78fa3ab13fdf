import { join } from 'node:path';
import { loadSignaalKennis } from '../../src/data/signaal-kennis.js';
import { projectRoot } from '../../src/data/paths.js';
import { maakVeiligheidslezer } from '../../src/domain/signaal/begrijp.js';
import { bewijsVoorGevaar } from '../../src/domain/signaal/veiligheid.js';
import { readLabelledSignals } from '../support/labelled-signals.js';

/**
 * `npm run fit:safety`: learns the weights of src/domain/signaal/veiligheid.ts by logistic regression on the validation
 * sets (never on the test sets), and prints what each bar would miss and alarm, on folds that were not learnt.
 */
const SETS = [
  'dev',
  'validatie',
  'validatie-2',
  'validatie-3',
  'validatie-4',
  'validatie-acuut',
  'validatie-acuut-2',
  'validatie-acuut-3',
];
const FOLDS = 10;
const STEPS = 6000;
const RATE = 0.2;
const SHRINK = 0.001;

/** Evidence that speaks against danger (figuurlijk, uitgesloten); all other evidence may only speak for it. */
const AGAINST = [11, 12];

interface Example {
  readonly evidence: readonly number[];
  readonly danger: boolean;
  readonly suspicion: boolean;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0);

function fit(examples: readonly Example[]): number[] {
  const width = examples[0]?.evidence.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Array<number>(width).fill(0);
    for (const { evidence, danger } of examples) {
      const error = 1 / (1 + Math.exp(-dot(evidence, weights))) - (danger ? 1 : 0);
      evidence.forEach((x, at) => (slope[at] = (slope[at] ?? 0) + error * x));
    }
    weights.forEach((weight, at) => {
      const shrink = at === 0 ? 0 : SHRINK * weight;
      const next = weight - RATE * ((slope[at] ?? 0) / examples.length + shrink);
      weights[at] = at === 0 ? next : AGAINST.includes(at) ? Math.min(0, next) : Math.max(0, next);
    });
  }
  return weights;
}

const read = maakVeiligheidslezer(loadSignaalKennis());
const examples = SETS.flatMap((name) =>
  readLabelledSignals(join(projectRoot(), 'test', 'signals', `${name}.jsonl`)),
).map(({ text, veiligheid }) => ({
  evidence: bewijsVoorGevaar(read(text)),
  danger: veiligheid === 'acuut',
  suspicion: veiligheid === 'meldcode',
}));
const scored = examples.map((example) => ({ ...example, score: 0 }));
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = fit(examples.filter((_, at) => at % FOLDS !== fold));
  scored.forEach((example, at) => {
    if (at % FOLDS === fold) example.score = dot(example.evidence, weights);
  });
}
const safe = scored.filter(({ danger, suspicion }) => !danger && !suspicion);
const acute = scored.filter(({ danger }) => danger);
console.log(
  `weights: ${fit(examples)
    .map((weight) => weight.toFixed(2))
    .join(', ')}`,
);
for (const bar of [-4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0]) {
  const missed = acute.filter(({ score }) => score < bar).length;
  const alarms = safe.filter(({ score }) => score >= bar).length;
  console.log(
    `bar ${bar.toFixed(1)}: missed ${String(missed)} of ${String(acute.length)}, false alarms ${((100 * alarms) / safe.length).toFixed(2)} %`,
  );
}
