import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';

const CODE = 'goeree-overflakkee';
let map = '';
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'regio-'));
  cpSync(join(projectRoot(), 'src', 'regios', CODE), join(map, CODE), { recursive: true });
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

const path = (file: string): string => join(map, CODE, file);
function change(file: string, from: string, to: string): void {
  const before = readFileSync(path(file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(path(file), before.replace(from, to));
}

test('the files of a pack are put together', () => {
  const regio = loadRegio(CODE, map);
  expect(regio.naam).toBe('Goeree-Overflakkee');
  expect(new Set(regio.catalogus.map(({ partner }) => partner))).toEqual(new Set(['cjg', 'kwadraad', 'swv']));
});

test('an unknown region names the folder', () => {
  expect(() => loadRegio('elsewhere', map)).toThrow(join(map, 'elsewhere'));
});

test('a fault in a field names the file and the place', () => {
  change('catalogus-kwadraad.json', '"geldigTot": "2027-08-01"', '"geldigTot": "soon"');
  expect(() => loadRegio(CODE, map)).toThrow(/catalogus-kwadraad\.json catalogus\.\d+\.geldigTot/);
});

test('a reference that does not resolve is named', () => {
  change('catalogus-cjg.json', '"partner": "cjg"', '"partner": "ggd"');
  expect(() => loadRegio(CODE, map)).toThrow('catalogus cjg-gezondheid: unknown partner ggd');
});

test('a broken file is named and not quoted', () => {
  writeFileSync(path('contact.json'), '{ geheim');
  expect(() => loadRegio(CODE, map)).toThrow(/contact\.json: is not valid JSON$/);
});

test('the same subject in two files is refused unless it is a list', () => {
  writeFileSync(path('zz.json'), '{ "motto": "Nog een" }');
  expect(() => loadRegio(CODE, map)).toThrow('zz.json motto: stands in another file as well');
});
