import type { Weergave } from '../../app/weergave.js';
import { antwoordData, routeData } from './antwoord.js';
import {
  doorgegevenData,
  doorgifteData,
  gelezenData,
  hulpData,
  isGelezenData,
  kanaalData,
  meldingData,
  rolkiezerData,
  schoolkiezerData,
  welkomData,
} from './gesprek.js';
import { checkData } from './check.js';
import { gewistData } from './gewist.js';
import { vulKanaalIn } from './kanaalkaarten.js';
import type { Ingevuld } from './kaartdata.js';
import { dagberichtData, herinneringenData } from './dagbericht.js';
import { vulZaakIn } from './zaak.js';
import { privacyData, privacymeldingData, vulVeiligheidIn } from './veiligheid.js';
import {
  andersData,
  buitenBereikData,
  kloptNietData,
  themakiezerData,
  verduidelijkenData,
  vraagData,
} from './vragen.js';

/** From what is to be seen to a template and its data. In: the view, and the bot's channel id for a link to its chat. */
export function vulIn(weergave: Weergave, bot: string): Ingevuld {
  switch (weergave.kaart) {
    case 'antwoord':
      return { naam: 'antwoord', data: antwoordData(weergave) };
    case 'welkom':
      return { naam: 'welkom', data: welkomData(weergave) };
    case 'hulp':
      return { naam: 'hulp', data: hulpData(weergave) };
    case 'privacyuitleg':
      return { naam: 'privacy', data: privacyData() };
    case 'privacymelding':
      return { naam: 'privacymelding', data: privacymeldingData(weergave) };
    case 'vraag':
      return { naam: 'vraag', data: vraagData(weergave) };
    case 'verduidelijken':
      return { naam: 'verduidelijken', data: verduidelijkenData(weergave) };
    case 'themakiezer':
      return { naam: 'themakiezer', data: themakiezerData(weergave) };
    case 'anders':
      return { naam: 'anders', data: andersData(weergave) };
    case 'klopt-niet':
      return { naam: 'klopt-niet', data: kloptNietData(weergave) };
    case 'route':
      return { naam: 'route', data: routeData(weergave) };
    case 'buiten-bereik':
      return { naam: 'buiten-bereik', data: buitenBereikData(weergave) };
    case 'veiligheid':
      return vulVeiligheidIn(weergave);
    case 'check':
      return { naam: 'check', data: checkData(weergave) };
    case 'dagbericht':
      return { naam: 'dagbericht', data: dagberichtData(weergave) };
    case 'herinneringen':
      return { naam: 'herinneringen', data: herinneringenData(weergave) };
    case 'gewist':
      return { naam: 'gewist', data: gewistData() };
    case 'hulpvraag':
    case 'hulpvraag-overzicht':
    case 'hulpvraag-tekst':
    case 'mijn-hulpvragen':
    case 'hulpvraag-openen':
    case 'hulpvraag-bericht':
    case 'weigering':
    case 'vervanging':
    case 'rol-overdragen':
      return vulZaakIn(weergave);
    case 'kanaalkaart':
    case 'kanaal-nieuws':
    case 'koppeling':
    case 'kanaal-onbereikbaar':
    case 'kanaal-ontkoppeld':
      return vulKanaalIn(weergave, bot);
    default:
      return vulGesprekIn(weergave, bot);
  }
}

type Gesprek = Extract<
  Weergave,
  { kaart: 'kanaal' | 'doorgegeven' | 'gelezen' | 'bericht' | 'rolkiezer' | 'schoolkiezer' | 'melding' }
>;

function vulGesprekIn(weergave: Gesprek, bot: string): Ingevuld {
  switch (weergave.kaart) {
    case 'kanaal':
      return { naam: 'kanaal', data: kanaalData(weergave, bot) };
    case 'doorgegeven':
      return { naam: 'doorgegeven', data: doorgegevenData(weergave) };
    case 'gelezen':
      return { naam: 'gelezen', data: gelezenData(weergave) };
    case 'bericht':
      return weergave.bericht.soort === 'doorgifte'
        ? { naam: 'doorgifte', data: doorgifteData(weergave.bericht) }
        : { naam: 'is-gelezen', data: isGelezenData(weergave.bericht) };
    case 'rolkiezer':
      return { naam: 'rolkiezer', data: rolkiezerData(weergave) };
    case 'schoolkiezer':
      return { naam: 'schoolkiezer', data: schoolkiezerData(weergave) };
    case 'melding':
      return { naam: 'melding', data: meldingData(weergave) };
  }
}
