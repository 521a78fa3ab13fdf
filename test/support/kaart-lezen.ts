import { z } from 'zod';

/** An element, action or input anywhere in a card. */
export type Deel = Readonly<Record<string, unknown>>;

const Onderdeel = z.record(z.string(), z.unknown());

/** Every object of a card with a type, outside in; the fallbacks of actions apart, since a client draws one of the two. */
export function delenVan(kaart: unknown): readonly Deel[] {
  if (Array.isArray(kaart)) return kaart.flatMap(delenVan);
  const gelezen = Onderdeel.safeParse(kaart);
  if (!gelezen.success) return [];
  const binnen = Object.entries(gelezen.data).flatMap(([sleutel, deel]) =>
    sleutel === 'fallback' || sleutel === 'data' ? [] : delenVan(deel),
  );
  return typeof gelezen.data['type'] === 'string' ? [gelezen.data, ...binnen] : binnen;
}

export function vanSoort(kaart: unknown, begin: string): readonly Deel[] {
  return delenVan(kaart).filter(({ type }) => typeof type === 'string' && type.startsWith(begin));
}
