import type { Meldingsoort, Weergave } from '../app/weergave.js';

/** Short friendly sentences. `{naam}` is a name from the installation or the day of the demo, never something typed. */
export const MELDINGEN: Readonly<Record<Meldingsoort, string>> = {
  fout: 'Dat lukte niet. Probeer het zo nog eens. Blijft het misgaan? Vraag het de ICT-coördinator van je school.',
  'onbekende-knop': "Deze knop ken ik niet (meer). Typ je vraag, of typ thema's om een thema te kiezen.",
  verlopen: "Dit kan ik niet meer vinden. Typ je vraag opnieuw, of typ thema's om een thema te kiezen.",
  stop: "Prima, ik stop. Ik bewaar niets van wat je typt. Wil je verder? Typ je vraag of typ thema's.",
  'graag-gedaan': 'Graag gedaan. Heb je nog een signaal? Typ het gerust.',
  leeg: "Ik zag geen tekst. Bijlagen en geciteerde berichten lees ik niet. Typ je vraag, of typ thema's om een thema te kiezen.",
  'school-gekozen': 'Je school is nu {naam}. Je krijgt voortaan de contactpersonen van deze school.',
  'rol-gekozen': 'Je speelt nu {naam}.',
  'onbekende-rol': 'Die rol ken ik niet. Kies er een uit de lijst.',
  'geen-school': 'Ik weet niet bij welke school je hoort. Typ mijn school om te kiezen.',
  'niet-in-adreslijst': 'Je staat nog niet in de adreslijst van deze bot. Vraag het de ICT-coördinator van je school.',
  'geen-aanspreekpunt':
    'Voor jouw school staat er nog niemand in de adreslijst aan wie ik dit kan doorgeven. Loop even langs bij je IB’er of ondersteuningscoördinator.',
  'zelf-aanspreekpunt': 'Jij bent zelf het aanspreekpunt van je school. Neem contact op met de partner op de kaart.',
  'alleen-persoonlijk': 'Dat doen we liever in een persoonlijke chat. Open een chat met mij en stel je vraag daar.',
  'geen-hulpvragen': 'Hulpvragen kan ik hier niet openen. Typ je vraag, dan wijs ik je de weg.',
  'alleen-kanaal':
    'Dat hoort in het kanaal van je schakelteam. Typ daar: @Wegwijzer koppel en de naam van je school. Je schakelteam krijgt dan daar bericht van nieuwe hulpvragen.',
  'al-gelezen': 'Je had al laten weten dat je dit gelezen hebt.',
  'tijd-vandaag':
    'In deze demo is het vandaag {naam}. Vooruit gaan? Typ bijvoorbeeld tijd +3 maanden, tijd +2 weken, tijd +5 dagen of tijd 2027-01-11. Terug naar de echte datum? Typ tijd nu. De demo begint dan opnieuw en is weer leeg.',
  'tijd-verzet':
    'Gelukt. In deze demo is het nu {naam}. Terug naar de echte datum? Typ tijd nu. De demo begint dan opnieuw.',
  'tijd-opnieuw':
    "De demo is opnieuw begonnen en alles is leeg. Het is weer gewoon {naam}. Kies opnieuw wie je speelt: typ bijvoorbeeld ik ben IB'er.",
  'tijd-terug':
    'Terug in de tijd kan niet. In deze demo is het {naam}. Wil je terug naar de echte datum? Typ tijd nu. De demo begint dan opnieuw.',
  'tijd-te-ver': 'Zo ver vooruit kan niet: hoogstens twee jaar vanaf de echte datum. In deze demo blijft het {naam}.',
  'tijd-onbekend':
    'Die tijd begrijp ik niet. Typ bijvoorbeeld tijd +3 maanden, tijd +2 weken, tijd +5 dagen, tijd 2027-01-11 of tijd nu. In deze demo blijft het {naam}.',
};

/** The sentence of a notice, with the name filled in. */
export function meldingTekst(melding: Extract<Weergave, { kaart: 'melding' }>): string {
  return MELDINGEN[melding.soort].replace('{naam}', () => melding.naam ?? '');
}
