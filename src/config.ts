import { z } from 'zod';

/** Who the bot is at the channel, and which tenants it listens to. */
export interface Credentials {
  readonly appId: string;
  readonly password: string;
  readonly tenant: string;
  readonly allowedTenants: readonly string[];
}

export interface Config {
  /** 'demo': no credentials, loopback only, made-up installation. */
  readonly mode: 'demo' | 'teams';
  readonly credentials: Credentials | null;
  readonly host: string;
  readonly port: number;
  readonly regio: string;
  /** File with the schools, people and contacts; the demo brings its own. */
  readonly installatie: string | null;
  readonly dataDir: string;
  /** A PostgreSQL database in the place of the folder; null: the embedded store. */
  readonly databaseUrl: string | null;
  readonly logLevel: string;
  /** Key of the hashes in the log; without one a new key at every start. */
  readonly logKey: string | null;
  /**
   * The clock can be moved and the data emptied. Set by `npm run demo` alone, and by no variable: a start without
   * credentials is a demo too, but with a folder or a database that lasts.
   */
  readonly tijdreis?: true;
}

/** The environment is wrong; the message holds one line for each fault, by variable name, and never a value. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
  }
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const CREDENTIALS = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const;

const guid = z.guid('is not a GUID');
const Environment = z.object({
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(8, 'is too short').optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(',').map((tenant) => tenant.trim()))
    .pipe(z.array(z.guid('is not a list of GUIDs, separated by commas')))
    .optional(),
  HOST: z.string().optional(),
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65535, 'is above 65535')
    .default(3978),
  REGIO: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not the name of a region (small letters, digits, hyphens)')
    .default('goeree-overflakkee'),
  INSTALLATIE: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'is not an address of PostgreSQL (postgres://…)')
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug'],
      'is not one of silent, fatal, error, warn, info, debug',
    )
    .default('info'),
  LOG_KEY: z.string().min(16, 'is shorter than 16 characters').optional(),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads the environment. In: name and value pairs; an empty value counts as absent. Out: the configuration.
 * Refuses (ConfigError, all faults at once) what is malformed, half a set of credentials, and no credentials anywhere but
 * in the demo on a loopback address: an empty app id would mean that nobody is checked.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const malformed = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new ConfigError([...malformed, ...absent(given)]);
  }
  const faults = absent(given);
  if (faults.length > 0) throw new ConfigError(faults);
  return toConfig(parsed.data);
}

/** Names what is missing. Looks at presence alone, so that it can be told together with malformed values. */
function absent(given: Readonly<Record<string, string | undefined>>): string[] {
  const missing = CREDENTIALS.filter((name) => given[name] === undefined);
  const host = given['HOST'] ?? '127.0.0.1';
  const production = given['NODE_ENV'] === 'production';
  if (missing.length === CREDENTIALS.length && LOOPBACK.includes(host) && !production) return [];
  const faults = missing.map((name) => `${name} is missing: without it the bot runs only as a demo on 127.0.0.1`);
  if (given['INSTALLATIE'] === undefined)
    faults.push('INSTALLATIE is missing: the file with schools, people and contacts');
  return faults;
}

function toConfig(env: Environment): Config {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenant } = env;
  const complete = appId !== undefined && password !== undefined && tenant !== undefined;
  return {
    mode: complete ? 'teams' : 'demo',
    credentials: complete ? { appId, password, tenant, allowedTenants: env.ALLOWED_TENANTS ?? [tenant] } : null,
    host: env.HOST ?? (complete ? '0.0.0.0' : '127.0.0.1'),
    port: env.PORT,
    regio: env.REGIO,
    installatie: env.INSTALLATIE ?? null,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    logLevel: env.LOG_LEVEL,
    logKey: env.LOG_KEY ?? null,
  };
}
