import { reis, type Tijdwens } from '../app/tijdreis/reis.js';
import type { Weergave } from '../app/weergave.js';
import type { Activiteit } from './activity.js';
import { rememberPersonas, type EdgeContext } from './edge-context.js';
import { isPersonal } from './text.js';

/** The clock of the demo, moved by a message in a personal chat. */
export async function openTijddeur(edge: EdgeContext, activiteit: Activiteit, wens: Tijdwens): Promise<Weergave> {
  const { tijdreis } = edge.kennis;
  if (tijdreis === undefined || !isPersonal(activiteit)) return { kaart: 'melding', soort: 'alleen-persoonlijk' };
  const weergave = await reis(tijdreis, wens);
  // An emptied store knows no chat any more, so nobody but who typed this could be reached.
  if (wens.soort === 'nu') await rememberPersonas(edge, activiteit);
  return weergave;
}
