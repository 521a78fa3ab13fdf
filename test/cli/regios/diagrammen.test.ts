import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diagrampaginas, verouderd } from '../../../src/cli/regios/diagrammen.js';
import { laders } from '../../../src/cli/regios/laders.js';
import { projectRoot } from '../../../src/data/paths.js';
import { kleineRoute } from '../../support/kleine-route.js';

const lees = (pad: string): string | null => {
  const bestand = join(projectRoot(), pad);
  return existsSync(bestand) ? readFileSync(bestand, 'utf8') : null;
};

test('given the routes of this project, then their pages in docs say what the routes say (npm run diagrams)', () => {
  expect(verouderd(diagrampaginas(laders), lees)).toEqual([]);
});

describe('given a region with a route and one without', () => {
  const paginas = diagrampaginas({
    codes: () => ['klein', 'leeg'],
    route: (code) => (code === 'klein' ? kleineRoute() : null),
  });

  test('then the one with a route gets a page', () => {
    expect(paginas.map(({ pad }) => pad)).toEqual(['docs/routes/klein.md']);
    expect(paginas[0]?.tekst).toMatch(/^# Kleine route\n/);
  });

  test('when its page is gone or says something else, then it is out of date', () => {
    expect(verouderd(paginas, () => null)).toEqual(['docs/routes/klein.md']);
    expect(verouderd(paginas, () => '# Kleine route\n')).toEqual(['docs/routes/klein.md']);
    expect(verouderd(paginas, () => paginas[0]?.tekst ?? '')).toEqual([]);
  });
});
