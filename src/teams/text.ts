import type { Tijdwens } from '../app/tijdreis/reis.js';
import type { Activiteit } from './activity.js';
import { tijdwensVan } from './tijdwoorden.js';

/** Which way a message goes. Doors match the whole message only: "help, een leerling ..." is a signal. */
export type Deur =
  | { readonly deur: 'groet' | 'hulp' | 'stop' | 'themas' | 'route' | 'mijn-school' | 'privacy' | 'bedankt' | 'leeg' }
  | { readonly deur: 'mijn-hulpvragen' | 'hulpvraag-openen' | 'vervanging' | 'herinneringen' | 'rol-overdragen' }
  /** The number of a case, as somebody reads it from a card. */
  | { readonly deur: 'nummer'; readonly nummer: string }
  | { readonly deur: 'rol'; readonly rol: string }
  /** Of a demo that can travel in time. */
  | { readonly deur: 'tijd'; readonly wens: Tijdwens }
  /** `school` as it was typed, in small letters; empty when none was named. */
  | { readonly deur: 'koppel' | 'ontkoppel' | 'koppeling'; readonly school: string }
  | { readonly deur: 'signaal'; readonly tekst: string };

const WOORDEN: Readonly<Record<string, readonly string[]>> = {
  groet: [
    'hi',
    'hoi',
    'hallo',
    'hello',
    'hey',
    'hé',
    'hee',
    'dag',
    'goedendag',
    'goedemorgen',
    'goeiemorgen',
    'goedemiddag',
    'goedenavond',
    'moin',
    'yo',
    'good morning',
    'hi there',
  ],
  hulp: ['help', 'hulp', 'help me', 'uitleg', 'wat kun je', 'wat kan je', 'what can you do', 'menu', '?'],
  stop: ['stop', 'stoppen', 'annuleren', 'annuleer', 'cancel', 'quit', 'afsluiten', 'klaar'],
  themas: ["thema's", 'themas', 'thema', 'start', 'themes', 'begin', 'kies een thema'],
  route: ['route', 'de route', 'bekijk de route', 'stroomschema', 'niveaus', 'the route'],
  'mijn-school': ['mijn school', 'my school', 'school', 'kies je school', 'andere school'],
  privacy: ['privacy', 'avg', 'gegevens'],
  'mijn-hulpvragen': ['mijn hulpvragen', 'hulpvragen', 'mijn hulpvraag', 'hulpvraag', 'wat wacht op mij'],
  'hulpvraag-openen': [
    'hulpvraag openen',
    'open hulpvraag',
    'open een hulpvraag',
    'nieuwe hulpvraag',
    'hulpvraag maken',
    'hulpvraag aanmaken',
  ],
  vervanging: ['vervanger aanwijzen', 'vervanger', 'vervanging', 'mijn vervanger'],
  herinneringen: ['herinneringen', 'herinneringen instellen', 'mijn herinneringen', 'herinnering', 'pauze'],
  'rol-overdragen': ['rol overdragen', 'draag rol over', 'draag een rol over'],
  bedankt: [
    'bedankt',
    'dank je',
    'dank je wel',
    'dankjewel',
    'dank u',
    'dank u wel',
    'dankuwel',
    'thanks',
    'thank you',
    'top',
    'ok',
    'oke',
    'oké',
    'prima',
    'fijn',
    'super',
    'duidelijk',
    'tot ziens',
    'doei',
  ],
};
type Woorddeur = Exclude<
  Deur['deur'],
  'rol' | 'tijd' | 'signaal' | 'leeg' | 'nummer' | 'koppel' | 'ontkoppel' | 'koppeling'
>;
const WOORDDEUREN: readonly Woorddeur[] = [
  'groet',
  'hulp',
  'stop',
  'themas',
  'route',
  'mijn-school',
  'privacy',
  'bedankt',
  'mijn-hulpvragen',
  'hulpvraag-openen',
  'vervanging',
  'herinneringen',
  'rol-overdragen',
];
const DEUREN = new Map<string, Woorddeur>(
  WOORDDEUREN.flatMap((deur) => (WOORDEN[deur] ?? []).map((woord) => [woord, deur] as const)),
);
/** GO-26-0001, with or without its dashes. */
const NUMMER = /^([a-z]{2,4})[ -]?(\d{2})[ -]?(\d{4,6})$/i;
const LONGEST_DOOR = 60;
const LONGEST_SIGNAL = 8000;
/** The channel of a schakelteam. The English of the app package stands alone: "link ..." can be a signal. */
const KOPPEL = /^(koppel|ontkoppel)(?: (.+))?$/;
const KOPPELWOORDEN: ReadonlyMap<string, 'koppel' | 'ontkoppel' | 'koppeling'> = new Map([
  ['koppeling', 'koppeling'],
  ['koppelingen', 'koppeling'],
  ['link school', 'koppel'],
  ['unlink school', 'ontkoppel'],
  ['linked schools', 'koppeling'],
]);
const ROL = /^(?:ik ben|i am)\s+(?:een |de |an? |the )?(.+)$/;

/** Chooses the door for what somebody typed himself (mentions and quotations are gone already). */
export function chooseDeur(tekst: string, demo: boolean, tijdreis = false): Deur {
  if (tekst === '') return { deur: 'leeg' };
  if (tekst.length <= LONGEST_DOOR) {
    const bare = bareWords(tekst);
    const deur = DEUREN.get(bare) ?? (tekst === '?' ? 'hulp' : undefined);
    if (deur !== undefined) return { deur };
    const nummer = NUMMER.exec(tekst.trim());
    if (nummer !== null) return { deur: 'nummer', nummer: nummer.slice(1).join('-').toUpperCase() };
    const rol = demo ? ROL.exec(bare)?.[1] : undefined;
    if (rol !== undefined) return { deur: 'rol', rol };
    const wens = tijdreis ? tijdwensVan(tekst) : null;
    if (wens !== null) return { deur: 'tijd', wens };
    const koppel = koppelDeur(bare);
    if (koppel !== null) return koppel;
  }
  return { deur: 'signaal', tekst };
}

function koppelDeur(bare: string): Deur | null {
  const woord = KOPPELWOORDEN.get(bare);
  if (woord !== undefined) return { deur: woord, school: '' };
  const [, deur, school = ''] = KOPPEL.exec(bare) ?? [];
  return deur === 'koppel' || deur === 'ontkoppel' ? { deur, school } : null;
}

function bareWords(tekst: string): string {
  return tekst
    .toLowerCase()
    .normalize('NFC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** What the person typed himself: without mentions, without quoted parts of a reply, without markup. */
export function ownText(activiteit: Activiteit): string {
  const reply = replyHtml(activiteit);
  const source = reply ?? activiteit.text ?? '';
  const withoutQuotes = dropElement(dropElement(source, 'blockquote'), 'at');
  const plain = reply === undefined ? withoutQuotes : htmlToText(withoutQuotes);
  const lines = plain.split(/\r?\n/).filter((line) => !/^\s*(>|&gt;)/.test(line));
  return lines.join('\n').trim().slice(0, LONGEST_SIGNAL);
}

/** A reply that quotes: the plain text holds the quotation unmarked, so the marked-up copy is read instead. */
function replyHtml(activiteit: Activiteit): string | undefined {
  for (const { contentType, content } of activiteit.attachments ?? []) {
    const quotes = contentType === 'text/html' && typeof content === 'string' && content.length < 200_000;
    if (quotes && /itemtype="[^"]{0,200}Reply"/i.test(content)) return content;
  }
  return undefined;
}

/** Removes an element with all that is in it, nested ones too; one that is never closed takes the rest with it. */
function dropElement(text: string, name: string): string {
  if (!text.includes('<')) return text;
  const tag = new RegExp(`<(/?)${name}(?:\\s[^<>]*)?>`, 'gi');
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const found of text.matchAll(tag)) {
    if (depth === 0) kept += text.slice(from, found.index);
    depth = found[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    from = found.index + found[0].length;
  }
  return depth === 0 ? kept + text.slice(from) : kept;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function htmlToText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#?)(\w{1,8});/g, (whole, numeric: string, name: string) => {
      const code = Number(name);
      if (numeric === '#')
        return Number.isInteger(code) && code > 31 && code < 0x10000 ? String.fromCharCode(code) : ' ';
      return ENTITIES[name.toLowerCase()] ?? whole;
    });
}

/** Only the person and the bot are in this chat. A chat that does not say what it is counts as personal unless it is a group. */
export function isPersonal(activiteit: Activiteit): boolean {
  const { conversationType, isGroup } = activiteit.conversation;
  return conversationType === undefined ? isGroup !== true : conversationType === 'personal';
}
