import { createHash } from 'node:crypto';
import type { Installatie } from '../domain/installatie/installatie.js';
import type { RegioKalender } from '../domain/kalender/regio-kalender.js';
import type { Route } from '../domain/route/route.js';

/** A code for all that decides when a reminder is due: the same data, the same code. */
export function vingerafdrukVan(
  { herinneringen, sporen }: Route,
  kalender: RegioKalender,
  { scholen, termijnen }: Pick<Installatie, 'scholen' | 'termijnen'>,
): string {
  const eigenDagen = scholen.map(({ code, vrij, vrijeFeestdagen }) => ({ code, vrij, vrijeFeestdagen }));
  const alles = JSON.stringify({ herinneringen, sporen, kalender, eigenDagen, termijnen });
  return createHash('sha256').update(alles).digest('hex').slice(0, 32);
}
