import { isDag, maandenVerder } from '../../domain/kalender/datum.js';
import type { Datum, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import { ROLLEN } from '../../domain/installatie/installatie.js';
import type { Vervanging } from '../organisatie-store.js';
import type { Mens } from './adresboek.js';
import { LEEG_VELD, leesPersoon, mensopties } from './formulier.js';
import type { HulpvraagWeergave } from './weergave.js';
import { dagTekst, naamVan } from './woorden.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/** Who can stand in for somebody: colleagues with one of his roles, at any school. The other half of a schakelteam has another role. */
function kandidaten({ adresboek }: Nu, wie: Persoon): readonly Mens[] {
  const mijne = ROLLEN.filter((rol) => rol !== 'leerkracht' && rol !== 'mentor').filter(
    (rol) => adresboek.scholenMetRol(wie, [rol]).length > 0,
  );
  return mijne.length === 0 ? [] : adresboek.metRolErgens(mijne).filter(({ persoon }) => !zelfde(persoon, wie));
}

/** The form by which somebody names his substitute for a period, with those that he has named. */
export async function toonVervanging(
  kennis: Zaakkennis,
  wie: Persoon,
  kop: string | null = null,
): Promise<HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  const mogelijk = kandidaten(nu, wie);
  if (mogelijk.length === 0)
    return {
      kaart: 'weigering',
      zin: 'Er staat niemand met dezelfde functie in de adreslijst. Vraag het de beheerder van deze bot.',
    };
  const { vervangingen } = await kennis.organisatie.organisatie();
  return {
    kaart: 'vervanging',
    kop,
    velden: [
      {
        ...LEEG_VELD,
        code: 'door',
        naam: 'Wie vervangt jou?',
        soort: 'persoon',
        opties: mensopties(mogelijk),
      },
      { ...LEEG_VELD, code: 'van', naam: 'Eerste dag', soort: 'datum', waarde: nu.vandaag },
      { ...LEEG_VELD, code: 'tot', naam: 'Laatste dag', soort: 'datum' },
    ],
    lopend: vervangingen
      .filter(({ voor, tot }) => zelfde(voor, wie) && tot >= nu.vandaag)
      .map(({ id, door, van, tot }) => ({
        id,
        tekst: `${naamVan(nu.adresboek, door)}, van ${dagTekst(van)} tot en met ${dagTekst(tot)}`,
      })),
  };
}

/** Nobody is away longer; a period that was mistyped is seen at once. */
const HOOGSTENS_MAANDEN = 12;

/** A first day that is past would let a substitute hear of what was before him. */
const isTijdvak = (vandaag: Datum, van: string, tot: string): boolean =>
  isDag(van) && isDag(tot) && vandaag <= van && van <= tot && tot <= maandenVerder(vandaag, HOOGSTENS_MAANDEN);

/**
 * Names a substitute for oneself: somebody with the same role, for a period from today on, within a year. Naming the
 * same one for the same days again changes nothing.
 */
export async function zetVervanging(
  kennis: Zaakkennis,
  wie: Persoon,
  ruw: Readonly<Record<string, string>>,
): Promise<HulpvraagWeergave> {
  const nu = await nuIn(kennis);
  const door = leesPersoon(ruw['door'] ?? '');
  const { van = '', tot = '' } = ruw;
  if (!kandidaten(nu, wie).some(({ persoon }) => zelfde(persoon, door)))
    return { kaart: 'weigering', zin: 'Die persoon kan jou niet vervangen. Kies iemand uit de lijst.' };
  const { vervangingen } = await kennis.organisatie.organisatie();
  const isEr = vervangingen.some(
    (een) => zelfde(een.voor, wie) && zelfde(een.door, door) && een.van === van && een.tot === tot,
  );
  if (!isEr && !isTijdvak(nu.vandaag, van, tot))
    return { kaart: 'weigering', zin: 'Kies een eerste en een laatste dag, vandaag of later, binnen een jaar.' };
  const nieuw: Vervanging = { id: nu.newId(), voor: wie, door, van, tot, vastgelegdOp: nu.nu, ingetrokkenOp: null };
  if (!isEr) await kennis.organisatie.legVervanging(nieuw);
  return toonVervanging(kennis, wie, `${naamVan(nu.adresboek, door)} vervangt jou tot en met ${dagTekst(tot)}.`);
}

/** Takes a substitute back, of oneself only; one of somebody else is as unknown. */
export async function trekVervangingIn(kennis: Zaakkennis, wie: Persoon, id: string): Promise<HulpvraagWeergave> {
  const { vervangingen } = await kennis.organisatie.organisatie();
  const mijne = vervangingen.find((een) => een.id === id && zelfde(een.voor, wie));
  if (mijne !== undefined) await kennis.organisatie.trekVervangingIn(id, kennis.wereld.nu());
  return toonVervanging(kennis, wie, 'De vervanging is ingetrokken.');
}
