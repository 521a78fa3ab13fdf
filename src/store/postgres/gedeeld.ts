/**
 * A question that many ask at the same time and that has one answer: whoever asks before it has left shares it. One is on its
 * way at a time, so that those after it gather; nobody gets an answer to a question that left before he asked.
 */
export function gedeeld<V, T>(vraag: (via: V) => Promise<T>): (via: V) => Promise<T> {
  let onderweg: Promise<unknown> = Promise.resolve();
  let volgende: Promise<T> | null = null;
  const vertrek = (via: V): Promise<T> => {
    volgende = null;
    const nu = vraag(via);
    onderweg = nu.catch(() => undefined);
    return nu;
  };
  return (via) => (volgende ??= onderweg.then(() => vertrek(via)));
}
