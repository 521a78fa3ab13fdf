import { z } from 'zod';
import type { Handelend, Hulpvraag, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import { HERINNERSTATEN } from '../domain/hulpvraag/hulpvraag.js';
import { ROLLEN } from '../domain/installatie/installatie.js';
import { SECTOREN } from '../domain/regio/regio.js';
import { LEEFTIJDEN, PARTIJEN } from '../domain/route/woorden.js';
import { code, datum, nummer, sleutelSchema as id } from './hulpvraag-schema.js';
import { keuring } from './keuring.js';

/**
 * A hulpvraag as PostgreSQL keeps it: fields by their place, and every person written once. Less than half as long as with
 * names, and as much cheaper to write, to read and to look through, which is most of what a step costs (docs/bench-store.md).
 */

/** The place of a person in the list of people. */
const mens = z.number().int().nonnegative();
const handelend = z.tuple([mens, mens.nullable(), code]);
/** The code of a row that becomes a key: none that JavaScript has a meaning of its own for (`__proto__`). */
const sleutel = z.string().regex(/^[A-Za-z0-9@.:/+-][A-Za-z0-9@._:/+-]{0,79}$/);
const per = <T extends [z.ZodType, ...z.ZodType[]]>(...velden: T) => z.array(z.tuple([sleutel, ...velden]));

const schema = z.tuple([
  /** id, nummer, route, versie, school, sector, leeftijd, geopendOp, bewaartTot */
  z.tuple([id, code, code, nummer, code, z.enum(SECTOREN), z.enum(LEEFTIJDEN), datum, datum.nullable()]),
  /** The people: tenant, id */
  z.array(z.tuple([id, id])),
  /** sporen: status */
  per(code),
  /** bezetting: persoon, rol, van, tot */
  per(mens, z.enum(ROLLEN), datum, datum.nullable()),
  /** feiten: op, waarde */
  per(datum, code.nullable()),
  /** toestemmingen: partij, antwoord, hoe, op, noemt, vastgelegdDoor, ingetrokkenOp */
  per(
    z.enum(PARTIJEN),
    z.enum(['ja', 'nee', 'bezwaar']),
    z.enum(['mondeling', 'schriftelijk']),
    datum,
    mens.nullable(),
    handelend,
    datum.nullable(),
  ),
  /** voorstellen: versie, keuzes, personen, bevestigd (plaats, wie, op), aanvaard */
  per(z.number().int().nonnegative(), per(code), per(mens), per(handelend, datum), z.boolean()),
  /** acties: soort, eigenaar, op, klaarOp, after the id */
  z.array(z.tuple([id, code, mens, datum, datum.nullable()])),
  /** klokken: sinds, volgende */
  per(datum, datum.nullable()),
  /** herinnerd: staat, sinds, voor, op, trap */
  per(z.enum(HERINNERSTATEN), datum, datum, datum, z.number().int().nonnegative()),
]);

export type KorteStand = z.infer<typeof schema>;

/** Whether something has this form; a place of a person that is not in the list is found by `lang`. */
export const isKort = keuring(schema);

type Rij<T> = Readonly<Record<string, T>>;
const paren = <T, U>(rij: Rij<T>, van: (code: string, een: T) => U): U[] =>
  Object.entries(rij).map(([code, een]) => van(code, een));

/** The short form; every field is named here, so that nothing else can come along. */
export function kort(hulpvraag: Hulpvraag): KorteStand {
  const mensen: [string, string][] = [];
  const mens = ({ tenant, id }: Persoon): number => {
    const plek = mensen.findIndex((een) => een[1] === id && een[0] === tenant);
    return plek === -1 ? mensen.push([tenant, id]) - 1 : plek;
  };
  const misschien = (een: Persoon | null): number | null => (een === null ? null : mens(een));
  const handelend = ({ door, namens, plaats }: Handelend): [number, number | null, string] => [
    mens(door),
    misschien(namens),
    plaats,
  ];
  const h = hulpvraag;
  return [
    [h.id, h.nummer, h.route, h.versie, h.school, h.sector, h.leeftijd, h.geopendOp, h.bewaartTot],
    mensen,
    paren(h.sporen, (code, status) => [code, status]),
    h.bezetting.map(({ plaats, persoon, rol, van, tot }) => [plaats, mens(persoon), rol, van, tot]),
    paren(h.feiten, (code, { op, waarde }) => [code, op, waarde]),
    h.toestemmingen.map(({ doel, partij, antwoord, hoe, op, noemt, vastgelegdDoor, ingetrokkenOp }) => [
      doel,
      partij,
      antwoord,
      hoe,
      op,
      misschien(noemt),
      handelend(vastgelegdDoor),
      ingetrokkenOp,
    ]),
    paren(h.voorstellen, (code, { versie, keuzes, personen, bevestigd, aanvaard }) => [
      code,
      versie,
      paren(keuzes, (veld, keuze) => [veld, keuze]),
      paren(personen, (veld, persoon) => [veld, mens(persoon)]),
      bevestigd.map(({ plaats, wie, op }) => [plaats, handelend(wie), op]),
      aanvaard,
    ]),
    h.acties.map(({ id, soort, eigenaar, op, klaarOp }) => [id, soort, mens(eigenaar), op, klaarOp]),
    paren(h.klokken, (code, { sinds, volgende }) => [code, sinds, volgende]),
    paren(h.herinnerd, (code, { staat, sinds, voor, op, trap }) => [code, staat, sinds, voor, op, trap]),
  ];
}

function rijVan<K extends readonly [string, ...unknown[]], T>(paren: readonly K[], naar: (een: K) => T): Rij<T> {
  const rij: Record<string, T> = {};
  for (const een of paren) rij[een[0]] = naar(een);
  return rij;
}

/** What `kort` was made of; null when it names somebody who is not in its list. */
export function lang(stand: KorteStand): Hulpvraag | null {
  const [eigen, lijst, sporen, bezetting, feiten, toestemmingen, voorstellen, acties, klokken, herinnerd] = stand;
  const [id, nummer, route, versie, school, sector, leeftijd, geopendOp, bewaartTot] = eigen;
  const mensen = lijst.map(([tenant, id]): Persoon => ({ tenant, id }));
  let heel = true;
  const mens = (plek: number): Persoon => {
    const een = mensen[plek];
    heel &&= een !== undefined;
    return een ?? { tenant: '', id: '' };
  };
  const misschien = (plek: number | null): Persoon | null => (plek === null ? null : mens(plek));
  const handelend = ([door, namens, plaats]: [number, number | null, string]): Handelend => ({
    door: mens(door),
    namens: misschien(namens),
    plaats,
  });
  const hulpvraag: Hulpvraag = {
    id,
    nummer,
    route,
    versie,
    school,
    sector,
    leeftijd,
    geopendOp,
    sporen: rijVan(sporen, ([, status]) => status),
    bezetting: bezetting.map(([plaats, wie, rol, van, tot]) => ({ plaats, persoon: mens(wie), rol, van, tot })),
    feiten: rijVan(feiten, ([, op, waarde]) => ({ op, waarde })),
    toestemmingen: toestemmingen.map(([doel, partij, antwoord, hoe, op, noemt, door, ingetrokkenOp]) => ({
      doel,
      partij,
      antwoord,
      hoe,
      op,
      noemt: misschien(noemt),
      vastgelegdDoor: handelend(door),
      ingetrokkenOp,
    })),
    voorstellen: rijVan(voorstellen, ([soort, versie, keuzes, personen, bevestigd, aanvaard]) => ({
      soort,
      versie,
      keuzes: rijVan(keuzes, ([, keuze]) => keuze),
      personen: rijVan(personen, ([, wie]) => mens(wie)),
      bevestigd: bevestigd.map(([plaats, wie, op]) => ({ plaats, wie: handelend(wie), op })),
      aanvaard,
    })),
    acties: acties.map(([id, soort, wie, op, klaarOp]) => ({ id, soort, eigenaar: mens(wie), op, klaarOp })),
    klokken: rijVan(klokken, ([, sinds, volgende]) => ({ sinds, volgende })),
    herinnerd: rijVan(herinnerd, ([, staat, sinds, voor, op, trap]) => ({ staat, sinds, voor, op, trap })),
    bewaartTot,
  };
  return heel ? hulpvraag : null;
}
