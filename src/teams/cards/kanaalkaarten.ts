import { dagTekst } from '../../app/hulpvraag/woorden.js';
import type { Draadregel } from '../../app/kanaal/kanaal.js';
import type { KanaalWeergave, Koppelreden } from '../../app/kanaal/weergave.js';
import type { Ingevuld, Kaartdata } from './kaartdata.js';
import type { Link } from './kaartdelen.js';
import { chatUrl } from './knoppen.js';

type Van<K extends KanaalWeergave['kaart']> = Extract<KanaalWeergave, { kaart: K }>;

/** All that a channel hears in which others read along. */
export const NIEUWS = 'Er is iets nieuws voor het schakelteam.';
const NIEMAND = 'Niemand meer';
const OPEN_CHAT = 'Open Wegwijzer in je persoonlijke chat om verder te gaan.';
const ZO_KOPPEL_JE = 'Typ in dat kanaal: @Wegwijzer koppel en de naam van je school.';

/** The cards about the channel of a schakelteam. In: what is to be seen, and the bot's channel id for a link to its chat. */
export function vulKanaalIn(weergave: KanaalWeergave, bot: string): Ingevuld {
  switch (weergave.kaart) {
    case 'kanaalkaart':
      return { naam: 'kanaalkaart', data: kanaalkaartData(weergave, bot) };
    case 'kanaal-nieuws':
      return { naam: 'kanaal-nieuws', data: { fallbackText: `${NIEUWS} ${OPEN_CHAT}`, links: chatLink(bot) } };
    case 'koppeling':
      return { naam: 'koppeling', data: koppelingData(weergave) };
    case 'kanaal-onbereikbaar':
      return { naam: 'kanaal-onbereikbaar', data: onbereikbaarData(weergave) };
    case 'kanaal-ontkoppeld':
      return { naam: 'kanaal-ontkoppeld', data: ontkoppeldData(weergave) };
  }
}

/** The line in the thread, as plain text. */
export function draadtekst(regel: Draadregel): string {
  return regel === 'nieuws' ? NIEUWS : `${regel.stap} (${dagTekst(regel.datum)})`;
}

function chatLink(bot: string): Link[] {
  if (bot === '') return [];
  return [{ titel: 'Open in de chat', uitleg: 'Open je chat met Wegwijzer', url: chatUrl(bot), stijl: 'positive' }];
}

function kanaalkaartData(
  { nummer, school, stap, datum, aanZet }: Van<'kanaalkaart'>,
  bot: string,
): Kaartdata<'kanaalkaart'> {
  const dag = dagTekst(datum);
  const wie = aanZet ?? NIEMAND;
  return {
    fallbackText: `${nummer}, ${school}. ${stap} (${dag}) Aan zet: ${wie}. ${OPEN_CHAT}`,
    nummer,
    school,
    stap,
    datum: dag,
    aanZet: wie,
    links: chatLink(bot),
  };
}

const REDEN: Readonly<Record<Koppelreden, { readonly kop: string; readonly uitleg: string }>> = {
  gekoppeld: {
    kop: 'Dit kanaal is gekoppeld',
    uitleg:
      'Het schakelteam krijgt hier bericht van nieuwe hulpvragen: het nummer, de school, de stap en wie er aan zet is.',
  },
  ontkoppeld: { kop: 'De school is losgekoppeld', uitleg: 'Van deze school komt hier geen bericht meer.' },
  getoond: { kop: 'De koppeling van dit kanaal', uitleg: '' },
  'kan-niet': {
    kop: 'Dat lukt mij hier niet',
    uitleg:
      'Koppelen en loskoppelen doet de schakelfunctionaris van de school zelf. Klopt de naam van de school? Typ bijvoorbeeld: @Wegwijzer koppel De Zeester.',
  },
  'welke-school': {
    kop: 'Welke school bedoel je?',
    uitleg: 'Zet de naam van de school erachter. Typ bijvoorbeeld: @Wegwijzer koppel De Zeester.',
  },
};
const GEEN_SCHOOL =
  'Er is hier geen school gekoppeld. Ben je schakelfunctionaris? Typ: @Wegwijzer koppel en de naam van je school.';
const ROL = {
  so: 'Gekoppeld door de schakelfunctionaris onderwijs.',
  soj: 'Gekoppeld door de schakelfunctionaris onderwijs-jeugdhulp.',
} as const;
/** A card has at most six actions; whoever has more schools here types the name. */
const MEESTE_KNOPPEN = 6;

function koppelingData({ reden, scholen, anderen }: Van<'koppeling'>): Kaartdata<'koppeling'> {
  const { kop, uitleg } = REDEN[reden];
  const leeg = scholen.length === 0 && (reden === 'getoond' || reden === 'ontkoppeld');
  const zinnen = [uitleg, leeg ? GEEN_SCHOOL : ''].filter((zin) => zin !== '');
  const waarschuwing = waarschuwingOver(anderen);
  const namen = scholen.map(({ naam }) => naam).join(', ');
  return {
    fallbackText: [`${kop}${namen === '' ? '' : `: ${namen}`}.`.replace('?.', '?'), ...zinnen, waarschuwing]
      .filter((zin) => zin !== '')
      .join(' '),
    kop,
    uitleg: zinnen.join(' '),
    scholen: scholen.map(({ naam, rol }) => ({ naam, rol: rol === null ? '' : ROL[rol] })),
    waarschuwing,
    knoppen: scholen.slice(0, MEESTE_KNOPPEN).map(({ code, naam }) => ({
      titel: scholen.length === 1 ? 'Ontkoppelen' : `${naam} ontkoppelen`,
      data: { verb: 'ontkoppel', school: code },
    })),
  };
}

function waarschuwingOver(anderen: number | 'onbekend'): string {
  if (anderen === 0) return '';
  const dan = `Daarom schrijf ik hier alleen: ${NIEUWS}`;
  if (anderen === 'onbekend')
    return `Ik kan nu niet zien wie er in dit kanaal zit. Zolang dat zo is, schrijf ik hier alleen: ${NIEUWS}`;
  return anderen === 1
    ? `Let op: in dit kanaal zit iemand die niet bij het schakelteam hoort. ${dan}`
    : `Let op: in dit kanaal zitten ${anderen} mensen die niet bij het schakelteam horen. ${dan}`;
}

function onbereikbaarData({
  hulpvraag,
  nummer,
  school,
  stap,
  aanZet,
}: Van<'kanaal-onbereikbaar'>): Kaartdata<'kanaal-onbereikbaar'> {
  const wie = aanZet ?? NIEMAND;
  return {
    fallbackText: `Het kanaal van het schakelteam is niet bereikbaar. Er is niets verloren: ${nummer}, ${school}. ${stap} Aan zet: ${wie}. ${ZO_KOPPEL_JE}`,
    nummer,
    school,
    stap,
    aanZet: wie,
    knoppen: [{ titel: 'Open de hulpvraag', data: { verb: 'hulpvraag', h: hulpvraag } }],
  };
}

function ontkoppeldData({ school }: Van<'kanaal-ontkoppeld'>): Kaartdata<'kanaal-ontkoppeld'> {
  return {
    fallbackText: `Het kanaal van het schakelteam van ${school} is er niet meer, of ik ben eruit gehaald. Er is niets verloren: je hulpvragen vind je in deze chat. Een nieuw kanaal? ${ZO_KOPPEL_JE}`,
    school,
  };
}
