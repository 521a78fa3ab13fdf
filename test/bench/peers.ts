import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { Trainingsregel } from '../../src/cli/training/trainingstekst.js';
import { NIVEAUS, type Niveau } from '../../src/domain/advies/advies.js';
import type { Given } from '../support/labelled-signals.js';

/** The libraries that a team would otherwise pick, each learning "level and first partner" from the same lines. */
export interface Peer {
  readonly name: string;
  learn(lines: readonly Trainingsregel[]): (text: string) => Given;
}

const classOf = (line: Trainingsregel): string => `${line.niveau} ${line.partners[0] ?? ''}`.trim();

function levelOf(name: string | undefined): Niveau {
  const found = NIVEAUS.find((niveau) => niveau === name);
  if (found === undefined) throw new Error(`a class that is none: ${name ?? ''}`);
  return found;
}

/** Ranked classes, best first, as an answer. A peer asks back when its best class is `verduidelijken`. */
function given(ranked: readonly { name: string; share: number }[]): Given {
  const antwoorden = ranked.map(({ name }) => {
    const [niveau, partner] = name.split(' ');
    return { niveau: levelOf(niveau), partner: partner ?? null };
  });
  const best = antwoorden[0]?.niveau;
  return {
    antwoorden,
    zekerheid: ranked[0]?.share ?? 0,
    vraagt: best === 'verduidelijken' || best === undefined,
    veiligheid: best === 'acuut' ? 'acuut' : null,
    pii: false,
  };
}

const UNKNOWN = [{ name: 'verduidelijken', share: 0 }];

const load = createRequire(import.meta.url);

/** natural ships its types as source that a strict project cannot compile; this is the part that is used. */
interface BayesClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}
const naturalModule = z.object({
  BayesClassifier: z.custom<new (stemmer: unknown) => BayesClassifier>((value) => typeof value === 'function'),
  PorterStemmerNl: z.unknown(),
});

const bayes: Peer = {
  name: 'natural 8.1 (Bayes, Dutch Porter)',
  learn(lines) {
    const natural = naturalModule.parse(load('natural'));
    const classifier = new natural.BayesClassifier(natural.PorterStemmerNl);
    for (const line of lines) classifier.addDocument(line.tekst, classOf(line));
    classifier.train();
    return (text) => {
      const found = classifier.getClassifications(text);
      const sum = found.reduce((total, { value }) => total + value, 0);
      return given(found.map(({ label, value }) => ({ name: label, share: sum > 0 ? value / sum : 0 })));
    };
  },
};

const NEIGHBOURS = 15;

const neighbours: Peer = {
  name: 'MiniSearch 7.2 (nearest neighbours)',
  learn(lines) {
    const index = new MiniSearch<{ id: number; tekst: string }>({ fields: ['tekst'] });
    index.addAll(lines.map(({ tekst }, id) => ({ id, tekst })));
    return (text) => {
      const votes = new Map<string, number>();
      for (const { id, score } of index.search(text, { fuzzy: 0.1, prefix: true }).slice(0, NEIGHBOURS)) {
        const line = lines[Number(id)];
        if (line !== undefined) votes.set(classOf(line), (votes.get(classOf(line)) ?? 0) + score);
      }
      const sum = [...votes.values()].reduce((a, b) => a + b, 0);
      const ranked = [...votes].sort((a, b) => b[1] - a[1]).map(([name, score]) => ({ name, share: score / sum }));
      return given(ranked.length === 0 ? UNKNOWN : ranked);
    };
  },
};

/** nlp.js has no types; this is the part that is used, checked when it answers. */
const nlpAnswer = z.object({ classifications: z.array(z.object({ intent: z.string(), score: z.number() })) });
const coreModule = z.object({
  containerBootstrap: z.custom<() => Promise<Container>>((value) => typeof value === 'function'),
});
const nlpPart = z.object({ Nlp: z.unknown() });
const langPart = z.object({ LangNl: z.unknown() });

interface Container {
  use(part: unknown): void;
  get(name: 'nlp'): Nlp;
}

interface Nlp {
  settings: { autoSave: boolean; log: boolean };
  addLanguage(locale: string): void;
  addDocument(locale: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(locale: string, text: string): Promise<unknown>;
}

/** nlp.js answers asynchronously: it is asked all texts beforehand, and gives the remembered answer. */
export async function learnNlpjs(
  lines: readonly Trainingsregel[],
  texts: readonly string[],
): Promise<(text: string) => Given> {
  const container = await coreModule.parse(load('@nlpjs/core')).containerBootstrap();
  container.use(nlpPart.parse(load('@nlpjs/nlp')).Nlp);
  container.use(langPart.parse(load('@nlpjs/lang-nl')).LangNl);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.addLanguage('nl');
  for (const line of lines) nlp.addDocument('nl', line.tekst, classOf(line));
  await nlp.train();
  const answers = new Map<string, Given>();
  for (const text of texts) {
    const { classifications } = nlpAnswer.parse(await nlp.process('nl', text));
    const ranked = classifications
      .filter(({ intent }) => intent !== 'None')
      .map(({ intent, score }) => ({ name: intent, share: score }));
    answers.set(text, given(ranked.length === 0 ? UNKNOWN : ranked));
  }
  return (text) => answers.get(text) ?? given(UNKNOWN);
}

export const PEERS: readonly Peer[] = [bayes, neighbours];
