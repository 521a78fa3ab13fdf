import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../src/data/paths.js';

const root = projectRoot();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const Package = z.object({ scripts: z.record(z.string(), z.string()) });
const scripts = Object.keys(Package.parse(JSON.parse(read('package.json'))).scripts);
/** The scripts that a text tells people to run. */
const named = (text: string): string[] =>
  [...text.matchAll(/npm (?:run (?:-s )?([\w:]+(?:-[\w:]+)*)|(start|test))\b/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );

const documents = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('given the README', () => {
  test('then its first command installs and starts, and its second runs all tests', () => {
    const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, command]) => command?.trim());
    expect(commands.slice(0, 2)).toEqual(['npm install && npm run demo', 'npm test']);
  });

  test('then it names every script of package.json', () => {
    expect(scripts.filter((script) => !named(readme).includes(script))).toEqual([]);
  });
});

describe.each(documents)('given %s', (file) => {
  const text = read(file);

  test('then every script that it tells people to run exists', () => {
    expect(named(text).filter((script) => !scripts.includes(script))).toEqual([]);
  });

  test('then every file that it links to exists', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
    const local = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});

describe('given the variables that the bot and its package read', () => {
  const names = (text: string, line: RegExp): string[] =>
    [...text.matchAll(line)].map(([, name]) => name ?? '').toSorted();
  const example = names(read('env/.env.example'), /^([A-Z_]+)=/gm);
  const source = `${read('src/config.ts')}${read('src/cli/app-package/fill-in.ts')}`;

  test('then env/.env.example holds each of them once, and no other', () => {
    const read = new Set(names(source, /^ {2}([A-Z_]+): /gm));
    read.delete('NODE_ENV');
    expect(example).toEqual([...read]);
  });

  test('then docs/operations.md explains each of them', () => {
    const operations = read('docs/operations.md');
    expect(example.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });
});
