import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadInstallatie } from '../../../src/data/installatie.js';
import { projectRoot } from '../../../src/data/paths.js';
import { loadRegio } from '../../../src/data/regio.js';
import { controleerInstallatie } from '../../../src/domain/installatie/controleer-installatie.js';
import { omgevingVan } from '../../../src/domain/installatie/omgeving.js';
import {
  aandachtsfunctionarisVan,
  contactVan,
  schakelfunctionarisVan,
  scholenVan,
  vindPersoon,
  vindSchool,
} from '../../../src/domain/installatie/zoeken.js';

const regio = loadRegio('goeree-overflakkee');
const demo = loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), regio);
const [eerste, ...overige] = demo.scholen;
if (eerste === undefined) throw new Error('the demo has no school');

describe('the invented installation', () => {
  test('two primary schools and a secondary one, each with somebody for every contact role that an answer can name', () => {
    expect(demo.scholen.map(({ sector }) => sector).sort()).toEqual(['po', 'po', 'vo']);
    const rollen = new Set([
      ...regio.partners.map(({ code }) => code),
      ...regio.catalogus.flatMap(({ contactrol }) => contactrol ?? []),
      ...Object.values(regio.contactBijNiveau),
    ]);
    expect(rollen.size).toBeGreaterThan(5);
    for (const { code } of demo.scholen)
      for (const rol of rollen) expect([rol, contactVan(demo, code, rol)]).not.toContain(null);
  });

  test('numbers and addresses are for fiction', () => {
    expect(demo.crisislijn).toMatchObject({ telefoon: expect.stringMatching(/^0187 000 \d{3}$/) });
    for (const { mail, upn, telefoon } of demo.mensen) {
      expect([mail, upn].join()).toMatch(/^[^@]+@[a-z.]+\.example,[^@]+@[a-z.]+\.example$/);
      expect(telefoon).toMatch(/^(0187 000 \d{3}|06-000000\d\d)$/);
    }
  });
});

describe('who is who', () => {
  test('a person is found by tenant and id together, in capitals or not', () => {
    const mila = demo.mensen.find(({ code }) => code === 'mila');
    if (mila === undefined) throw new Error('no mila');
    expect(vindPersoon(demo, mila.tenant.toUpperCase(), mila.entraId.toUpperCase())).toBe(mila);
    expect(vindPersoon(demo, '00000000-0000-4000-8000-000000000000', mila.entraId)).toBeNull();
    expect(scholenVan(demo, mila).map(({ code }) => code)).toEqual(['de-zeester']);
  });

  test('the link officer is the IB in primary and the COO in secondary education', () => {
    expect(schakelfunctionarisVan(demo, 'de-zeester')?.code).toBe('ilse');
    expect(schakelfunctionarisVan(demo, 'het-baken')?.code).toBe('bram');
    expect(schakelfunctionarisVan(demo, 'elsewhere')).toBeNull();
  });

  test('the link officer for youth help is the BPO in primary and the schoolpsycholoog in secondary education', () => {
    expect(contactVan(demo, 'de-zeester', 'schakelfunctionaris-jeugdhulp')?.code).toBe('noor');
    expect(contactVan(demo, 'het-baken', 'schakelfunctionaris-jeugdhulp')?.code).toBe('tijs');
    expect(contactVan(demo, 'het-baken', 'no-such-role')).toBeNull();
    expect(aandachtsfunctionarisVan(demo, 'het-baken')?.code).toBe('bram');
  });

  test('a doorbraak contact is told by name, organisation and number', () => {
    const doorbraak = { naam: 'Dora Braak', organisatie: 'Gemeente', mail: null, telefoon: '0187 000 199', upn: null };
    const school = vindSchool(demo, 'het-baken');
    expect(omgevingVan({ ...demo, doorbraak }, school)).toMatchObject({
      sector: 'vo',
      doorbraak: 'Dora Braak (Gemeente), 0187 000 199',
    });
    expect(omgevingVan(demo, null)).toMatchObject({ sector: null, doorbraak: null });
  });
});

describe('a fault of the operator is named by code', () => {
  const { cjg: zonderCjg, ...contacten } = eerste.contacten;
  test.each([
    ['another region', { ...demo, regio: 'elsewhere' }, 'regio: is elsewhere'],
    ['a school twice', { ...demo, scholen: [eerste, ...demo.scholen] }, 'scholen de-zeester: is used twice'],
    [
      'own days off that end before they begin',
      {
        ...demo,
        scholen: [{ ...eerste, vrij: [{ naam: 'Studiedag', van: '2027-02-02', tot: '2027-02-01' }] }, ...overige],
      },
      'vrij Studiedag: ends (2027-02-01) before it begins (2027-02-02)',
    ],
    ['nobody for a partner', { ...demo, scholen: [{ ...eerste, contacten }, ...overige] }, 'contacten: nobody for cjg'],
    [
      'an unknown person',
      { ...demo, scholen: [{ ...eerste, contacten: { ...contacten, cjg: 'ghost' } }, ...overige] },
      'contacten cjg: unknown person ghost',
    ],
    ['no IB', { ...demo, mensen: demo.mensen.filter(({ code }) => code !== 'ilse') }, 'scholen de-zeester: has no ib'],
    ['an unknown tenant', { ...demo, tenants: demo.tenants.slice(1) }, 'scholen de-zeester: unknown tenant'],
  ])('%s', (_, installatie, fout) => {
    expect(zonderCjg).toBe('ruud');
    expect(controleerInstallatie(demo, regio)).toEqual([]);
    expect(controleerInstallatie(installatie, regio).join('\n')).toContain(fout);
  });
});
