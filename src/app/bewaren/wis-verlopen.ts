import { dagenVerder } from '../../domain/kalender/dagen.js';
import { dagVan } from '../../domain/kalender/datum.js';
import type { HulpvraagStore } from '../hulpvraag-store.js';
import type { Wereld } from '../ports.js';
import type { Overschrijfkennis } from './overschrijf-kaarten.js';
import { overschrijfKaarten } from './overschrijf-kaarten.js';

/** What erasing works with; put together once at start. */
export interface Wiskennis extends Overschrijfkennis {
  readonly hulpvragen: Overschrijfkennis['hulpvragen'] & Pick<HulpvraagStore, 'find' | 'wis'>;
  readonly nu: Wereld['nu'];
}

/** `niets`: it is not there any more, or must be kept longer than it seemed. */
export interface Wisuitslag {
  readonly soort: 'gewist' | 'uitgesteld' | 'niets';
  /** Cards that nobody could overwrite. */
  readonly blijft: number;
}

/** So long a case waits for Teams, and not a day longer: the term of keeping it weighs more than the look of a card. */
const HOOGSTENS_UITGESTELD_DAGEN = 7;
/** Longer than any message, order or click is under way. */
const GRAFSTEEN_MS = 90 * 24 * 3600 * 1000;

/**
 * Erases a case whose term is over: first its cards in Teams, for without the case nobody knows where they are, then the case
 * with all that is kept of it. Refuses nothing. It may be broken off anywhere, be done again, and be done by two instances.
 */
export async function wisVerlopen(kennis: Wiskennis, id: string): Promise<Wisuitslag> {
  const nu = kennis.nu();
  const vandaag = dagVan(nu);
  const hulpvraag = await kennis.hulpvragen.find(id);
  if (hulpvraag === null || hulpvraag.bewaartTot === null || hulpvraag.bewaartTot > vandaag)
    return { soort: 'niets', blijft: 0 };
  const uiterlijk = vandaag >= dagenVerder(hulpvraag.bewaartTot, HOOGSTENS_UITGESTELD_DAGEN);
  const { later, blijft } = await overschrijfKaarten(kennis, hulpvraag, uiterlijk);
  if (later && !uiterlijk) return { soort: 'uitgesteld', blijft };
  await kennis.hulpvragen.wis(id, new Date(Date.parse(nu) + GRAFSTEEN_MS).toISOString());
  return { soort: 'gewist', blijft };
}
