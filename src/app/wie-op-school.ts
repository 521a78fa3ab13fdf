import type { Aanspreekrol, Contact, Medewerker, School } from './mensen.js';
import type { Kennis, Vrager } from './vrager.js';

/** Who of a school hears that a colleague wants to discuss something. */
export function aanspreekrol({ sector }: School): Aanspreekrol {
  return sector === 'po' ? 'ib' : 'coo';
}

/** The IB'er or COO of the school, as somebody to turn to. */
export function aanspreekpunt(kennis: Kennis, vrager: Vrager): Contact | null {
  if (vrager.school === null) return null;
  const rol = aanspreekrol(vrager.school);
  return contactOf(kennis.mensen.aanspreekpunt(vrager.school.code, rol), rol === 'ib' ? "IB'er" : 'COO');
}

/** Who knows the meldcode at this school. Null when nobody was named, or when it is the person who asks. */
export function aandachtsfunctionaris(kennis: Kennis, vrager: Vrager): Contact | null {
  if (vrager.school === null) return null;
  const wie = kennis.mensen.aandachtsfunctionaris(vrager.school.code);
  return wie !== null && isVrager(wie, vrager) ? null : contactOf(wie, 'aandachtsfunctionaris');
}

/** True when this is the one who asks: nobody is sent to himself. */
export function isVrager({ persoon }: Medewerker, vrager: Vrager): boolean {
  return persoon.id === vrager.persoon.id && persoon.tenant === vrager.persoon.tenant;
}

function contactOf(wie: Medewerker | null, functie: string): Contact | null {
  if (wie === null) return null;
  const { naam, mail, telefoon, teams, dagen } = wie;
  return { naam, functie, mail, telefoon, teams, dagen };
}
