import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.js';

const GUID = '11111111-1111-4111-8111-111111111111';
const complete = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'made-up-secret',
  MICROSOFT_APP_TENANT_ID: GUID,
  INSTALLATIE: 'school.json',
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.faults;
    throw fault;
  }
  return [];
};
const namesOf = (environment: Record<string, string>): string[] =>
  faultsOf(environment).map((fault) => fault.split(' ')[0] ?? '');

describe('given no credentials', () => {
  test('on a loopback address the bot is a demo', () => {
    for (const HOST of ['', '127.0.0.1', '::1', 'localhost']) {
      expect(readConfig({ HOST })).toMatchObject({ mode: 'demo', credentials: null });
    }
    expect(readConfig({}).host).toBe('127.0.0.1');
  });
  test('anywhere else it refuses to start and names every variable that is missing', () => {
    const missing = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'INSTALLATIE'];
    expect(namesOf({ HOST: '0.0.0.0' })).toEqual(missing);
    expect(namesOf({ HOST: '192.168.1.10' })).toEqual(missing);
    expect(namesOf({ NODE_ENV: 'production' })).toEqual(missing);
  });
});

describe('given credentials', () => {
  test('a complete set is no demo; only the own tenant is let in unless others are named', () => {
    expect(readConfig(complete)).toMatchObject({
      mode: 'teams',
      host: '0.0.0.0',
      credentials: { allowedTenants: [GUID] },
    });
    const two = `${GUID}, 22222222-2222-4222-8222-222222222222`;
    expect(readConfig({ ...complete, ALLOWED_TENANTS: two }).credentials?.allowedTenants).toHaveLength(2);
  });
  test.each(Object.keys(complete))('without %s alone it refuses, on loopback too, and names it', (name) => {
    const rest = Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name));
    expect(namesOf({ ...rest, HOST: '127.0.0.1' })).toEqual([name]);
    expect(namesOf({ ...complete, [name]: '' })).toEqual([name]);
  });
});

describe('given faults', () => {
  test('all are told at once, by name, and no value is repeated', () => {
    const faults = faultsOf({
      MICROSOFT_APP_ID: 'no-guid',
      PORT: '99999',
      LOG_LEVEL: 'loud',
      REGIO: '../x',
      ALLOWED_TENANTS: 'a,b',
      DATABASE_URL: 'mysql://geheim@host/x',
      LOG_KEY: 'kort',
    });
    const names = new Set(faults.map((fault) => fault.split(' ')[0]));
    expect([...names].sort()).toEqual(
      [
        'ALLOWED_TENANTS',
        'DATABASE_URL',
        'INSTALLATIE',
        'LOG_KEY',
        'LOG_LEVEL',
        'MICROSOFT_APP_ID',
        'MICROSOFT_APP_PASSWORD',
        'MICROSOFT_APP_TENANT_ID',
        'PORT',
        'REGIO',
      ].sort(),
    );
    expect(faults.join(' ')).not.toMatch(/geheim|no-guid|99999|loud|\.\.\/x|kort\b/);
  });
});
