import type { Installatie } from '../../domain/installatie/installatie.js';
import { maakAdresboek, type Adresboek } from './adresboek.js';
import type { Zaakkennis } from './zaakkennis.js';

/**
 * Puts together what the use cases of hulpvragen work with. What people arrange is read at every turn, so that a substitute
 * counts at once, on every instance; the lookups are built anew only when something changed.
 */
export function maakZaakkennis(delen: Omit<Zaakkennis, 'adresboek'>, installatie: Installatie): Zaakkennis {
  let gebouwd: { readonly van: string; readonly adresboek: Adresboek } | null = null;
  const adresboek = async (): Promise<Adresboek> => {
    const organisatie = await delen.organisatie.organisatie();
    const van = JSON.stringify(organisatie);
    if (gebouwd?.van !== van) gebouwd = { van, adresboek: maakAdresboek(installatie, organisatie) };
    return gebouwd.adresboek;
  };
  return { ...delen, adresboek };
}
