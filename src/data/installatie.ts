import { controleerInstallatie } from '../domain/installatie/controleer-installatie.js';
import type { Installatie } from '../domain/installatie/installatie.js';
import { installatieSchema } from '../domain/installatie/installatie.js';
import type { Regio } from '../domain/regio/regio.js';
import { describeIssues, readJson } from './json-file.js';

/**
 * Reads an installation (env/demo/installatie.json, or the file of a real one) and checks it against its region pack.
 * Throws an error for the operator that names the file and the place in it; no names of people.
 */
export function loadInstallatie(path: string, regio: Regio): Installatie {
  const gelezen = installatieSchema.safeParse(readJson(path));
  const fouten = gelezen.success ? controleerInstallatie(gelezen.data, regio) : describeIssues(gelezen.error);
  if (!gelezen.success || fouten.length > 0) {
    throw new Error(`the installation in ${path} is not right:\n${fouten.map((regel) => `  ${regel}`).join('\n')}`);
  }
  return gelezen.data;
}
