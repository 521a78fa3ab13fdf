import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rekenOpnieuw } from '../../../src/app/herinnering/reken-opnieuw.js';
import type { Zaakkennis } from '../../../src/app/hulpvraag/zaakkennis.js';
import { momentOp } from '../../../src/domain/kalender/schooltijd.js';
import { openEmbeddedStore } from '../../../src/store/embedded-store.js';
import type { Opslag } from '../../../src/store/opslag.js';
import { open, SCHOOL, zaakkennis } from '../../support/go-kaarten.js';

/** A start with another calendar, other rules or other terms. A case is opened on 25 November 2026; R1 comes ten school days later. */
let map: string;
let opslag: Opslag;
let kennis: Zaakkennis;
const korter = (): Zaakkennis => ({
  ...kennis,
  herinneren: { ...kennis.herinneren, termijnen: { R1: { schooldagen: 2 } } },
});
const werkAf = async (pagina: () => Promise<boolean>): Promise<void> => {
  while (await pagina());
};
/** Which cases the clock would look at by then. */
const aanDeBeurt = (dag: string): Promise<readonly string[]> =>
  opslag.hulpvragen.claimTermijnen(momentOp(dag, '09:00'), 1, 9);

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'wegwijzer-reken-'));
  opslag = await openEmbeddedStore(map);
  kennis = zaakkennis(opslag);
});
afterEach(async () => {
  await opslag.close();
  await rm(map, { recursive: true });
});

describe('given a case that was worked out with the terms of before', () => {
  test('when the start has shorter ones, then it is due earlier; once only', async () => {
    const { id } = await open(kennis, 'kaart', SCHOOL);
    await werkAf(rekenOpnieuw(kennis, 'oud'));
    expect(await aanDeBeurt('2026-11-30')).toEqual([]);
    await werkAf(rekenOpnieuw(korter(), 'nieuw'));
    expect(await opslag.hulpvragen.vingerafdruk()).toBe('nieuw');
    expect(await aanDeBeurt('2026-11-26')).toEqual([]);
    expect(await aanDeBeurt('2026-11-30')).toEqual([id]);
  });

  test('when nothing has changed, then no case is looked at', async () => {
    await open(kennis, 'kaart', SCHOOL);
    await werkAf(rekenOpnieuw(kennis, 'zelfde'));
    const bladeren = (): never => {
      throw new Error('nothing is read');
    };
    const hulpvragen = { ...kennis.hulpvragen, bladeren };
    await werkAf(rekenOpnieuw({ ...kennis, hulpvragen }, 'zelfde'));
    expect(await opslag.hulpvragen.vingerafdruk()).toBe('zelfde');
  });

  test('when it is broken off, then the next start begins anew', async () => {
    const { id } = await open(kennis, 'kaart', SCHOOL);
    const zetVingerafdruk = (): Promise<void> => Promise.reject(new Error('the process ends here'));
    const hulpvragen = { ...kennis.hulpvragen, zetVingerafdruk };
    await expect(werkAf(rekenOpnieuw({ ...korter(), hulpvragen }, 'nieuw'))).rejects.toThrow();
    expect(await opslag.hulpvragen.vingerafdruk()).toBeNull();
    await werkAf(rekenOpnieuw(korter(), 'nieuw'));
    expect(await aanDeBeurt('2026-11-30')).toEqual([id]);
  });
});
