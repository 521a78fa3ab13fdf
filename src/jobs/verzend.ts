import type { Bericht, Messenger, OpenGesprek, Persoon, WegwijzerStore, Zending } from '../app/ports.js';

/** Where a message goes out from. */
interface Uitgang {
  readonly store: Pick<WegwijzerStore, 'findReferentie' | 'isGesloten' | 'keepReferentie' | 'markReferentieDead'>;
  readonly messenger: Messenger;
  readonly open?: OpenGesprek;
}

/** What an order says, and to whom. */
export interface Order {
  readonly aan: Persoon;
  readonly bericht: Bericht;
}

const GEEN_REFERENTIE: Zending = { uitkomst: 'onbereikbaar', code: 'geen-referentie' };

/** To where the person can be reached now; opens a chat when there is none, or when Teams does not know it any more. */
export async function verzend(uitgang: Uitgang, order: Order): Promise<Zending> {
  const { store, messenger } = uitgang;
  const naar = await store.findReferentie(order.aan);
  if (naar === null) {
    // Who closed the conversation is left alone until he opens it.
    const gesloten = await store.isGesloten(order.aan);
    return gesloten ? GEEN_REFERENTIE : openEnVerzend(uitgang, order, GEEN_REFERENTIE);
  }
  const zending = await messenger.send(naar, order.bericht);
  if (zending.uitkomst !== 'onbereikbaar') return zending;
  // Somebody who wrote to the bot meanwhile, from a new conversation, can be reached there.
  const newest = await store.findReferentie(order.aan);
  if (newest !== null && newest.conversation !== naar.conversation)
    return { uitkomst: 'later', naMs: 0, code: zending.code };
  // Teams loses a conversation now and then of which nobody removed or blocked anything; once a new one is asked for.
  const einde = zending.code.startsWith('404') ? await openEnVerzend(uitgang, order, zending) : zending;
  if (einde.uitkomst === 'onbereikbaar') await store.markReferentieDead(order.aan);
  return einde;
}

/** Out: `anders` when chats cannot be opened. */
async function openEnVerzend({ store, messenger, open }: Uitgang, order: Order, anders: Zending): Promise<Zending> {
  if (open === undefined) return anders;
  const geopend = await open(order.aan);
  if (geopend.uitkomst !== 'geopend') return geopend;
  await store.keepReferentie(geopend.referentie);
  const zending = await messenger.send(geopend.referentie, order.bericht);
  if (zending.uitkomst === 'onbereikbaar') await store.markReferentieDead(order.aan);
  return zending;
}
