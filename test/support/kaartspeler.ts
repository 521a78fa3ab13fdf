import { z } from 'zod';
import { vanSoort, type Deel } from './kaart-lezen.js';

/** What a person does with a card, as a client of Teams does it: inputs with their values, buttons by their titles. */

export type Kaart = Readonly<Record<string, unknown>>;
const Keuze = z.object({ title: z.string(), value: z.string() });
const Knop = z.object({
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.string().optional(),
});

const Vouw = z.object({ card: z.record(z.string(), z.unknown()) });

export const titels = (kaart: Kaart): readonly string[] => vanSoort(kaart, 'Action.').map(({ title }) => String(title));
/** Everything that can be read on a card, line by line. */
export const tekst = (kaart: Kaart): string =>
  vanSoort(kaart, 'TextBlock')
    .map(({ text }) => String(text))
    .join('\n');

/** The data that go out when this button is pressed with these answers, by the label of a field (its beginning) or its code. */
export function druk(
  kaart: Kaart,
  titel: string,
  antwoorden: Readonly<Record<string, string>> = {},
): { verb: string; data: object } {
  const vouw = vanSoort(kaart, 'Action.ShowCard').find((een) => een['title'] === titel);
  if (vouw !== undefined) return drukGevouwen(Vouw.parse(vouw).card, antwoorden);
  const gevonden = vanSoort(kaart, 'Action.Execute').find((een) => een['title'] === titel);
  if (gevonden === undefined) throw new Error(`no button ${titel} among: ${titels(kaart).join(', ')}\n${tekst(kaart)}`);
  const { verb, data, associatedInputs } = Knop.parse(gevonden);
  if (associatedInputs === 'none') return { verb, data };
  return { verb, data: { ...data, ...ingevuld(vanSoort(kaart, 'Input.'), antwoorden) } };
}

/** Folds a card open that has one button, fills it in and presses that; a client sends its own inputs with it. */
function drukGevouwen(kaart: Kaart, antwoorden: Readonly<Record<string, string>>): { verb: string; data: object } {
  const [knop, ...meer] = vanSoort(kaart, 'Action.Execute');
  if (knop === undefined || meer.length > 0) throw new Error('a folded card has more buttons, or none');
  return druk(kaart, String(knop['title']), antwoorden);
}

function ingevuld(velden: readonly Deel[], antwoorden: Readonly<Record<string, string>>): Record<string, string> {
  const over = new Set(Object.keys(antwoorden));
  const data: Record<string, string> = {};
  for (const veld of velden) {
    const [id, label] = [String(veld['id']), String(veld['label'])];
    const naam = Object.keys(antwoorden).find(
      (een) => label.startsWith(een) || id === `f_${een}` || id.endsWith(`_${een}`) || id === een,
    );
    if (naam !== undefined) over.delete(naam);
    const antwoord =
      naam === undefined
        ? typeof veld['value'] === 'string'
          ? veld['value']
          : ''
        : keuzeVan(veld, antwoorden[naam] ?? '');
    if (veld['isRequired'] === true && antwoord === '') throw new Error(`the client asks for: ${label}`);
    data[id] = antwoord;
  }
  if (over.size > 0)
    throw new Error(`no field ${[...over].join(', ')} among: ${velden.map(({ label }) => String(label)).join(', ')}`);
  return data;
}

/** A choice by its title (its beginning), or else what was typed. */
function keuzeVan(veld: Deel, antwoord: string): string {
  const keuzes = z.array(Keuze).catch([]).parse(veld['choices']);
  if (veld['type'] !== 'Input.ChoiceSet') return antwoord;
  const gekozen =
    keuzes.find(({ title, value }) => title === antwoord || value === antwoord) ??
    keuzes.find(({ title }) => title.startsWith(antwoord));
  if (gekozen === undefined)
    throw new Error(`no choice ${antwoord} among: ${keuzes.map(({ title }) => title).join(', ')}`);
  return gekozen.value;
}
