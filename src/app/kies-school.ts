import { showAnders } from './anders.js';
import { showAntwoord } from './ask.js';
import { findVrager, type Kennis, type Vrager } from './vrager.js';
import type { Plek, Weergave } from './weergave.js';

/** "Mijn school": which school the answers are for, and the others to choose from. */
export function showScholen(vrager: Vrager): Weergave {
  if (vrager.scholen.length === 0) return { kaart: 'melding', soort: 'geen-school' };
  return { kaart: 'schoolkiezer', scholen: vrager.scholen, huidige: vrager.school, plek: null };
}

/** Keeps the chosen school (its code alone). Refuses a school that is not among those open to this person. */
export async function chooseSchool(
  kennis: Kennis,
  vrager: Vrager,
  code: string,
  plek: Plek | 'anders' | null,
): Promise<readonly Weergave[]> {
  const school = vrager.scholen.find((een) => een.code === code);
  if (school === undefined) return [{ kaart: 'melding', soort: 'verlopen' }];
  await kennis.store.keepKeuze(vrager.account, { school: code });
  if (plek === null) return [{ kaart: 'melding', soort: 'school-gekozen', naam: school.naam }];
  const nu = await findVrager(kennis, vrager.account);
  return plek === 'anders' ? showAnders(kennis, nu) : showAntwoord(kennis, nu, plek);
}
