import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { findRoute, loadRoute } from '../../src/data/route.js';

const CODE = 'goeree-overflakkee';
let map = '';
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'route-'));
  cpSync(join(projectRoot(), 'src', 'regios', CODE), join(map, CODE), { recursive: true });
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const path = join(map, CODE, 'route', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

test('a step that is like another one has its rules, and its own button', () => {
  const stap = (code: string): unknown => loadRoute(CODE, map).stappen.find((een) => een.code === code);
  const { eisenVooraf, overgangen, effecten, nietNu } =
    loadRoute(CODE, map).stappen.find(({ code }) => code === 'T11') ?? {};
  expect(stap('T11-bevestigen')).toMatchObject({
    knop: 'Uitkomst bevestigen',
    eisenVooraf,
    overgangen,
    effecten,
    nietNu,
  });
});

test('a step that is like none is named', () => {
  change('stappen-2-schakelteam.json', '"zoals": "T11"', '"zoals": "T99"');
  expect(() => findRoute(CODE, map)).toThrow('stap "T11-bevestigen": unknown step "T99"');
});

test('a fault in a field names the file and the place', () => {
  change('stappen-5-einde.json', '"T32"', '12');
  expect(() => findRoute(CODE, map)).toThrow(/stappen-5-einde\.json stappen\.\d+\.code/);
});

test('a route that is not sound stops a start, and a region without one as well', () => {
  change('weigeringen.json', '"G1-toestemming"', '"G1-anders"');
  expect(() => loadRoute(CODE, map)).toThrow('stap T06: refusal G1-toestemming has no sentence');
  rmSync(join(map, CODE, 'route'), { recursive: true });
  expect(findRoute(CODE, map)).toBeNull();
  expect(() => loadRoute(CODE, map)).toThrow('has no route');
});
