import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Opslag } from '../../src/store/opslag.js';
import type { Behaviour } from '../support/fake-connector.js';
import { startKanaalbot } from '../support/kanaalbot.js';
import { TENANT } from '../support/mensen.js';
import { wie } from '../support/schakelteam.js';
import { activities, shown, type TestBot } from '../support/test-bot.js';

const TEAM = '19:team@thread.tacv2';
const ZEESTER = '19:zeester@thread.tacv2';
const BAKEN = '19:baken@thread.tacv2';
const GONE: Behaviour = { kind: 'status', status: 403, code: 'BotNotInConversationRoster' };
const BUSY: Behaviour = { kind: 'status', status: 429 };

let bot: TestBot;
let opslag: Opslag;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ bot, opslag, stop } = await startKanaalbot());
  // Everybody but Tijs has once written to the bot and can be reached.
  for (const id of ['ilse', 'noor', 'bram', 'mila'])
    await bot.post(activities(bot.connector, wie(id)).message('hallo'));
});
afterAll(() => stop());
beforeEach(async () => {
  for (const [school, kanaal, door] of [
    ['de-zeester', ZEESTER, 'ilse'],
    ['het-baken', BAKEN, 'bram'],
  ] as const) {
    bot.connector.kanaal(kanaal).leeg();
    bot.connector.kanaal(kanaal).leden(wie(door));
    const { serviceUrl } = bot.connector;
    const op = '2026-11-25T08:00:00.000Z';
    await opslag.organisatie.koppel({ school, tenant: TENANT, kanaal, serviceUrl, bot: '28:bot', door: wie(door), op });
  }
  bot.connector.clear();
});

const event = (type: string, more: object, channelData: object): object =>
  activities(bot.connector, wie('beheer')).base(type, {
    conversation: { id: TEAM, conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, team: { id: TEAM }, ...channelData },
    ...more,
  });
const removed = (): object => event('conversationUpdate', { membersRemoved: [{ id: '28:bot' }] }, {});
const uninstalled = (): object => event('installationUpdate', { action: 'remove' }, {});
const told = (eventType: string, id?: string): object =>
  event('conversationUpdate', {}, { eventType, ...(id === undefined ? {} : { channel: { id } }) });

const gekoppeld = async (): Promise<string[]> =>
  (await opslag.organisatie.organisatie()).koppelingen.map(({ school }) => school);
/** Who got which card, in the order of the alphabet. */
const gemeld = (): string[] =>
  bot.connector.traffic
    .filter(({ method }) => method === 'POST')
    .map(({ path }, at) => `${/a%3A(\w+)/.exec(path)?.[1]} ${JSON.stringify(shown(bot.connector)[at])}`)
    .sort();
const kaart = (id: string, school: string): string => `${id} ${JSON.stringify({ kaart: 'kanaal-ontkoppeld', school })}`;

describe('given a channel that was deleted', () => {
  test('its link goes, and the schakelfunctionarissen of its school hear of it once, however often Teams tells it', async () => {
    for (const activity of [told('channelDeleted', ZEESTER), told('channelDeleted', ZEESTER)])
      expect(await bot.post(activity)).toMatchObject({ status: 200 });
    expect(await gekoppeld()).toEqual(['het-baken']);
    expect(gemeld()).toEqual([kaart('ilse', 'De Zeester'), kaart('noor', 'De Zeester')]);
  });
  test('another channel that is deleted, renamed or made touches no link and asks nothing', async () => {
    for (const eventType of ['channelDeleted', 'channelRenamed', 'channelCreated', 'channelRestored'])
      await bot.post(told(eventType, '19:elders@thread.tacv2'));
    expect(await gekoppeld()).toEqual(['de-zeester', 'het-baken']);
    expect(bot.connector.traffic).toEqual([]);
  });
  test('a person who cannot be reached does not keep it from the others', async () => {
    await bot.post(told('channelDeleted', BAKEN));
    expect(gemeld()).toEqual([kaart('bram', 'Het Bäken'), kaart('noor', 'Het Bäken')]);
    expect(bot.log()).toContain('geen-referentie');
  });
});

describe('given a team that the bot was removed from, or that is gone', () => {
  test.each<[string, () => object]>([
    ['removed as a member', removed],
    ['uninstalled', uninstalled],
    ['team deleted', () => told('teamDeleted')],
    ['team deleted for good', () => told('teamHardDeleted')],
  ])('%s: channels that do not know the bot any more lose their link, the others keep it', async (_, activity) => {
    bot.connector.kanaal(ZEESTER).faalt('leden', GONE);
    await bot.post(activity());
    expect(await gekoppeld()).toEqual(['het-baken']);
    expect(gemeld()).toEqual([kaart('ilse', 'De Zeester'), kaart('noor', 'De Zeester')]);
  });
  test('told in both forms at once: heard of once', async () => {
    bot.connector.kanaal(ZEESTER).faalt('leden', GONE, GONE);
    await Promise.all([bot.post(removed()), bot.post(uninstalled())]);
    expect(gemeld()).toHaveLength(2);
  });
  test('the channel that Teams names loses its link without a question', async () => {
    await bot.post(event('installationUpdate', { action: 'remove' }, { channel: { id: ZEESTER } }));
    expect(await gekoppeld()).toEqual(['het-baken']);
  });
  test('a channel that has no time to answer keeps its link', async () => {
    bot.connector.kanaal(ZEESTER).faalt('leden', BUSY);
    await bot.post(removed());
    expect(await gekoppeld()).toEqual(['de-zeester', 'het-baken']);
  });
  test('an archived team keeps its links: it can come back', async () => {
    for (const eventType of ['teamArchived', 'teamUnarchived', 'teamRenamed']) await bot.post(told(eventType));
    expect(await gekoppeld()).toEqual(['de-zeester', 'het-baken']);
    expect(bot.connector.traffic).toEqual([]);
  });
});

describe('given another place', () => {
  test('removed from a group chat or a personal chat: no channel is asked', async () => {
    const chat = activities(bot.connector, wie('mila'));
    const groep = { id: '19:groep@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
    await bot.post(chat.base('installationUpdate', { action: 'remove', conversation: groep }));
    await bot.post(chat.install('remove'));
    expect(bot.connector.traffic).toEqual([]);
    expect(await gekoppeld()).toHaveLength(2);
  });
  test('an event of another tenant touches nothing', async () => {
    const elders = { tenant: { id: 'een-andere' }, eventType: 'channelDeleted', channel: { id: ZEESTER } };
    await bot.post(event('conversationUpdate', {}, elders));
    expect(await gekoppeld()).toHaveLength(2);
  });
});
