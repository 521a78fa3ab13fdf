import type { TurnContext } from 'botbuilder';
import type { Zaakkennis } from '../app/hulpvraag/zaakkennis.js';
import type { Persoon } from '../app/ports.js';
import { findVrager, type Kennis, type Vrager } from '../app/vrager.js';
import type { Weergave } from '../app/weergave.js';
import type { Logger } from '../logger.js';
import type { Activiteit } from './activity.js';
import { codeOf } from './adapter.js';
import { personOf, referenceOf } from './identity.js';
import type { Kaart, ToonKaart } from './kaarten.js';

/** What the handlers of a turn share. */
export interface EdgeContext {
  readonly kennis: Kennis;
  /** Hulpvragen; null for a region without a route. */
  readonly zaken: Zaakkennis | null;
  readonly toonKaart: ToonKaart;
  readonly logger: Logger;
  /** Keyed hash of an id, for the log. */
  readonly hash: (id: string) => string;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Sends what is to be seen, one activity a card: a card together with text would lose its id (and text its order). */
export async function reply(
  edge: EdgeContext,
  context: TurnContext,
  activiteit: Activiteit,
  weergaven: readonly Weergave[],
): Promise<void> {
  for (const weergave of weergaven) {
    const { kaart, samenvatting } = toKaart(edge, activiteit, weergave);
    await context.sendActivity({
      type: 'message',
      summary: samenvatting,
      attachments: [{ contentType: ADAPTIVE_CARD, content: kaart }],
    });
  }
}

export function toKaart(edge: EdgeContext, activiteit: Activiteit, weergave: Weergave): Kaart {
  return edge.toonKaart(weergave, { bot: activiteit.recipient.id });
}

/** Who asks; somebody without an identity gets general answers and is not remembered. */
export async function vragerOf(edge: EdgeContext, activiteit: Activiteit): Promise<Vrager> {
  const persoon = personOf(activiteit);
  if (persoon !== null) return findVrager(edge.kennis, persoon);
  const nobody: Persoon = { tenant: '', id: '' };
  return { account: nobody, persoon: nobody, medewerker: null, school: null, scholen: [], rol: null };
}

/**
 * Remembers where this person can be reached, after he has had his answer: a full disk must not cost him that. In the
 * demo the persona that he plays is reached in the same chat.
 */
export async function rememberReference(edge: EdgeContext, activiteit: Activiteit, vrager: Vrager): Promise<void> {
  const personen = vrager.persoon === vrager.account ? [vrager.account] : [vrager.account, vrager.persoon];
  await rememberAll(edge, activiteit, personen);
}

/** In the demo one chat is everybody's: what is passed on to another persona arrives where it was sent. */
export async function rememberPersonas(edge: EdgeContext, activiteit: Activiteit): Promise<void> {
  if (!edge.kennis.demo) return;
  await rememberAll(
    edge,
    activiteit,
    edge.kennis.mensen.personas().map(({ persoon }) => persoon),
  );
}

async function rememberAll(edge: EdgeContext, activiteit: Activiteit, personen: readonly Persoon[]): Promise<void> {
  for (const persoon of personen) {
    const referentie = persoon.id === '' ? null : referenceOf(activiteit, persoon);
    if (referentie === null) continue;
    try {
      await edge.kennis.store.keepReferentie(referentie);
    } catch (fault) {
      edge.logger.error({ code: codeOf(fault), wie: edge.hash(persoon.id) }, 'reference-not-kept');
    }
  }
}
