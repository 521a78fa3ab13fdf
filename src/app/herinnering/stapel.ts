import type { Datum, Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { HulpvraagRij } from '../hulpvraag-store.js';
import type { Nu, Zaakkennis } from '../hulpvraag/zaakkennis.js';
import { nuIn } from '../hulpvraag/zaakkennis.js';
import type { Voorkeur } from '../organisatie-store.js';
import type { PostStore } from '../post-store.js';
import { bestemmingVan, isGevraagd, ontvangerVan } from './bestemming.js';
import { nogGewenst } from './nog-gewenst.js';
import type { Ontvangst } from './ontvangst.js';
import { voorBundel, voorKaart } from './ontvangst.js';

/** What became of an order of a reminder: it lies on somebody's post, or nobody is served by it any more. */
export type Gestapeld = 'gelegd' | 'niet-meer-nodig';

/** Three cards a day: so many school days ahead there is room, or something is wrong. */
const DAGEN = 40;

/**
 * Lays the line of a reminder on the post of whoever sits in its slot now (ADR 0015, point 4): on the digest of his day, or,
 * for whoever is asked a check, on one of the three cards of a day; a day that is full sends it on to the next.
 */
export async function legOpStapel(kennis: Zaakkennis, post: PostStore, rij: HulpvraagRij): Promise<Gestapeld> {
  const { route, hulpvragen } = kennis;
  const [hulpvraag, log, nu] = await Promise.all([
    hulpvragen.find(rij.hulpvraag),
    hulpvragen.log(rij.hulpvraag),
    nuIn(kennis),
  ]);
  const gebeurtenis = log.find(({ nummer }) => nummer === rij.gebeurtenis);
  const bestemming = bestemmingVan(route, rij.plaats);
  if (hulpvraag === null || gebeurtenis === undefined || bestemming === null) return 'niet-meer-nodig';
  const ontvanger = nogGewenst(hulpvraag, gebeurtenis, bestemming)
    ? ontvangerVan(route, nu, hulpvraag, bestemming)
    : null;
  if (ontvanger === null) return 'niet-meer-nodig';
  const eigenKaart = bestemming.regel.kaart !== undefined && isGevraagd(route, nu, hulpvraag, bestemming);
  const soort = eigenKaart ? 'kaart' : 'bundel';
  const ontvangstOp = await ontvangstVan(kennis, nu, hulpvraag, soort, ontvanger.aan);
  const { hulpvraag: id, gebeurtenis: nummer, plaats, verlooptOp } = rij;
  const regel = { hulpvraag: id, gebeurtenis: nummer, plaats };
  for (let keer = 0, naDag: Datum | null = null; keer < DAGEN; keer += 1) {
    const ontvangst = ontvangstOp(naDag);
    const gelegd = await post.legPost({ van: rij, ...ontvangst, soort, regel, verlooptOp });
    if (gelegd === 'gelegd') return 'gelegd';
    naDag = ontvangst.dag;
  }
  throw new Error(`the post of somebody is full for ${DAGEN} days`);
}

/** For whom and on which day, after a day that is full. */
async function ontvangstVan(
  { organisatie }: Zaakkennis,
  nu: Nu,
  { school }: Hulpvraag,
  soort: 'bundel' | 'kaart',
  aan: Persoon,
): Promise<(naDag: Datum | null) => Ontvangst> {
  const kalender = nu.herinneren.kalenderVan(school);
  const mensen = [aan, ...nu.adresboek.vervangersVan(aan, nu.vandaag)];
  const gevonden = await Promise.all(
    mensen.map(async (een) => [sleutel(een), await organisatie.voorkeur(een)] as const),
  );
  const voorkeuren = new Map(gevonden);
  const voorkeurVan = (een: Persoon): Voorkeur | null => voorkeuren.get(sleutel(een)) ?? null;
  const voor = soort === 'bundel' ? voorBundel : voorKaart;
  return (naDag) => voor({ nu, kalender, persoon: aan, voorkeurVan, naDag });
}

const sleutel = ({ tenant, id }: Persoon): string => `${tenant} ${id}`;
