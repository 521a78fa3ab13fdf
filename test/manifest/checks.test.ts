import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkPackage, type Files, type KnowsCommand, type Manifest } from '../../src/cli/app-package/checks.js';
import { fillIn } from '../../src/cli/app-package/fill-in.js';
import { writePng } from '../../src/cli/app-package/png.js';
import { projectRoot } from '../../src/data/paths.js';
import { startSchemaProcess } from '../support/schema-process.js';

const schema = startSchemaProcess();
afterAll(() => schema.stop());

const read = (name: string): Buffer => readFileSync(join(projectRoot(), 'manifest', name));
const files: Files = new Map(['color.png', 'outline.png', 'en.json'].map((name) => [name, read(name)]));
const filled = fillIn(JSON.parse(read('manifest.json').toString('utf8')), {
  VERSION: '1.0.0',
  TEAMS_APP_ID: 'b3e9a7d2-51c4-4f86-8e2b-07f4c6a9d831',
  MICROSOFT_APP_ID: '6f2d8c14-3b7a-4e59-9a01-d5c2b8e47f10',
  DEVELOPER_NAME: 'Stichting Voorbeeld',
  WEBSITE_URL: 'https://example.org',
  PRIVACY_URL: 'https://example.org/p',
  TERMS_URL: 'https://example.org/t',
}) as Manifest;

/** A picture of one colour. */
function plain(size: number, pixel: readonly [number, number, number, number]): Buffer {
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_, at) => pixel[at % 4] ?? 0);
  return writePng({ width: size, height: size, rgba });
}

/** The English texts with some changed; undefined takes one away. */
function english(change: Record<string, string | undefined>): Buffer {
  const texts: unknown = JSON.parse(read('en.json').toString('utf8'));
  return Buffer.from(JSON.stringify(Object.assign({}, texts, change)));
}

const withFile = (name: string, content: Buffer): Files => new Map([...files, [name, content]]);
const checkWith = (knows: KnowsCommand, manifest: unknown, beside: Files): Promise<string[]> =>
  checkPackage(manifest, beside, { againstSchema: schema.validate, knows });
const check = (manifest: unknown, beside: Files = files): Promise<string[]> => checkWith(() => true, manifest, beside);

describe('given the manifest of the project', () => {
  test('when nothing is changed, then there is no fault', async () => {
    expect(await check(filled)).toEqual([]);
  });

  test('when the schema is another version, then it is refused before a validator goes looking for it', async () => {
    const other = { ...filled, $schema: 'https://example.org/v9.99/MicrosoftTeams.schema.json' };
    expect(await check(other)).toEqual([expect.stringContaining('$schema')]);
  });

  test('when a text is too long or a scope unknown, then the schema says so', async () => {
    const long = { ...filled, description: { short: 'x'.repeat(81), full: 'x' } };
    expect(await check(long)).toEqual([expect.stringContaining('/description/short')]);
    const scope = { ...filled, bots: filled.bots.map((bot) => ({ ...bot, scopes: ['everywhere'] })) };
    expect((await check(scope)).join()).toContain('/bots/0/scopes/0');
  });
});

describe('given commands', () => {
  test('when the bot does not know a Dutch one, then it is named with its file', async () => {
    const faults = await checkWith((title) => title !== 'Mijn school', filled, files);
    expect(faults).toEqual(['manifest.json: the bot does not know the command "Mijn school"']);
  });

  test('when the bot does not know an English one, then it is named with its file', async () => {
    const faults = await checkWith((title) => title !== 'Themes', filled, files);
    expect(faults).toEqual(['en.json: the bot does not know the command "Themes"']);
  });
});

describe('given the English texts', () => {
  const title = 'bots[0].commandLists[0].commands[0].title';
  test.each([
    ['one is absent', english({ [title]: undefined }), `en.json: ${title} is not translated`],
    ['one has no place', english({ 'bots[0].commandLists[7].commands[0].title': 'x' }), 'is not in the manifest'],
    ['one is too long', english({ 'name.short': 'x'.repeat(31) }), 'en.json: /name/short'],
    ['they are of another version', english({ $schema: 'x' }), 'en.json: $schema is another version'],
  ])('when %s, then that is said', async (_, content, fault) => {
    expect(await check(filled, withFile('en.json', content))).toEqual([expect.stringContaining(fault)]);
  });
});

describe('given the files', () => {
  test('when one is named and absent, then that is said', async () => {
    const without = new Map([...files].filter(([name]) => name !== 'outline.png'));
    expect(await check(filled, without)).toEqual(['outline.png: the manifest names it, the package does not hold it']);
  });

  test('when one is held and not named, then that is said', async () => {
    const faults = await check(filled, withFile('notes.txt', Buffer.from('x')));
    expect(faults).toEqual(['notes.txt: the package holds it, the manifest does not name it']);
  });

  test('when one lies in a folder, then that is said', async () => {
    const moved = { ...filled, icons: { ...filled.icons, color: 'icons/color.png' } };
    expect(await check(moved)).toContain('icons/color.png: must lie in the root of the package');
  });
});

describe('given an icon', () => {
  test.each([
    ['color.png', plain(96, [1, 2, 3, 255]), 'is 96x96, must be 192x192'],
    ['color.png', plain(192, [1, 2, 3, 254]), 'must fill its square'],
    ['outline.png', plain(33, [255, 255, 255, 0]), 'is 33x33, must be 32x32'],
    ['outline.png', plain(32, [255, 255, 255, 255]), 'must be lines on a transparent background'],
    ['outline.png', plain(32, [255, 255, 255, 0]), 'must be lines on a transparent background'],
    ['outline.png', Buffer.from('no picture'), 'is not a PNG'],
    ['outline.png', read('outline.png').subarray(0, -9), 'is not a PNG'],
  ])('when %s is not as Teams asks, then that is said', async (name, content, fault) => {
    expect(await check(filled, withFile(name, content))).toEqual([expect.stringContaining(`${name}: ${fault}`)]);
  });
});
