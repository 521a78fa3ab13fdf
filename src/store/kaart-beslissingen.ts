import { z } from 'zod';
import type { Kaartplek } from '../app/kaartregister.js';
import type { Beslissing } from './beslissingen.js';
import { niets } from './beslissingen.js';
import { kaartplekSchema, sleutelSchema } from './hulpvraag-schema.js';
import type { Hulpvragen } from './hulpvraag-toestand.js';
import { zelfdePlek } from './hulpvraag-toestand.js';

/** Where messages about a case stand: what each call means for the state, see beslissingen.ts. Pure. */

const ids = z.array(sleutelSchema);
const plekken = z.array(kaartplekSchema);

/** Look through before it is written; the fault names no value. */
export function keurKaart(hulpvragen: readonly string[], plek: Kaartplek): void {
  if (!ids.safeParse(hulpvragen).success || !kaartplekSchema.safeParse(plek).success)
    throw new Error('a place of a card does not fit');
}
export function keurVergeten(hulpvraag: string, weg: readonly Kaartplek[]): void {
  if (!sleutelSchema.safeParse(hulpvraag).success || !plekken.safeParse(weg).success)
    throw new Error('a place of a card does not fit');
}

/** Not without its case: a place that comes after the erasing would stay for good. */
export function houdKaart(
  { dossiers, kaarten }: Hulpvragen,
  hulpvragen: readonly string[],
  plek: Kaartplek,
): Beslissing<void> {
  const nieuw = [...new Set(hulpvragen)].filter(
    (id) => dossiers.has(id) && !(kaarten.get(id) ?? []).some((een) => zelfdePlek(een, plek)),
  );
  if (nieuw.length === 0) return niets(undefined);
  return { wijzigingen: [{ soort: 'kaart', hulpvragen: nieuw, plek }], antwoord: undefined };
}

export function vergeetKaarten(
  { kaarten }: Hulpvragen,
  hulpvraag: string,
  weg: readonly Kaartplek[],
): Beslissing<void> {
  const bekend = (kaarten.get(hulpvraag) ?? []).filter((een) => weg.some((ander) => zelfdePlek(een, ander)));
  if (bekend.length === 0) return niets(undefined);
  return { wijzigingen: [{ soort: 'kaarten-vergeten', hulpvraag, plekken: bekend }], antwoord: undefined };
}
