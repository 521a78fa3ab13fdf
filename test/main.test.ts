import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const built = join(import.meta.dirname, '..');
const { PATH } = process.env;

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a built file to its end, as an operator would, with these variables and no others. */
function run(file: string, variables: Readonly<Record<string, string>>): Ended {
  const env = { PATH, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(built, file)], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

test('given the built bot, when it is started, spoken to and stopped, then it answers, refuses and ends well', () => {
  const { status, output } = run('test/smoke/start.js', {});
  expect(output).toContain('ok  answered with a card: true');
  expect(status).toBe(0);
}, 70_000);

describe('given an environment that is not right, when the bot is started', () => {
  const credentials = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'];

  test.each([
    ['on all addresses without credentials', { HOST: '0.0.0.0' }],
    ['in production without credentials', { NODE_ENV: 'production' }],
  ])('%s, then it refuses and names each variable', (_, variables) => {
    const { status, output } = run('src/main.js', variables);
    expect(status).toBe(1);
    expect(credentials.filter((name) => !output.includes(`${name} is missing`))).toEqual([]);
  });

  test('with a value that is malformed, then it names the variable and does not repeat the value', () => {
    const { status, output } = run('src/main.js', { MICROSOFT_APP_ID: 'not-a-guid-at-all', PORT: '99999' });
    expect(status).toBe(1);
    expect(output).toMatch(/MICROSOFT_APP_ID is not a GUID[\s\S]*PORT is above 65535/);
    expect(output).not.toMatch(/not-a-guid|99999/);
  });
});
