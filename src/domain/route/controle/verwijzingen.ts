import { BEWAARTERMIJN } from '../herinnering.js';
import { OVERIGE_HOORDERS } from '../hoorders.js';
import type { Route } from '../route.js';
import type { Lijst } from '../verwijzing.js';
import { LIJSTEN, verwijzingenIn } from '../verwijzing.js';
import type { Plek } from './plekken.js';
import { plekken, voorstelvelden } from './plekken.js';

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
    herinnering: codes(route.herinneringen),
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
    ...noem('bijOnbereikbaar', 'plaats', route.bijOnbereikbaar),
    ...route.herinneringen.flatMap(({ code, klok, trappen }) => [
      ...noem(`herinnering ${code}`, 'klok', [klok === BEWAARTERMIJN ? undefined : klok]),
      ...noem(
        `herinnering ${code}`,
        'plaats',
        trappen.flatMap(({ aan, ook }) => [...aan, ...ook].map(({ plaats }) => plaats)),
      ),
    ]),
    ...noem('kanaalVanaf', 'feit', [route.kanaalVanaf]),
    ...route.klokken.flatMap(({ code, loopt }) => noem(`klok ${code}`, 'spoor', [loopt?.spoor])),
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
