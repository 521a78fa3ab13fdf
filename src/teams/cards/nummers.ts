/** Starts with 0 or a country code and has at least eight digits, with spaces or hyphens between them. */
const NUMMER = /(?<![\p{L}\d])(?:\+[1-9]|0)\d(?:[ -]?\d){6,12}(?!\d)/gu;

const NO_BREAK_HYPHEN = '\u2011';
const NO_BREAK_SPACE = '\u00a0';

/** A text in which no telephone number is broken at the end of a line: half a number is read wrong or dialled wrong. */
export function keepNumbersWhole(text: string): string {
  return text.replace(NUMMER, (nummer) => nummer.replaceAll('-', NO_BREAK_HYPHEN).replaceAll(' ', NO_BREAK_SPACE));
}
