import type { Dagbericht } from '../../app/herinnering/weergave.js';
import type { Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import { MIJN_KNOP } from './knoppen.js';

/** So many lines stand on one card; the rest is in "mijn hulpvragen". */
const MEEST_REGELS = 25;
/** So many cases have a button of their own; more fold into a list. */
const MEEST_KNOPPEN = 3;

export const aantalHerinneringen = (aantal: number): string =>
  aantal === 1 ? 'er is 1 herinnering voor je' : `er zijn ${aantal} herinneringen voor je`;

/** The digest of a day: what is asked of him first, what he only has to know after it. */
export function dagberichtData({ regels, herhaling, voor }: Dagbericht): Kaartdata<'dagbericht'> {
  const [gevraagd, gemeld] = [regels.filter((een) => een.gevraagd), regels.filter((een) => !een.gevraagd)];
  const getoond = [...gevraagd, ...gemeld].slice(0, MEEST_REGELS);
  const groep = (kop: string, van: Dagbericht['regels']): Kaartdata<'dagbericht'>['groepen'] => {
    const rijen = van
      .filter((een) => getoond.includes(een))
      .map(({ titel, nummer, school, sinds, zin, waarom }) => ({ titel, nummer, school, sinds, zin, waarom }));
    return rijen.length === 0 ? [] : [{ kop, rijen }];
  };
  const zaken = [...new Map(getoond.map((een) => [een.hulpvraag, een])).values()];
  const los = zaken.length <= MEEST_KNOPPEN;
  const meer = regels.length - getoond.length;
  return {
    fallbackText: `Wegwijzer: ${aantalHerinneringen(regels.length)}. Typ mijn hulpvragen om verder te gaan.`,
    kop: `Vandaag voor jou: ${regels.length}${meer > 0 ? `, waarvan hier ${getoond.length}` : ''}`,
    voor: voor === undefined ? '' : `Bericht voor ${voor}`,
    herhaling,
    groepen: [...groep('Dit wordt van je gevraagd', gevraagd), ...groep('Ter informatie', gemeld)],
    kies: los
      ? null
      : {
          opties: zaken.map(({ hulpvraag, nummer, school }) => ({ title: `${nummer}, ${school}`, value: hulpvraag })),
          knop: { titel: 'Bekijk deze hulpvraag', data: { verb: 'hulpvraag' } },
        },
    knoppen: [
      ...(los
        ? zaken.map(({ hulpvraag, nummer }): Knop => ({
            titel: `Bekijk ${nummer}`,
            data: { verb: 'hulpvraag', h: hulpvraag },
          }))
        : []),
      MIJN_KNOP,
    ],
  };
}
