import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSignaalKennis, taalmap } from '../../src/data/signaal-kennis.js';
import { projectRoot } from '../../src/data/paths.js';
import { leesTrainingstekst } from '../../src/cli/training/trainingstekst.js';
import {
  measure,
  readLabelledSignals,
  type Figures,
  type Given,
  type LabelledSignal,
} from '../support/labelled-signals.js';
import { createWegwijzer } from '../support/wegwijzer-answers.js';
import { learnNlpjs, PEERS } from './peers.js';

/** `npm run bench:signals`: quality on every labelled set beside three libraries, and speed; writes docs/bench-signals.md. */

const SETS = [
  ['dev', 'development set: read while rules and text were written, never trained on'],
  ['validatie', 'first validation set: another writer; its errors were read, bars and thresholds were set on it'],
  [
    'validatie-2',
    'second validation set: written as a test by a writer who saw no rule and no training text; its errors were read afterwards',
  ],
  ['validatie-3', 'third validation set: another such test, read afterwards as well'],
  ['validatie-4', 'fourth validation set: the test set of before; its errors were read when a new one was written'],
  [
    'test',
    'test set: two further writers who saw the label guide and the sources alone; read by nobody who tunes, measured once, with the final model (docs/signals.md, How blind the figures are)',
  ],
] as const;

function row(name: string, figures: Figures): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const cells = [
    percent(figures.both),
    percent(figures.answered),
    percent(figures.rightOfAnswered),
    percent(figures.firstThree),
    percent(figures.acuteAsAcute),
    `${percent(figures.safetyFound)} / ${percent(figures.falseAlarms)}`,
    figures.calibrationError.toFixed(3),
    `${percent(figures.piiPrecision)} / ${percent(figures.piiRecall)}`,
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

const HEAD = [
  '| system | niveau and partner right | answered (of routable) | right of answered | first three | acute as acute | safety found / false alarm | calibration error | pii precision / recall |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

async function quality(answer: (text: string) => Given): Promise<string[]> {
  const training = leesTrainingstekst(join(taalmap(), 'training'));
  const peers = PEERS.map((peer) => ({ name: peer.name, ask: peer.learn(training) }));
  const texts = SETS.flatMap(([file]) =>
    readLabelledSignals(join(projectRoot(), 'test', 'signals', `${file}.jsonl`)).map(({ text }) => text),
  );
  peers.push({ name: 'nlp.js 4.27 (with lang-nl)', ask: await learnNlpjs(training, texts) });
  return SETS.flatMap(([file, told]) => {
    const path = join(projectRoot(), 'test', 'signals', `${file}.jsonl`);
    const labels: LabelledSignal[] = readLabelledSignals(path);
    const rows = [
      row(
        'Wegwijzer',
        measure(
          labels,
          labels.map(({ text }) => answer(text)),
        ),
      ),
    ];
    for (const { name, ask } of peers)
      rows.push(
        row(
          name,
          measure(
            labels,
            labels.map(({ text }) => ask(text)),
          ),
        ),
      );
    return [`## ${file}.jsonl (${String(labels.length)} lines)`, '', `The ${told}.`, '', ...HEAD, ...rows, ''];
  });
}

function acute(answer: (text: string) => Given): string[] {
  return [
    ['validatie-acuut', 'read while the words of danger were written'],
    ['validatie-acuut-2', 'the test lines of before; what was missed was read'],
    ['validatie-acuut-3', 'test lines once; what was missed was read'],
    ['acuut', 'test lines: two further writers, read by nobody who tunes'],
  ].map(([file = '', told = '']) => {
    const labels = readLabelledSignals(join(projectRoot(), 'test', 'signals', `${file}.jsonl`));
    const found = labels.filter(({ text }) => answer(text).veiligheid === 'acuut').length;
    const any = labels.filter(({ text }) => answer(text).veiligheid !== null).length;
    return `- ${file}.jsonl (${told}): ${String(found)} of ${String(labels.length)} acute lines get the card for danger, ${String(any)} get a safety card.`;
  });
}

function speed(answer: (text: string) => Given): string[] {
  const texts = SETS.flatMap(([file]) =>
    readLabelledSignals(join(projectRoot(), 'test', 'signals', `${file}.jsonl`)),
  ).map(({ text }) => text);
  for (const text of texts) answer(text);
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const text of texts) {
      const begin = performance.now();
      answer(text);
      times.push(performance.now() - begin);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(3);
  const lines = Array.from({ length: 10_000 }, (_, n) => JSON.stringify({ id: n, text: texts[n % texts.length] })).join(
    '\n',
  );
  const cliBegin = performance.now();
  const cli = spawnSync(process.execPath, [join(projectRoot(), 'out', 'src', 'cli', 'route.js'), '--jsonl'], {
    input: lines,
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - cliBegin) / 1000;
  const answered = cli.stdout.toString('utf8').trim().split('\n').length;
  return [
    `One message, text to answer: median ${at(0.5)} ms, p99 ${at(0.99)} ms (one core, ${String(times.length)} messages).`,
    `Knowledge and model loaded and ready in ${loadTime().toFixed(0)} ms (median of five fresh processes).`,
    `10,000 lines through the command line in ${seconds.toFixed(1)} s (${String(answered)} answers, start included).`,
  ];
}

function loadTime(): number {
  const script = `import { loadSignaalKennis } from ${JSON.stringify(join(projectRoot(), 'out', 'src', 'data', 'signaal-kennis.js'))};
import { maakBegrijp } from ${JSON.stringify(join(projectRoot(), 'out', 'src', 'domain', 'signaal', 'begrijp.js'))};
const begin = performance.now(); maakBegrijp(loadSignaalKennis()); console.log(performance.now() - begin);`;
  const times = Array.from({ length: 5 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', script]).stdout.toString('utf8')),
  );
  return times.sort((a, b) => a - b)[2] ?? NaN;
}

const answer = createWegwijzer();
const { model } = loadSignaalKennis();
const report = [
  '# Understanding signals: the last output of `npm run bench:signals`',
  '',
  'Training text (`src/taal/training`) and test text (`test/signals`) are kept apart: other writers, other folders, and a test that no line stands in both. The libraries learn from the same training text; they have no certainty of their own that was calibrated, no safety rule and no privacy finder, so those columns only count what their most likely class says.',
  '',
  ...(await quality(answer)),
  ...acute(answer),
  '',
  ...speed(answer),
  '',
  `Model ${model.kop.herkomst}, Node ${process.versions.node}.`,
  '',
].join('\n');
writeFileSync(join(projectRoot(), 'docs', 'bench-signals.md'), report);
console.log(report);
