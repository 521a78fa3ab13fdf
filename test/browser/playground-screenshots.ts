import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { PlaygroundDemo } from '../support/playground-demo.js';
import type { PlaygroundPage } from '../support/playground-page.js';
import { speelDriemaanden, speelNaarLoket, speelTotRegie } from '../support/playground-zaken.js';

/** Has the main conversations in the real Playground and writes a picture of each (docs/screenshots by default). */
const folder = resolve(process.argv[2] ?? join('docs', 'screenshots'));
const CLEAR = 'Een leerling is verdrietig sinds opa is overleden';
const WIDTH = 1280;

interface Scene {
  readonly name: string;
  readonly height: number;
  readonly play: (client: PlaygroundPage) => Promise<Locator>;
}

const button = (card: Locator, name: string | RegExp): Locator => card.getByRole('button', { name });

async function clickThrough(card: Locator, name: string | RegExp, then: string | RegExp): Promise<Locator> {
  await button(card, name).click();
  await card.getByText(then).first().waitFor();
  return card;
}

const SCENES: readonly Scene[] = [
  { name: 'welkom', height: 770, play: (client) => client.first() },
  { name: 'antwoord', height: 1240, play: (client) => client.ask(CLEAR) },
  { name: 'vaag', height: 860, play: (client) => client.ask('Ik maak me zorgen om een leerling') },
  {
    name: 'gevaar',
    height: 820,
    play: (client) => client.ask('Een leerling heeft een mes bij zich en bedreigt nu een klasgenoot'),
  },
  {
    name: 'persoonlijk',
    height: 1420,
    play: (client) => client.ask('Leerling met bsn 111222333 is verdrietig sinds zijn opa is overleden'),
  },
  {
    name: 'klopt-niet',
    height: 760,
    play: async (client) => clickThrough(await client.ask(CLEAR), 'Klopt niet', 'Klopt het niet?'),
  },
  {
    name: 'route',
    height: 1160,
    play: async (client) => clickThrough(await client.ask(CLEAR), 'Bekijk de route', /Team NO/),
  },
  { name: 'themakiezer', height: 830, play: (client) => client.ask("thema's") },
  {
    name: 'doorgeven',
    height: 1000,
    play: async (client) => {
      await client.ask('ik ben leerkracht');
      const answer = await client.ask(CLEAR);
      const received = await client.newCard(() => button(answer, /^Geef door/).click());
      await client.ask("ik ben IB'er");
      return await client.newCard(() => button(received, 'Gelezen').click());
    },
  },
  {
    name: 'kanaal',
    height: 700,
    play: async (client) => {
      await client.goTo('De Zeester - Ondersteuning');
      return await client.newCard(() => client.post('Wegwijzer', CLEAR));
    },
  },
];

const STORIES = [speelTotRegie, speelNaarLoket, speelDriemaanden];
const STORY_HEIGHT = 1500;

mkdirSync(folder, { recursive: true });
const demo = await PlaygroundDemo.start();
try {
  for (const { name, height, play } of SCENES) {
    const client = await demo.open();
    const card = await play(client);
    await client.page.setViewportSize({ width: WIDTH, height });
    await card.scrollIntoViewIfNeeded();
    await client.page.screenshot({ path: join(folder, `playground-${name}.png`) });
    console.log(name, JSON.stringify(await client.problems()));
    await client.close();
  }
} finally {
  await demo.stop();
}

// A story begins in a chat in which nothing was said before.
for (const story of STORIES) {
  const own = await PlaygroundDemo.start();
  try {
    const client = await own.open();
    await story(client, async (name, card) => {
      await client.page.setViewportSize({ width: WIDTH, height: STORY_HEIGHT });
      await card.scrollIntoViewIfNeeded();
      await card.screenshot({ path: join(folder, `zaak-${name}.png`) });
    });
    console.log(story.name, JSON.stringify(await client.problems()));
  } finally {
    await own.stop();
  }
}
