import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/data/paths.js';
import { vulIn } from '../../src/teams/cards/kaart-van.js';
import { WEERGAVEN } from '../support/weergaven.js';

/** Writes cards/samples anew from the views; a test compares them. */
for (const [naam, weergave] of Object.entries(WEERGAVEN)) {
  const sample = path.join(projectRoot(), 'cards', 'samples', `${naam}.json`);
  writeFileSync(sample, `${JSON.stringify(vulIn(weergave, '28:bot').data, null, 2)}\n`);
}
