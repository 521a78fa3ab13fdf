import { z } from 'zod';
import type { Post, Postregel } from '../app/post-store.js';
import { code, datum, moment, nummer, opdrachtSchema, persoon, sleutelSchema as id } from './hulpvraag-schema.js';
import { perSleutel } from './per-sleutel.js';
import type { Rij } from './rij.js';
import { lotgevalSchema, pasRijToe, rijSchema, VERS } from './rij.js';

/** The part of the state that the post of a day is, and what can happen to it; see toestand.ts. */

export const postregelSchema: z.ZodType<Postregel> = z.strictObject({
  hulpvraag: id,
  gebeurtenis: nummer,
  plaats: code,
});

export const postSchema: z.ZodType<Post> = z.strictObject({
  id,
  persoon,
  dag: datum,
  plek: z.number().int().min(0).max(3),
  regels: z.array(postregelSchema).min(1),
  nietVoor: moment,
  verlooptOp: moment,
});

export const postDelen = {
  posten: perSleutel(rijSchema(postSchema)).prefault([]),
  /** The places of a day that were ever taken, also when the post is gone: a second one would be a second message. */
  postdagen: perSleutel(z.strictObject({ dag: datum })).prefault([]),
};

export const postWijzigingen = [
  /** A line comes from an order, on a new post or on one that was not sent yet. */
  z.strictObject({ soort: z.literal('post-gelegd'), opdracht: z.string(), post: postSchema }),
  z.strictObject({ soort: z.literal('post'), lot: lotgevalSchema }),
  z.strictObject({
    soort: z.literal('post-terug'),
    id: z.string(),
    opdrachten: z.array(opdrachtSchema),
    blijft: z.array(postregelSchema),
  }),
  z.strictObject({ soort: z.literal('post-opgeruimd'), posten: z.array(z.string()), dagen: z.array(z.string()) }),
] as const;

export type PostDelen = { -readonly [Deel in keyof typeof postDelen]: z.infer<(typeof postDelen)[Deel]> };
type PostWijziging = z.infer<(typeof postWijzigingen)[number]>;

export const legePost = (): PostDelen => ({ posten: new Map(), postdagen: new Map() });
export const kopieVanPost = (van: PostDelen): PostDelen => ({
  posten: new Map(van.posten),
  postdagen: new Map(van.postdagen),
});

export function pasPostToe(toestand: PostDelen, wijziging: PostWijziging): void {
  switch (wijziging.soort) {
    case 'post-gelegd': {
      const { post } = wijziging;
      const oud = toestand.posten.get(post.id);
      const regels = [...(oud?.opdracht.regels ?? []), ...post.regels];
      toestand.posten.set(post.id, { ...(oud ?? VERS), opdracht: { ...post, regels } });
      toestand.postdagen.set(post.id, { dag: post.dag });
      return;
    }
    case 'post':
      return pasRijToe(toestand.posten, wijziging.lot);
    case 'post-terug': {
      const oud = toestand.posten.get(wijziging.id);
      if (oud !== undefined) houRegels(toestand, oud, wijziging.blijft);
      return;
    }
    case 'post-opgeruimd':
      for (const id of wijziging.posten) toestand.posten.delete(id);
      for (const id of wijziging.dagen) toestand.postdagen.delete(id);
      return;
  }
}

/** An erased case leaves no line; a post without lines has nothing to say. */
export function wisUitPost({ posten }: Pick<PostDelen, 'posten'>, hulpvraag: string): void {
  for (const rij of posten.values()) {
    const regels = rij.opdracht.regels.filter((regel) => regel.hulpvraag !== hulpvraag);
    if (regels.length < rij.opdracht.regels.length) houRegels({ posten }, rij, regels);
  }
}

function houRegels({ posten }: Pick<PostDelen, 'posten'>, rij: Rij<Post>, regels: readonly Postregel[]): void {
  const { id } = rij.opdracht;
  if (regels.length === 0) posten.delete(id);
  else posten.set(id, { ...rij, opdracht: { ...rij.opdracht, regels } });
}
