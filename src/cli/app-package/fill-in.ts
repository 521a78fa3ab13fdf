import { z } from 'zod';

/** The package cannot be made; one line for each fault. Names variables and places, never a value of the environment. */
export class PackageFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'PackageFault';
  }
}

const guid = z.guid('is not a GUID');
const address = z.url({ protocol: /^https$/, error: 'is not an address that starts with https://' });

/** What an env/ file must tell for the package. Its other lines, the password above all, are left alone. */
const PackageVariables = z.object({
  TEAMS_APP_ID: guid,
  MICROSOFT_APP_ID: guid,
  DEVELOPER_NAME: z.string().max(32, 'is longer than 32 characters'),
  WEBSITE_URL: address,
  PRIVACY_URL: address,
  TERMS_URL: address,
});
type PackageVariables = z.infer<typeof PackageVariables>;

/** Takes the package's variables out of an environment. Refuses (PackageFault) all missing and malformed ones at once. */
export function readPackageVariables(environment: Readonly<Record<string, string | undefined>>): PackageVariables {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = PackageVariables.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new PackageFault(
    parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return name in given ? `${name} ${message}` : `${name} is missing: add it to the env/ file`;
    }),
  );
}

const PLACE = /\$\{\{([A-Z_]*)\}\}/g;

/**
 * Replaces every `${{NAME}}` in the strings of a parsed template, so that a value can never change the JSON around it.
 * Refuses (PackageFault) a name without a value.
 */
export function fillIn(template: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') {
    return template.replace(PLACE, (place, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new PackageFault([`the manifest asks for ${place}, which nothing fills`]);
      return value;
    });
  }
  if (Array.isArray(template)) return template.map((part) => fillIn(part, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, fillIn(part, values)]));
}
