/** How the inputs of the cards about hulpvragen come back with a button: fields of a step, and what was chosen from a list. */
const INVOER = 'f_';
/** The id of the input of a field; on a card with several steps each has its own, also of fields with the same code. */
export const invoerId = (veld: string, stap?: string): string =>
  stap === undefined ? `${INVOER}${veld}` : `${INVOER}${stap}_${veld}`;
const INVOER_ID = /^f_(?:([A-Za-z0-9-]{1,40})_)?([a-z0-9-]{1,40})$/;
/** Ids of the lists in cards/hulpvraag.json and cards/mijn-hulpvragen.json. */
const KIES_STAP = 'kies_stap';
const KIES_ZAAK = 'kies_zaak';
/** More fits in no field: what is longer is cut, and then refused by its format. */
const LANGSTE = 120;

/** The answers to the fields of the step that was pressed, by their code, as text; anything else that came along is left out. */
export function gelezenInvoer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([sleutel, waarde]) => {
      const [, stap, veld] = INVOER_ID.exec(sleutel) ?? [];
      const isTekst = typeof waarde === 'string' || typeof waarde === 'number';
      if (veld === undefined || !isTekst || (stap !== undefined && stap !== data['stap'])) return [];
      return [[veld, String(waarde).slice(0, LANGSTE)]];
    }),
  );
}

/** What was chosen from a list beside the button, put where the button would have said it. */
export function metKeuzes(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [KIES_STAP]: stap, [KIES_ZAAK]: zaak, ...rest } = data;
  const gekozen = (waarde: unknown): waarde is string => typeof waarde === 'string' && waarde !== '';
  return { ...rest, ...(gekozen(stap) ? { stap } : {}), ...(gekozen(zaak) ? { h: zaak } : {}) };
}
