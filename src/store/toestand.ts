import { z } from 'zod';
import {
  hulpvraagDelen,
  hulpvraagWijzigingen,
  kopieVanHulpvragen,
  legeHulpvragen,
  pasHulpvraagToe,
} from './hulpvraag-toestand.js';
import {
  kopieVanOrganisatie,
  legeOrganisatie,
  organisatieDelen,
  organisatieWijzigingen,
  pasOrganisatieToe,
} from './organisatie-toestand.js';
import { perSleutel } from './per-sleutel.js';
import { kopieVanPost, legePost, pasPostToe, postDelen, postWijzigingen, wisUitPost } from './post-toestand.js';
import { lotgeval, pasRijToe, rijSchema, VERS } from './rij.js';

/**
 * What the store keeps, and the changes it can undergo. `pasToe` is the only way a state changes, for a fresh commit
 * as for a replay of the journal. Ids, codes and times only: there is no field that could hold what somebody typed.
 */

const persoon = z.strictObject({ tenant: z.string(), id: z.string() });
const moment = z.iso.datetime();
const referentie = z.strictObject({
  persoon,
  conversation: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
  kanaalId: z.string(),
});
const keuze = z.strictObject({ school: z.string().nullable(), rol: z.string().nullable() });
const doorgifte = z.strictObject({
  id: z.string(),
  van: persoon,
  aan: persoon,
  school: z.string(),
  op: moment,
  gelezenOp: moment.nullable(),
});
const opdracht = z.strictObject({
  id: z.string(),
  soort: z.enum(['doorgifte', 'gelezen']),
  doorgifte: z.string(),
  verlooptOp: moment,
});
export const toestandSchema = z.strictObject({
  referenties: perSleutel(z.strictObject({ referentie, levend: z.boolean() })),
  welkom: perSleutel(z.literal(true)),
  keuzes: perSleutel(keuze),
  doorgiften: perSleutel(doorgifte),
  effecten: perSleutel(z.strictObject({ doorgifte: z.string(), op: moment })),
  outbox: perSleutel(rijSchema(opdracht)),
  ...hulpvraagDelen,
  ...organisatieDelen,
  ...postDelen,
});

export const wijzigingSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('referentie'), referentie }),
  z.strictObject({ soort: z.literal('referentie-dood'), persoon }),
  z.strictObject({ soort: z.literal('welkom'), sleutel: z.string() }),
  z.strictObject({ soort: z.literal('welkom-vergeten'), sleutel: z.string() }),
  z.strictObject({ soort: z.literal('keuze'), persoon, keuze }),
  z.strictObject({ soort: z.literal('doorgifte'), doorgifte, effect: z.string(), opdracht }),
  z.strictObject({ soort: z.literal('gelezen'), doorgifte: z.string(), op: moment, opdracht }),
  ...lotgeval,
  z.strictObject({
    soort: z.literal('opgeruimd'),
    doorgiften: z.array(z.string()),
    effecten: z.array(z.string()),
    outbox: z.array(z.string()),
  }),
  ...hulpvraagWijzigingen,
  ...organisatieWijzigingen,
  ...postWijzigingen,
]);

export type Toestand = z.infer<typeof toestandSchema>;
export type Wijziging = z.infer<typeof wijzigingSchema>;

export function legeToestand(): Toestand {
  return {
    referenties: new Map(),
    welkom: new Map(),
    keuzes: new Map(),
    doorgiften: new Map(),
    effecten: new Map(),
    outbox: new Map(),
    ...legeHulpvragen(),
    ...legeOrganisatie(),
    ...legePost(),
  };
}

/** A state that goes its own way from here on. Records are replaced and never altered, so they are shared. */
export function kopieVan(toestand: Toestand): Toestand {
  return {
    referenties: new Map(toestand.referenties),
    welkom: new Map(toestand.welkom),
    keuzes: new Map(toestand.keuzes),
    doorgiften: new Map(toestand.doorgiften),
    effecten: new Map(toestand.effecten),
    outbox: new Map(toestand.outbox),
    ...kopieVanHulpvragen(toestand),
    ...kopieVanOrganisatie(toestand),
    ...kopieVanPost(toestand),
  };
}

/** A key no id can imitate: ids of Teams and Entra hold no newline. */
export function sleutelVan(persoonOfPlek: { readonly tenant: string; readonly id: string }): string {
  return `${persoonOfPlek.tenant}\n${persoonOfPlek.id}`;
}

/** Carries out one change on the state itself; total: an unknown id changes nothing. */
export function pasToe(toestand: Toestand, wijziging: Wijziging): void {
  switch (wijziging.soort) {
    case 'referentie':
    case 'referentie-dood':
      return pasReferentieToe(toestand.referenties, wijziging);
    case 'welkom':
      toestand.welkom.set(wijziging.sleutel, true);
      return;
    case 'welkom-vergeten':
      toestand.welkom.delete(wijziging.sleutel);
      return;
    case 'keuze':
      toestand.keuzes.set(sleutelVan(wijziging.persoon), wijziging.keuze);
      return;
    case 'doorgifte':
    case 'gelezen':
      return pasDoorgifteToe(toestand, wijziging);
    case 'opgeruimd':
      for (const id of wijziging.doorgiften) toestand.doorgiften.delete(id);
      for (const effect of wijziging.effecten) toestand.effecten.delete(effect);
      for (const id of wijziging.outbox) toestand.outbox.delete(id);
      return;
    case 'geclaimd':
    case 'verzonden':
    case 'opnieuw':
    case 'dood':
    case 'herleefd':
      return pasRijToe(toestand.outbox, wijziging);
    case 'vervanging':
    case 'vervanging-ingetrokken':
    case 'rolwissel':
    case 'gekoppeld':
    case 'ontkoppeld':
    case 'kanaalpost':
    case 'voorkeur':
      return pasOrganisatieToe(toestand, wijziging);
    case 'post-gelegd':
      toestand.opdrachten.delete(wijziging.opdracht);
      return pasPostToe(toestand, wijziging);
    case 'post-terug':
      for (const opdracht of wijziging.opdrachten) toestand.opdrachten.set(opdracht.id, { opdracht, ...VERS });
      return pasPostToe(toestand, wijziging);
    case 'post':
    case 'post-opgeruimd':
      return pasPostToe(toestand, wijziging);
    case 'gewist':
      toestand.kanaalposten.delete(wijziging.hulpvraag);
      wisUitPost(toestand, wijziging.hulpvraag);
      return pasHulpvraagToe(toestand, wijziging);
    default:
      return pasHulpvraagToe(toestand, wijziging);
  }
}

type Van<S extends Wijziging['soort']> = Extract<Wijziging, { soort: S }>;

function pasReferentieToe(
  referenties: Toestand['referenties'],
  wijziging: Van<'referentie' | 'referentie-dood'>,
): void {
  if (wijziging.soort === 'referentie') {
    const { referentie: nieuw } = wijziging;
    referenties.set(sleutelVan(nieuw.persoon), { referentie: nieuw, levend: true });
    return;
  }
  const sleutel = sleutelVan(wijziging.persoon);
  const oud = referenties.get(sleutel);
  if (oud !== undefined) referenties.set(sleutel, { ...oud, levend: false });
}

function pasDoorgifteToe(toestand: Toestand, wijziging: Van<'doorgifte' | 'gelezen'>): void {
  if (wijziging.soort === 'doorgifte') {
    const { doorgifte: nieuw, effect } = wijziging;
    toestand.doorgiften.set(nieuw.id, nieuw);
    toestand.effecten.set(effect, { doorgifte: nieuw.id, op: nieuw.op });
  } else {
    const oud = toestand.doorgiften.get(wijziging.doorgifte);
    if (oud !== undefined) toestand.doorgiften.set(oud.id, { ...oud, gelezenOp: wijziging.op });
  }
  toestand.outbox.set(wijziging.opdracht.id, { opdracht: wijziging.opdracht, ...VERS });
}
