import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Hulpvraag } from '../../src/domain/hulpvraag/hulpvraag.js';
import { journey } from '../support/journey.js';
import { kiezen, nummerOp, totKlaargezet } from '../support/journey-stappen.js';
import { openen, opening, volgende } from '../store/hulpvraag-steps.js';

/** From the last step of a hulpvraag to the day on which nothing of it is left (R11, retention), day after day. */
const { wereld, wie } = journey(['ilse', 'noor'], { begin: '2027-02-05' });
const KANAAL = '19:schakelteam@thread.tacv2';
const OPENEN = { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' };

const zaakMet = async (nummer: string): Promise<Hulpvraag> => {
  const zaak = await wereld().opslag.hulpvragen.findNummer(nummer);
  if (zaak === null) throw new Error('there is no such case');
  return zaak;
};
/** What was put in the place of something else, by its path. */
const overschreven = (): readonly string[] =>
  wereld()
    .connector.traffic.filter(({ method, raw }) => method === 'PUT' && raw.includes('Deze hulpvraag is gewist'))
    .map(({ path }) => decodeURIComponent(path));

/** Closed on 5 February 2027 with a card in the channel: kept up to 5 May. */
async function totAfgesloten(): Promise<string> {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  wereld().connector.kanaal(KANAAL).leden(ilse.persoon, noor.persoon);
  await ilse.roeptInKanaal(KANAAL, 'koppel De Zeester');
  const nummer = await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst: 'Terug naar basisondersteuning' });
  expect(await ilse.klikt('Afsluiten', { geinformeerd: '2027-02-05' })).toBe('');
  for (const een of [ilse, noor]) een.berichten();
  return nummer;
}

/** What is kept when the bot has stopped: files and log, without the access log (one year) and the tombstones. */
async function bewaard(): Promise<string> {
  const Opname = z.object({ toestand: z.record(z.string(), z.unknown()) });
  await wereld().sluit();
  const { bestanden, log } = await wereld().bewaard();
  const inhoud = [...bestanden].map(([naam, tekst]) => {
    if (!naam.startsWith('toestand')) return tekst;
    const { toestand } = Opname.parse(JSON.parse(tekst));
    return JSON.stringify({ ...toestand, inzagen: [], grafstenen: [] });
  });
  return [...inhoud, log].join('\n');
}

test('given a closed hulpvraag, then it is announced two weeks before, and on its day nothing of it is left anywhere', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const nummer = await totAfgesloten();
  const zaak = await zaakMet(nummer);
  await ilse.typt('hulpvraag openen');
  await ilse.klikt('Hulpvraag openen', OPENEN);
  const ander = nummerOp(ilse);

  const { hulpvragen } = wereld().opslag;
  await wereld().leefTot('2027-04-20');
  expect(ilse.berichten().join()).not.toContain('Wordt over twee weken gewist');
  const voorAankondiging = await hulpvragen.kaartenVan(zaak.id);
  await wereld().leefTot('2027-04-21');
  expect(ilse.berichten().join()).toContain('Wordt over twee weken gewist');
  await wereld().leefTot('2027-05-04');
  expect(await zaakMet(nummer)).toMatchObject({ id: zaak.id, bewaartTot: '2027-05-05' });
  expect(overschreven()).toEqual([]);
  const kaarten = await hulpvragen.kaartenVan(zaak.id);
  expect(kaarten).toHaveLength(voorAankondiging.length + 1);
  for (const een of [ilse, noor])
    expect(kaarten.filter(({ persoon }) => persoon.id === een.persoon.id.toLowerCase()).length).toBeGreaterThan(1);

  await wereld().leefTot('2027-05-05');
  expect(await hulpvragen.findNummer(nummer)).toBeNull();
  const [post = ''] = wereld().connector.kanaal(KANAAL).posts.keys();
  expect(overschreven().toSorted()).toEqual(
    [
      `/v3/conversations/${KANAAL}/activities/${post}`,
      ...kaarten.map(({ persoon, activityId }) => `/v3/conversations/a:${persoon.id}/activities/${activityId}`),
    ].toSorted(),
  );
  expect(JSON.stringify([...wereld().connector.kanaal(KANAAL).posts.values()])).not.toContain(nummer);
  for (const { raw } of wereld()
    .connector.traffic.filter(({ method }) => method === 'PUT')
    .slice(-kaarten.length))
    expect(raw).not.toContain(nummer);

  await ilse.typt(ander);
  expect(ilse.tekst()).toContain(ander);
  const alles = await bewaard();
  expect(alles).not.toMatch(new RegExp(`${nummer}|\\b${zaak.id}\\b`));
  expect(alles).toContain(ander);
  expect(alles).toContain('wissen-gewist-1');
}, 60_000);

test('given a hulpvraag that was erased, then a late click finds nothing and a late commit cannot revive it', async () => {
  const [ilse, noor] = [wie('ilse'), wie('noor')];
  const nummer = await totAfgesloten();
  const zaak = await zaakMet(nummer);
  await wereld().leefTot('2027-05-05');

  const weg = 'Ik vind deze hulpvraag niet, of je hebt er geen toegang toe.';
  expect(await ilse.vervalst('stap', { h: zaak.id, stap: 'T15', v: zaak.versie })).toContain(weg);
  expect(await noor.klikteNog()).toContain(weg);
  await ilse.typt(nummer);
  expect(ilse.tekst()).toContain(weg);

  const { hulpvragen } = wereld().opslag;
  const niets = { soort: 'ingehaald', versie: null };
  expect(await hulpvragen.leg(volgende(zaak))).toEqual(niets);
  expect(await hulpvragen.leg(openen(opening(zaak.id, nummer)))).toEqual(niets);
  await hulpvragen.houdKaart([zaak.id], { persoon: ilse.persoon, activityId: 'laat' });
  expect([await hulpvragen.find(zaak.id), await hulpvragen.log(zaak.id), await hulpvragen.kaartenVan(zaak.id)]).toEqual(
    [null, [], []],
  );
  expect(await bewaard()).not.toContain(nummer);
}, 60_000);

test('given Teams that is away on that day, then it is erased on the next one, with its cards', async () => {
  const nummer = await totAfgesloten();
  await wereld().leefTot('2027-05-04');
  wereld().connector.kanaal(KANAAL).faalt('werk-bij', { kind: 'status', status: 503 });
  await wereld().leefTot('2027-05-05');
  await zaakMet(nummer);
  expect(overschreven()).toHaveLength(1);
  await wereld().leefTot('2027-05-06');
  expect(await wereld().opslag.hulpvragen.findNummer(nummer)).toBeNull();
  expect(overschreven().length).toBeGreaterThan(3);
}, 60_000);
