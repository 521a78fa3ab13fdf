import type { Bericht } from '../../app/ports.js';
import type { Weergave } from '../../app/weergave.js';
import { meldingTekst } from '../meldingen.js';
import type { Kaartdata } from './kaartdata.js';
import type { Opdracht } from './kaartdelen.js';
import {
  bereikOf,
  chatUrl,
  contactLinks,
  contactZin,
  HULP_KNOP,
  MIJN_KNOP,
  ROUTE_KNOP,
  THEMAS_KNOP,
} from './knoppen.js';

type Van<K extends Weergave['kaart']> = Extract<Weergave, { kaart: K }>;

/** Welcome and help: what to type, what is kept. */
export function welkomData({ demo, regio }: Van<'welkom' | 'hulp'>): Kaartdata<'welkom'> {
  return {
    fallbackText: `Hallo, ik ben Wegwijzer. Typ in een paar woorden wat je ziet bij een leerling, zonder naam. Ik wijs je wie kan helpen in ${regio}. Ik onthoud niet wat je typt; Teams zelf bewaart je bericht wel. Typ hulp voor uitleg.`,
    regio,
    demo,
    knoppen: [THEMAS_KNOP, ROUTE_KNOP, HULP_KNOP],
  };
}

/** Every way to go on, for somebody who does not know what to type. */
export function hulpData({ demo, regio }: Van<'welkom' | 'hulp'>): Kaartdata<'hulp'> {
  return {
    fallbackText: `Typ in een paar woorden wat je ziet bij een leerling, zonder naam. Of typ: thema's, route, mijn school, mijn hulpvragen, privacy of stop.`,
    regio,
    demo,
    knoppen: [THEMAS_KNOP, ROUTE_KNOP, MIJN_KNOP],
  };
}

/** In a group: level and partner names only, and the way to a personal chat. */
export function kanaalData({ niveau, niveauKort, partners }: Van<'kanaal'>, bot: string): Kaartdata<'kanaal'> {
  const kop = partners.length === 0 ? niveau : `${niveau}: ${partners.join(', ')}`;
  return {
    fallbackText: `${kop}. Dit is een algemeen antwoord, want hier leest iedereen mee. Ga verder in een persoonlijke chat met mij.`,
    kop,
    niveauKort,
    links:
      bot === ''
        ? []
        : [
            {
              titel: 'Ga verder in een persoonlijke chat',
              uitleg: 'Chat met Wegwijzer',
              url: chatUrl(bot),
              stijl: 'positive',
            },
          ],
  };
}

/** What became of "geef door". */
export function doorgegevenData({ naam, bereikbaar, contact }: Van<'doorgegeven'>): Kaartdata<'doorgegeven'> {
  const zin = bereikbaar
    ? `Doorgegeven aan ${naam}. Die hoort alleen dat je een signaal wilt bespreken, niet wat. Je krijgt bericht als het gelezen is.`
    : `Ik kan ${naam} hier niet bereiken; er is niets verstuurd. Neem zelf contact op: ${contactZin(contact)}.`;
  return {
    fallbackText: zin,
    naam,
    bereikbaar,
    bereik: bereikbaar ? '' : `${contact.functie}. ${bereikOf(contact, null)}`,
    links: bereikbaar ? [] : contactLinks(contact),
  };
}

/** For the receiver: that a colleague wants to talk, never what about. */
export function doorgifteData(bericht: Extract<Bericht, { soort: 'doorgifte' }>): Kaartdata<'doorgifte'> {
  const { naam, school, teams, herhaling } = bericht;
  return {
    fallbackText: `${naam} wil een signaal met je bespreken. Waar het over gaat, staat hier niet. Neem contact op met je collega.`,
    naam,
    school,
    herhaling,
    links: contactLinks({ naam, functie: '', mail: null, telefoon: null, teams }).map((link) => ({
      ...link,
      stijl: 'default',
    })),
    knoppen: [{ titel: 'Gelezen', data: { verb: 'gelezen', id: bericht.doorgifte } }],
  };
}

/** After the receiver's click. */
export function gelezenData({ naam }: Van<'gelezen'>): Kaartdata<'gelezen'> {
  return { fallbackText: `${naam} krijgt bericht dat je dit gelezen hebt. Spreek samen een moment af.`, naam };
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** For the sender: that it was read, and when. */
export function isGelezenData(bericht: Extract<Bericht, { soort: 'gelezen' }>): Kaartdata<'is-gelezen'> {
  const { naam, op, herhaling } = bericht;
  const moment = MOMENT.format(new Date(op));
  return {
    fallbackText: `${naam} heeft je bericht gelezen, ${moment}. Hoor je niets? Loop dan even langs.`,
    naam,
    moment,
    herhaling,
  };
}

/** Demo only: the persona to play. */
export function rolkiezerData({ rollen, huidige }: Van<'rolkiezer'>): Kaartdata<'rolkiezer'> {
  return {
    fallbackText: `Kies een rol. Typ bijvoorbeeld: ik ben ${rollen[0]?.rol ?? 'leerkracht'}.`,
    huidige: huidige ?? '',
    opties: rollen.map(({ rol, naam }) => ({ title: naam, value: rol })),
    kies: { titel: 'Speel deze rol', data: { verb: 'rol' } },
  };
}

/** Which school the answers are for; what it was asked beside comes back with its contact. */
export function schoolkiezerData({ scholen, huidige, plek }: Van<'schoolkiezer'>): Kaartdata<'schoolkiezer'> {
  const data = schoolOpdracht(plek);
  return {
    fallbackText: 'Op welke school werk je? Dan noem ik de contactpersonen van jouw school. Typ: mijn school.',
    uitleg: 'Dan zie je met wie je contact opneemt. Ik onthoud alleen je school.',
    huidige: huidige?.code ?? '',
    opties: scholen.map(({ code, naam }) => ({ title: naam, value: code })),
    kies: { titel: plek === null ? 'Kies deze school' : 'Laat zien met wie', data },
  };
}

function schoolOpdracht(plek: Van<'schoolkiezer'>['plek']): Opdracht {
  if (plek === null) return { verb: 'school' };
  if (plek === 'anders') return { verb: 'school', anders: true };
  const s = { t: [...plek.s.t], k: [...plek.s.k], a: plek.s.a };
  return { verb: 'school', s, n: plek.n, ...(plek.p === undefined ? {} : { p: plek.p }) };
}

/** A short notice, never a dead end. */
export function meldingData(melding: Van<'melding'>): Kaartdata<'melding'> {
  const tekst = meldingTekst(melding);
  const knoppen = melding.soort === 'rol-gekozen' ? [THEMAS_KNOP, MIJN_KNOP, HULP_KNOP] : [THEMAS_KNOP, HULP_KNOP];
  return { fallbackText: tekst, tekst, knoppen };
}
