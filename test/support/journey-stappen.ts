import type { Speler, Zakenwereld } from './zakenwereld.js';

/** Stretches that several scenarios begin with, pressed as people press them. */

export const IEDEREEN_JA = { antwoord: 'Ja', hoe: 'Mondeling' };

/** Opens a hulpvraag of a pupil below twelve who is new, and brings it to the schakelteam; gives the number. */
export async function totKlaargezet(so: Speler, soj: string): Promise<string> {
  await so.typt('hulpvraag openen');
  await so.klikt('Hulpvraag openen', { leeftijd: 'Jonger', grond: 'Basisondersteuning was', leerling: 'Nieuw' });
  await so.klikt('Ouders geïnformeerd');
  await so.klikt('Gesprek en gezag vastleggen', { samen: 'Ja', gehoord: 'Nee', ouders: '1' });
  await so.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await so.klikt('Klaarzetten', { soj, kindkans: '123456' });
  return nummerOp(so);
}

/** The number on the card that somebody looks at. */
export function nummerOp(speler: Speler): string {
  const nummer = /[A-Z]{2}-\d{2}-\d{4}/.exec(JSON.stringify(speler.kaart()))?.[0];
  if (nummer === undefined) throw new Error('no number on this card');
  return nummer;
}

/** The schakelteam chooses an outcome together: one proposes, the other confirms. */
export async function kiezen(een: Speler, ander: Speler, uitkomst: Readonly<Record<string, string>>): Promise<void> {
  await een.klikt('Uitkomst voorstellen', { afweging: 'Ja', ...uitkomst });
  ander.leestBericht();
  await ander.klikt('Uitkomst bevestigen');
}

/** From nothing to an expert with the regie, by the schakelteam of De Zeester. */
export async function totRegie(
  wereld: Zakenwereld,
  wie: { readonly code: string; readonly naam: string },
  uitkomst = 'Een expert met regierol',
): Promise<string> {
  const [ilse, noor, rr] = [wereld.speler('ilse'), wereld.speler('noor'), wereld.speler(wie.code)];
  const nummer = await totKlaargezet(ilse, 'Noor');
  noor.leestBericht();
  await noor.klikt('Overleg starten');
  await kiezen(noor, ilse, { uitkomst, persoon: wie.naam });
  await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA);
  await ilse.klikt('Regierol toewijzen', { geinformeerd: wereld.vandaag() });
  rr.leestBericht();
  await rr.klikt('Regie aannemen');
  return nummer;
}

/** Takes a step of the card that somebody looks at, also when it is not the first; the sentence when it was refused. */
export async function zet(
  speler: Speler,
  stap: string,
  antwoorden: Readonly<Record<string, string>> = {},
): Promise<string> {
  const knop = speler.knop(stap);
  if (knop === 'geen') {
    if (speler.titels().includes('Iets anders doen')) await speler.klikt('Iets anders doen');
    await speler.klikt('Kies deze stap', { kies_stap: stap });
  }
  if (knop === 'opent') await speler.klikt(stap);
  return speler.klikt(stap, antwoorden);
}

/** The sentence with which a step is refused: under the card, or on the card that shows what to do first. */
export async function weigering(
  speler: Speler,
  stap: string,
  antwoorden: Readonly<Record<string, string>> = {},
): Promise<string> {
  const zin = await zet(speler, stap, antwoorden);
  return zin === '' ? speler.tekst() : zin;
}

/** The same on the newest card of the case, as somebody does who comes back to it. */
export async function doet(
  speler: Speler,
  nummer: string,
  stap: string,
  antwoorden: Readonly<Record<string, string>> = {},
): Promise<string> {
  await speler.typt(nummer);
  return zet(speler, stap, antwoorden);
}
