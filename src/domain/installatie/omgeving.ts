import type { Omgeving } from '../advies/antwoord-inhoud.js';
import type { Installatie, Installatieschool } from './installatie.js';

/** What of an installation changes an answer: the sector of the school, the doorbraak contact, other care organisations. */
export function omgevingVan(installatie: Installatie, school: Installatieschool | null): Omgeving {
  const { doorbraak, aanbieders } = installatie;
  return {
    sector: school?.sector ?? null,
    doorbraak:
      doorbraak === null
        ? null
        : [`${doorbraak.naam} (${doorbraak.organisatie})`, doorbraak.telefoon, doorbraak.mail]
            .filter((deel) => deel !== null)
            .join(', '),
    aanbieders: Object.fromEntries(Object.entries(aanbieders).map(([rol, { namen }]) => [rol, namen])),
  };
}
