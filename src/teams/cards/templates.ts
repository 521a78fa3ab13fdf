import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';
import { KAARTDATA, type Ingevuld, type Kaartnaam } from './kaartdata.js';
import { keepNumbersWhole } from './nummers.js';

/** Draws a card from its data. Throws on data that the card does not know: that is a fault of ours, never of the person. */
export type RenderKaart = (ingevuld: Ingevuld) => object;

const FIRST_FOLDER = import.meta.dirname;

/** The project's cards/: beside package.json, wherever the compiled files stand. */
function cardsFolder(): string {
  for (let folder = FIRST_FOLDER; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const cards = path.join(folder, 'cards', 'antwoord.json');
    if (exists(cards)) return path.dirname(cards);
  }
  throw new Error('cards/ with the card templates was not found');
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Reads every template once (a Template costs 5 ms to build, 0.2 ms to fill). In: the folder, by default the project's
 * own. Throws when a card is missing or is no JSON, so at start and not when somebody asks.
 */
export function loadTemplates(folder: string = cardsFolder()): RenderKaart {
  const templates = new Map<Kaartnaam, Template>();
  for (const naam of Object.keys(KAARTDATA).filter(isKaartnaam)) {
    const payload: unknown = JSON.parse(readFileSync(path.join(folder, `${naam}.json`), 'utf8'));
    templates.set(naam, new Template(payload));
  }
  return ({ naam, data }) => {
    const template = templates.get(naam);
    if (template === undefined) throw new Error(`no template for card ${naam}`);
    const kaart: unknown = template.expand({ $root: KAARTDATA[naam].parse(data) });
    return checked(naam, kaart);
  };
}

function isKaartnaam(naam: string): naam is Kaartnaam {
  return naam in KAARTDATA;
}

/** What is read on a card. Links, the data of buttons and the text for a client without cards keep their plain signs. */
const SHOWN: readonly string[] = ['text', 'title', 'tooltip'];

/** A field that the data lack stays in the card as `${veld}`; the data themselves cannot hold that sign. */
function checked(naam: Kaartnaam, kaart: unknown): object {
  const json = JSON.stringify(kaart, (sleutel, waarde: unknown) =>
    typeof waarde === 'string' && SHOWN.includes(sleutel) ? keepNumbersWhole(waarde) : waarde,
  );
  if (json.includes('${')) throw new Error(`card ${naam}: a field of the template was not filled in`);
  const drawn: unknown = JSON.parse(json);
  if (typeof drawn !== 'object' || drawn === null) throw new Error(`card ${naam}: the template gives no object`);
  return drawn;
}
