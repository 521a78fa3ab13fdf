import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPng, writePng } from '../../src/cli/app-package/png.js';
import { ACCENT, drawColourIcon, drawOutlineIcon } from '../../src/cli/app-package/signpost.js';
import { projectRoot } from '../../src/data/paths.js';

const read = (name: string): Buffer => readFileSync(join(projectRoot(), 'manifest', name));

describe('given the icons in manifest/', () => {
  test.each([
    ['color.png', drawColourIcon()],
    ['outline.png', drawOutlineIcon()],
  ])('then %s is the picture that the script draws', (name, drawn) => {
    expect(readPng(read(name))).toEqual(drawn);
  });

  test('then the colour around the signpost is the accent colour of the manifest', () => {
    const hex = ACCENT.map((part) => part.toString(16).padStart(2, '0')).join('');
    expect(read('manifest.json').toString('utf8').toLowerCase()).toContain(`"accentcolor": "#${hex}"`);
  });
});

test('given a picture, when it is written and read, then it is the same', () => {
  const picture = { width: 3, height: 2, rgba: Uint8Array.from({ length: 24 }, (_, at) => at * 10) };
  expect(readPng(writePng(picture))).toEqual(picture);
});

test('given a PNG with one byte changed, when it is read, then it is refused', () => {
  const png = Buffer.from(read('color.png'));
  png[60] = (png[60] ?? 0) ^ 1;
  expect(readPng(png)).toBeNull();
});
