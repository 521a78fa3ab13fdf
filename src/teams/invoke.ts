import type { TurnContext } from 'botbuilder';
import type { Weergave } from '../app/weergave.js';
import { actieOfExecute } from './actions.js';
import { activiteitOf } from './adapter.js';
import { reply, rememberReference, toKaart, vragerOf, type EdgeContext } from './edge-context.js';
import { MELDINGEN, meldingTekst } from './meldingen.js';
import { perform } from './perform.js';

/**
 * Every invoke gets an answer of our own: teams-ai's own answer to a card action keeps one reply type for all turns and
 * can publish a private card to everybody (docs/adr/0003). HTTP stays 200: clients draw nothing for another status.
 */
export async function onInvoke(edge: EdgeContext, context: TurnContext): Promise<void> {
  const activiteit = activiteitOf(context);
  if (activiteit.name !== 'adaptiveCard/action') {
    await answer(context, {});
    return;
  }
  const vrager = await vragerOf(edge, activiteit);
  const [first, ...rest] = await perform(edge, activiteit, vrager, actieOfExecute(activiteit.value));
  await answer(context, first === undefined ? messageBody(MELDINGEN['onbekende-knop']) : bodyOf(edge, context, first));
  await reply(edge, context, activiteit, rest);
  await rememberReference(edge, activiteit, vrager);
}

/** The answer to an invoke whose handling failed. */
export async function answerInvokeFault(context: TurnContext): Promise<void> {
  await answer(context, {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: '500', message: MELDINGEN.fout },
  });
}

/** A notice leaves the clicked card as it is and appears below it; anything else takes its place, for the clicker alone. */
function bodyOf(edge: EdgeContext, context: TurnContext, weergave: Weergave): object {
  if (weergave.kaart === 'melding') return messageBody(meldingTekst(weergave));
  if (weergave.kaart === 'weigering') return messageBody(weergave.zin);
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: toKaart(edge, activiteitOf(context), weergave).kaart,
  };
}

function messageBody(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

async function answer(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
