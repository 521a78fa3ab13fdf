import { describe, expect, test } from '@jest/globals';
import { journey } from '../support/journey.js';
import { doet, IEDEREEN_JA, kiezen, totRegie, weigering, zet } from '../support/journey-stappen.js';
import type { Speler } from '../support/zakenwereld.js';

/** Scenario S7 (DOMAIN 8): three months, a change of regierolhouder, a holder who is gone; day after day, from the edge. */

const VRAGEN = ['Duurt de hulp langer dan drie maanden?', 'Werkt deze aanpak?', 'Is er iets anders nodig?'];
const isCheck = (bericht: string): boolean => VRAGEN.every((vraag) => bericht.includes(vraag));
/** What somebody got of the check since he looked last; other clocks of the case (R5) speak as well. */
const overCheck = (speler: Speler): readonly string[] =>
  speler.berichten().filter((bericht) => bericht.includes('Driemaandencheck'));

describe('S7: Fatma took the regierol on 6 May 2026, so that three months pass inside the summer holiday', () => {
  const { wereld, wie } = journey(['ilse', 'noor', 'ruud', 'fatma'], { begin: '2026-05-06' });

  /** Nothing of reminders before: only what happened with the case. */
  async function totZomer(): Promise<string> {
    const nummer = await totRegie(wereld(), { code: 'fatma', naam: 'Fatma' });
    expect(await doet(wie('fatma'), nummer, 'Contact gelegd')).toBe('');
    for (const code of ['ilse', 'noor', 'ruud', 'fatma']) wie(code).berichten();
    return nummer;
  }

  test('the notice comes on the last school day, the card on the first; Fatma changes the regie on it (R6, T20a-T20c)', async () => {
    const nummer = await totZomer();
    const [ilse, noor, ruud, fatma] = [wie('ilse'), wie('noor'), wie('ruud'), wie('fatma')];
    await wereld().leefTot('2026-07-16');
    expect([overCheck(fatma), overCheck(ilse)]).toEqual([[], []]);
    await wereld().leefTot('2026-07-17');
    expect(overCheck(fatma).join()).toContain(
      'Dit moment valt in de vakantie. Op 31 augustus 2026 krijg je de vragen.',
    );
    expect(overCheck(ilse).join()).toContain('Op 31 augustus 2026 krijgt de regierolhouder de vragen.');
    await wereld().leefTot('2026-08-30');
    expect(overCheck(fatma)).toEqual([]);
    await wereld().leefTot('2026-08-31');
    expect(overCheck(ilse).join()).toContain('De vraag is gesteld aan de regierolhouder.');
    fatma.leestBericht();
    expect(isCheck(fatma.tekst())).toBe(true);
    expect(fatma.tekst()).toContain(`Hulpvraag ${nummer}, De Zeester, sinds 6 mei 2026`);

    expect(await fatma.klikt('Andere regie', { persoon: 'Ruud' })).toBe('');
    for (const een of [ilse, noor]) {
      een.leestBericht();
      await een.klikt('Wijziging bevestigen');
    }
    await ilse.typt(nummer);
    // A client asks for the day; whoever gets around it is refused.
    const h = /"h":"([^"]+)"/.exec(JSON.stringify(ilse.kaart()))?.[1];
    expect(await ilse.vervalst('stap', { h, stap: 'T20b', v: 1 })).toContain('Hoor eerst de betrokkenen');
    expect(await weigering(ilse, 'Partijen gehoord', { gehoord: '2026-08-31' })).toContain('nog geen toestemming');
    expect(await ilse.klikt('Toestemming vastleggen', IEDEREEN_JA)).toBe('');
    expect(await doet(ilse, nummer, 'Partijen gehoord', { gehoord: '2026-08-31' })).toBe('');
    ruud.leestBericht();
    expect(await ruud.klikt('Regie aannemen')).toBe('');
    for (const een of [ilse, noor, ruud, fatma]) een.berichten();

    // Six weeks after the first one: nobody chose a day, and the clock is that of before (R7).
    await wereld().leefTot('2026-10-11');
    expect([...fatma.berichten(), ...ruud.berichten()].filter(isCheck)).toEqual([]);
    await wereld().leefTot('2026-10-12');
    expect(overCheck(fatma)).toEqual([]);
    expect(overCheck(ilse).join()).toContain('De vraag is gesteld aan de regierolhouder.');
    ruud.leestBericht();
    expect(isCheck(ruud.tekst())).toBe(true);
    expect(await ruud.klikt('Werkt, doorgaan', { volgende: '2027-01-11' })).toBe('');
    expect(ruud.tekst()).toContain('De driemaandencheck is beantwoord.');
    // A finger that slips, and the answer that came too late to be believed: one effect.
    expect(await ruud.klikteNog()).toBe('');
    expect(ruud.tekst()).toContain('De driemaandencheck is beantwoord.');
    await wereld().leefTot('2027-01-10');
    expect(ruud.berichten().filter(isCheck)).toEqual([]);
    await wereld().leefTot('2027-01-11');
    expect(ruud.berichten().filter(isCheck)).toHaveLength(1);
  }, 60_000);

  test('nobody answers: Ilse gets the card after five school days, Noor after ten; the old card still works, once (T19g)', async () => {
    await totZomer();
    const [ilse, noor, fatma] = [wie('ilse'), wie('noor'), wie('fatma')];
    await wereld().leefTot('2026-08-31');
    fatma.leestBericht();
    const uitstel = await fatma.klikt('Later herinneren');
    expect([uitstel, fatma.tekst()]).toEqual(['', expect.stringContaining('De driemaandencheck is beantwoord.')]);
    expect(overCheck(ilse).join()).toContain('De vraag is gesteld aan de regierolhouder.');
    await wereld().leefTot('2026-09-07');
    fatma.leestBericht();
    expect(isCheck(fatma.tekst())).toBe(true);
    expect(fatma.titels()).not.toContain('Later herinneren');
    ilse.berichten();
    await wereld().leefTot('2026-09-13');
    expect([ilse, noor].flatMap((een) => een.berichten()).filter(isCheck)).toEqual([]);
    await wereld().leefTot('2026-09-14');
    expect(noor.berichten().filter(isCheck)).toEqual([]);
    const voorIlse = ilse.berichten().filter(isCheck);
    expect(voorIlse).toEqual([expect.stringContaining('Er is nog geen antwoord van de regierolhouder.')]);
    await wereld().leefTot('2026-09-21');
    noor.leestBericht();
    expect(await noor.klikt('Werkt, doorgaan', { volgende: '2026-11-30' })).toBe('');
    expect(noor.tekst()).toContain('De driemaandencheck is beantwoord.');
    expect(fatma.berichten().filter(isCheck)).toEqual([]);
    // Fatma comes back from illness to the card that hangs in her chat: her answer is a newer one.
    expect(await fatma.klikt('Werkt, doorgaan', { volgende: '2026-12-01' })).toBe('');
    await wereld().leefTot('2026-11-30');
    expect([fatma, noor, ilse].flatMap((een) => een.berichten()).filter(isCheck)).toEqual([]);
    await wereld().leefTot('2026-12-01');
    expect(fatma.berichten().filter(isCheck)).toHaveLength(1);
  }, 60_000);

  test('the holder is long ill: Ilse takes the regie back, and a new one who does not answer is withdrawn (T35, T24, R3, T34)', async () => {
    const nummer = await totZomer();
    const [ilse, noor, ruud, fatma] = [wie('ilse'), wie('noor'), wie('ruud'), wie('fatma')];
    await ilse.typt(nummer);
    expect(await zet(ilse, 'Regie terugnemen', { reden: 'Ziek' })).toBe('');
    for (const een of [noor, fatma]) expect(een.berichten().join()).toContain('heeft de regie teruggenomen');
    expect(await doet(ilse, nummer, 'Overleg starten')).toBe('');
    await kiezen(ilse, noor, { uitkomst: 'Een expert met regierol', persoon: 'Ruud' });
    expect(await doet(ilse, nummer, 'Toestemming vastleggen', IEDEREEN_JA)).toBe('');
    expect(await zet(ilse, 'Regierol toewijzen', { geinformeerd: wereld().vandaag() })).toBe('');
    for (const een of [ilse, noor, ruud, fatma]) een.berichten();
    // Five school days after 6 May; 14 May is Ascension Day, 15 May is off.
    await wereld().leefTot('2026-05-12');
    expect(ruud.berichten()).toEqual([]);
    await wereld().leefTot('2026-05-13');
    expect(ruud.berichten().join()).toContain('Regierol nog niet aangenomen');
    expect(await doet(ilse, nummer, 'Voorstel intrekken')).toBe('');
    await wereld().leefTot('2026-08-31');
    expect([fatma, ruud].flatMap(overCheck)).toEqual([]);
  }, 60_000);
});
