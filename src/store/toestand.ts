import { z } from 'zod';

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
const rij = z.strictObject({
  opdracht,
  poging: z.number().int().nonnegative(),
  /** Not before this moment; null: at once. */
  nietVoor: moment.nullable(),
  /** Claimed until; a lease that ran out with an attempt begun is a send of unknown result. */
  leaseTot: moment.nullable(),
  /** The send before this one ended without an answer; it is repeated once at most. */
  onbekend: z.boolean(),
  dood: z.boolean(),
  code: z.string().nullable(),
});

export const toestandSchema = z.strictObject({
  referenties: z.record(z.string(), z.strictObject({ referentie, levend: z.boolean() })),
  welkom: z.record(z.string(), z.literal(true)),
  keuzes: z.record(z.string(), keuze),
  doorgiften: z.record(z.string(), doorgifte),
  effecten: z.record(z.string(), z.strictObject({ doorgifte: z.string(), op: moment })),
  outbox: z.record(z.string(), rij),
});

export const wijzigingSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('referentie'), referentie }),
  z.strictObject({ soort: z.literal('referentie-dood'), persoon }),
  z.strictObject({ soort: z.literal('welkom'), sleutel: z.string() }),
  z.strictObject({ soort: z.literal('welkom-vergeten'), sleutel: z.string() }),
  z.strictObject({ soort: z.literal('keuze'), persoon, keuze }),
  z.strictObject({ soort: z.literal('doorgifte'), doorgifte, effect: z.string(), opdracht }),
  z.strictObject({ soort: z.literal('gelezen'), doorgifte: z.string(), op: moment, opdracht }),
  z.strictObject({ soort: z.literal('geclaimd'), id: z.string(), leaseTot: moment, onbekend: z.boolean() }),
  z.strictObject({ soort: z.literal('verzonden'), id: z.string() }),
  z.strictObject({
    soort: z.literal('opnieuw'),
    id: z.string(),
    nietVoor: moment,
    onbekend: z.boolean(),
    code: z.string(),
  }),
  z.strictObject({ soort: z.literal('dood'), id: z.string(), code: z.string() }),
  z.strictObject({ soort: z.literal('opgeruimd'), doorgiften: z.array(z.string()), effecten: z.array(z.string()) }),
]);

export type Toestand = z.infer<typeof toestandSchema>;
export type Wijziging = z.infer<typeof wijzigingSchema>;
export type Rij = z.infer<typeof rij>;

export function legeToestand(): Toestand {
  return { referenties: {}, welkom: {}, keuzes: {}, doorgiften: {}, effecten: {}, outbox: {} };
}

/** A key no id can imitate: ids of Teams and Entra hold no newline. */
export function sleutelVan(persoonOfPlek: { readonly tenant: string; readonly id: string }): string {
  return `${persoonOfPlek.tenant}\n${persoonOfPlek.id}`;
}

function nieuweRij(eenOpdracht: Rij['opdracht']): Rij {
  return { opdracht: eenOpdracht, poging: 0, nietVoor: null, leaseTot: null, onbekend: false, dood: false, code: null };
}

function wijzigRij(toestand: Toestand, id: string, nieuw: Partial<Rij>): void {
  const oud = toestand.outbox[id];
  if (oud !== undefined) toestand.outbox[id] = { ...oud, ...nieuw };
}

/** Carries out one change on the state itself; total: an unknown id changes nothing. */
export function pasToe(toestand: Toestand, wijziging: Wijziging): void {
  switch (wijziging.soort) {
    case 'referentie':
      toestand.referenties[sleutelVan(wijziging.referentie.persoon)] = {
        referentie: wijziging.referentie,
        levend: true,
      };
      return;
    case 'referentie-dood': {
      const oud = toestand.referenties[sleutelVan(wijziging.persoon)];
      if (oud !== undefined) toestand.referenties[sleutelVan(wijziging.persoon)] = { ...oud, levend: false };
      return;
    }
    case 'welkom':
      toestand.welkom[wijziging.sleutel] = true;
      return;
    case 'welkom-vergeten':
      delete toestand.welkom[wijziging.sleutel];
      return;
    case 'keuze':
      toestand.keuzes[sleutelVan(wijziging.persoon)] = wijziging.keuze;
      return;
    case 'doorgifte':
      toestand.doorgiften[wijziging.doorgifte.id] = wijziging.doorgifte;
      toestand.effecten[wijziging.effect] = { doorgifte: wijziging.doorgifte.id, op: wijziging.doorgifte.op };
      toestand.outbox[wijziging.opdracht.id] = nieuweRij(wijziging.opdracht);
      return;
    case 'gelezen': {
      const oud = toestand.doorgiften[wijziging.doorgifte];
      if (oud !== undefined) toestand.doorgiften[wijziging.doorgifte] = { ...oud, gelezenOp: wijziging.op };
      toestand.outbox[wijziging.opdracht.id] = nieuweRij(wijziging.opdracht);
      return;
    }
    case 'geclaimd': {
      const poging = (toestand.outbox[wijziging.id]?.poging ?? 0) + 1;
      wijzigRij(toestand, wijziging.id, { poging, leaseTot: wijziging.leaseTot, onbekend: wijziging.onbekend });
      return;
    }
    case 'verzonden':
      delete toestand.outbox[wijziging.id];
      return;
    case 'opnieuw':
      wijzigRij(toestand, wijziging.id, {
        nietVoor: wijziging.nietVoor,
        leaseTot: null,
        onbekend: wijziging.onbekend,
        code: wijziging.code,
      });
      return;
    case 'dood':
      wijzigRij(toestand, wijziging.id, { dood: true, leaseTot: null, code: wijziging.code });
      return;
    case 'opgeruimd':
      for (const id of wijziging.doorgiften) delete toestand.doorgiften[id];
      for (const effect of wijziging.effecten) delete toestand.effecten[effect];
      return;
  }
}
