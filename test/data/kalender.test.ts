import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadInstallatie } from '../../src/data/installatie.js';
import { findKalender, loadKalender } from '../../src/data/kalender.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { controleerEigenDagen } from '../../src/domain/kalender/controleer-kalender.js';
import { kalendersVan } from '../../src/domain/kalender/regio-kalender.js';
import { eersteSchooldag, laatsteSchooldagVoor } from '../../src/domain/kalender/schooldagen.js';
import { naTermijn } from '../../src/domain/kalender/termijn.js';

const CODE = 'goeree-overflakkee';
const demo = loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), loadRegio(CODE));

describe('given the calendar of Goeree-Overflakkee and the invented schools', () => {
  const regio = loadKalender(CODE);
  const van = kalendersVan(regio, demo.scholen);

  test('the own days of the schools fit it', () => {
    expect(controleerEigenDagen(regio, demo.scholen)).toEqual([]);
    expect(demo.scholen.filter(({ vrij }) => vrij.length > 0)).toHaveLength(2);
  });

  test.each(demo.scholen.map(({ code }) => code))('at %s the check of 6 May 2026 waits for 31 August (S7)', (code) => {
    const dag = naTermijn(van(code), '2026-05-06', { maanden: 3 });
    expect([dag, laatsteSchooldagVoor(van(code), dag), eersteSchooldag(van(code), dag)]).toEqual([
      '2026-08-06',
      '2026-07-17',
      '2026-08-31',
    ]);
    expect(naTermijn(van(code), '2026-08-31', { weken: 6 })).toBe('2026-10-12');
    expect(['2026-10-12', '2027-01-11'].map((een) => van(code).isSchooldag(een))).toEqual([true, true]);
  });

  test('the holidays of 2027 on weekdays are as published, those by choice for the schools that chose them', () => {
    const vrij = (code: string): string[] =>
      ['2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-17'].filter(
        (dag) => !van(code).isSchooldag(dag),
      );
    expect(vrij('de-strandvonder')).toEqual(['2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17']);
    expect(vrij('het-baken')).toEqual(['2027-03-29', '2027-04-27', '2027-05-06', '2027-05-07', '2027-05-17']);
    expect(vrij('de-zeester')).toHaveLength(7);
  });

  test('each school year says where it comes from, and that schools deviate', () => {
    for (const { bron, opgezocht, opmerking } of regio.schooljaren)
      expect([bron, opgezocht, opmerking].join('|')).toMatch(/rijksoverheid\.nl.*\|\d{4}-\d\d-\d\d\|Scholen wijken af/);
  });
});

describe('given the file of a calendar', () => {
  let map = '';
  let path = '';
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'kalender-'));
    cpSync(join(projectRoot(), 'src', 'regios', CODE), join(map, CODE), { recursive: true });
    path = join(map, CODE, 'kalender.json');
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  test('that is not there, then a region can do without and a start cannot', () => {
    rmSync(path);
    expect(findKalender(CODE, map)).toBeNull();
    expect(() => loadKalender(CODE, map)).toThrow(`region ${CODE}: has no kalender.json`);
  });

  test('with a fault in a field, then file and place are named', () => {
    writeFileSync(path, readFileSync(path, 'utf8').replace('"van": "2026-10-17"', '"van": "17 oktober"'));
    expect(() => loadKalender(CODE, map)).toThrow(/kalender\.json schooljaren\.1\.vakanties\.0\.van: /);
  });

  test('with a fault between fields, then the vacation is named', () => {
    writeFileSync(path, readFileSync(path, 'utf8').replace('"tot": "2026-10-25"', '"tot": "2026-10-15"'));
    expect(() => loadKalender(CODE, map)).toThrow('kalender.json schooljaren 2026-2027 Herfstvakantie: ends');
  });

  test('that is broken, then the pack can still be read', () => {
    writeFileSync(path, '{');
    expect(() => loadKalender(CODE, map)).toThrow('kalender.json: is not valid JSON');
    expect(loadRegio(CODE, map).code).toBe(CODE);
  });
});
