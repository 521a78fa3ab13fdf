import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { HulpvraagRij } from '../src/app/hulpvraag-store.js';
import { composeKanaal } from '../src/compose-kanaal.js';
import { begin, evolve } from '../src/domain/hulpvraag/evolve.js';
import type { Gebeurtenis, Opening, Wijziging } from '../src/domain/hulpvraag/gebeurtenis.js';
import type { LeverAanKanaal } from '../src/jobs/deliver-kanaal.js';
import { createToonKaart } from '../src/teams/cards/toon-kaart.js';
import { createConnector, type Connector } from '../src/teams/connector.js';
import { createKanaal } from '../src/teams/kanaal.js';
import { createKaartzender } from '../src/teams/messenger.js';
import { isLoopbackUrl } from '../src/teams/service-urls.js';
import { startKanaalbot, type Kanaalbot } from './support/kanaalbot.js';
import { kleineRoute } from './support/kleine-route.js';
import { TENANT } from './support/mensen.js';
import { SCHAKELDAG, wie } from './support/schakelteam.js';
import { activities } from './support/test-bot.js';
import { zaakkennisMet } from './support/zaakkennis.js';

/** The delivery to the channel on a real store: a case that is klaargezet, linked or not, reachable or not. */
const KANAAL = '19:schakelteam@thread.tacv2';
const route = kleineRoute();
const opening: Opening = {
  id: 'h-1',
  nummer: 'KR-26-0001',
  route: route.code,
  school: 'de-zeester',
  sector: 'po',
  leeftijd: '12-15',
  sporen: { regie: 'H1', loket: 'GEEN' },
};
const bezet = (plaats: string, id: string, rol: 'ib' | 'bpo'): Wijziging => ({
  wat: 'bezet',
  bezetting: { plaats, persoon: wie(id), rol, van: SCHAKELDAG, tot: null },
});
const gebeurtenis = (nummer: number, stap: string, informeer: string[], ...wijzigingen: Wijziging[]): Gebeurtenis => ({
  nummer,
  stap,
  op: SCHAKELDAG,
  moment: '2026-11-25T09:00:00.000Z',
  wie: { door: wie('ilse'), namens: null, plaats: 'so' },
  wijzigingen,
  informeer,
  register: [],
});
const log = [
  gebeurtenis(1, 'openen', [], bezet('so', 'ilse', 'ib')),
  gebeurtenis(2, 'klaarzetten', ['soj', 'kanaal'], bezet('soj', 'noor', 'bpo'), {
    wat: 'spoor',
    spoor: 'regie',
    naar: 'H3',
  }),
];
const rij: HulpvraagRij = {
  id: 'o-1',
  soort: 'stap',
  hulpvraag: 'h-1',
  gebeurtenis: 2,
  plaats: 'kanaal',
  verlooptOp: '2026-12-09T09:00:00.000Z',
  poging: 1,
  herhaling: false,
};

let kanaalbot: Kanaalbot;
let connector: Connector;
let lever: LeverAanKanaal;
const codes: string[] = [];
beforeAll(async () => {
  kanaalbot = await startKanaalbot();
  const { bot, opslag } = kanaalbot;
  for (const id of ['ilse', 'noor']) await bot.post(activities(bot.connector, wie(id)).message('hallo'));
  await opslag.hulpvragen.leg({
    vanVersie: 0,
    opening,
    hulpvraag: log.reduce(evolve, begin(opening, SCHAKELDAG)),
    herinnerOp: null,
    gebeurtenissen: log,
    opdrachten: [],
    effect: { sleutel: 'klik', antwoord: {} },
    inzage: {
      op: '2026-11-25T09:00:00.000Z',
      wie: wie('ilse'),
      namens: null,
      hulpvraag: 'h-1',
      handeling: 'klaarzetten',
      toegestaan: true,
      weigering: null,
    },
    op: '2026-11-25T09:00:00.000Z',
  });
  connector = createConnector({ deadlineMs: 5000, backoffMs: 1000, random: () => 0.5, nu: Date.now });
  const toon = createToonKaart();
  ({ lever } = composeKanaal(zaakkennisMet(route, opslag.hulpvragen, opslag.organisatie), {
    store: opslag,
    kanaal: createKanaal(connector, toon, isLoopbackUrl),
    zend: createKaartzender(connector, toon, isLoopbackUrl),
    report: (code) => void codes.push(code),
  }));
});
afterAll(async () => {
  connector.close();
  await kanaalbot.stop();
});
beforeEach(async () => {
  const { bot, opslag } = kanaalbot;
  const { serviceUrl } = bot.connector;
  bot.connector.kanaal(KANAAL).leeg();
  bot.connector.kanaal(KANAAL).leden(wie('ilse'), wie('noor'), wie('petra'));
  const op = '2026-11-25T08:00:00.000Z';
  const door = wie('ilse');
  await opslag.organisatie.koppel({
    school: 'de-zeester',
    tenant: TENANT,
    kanaal: KANAAL,
    serviceUrl,
    bot: '28:bot',
    door,
    op,
  });
  bot.connector.clear();
});
const sentTo = (): string[] =>
  kanaalbot.bot.connector.traffic
    .filter(({ method }) => method !== 'GET')
    .map(({ path }) => decodeURIComponent(path).replace('/v3/conversations', ''));

test('when the channel refuses, then both schakelfunctionarissen hear of it in their own chat', async () => {
  kanaalbot.bot.connector.kanaal(KANAAL).faalt('plaats', { kind: 'status', status: 403 });
  expect(await lever(rij)).toMatchObject({ uitkomst: 'onbereikbaar' });
  expect(sentTo()).toEqual(['', '/a:ilse/activities', '/a:noor/activities']);
  const raw = kanaalbot.bot.connector.traffic.map((een) => een.raw).join('\n');
  expect(raw).toContain('Het kanaal van het schakelteam is niet bereikbaar');
  expect(await kanaalbot.opslag.organisatie.findKanaalpost('h-1')).toBeNull();
});
test('when the channel can be reached, then the card is there and the store knows which', async () => {
  expect(await lever(rij)).toMatchObject({ uitkomst: 'verzonden' });
  expect(sentTo()).toEqual(['']);
  expect(await kanaalbot.opslag.organisatie.findKanaalpost('h-1')).toMatchObject({
    activityId: 'post-1',
    gebeurtenis: 2,
  });
});
test('when the school has no link, then nothing is sent', async () => {
  await kanaalbot.opslag.organisatie.ontkoppel('de-zeester');
  expect(await lever(rij)).toMatchObject({ code: 'geen-koppeling' });
  expect([sentTo(), codes]).toEqual([[], []]);
});
