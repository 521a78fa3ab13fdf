import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { createConnector, type Connector } from '../../src/teams/connector.js';
import { createOverschrijver } from '../../src/teams/messenger.js';
import { isLoopbackUrl } from '../../src/teams/service-urls.js';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.js';
import { referentie } from '../store/store-steps.js';

let channel: FakeConnector;
let connector: Connector;
beforeAll(async () => {
  channel = await startFakeConnector();
  connector = createConnector({ deadlineMs: 100, backoffMs: 1000, random: () => 0.5, nu: Date.now });
});
afterAll(async () => {
  connector.close();
  await channel.close();
});
beforeEach(() => channel.clear());
const overschrijf = (serviceUrl = channel.serviceUrl) =>
  createOverschrijver(connector, createToonKaart(), isLoopbackUrl)({ ...referentie('ib'), serviceUrl }, 'f:17/00');

describe('given a message in a personal chat of which the case is erased', () => {
  test('the card that it was erased comes in its place, and tells nothing else', async () => {
    expect(await overschrijf()).toMatchObject({ uitkomst: 'verzonden' });
    expect(channel.traffic.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /v3/conversations/a%3Aib/activities/f%3A17%2F00',
    ]);
    expect(channel.traffic[0]?.body).toMatchObject({
      type: 'message',
      id: 'f:17/00',
      conversation: { id: 'a:ib' },
      summary: 'Een hulpvraag is gewist.',
    });
    expect(channel.traffic[0]?.raw).toContain('De bewaartermijn is voorbij.');
  });
  test.each([
    [404, 'onbereikbaar'],
    [403, 'onbereikbaar'],
    [429, 'later'],
    [504, 'onbekend'],
    [400, 'mislukt'],
  ])('when Teams answers %d then it ends as %s, after one try', async (status, uitkomst) => {
    channel.answerWith({ kind: 'status', status });
    expect(await overschrijf()).toMatchObject({ uitkomst });
    expect(channel.traffic).toHaveLength(1);
  });
  test('a kept address that is not allowed any more gets nothing', async () => {
    expect(await overschrijf('https://evil.example/')).toEqual({ uitkomst: 'mislukt', code: 'service-url' });
    expect(channel.traffic).toEqual([]);
  });
});
