import type { Dagbericht, Herinneringkaart } from '../../app/herinnering/weergave.js';
import type { Kaartdata } from './kaartdata.js';
import type { Knop } from './kaartdelen.js';
import { MIJN_KNOP } from './knoppen.js';
import { veldData } from './zaak.js';

/** So many lines stand on one card; the rest is in "mijn hulpvragen". */
const MEEST_REGELS = 18;
/** So many cases have a button of their own; more fold into a list. */
const MEEST_KNOPPEN = 3;

export const aantalHerinneringen = (aantal: number): string =>
  aantal === 1 ? 'er is 1 herinnering voor je' : `er zijn ${aantal} herinneringen voor je`;

const waaromIdVan = (at: number): string => `waarom-${at}`;
const bekijk = (h: string, nummer: string): Knop => ({ titel: `Bekijk ${nummer}`, data: { verb: 'hulpvraag', h } });

/** The digest of a day: what is asked of him first, what he only has to know after it. */
export function dagberichtData({ regels, herhaling, voor }: Dagbericht): Kaartdata<'dagbericht'> {
  const [gevraagd, gemeld] = [regels.filter((een) => een.gevraagd), regels.filter((een) => !een.gevraagd)];
  const getoond = [...gevraagd, ...gemeld].slice(0, MEEST_REGELS);
  const groep = (kop: string, van: Dagbericht['regels']): Kaartdata<'dagbericht'>['groepen'] => {
    const rijen = van
      .filter((een) => getoond.includes(een))
      .map((een) => {
        const { hulpvraag, titel, nummer, school, sinds, zin, waarom } = een;
        const waaromId = waaromIdVan(getoond.indexOf(een));
        // A screen reader says what stands there.
        const knop = { ...bekijk(hulpvraag, nummer), titel: `${nummer}, ${school}, sinds ${sinds}` };
        return { titel, nummer, school, sinds, zin, waarom, waaromId, knop };
      });
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
    waarom: getoond.map((_, at) => waaromIdVan(at)),
    kies: los
      ? null
      : {
          opties: zaken.map(({ hulpvraag, nummer, school }) => ({ title: `${nummer}, ${school}`, value: hulpvraag })),
          knop: { titel: 'Bekijk deze hulpvraag', data: { verb: 'hulpvraag' } },
        },
    knoppen: [
      ...(los ? zaken.map(({ hulpvraag, nummer }) => bekijk(hulpvraag, nummer)) : []),
      MIJN_KNOP,
      { titel: 'Herinneringen instellen', data: { verb: 'herinneringen' } },
    ],
  };
}

/** When somebody wants his digest, to choose. */
export function herinneringenData({ kop, pauze, velden }: Herinneringkaart): Kaartdata<'herinneringen'> {
  return {
    fallbackText: `${kop ?? 'Kies wanneer je herinneringen wilt.'} Typ mijn hulpvragen om verder te gaan.`,
    kop: kop ?? '',
    pauze: pauze ?? '',
    velden: velden.map((veld) => veldData(veld)),
    knop: { titel: 'Opslaan', data: { verb: 'zet-herinneringen' } },
    knoppen: [{ titel: 'Vervanger aanwijzen', data: { verb: 'vervanging' } }, MIJN_KNOP],
  };
}
