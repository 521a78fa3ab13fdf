import { bevatAdres } from './adres.js';
import { bevatMailadres, bevatTelefoon } from './bereikbaar.js';
import { bevatBsn } from './bsn.js';
import { bevatGeboortedatum } from './geboortedatum.js';
import type { Naamplek } from './namenkennis.js';
import type { Privacysoort } from './signaal.js';

/** Ages are told from this year; a few years more or less change no finding (ages 3 to 20 count). */
const PEILJAAR = 2026;

/**
 * Which kinds of identifying data of a pupil or parent stand in a message (issue point 5); `namen` are the places that
 * `vindNamen` found in it. Gives the kinds only: what was found goes nowhere.
 */
export function vindPrivacy(tekst: string, namen: readonly Naamplek[]): Privacysoort[] {
  const gevonden: Privacysoort[] = [];
  if (namen.length > 0) gevonden.push('naam');
  if (bevatBsn(tekst)) gevonden.push('bsn');
  if (bevatGeboortedatum(tekst, PEILJAAR)) gevonden.push('geboortedatum');
  if (bevatAdres(tekst)) gevonden.push('adres');
  if (bevatTelefoon(tekst)) gevonden.push('telefoon');
  if (bevatMailadres(tekst)) gevonden.push('e-mail');
  return gevonden;
}
