import type { Meldingsoort, Weergave } from '../app/weergave.js';

/** Short friendly sentences. `{naam}` is a name from the installation, never something typed. */
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
  'al-gelezen': 'Je had al laten weten dat je dit gelezen hebt.',
};

/** The sentence of a notice, with the name filled in. */
export function meldingTekst(melding: Extract<Weergave, { kaart: 'melding' }>): string {
  return MELDINGEN[melding.soort].replace('{naam}', () => melding.naam ?? '');
}
