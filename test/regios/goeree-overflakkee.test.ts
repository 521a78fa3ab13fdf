import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { verlopenDelen } from '../../src/domain/regio/geldigheid.js';
import { THEMAS } from '../../src/domain/signaal/signaal.js';
import { readRequirements } from '../support/requirements.js';

const regio = loadRegio('goeree-overflakkee');
const requirements = readRequirements();
const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"((?:GO|MVS|BW|DL)-\d{3})"/g)].map(([, id = '']) => id);
const { elders, ...rest } = regio;
const covered = new Set(idsIn(rest));

describe('the requirements of the region', () => {
  test('the list is complete: 577 ids, each once', () => {
    const ids = requirements.map(({ id }) => id);
    expect(ids).toHaveLength(577);
    expect(new Set(ids).size).toBe(577);
    expect(ids.filter((id) => id.startsWith('GO-'))).toHaveLength(279);
  });

  test.each(['catalogue', 'contact', 'recommendation'])('no %s requirement is left uncovered', (kind) => {
    const asked = requirements.filter((een) => een.id.startsWith('GO-') && een.kind.split('/')[0] === kind);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.map(({ id }) => id).filter((id) => !covered.has(id) && elders[id] === undefined)).toEqual([]);
  });

  test('every id in the pack exists', () => {
    const known = new Set(requirements.map(({ id }) => id));
    expect([...covered, ...Object.keys(elders)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('what is met elsewhere is not met by an item as well, and names a file or a reason', () => {
    expect(Object.keys(elders).filter((id) => covered.has(id))).toEqual([]);
    for (const where of Object.values(elders)) expect(where).toMatch(/\.(json|ts)|has to|answer in one message/);
  });

  test('a file that elders names exists', () => {
    const files = Object.values(elders).flatMap((where) => where.match(/src\/[\w/-]+\.ts/g) ?? []);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(join(projectRoot(), file), 'utf8')).not.toBe('');
  });
});

describe('the catalogue', () => {
  test('an item from the plan names the plan, an item from the memo alone says so', () => {
    for (const item of regio.catalogus) {
      expect([item.code, item.bron.document]).toEqual([item.code, item.alleenMemo ? '000' : '001']);
      if (item.alleenMemo) expect(item.opmerking.po).toContain('eerdere versie (memo)');
      if (item.alleenMemo) expect(item.opmerking.vo).toContain('eerdere versie (memo)');
    }
    expect(regio.catalogus.filter(({ alleenMemo }) => alleenMemo).map(({ code }) => code)).toEqual([
      'cjg-opvoeding',
      'cjg-groepsles',
      'cjg-meten-wegen',
      'cjg-verzuim-lang',
      'cjg-traject',
    ]);
  });

  test('a theme of the CJG at basic support has the note for secondary education', () => {
    const themes = regio.catalogus.filter(
      ({ partner, niveau, soort }) => partner === 'cjg' && niveau === 'basisondersteuning' && soort === 'thema',
    );
    expect(themes).toHaveLength(17);
    for (const { opmerking } of themes) expect(opmerking.vo).toContain('0 tot en met 12 jaar');
  });

  test('an unsafe home is never told without the meldcode', () => {
    const unsafe = regio.catalogus.filter(({ themas, ookThemas }) =>
      [...themas, ...ookThemas].some((thema) =>
        ['onveiligheid', 'mishandeling', 'emotionele-verwaarlozing'].includes(thema),
      ),
    );
    expect(unsafe.length).toBeGreaterThanOrEqual(3);
    for (const { opmerking } of unsafe) expect([opmerking.po, opmerking.vo].join()).toContain('meldcode');
  });

  test('every theme can be picked from a group', () => {
    expect(regio.themas.map(({ code }) => code).sort()).toEqual([...THEMAS].sort());
  });

  test('help for parents themselves has its own contact, not the social worker of the school', () => {
    const amw = regio.catalogus.filter(({ code }) => code.startsWith('kwadraad-amw-'));
    expect(amw).toHaveLength(6);
    for (const { contactrol } of amw) expect(contactrol).toBe('kwadraad-amw');
  });

  test('the pack holds no names of people', () => {
    expect(JSON.stringify(regio)).not.toMatch(/\[naam\]|\b(dhr|mevr|mw)\b/i);
  });
});

describe('the dates', () => {
  test('nothing is past on the last day', () => {
    expect(verlopenDelen(regio, '2027-02-01')).toEqual([]);
  });

  test('the organisations of the Loket are the first to be checked', () => {
    expect(verlopenDelen(regio, '2027-02-02')).toEqual([
      'contactrol eerstelijns-hulp: checked until 2027-02-01',
      'contactrol tweedelijns-hulp: checked until 2027-02-01',
    ]);
  });

  test('after the school year every item is named', () => {
    expect(verlopenDelen(regio, '2027-08-02').length).toBeGreaterThan(regio.catalogus.length);
  });
});
