import type { Locator } from 'playwright-core';
import { loadKalender } from '../../src/data/kalender.js';
import { dagVan, maandenVerder } from '../../src/domain/kalender/datum.js';
import { kalenderVan } from '../../src/domain/kalender/regio-kalender.js';
import { eersteSchooldag } from '../../src/domain/kalender/schooldagen.js';
import { naTermijn } from '../../src/domain/kalender/termijn.js';
import type { PlaygroundPage } from './playground-page.js';

/** Hulpvragen in the real Playground, as somebody plays them who takes every role himself. */

/** What is done with a card that is worth a picture. */
export type Kiek = (naam: string, kaart: Locator) => Promise<void>;

const knop = (kaart: Locator, titel: string): Locator => kaart.getByRole('button', { name: titel, exact: true });
const kies = (kaart: Locator, keuze: string, at = 0): Promise<void> =>
  kaart.getByText(keuze, { exact: true }).nth(at).click();

/** Presses a button and waits until the card says this; the card stays where it is. */
async function druk(kaart: Locator, titel: string, dan: string | RegExp): Promise<void> {
  await knop(kaart, titel).click();
  await kaart.getByText(dan).first().waitFor();
}

/** Presses a button after which somebody else gets a message: the card that came. */
const drukEnBericht = (client: PlaygroundPage, kaart: Locator, titel: string): Promise<Locator> =>
  client.newCard(() => knop(kaart, titel).click());

/** The IB'er brings a new hulpvraag to the schakelteam; gives her card and the one of the SOJ. */
async function totKlaargezet(client: PlaygroundPage, kiek: Kiek): Promise<{ ilse: Locator; noor: Locator }> {
  await client.first();
  await client.ask("ik ben IB'er");
  const ilse = await client.ask('hulpvraag openen');
  await kiek('1-openen', ilse);
  await kies(ilse, 'Jonger dan 12 jaar');
  await kies(ilse, 'Basisondersteuning was niet genoeg');
  await kies(ilse, 'Nieuw');
  await druk(ilse, 'Hulpvraag openen', 'Nodig voor: Klaarzetten');
  await kiek('2-concept', ilse);
  await druk(ilse, 'Ouders geïnformeerd', 'De betrokkenen zijn geïnformeerd.');
  await kies(ilse, 'Ja', 0);
  await kies(ilse, 'Nee', 1);
  await kies(ilse, '1');
  await druk(ilse, 'Gesprek en gezag vastleggen', 'Wie gaf antwoord?');
  await kies(ilse, 'Ja');
  await kies(ilse, 'Mondeling');
  await kiek('3-toestemming', ilse);
  await druk(ilse, 'Toestemming vastleggen', 'Er is een antwoord op de vraag');
  await ilse.getByText('Noor Zandstra', { exact: false }).first().click();
  await ilse.getByRole('textbox').last().fill('123456');
  const noor = await drukEnBericht(client, ilse, 'Klaarzetten');
  await ilse.getByText('Doe dit nu in Kindkans').waitFor();
  await kiek('4-klaargezet', ilse);
  return { ilse, noor };
}

/** The schakelteam weighs: the SOJ proposes, the IB'er confirms on the message that she got; gives that card. */
async function kiesUitkomst(
  client: PlaygroundPage,
  noor: Locator,
  kiek: Kiek,
  vul: (kaart: Locator) => Promise<void>,
): Promise<Locator> {
  await client.ask('ik ben BPO');
  await kiek('5-schakelteam', noor);
  await client.newCard(() => knop(noor, 'Overleg starten').click());
  await noor.getByText('Uitkomst voorstellen').first().waitFor();
  await vul(noor);
  await kies(noor, 'Ja');
  const ilse = await drukEnBericht(client, noor, 'Uitkomst voorstellen');
  await client.ask("ik ben IB'er");
  await kiek('6-bevestigen', ilse);
  // The Playground draws its cards anew when a message comes, and forgets what was chosen: wait for it first.
  await drukEnBericht(client, ilse, 'Uitkomst bevestigen');
  await ilse.getByText('De uitkomst is bevestigd.').waitFor();
  return ilse;
}

async function kiesUitLijst(
  client: PlaygroundPage,
  kaart: Locator,
  veld: string,
  keuze: string | RegExp,
): Promise<void> {
  await kaart.getByRole('combobox', { name: veld }).click();
  await client.page.getByRole('option', { name: keuze, exact: true }).click();
}

/** Scenario S3 up to an active regierolhouder. */
export async function speelTotRegie(client: PlaygroundPage, kiek: Kiek): Promise<void> {
  const { noor } = await totKlaargezet(client, kiek);
  const ilse = await kiesUitkomst(client, noor, kiek, async (kaart) => {
    await kiesUitLijst(client, kaart, 'Uitkomst', 'Een expert met regierol');
    await kaart.getByText(/^Ruud Gors/).click();
  });
  await kies(ilse, 'Ja');
  await kies(ilse, 'Mondeling');
  await kiek('7-toestemming-expert', ilse);
  await druk(ilse, 'Toestemming vastleggen', 'Er is een antwoord op de vraag');
  await kiesVandaag(client, ilse);
  const ruud = await drukEnBericht(client, ilse, 'Regierol toewijzen');
  await client.ask('ik ben jeugdverpleegkundige');
  await kiek('8-regie', ruud);
  await druk(ruud, 'Regie aannemen', 'De regierolhouder heeft de regie aangenomen.');
  await kiek('9-regie-actief', ruud);
  await druk(ruud, 'Overzicht', 'Wie doet mee');
  await kiek('10-overzicht', ruud);
}

/** S7's clock: three months after somebody took the regierol, by time travel; gives the card of the check. */
export async function speelDriemaanden(client: PlaygroundPage, kiek: Kiek): Promise<Locator> {
  await speelTotRegie(client, NIETS);
  const vandaag = dagVan(new Date().toISOString());
  await reis(client, naTermijn(MIDDEN, vandaag, { schooldagen: 10 }));
  const dagbericht = client.cards
    .filter({ hasText: 'Vandaag voor jou' })
    .filter({ hasText: 'Bericht voor Ruud Gors' })
    .last();
  await dagbericht.waitFor();
  await kiek('13-dagbericht', dagbericht);
  await reis(client, eersteSchooldag(MIDDEN, maandenVerder(vandaag, 3)));
  const check = client.cards
    .filter({ hasText: 'Werkt deze aanpak?' })
    .filter({ hasText: 'Bericht voor Ruud Gors' })
    .last();
  await check.waitFor();
  await kiek('14-driemaandencheck', check);
  await check.getByRole('button', { name: 'Werkt, doorgaan', exact: true }).click();
  await kiek('15-werkt-doorgaan', check);
  return check;
}

/** The calendar of the region: the days depend on the day on which this is played. */
const MIDDEN = kalenderVan(loadKalender('goeree-overflakkee'), { vrij: [], vrijeFeestdagen: [] });

const reis = async (client: PlaygroundPage, dag: string): Promise<void> => {
  await client.ask(`tijd ${dag}`);
};

/** Scenario S9, the direct way to the Loket: what the desk sees without consent to share. */
export async function speelNaarLoket(client: PlaygroundPage, kiek: Kiek): Promise<void> {
  const { noor } = await totKlaargezet(client, NIETS);
  const ilse = await kiesUitkomst(client, noor, NIETS, (kaart) => kiesUitLijst(client, kaart, 'Uitkomst', 'Loket'));
  await kies(ilse, 'Ja');
  await kies(ilse, 'Mondeling');
  await druk(ilse, 'Toestemming vastleggen', 'Er is een antwoord op de vraag');
  await kies(ilse, 'Niet van toepassing: er is geen expert met regierol');
  await kiesVandaag(client, ilse);
  const sanne = await drukEnBericht(client, ilse, 'Doorzetten naar Loket');
  await client.ask('ik ben loket');
  await kiek('11-loket', sanne);
  await druk(sanne, 'In behandeling nemen', 'Het Loket heeft de vraag in behandeling.');
  await druk(sanne, 'Overzicht', 'Wie doet mee');
  await kiek('12-loket-overzicht', sanne);
}

/** No picture of this stretch. */
export const NIETS: Kiek = () => Promise.resolve();

async function kiesVandaag(client: PlaygroundPage, kaart: Locator): Promise<void> {
  await kaart.getByRole('combobox', { name: /Wanneer heb je/ }).click();
  await client.page.locator('[aria-current="date"]').first().click();
}
