import { showAnders } from '../app/anders.js';
import { choose, kloptNiet, showThemas } from '../app/choose.js';
import { showAntwoord } from '../app/ask.js';
import { geefDoor, markGelezen } from '../app/geef-door.js';
import { chooseSchool } from '../app/kies-school.js';
import { goOn, showRoute } from '../app/route.js';
import { speelRol } from '../app/speel-rol.js';
import type { Vrager } from '../app/vrager.js';
import type { Plek, Weergave } from '../app/weergave.js';
import type { Actie } from './actions.js';
import type { Activiteit } from './activity.js';
import type { EdgeContext } from './edge-context.js';
import { performZaak } from './perform-zaak.js';
import { isPersonal } from './text.js';

/** In a group only what everybody may see; the rest belongs in the personal chat. */
const FOR_EVERYBODY: readonly Actie['verb'][] = ['route', 'help'];

/** What a button does, whether it came as Action.Execute or as Action.Submit. Null (unknown, or data that do not fit) is answered too. */
export async function perform(
  edge: EdgeContext,
  activiteit: Activiteit,
  vrager: Vrager,
  actie: Actie | null,
): Promise<readonly Weergave[]> {
  const { kennis } = edge;
  if (actie === null) return [{ kaart: 'melding', soort: 'onbekende-knop' }];
  if (!isPersonal(activiteit) && !FOR_EVERYBODY.includes(actie.verb))
    return [{ kaart: 'melding', soort: 'alleen-persoonlijk' }];
  switch (actie.verb) {
    case 'themas':
      return [showThemas(kennis)];
    case 'kies':
      return choose(kennis, vrager, actie.s, actie.n, actie.p);
    case 'antwoord':
      return showAntwoord(kennis, vrager, { s: actie.s, n: actie.n, p: actie.p });
    case 'anders':
      return showAnders(kennis, vrager);
    case 'klopt-niet':
      return [kloptNiet(kennis, { s: actie.s, n: actie.n, p: actie.p })];
    case 'route':
      return [showRoute(kennis, actie.s ?? null)];
    case 'verder':
      return goOn(kennis, vrager, actie.s);
    case 'doorgeven':
      return [
        await geefDoor(kennis, vrager, {
          conversation: activiteit.conversation.id,
          kaart: activiteit.replyToId ?? activiteit.id ?? '',
        }),
      ];
    case 'gelezen':
      return [await markGelezen(kennis, vrager, actie.id)];
    case 'rol':
      return speelRol(kennis, vrager, actie.rol);
    case 'school':
      return chooseSchool(kennis, vrager, actie.school, plekOf(actie));
    case 'help':
      return [{ kaart: 'hulp', demo: kennis.demo, regio: kennis.regio.naam }];
    default:
      return [await performZaak(edge, activiteit, vrager, actie)];
  }
}

/** What the choice of a school was asked beside. */
function plekOf(actie: Extract<Actie, { verb: 'school' }>): Plek | 'anders' | null {
  if (actie.anders === true) return 'anders';
  return actie.s === undefined || actie.n === undefined ? null : { s: actie.s, n: actie.n, p: actie.p };
}
