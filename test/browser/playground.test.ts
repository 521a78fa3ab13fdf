import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { PlaygroundDemo } from '../support/playground-demo.js';
import type { PlaygroundPage } from '../support/playground-page.js';

const CLEAR = 'Een leerling is verdrietig sinds opa is overleden';
const ABOUT = /rouw|verlies/i;
const CONTACT = 'Fatma Duyn';
const BSN = '111222333';
const CHANNEL = 'De Zeester - Ondersteuning';

let demo: PlaygroundDemo;
let client: PlaygroundPage;

beforeAll(async () => {
  demo = await PlaygroundDemo.start();
  client = await demo.open();
}, 90_000);
afterAll(() => demo.stop());

afterEach(async () => {
  expect(await client.problems()).toEqual([]);
});

const button = (card: Locator, name: string | RegExp): Locator => card.getByRole('button', { name });
/** A button that opens something outside the bot. */
const link = (card: Locator, name: string | RegExp): Locator => card.getByRole('link', { name });
const heading = (card: Locator, name: string | RegExp): Locator => card.getByRole('heading', { name });

describe('given the demo in the Playground, in the personal chat of a teacher', () => {
  test('when it opens, then the bot says who it is and what it forgets', async () => {
    const welcome = await client.first();
    await heading(welcome, 'ik ben Wegwijzer').waitFor();
    await welcome.getByText('Ik onthoud niet wat je typt').waitFor();
  });

  test('when it is greeted, then it greets with ways to go on', async () => {
    const card = await client.ask('Hallo');
    await heading(card, 'ik ben Wegwijzer').waitFor();
    await button(card, 'Kies een thema').waitFor();
  });

  test('when a signal is clear, then the answer names partner, steps and contact', async () => {
    const card = await client.ask(CLEAR);
    await heading(card, /^Kwadraad · basisondersteuning/).waitFor();
    for (const part of ['Waarom', 'Wat nu', 'Neem contact op']) await heading(card, part).waitFor();
    await card.getByText(CONTACT, { exact: true }).waitFor();
    for (const name of ['Chat', 'Mail', 'Bel']) await link(card, name).waitFor();
    for (const name of ['Klopt niet', 'Bekijk de route']) await button(card, name).waitFor();
  });

  test('when the fold is opened, then it tells when it becomes another level', async () => {
    const card = await client.ask(CLEAR);
    const further = card.getByText(/^Naar Team Schoolondersteuning/);
    expect(await further.first().isVisible()).toBe(false);
    await card.getByText('Wanneer verder?').click();
    await further.first().waitFor();
  });

  test('when a signal is vague, then it asks what it is about', async () => {
    const card = await client.ask('Ik maak me zorgen om een leerling');
    await heading(card, 'Waar gaat het vooral over?').waitFor();
  });

  test('when there is danger, then safety comes first and the route afterwards, on request', async () => {
    const card = await client.ask('Een leerling heeft een mes bij zich en bedreigt nu een klasgenoot');
    await heading(card, 'Eerst veiligheid').waitFor();
    await link(card, 'Bel 112').first().waitFor();
    await button(card, 'Bekijk daarna de route').click();
    await card.getByText('Eerst veiligheid').waitFor({ state: 'detached' });
  });

  test('when a message holds a BSN, then the answer comes with a notice and without the number', async () => {
    const card = await client.ask(`Leerling met bsn ${BSN} is verdrietig sinds opa is overleden`);
    await heading(card, /basisondersteuning/).waitFor();
    const notice = client.cards.filter({ hasText: 'Er staat iets persoonlijks in je bericht' });
    await notice.getByText('burgerservicenummer').waitFor();
    expect(await client.cards.filter({ hasText: BSN }).count()).toBe(0);
  });

  test('when the answer is not right, then another one can be chosen on the same card', async () => {
    const card = await client.ask(CLEAR);
    await button(card, 'Klopt niet').click();
    await heading(card, 'Klopt het niet?').waitFor();
    await button(card, /TSO/).first().click();
    await heading(card, /TSO/).waitFor();
  });

  test('when a theme is picked, then the answer comes without typing', async () => {
    const card = await client.ask("thema's");
    await card.getByRole('combobox', { name: 'Gezondheid en groei' }).click();
    await client.page.getByRole('option', { name: 'Slapen' }).click();
    await button(card, 'Laat zien wie kan helpen').click();
    await heading(card, /^CJG/).waitFor();
  });

  test('when it is passed on, then the IB’er hears that, and the teacher hears that it was read', async () => {
    await client.ask('ik ben leerkracht');
    const answer = await client.ask(CLEAR);
    const received = await client.newCard(() => button(answer, /^Geef door/).click());
    await answer.getByText('Ilse Kranendonk').first().waitFor();
    await received.getByText('Mila Verhoek').first().waitFor();
    expect(await received.getByText(ABOUT).count()).toBe(0);

    const role = await client.ask("ik ben IB'er");
    await role.getByText('Ilse Kranendonk').waitFor();
    const told = await client.newCard(() => button(received, 'Gelezen').click());
    await told
      .getByText(/Ilse Kranendonk.*gelezen/s)
      .first()
      .waitFor();
  });
});

describe('given a channel', () => {
  test('when the bot is mentioned, then the answer is general and leads to the personal chat', async () => {
    await client.goTo(CHANNEL);
    const card = await client.newCard(() => client.post('Wegwijzer', CLEAR));
    await heading(card, /Kwadraad/).waitFor();
    await link(card, 'Ga verder in een persoonlijke chat').waitFor();
    expect(await card.getByText(CONTACT).count()).toBe(0);
  });
});
