/** The lists of a route that a condition or an effect can point into, as the person who wrote the pack knows them. */
export const LIJSTEN = {
  feit: 'fact',
  klok: 'clock',
  plaats: 'slot',
  toestemming: 'consent',
  spoor: 'track',
  voorstel: 'proposal',
  register: 'register line',
  veld: 'field',
  hoorder: 'slot, kanaal or doorbraak',
  herinnering: 'reminder',
} as const;
export type Lijst = keyof typeof LIJSTEN;

/**
 * What each key of the vocabulary points to; `word.key` goes before `key`. Keys with null hold no code of a list, or are
 * looked at elsewhere. A test reads the vocabulary and fails on a key that does not stand here.
 */
export const SLEUTELS: Readonly<Record<string, Lijst | null>> = {
  toets: null,
  doe: null,
  feit: 'feit',
  klok: 'klok',
  plaats: 'plaats',
  doel: 'toestemming',
  spoor: 'spoor',
  voorstel: 'voorstel',
  veld: 'veld',
  op: 'veld',
  waarde: 'veld',
  naar: 'plaats',
  wie: 'hoorder',
  regels: 'register',
  regel: 'herinnering',
  'zit.in': 'plaats',
  'status.in': null,
  'aantal-feiten.van': 'feit',
  'rol.van': null,
  'een-van.van': null,
  noemt: null,
  persoon: null,
  als: null,
  is: null,
  met: null,
  niet: null,
  ik: null,
  maanden: null,
  minstens: null,
  trap: null,
  tenzijLoopt: null,
};

export interface Verwijzing {
  readonly lijst: Lijst;
  readonly code: string;
  /** The proposal whose field is meant. */
  readonly voorstel: string | null;
}

/** Every code that a condition or an effect points with, whatever word it is. */
export function verwijzingenIn(ding: object): readonly Verwijzing[] {
  const paren: readonly (readonly [string, unknown])[] = Object.entries(ding);
  const tekst = (naam: string): string | null => {
    const waarde = paren.find(([sleutel]) => sleutel === naam)?.[1];
    return typeof waarde === 'string' ? waarde : null;
  };
  const woord = tekst('toets') ?? tekst('doe') ?? '';
  return paren.flatMap(([sleutel, waarde]) => {
    const lijst = SLEUTELS[`${woord}.${sleutel}`] ?? SLEUTELS[sleutel] ?? null;
    const delen: readonly unknown[] = Array.isArray(waarde) ? waarde : [waarde];
    return delen.flatMap((deel): readonly Verwijzing[] => {
      if (typeof deel === 'object' && deel !== null) return verwijzingenIn(deel);
      if (typeof deel !== 'string' || lijst === null) return [];
      return [{ lijst, code: deel, voorstel: lijst === 'veld' ? tekst('voorstel') : null }];
    });
  });
}

/** Whether something depends on what is filled in with a step: it reads a field that is asked there, not of a proposal. */
export function leestVelden(ding: object): readonly string[] {
  return verwijzingenIn(ding)
    .filter(({ lijst, voorstel }) => lijst === 'veld' && voorstel === null)
    .map(({ code }) => code);
}
