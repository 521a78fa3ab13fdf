import { z } from 'zod';

/** As much of JSON Schema as the schemas of this folder come down to; a word that is not here stops the start. */
interface Vorm {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null' | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Vorm[] | undefined;
  readonly oneOf?: readonly Vorm[] | undefined;
  readonly properties?: Readonly<Record<string, Vorm>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly propertyNames?: Vorm | undefined;
  readonly additionalProperties?: false | Vorm | undefined;
  readonly items?: false | Vorm | undefined;
  readonly prefixItems?: readonly Vorm[] | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly maximum?: number | undefined;
}
const lijst = z.array(z.lazy(() => vorm));
const vorm: z.ZodType<Vorm> = z.strictObject({
  $schema: z.string().optional(),
  type: z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: lijst.optional(),
  oneOf: lijst.optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => vorm),
    )
    .optional(),
  required: z.array(z.string()).optional(),
  propertyNames: z.lazy(() => vorm).optional(),
  additionalProperties: z.union([z.literal(false), z.lazy(() => vorm)]).optional(),
  items: z.union([z.literal(false), z.lazy(() => vorm)]).optional(),
  prefixItems: lijst.optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});

type Past = (waarde: unknown) => boolean;

/**
 * A quick yes: whether a value passes a schema without transforms, made once from the schema itself. It makes no copy and no
 * list of what is wrong, and costs a tenth; after a no the schema has the last word. Every step is looked through twice,
 * when the case is read and when it is written.
 */
export function keuring<T>(schema: z.ZodType<T>): (waarde: unknown) => waarde is T {
  const past = pastBij(vorm.parse(z.toJSONSchema(schema, { io: 'input' })));
  return (waarde): waarde is T => past(waarde);
}

function pastBij(een: Vorm): Past {
  const keuzes = een.anyOf ?? een.oneOf;
  if (keuzes !== undefined) {
    return eenVan(keuzes.map(pastBij));
  }
  if (een.const !== undefined) return (waarde) => waarde === een.const;
  if (een.enum !== undefined) {
    const mag = new Set(een.enum);
    return (waarde) => mag.has(waarde);
  }
  switch (een.type) {
    case 'object':
      return een.properties === undefined ? perSleutel(een) : metVelden(een.properties, een);
    case 'array':
      return een.prefixItems === undefined ? reeks(een) : vasteReeks(een.prefixItems, een);
    case 'string':
      return tekst(een);
    case 'integer':
    case 'number':
      return getal(een);
    case 'boolean':
      return (waarde) => typeof waarde === 'boolean';
    case 'null':
      return (waarde) => waarde === null;
    case undefined:
      throw new Error('a schema of the store has a part without a type');
  }
}

// Plain loops from here on: a callback for each of the hundreds of values of a case is what costs.

function eenVan(elk: readonly Past[]): Past {
  return (waarde) => {
    for (const past of elk) if (past(waarde)) return true;
    return false;
  };
}

type Rij = Readonly<Record<string, unknown>>;
const isRij = (waarde: unknown): waarde is Rij =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function metVelden(velden: Readonly<Record<string, Vorm>>, { required = [], additionalProperties }: Vorm): Past {
  const namen = Object.keys(velden);
  if (additionalProperties !== false || required.length !== namen.length)
    throw new Error('a schema of the store has an object that is not strict');
  const elk = namen.map((naam) => [naam, pastBij(velden[naam] ?? {})] as const);
  return (waarde) => {
    if (!isRij(waarde)) return false;
    for (const [naam, past] of elk) if (!past(waarde[naam])) return false;
    return Object.keys(waarde).length === elk.length;
  };
}

function perSleutel({ propertyNames, additionalProperties }: Vorm): Past {
  if (propertyNames === undefined || additionalProperties === undefined || additionalProperties === false)
    throw new Error('a schema of the store has an object without a form');
  const naamPast = pastBij(propertyNames);
  const past = pastBij(additionalProperties);
  return (waarde) => {
    if (!isRij(waarde)) return false;
    for (const naam in waarde) if (naam === '__proto__' || !naamPast(naam) || !past(waarde[naam])) return false;
    return true;
  };
}

function reeks({ items, minItems = 0, maxItems }: Vorm): Past {
  if (items === undefined || items === false || maxItems !== undefined)
    throw new Error('a schema of the store has a list of anything');
  const past = pastBij(items);
  return (waarde) => {
    if (!Array.isArray(waarde) || waarde.length < minItems) return false;
    for (const een of waarde) if (!past(een)) return false;
    return true;
  };
}

/** A list in which every place has its own meaning. */
function vasteReeks(plaatsen: readonly Vorm[], { items, minItems, maxItems }: Vorm): Past {
  if (items !== false || minItems !== plaatsen.length || maxItems !== plaatsen.length)
    throw new Error('a schema of the store has a list with places that may be left out');
  const elk = plaatsen.map(pastBij);
  return (waarde) => {
    if (!Array.isArray(waarde) || waarde.length !== elk.length) return false;
    let plaats = 0;
    for (const past of elk) if (!past(waarde[plaats++])) return false;
    return true;
  };
}

function tekst({ pattern, format }: Vorm): Past {
  if (pattern === undefined && format !== undefined) throw new Error('a schema of the store has a format of its own');
  if (pattern === undefined) return (waarde) => typeof waarde === 'string';
  const vast = new RegExp(pattern);
  return (waarde) => typeof waarde === 'string' && vast.test(waarde);
}

function getal({ type, minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity }: Vorm): Past {
  const heel = type === 'integer';
  return (waarde) =>
    typeof waarde === 'number' &&
    (heel ? Number.isSafeInteger(waarde) : Number.isFinite(waarde)) &&
    waarde >= minimum &&
    waarde > exclusiveMinimum &&
    waarde <= maximum;
}
