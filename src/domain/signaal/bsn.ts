const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const NEGEN_CIJFERS = /(?<!\d)\d{9}(?!\d)/g;
/** Nine digits in groups of two to four, as people copy them from a form. */
const IN_GROEPEN = /(?<!\d)(?<!\d[ .-])\d{2,4}(?:[ .-]\d{1,4}){1,4}(?!\d)(?![ .-]\d)/g;
const AANGEKONDIGD =
  /\b(?:b\.?s\.?n\b\.?|burger ?service ?nummer|sofi(?:[ -]?nummer)?)\D{0,24}(?:\d[ .-]?){7,8}\d(?!\d)/i;

const alleenCijfers = (tekst: string): string => tekst.replace(/\D/g, '');

/** The 11-test of the Dutch citizen service number (BSN); nine zeros pass it but are no number of anybody. */
export function isBsn(cijfers: string): boolean {
  if (!/^\d{9}$/.test(cijfers) || /^0+$/.test(cijfers)) return false;
  return GEWICHTEN.reduce((som, gewicht, plaats) => som + gewicht * Number(cijfers[plaats]), 0) % 11 === 0;
}

/** Whether a BSN stands in the text: nine digits that pass the 11-test, or any number that is called a BSN. */
export function bevatBsn(tekst: string): boolean {
  if (AANGEKONDIGD.test(tekst)) return true;
  const los = tekst.match(NEGEN_CIJFERS) ?? [];
  const gegroepeerd = tekst.match(IN_GROEPEN) ?? [];
  return [...los, ...gegroepeerd.map(alleenCijfers)].some(isBsn);
}
