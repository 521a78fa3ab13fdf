/** How the inputs of the cards about hulpvragen come back with a button: fields of a step, and what was chosen from a list. */
export const INVOER = 'f_';
/** Ids of the lists in cards/hulpvraag.json and cards/mijn-hulpvragen.json. */
const KIES_STAP = 'kies_stap';
const KIES_ZAAK = 'kies_zaak';
/** More fits in no field: what is longer is cut, and then refused by its format. */
const LANGSTE = 120;

/** The answers to fields by their code, as text; anything else that came along is left out. */
export function gelezenInvoer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([sleutel, waarde]) =>
      /^f_[a-z0-9-]{1,40}$/.test(sleutel) && (typeof waarde === 'string' || typeof waarde === 'number')
        ? [[sleutel.slice(INVOER.length), String(waarde).slice(0, LANGSTE)]]
        : [],
    ),
  );
}

/** What was chosen from a list beside the button, put where the button would have said it. */
export function metKeuzes(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [KIES_STAP]: stap, [KIES_ZAAK]: zaak, ...rest } = data;
  const gekozen = (waarde: unknown): waarde is string => typeof waarde === 'string' && waarde !== '';
  return { ...rest, ...(gekozen(stap) ? { stap } : {}), ...(gekozen(zaak) ? { h: zaak } : {}) };
}
