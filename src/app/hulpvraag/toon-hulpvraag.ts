import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Inzage } from '../../domain/hulpvraag/inzage.js';
import { viewFor } from '../../domain/hulpvraag/view-for.js';
import type { Weigering } from '../../domain/hulpvraag/weigering.js';
import { weiger } from '../../domain/hulpvraag/weigering.js';
import { inzageregel } from './vastleggen.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/** A case as somebody may see it, with what a card is made from. */
export interface Gezien {
  readonly nu: Nu;
  readonly hulpvraag: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
  readonly inzage: Inzage;
}

/** What is looked at, for the access log. */
export type Blik = 'inzien' | 'overzicht' | 'kindkans' | 'ouders';

/**
 * Looks at a case, by its id or its number. The look is in the access log, allowed or not. A case that does not exist and one
 * that is not his give the same refusal (G13).
 */
export async function bekijk(
  kennis: Zaakkennis,
  wie: Persoon,
  welke: { readonly id: string } | { readonly nummer: string },
  blik: Blik,
): Promise<Gezien | Weigering> {
  const { route, hulpvragen } = kennis;
  const nu = await nuIn(kennis);
  const hulpvraag = await ('id' in welke ? hulpvragen.find(welke.id) : hulpvragen.findNummer(welke.nummer));
  const log = hulpvraag === null ? [] : await hulpvragen.log(hulpvraag.id);
  const inzage = hulpvraag === null ? null : viewFor(route, hulpvraag, log, wie, nu);
  const weigering = inzage === null ? weiger(route, 'niet-gevonden') : null;
  await hulpvragen.inzage(inzageregel(nu, wie, hulpvraag?.id ?? null, blik, weigering?.code ?? null));
  if (hulpvraag === null || inzage === null) return weiger(route, 'niet-gevonden');
  return { nu, hulpvraag, log, inzage };
}

/** The same without a line in the log: for a card that follows on a step, which has its line already. */
export async function bekijkNa(kennis: Zaakkennis, wie: Persoon, id: string): Promise<Gezien | null> {
  const { route, hulpvragen } = kennis;
  const nu = await nuIn(kennis);
  const [hulpvraag, log] = await Promise.all([hulpvragen.find(id), hulpvragen.log(id)]);
  const inzage = hulpvraag === null ? null : viewFor(route, hulpvraag, log, wie, nu);
  return hulpvraag === null || inzage === null ? null : { nu, hulpvraag, log, inzage };
}
