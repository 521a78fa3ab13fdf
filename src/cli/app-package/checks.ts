import { z } from 'zod';
import { readPng } from './png.js';

/** The schema that the package is written for. Only this one: it comes with the validator, so nothing is fetched. */
const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';

/** The parts of a manifest that our own checks look at; the schema checks the rest. */
const Manifest = z.looseObject({
  $schema: z.literal(SCHEMA),
  version: z.string(),
  localizationInfo: z.looseObject({
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  bots: z.array(
    z.looseObject({
      commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject({ title: z.string() })) })),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

const Translation = z.record(z.string(), z.string());
/** All that goes into the zip beside the manifest, by file name. */
export type Files = ReadonlyMap<string, Buffer>;

/** Whether the bot recognises a command. */
export type KnowsCommand = (title: string) => boolean;

/** The official schema's faults in a manifest (against-schema.ts). */
export type SchemaCheck = (manifest: object) => Promise<string[]>;

export interface Rules {
  readonly againstSchema: SchemaCheck;
  readonly knows: KnowsCommand;
}

/** Holds a filled-in manifest against its schema and our own rules. Out: a line for each fault, none when all is well. */
export async function checkPackage(filled: unknown, files: Files, rules: Rules): Promise<string[]> {
  const parsed = Manifest.safeParse(filled);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `manifest.json: ${path.join('.')}: ${message}`);
  }
  const manifest = parsed.data;
  const faults = (await rules.againstSchema(manifest)).map((fault) => `manifest.json: ${fault}`);
  if (!isVersion(manifest.version)) faults.push('manifest.json: version is not three whole numbers, as in 1.2.3');
  faults.push(...unknownCommands('manifest.json', manifest, rules.knows), ...checkFiles(manifest, files));
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const content = files.get(file);
    if (content !== undefined) faults.push(...(await checkTranslation(file, content, manifest, rules)));
  }
  return faults;
}

/** The schema lets "1.0.x" pass; Teams does not. */
export function isVersion(version: string): boolean {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version);
}

function unknownCommands(file: string, { bots }: Manifest, knows: KnowsCommand): string[] {
  return bots
    .flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)))
    .filter((title) => !knows(title))
    .map((title) => `${file}: the bot does not know the command "${title}"`);
}

function checkFiles({ icons, localizationInfo }: Manifest, files: Files): string[] {
  const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  const faults = named.flatMap((name) => {
    if (name !== name.replace(/[\\/]/g, '')) return [`${name}: must lie in the root of the package`];
    return files.has(name) ? [] : [`${name}: the manifest names it, the package does not hold it`];
  });
  const nameless = [...files.keys()].filter((name) => !named.includes(name));
  faults.push(...nameless.map((name) => `${name}: the package holds it, the manifest does not name it`));
  return [
    ...faults,
    ...checkIcon(icons.color, files, 192, isOpaque),
    ...checkIcon(icons.outline, files, 32, isWhiteLines),
  ];
}

type PixelRule = (pixels: readonly (readonly number[])[]) => string | null;

function checkIcon(name: string, files: Files, size: number, rule: PixelRule): string[] {
  const content = files.get(name);
  if (content === undefined) return [];
  const picture = readPng(content);
  if (picture === null) return [`${name}: is not a PNG as \`npm run icons\` writes it`];
  const { width, height, rgba } = picture;
  if (width !== size || height !== size) return [`${name}: is ${width}x${height}, must be ${size}x${size}`];
  const fault = rule(Array.from({ length: size * size }, (_, at) => [...rgba.subarray(at * 4, at * 4 + 4)]));
  return fault === null ? [] : [`${name}: ${fault}`];
}

const isOpaque: PixelRule = (pixels) =>
  pixels.every(([, , , opacity]) => opacity === 255) ? null : 'must fill its square, without transparency';

const isWhiteLines: PixelRule = (pixels) => {
  const seen = pixels.filter(([, , , opacity]) => opacity !== 0);
  if (seen.length === 0 || seen.length === pixels.length) return 'must be lines on a transparent background';
  const white = seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255);
  return white ? null : 'must be white and transparent only';
};

/** A translation is put in the place of the Dutch and the whole is held against the same rules. */
async function checkTranslation(file: string, content: Buffer, manifest: Manifest, rules: Rules): Promise<string[]> {
  const { $schema, ...texts } = Translation.parse(JSON.parse(content.toString('utf8')));
  const translated = structuredClone(manifest);
  const strangers = Object.entries(texts).filter(([place, text]) => !putText(translated, place, text));
  const untranslated = placesOf(manifest).filter((place) => !(place in texts));
  return [
    ...($schema === SCHEMA.replace('.schema.', '.Localization.schema.') ? [] : [`${file}: $schema is another version`]),
    ...strangers.map(([place]) => `${file}: ${place} is not in the manifest`),
    ...untranslated.map((place) => `${file}: ${place} is not translated`),
    ...(await rules.againstSchema(translated)).map((fault) => `${file}: ${fault}`),
    ...unknownCommands(file, translated, rules.knows),
  ];
}

/** Every text that a person sees, in the words of the localisation schema. */
function placesOf({ bots }: Manifest): string[] {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((list, at) =>
      list.commands.flatMap((_, nr) =>
        ['title', 'description'].map((part) => `bots[${bot}].commandLists[${at}].commands[${nr}].${part}`),
      ),
    ),
  );
  return ['name.short', 'name.full', 'description.short', 'description.full', ...commands];
}

/** Puts a text in the place that a key such as `bots[0].commandLists[1].commands[0].title` names. False: no such place. */
function putText(target: object, place: string, text: string): boolean {
  const keys = place.split(/[.[\]]+/);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>(
    (at, key) => Object.entries(at ?? {}).find(([name]) => name === key)?.[1],
    target,
  );
  if (typeof holder !== 'object' || holder === null || !(last in holder)) return false;
  Object.assign(holder, { [last]: text });
  return true;
}
