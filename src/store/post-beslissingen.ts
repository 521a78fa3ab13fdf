import { z } from 'zod';
import type { HulpvraagOpdracht } from '../app/hulpvraag-store.js';
import type { Neerlegging, Post, Postpoging, Postregel, Postrij } from '../app/post-store.js';
import { PLEKKEN_VOOR_KAARTEN } from '../app/post-store.js';
import type { Zending } from '../app/ports.js';
import type { Beslissing } from './beslissingen.js';
import { niets, ouder, sleutels } from './beslissingen.js';
import { opdrachtSchema } from './hulpvraag-schema.js';
import { postregelSchema, postSchema } from './post-toestand.js';
import type { Rij } from './rij.js';
import { claimUit, eindeVan } from './rij.js';
import type { Toestand } from './toestand.js';

/** What each call of the post store means for the state, see beslissingen.ts. Pure. */

/** So long a place of a day stays taken, and a dead post listed. */
export const POSTDAGEN = 30;

export const postId = ({ persoon, dag }: Pick<Post, 'persoon' | 'dag'>, plek: number): string =>
  [persoon.tenant, persoon.id, dag, String(plek)].join('|');

/** The post as one line makes it. Throws on a value that could not be read back. */
export function postUit({ persoon, dag, regel, nietVoor, verlooptOp }: Neerlegging, plek: number): Post {
  const post: Post = { id: postId({ persoon, dag }, plek), persoon, dag, plek, regels: [regel], nietVoor, verlooptOp };
  const gekeurd = postSchema.safeParse(post);
  if (gekeurd.success) return gekeurd.data;
  throw new Error(
    `a post does not fit: ${gekeurd.error.issues.map(({ path }) => path.slice(0, 1).join('')).join(', ')}`,
  );
}

/** Not sent yet: more can be laid on it. */
export const neemtNog = ({ dood, poging }: Pick<Rij<Post>, 'dood' | 'poging'>): boolean => !dood && poging === 0;

export function legPost(toestand: Toestand, neerlegging: Neerlegging): Beslissing<'gelegd' | 'vol'> {
  const { van, soort } = neerlegging;
  const opdracht = toestand.opdrachten.get(van.id);
  // Another attempt has it, or it was laid down before.
  if (opdracht?.poging !== van.poging || opdracht.dood) return niets<'gelegd' | 'vol'>('gelegd');
  const plek = soort === 'bundel' ? plekVoorBundel(toestand, neerlegging) : plekVoorKaart(toestand, neerlegging);
  if (plek === null) return niets<'gelegd' | 'vol'>('vol');
  return {
    wijzigingen: [{ soort: 'post-gelegd', opdracht: van.id, post: postUit(neerlegging, plek) }],
    antwoord: 'gelegd',
  };
}

function plekVoorBundel({ posten, postdagen }: Toestand, neerlegging: Neerlegging): number | null {
  const id = postId(neerlegging, 0);
  const ligt = posten.get(id);
  if (ligt === undefined) return postdagen.has(id) ? null : 0;
  return neemtNog(ligt) ? 0 : null;
}

const plekVoorKaart = ({ postdagen }: Toestand, neerlegging: Neerlegging): number | null =>
  PLEKKEN_VOOR_KAARTEN.find((plek) => !postdagen.has(postId(neerlegging, plek))) ?? null;

export function claimPost(
  toestand: Toestand,
  nu: string,
  leaseTot: string,
  hoogstens: number,
  regelsNu: string,
): Beslissing<readonly Postrij[]> {
  const tijd = Date.parse(regelsNu);
  const aanDeBeurt = [...toestand.posten.values()].filter(({ opdracht }) => Date.parse(opdracht.nietVoor) <= tijd);
  const { lot, geclaimd } = claimUit(aanDeBeurt, nu, leaseTot, hoogstens, 'melden');
  const claims = lot.map((een) => ({ soort: 'post' as const, lot: een }));
  return { wijzigingen: [...opruimen(toestand, regelsNu), ...claims], antwoord: geclaimd };
}

function opruimen({ posten, postdagen }: Toestand, nu: string): Beslissing<void>['wijzigingen'] {
  const oud = ({ dag }: { readonly dag: string }): boolean => ouder(`${dag}T00:00:00.000Z`, nu, POSTDAGEN);
  const dagen = sleutels(postdagen, oud);
  const weg = sleutels(posten, ({ dood, opdracht }) => dood && oud(opdracht));
  return dagen.length + weg.length === 0 ? [] : [{ soort: 'post-opgeruimd', posten: weg, dagen }];
}

export function rondPostAf(
  { posten }: Toestand,
  poging: Postpoging,
  zending: Zending,
  opnieuwOp: string,
): Beslissing<void> {
  const lot = eindeVan(posten.get(poging.id), poging.poging, zending, opnieuwOp);
  return { wijzigingen: lot === null ? [] : [{ soort: 'post', lot }], antwoord: undefined };
}

/** Orders and lines of a case that was erased meanwhile are left out: they would bring its id back. */
export function terugPost(
  { posten, dossiers }: Toestand,
  poging: Postpoging,
  opdrachten: readonly HulpvraagOpdracht[],
  blijft: readonly Postregel[],
): Beslissing<void> {
  const ligt = posten.get(poging.id);
  if (ligt?.poging !== poging.poging || ligt.dood) return niets(undefined);
  const bestaat = ({ hulpvraag }: { readonly hulpvraag: string }): boolean => dossiers.has(hulpvraag);
  const terug = { id: poging.id, opdrachten: opdrachten.filter(bestaat), blijft: blijft.filter(bestaat) };
  return { wijzigingen: [{ soort: 'post-terug', ...terug }], antwoord: undefined };
}

/** Looks orders and lines through before they are written. */
export function keurTerug(opdrachten: readonly HulpvraagOpdracht[], blijft: readonly Postregel[]): void {
  const past =
    z.array(opdrachtSchema).safeParse(opdrachten).success && z.array(postregelSchema).safeParse(blijft).success;
  if (!past) throw new Error('an order of a post does not fit');
}
