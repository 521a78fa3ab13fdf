import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { PackageFault } from '../../src/cli/app-package/fill-in.js';
import { makePackage } from '../../src/cli/app-package/make-package.js';
import { projectRoot } from '../../src/data/paths.js';
import { startSchemaProcess } from '../support/schema-process.js';

const schema = startSchemaProcess();
afterAll(() => schema.stop());

const folder = join(projectRoot(), 'manifest');
const voorbeeld = parseEnv(readFileSync(join(projectRoot(), 'env', 'voorbeeld.env'), 'utf8'));
const pack = (environment: Record<string, string | undefined>, version = '1.2.3'): Promise<Uint8Array> =>
  makePackage({ folder, version, environment, againstSchema: schema.validate });

/** The faults with which a package is refused; none when it is made. */
async function refusal(environment: Record<string, string | undefined>, version?: string): Promise<readonly string[]> {
  try {
    await pack(environment, version);
    return [];
  } catch (fault) {
    if (fault instanceof PackageFault) return fault.faults;
    throw fault;
  }
}

describe('given the environment of an invented organisation', () => {
  test('when it is packed, then the zip holds manifest, icons and English in its root', async () => {
    const files = unzipSync(await pack(voorbeeld));
    expect(Object.keys(files)).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  test('when it is packed, then the manifest holds its ids and addresses and no place is left open', async () => {
    const text = Buffer.from(unzipSync(await pack(voorbeeld))['manifest.json'] ?? []).toString('utf8');
    expect(JSON.parse(text)).toMatchObject({
      version: '1.2.3',
      id: voorbeeld['TEAMS_APP_ID'],
      bots: [{ botId: voorbeeld['MICROSOFT_APP_ID'], scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: [],
    });
    expect(text).not.toContain('${{');
    expect(text).not.toContain('authorization');
  });

  test('when it is packed twice, then the bytes are the same', async () => {
    expect(Buffer.from(await pack(voorbeeld)).equals(await pack(voorbeeld))).toBe(true);
  });

  test('when the file also holds the password, then it does not get into the package', async () => {
    const files = unzipSync(await pack({ ...voorbeeld, MICROSOFT_APP_PASSWORD: 'geheim-geheim-geheim' }));
    expect(Object.values(files).some((file) => Buffer.from(file).includes('geheim-geheim'))).toBe(false);
  });
});

describe('given an environment that is not right', () => {
  test.each(['TEAMS_APP_ID', 'MICROSOFT_APP_ID', 'DEVELOPER_NAME', 'WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'])(
    'when %s is absent or empty, then the refusal names it and nothing else',
    async (name) => {
      const expected = [`${name} is missing: add it to the env/ file`];
      expect(await refusal({ ...voorbeeld, [name]: undefined })).toEqual(expected);
      expect(await refusal({ ...voorbeeld, [name]: ' ' })).toEqual(expected);
    },
  );

  test('when several are wrong, then all are named and no value is repeated', async () => {
    const wrong = { ...voorbeeld, TEAMS_APP_ID: 'abc', PRIVACY_URL: 'http://plain.example.org', TERMS_URL: undefined };
    const faults = await refusal(wrong);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['TEAMS_APP_ID', 'PRIVACY_URL', 'TERMS_URL']);
    expect(faults.join()).not.toMatch(/abc|plain\.example/);
  });

  test('when a name holds quotes and braces, then it stays one string in the manifest', async () => {
    const naam = 'De "Brug", ${{VERSION}} {x}';
    const files = unzipSync(await pack({ ...voorbeeld, DEVELOPER_NAME: naam }));
    const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
    expect(manifest).toMatchObject({ developer: { name: naam } });
  });

  test.each(['1.0', '1.0.x', '01.0.0', '1.0.0-beta'])('when the version is %s, then it is refused', async (version) => {
    expect(await refusal(voorbeeld, version)).toEqual([expect.stringContaining('version is not three whole numbers')]);
  });
});
