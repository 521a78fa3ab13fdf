/** One word of a text as it was typed, with what a reader sees of its place. */
export interface Zinsdeel {
  readonly van: number;
  readonly tot: number;
  readonly woord: string;
  /** Lower case, without accents and without a possessive 's. */
  readonly egaal: string;
  readonly hoofdletter: boolean;
  /** All capitals (more than one), as abbreviations are. */
  readonly afkorting: boolean;
  /** What stands between the word before and this one. */
  readonly scheiding: string;
  readonly zinsbegin: boolean;
}

const WOORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\d+\p{L}*/gu;
const NIEUWE_ZIN = /[.!?:;\n"“”‘(*•]|(?:^|\s)['’-]/;
const ASCII = /^[\x20-\x7e]*$/;

/** Lower case without accents; letters that do not fall apart into letter and accent are told one by one. */
export function zonderAccenten(woord: string): string {
  if (ASCII.test(woord)) return woord.toLowerCase();
  return woord
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

function isHoofdletter(teken: string): boolean {
  return teken !== teken.toLowerCase();
}

/** Splits a text into its words, in order; numbers count as words. */
export function splitsZinsdelen(tekst: string): Zinsdeel[] {
  const delen: Zinsdeel[] = [];
  let einde = 0;
  for (const { 0: woord, index } of tekst.matchAll(WOORD)) {
    const scheiding = tekst.slice(einde, index);
    const tot = index + woord.length;
    delen.push({
      van: index,
      tot,
      woord,
      egaal: zonderAccenten(woord).replace(/'s$/, ''),
      hoofdletter: isHoofdletter(woord.charAt(0)),
      afkorting: woord.length > 1 && woord === woord.toUpperCase(),
      scheiding,
      zinsbegin: einde === 0 || NIEUWE_ZIN.test(scheiding),
    });
    einde = tot;
  }
  return delen;
}
