/** From 0 up to 1, always the same for the same words: a process that was killed goes on with the same chances. */
export function toeval(...delen: readonly (string | number)[]): number {
  let som = 0x811c9dc5;
  for (const teken of delen.join('|')) som = Math.imul(som ^ (teken.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // FNV leaves near words near; two rounds of a mixer part them.
  som = Math.imul(som ^ (som >>> 16), 0x85ebca6b) >>> 0;
  som = Math.imul(som ^ (som >>> 13), 0xc2b2ae35) >>> 0;
  return ((som ^ (som >>> 16)) >>> 0) / 2 ** 32;
}

/** One of a list. */
export function een<T>(lijst: readonly T[], ...delen: readonly (string | number)[]): T | undefined {
  return lijst[Math.floor(toeval(...delen) * lijst.length)];
}
