import { isBsn } from '../signaal/bsn.js';
import type { Stap, Veld } from '../route/route.js';
import { PARTIJEN } from '../route/woorden.js';
import type { Toetsing } from './toets.js';
import { geldenAlle } from './toets.js';
import type { VasteWeigering } from './weigering.js';

const DATUM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Up to three letters and three to eight figures: how a register numbers its questions; a name does not fit (G11). */
const REGISTERNUMMER = /^(?:[A-Z]{1,3}-?)?\d{3,8}$/;
const LIJKT_OP_DATUM = /^(?:(?:19|20)\d{6}|[0-3]\d[01]\d(?:19|20)\d{2})$/;

/**
 * Checks what was filled in against the fields of the step; the first thing that is wrong, or null. What does not pass
 * goes nowhere: the refusal holds a code and a sentence, never the value.
 */
export function veldfout(toetsing: Toetsing, stap: Stap): VasteWeigering | null {
  for (const veld of stap.velden) {
    if (!geldenAlle(toetsing, veld.als)) continue;
    const { waarden, personen } = toetsing.ingevuld;
    const gevuld = veld.soort === 'persoon' ? personen[veld.code] !== undefined : waarden[veld.code] !== undefined;
    if (!gevuld) {
      if (veld.verplicht) return 'veld-ontbreekt';
      continue;
    }
    const fout = veld.soort === 'persoon' ? persoonfout(toetsing, veld) : waardefout(toetsing, veld);
    if (fout !== null) return fout;
  }
  return null;
}

function persoonfout({ ingevuld, omstandigheden, hulpvraag }: Toetsing, veld: Veld): VasteWeigering | null {
  const persoon = ingevuld.personen[veld.code];
  if (persoon === undefined) return 'veld-ontbreekt';
  const { rollen } = omstandigheden.werkt(persoon, hulpvraag.school);
  return veld.uit.length > 0 && !rollen.some((rol) => veld.uit.includes(rol)) ? 'persoon-onjuist' : null;
}

function waardefout({ ingevuld, omstandigheden, hulpvraag }: Toetsing, veld: Veld): VasteWeigering | null {
  const waarde = ingevuld.waarden[veld.code] ?? '';
  switch (veld.soort) {
    case 'datum':
      return DATUM.test(waarde) && (veld.vooruit || waarde <= omstandigheden.vandaag) ? null : 'datum-onjuist';
    case 'keuze':
      return veld.keuzes.some(({ code }) => code === waarde) ? null : 'keuze-onjuist';
    case 'ja-nee':
      return waarde === 'ja' || waarde === 'nee' ? null : 'keuze-onjuist';
    case 'partij':
      return PARTIJEN.some((partij) => partij === waarde) ? null : 'keuze-onjuist';
    case 'aantal':
      return /^[1-9]\d?$/.test(waarde) && Number(waarde) <= (veld.hoogstens ?? 99) ? null : 'aantal-onjuist';
    case 'registernummer':
      return REGISTERNUMMER.test(waarde) && !LIJKT_OP_DATUM.test(waarde) && !isBsn(waarde) ? null : 'nummer-onjuist';
    case 'actie':
      return hulpvraag.acties.some(({ id, klaarOp }) => id === waarde && klaarOp === null) ? null : 'actie-onbekend';
    case 'persoon':
      return null;
  }
}
