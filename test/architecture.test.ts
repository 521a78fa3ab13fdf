import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../src/data/paths.js';

const root = projectRoot();
const TOOL = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const RULES = join('test', 'architecture.cjs');

/** One fault a rule: the file that breaks it and what it imports. */
const FAULTS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['domain-is-pure', 'src/domain/pure.ts', 'node:fs'],
  ['language-packages-stay-in-signaal', 'src/http/stemmen.ts', '@orama/stemmers/dutch'],
  ['app-knows-only-the-domain', 'src/app/use-case.ts', '../store/plain.js'],
  ['store-is-a-stranger-to-other-edges', 'src/store/stranger.ts', '../teams/plain.js'],
  ['teams-is-a-stranger-to-other-edges', 'src/teams/stranger.ts', '../http/plain.js'],
  ['http-is-a-stranger-to-other-edges', 'src/http/stranger.ts', '../jobs/plain.js'],
  ['jobs-is-a-stranger-to-other-edges', 'src/jobs/stranger.ts', '../store/plain.js'],
  ['bot-sdk-stays-in-teams', 'src/http/sdk.ts', 'botbuilder'],
  ['teams-ai-in-one-file', 'src/teams/second.ts', '@microsoft/teams-ai'],
  ['cards-are-rendered-in-teams', 'src/jobs/card.ts', 'adaptivecards-templating'],
  ['http-server-stays-in-http', 'src/teams/server.ts', 'restify'],
  ['database-stays-in-store', 'src/jobs/database.ts', 'lowdb'],
  ['database-stays-in-store', 'src/app/database.ts', 'pg'],
  ['postgres-in-one-folder', 'src/store/second-driver.ts', 'pg'],
  ['only-main-and-cli-compose', 'src/compose.ts', './data/plain.js'],
  ['no-cycles', 'src/http/circle.ts', './circle.js'],
  ['no-test-in-src', 'src/cli/borrowed.ts', '../../test/plain.js'],
  ['no-undeclared-package', 'src/cli/undeclared.ts', 'ajv'],
  ['no-dev-package-in-src', 'src/main.ts', 'fflate'],
];
const PLAIN = ['store', 'teams', 'http', 'jobs', 'data'].map((part) => `src/${part}/plain.ts`);

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});
type Report = z.infer<typeof Report>['summary'];

/** Runs the import rules on the src/ of a folder. */
function cruise(folder: string): Report {
  const args = [TOOL, 'src', '--config', RULES, '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (stdout === '') throw new Error(`the import rules did not run: ${stderr}`);
  return Report.parse(JSON.parse(stdout)).summary;
}

function plant(folder: string): void {
  const put = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const file of [...PLAIN, 'test/plain.ts']) put(file, 'export const plain = 1;\n');
  for (const [, file, imports] of FAULTS) {
    put(file, `import * as wrong from '${imports}';\nexport const seen = wrong;\n`);
  }
  for (const file of ['package.json', 'tsconfig.json', RULES]) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

describe('given a small tree with one fault for each import rule', () => {
  let folder = '';
  let report: Report;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wegwijzer-rules-'));
    plant(folder);
    report = cruise(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FAULTS)('then %s fires on %s', (rule, file) => {
    expect(report.violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
  });

  test('then no file without a fault is blamed', () => {
    const blamed = new Set(report.violations.map(({ from }) => from));
    expect([...PLAIN, 'test/plain.ts'].filter((file) => blamed.has(file))).toEqual([]);
  });

  test('then every rule that exists has a fault in this table', () => {
    const names = report.ruleSetUsed.forbidden.map(({ name }) => name);
    expect([...new Set(FAULTS.map(([rule]) => rule))].toSorted()).toEqual(names.toSorted());
  });
});

test('given the product itself, then no import rule fires', () => {
  const { totalCruised, violations } = cruise(root);
  expect(violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(80);
});
