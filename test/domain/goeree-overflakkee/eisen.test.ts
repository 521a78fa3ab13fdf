import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../../src/data/paths.js';
import { goRoute } from '../../support/go-zaak.js';
import { readRequirements } from '../../support/requirements.js';

/**
 * Every requirement about a step, a role, a consent or privacy has a place in the route and a test that plays it, or a
 * reason why it has not. A requirement is played where the title of a test names it.
 */

const SOORTEN = ['step', 'role', 'consent', 'privacy'];
const gevraagd = readRequirements()
  .filter(({ id, kind }) => id.startsWith('GO-') && SOORTEN.includes(kind.split('/')[0] ?? ''))
  .map(({ id }) => id);
const { elders, ...rest } = goRoute;
const inRoute = new Set(JSON.stringify(rest).match(/(?<=")GO-\d{3}(?=")/g));
const gespeeld = new Set(titels().flatMap((titel) => titel.match(/GO-\d{3}/g) ?? []));

/** The titles of the tests beside this one, as they are written. */
function titels(): string[] {
  const folder = join(projectRoot(), 'test', 'domain', 'goeree-overflakkee');
  return readdirSync(folder)
    .filter((bestand) => bestand.endsWith('.test.ts') && bestand !== 'eisen.test.ts')
    .flatMap((bestand) => readFileSync(join(folder, bestand), 'utf8').split('\n'))
    .filter((regel) => /^\s*(test|describe)(\.each)?\(|^\s*\]\)\('/.test(regel) || /^\s*'.*\(.*GO-\d{3}/.test(regel));
}

describe('given the requirements of the region about steps, roles, consent and privacy', () => {
  test('there are many of them', () => {
    expect(gevraagd.length).toBeGreaterThan(100);
  });

  test('then each stands with a status, slot, step, guard or consent of the route, or has a reason why not', () => {
    expect(gevraagd.filter((id) => !inRoute.has(id) && elders[id] === undefined)).toEqual([]);
  });

  test('then each that stands in the route is named by a test that plays it', () => {
    expect(gevraagd.filter((id) => inRoute.has(id) && !gespeeld.has(id))).toEqual([]);
  });

  test('then no reason is given for what the route does itself', () => {
    expect(Object.keys(elders).filter((id) => inRoute.has(id))).toEqual([]);
  });

  test('then every id exists', () => {
    const bekend = new Set(readRequirements().map(({ id }) => id));
    expect([...inRoute, ...gespeeld, ...Object.keys(elders)].filter((id) => !bekend.has(id))).toEqual([]);
  });

  test('then a file or a step that a reason names exists', () => {
    const stappen = goRoute.stappen.map(({ code }) => code);
    for (const reden of Object.values(elders)) {
      for (const pad of reden.match(/src\/[\w/-]+\.(ts|json)/g) ?? [])
        expect([pad, existsSync(join(projectRoot(), pad))]).toEqual([pad, true]);
      for (const stap of reden.match(/\bT\d\d\w?\b/g) ?? []) expect(stappen).toContain(stap);
    }
  });
});
