/**
 * Work of a day, in lots: at once after a start and on each new day, until a lot says that there is no more. `begin` is the
 * work of a new day; what it throws is tried again at the next call. Out: true when there may be more.
 */
export function eachDay(today: () => string, begin: () => () => Promise<boolean>): () => Promise<boolean> {
  let day: string | null = null;
  let lot: (() => Promise<boolean>) | null = null;
  return async () => {
    if (day !== today()) {
      day = today();
      lot = begin();
    }
    if (lot === null) return false;
    const more = await lot();
    if (!more) lot = null;
    return more;
  };
}
