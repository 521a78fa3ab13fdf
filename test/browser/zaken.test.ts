import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PlaygroundDemo } from '../support/playground-demo.js';
import type { PlaygroundPage } from '../support/playground-page.js';
import { NIETS, speelDriemaanden, speelNaarLoket, speelTotRegie } from '../support/playground-zaken.js';

/** Two journeys of a hulpvraag in the real Playground, all roles played by one person in one chat. */
let demo: PlaygroundDemo;
let client: PlaygroundPage;
beforeEach(async () => {
  demo = await PlaygroundDemo.start();
  client = await demo.open();
}, 90_000);
afterEach(async () => {
  const problems = await client.problems();
  await demo.stop();
  expect(problems).toEqual([]);
});

test('S3 in the Playground: opened, put ready, weighed by two, assigned, accepted with one press', async () => {
  await speelTotRegie(client, NIETS);
  const overzicht = client.cards.filter({ hasText: 'Wie doet mee' }).last();
  for (const wie of ['Ilse Kranendonk', 'Noor Zandstra', 'Ruud Gors']) await overzicht.getByText(wie).first().waitFor();
}, 90_000);

test('S9 in the Playground: straight to the Loket, which sees its contact and its own dates', async () => {
  await speelNaarLoket(client, NIETS);
  const overzicht = client.cards.filter({ hasText: 'Wie doet mee' }).last();
  await overzicht.getByText('Ilse Kranendonk', { exact: false }).first().waitFor();
  expect(await overzicht.getByText('Noor Zandstra').count()).toBe(0);
  expect(await overzicht.getByText('Basisondersteuning').count()).toBe(0);
}, 90_000);

test('S7 by time travel: the digest after ten school days, the three-month check after three months, for whom it is', async () => {
  const check = await speelDriemaanden(client, NIETS);
  for (const vraag of ['Duurt de hulp langer dan drie maanden?', 'Werkt deze aanpak?', 'Is er iets anders nodig?'])
    await check.getByText(vraag).first().waitFor();
  await check.getByText(/^Demo: het is vandaag/).waitFor();
  // Answered completely on the card: the day is filled in already.
  await check.getByRole('button', { name: 'Leg vast: Werkt, doorgaan' }).click();
  await client.cards.filter({ hasText: 'De driemaandencheck is beantwoord.' }).last().waitFor();
}, 90_000);
