import type { Datum, Feit, Handelend, Persoon, Toestemming } from '../../domain/hulpvraag/hulpvraag.js';
import type { Partij } from '../../domain/route/woorden.js';
import type { Adresboek } from './adresboek.js';

/** How things of a case are called in sentences. */

const DAG = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `2027-02-03` as "3 februari 2027". */
export const dagTekst = (datum: Datum): string => DAG.format(new Date(`${datum}T00:00:00Z`));

const KORT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** The same in a line of a list: "3 feb 2027". */
export const dagKort = (datum: Datum): string => KORT.format(new Date(`${datum}T00:00:00Z`));

const PARTIJNAAM: Readonly<Record<Partij, string>> = {
  'ouder-1': 'Ouder 1',
  'ouder-2': 'Ouder 2',
  leerling: 'Leerling',
};
export const partijnaam = (partij: Partij): string => PARTIJNAAM[partij];

const ANTWOORD: Readonly<Record<Toestemming['antwoord'], string>> = {
  ja: 'ja',
  nee: 'nee',
  bezwaar: 'gehoord, met bezwaar',
};

/** "ja, mondeling, 3 feb 2027". */
export const antwoordTekst = ({ antwoord, hoe, op }: Pick<Toestemming, 'antwoord' | 'hoe' | 'op'>): string =>
  `${ANTWOORD[antwoord]}, ${hoe}, ${dagKort(op)}`;

/** Somebody by his name; by a neutral word when the installation no longer knows him. */
export const naamVan = (adresboek: Adresboek, persoon: Persoon): string =>
  adresboek.vind(persoon)?.naam ?? 'iemand die hier niet meer werkt';

/** "Noor Zandstra", or "Petra Duinker namens Noor Zandstra". */
export function handelendTekst(adresboek: Adresboek, { door, namens }: Handelend): string {
  const wie = naamVan(adresboek, door);
  return namens === null ? wie : `${wie} namens ${naamVan(adresboek, namens)}`;
}

/** "Contact gelegd: 3 feb 2027", with the choice where the fact has one. */
export function feitTekst(naam: string, { op, waarde }: Feit, keuze: string | null): string {
  return `${naam}: ${keuze ?? waarde ?? ''}${keuze === null && waarde === null ? '' : ', '}${dagKort(op)}`;
}
