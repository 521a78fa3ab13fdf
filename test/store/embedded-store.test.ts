import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { storeContract } from './store-contract.js';

for (const [name, vouwBij] of [
  ['embedded', undefined],
  ['embedded, a new snapshot every few steps', 500],
] as const) {
  storeContract(name, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wegwijzer-store-'));
    return {
      open: () => openEmbeddedStore(folder, vouwBij === undefined ? {} : { vouwBij }),
      remove: () => rm(folder, { recursive: true }),
    };
  });
}
