import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kanaalbericht } from '../../src/app/kanaal/weergave.js';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { playgroundConfig } from '../../src/demo/playground-config.js';
import { startPlayground, type Playground } from '../../src/demo/playground.js';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { createKanaal } from '../../src/teams/kanaal.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';

/** The calls of the channel against the real Playground: it refuses a body that Teams would refuse. */
const installatie = loadInstallatie(
  join(projectRoot(), 'env', 'demo', 'installatie.json'),
  loadRegio('goeree-overflakkee'),
);
const kaart: Kanaalbericht = {
  kaart: 'kanaalkaart',
  nummer: 'GO-26-0001',
  school: 'De Zeester',
  stap: 'De hulpvraag staat klaar voor het schakelteam.',
  datum: '2026-11-25',
  aanZet: 'schakelfunctionaris onderwijs-jeugdhulp',
};

let folder: string;
let playground: Playground;
let connector: Connector;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  playground = await startPlayground({
    botUrl: 'http://127.0.0.1:9/api/messages',
    config: playgroundConfig(installatie),
    folder: join(folder, 'playground'),
    port: 0,
  });
  connector = createConnector({ deadlineMs: 5000, backoffMs: 1000, random: () => 0.5, nu: Date.now });
});
afterAll(async () => {
  connector.close();
  await playground.stop();
  await rm(folder, { recursive: true, force: true });
});

test('given a channel of the Playground: members, a post, an update in place and a line in its thread', async () => {
  const plek = {
    tenant: installatie.tenants[0]?.id ?? '',
    kanaal: '19:wegwijzer-kanaal@thread.tacv2',
    serviceUrl: `${playground.url}/_connector`,
    bot: '28:5c7e1a12-0000-4000-8000-000000000001',
  };
  const kanaal = createKanaal(connector, createToonKaart(), isLoopbackUrl);
  const leden = await kanaal.leden(plek);
  expect(leden).toMatchObject({ uitkomst: 'leden' });
  expect(leden.uitkomst === 'leden' ? leden.leden : []).toHaveLength(6);
  const geplaatst = await kanaal.plaats(plek, kaart);
  expect(geplaatst).toEqual({ uitkomst: 'verzonden', activityId: expect.stringMatching(/^[^;]+$/) });
  const activityId = geplaatst.uitkomst === 'verzonden' ? (geplaatst.activityId ?? '') : '';
  expect(await kanaal.werkBij(plek, activityId, { kaart: 'kanaal-nieuws' })).toMatchObject({ uitkomst: 'verzonden' });
  expect(await kanaal.schrijfBij(plek, activityId, 'nieuws')).toMatchObject({ uitkomst: 'verzonden' });
});
