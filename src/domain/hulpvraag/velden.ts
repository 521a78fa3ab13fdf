import { isBsn } from '../signaal/bsn.js';
import type { Route, Stap, Veld } from '../route/route.js';
import { IEDEREEN, PARTIJEN } from '../route/woorden.js';
import { isDag, maandenVerder } from '../kalender/datum.js';
import type { Datum } from './hulpvraag.js';
import type { Ingevuld, Toetsing } from './toets.js';
import { geldenAlle } from './toets.js';
import type { VasteWeigering } from './weigering.js';

/** Steps are recorded soon after they were taken and planned soon before; a day of birth must not fit (G11). */
const MAANDEN_TERUG = 12;
const MAANDEN_VOORUIT = 12;
/** Up to three letters and three to eight figures: how a register numbers its questions; a name does not fit (G11). */
const REGISTERNUMMER = /^(?:[A-Z]{1,3}-?)?\d{3,8}$/;
const LIJKT_OP_DATUM = /^(?:(?:19|20)\d{6}|[0-3]\d[01]\d(?:19|20)\d{2})$/;

/**
 * What was filled in, with only the fields that this step asks now. Anything else in a command was made up by whoever sent
 * it: it is dropped before any rule looks at it, so that it cannot be stored.
 */
export function gevraagd(toetsing: Toetsing, velden: readonly Veld[]): Ingevuld {
  const { waarden, personen } = toetsing.ingevuld;
  let over: Ingevuld = { waarden: {}, personen: {} };
  for (const veld of velden) {
    if (!geldenAlle({ ...toetsing, ingevuld: over }, veld.als)) continue;
    const waarde = waarden[veld.code];
    const persoon = personen[veld.code];
    if (veld.soort === 'persoon' && persoon !== undefined)
      over = { ...over, personen: { ...over.personen, [veld.code]: persoon } };
    if (veld.soort !== 'persoon' && waarde !== undefined)
      over = { ...over, waarden: { ...over.waarden, [veld.code]: waarde } };
  }
  return over;
}

/** The fields that a step answers for: its own, or those of the proposal that it confirms. */
export function veldenVan({ stappen }: Route, stap: Stap): readonly Veld[] {
  if (stap.voorstel?.doet !== 'bevestigen') return stap.velden;
  const { soort } = stap.voorstel;
  return stappen.find(({ voorstel }) => voorstel?.soort === soort && voorstel.doet === 'voorstellen')?.velden ?? [];
}

/**
 * Checks what was filled in against the fields of a step; the first thing that is wrong, or null. What does not pass
 * goes nowhere: the refusal holds a code and a sentence, never the value.
 */
export function veldfout(toetsing: Toetsing, velden: readonly Veld[]): VasteWeigering | null {
  for (const veld of velden) {
    if (!geldenAlle(toetsing, veld.als)) continue;
    const { waarden, personen } = toetsing.ingevuld;
    const gevuld = veld.soort === 'persoon' ? personen[veld.code] !== undefined : waarden[veld.code] !== undefined;
    if (!gevuld) {
      if (veld.verplicht) return 'veld-ontbreekt';
      continue;
    }
    const fout = waardefout(toetsing, veld);
    if (fout !== null) return fout;
  }
  return null;
}

/**
 * A person who was filled in and has none of the roles that the field names. Asked after the rules of the route: they say
 * better why it cannot be him ("the regierol is for five professions").
 */
export function persoonsfout(
  { ingevuld, omstandigheden, hulpvraag }: Toetsing,
  velden: readonly Veld[],
): VasteWeigering | null {
  const past = velden.every(({ code, uit }) => {
    const persoon = ingevuld.personen[code];
    if (persoon === undefined || uit.length === 0) return true;
    return omstandigheden.rollenVan(persoon, hulpvraag.school).some((rol) => uit.includes(rol));
  });
  return past ? null : 'persoon-onjuist';
}

/** Letters before it make a day of birth no other number: `JAN-12032015` is a pupil. */
function isRegisternummer(waarde: string): boolean {
  const cijfers = waarde.replace(/^[A-Z]{1,3}-?/, '');
  return REGISTERNUMMER.test(waarde) && !LIJKT_OP_DATUM.test(cijfers) && !isBsn(cijfers);
}

function pastDatum(datum: string, vooruit: boolean, vandaag: Datum): boolean {
  const laatste = vooruit ? maandenVerder(vandaag, MAANDEN_VOORUIT) : vandaag;
  return isDag(datum) && datum >= maandenVerder(vandaag, -MAANDEN_TERUG) && datum <= laatste;
}

function waardefout({ ingevuld, omstandigheden, hulpvraag }: Toetsing, veld: Veld): VasteWeigering | null {
  const waarde = ingevuld.waarden[veld.code] ?? '';
  switch (veld.soort) {
    case 'datum':
      if (pastDatum(waarde, veld.vooruit, omstandigheden.vandaag)) return null;
      return veld.vooruit ? 'dag-te-ver' : 'datum-onjuist';
    case 'keuze':
      return veld.keuzes.some(({ code }) => code === waarde) ? null : 'keuze-onjuist';
    case 'ja-nee':
      return waarde === 'ja' || waarde === 'nee' ? null : 'keuze-onjuist';
    case 'partij':
      return waarde === IEDEREEN || PARTIJEN.some((partij) => partij === waarde) ? null : 'keuze-onjuist';
    case 'aantal':
      return /^[1-9]\d?$/.test(waarde) && Number(waarde) <= (veld.hoogstens ?? 99) ? null : 'aantal-onjuist';
    case 'registernummer':
      return isRegisternummer(waarde) ? null : 'nummer-onjuist';
    case 'actie':
      return hulpvraag.acties.some(({ id, klaarOp }) => id === waarde && klaarOp === null) ? null : 'actie-onbekend';
    case 'persoon':
      return null;
  }
}
