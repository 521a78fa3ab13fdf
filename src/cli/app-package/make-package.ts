import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDeur } from '../../teams/text.js';
import { checkPackage, type SchemaCheck } from './checks.js';
import { fillIn, PackageFault, readPackageVariables } from './fill-in.js';
import { packZip } from './zip.js';

const BESIDE_THE_MANIFEST = ['color.png', 'en.json', 'outline.png'];

interface PackageInput {
  /** The folder with manifest.json and what it names. */
  readonly folder: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly againstSchema: SchemaCheck;
}

/** A command of the manifest that would be taken for a signal is a command that the bot does not know. */
function knowsCommand(title: string): boolean {
  return chooseDeur(title, false).deur !== 'signaal';
}

/** Makes the app package. Out: the bytes of the zip. Refuses (PackageFault) with every fault found. */
export async function makePackage({ folder, version, environment, againstSchema }: PackageInput): Promise<Uint8Array> {
  const variables = readPackageVariables(environment);
  const template: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const manifest = fillIn(template, { ...variables, VERSION: version });
  const beside = new Map(BESIDE_THE_MANIFEST.map((name) => [name, readFileSync(join(folder, name))]));
  const faults = await checkPackage(manifest, beside, { againstSchema, knows: knowsCommand });
  if (faults.length > 0) throw new PackageFault(faults);
  return packZip(new Map([...beside, ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]]));
}
