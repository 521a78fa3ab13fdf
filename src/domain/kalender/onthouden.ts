/** So much is remembered of one question at most; then it begins anew. */
const HOOGSTENS = 10_000;

/** The same function of a text and a number, that remembers: cases ask about the same few days again and again. */
export function onthouden<T>(reken: (tekst: string, getal: number) => T): (tekst: string, getal: number) => T {
  const bekend = new Map<number, Map<string, T>>();
  let aantal = 0;
  return (tekst, getal) => {
    const gezien = bekend.get(getal)?.get(tekst);
    if (gezien !== undefined) return gezien;
    if ((aantal += 1) > HOOGSTENS) {
      bekend.clear();
      aantal = 1;
    }
    const nieuw = reken(tekst, getal);
    bekend.set(getal, (bekend.get(getal) ?? new Map<string, T>()).set(tekst, nieuw));
    return nieuw;
  };
}
