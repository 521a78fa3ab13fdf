import { z } from 'zod';
import type { Kaartplek } from '../app/kaartregister.js';
import { zelfde } from '../domain/hulpvraag/hulpvraag.js';
import {
  antwoordSchema,
  code,
  gebeurtenisSchema,
  hulpvraagSchema,
  inzageSchema,
  kaartplekSchema,
  moment,
  opdrachtSchema,
  openingSchema,
  sleutelSchema,
} from './hulpvraag-schema.js';
import { perSleutel } from './per-sleutel.js';
import { lotgevalSchema, pasRijToe, rijSchema, VERS } from './rij.js';

/** The part of the state that hulpvragen are, and what can happen to it; see toestand.ts. */

const dossier = z.strictObject({
  opening: openingSchema,
  stand: hulpvraagSchema,
  herinnerOp: moment.nullable(),
  log: z.array(gebeurtenisSchema).min(1),
});
const effect = z.strictObject({ hulpvraag: sleutelSchema, antwoord: antwoordSchema, op: moment });

/** A folder of before there were hulpvragen has none of these. */
export const hulpvraagDelen = {
  dossiers: perSleutel(dossier).prefault([]),
  stapEffecten: perSleutel(effect).prefault([]),
  opdrachten: perSleutel(rijSchema(opdrachtSchema)).prefault([]),
  grafstenen: perSleutel(z.strictObject({ tot: moment })).prefault([]),
  /** The last number given out, by series (`GO-26`). */
  nummers: perSleutel(z.number().int().positive()).prefault([]),
  inzagen: z.array(inzageSchema).prefault([]),
  /** What the bot remembers of itself from one start to the next, in codes. */
  kenmerken: perSleutel(code).prefault([]),
  /** By hulpvraag; only of a case that is there. */
  kaarten: perSleutel(z.array(kaartplekSchema)).prefault([]),
};

export const vastleggingSchema = z.strictObject({
  vanVersie: z.number().int().nonnegative(),
  opening: openingSchema.nullable(),
  hulpvraag: hulpvraagSchema,
  herinnerOp: moment.nullable(),
  gebeurtenissen: z.array(gebeurtenisSchema).min(1),
  opdrachten: z.array(opdrachtSchema),
  effect: z.strictObject({ sleutel: sleutelSchema, antwoord: antwoordSchema }),
  inzage: inzageSchema,
  op: moment,
});

const ids = z.array(z.string());
export const hulpvraagWijzigingen = [
  z.strictObject({ soort: z.literal('stap'), stap: vastleggingSchema }),
  z.strictObject({ soort: z.literal('termijn'), hulpvraag: z.string(), herinnerOp: moment.nullable() }),
  z.strictObject({ soort: z.literal('kenmerk'), naam: code, waarde: code }),
  z.strictObject({ soort: z.literal('gewist'), hulpvraag: z.string(), tot: moment }),
  z.strictObject({ soort: z.literal('nummer'), reeks: z.string(), laatste: z.number().int().positive() }),
  z.strictObject({ soort: z.literal('inzage'), regel: inzageSchema }),
  z.strictObject({ soort: z.literal('kaart'), hulpvragen: ids, plek: kaartplekSchema }),
  z.strictObject({ soort: z.literal('kaarten-vergeten'), hulpvraag: z.string(), plekken: z.array(kaartplekSchema) }),
  /** What happened to an order of a hulpvraag. */
  z.strictObject({ soort: z.literal('opdracht'), lot: lotgevalSchema }),
  z.strictObject({
    soort: z.literal('hulpvragen-opgeruimd'),
    effecten: ids,
    opdrachten: ids,
    grafstenen: ids,
    inzagenVoor: moment,
  }),
] as const;

export type Hulpvragen = { -readonly [Deel in keyof typeof hulpvraagDelen]: z.infer<(typeof hulpvraagDelen)[Deel]> };
export type HulpvraagWijziging = z.infer<(typeof hulpvraagWijzigingen)[number]>;
export type Dossier = z.infer<typeof dossier>;
type Stap = Extract<HulpvraagWijziging, { soort: 'stap' }>['stap'];
type Opgeruimd = Extract<HulpvraagWijziging, { soort: 'hulpvragen-opgeruimd' }>;

export const legeHulpvragen = (): Hulpvragen => ({
  dossiers: new Map(),
  stapEffecten: new Map(),
  opdrachten: new Map(),
  grafstenen: new Map(),
  nummers: new Map(),
  inzagen: [],
  kenmerken: new Map(),
  kaarten: new Map(),
});

export const kopieVanHulpvragen = (van: Hulpvragen): Hulpvragen => ({
  dossiers: new Map(van.dossiers),
  stapEffecten: new Map(van.stapEffecten),
  opdrachten: new Map(van.opdrachten),
  grafstenen: new Map(van.grafstenen),
  nummers: new Map(van.nummers),
  inzagen: [...van.inzagen],
  kenmerken: new Map(van.kenmerken),
  kaarten: new Map(van.kaarten),
});

export function pasHulpvraagToe(toestand: Hulpvragen, wijziging: HulpvraagWijziging): void {
  switch (wijziging.soort) {
    case 'stap':
      return pasStapToe(toestand, wijziging.stap);
    case 'termijn': {
      const oud = toestand.dossiers.get(wijziging.hulpvraag);
      if (oud !== undefined) toestand.dossiers.set(wijziging.hulpvraag, { ...oud, herinnerOp: wijziging.herinnerOp });
      return;
    }
    case 'kenmerk':
      toestand.kenmerken.set(wijziging.naam, wijziging.waarde);
      return;
    case 'gewist':
      pasWissenToe(toestand, wijziging.hulpvraag);
      toestand.grafstenen.set(wijziging.hulpvraag, { tot: wijziging.tot });
      return;
    case 'nummer':
      toestand.nummers.set(wijziging.reeks, wijziging.laatste);
      return;
    case 'inzage':
      toestand.inzagen.push(wijziging.regel);
      return;
    case 'kaart':
      return pasKaartToe(toestand, wijziging.hulpvragen, wijziging.plek);
    case 'kaarten-vergeten':
      return pasVergetenToe(toestand, wijziging.hulpvraag, wijziging.plekken);
    case 'opdracht':
      return pasRijToe(toestand.opdrachten, wijziging.lot);
    case 'hulpvragen-opgeruimd':
      return pasOpruimenToe(toestand, wijziging);
  }
}

function pasStapToe(toestand: Hulpvragen, stap: Stap): void {
  const { hulpvraag: stand, herinnerOp, op } = stap;
  const oud = toestand.dossiers.get(stand.id);
  const opening = stap.opening ?? oud?.opening;
  if (opening === undefined) return;
  toestand.dossiers.set(stand.id, {
    opening,
    stand,
    herinnerOp,
    log: [...(oud?.log ?? []), ...stap.gebeurtenissen],
  });
  for (const opdracht of stap.opdrachten) toestand.opdrachten.set(opdracht.id, { opdracht, ...VERS });
  const { sleutel, antwoord } = stap.effect;
  // Taken out first: keys stay in the order of time.
  toestand.stapEffecten.delete(sleutel);
  toestand.stapEffecten.set(sleutel, { hulpvraag: stand.id, antwoord, op });
  toestand.inzagen.push(stap.inzage);
}

function pasWissenToe(toestand: Hulpvragen, id: string): void {
  toestand.dossiers.delete(id);
  toestand.kaarten.delete(id);
  for (const [sleutel, { hulpvraag }] of toestand.stapEffecten)
    if (hulpvraag === id) toestand.stapEffecten.delete(sleutel);
  for (const [sleutel, { opdracht }] of toestand.opdrachten)
    if (opdracht.hulpvraag === id) toestand.opdrachten.delete(sleutel);
}

/** The same message in the chat of the same person. */
export const zelfdePlek = (een: Kaartplek, ander: Kaartplek): boolean =>
  een.activityId === ander.activityId && zelfde(een.persoon, ander.persoon);

function pasKaartToe({ kaarten }: Hulpvragen, hulpvragen: readonly string[], plek: Kaartplek): void {
  for (const id of hulpvragen) kaarten.set(id, [...(kaarten.get(id) ?? []), plek]);
}

function pasVergetenToe({ kaarten }: Hulpvragen, hulpvraag: string, weg: readonly Kaartplek[]): void {
  const over = (kaarten.get(hulpvraag) ?? []).filter((een) => !weg.some((ander) => zelfdePlek(een, ander)));
  if (over.length === 0) kaarten.delete(hulpvraag);
  else kaarten.set(hulpvraag, over);
}

function pasOpruimenToe(toestand: Hulpvragen, weg: Opgeruimd): void {
  for (const sleutel of weg.effecten) toestand.stapEffecten.delete(sleutel);
  for (const id of weg.opdrachten) toestand.opdrachten.delete(id);
  for (const id of weg.grafstenen) toestand.grafstenen.delete(id);
  const voor = Date.parse(weg.inzagenVoor);
  const [eerste] = toestand.inzagen;
  if (eerste !== undefined && Date.parse(eerste.op) < voor)
    toestand.inzagen = toestand.inzagen.filter(({ op }) => Date.parse(op) >= voor);
}
