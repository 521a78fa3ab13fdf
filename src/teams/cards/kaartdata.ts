import { z } from 'zod';
import { basis, code, knop, knoppen, link, links, optie, regel, regels } from './kaartdelen.js';
import { ZAAKDATA } from './zaakdata.js';

/**
 * The data of every card: what the templates of cards/ may bind to. Sentences of the region pack and names of the
 * installation, made harmless; there is no field for what a person typed, and an unknown field is refused.
 */

const contact = z.strictObject({ naam: regel, functie: regel, bereik: regel });
const keuze = z.strictObject({ toelichting: regel, knop });
const themalijst = z.strictObject({ id: code, naam: regel, opties: z.array(optie).min(1) });
const themalijsten = z.array(themalijst).min(1).max(8);

const antwoord = z.strictObject({
  ...basis,
  /** Partner and level in one line: "Kwadraad · basisondersteuning". */
  kop: regel,
  /** Who that is and what the level means, in one sentence. */
  onderkop: regel,
  /** Theme names and cues, in words of ours. */
  waarom: regel,
  aanbod: regel,
  stappen: z.array(z.strictObject({ nummer: z.string(), tekst: regel })).max(12),
  contact: contact.nullable(),
  geenContact: regel,
  opmerkingen: regels,
  verder: z.array(z.strictObject({ niveau: regel, wanneer: regel })).max(6),
  /** What the receiver hears when this is passed on; empty without such a button. */
  doorgeefuitleg: regel,
  bron: regel,
  links,
  knoppen,
});

const veiligheid = z.strictObject({ ...basis, knoppen });
/** With the crisis line of the installation, when it has one. */
const gevaar = veiligheid.extend({ crisislijn: z.strictObject({ zin: regel, link }).nullable() });

export const KAARTDATA = {
  ...ZAAKDATA,
  welkom: z.strictObject({ ...basis, regio: regel, demo: z.boolean(), knoppen }),
  hulp: z.strictObject({ ...basis, regio: regel, demo: z.boolean(), knoppen }),
  antwoord,
  vraag: z.strictObject({ ...basis, keuzes: z.array(keuze).min(1).max(3), knoppen }),
  verduidelijken: z.strictObject({ ...basis, lijsten: themalijsten, kies: knop, anders: knop }),
  themakiezer: z.strictObject({ ...basis, lijsten: themalijsten, kies: knop, anders: knop }),
  anders: z.strictObject({
    ...basis,
    uitleg: regel,
    contact: contact.nullable(),
    doorgeefuitleg: regel,
    links,
    knoppen,
  }),
  'klopt-niet': z.strictObject({
    ...basis,
    heeftKeuzes: z.boolean(),
    keuzes: z.array(keuze).max(3),
    lijsten: themalijsten,
    kies: knop,
    anders: knop,
    terug: knop,
  }),
  route: z.strictObject({
    ...basis,
    niveaus: z
      .array(
        z.strictObject({
          nummer: z.string(),
          naam: regel,
          kort: regel,
          uitleg: regels,
          actief: z.boolean(),
          stijl: z.enum(['default', 'emphasis']),
        }),
      )
      .min(1)
      .max(6),
    knoppen,
  }),
  'buiten-bereik': z.strictObject({ ...basis, contact: contact.nullable(), links, knoppen }),
  'veiligheid-gevaar': gevaar,
  'veiligheid-suicide': gevaar,
  /** Step 2 of the meldcode, with or without the name of the aandachtsfunctionaris. */
  'veiligheid-vermoeden': veiligheid.extend({ stap2: regel, links }),
  'veiligheid-medewerker': veiligheid,
  kanaal: z.strictObject({ ...basis, kop: regel, niveauKort: regel, links }),
  /** What a channel may know of a hulpvraag (G12), and the way to the personal chat; nothing else. */
  kanaalkaart: z.strictObject({
    ...basis,
    nummer: regel,
    school: regel,
    stap: regel,
    datum: regel,
    aanZet: regel,
    links,
  }),
  'kanaal-nieuws': z.strictObject({ ...basis, links }),
  koppeling: z.strictObject({
    ...basis,
    kop: regel,
    uitleg: regel,
    scholen: z.array(z.strictObject({ naam: regel, rol: regel })).max(40),
    waarschuwing: regel,
    knoppen,
  }),
  'kanaal-onbereikbaar': z.strictObject({
    ...basis,
    nummer: regel,
    school: regel,
    stap: regel,
    aanZet: regel,
    knoppen,
  }),
  'kanaal-ontkoppeld': z.strictObject({ ...basis, school: regel }),
  gewist: z.strictObject({ ...basis }),
  doorgegeven: z.strictObject({ ...basis, naam: regel, bereikbaar: z.boolean(), bereik: regel, links }),
  doorgifte: z.strictObject({ ...basis, naam: regel, school: regel, herhaling: z.boolean(), links, knoppen }),
  gelezen: z.strictObject({ ...basis, naam: regel }),
  'is-gelezen': z.strictObject({ ...basis, naam: regel, moment: regel, herhaling: z.boolean() }),
  rolkiezer: z.strictObject({
    ...basis,
    huidige: z.string().max(60),
    opties: z.array(optie).min(1).max(30),
    kies: knop,
  }),
  schoolkiezer: z.strictObject({
    ...basis,
    uitleg: regel,
    huidige: z.string().max(60),
    opties: z.array(optie).min(1).max(80),
    kies: knop,
  }),
  melding: z.strictObject({ ...basis, tekst: regel, knoppen }),
  privacy: z.strictObject({ ...basis, knoppen }),
  privacymelding: z.strictObject({ ...basis, soorten: regel }),
} as const;

export type Kaartnaam = keyof typeof KAARTDATA;
export type Kaartdata<N extends Kaartnaam> = z.input<(typeof KAARTDATA)[N]>;

/** Which card, with its data. */
export type Ingevuld = { [N in Kaartnaam]: { readonly naam: N; readonly data: Kaartdata<N> } }[Kaartnaam];
