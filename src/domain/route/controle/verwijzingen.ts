import type { Route } from '../route.js';
import type { Plek } from './plekken.js';
import { plekken, voorstelvelden } from './plekken.js';

/** The lists of a route that a condition or an effect can point into, as the person who wrote the pack knows them. */
const LIJSTEN = {
  feit: 'fact',
  klok: 'clock',
  plaats: 'slot',
  toestemming: 'consent',
  spoor: 'track',
  voorstel: 'proposal',
  register: 'register line',
  veld: 'field',
  hoorder: 'slot, kanaal or doorbraak',
} as const;
export type Lijst = keyof typeof LIJSTEN;

/** Whom an effect may inform beside the slots: the channel of the schakelteam, and the contact that gets things moving. */
const OVERIGE_HOORDERS = ['kanaal', 'doorbraak'];

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

/** Codes in conditions, effects and definitions that point to nothing. */
export function verwijzingsfouten(route: Route): string[] {
  const bekend = bekendeCodes(route);
  return [
    ...plekken(route).flatMap((plek) => plekfouten(route, bekend, plek)),
    ...definitieverwijzingen(route)
      .filter(({ lijst, code }) => !bekend[lijst].has(code))
      .map(({ waar, lijst, code }) => `${waar}: unknown ${LIJSTEN[lijst]} ${code}`),
  ];
}

type Bekend = Readonly<Record<Lijst, ReadonlySet<string>>>;

function bekendeCodes(route: Route): Bekend {
  const codes = (rij: readonly { readonly code: string }[]): ReadonlySet<string> =>
    new Set(rij.map(({ code }) => code));
  const plaats = codes(route.plaatsen);
  return {
    feit: codes(route.feiten),
    klok: codes(route.klokken),
    plaats,
    toestemming: codes(route.toestemmingen),
    spoor: codes(route.sporen),
    voorstel: codes(route.voorstellen),
    register: new Set(Object.keys(route.register)),
    hoorder: new Set([...plaats, ...OVERIGE_HOORDERS]),
    veld: new Set(),
  };
}

function plekfouten(route: Route, bekend: Bekend, { waar, velden, dingen }: Plek): string[] {
  return dingen.flatMap(verwijzingenIn).flatMap(({ lijst, code, voorstel }) => {
    const genoemd = voorstel === null ? velden : voorstelvelden(route, voorstel);
    const klopt = lijst === 'veld' ? genoemd.some((veld) => veld.code === code) : bekend[lijst].has(code);
    return klopt ? [] : [`${waar}: unknown ${LIJSTEN[lijst]} ${code}`];
  });
}

interface Genoemd {
  readonly waar: string;
  readonly lijst: Lijst;
  readonly code: string;
}

/** Codes that stand outside conditions and effects. */
function definitieverwijzingen(route: Route): readonly Genoemd[] {
  const noem = (waar: string, lijst: Lijst, codes: readonly (string | undefined)[]): readonly Genoemd[] =>
    codes.flatMap((code) => (code === undefined ? [] : [{ waar, lijst, code }]));
  const { loket, eigen } = route.zicht;
  const contacten = [...(loket?.contacten ?? []), ...(eigen?.contacten ?? [])];
  const statussen = route.sporen.flatMap((spoor) => spoor.statussen);
  return [
    ...noem('houder', 'plaats', [route.houder]),
    ...statussen.flatMap(({ code, aanZet }) => noem(`status ${code}`, 'plaats', [aanZet])),
    ...route.voorstellen.flatMap(({ code, bevestigers }) => noem(`voorstel ${code}`, 'plaats', bevestigers)),
    ...route.stappen.flatMap(({ code, voorstel }) => noem(`stap ${code}`, 'voorstel', [voorstel?.soort])),
    ...noem(
      'zicht',
      'plaats',
      contacten.map(({ plaats }) => plaats),
    ),
    ...noem('zicht', 'feit', loket?.feiten ?? []),
    ...noem('zicht', 'spoor', [loket?.spoor]),
    ...noem('zicht', 'toestemming', [loket?.toestemming]),
  ];
}
