import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import type { HulpvraagStore } from '../hulpvraag-store.js';
import type { Kanaal } from '../kanaal/kanaal.js';
import type { Kaartplek } from '../kaartregister.js';
import type { OrganisatieStore } from '../organisatie-store.js';
import type { Overschrijver, WegwijzerStore, Zending } from '../ports.js';

/** What overwriting the cards of a case works with. */
export interface Overschrijfkennis {
  readonly hulpvragen: Pick<HulpvraagStore, 'kaartenVan' | 'vergeetKaarten'>;
  readonly organisatie: Pick<OrganisatieStore, 'organisatie' | 'findKanaalpost'>;
  readonly kanaal: Pick<Kanaal, 'werkBij'>;
  readonly findReferentie: WegwijzerStore['findReferentie'];
  readonly overschrijf: Overschrijver;
}

/** What became of the cards of a case. */
export interface Overschreven {
  /** Teams may do it another time. */
  readonly later: boolean;
  /** How many stay as they are: refused for good, or nobody knows any more where they are. */
  readonly blijft: number;
}

/** Cards in hand at the same time, as in an outbox: a reply to a person waits for no more than these. */
const TEGELIJK = 8;
const NERGENS: Zending = { uitkomst: 'mislukt', code: 'geen-plek' };

/**
 * Puts in the place of each card of a case that it was erased, one try each: in the channel, and in the chats of people.
 * When it has to be done again, it goes on with the cards that are left; `allemaal` asks for every card, also when Teams is
 * away at the first ones.
 */
export async function overschrijfKaarten(
  kennis: Overschrijfkennis,
  hulpvraag: Hulpvraag,
  allemaal: boolean,
): Promise<Overschreven> {
  const inKanaal = await overschrijfInKanaal(kennis, hulpvraag);
  let later = isLater(inKanaal);
  let blijft = blijftStaan(inKanaal) ? 1 : 0;
  const kaarten = await kennis.hulpvragen.kaartenVan(hulpvraag.id);
  for (let at = 0; at < kaarten.length && (allemaal || !later); at += TEGELIJK) {
    const lot = kaarten.slice(at, at + TEGELIJK);
    const zendingen = await Promise.all(lot.map((plek) => overschrijfInChat(kennis, plek)));
    later ||= zendingen.some(isLater);
    blijft += zendingen.filter(blijftStaan).length;
    // Whatever happens from here on: these need not be done again.
    const klaar = lot.filter((_, nr) => !isLater(zendingen[nr] ?? null));
    if (klaar.length > 0) await kennis.hulpvragen.vergeetKaarten(hulpvraag.id, klaar);
  }
  return { later, blijft };
}

/** Null when there is no card to overwrite. */
async function overschrijfInKanaal(
  { organisatie, kanaal }: Overschrijfkennis,
  { id, school }: Hulpvraag,
): Promise<Zending | null> {
  const post = await organisatie.findKanaalpost(id);
  if (post === null) return null;
  const { koppelingen } = await organisatie.organisatie();
  // Of a channel that was unlinked no address is kept; that of the school's new channel leads to the same Teams.
  const koppeling =
    koppelingen.find((een) => een.kanaal === post.kanaal) ?? koppelingen.find((een) => een.school === school);
  if (koppeling === undefined) return NERGENS;
  return kanaal.werkBij({ ...koppeling, kanaal: post.kanaal }, post.activityId, { kaart: 'gewist' });
}

async function overschrijfInChat(
  { findReferentie, overschrijf }: Overschrijfkennis,
  { persoon, activityId }: Kaartplek,
): Promise<Zending> {
  const naar = await findReferentie(persoon);
  return naar === null ? NERGENS : overschrijf(naar, activityId);
}

const isLater = (zending: Zending | null): boolean =>
  zending !== null && (zending.uitkomst === 'later' || zending.uitkomst === 'onbekend');
const blijftStaan = (zending: Zending | null): boolean =>
  zending !== null && zending.uitkomst !== 'verzonden' && !isLater(zending);
