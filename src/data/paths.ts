import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function walkUp(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file: the project is not complete');
  return walkUp(parent);
}

/** The folder that holds package.json. Compiled code lies deeper than its source, so it is looked for. */
export function projectRoot(): string {
  return walkUp(import.meta.dirname);
}
