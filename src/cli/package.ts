import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../data/paths.js';
import { againstSchema } from './app-package/against-schema.js';
import { PackageFault } from './app-package/fill-in.js';
import { makePackage } from './app-package/make-package.js';

const USAGE = 'npm run package -- env/FILE     makes dist/wegwijzer-<version>.zip for Teams (try env/voorbeeld.env)\n';

function readEnvironment(path: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new PackageFault([
      `${path}: cannot be read${cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''}`,
    ]);
  }
}

async function main([path]: readonly string[]): Promise<number> {
  if (path === undefined) {
    process.stderr.write(USAGE);
    return 1;
  }
  const root = projectRoot();
  const environment = readEnvironment(path);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const zip = await makePackage({ folder: join(root, 'manifest'), version, environment, againstSchema });
  const target = join(root, 'dist', `wegwijzer-${version}.zip`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(target, zip);
  process.stdout.write(`${relative(process.cwd(), target)}: ${zip.length} bytes\n`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof PackageFault)) throw fault;
  process.stderr.write(`The package was not made:\n${fault.message}\n`);
  process.exitCode = 1;
}
