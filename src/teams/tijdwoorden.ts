import type { Tijdwens } from '../app/tijdreis/reis.js';

const TIJD = /^tijd(?:\s+(.+?))?\s*[.!?]*$/;
const VERDER = /^\+?\s*(\d+)\s*(\p{L}+)$/u;
const DAG = /^\d{4}-\d{2}-\d{2}$/;
const TERUG = /^[-−–]/;
const EENHEDEN = [
  { woorden: ['dag', 'dagen'], eenheid: 'dagen' },
  { woorden: ['week', 'weken'], eenheid: 'weken' },
  { woorden: ['maand', 'maanden'], eenheid: 'maanden' },
] as const;
/** More is too far as well, and still a number of days that a calendar can count. */
const MEESTE = 9999;
/** "tijd +3 maanden" has two words after the first, or three with a blank behind the sign. */
const MEESTE_WOORDEN = 3;

/**
 * What a message asks of the clock of the demo; null when it asks nothing of it. A slip is told only where it can be no
 * signal: one word, or something that begins with a sign or a digit. "tijd voor een gesprek" stays a signal.
 */
export function tijdwensVan(tekst: string): Tijdwens | null {
  const gevonden = TIJD.exec(tekst.toLowerCase().normalize('NFC').trim());
  if (gevonden === null) return null;
  const rest = gevonden[1];
  if (rest === undefined) return { soort: 'vraag' };
  if (rest === 'nu') return { soort: 'nu' };
  return verderVan(rest) ?? (DAG.test(rest) ? { soort: 'dag', dag: rest } : vergissing(rest));
}

function verderVan(rest: string): Tijdwens | null {
  const [, aantal, woord] = VERDER.exec(rest) ?? [];
  const eenheid = EENHEDEN.find(({ woorden }) => woorden.some((een) => een === woord))?.eenheid;
  if (aantal === undefined || eenheid === undefined) return null;
  return { soort: 'verder', aantal: Math.min(Number(aantal), MEESTE), eenheid };
}

function vergissing(rest: string): Tijdwens | null {
  const woorden = rest.split(/\s+/).length;
  const begint = /^[\d\p{S}\p{P}]/u.test(rest);
  if (woorden > 1 && !(begint && woorden <= MEESTE_WOORDEN)) return null;
  return { soort: TERUG.test(rest) ? 'terug' : 'onbekend' };
}
