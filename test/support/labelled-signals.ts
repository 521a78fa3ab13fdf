import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Niveau } from '../../src/domain/advies/advies.js';
import { NIVEAUS } from '../../src/domain/advies/advies.js';

const schema = z.object({
  id: z.string(),
  text: z.string(),
  niveau: z.enum(NIVEAUS),
  partners: z.array(z.string()),
  veiligheid: z.enum(['acuut', 'meldcode']).nullable(),
  pii: z.boolean(),
});

/** A signal with its right answer (docs/signals.md). */
export type LabelledSignal = z.infer<typeof schema>;

/** What a system answered, in the words of the label guide. */
export interface Given {
  readonly antwoorden: readonly { readonly niveau: Niveau; readonly partner: string | null }[];
  readonly zekerheid: number;
  readonly vraagt: boolean;
  readonly veiligheid: 'acuut' | 'meldcode' | null;
  readonly pii: boolean;
}

export function readLabelledSignals(file: string): LabelledSignal[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

export interface Figures {
  readonly lines: number;
  /** Shares between 0 and 1. */
  readonly both: number;
  readonly answered: number;
  readonly rightOfAnswered: number;
  readonly firstThree: number;
  readonly acuteAsAcute: number;
  readonly safetyFound: number;
  readonly falseAlarms: number;
  readonly calibrationError: number;
  readonly piiPrecision: number;
  readonly piiRecall: number;
}

function isRight(label: LabelledSignal, given: { niveau: Niveau; partner: string | null } | undefined): boolean {
  if (given?.niveau !== label.niveau) return false;
  return label.partners.length === 0 || (given.partner !== null && label.partners.includes(given.partner));
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Expected calibration error over ten equal bins of certainty. */
function calibrationError(pairs: readonly { certainty: number; right: boolean }[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inBin = pairs.filter(({ certainty }) => Math.min(9, Math.floor(certainty * 10)) === bin);
    const certainty = inBin.reduce((sum, pair) => sum + pair.certainty, 0);
    error += Math.abs(certainty - inBin.filter(({ right }) => right).length) / pairs.length;
  }
  return error;
}

/** The figures of the issue for one system on one set; `given` in the order of `labels`. */
export function measure(labels: readonly LabelledSignal[], given: readonly Given[]): Figures {
  const all = labels.flatMap((label, index) => {
    const answer = given[index];
    return answer === undefined ? [] : [{ label, answer, right: isRight(label, answer.antwoorden[0]) }];
  });
  const count = (test: (one: (typeof all)[number]) => boolean): number => all.filter(test).length;
  const routable = count(({ label }) => label.niveau !== 'verduidelijken');
  const answered = all.filter(({ answer }) => !answer.vraagt);
  return {
    lines: all.length,
    both: share(
      count(({ right }) => right),
      all.length,
    ),
    answered: share(answered.filter(({ label }) => label.niveau !== 'verduidelijken').length, routable),
    rightOfAnswered: share(answered.filter(({ right }) => right).length, answered.length),
    firstThree: share(
      count(({ label, answer }) => answer.antwoorden.slice(0, 3).some((one) => isRight(label, one))),
      all.length,
    ),
    acuteAsAcute: share(
      count(({ label, answer }) => label.veiligheid === 'acuut' && answer.veiligheid === 'acuut'),
      count(({ label }) => label.veiligheid === 'acuut'),
    ),
    safetyFound: share(
      count(({ label, answer }) => label.veiligheid !== null && answer.veiligheid !== null),
      count(({ label }) => label.veiligheid !== null),
    ),
    falseAlarms: share(
      count(({ label, answer }) => label.veiligheid === null && answer.veiligheid !== null),
      count(({ label }) => label.veiligheid === null),
    ),
    calibrationError: calibrationError(all.map(({ answer, right }) => ({ certainty: answer.zekerheid, right }))),
    piiPrecision: share(
      count(({ label, answer }) => label.pii && answer.pii),
      count(({ answer }) => answer.pii),
    ),
    piiRecall: share(
      count(({ label, answer }) => label.pii && answer.pii),
      count(({ label }) => label.pii),
    ),
  };
}
