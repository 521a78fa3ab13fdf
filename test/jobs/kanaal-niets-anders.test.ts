import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { dagTekst } from '../../src/app/hulpvraag/woorden.js';
import { projectRoot } from '../../src/data/paths.js';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.js';
import { KANAAL, SCHOOLNAAM, zetToneel } from '../support/kanaal-toneel.js';
import { kleineRoute } from '../support/kleine-route.js';
import { actieveZaak, mens, nieuweZaak, speel, VANDAAG, type Zaak } from '../support/kleine-zaak.js';

/**
 * G12, told once for every story: whatever happens in a case, an activity in the channel holds the number, the school, a line
 * of the route, a date, a role and the button. Every sign that goes out is held against that.
 */
const route = kleineRoute();
const DAG = dagTekst(VANDAAG);
const NIEUWS = 'Er is iets nieuws voor het schakelteam.';
const CHAT = 'Open Wegwijzer in je persoonlijke chat om verder te gaan.';
const regels = route.stappen.map(({ regel }) => regel);
const rollen = [...route.plaatsen.map(({ naam }) => naam), 'Niemand meer'];
const NUMMER = 'KR-26-0001';

const leavesOf = (deel: unknown): string[] => {
  if (typeof deel === 'string') return [deel];
  return typeof deel === 'object' && deel !== null ? Object.values(deel).flatMap(leavesOf) : [];
};
const vast = ['kanaalkaart', 'kanaal-nieuws'].flatMap((naam) =>
  leavesOf(JSON.parse(readFileSync(path.join(projectRoot(), 'cards', `${naam}.json`), 'utf8'))),
);
const toegestaan: ReadonlySet<string> = new Set([
  ...vast.filter((een) => !een.includes('${')),
  NUMMER,
  SCHOOLNAAM,
  DAG,
  ...regels,
  ...rollen.map((rol) => `Aan zet: ${rol}`),
  ...[
    'Open in de chat',
    'Open je chat met Wegwijzer',
    'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot',
    'positive',
  ],
  `${NIEUWS} ${CHAT}`,
  ...regels.flatMap((regel) =>
    rollen.map((rol) => `${NUMMER}, ${SCHOOLNAAM}. ${regel} (${DAG}) Aan zet: ${rol}. ${CHAT}`),
  ),
]);
const draadregels: ReadonlySet<string> = new Set([NIEUWS, ...regels.map((regel) => `${regel} (${DAG})`)]);

const card = {
  type: z.literal('message'),
  summary: z.literal(NIEUWS),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      content: z.unknown().refine((content) => leavesOf(content).every((een) => toegestaan.has(een))),
    }),
  ]),
};
const inKanaal = (conversation: z.ZodType<string>) => ({
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.strictObject({ id: z.literal('28:bot') }),
  conversation: z.strictObject({ id: conversation, isGroup: z.literal(true), conversationType: z.literal('channel') }),
});
const Post = z.strictObject({
  isGroup: z.literal(true),
  bot: z.strictObject({ id: z.literal('28:bot') }),
  tenantId: z.literal('tenant'),
  channelData: z.strictObject({
    channel: z.strictObject({ id: z.literal(KANAAL) }),
    tenant: z.strictObject({ id: z.literal('tenant') }),
  }),
  activity: z.strictObject(card),
});
const Update = z.strictObject({ id: z.literal('post-1'), ...inKanaal(z.literal(KANAAL)), ...card });
const Line = z.strictObject({
  ...inKanaal(z.literal(`${KANAAL};messageid=post-1`)),
  type: z.literal('message'),
  textFormat: z.literal('plain'),
  text: z.string().refine((text) => draadregels.has(text)),
});
const Activity = z.union([Post, Update, Line]);

let channel: FakeConnector;
beforeAll(async () => {
  channel = await startFakeConnector();
});
afterAll(() => channel.close());

/** The case after each turn of a story. */
function verhaal(eerste: Zaak, getallen: readonly number[]): readonly Zaak[] {
  const zaken: Zaak[] = [eerste];
  speel(route, eerste, getallen, (zaak) => void zaken.push(zaak));
  return zaken;
}

async function vertel(zaken: readonly Zaak[], anderen: boolean): Promise<void> {
  const kanaal = channel.kanaal(KANAAL);
  kanaal.leeg();
  kanaal.leden(mens('ib'), ...(anderen ? [mens('leerkracht')] : []));
  const toneel = zetToneel(channel);
  await toneel.koppel();
  for (const zaak of zaken) {
    toneel.zaak = zaak;
    await toneel.lever(zaak.log.at(-1)?.nummer ?? 0);
  }
  toneel.close();
}

test('in no story does the channel get anything but number, school, step, date, role and button', async () => {
  let geplaatst = 0;
  const begin = fc.constantFrom(nieuweZaak(route, '16-17'), nieuweZaak(route, '12-15'), actieveZaak(route));
  const getallen = fc.array(fc.nat(1000), { minLength: 60, maxLength: 160 });
  await fc.assert(
    fc.asyncProperty(begin, getallen, fc.boolean(), async (eerste, keuzes, anderen) => {
      channel.clear();
      await vertel(verhaal(eerste, keuzes), anderen);
      for (const { method, body, raw } of channel.traffic) {
        if (method === 'GET') continue;
        geplaatst += 1;
        expect(Activity.safeParse(body).success).toBe(true);
        expect(raw).not.toMatch(/mens-|123456|Kwadraad/);
        if (anderen) expect(raw).not.toMatch(/KR-26|De Klim|Aan zet/);
      }
    }),
    { numRuns: 40, seed: 12 },
  );
  expect(geplaatst).toBeGreaterThan(100);
});
