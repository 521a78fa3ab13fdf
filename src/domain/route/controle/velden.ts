import type { Rol } from '../../installatie/installatie.js';
import type { Effect } from '../effect.js';
import type { Plaatsdefinitie, Route, Stap, Veld } from '../route.js';
import { LEEFTIJDEN } from '../woorden.js';
import { dubbele, effectenVan, veldenVan } from './plekken.js';

/** What may be asked and kept of a case: dates, people, codes, numbers, yes or no (ARCHITECTURE idea 7, DOMAIN G11). */
const VRAAGBAAR = ['datum', 'persoon', 'keuze', 'ja-nee', 'aantal', 'registernummer', 'partij', 'actie'];
const BEWAARBAAR = ['datum', 'keuze', 'getal', 'ja-nee', 'registernummer'];

/** What a fact of a kind can take its value from. */
const WAARDE_UIT: Readonly<Record<string, readonly string[]>> = {
  datum: [],
  keuze: ['keuze', 'partij'],
  getal: ['aantal'],
  'ja-nee': ['ja-nee'],
  registernummer: ['registernummer'],
};

/** The fields that the engine reads by name for an effect (src/domain/hulpvraag/gevolgen.ts). */
const LEEST: Partial<Record<Effect['doe'], readonly string[]>> = {
  'leg-toestemming-vast': ['doel', 'partij', 'antwoord'],
  'nieuwe-actie': ['soort'],
  'actie-klaar': ['actie'],
  'draag-actie-over': ['actie', 'eigenaar'],
};

/** Fields and facts of a kind that may not be kept, that cannot be answered, or that do not fit what is done with them. */
export function veldfouten(route: Route): string[] {
  return [
    ...route.feiten
      .filter(({ soort }) => !BEWAARBAAR.includes(soort))
      .map(({ code, soort }) => `feit ${code}: ${soort} is no date, code, number or yes/no`),
    ...route.stappen.flatMap((stap) => [
      ...stap.velden.flatMap((veld) => veldfout(veld).map((fout) => `stap ${stap.code}: field ${veld.code} ${fout}`)),
      ...dubbele(stap.velden.map(({ code }) => code)).map((een) => `stap ${stap.code}: field ${een} is used twice`),
      ...effectenVan(stap).flatMap((effect) =>
        effectfouten(route, veldenVan(route, stap), effect).map((fout) => `stap ${stap.code}: ${fout}`),
      ),
      ...keuzefouten(route, stap).map((fout) => `stap ${stap.code}: ${fout}`),
    ]),
  ];
}

function veldfout({ soort, uit, keuzes }: Veld): string[] {
  return [
    ...(VRAAGBAAR.includes(soort) ? [] : [`is of kind ${soort}: no date, person, code, number or yes/no`]),
    ...(soort === 'persoon' && uit.length === 0 ? ['asks for a person and names no role'] : []),
    ...(soort === 'keuze' && keuzes.length === 0 ? ['has nothing to choose from'] : []),
    ...dubbele(keuzes.map(({ code }) => code)).map((een) => `has choice ${een} twice`),
  ];
}

function effectfouten(route: Route, velden: readonly Veld[], effect: Effect): string[] {
  const soort = (code: string): Veld['soort'] | undefined => velden.find((veld) => veld.code === code)?.soort;
  const ontbreekt = (LEEST[effect.doe] ?? [])
    .filter((code) => soort(code) === undefined)
    .map((code) => `unknown field ${code}, which ${effect.doe} reads`);
  switch (effect.doe) {
    case 'feit':
      return [...datumfout(effect.op, soort), ...waardefout(route, effect.feit, effect.waarde, soort)];
    case 'zet-klok':
      return datumfout(effect.op, soort);
    case 'bind':
      return bindfouten(route, velden, effect);
    default:
      return ontbreekt;
  }
}

type Soort = (code: string) => Veld['soort'] | undefined;

function datumfout(code: string | undefined, soort: Soort): string[] {
  const gevonden = code === undefined ? undefined : soort(code);
  return gevonden === undefined || gevonden === 'datum' ? [] : [`field ${code ?? ''} is used as a date and is none`];
}

function waardefout(route: Route, feit: string, code: string | undefined, soort: Soort): string[] {
  const bewaart = route.feiten.find((een) => een.code === feit)?.soort;
  const gevonden = code === undefined ? undefined : soort(code);
  if (bewaart === undefined || gevonden === undefined || (WAARDE_UIT[bewaart] ?? []).includes(gevonden)) return [];
  return [`fact ${feit} (${bewaart}) cannot hold field ${code ?? ''} (${gevonden})`];
}

/** A person who is put in a slot comes from a field of people, by roles that can fill the slot. */
function bindfouten(route: Route, velden: readonly Veld[], effect: Extract<Effect, { doe: 'bind' }>): string[] {
  if (!('veld' in effect.persoon)) return [];
  const { veld: code } = effect.persoon;
  const veld = velden.find((een) => een.code === code);
  const plaats = route.plaatsen.find((een) => een.code === effect.plaats);
  if (veld === undefined || plaats === undefined) return [];
  if (veld.soort !== 'persoon') return [`field ${code} is put in slot ${plaats.code} and is no person`];
  return veld.uit
    .filter((rol) => !kanVullen(plaats, rol))
    .map((rol) => `field ${code}: role ${rol} cannot fill slot ${plaats.code}`);
}

const kanVullen = ({ rollen }: Plaatsdefinitie, rol: Rol): boolean => [...rollen.po, ...rollen.vo].includes(rol);

/** Choices that stand for codes of the route. */
function keuzefouten(route: Route, stap: Stap): string[] {
  const doet = new Set(effectenVan(stap).map(({ doe }) => doe));
  const codes = (rij: readonly { readonly code: string }[]): readonly string[] => rij.map(({ code }) => code);
  const leeftijd = effectenVan(stap).flatMap((effect) => (effect.doe === 'zet-leeftijd' ? [effect.veld] : []));
  const buiten = (veld: string, wat: string, bekend: readonly string[]): string[] =>
    (veldenVan(route, stap).find(({ code }) => code === veld)?.keuzes ?? [])
      .filter(({ code }) => !bekend.includes(code))
      .map(({ code }) => `unknown ${wat} ${code} among the choices of ${veld}`);
  return [
    ...(doet.has('nieuwe-actie') ? buiten('soort', 'action', codes(route.acties)) : []),
    ...(doet.has('leg-toestemming-vast')
      ? [
          ...buiten('doel', 'consent', codes(route.toestemmingen)),
          ...buiten('antwoord', 'answer', ['ja', 'nee', 'bezwaar']),
        ]
      : []),
    ...leeftijd.flatMap((veld) => buiten(veld, 'age band', LEEFTIJDEN)),
  ];
}
