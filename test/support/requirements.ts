import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/data/paths.js';

export interface Requirement {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** docs/requirements.csv: id, kind, our own words (quoted when there is a comma in them). */
export function readRequirements(): readonly Requirement[] {
  const [, ...lines] = readFileSync(join(projectRoot(), 'docs', 'requirements.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [id = '', kind = ''] = line.split(',', 2);
    return { id, kind, text: line.slice(id.length + kind.length + 2) };
  });
}
