import type { Aanspreekrol, Contact } from '../../app/mensen.js';
import type { Plek } from '../../app/weergave.js';
import type { Knop, Link, Opdracht } from './kaartdelen.js';

/** The buttons that several cards share, and the ways to reach somebody. */

export const THEMAS_KNOP: Knop = { titel: 'Kies een thema', data: { verb: 'themas' } };
export const ROUTE_KNOP: Knop = { titel: 'Bekijk de route', data: { verb: 'route' } };
export const ANDERS_KNOP: Knop = { titel: 'Iets anders / staat er niet bij', data: { verb: 'anders' } };
export const MIJN_KNOP: Knop = { titel: 'Mijn hulpvragen', data: { verb: 'hulpvragen' } };
export const OPENEN_KNOP: Knop = { titel: 'Hulpvraag openen', data: { verb: 'hulpvraag-openen' } };
export const HULP_KNOP: Knop = { titel: 'Hulp', data: { verb: 'help' } };

export const ROLNAAM: Readonly<Record<Aanspreekrol, string>> = {
  ib: "de IB'er (intern begeleider)",
  coo: 'de COO (ondersteuningscoördinator)',
};

/** Tells the IB'er or COO that this colleague wants to talk. */
export function doorgeefKnop(rol: Aanspreekrol): Knop {
  return { titel: rol === 'ib' ? "Geef door aan de IB'er" : 'Geef door aan de COO', data: { verb: 'doorgeven' } };
}

/** What the receiver hears, before the button is clicked. */
export function doorgeefuitleg(rol: Aanspreekrol): string {
  return `Doorgeven: ${ROLNAAM[rol]} hoort alleen dat je iets wilt bespreken, niet wat.`;
}

/** Level, partner and codes of the signal, as the data of a button. */
export function opdrachtOf(verb: Opdracht['verb'], plek: Plek): Opdracht {
  const { t, k, a, v } = plek.s;
  const s = v === undefined ? { t: [...t], k: [...k], a } : { t: [...t], k: [...k], a, v };
  return plek.p === undefined ? { verb, s, n: plek.n } : { verb, s, n: plek.n, p: plek.p };
}

const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=';
/** An address or a sign-in name, which looks the same. */
const MAIL = /^[^\s@?&${}<>]+@[^\s@?&${}<>]+$/;

/**
 * Chat, mail and telephone, as far as they are known; the first one stands out. No text is filled in: the person writes
 * the message himself.
 */
export function contactLinks({ naam, teams, mail, telefoon }: Contact): Link[] {
  const nummer = (telefoon ?? '').replace(/[^\d+]/g, '');
  const wegen = [
    ...(teams === null || !MAIL.test(teams)
      ? []
      : [{ titel: 'Chat', uitleg: `Chat met ${naam}`, url: chatUrl(teams) }]),
    ...(mail === null || !MAIL.test(mail) ? [] : [{ titel: 'Mail', uitleg: `Mail ${naam}`, url: `mailto:${mail}` }]),
    ...(nummer === '' ? [] : [{ titel: 'Bel', uitleg: `Bel ${naam}`, url: `tel:${nummer}` }]),
  ];
  return wegen.map((weg, at) => ({ ...weg, stijl: at === 0 ? 'positive' : 'default' }));
}

/** A chat in Teams with a person (his sign-in name) or with the bot (its channel id). */
export function chatUrl(teams: string): string {
  return CHAT + encodeURIComponent(teams);
}

/** The number in sight as well: not every computer can call. */
export function bereikOf(contact: Contact, school: string | null): string {
  const telefoon = contact.telefoon === null ? null : `Telefoon: ${contact.telefoon}`;
  const dagen = contact.dagen === undefined ? null : `Werkt op ${contact.dagen}.`;
  return [school === null ? null : `Voor ${school}.`, dagen, telefoon].filter((deel) => deel !== null).join(' ');
}

/** "Sanne Bos (jeugdverpleegkundige), telefoon 0187 ..., mail ...", for a client that draws no cards. */
export function contactZin(contact: Contact): string {
  const wegen = [
    contact.telefoon === null ? null : `telefoon ${contact.telefoon}`,
    contact.mail === null ? null : `mail ${contact.mail}`,
  ];
  return [`${contact.naam} (${contact.functie})`, ...wegen.filter((weg) => weg !== null)].join(', ');
}

/** How to go on by typing, at the end of a fallback text. */
export const TYP_VERDER = "Typ je vraag, of typ thema's, route of hulp.";
