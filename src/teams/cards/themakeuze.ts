import { THEMAS, type Thema } from '../../domain/signaal/signaal.js';

/** A card cannot nest its inputs: every group of themes is a list of its own, `thema-1`, `thema-2` and so on. */
export const THEMALIJST = 'thema-';

/** The themes that were picked in a theme picker, from the data of its button; anything else in the data is ignored. */
export function gekozenThemas(data: Readonly<Record<string, unknown>>): Thema[] {
  const gekozen = Object.entries(data)
    .filter(([naam]) => naam.startsWith(THEMALIJST))
    .map(([, waarde]) => waarde);
  return THEMAS.filter((thema) => gekozen.includes(thema));
}
