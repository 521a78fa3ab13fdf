import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startFakeConnector, type Behaviour, type FakeConnector } from '../support/fake-connector.js';
import type { FakeKanaal, FakePost } from '../support/fake-kanaal.js';
import { vanSoort } from '../support/kaart-lezen.js';
import { KANAAL, zetToneel, type Toneel } from '../support/kanaal-toneel.js';
import { kleineRoute } from '../support/kleine-route.js';
import { actieveZaak, mens, moet, nieuweZaak, VANDAAG, type Zaak } from '../support/kleine-zaak.js';

const route = kleineRoute();
const C1 = { doel: 'C1', partij: 'leerling', antwoord: 'ja', hoe: 'mondeling', op: VANDAAG };
const klaargezet: Zaak = moet(
  route,
  moet(route, nieuweZaak(route, '16-17'), mens('ib'), 'toestemming', { waarden: C1 }),
  mens('ib'),
  'klaarzetten',
  { personen: { soj: mens('bpo') } },
);
const KLAAR = 3;
/** Event 4, the proposal, is not for the channel; 5 is. */
const actief = actieveZaak(route);
const ACTIEF = 5;
const LAATSTE = 9;
/** The same case later: the events follow on the fifth, each of which the channel hears. */
const later: Zaak = {
  hulpvraag: { ...actief.hulpvraag, versie: LAATSTE },
  log: [
    ...actief.log,
    ...[6, 7, 8, LAATSTE].flatMap((nummer) => actief.log.slice(-1).map((een) => ({ ...een, nummer }))),
  ],
};

let channel: FakeConnector;
let kanaal: FakeKanaal;
let toneel: Toneel;
beforeAll(async () => {
  channel = await startFakeConnector();
});
afterAll(() => channel.close());
beforeEach(async () => {
  channel.clear();
  channel.kanaal(KANAAL).leeg();
  kanaal = channel.kanaal(KANAAL);
  kanaal.leden(mens('ib'), mens('bpo'), mens('ib-in'));
  toneel = zetToneel(channel);
  toneel.zaak = klaargezet;
  await toneel.koppel();
});
afterEach(() => toneel.close());

const Activity = z.object({
  attachments: z.array(z.object({ content: z.unknown() })).optional(),
  text: z.string().optional(),
});
const textsOf = (activity: unknown): string[] => {
  const { attachments = [], text } = Activity.parse(activity);
  const inKaart = attachments.flatMap(({ content }) =>
    vanSoort(content, 'TextBlock').map((een) => String(een['text'])),
  );
  return [...inKaart, ...(text === undefined ? [] : [text])];
};
const posts = (): readonly FakePost[] => [...kanaal.posts.values()];
const kaarten = (): string[][] => posts().map(({ activity }) => textsOf(activity));
const draden = (): string[][] => posts().map(({ lines }) => lines.flatMap(textsOf));
const writes = (): number => channel.traffic.filter(({ method }) => method !== 'GET').length;
const status = (code: number, error?: string): Behaviour => ({
  kind: 'status',
  status: code,
  ...(error === undefined ? {} : { code: error }),
});

const KLAARKAART = [
  'KR-26-0001',
  'De Klim',
  'De hulpvraag staat klaar voor het schakelteam.',
  '25 november 2026',
  'Aan zet: schakelfunctionaris onderwijs-jeugdhulp',
];
const NIEUWS = 'Er is iets nieuws voor het schakelteam.';

describe('given a hulpvraag that is klaargezet', () => {
  test('a card appears with number, school, step, date and role, and a button to the chat', async () => {
    expect(await toneel.lever(KLAAR)).toMatchObject({ uitkomst: 'verzonden' });
    expect(kaarten()).toEqual([KLAARKAART]);
    const [post] = posts();
    expect(vanSoort(post?.activity, 'Action.')).toEqual([
      expect.objectContaining({ type: 'Action.OpenUrl', url: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot' }),
    ]);
    expect(await toneel.organisatie.findKanaalpost('zaak')).toMatchObject({ kanaal: KANAAL, gebeurtenis: KLAAR });
  });
  test('the same order again, and two at once: still one card', async () => {
    await Promise.all([toneel.lever(KLAAR), toneel.lever(KLAAR), toneel.lever(KLAAR)]);
    await toneel.lever(KLAAR, true);
    expect(kaarten()).toHaveLength(1);
    expect(writes()).toBe(1);
  });
  test('without a link nothing is sent, and nobody is bothered', async () => {
    await toneel.organisatie.ontkoppel('de-klim');
    expect(await toneel.lever(KLAAR)).toEqual({ uitkomst: 'mislukt', code: 'geen-koppeling' });
    expect([channel.traffic, toneel.gemeld]).toEqual([[], []]);
  });
  test('a case that was erased, or an event that is not for the channel, sends nothing', async () => {
    expect(await toneel.lever(2)).toMatchObject({ uitkomst: 'mislukt', code: 'niet-meer-nodig' });
    toneel.zaak = null;
    expect(await toneel.lever(KLAAR)).toMatchObject({ uitkomst: 'mislukt', code: 'niet-meer-nodig' });
    expect(channel.traffic).toEqual([]);
  });
});

describe('given a card in the channel and a later step', () => {
  beforeEach(async () => {
    await toneel.lever(KLAAR);
    toneel.zaak = actief;
  });
  const regelVan = (nummer: number): string => {
    const stap = route.stappen.find(({ code }) => code === actief.log.find((een) => een.nummer === nummer)?.stap);
    return stap?.regel ?? '';
  };

  test('the same card is updated in place, and a line in its thread tells what changed', async () => {
    expect(await toneel.lever(ACTIEF)).toMatchObject({ uitkomst: 'verzonden' });
    expect(kaarten()).toEqual([
      ['KR-26-0001', 'De Klim', regelVan(ACTIEF), '25 november 2026', 'Aan zet: regierolhouder'],
    ]);
    expect(draden()).toEqual([[`${regelVan(ACTIEF)} (25 november 2026)`]]);
  });
  test('a repeated order changes nothing', async () => {
    await toneel.lever(ACTIEF);
    const before = writes();
    expect(await toneel.lever(ACTIEF, true)).toMatchObject({ uitkomst: 'verzonden' });
    expect(writes()).toBe(before);
  });
  test('orders out of order: the card keeps the newest state, each step has one line, in the order in which it happened', async () => {
    toneel.zaak = later;
    for (const nummer of [8, ACTIEF, LAATSTE, 6, 7, LAATSTE]) await toneel.lever(nummer);
    expect(kaarten()).toHaveLength(1);
    expect(draden()[0]).toHaveLength(5);
    expect(await toneel.organisatie.findKanaalpost('zaak')).toMatchObject({ gebeurtenis: LAATSTE });
  });
  test('a throttled line comes back later; what was told is not told again', async () => {
    toneel.zaak = later;
    kanaal.faalt('schrijf-bij', { kind: 'status', status: 200 }, { kind: 'status', status: 429, retryAfter: '7' });
    expect(await toneel.lever(LAATSTE)).toMatchObject({ uitkomst: 'later', naMs: 7000 });
    expect(await toneel.organisatie.findKanaalpost('zaak')).toMatchObject({ gebeurtenis: ACTIEF });
    expect(await toneel.lever(LAATSTE)).toMatchObject({ uitkomst: 'verzonden' });
    expect(draden()[0]).toHaveLength(4);
  });
  test('somebody took the card away while the channel lives: a new one is posted, and updated from then on', async () => {
    kanaal.verwijder('post-1');
    expect(await toneel.lever(ACTIEF)).toMatchObject({ uitkomst: 'verzonden' });
    expect([kaarten().length, toneel.gemeld]).toEqual([1, []]);
    toneel.zaak = later;
    await toneel.lever(LAATSTE);
    expect(kaarten()).toHaveLength(1);
  });
  test('the school was linked to another channel: the card appears there', async () => {
    const ander = channel.kanaal('19:ander@thread.tacv2');
    ander.leden(mens('ib'));
    await toneel.koppel('19:ander@thread.tacv2');
    await toneel.lever(ACTIEF);
    expect([ander.posts.size, kaarten().length]).toEqual([1, 1]);
    expect(kaarten()).toEqual([KLAARKAART]);
  });
});

describe('given others in the channel', () => {
  test('the post is the neutral sentence and the button; when they are gone, the card', async () => {
    kanaal.leden(mens('ib'), mens('leerkracht'));
    await toneel.lever(KLAAR);
    expect(kaarten()).toEqual([[NIEUWS]]);
    toneel.zaak = actief;
    kanaal.leden(mens('ib'), mens('bpo'));
    await toneel.lever(ACTIEF);
    expect(kaarten()[0]?.[0]).toBe('KR-26-0001');
  });
  test('they came after the card: it is taken back to the neutral sentence, the line is neutral too', async () => {
    await toneel.lever(KLAAR);
    kanaal.leden(mens('ib'), mens('bpo'), mens('leerkracht'));
    toneel.zaak = actief;
    await toneel.lever(ACTIEF);
    expect([kaarten(), draden()]).toEqual([[[NIEUWS]], [[NIEUWS]]]);
  });
  test.each<[string, Behaviour]>([
    ['403', status(403)],
    ['429', status(429)],
    ['500', status(500)],
    ['a time-out', { kind: 'hang' }],
  ])('whoever is there cannot be had (%s): others may be, so the sentence alone', async (_, behaviour) => {
    kanaal.faalt('leden', behaviour);
    expect(await toneel.lever(KLAAR)).toMatchObject({ uitkomst: 'verzonden' });
    expect(kaarten()).toEqual([[NIEUWS]]);
  });
});

describe('given a channel that cannot be reached', () => {
  test.each<[string, Behaviour]>([
    ['removed', status(404, 'ConversationNotFound')],
    ['no rights', status(403, 'BotNotInConversationRoster')],
    ['archived', status(403, 'MessageWritesBlocked')],
    ['a refusal for good', status(400, 'BadArgument')],
  ])('%s: the schakelfunctionarissen hear of the step in person, once', async (_, behaviour) => {
    kanaal.faalt('plaats', behaviour);
    expect((await toneel.lever(KLAAR)).uitkomst).toMatch(/onbereikbaar|mislukt/);
    expect([toneel.gemeld, kaarten()]).toEqual([[KLAAR], []]);
  });
  test('when they could not hear it yet, the order comes back', async () => {
    kanaal.faalt('plaats', status(403));
    toneel.meldEindigt = { uitkomst: 'later', naMs: 5, code: '429' };
    expect(await toneel.lever(KLAAR)).toEqual({ uitkomst: 'later', naMs: 5, code: '429' });
  });
  test('the card is there but the channel went: the update and the new post are refused, and it is told', async () => {
    await toneel.lever(KLAAR);
    toneel.zaak = actief;
    kanaal.faalt('werk-bij', status(404, 'ConversationNotFound'));
    kanaal.faalt('plaats', status(404, 'ConversationNotFound'));
    expect(await toneel.lever(ACTIEF)).toMatchObject({ uitkomst: 'onbereikbaar' });
    expect(toneel.gemeld).toEqual([ACTIEF]);
  });
  test('nothing is lost: when the channel is linked again, the next step posts the card anew', async () => {
    kanaal.faalt('plaats', status(403));
    await toneel.lever(KLAAR);
    await toneel.koppel();
    toneel.zaak = actief;
    await toneel.lever(ACTIEF);
    expect(kaarten()[0]).toContain('Aan zet: regierolhouder');
  });
});

describe('given a channel that has no time now', () => {
  test.each<[string, Behaviour, object]>([
    ['429', { kind: 'status', status: 429, retryAfter: '7' }, { uitkomst: 'later', naMs: 7000 }],
    ['503', status(503), { uitkomst: 'later' }],
    ['a time-out', { kind: 'hang' }, { uitkomst: 'onbekend' }],
    ['a broken connection', { kind: 'reset' }, { uitkomst: 'onbekend' }],
  ])('%s: the order comes back, nobody is told, nothing is kept', async (_, behaviour, einde) => {
    kanaal.faalt('plaats', behaviour);
    expect(await toneel.lever(KLAAR)).toMatchObject(einde);
    expect([toneel.gemeld, await toneel.organisatie.findKanaalpost('zaak')]).toEqual([[], null]);
  });
  test('no answer for the second time: there is no third, so the schakelfunctionarissen hear of it', async () => {
    kanaal.faalt('plaats', { kind: 'hang' });
    expect(await toneel.lever(KLAAR, true)).toMatchObject({ uitkomst: 'onbekend' });
    expect(toneel.gemeld).toEqual([KLAAR]);
  });
});
