import { expect, test } from '@jest/globals';
import type { FakePost } from '../support/fake-kanaal.js';
import { tekst, titels } from '../support/kaartspeler.js';
import { journey } from '../support/journey.js';
import { totKlaargezet, zet } from '../support/journey-stappen.js';

/** The channel of the schakelteam (G12), played from the link to the steps of a hulpvraag. */
const { wereld, wie } = journey(['ilse', 'noor', 'ruud', 'mila']);
const KANAAL = '19:schakelteam@thread.tacv2';

const kaartOp = ({ activity }: FakePost): Record<string, unknown> =>
  JSON.parse(JSON.stringify(activity)) as Record<string, unknown>;
const tekstOp = (post: FakePost): string => tekst(kaartOp(post));
const regels = ({ lines }: FakePost): string => JSON.stringify(lines);

function posts(): readonly FakePost[] {
  return [...wereld().connector.kanaal(KANAAL).posts.values()];
}
function eerste(): FakePost {
  const [post] = posts();
  if (post === undefined) throw new Error('nothing was posted');
  return post;
}

test('given a linked channel of the schakelteam alone, then a hulpvraag is one card, updated in place, with a line for each step', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const kanaal = wereld().connector.kanaal(KANAAL);
  kanaal.leden(ilse.persoon, noor.persoon);
  await ilse.roeptInKanaal(KANAAL, 'koppel De Zeester');
  const nummer = await totKlaargezet(ilse, 'Noor');
  expect(posts()).toHaveLength(1);
  expect(tekstOp(eerste())).toContain(nummer);
  expect(tekstOp(eerste())).toContain('De hulpvraag staat klaar voor het schakelteam.');
  expect(tekstOp(eerste())).toContain('schakelfunctionaris onderwijs-jeugdhulp');
  expect(titels(kaartOp(eerste()))).toEqual(['Open in de chat']);
  for (const naam of ['Ilse', 'Noor', '123456', 'Ouder', 'basis']) expect(JSON.stringify(eerste())).not.toContain(naam);

  noor.leestBericht();
  await noor.klikt('Overleg starten');
  expect(posts()).toHaveLength(1);
  expect(tekstOp(eerste())).toContain('Het schakelteam overlegt.');
  expect(regels(eerste())).toContain('Het schakelteam overlegt. (1 februari 2027)');
  await zet(noor, 'Uitvraag plannen', { gepland: '2027-02-08' });
  expect(posts()).toHaveLength(1);
  expect(eerste().lines).toHaveLength(2);
});

test('given a third teacher in the channel, then it is told that there is news, and nothing more', async () => {
  const [ilse, noor, mila] = [wie('ilse'), wie('noor'), wie('mila')];
  wereld().connector.kanaal(KANAAL).leden(ilse.persoon, noor.persoon, mila.persoon);
  await ilse.roeptInKanaal(KANAAL, 'koppel De Zeester');
  const nummer = await totKlaargezet(ilse, 'Noor');
  expect(JSON.stringify(eerste())).not.toContain(nummer);
  expect(tekstOp(eerste())).toContain('Er is iets nieuws voor het schakelteam');
});

test('given a channel that is gone, then both schakelfunctionarissen hear of it in person, and the case goes on', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const kanaal = wereld().connector.kanaal(KANAAL);
  kanaal.leden(ilse.persoon, noor.persoon);
  await ilse.roeptInKanaal(KANAAL, 'koppel De Zeester');
  kanaal.faalt('plaats', { kind: 'status', status: 404, code: 'ConversationNotFound' });
  const nummer = await totKlaargezet(ilse, 'Noor');
  await wereld().rust();
  for (const een of [ilse, noor]) {
    const gehoord = een.alleBerichten().filter((bericht) => bericht.includes('niet bereikbaar'));
    expect(gehoord).toHaveLength(1);
    expect(gehoord[0]).toContain(nummer);
  }
  await noor.typt(nummer);
  await noor.klikt('Overleg starten');
  expect(posts()).toHaveLength(1);
  expect(tekstOp(eerste())).toContain('Het schakelteam overlegt.');
});
