import { GEEN_OMGEVING } from '../../src/domain/advies/antwoord-inhoud.js';
import type { Contact, Medewerker, Mensen, School } from '../../src/app/mensen.js';
import type { Persoon } from '../../src/app/ports.js';

export const TENANT = '22222222-2222-4222-8222-222222222222';
const person = (id: string): Persoon => ({ tenant: TENANT, id });
export const anne = person('anne');
export const bram = person('bram');
export const carla = person('carla');
export const dirk = person('dirk');
export const vreemde = person('vreemde');

const medewerker = (persoon: Persoon, naam: string): Medewerker => ({
  persoon,
  naam,
  mail: `${persoon.id}@school.example`,
  telefoon: '0187 000 000',
  teams: `${persoon.id}@school.example`,
});
const people = [
  medewerker(anne, 'Anne de Jong'),
  medewerker(bram, 'Bram Smit'),
  medewerker(carla, 'Carla Visser'),
  medewerker(dirk, 'Dirk Mol'),
];

export const duin: School = { code: 'duin', naam: 'De Duin', sector: 'po' };
export const haven: School = { code: 'haven', naam: 'Havencollege', sector: 'vo' };
const contact = (school: string, partner: string): Contact => ({
  naam: `Contact ${partner} ${school}`,
  functie: partner,
  mail: `${partner}@${school}.example`,
  telefoon: '0187 111 111',
  teams: `${partner}@${school}.example`,
});

/** Anne teaches at De Duin (Bram is its IB'er), Dirk at both schools (and is aandachtsfunctionaris of De Duin); Carla is COO of the Havencollege. */
export const testMensen: Mensen = {
  findMedewerker: ({ tenant, id }) =>
    people.find(({ persoon }) => persoon.id === id && persoon.tenant === tenant) ?? null,
  scholenVan({ tenant, id }) {
    if (tenant !== TENANT) return [];
    if (id === 'dirk') return [duin, haven];
    if (id === 'carla') return [haven];
    return id === 'anne' || id === 'bram' ? [duin] : [];
  },
  scholen: (tenant) => (tenant === TENANT ? [duin, haven] : []),
  aanspreekpunt: (school) => medewerkerOf(school === 'duin' ? 'bram' : 'carla'),
  aandachtsfunctionaris: (school) => (school === 'duin' ? medewerkerOf('dirk') : null),
  crisislijn: () => ({ naam: 'Crisislijn Test', telefoon: '0187 222 222' }),
  contact,
  omgeving: (school) => ({ ...GEEN_OMGEVING, sector: school === null ? null : school === 'duin' ? 'po' : 'vo' }),
  personas: () => [
    { rol: 'leerkracht', naam: 'Anne de Jong (leerkracht)', persoon: anne },
    { rol: 'ib', naam: "Bram Smit (IB'er)", persoon: bram },
  ],
};

function medewerkerOf(id: string): Medewerker | null {
  return people.find(({ persoon }) => persoon.id === id) ?? null;
}
