import { fakerDE, fakerEN, fakerFR, fakerNL, fakerNL_BE, fakerPL, fakerTR } from '@faker-js/faker';
import type { Trainingsregel } from './trainingstekst.js';

const KORTSTE = 2;
const PAKKET = [fakerNL, fakerNL_BE, fakerTR, fakerPL, fakerDE, fakerFR, fakerEN];

function egaal(naam: string): string {
  return naam
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase();
}

/** Words that writers of the training text use in lower case: who writes them so means no name. */
function woordenInKleineLetters(tekst: string): string[] {
  return (tekst.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []).map(egaal);
}

/** One line may name a play or a song; what two lines use in small letters is a word. */
const VAAK_GENOEG = 2;

function woordenVanGesprek(regels: readonly Trainingsregel[]): Set<string> {
  const aantallen = new Map<string, number>();
  for (const { pii, tekst } of regels) {
    if (pii) continue;
    for (const woord of new Set(woordenInKleineLetters(tekst))) aantallen.set(woord, (aantallen.get(woord) ?? 0) + 1);
  }
  return new Set([...aantallen].filter(([, aantal]) => aantal >= VAAK_GENOEG).map(([woord]) => woord));
}

export interface Namenlijsten {
  readonly voornamen: readonly string[];
  readonly dubbelzinnig: readonly string[];
  readonly zeldzaam: readonly string[];
}

/**
 * Compiles the lists of first names: those of a kept package beside our own; which of them are words of school chat
 * (`dubbelzinnig`), and which are words that only a dictionary knows (`zeldzaam`).
 */
export function maakNamenlijsten(
  eigen: readonly string[],
  altijdDubbelzinnig: readonly string[],
  woordenboek: ReadonlySet<string>,
  regels: readonly Trainingsregel[],
): Namenlijsten {
  const uitPakket = PAKKET.flatMap(({ rawDefinitions }) => {
    const { generic = [], female = [], male = [] } = rawDefinitions.person?.first_name ?? {};
    return [...generic, ...female, ...male];
  });
  const voornamen = [...new Set([...uitPakket, ...eigen].map(egaal))]
    .filter((naam) => naam.length >= KORTSTE && /^[a-z]+(-[a-z]+)*$/.test(naam))
    .sort();
  const gesprek = woordenVanGesprek(regels);
  const altijd = new Set(altijdDubbelzinnig);
  const dubbelzinnig = voornamen.filter((naam) => gesprek.has(naam) || altijd.has(naam) || naam.length === KORTSTE);
  const zeldzaam = voornamen.filter((naam) => woordenboek.has(naam) && !dubbelzinnig.includes(naam));
  return { voornamen, dubbelzinnig, zeldzaam };
}
