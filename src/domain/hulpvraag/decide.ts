import type { Effect } from '../route/effect.js';
import type { Route, Stap } from '../route/route.js';
import { bereikVan } from './bereik.js';
import { pasToe } from './evolve.js';
import type { Gebeurtenis, Wijziging } from './gebeurtenis.js';
import type { Daad, Gevolg } from './gevolgen.js';
import { gevolgVan } from './gevolgen.js';
import { handelendVoor } from './handelend.js';
import type { Handelend, Hulpvraag, Moment, Persoon } from './hulpvraag.js';
import type { Ingevuld, Omstandigheden, Toetsing } from './toets.js';
import { geldenAlle, geldt, statussenVan } from './toets.js';
import { gevraagd, persoonsfout, veldenVan, veldfout } from './velden.js';
import { voegVoorstelToe } from './voorstellen.js';
import type { VasteWeigering, Weigering } from './weigering.js';
import { weiger } from './weigering.js';

/** A command: a person wants to take a step with these answers. */
export interface Opdracht {
  readonly stap: string;
  readonly wie: Persoon;
  readonly ingevuld: Ingevuld;
  /** The version of the proposal that the person saw, when he confirms one. */
  readonly voorstelversie: number | null;
}

/** Clock, ids and who works where: what a decision needs of the world. */
export interface Context extends Omstandigheden {
  readonly nu: Moment;
  readonly newId: () => string;
}

export type Besluit =
  | {
      readonly soort: 'gezet';
      readonly hulpvraag: Hulpvraag;
      readonly gebeurtenis: Gebeurtenis;
      readonly letOp: readonly Weigering[];
    }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

/**
 * The one function through which a case changes. In: the route, the case, a command of somebody, and clock, ids and
 * installation. Out: the event and the case after it, or a refusal with its sentence; never half a step. A case is opened by
 * a step of the route on the empty case that `begin` makes (version 0). Refuses, in this order: an unknown step, a step of
 * somebody else, a step that does not fit the status, a wrong field, a guard of the route (DOMAIN 3.3, 3.4, 4), a person
 * whom the field does not ask for.
 */
export function decide(route: Route, hulpvraag: Hulpvraag, opdracht: Opdracht, context: Context): Besluit {
  const nee = (code: string): Besluit => ({ soort: 'geweigerd', weigering: weiger(route, code) });
  const mag = magDoen(route, hulpvraag, opdracht, context);
  if (typeof mag === 'string') return nee(mag);
  const { stap, wie } = mag;
  let { toetsing } = mag;
  const voorstel = voegVoorstelToe(toetsing, stap, opdracht, wie);
  if (typeof voorstel === 'string') return nee(voorstel);
  toetsing = { ...toetsing, ingevuld: voorstel.ingevuld };
  const velden = veldenVan(route, stap);
  const fout = veldfout(toetsing, velden);
  if (fout !== null) return nee(fout);
  const gebroken = stap.eisenVooraf.filter(({ als, eis }) => geldenAlle(toetsing, als) && !geldt(toetsing, eis));
  const hard = gebroken.find(({ alleenWaarschuwen }) => !alleenWaarschuwen);
  if (hard !== undefined) return nee(hard.weigering);
  const persoon = persoonsfout(toetsing, velden);
  if (persoon !== null) return nee(persoon);
  const overgang = stap.overgangen.find((een) => past(toetsing, een) && geldenAlle(toetsing, een.als));
  if (overgang === undefined) return nee('niet-nu');
  const uitgevoerd = voorstel.compleet
    ? uitvoeren(toetsing, { wie, newId: context.newId }, voorstel.wijzigingen, overgang, stap)
    : erbij(hulpvraag, voorstel);
  if (typeof uitgevoerd === 'string') return nee(uitgevoerd);
  const { na, wijzigingen, informeer, register } = uitgevoerd;
  const nummer = hulpvraag.versie + 1;
  return {
    soort: 'gezet',
    hulpvraag: { ...na, versie: nummer },
    gebeurtenis: {
      nummer,
      stap: stap.code,
      op: context.vandaag,
      moment: context.nu,
      wie,
      wijzigingen,
      informeer: [...new Set(informeer)],
      register,
    },
    letOp: gebroken.map(({ weigering }) => weiger(route, weigering)),
  };
}

interface Mag {
  readonly stap: Stap;
  readonly wie: Handelend;
  readonly toetsing: Toetsing;
}

/** Whether this person may take this step now, before anything that he filled in is looked at; else a code of a refusal. */
function magDoen(route: Route, hulpvraag: Hulpvraag, opdracht: Opdracht, context: Context): Mag | string {
  const opent = hulpvraag.versie === 0;
  // Somebody who may not know that the case exists learns it from no refusal either (G13).
  const kent = (): boolean => opent || bereikVan(route, hulpvraag, opdracht.wie, context) !== null;
  const stap = route.stappen.find(({ code }) => code === opdracht.stap);
  if (stap === undefined) return kent() ? 'onbekende-stap' : 'niet-gevonden';
  if (stap.opent !== opent) return kent() ? 'niet-nu' : 'niet-gevonden';
  let toetsing: Toetsing = { route, hulpvraag, ingevuld: opdracht.ingevuld, omstandigheden: context };
  toetsing = { ...toetsing, ingevuld: gevraagd(toetsing, stap.velden) };
  const wie = handelendVoor(toetsing, stap, opdracht.wie);
  if (wie === null) return kent() ? (stap.nietJij ?? 'niet-jouw-stap') : 'niet-gevonden';
  if (stap.overgangen.some((een) => past(toetsing, een))) return { stap, wie, toetsing };
  // The step of the desk is his by his role, also before the case came to the desk.
  if (!kent()) return 'niet-gevonden';
  return stap.nietNu.find(({ als }) => geldenAlle(toetsing, als))?.weigering ?? 'niet-nu';
}

type Overgang = Stap['overgangen'][number];

/** Whether the statuses of both tracks are among those the way out begins at. */
export function past({ route, hulpvraag }: Toetsing, { van }: Overgang): boolean {
  return Object.entries(van).every(([spoor, statussen]) =>
    statussenVan(route, spoor, statussen).includes(hulpvraag.sporen[spoor] ?? ''),
  );
}

/** What a step does, with the case after it: the same that `evolve` makes of its event. */
interface Uitgevoerd extends Gevolg {
  readonly na: Hulpvraag;
}

const erbij = (hulpvraag: Hulpvraag, { wijzigingen, informeer }: Omit<Gevolg, 'register'>): Uitgevoerd => ({
  na: wijzigingen.reduce(pasToe, hulpvraag),
  wijzigingen,
  informeer,
  register: [],
});

/**
 * Statuses first, then what comes with the new statuses, then the effects of the way out, then those of the step; each sees
 * what the ones before it changed.
 */
function uitvoeren(
  begin: Toetsing,
  daad: Daad,
  eerst: readonly Wijziging[],
  overgang: Overgang,
  stap: Stap,
): Uitgevoerd | VasteWeigering {
  const { sporen } = begin.hulpvraag;
  const bewogen = Object.entries(overgang.naar).filter(([spoor, naar]) => sporen[spoor] !== naar);
  const verzet = bewogen.map(([spoor, naar]): Wijziging => ({ wat: 'spoor', spoor, naar }));
  const klokken = klokkenBij(begin, new Map(bewogen));
  const wijzigingen = [...eerst, ...verzet, ...klokken];
  const informeer: string[] = [];
  const register: string[] = [];
  let na = wijzigingen.reduce(pasToe, begin.hulpvraag);
  for (const effect of [...bijStatus(begin.route, bewogen), ...overgang.effecten, ...stap.effecten]) {
    const gevolg = gevolgVan({ ...begin, hulpvraag: na }, daad, effect);
    if (typeof gevolg === 'string') return gevolg;
    na = gevolg.wijzigingen.reduce(pasToe, na);
    wijzigingen.push(...gevolg.wijzigingen);
    informeer.push(...gevolg.informeer);
    register.push(...gevolg.register);
  }
  return { na, wijzigingen, informeer, register };
}

/** The effects that the route ties to a status, for every track that came to another one. */
function bijStatus(route: Route, bewogen: readonly (readonly [string, string])[]): readonly Effect[] {
  return bewogen.flatMap(([spoor, naar]) =>
    route.sporen
      .filter(({ code }) => code === spoor)
      .flatMap(({ statussen }) => statussen.filter(({ code }) => code === naar))
      .flatMap(({ effecten }) => effecten),
  );
}

/** Clocks that run while a track has one of their statuses: begun on the way in, stopped on the way out. */
function klokkenBij({ route, hulpvraag, omstandigheden }: Toetsing, bewogen: ReadonlyMap<string, string>): Wijziging[] {
  return route.klokken.flatMap(({ code: klok, loopt }): readonly Wijziging[] => {
    const naar = loopt === undefined ? undefined : bewogen.get(loopt.spoor);
    if (loopt === undefined || naar === undefined) return [];
    const binnen = statussenVan(route, loopt.spoor, loopt.in).includes(naar);
    if (binnen === (hulpvraag.klokken[klok] !== undefined)) return [];
    return [{ wat: 'klok', klok, sinds: binnen ? omstandigheden.vandaag : null, volgende: null }];
  });
}
