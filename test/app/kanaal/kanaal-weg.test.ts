import { expect, test } from '@jest/globals';
import { kanaalWeg } from '../../../src/app/kanaal/kanaal-weg.js';
import { createMemoryOrganisatie } from '../../support/memory-organisatie.js';
import { TENANT } from '../../support/mensen.js';
import { wie } from '../../support/schakelteam.js';

test('a school that was linked elsewhere while its old channel was asked keeps its new link, and nobody is told', async () => {
  const organisatie = createMemoryOrganisatie();
  const koppel = (kanaal: string): Promise<void> =>
    organisatie.koppel({
      school: 'de-zeester',
      tenant: TENANT,
      kanaal,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      bot: '28:bot',
      door: wie('ilse'),
      op: '2026-11-25T09:00:00.000Z',
    });
  await koppel('19:oud');
  const gemeld: string[] = [];
  await kanaalWeg(
    {
      organisatie,
      meldOntkoppeld: (school) => Promise.resolve(void gemeld.push(school)),
      kanaal: {
        async leden() {
          await koppel('19:nieuw');
          return { uitkomst: 'onbereikbaar', code: '403' };
        },
      },
    },
    { tenant: TENANT, kanalen: [], heelTeam: true },
  );
  expect((await organisatie.organisatie()).koppelingen).toMatchObject([{ kanaal: '19:nieuw' }]);
  expect(gemeld).toEqual([]);
});
