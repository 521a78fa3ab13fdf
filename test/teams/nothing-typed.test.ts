import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMensen } from '../../src/app/mensen-uit-installatie.js';
import { loadInstallatie } from '../../src/data/installatie.js';
import { projectRoot } from '../../src/data/paths.js';
import { loadRegio } from '../../src/data/regio.js';
import { openEmbeddedStore } from '../../src/store/embedded-store.js';
import { createToonKaart } from '../../src/teams/cards/toon-kaart.js';
import { rememberCards } from '../../src/teams/kaart-geheugen.js';
import { activities, startTestBot, type Answer, type TestBot } from '../support/test-bot.js';

/**
 * 'Dat', never 'wat': with the real cards, pack, demo installation and store, everything that was typed is looked for
 * in what the bot kept, wrote to its log, sent to the channel and answered.
 */
const TENANT = '5c7e1a10-0000-4000-8000-000000000001';
const leerkracht = { tenant: TENANT, id: '5c7e1a11-0000-4000-8000-000000000001' };
const TYPED = ['Xandertje', 'Quirinus', '111222333', 'Zwaluwlaan', 'xq@ouder.example', '06-98765432', 'kwetsuurwoord'];
const about = (what: string): string => `${what} ${TYPED.join(' ')}`;

let bot: TestBot;
let folder: string;
const answers: Answer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegwijzer-test-'));
  const regio = loadRegio('goeree-overflakkee');
  const mensen = createMensen(loadInstallatie(join(projectRoot(), 'env', 'demo', 'installatie.json'), regio));
  const store = await openEmbeddedStore(folder);
  bot = await startTestBot({ parts: { regio, mensen, store, toonKaart: rememberCards(createToonKaart()) } });
});
afterAll(async () => {
  await bot.stop();
  await rm(folder, { recursive: true });
});

const stored = async (): Promise<string> => {
  const files = (await readdir(folder)).sort();
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
};

describe('given messages and buttons full of what must not be kept', () => {
  beforeAll(async () => {
    const chat = activities(bot.connector, leerkracht);
    const ib = activities(bot.connector, { tenant: TENANT, id: '5c7e1a11-0000-4000-8000-000000000002' });
    const sends = [
      chat.install('add'),
      ib.message('hallo'),
      ...['gepest', 'rouw', 'mes', 'weer', 'zorgen', 'misschien', 'ontplof', 'ik ben'].map((what) =>
        chat.message(about(what)),
      ),
      chat.message(`ik ben ${TYPED[0]}`),
      chat.base('messageUpdate', { text: about('gepest') }),
      chat.message('gepest', {
        entities: [{ type: 'x', text: about('') }],
        attachments: [{ contentType: 'text/html', content: about('') }],
      }),
      chat.message(`<at>Wegwijzer</at> ${about('gepest')}`, {
        conversation: { id: '19:c', conversationType: 'channel', tenantId: TENANT },
      }),
      chat.execute(TYPED[0] ?? '', { text: about('') }),
      chat.execute('kies', { s: { t: ['pesten'], k: [], a: 'enkelvoudig', x: about('') }, 'thema-1': about('') }),
      chat.execute('rol', { rol: TYPED[0] }),
      chat.submit({ verb: 'gelezen', id: TYPED[0] }),
      chat.execute('doorgeven', { opmerking: about('') }),
      { ...chat.message(about('gepest')), from: { id: 7, name: about('') } },
      chat.base(TYPED[0] ?? '', { text: about('') }),
    ];
    for (const body of sends) answers.push(await bot.post(body));
    bot.connector.answerWith({ kind: 'status', status: 500 }, { kind: 'hang' });
    answers.push(await bot.post(chat.message(about('gepest'))));
    answers.push(await bot.postRaw(`{"type":"message","text":"${about('')}"`));
  });

  test('the bot did its work: it answered, kept references and a passing-on, and logged faults', async () => {
    expect(bot.connector.traffic.length).toBeGreaterThan(14);
    expect(await stored()).toMatch(/a:5c7e1a11-0000-4000-8000-000000000001[\s\S]*doorgifte/);
    expect(bot.log()).toContain('turn-failed');
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([400, 400]);
  });
  test.each(TYPED)('%s is nowhere: not in the store, the log, the traffic or an answer', async (typed) => {
    const everywhere = [await stored(), bot.log(), JSON.stringify(bot.connector.traffic), JSON.stringify(answers)].join(
      '\n',
    );
    expect(everywhere.toLowerCase()).not.toContain(typed.toLowerCase());
  });
  test('no card was left with an unfilled field, and none is larger than Teams takes', () => {
    for (const { raw } of bot.connector.traffic) {
      expect(raw).not.toContain('${');
      expect(raw.length * 2).toBeLessThan(80 * 1024);
    }
  });
});
