/** Starts the command line of the route; builds first when out/ is missing or older than the source (a fresh clone). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'out', 'src', 'cli', 'route.js');
const stamp = join(root, 'out', '.tsbuildinfo');

function isStale() {
  if (!existsSync(target) || !existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .some((name) => statSync(join(root, 'src', name)).mtimeMs > built);
}

if (isStale()) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], {
    encoding: 'utf8',
  });
  if (status !== 0 && !existsSync(target)) {
    process.stderr.write(`route: the build failed; run npm install first\n${stdout ?? ''}\n`);
    process.exit(1);
  }
}
await import(pathToFileURL(target).href);
