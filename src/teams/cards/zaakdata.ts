import { z } from 'zod';
import { basis, code, knop, knoppen, optie, regel } from './kaartdelen.js';

/** The data of the cards about hulpvragen. */

/** A field to fill in; `soort` chooses the input that the template draws. */
const veld = z.strictObject({
  id: z.string().regex(/^f_([A-Za-z0-9-]{1,40}_)?[a-z0-9-]{1,40}$/),
  soort: z.enum(['datum', 'keuze', 'nummer']),
  label: regel,
  verplicht: z.boolean(),
  fout: regel,
  /** As many colleagues as fit on a card. */
  opties: z.array(optie).max(150),
  /** Few choices lie open, many fold. */
  stijl: z.enum(['expanded', 'compact']),
  waarde: z.string().max(100),
});
export type Kaartveld = z.input<typeof veld>;
const velden = z.array(veld).max(12);
const lijst = z.array(z.strictObject({ teken: z.enum(['✓', '○']), tekst: regel })).max(20);
const kaartregels = z.array(regel).max(60);

/** The steps that are not open on the card, to choose one of. */
const kies = z.strictObject({ opties: z.array(optie).min(1).max(40), knop }).nullable();

export const ZAAKDATA = {
  hulpvraag: z.strictObject({
    ...basis,
    nummer: regel,
    school: regel,
    voor: regel,
    kop: regel,
    herhaling: z.boolean(),
    letOp: kaartregels,
    statussen: z.array(z.strictObject({ naam: regel, uitleg: regel })).max(2),
    aanZet: regel,
    mijnBeurt: z.boolean(),
    raad: kaartregels,
    teDoen: kaartregels,
    lijst,
    lijstkop: regel,
    formulier: z.strictObject({ titel: regel, uitleg: regel, inhoud: kaartregels, velden, knop }).nullable(),
    kies,
    knoppen,
  }),
  'hulpvraag-overzicht': z.strictObject({
    ...basis,
    nummer: regel,
    school: regel,
    mensen: z.array(z.strictObject({ rol: regel, naam: regel, uitleg: regel })).max(30),
    delen: z.array(z.strictObject({ kop: regel, regels: kaartregels })).max(5),
    knoppen,
  }),
  'hulpvraag-tekst': z.strictObject({
    ...basis,
    titel: regel,
    uitleg: regel,
    regels: kaartregels,
    teDoen: kaartregels,
    knoppen,
  }),
  'mijn-hulpvragen': z.strictObject({
    ...basis,
    leeg: z.boolean(),
    groepen: z
      .array(
        z.strictObject({
          kop: regel,
          rijen: z.array(z.strictObject({ nummer: regel, school: regel, status: regel, aanZet: regel })).max(40),
        }),
      )
      .max(2),
    kies,
    knoppen,
  }),
  dagbericht: z.strictObject({
    ...basis,
    kop: regel,
    voor: regel,
    herhaling: z.boolean(),
    groepen: z
      .array(
        z.strictObject({
          kop: regel,
          rijen: z
            .array(
              z.strictObject({
                titel: regel,
                nummer: regel,
                school: regel,
                sinds: regel,
                zin: regel,
                waarom: regel,
                waaromId: code,
                knop,
              }),
            )
            .max(40),
        }),
      )
      .max(2),
    /** The lines that say why, folded. */
    waarom: z.array(code).min(1).max(40),
    kies,
    knoppen: z.array(knop).max(5),
  }),
  herinneringen: z.strictObject({ ...basis, kop: regel, pauze: regel, velden, knop, knoppen }),
  check: z.strictObject({
    ...basis,
    kop: regel,
    nummer: regel,
    school: regel,
    sinds: regel,
    voor: regel,
    herhaling: z.boolean(),
    vragen: kaartregels,
    zin: regel,
    waarom: regel,
    /** With the look at the case it has six buttons at most. */
    antwoorden: z.array(z.strictObject({ velden, knop })).max(5),
    bekijk: knop,
  }),
  'hulpvraag-openen': z.strictObject({ ...basis, velden, knop }),
  'hulpvraag-bericht': z.strictObject({ ...basis, nummer: regel, school: regel, regel, op: regel, aanZet: regel }),
  weigering: z.strictObject({ ...basis, tekst: regel, knoppen }),
  vervanging: z.strictObject({
    ...basis,
    kop: regel,
    lopend: z.array(z.strictObject({ tekst: regel, knop })).max(4),
    velden,
    knop,
  }),
  'rol-overdragen': z.strictObject({ ...basis, kop: regel, velden, knop }),
} as const;
