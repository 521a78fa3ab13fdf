import type { Effect } from '../route/effect.js';
import type { Route, Stap } from '../route/route.js';
import { evolve, pasToe } from './evolve.js';
import type { Gebeurtenis, Wijziging } from './gebeurtenis.js';
import type { Gevolg } from './gevolgen.js';
import { gevolgVan } from './gevolgen.js';
import { handelendVoor } from './handelend.js';
import type { Handelend, Hulpvraag, Moment, Persoon } from './hulpvraag.js';
import type { Ingevuld, Omstandigheden, Toetsing } from './toets.js';
import { geldenAlle, geldt, statussenVan } from './toets.js';
import { gevraagd, veldenVan, veldfout } from './velden.js';
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
 * a step of the route on the empty case that `begin` makes (version 0). Refuses, in this order: an unknown step, a step of somebody else, a step that does not fit the status, a wrong field, a guard of the route
 * (DOMAIN 3.3, 3.4, 4).
 */
export function decide(route: Route, hulpvraag: Hulpvraag, opdracht: Opdracht, context: Context): Besluit {
  const nee = (code: string): Besluit => ({ soort: 'geweigerd', weigering: weiger(route, code) });
  const stap = route.stappen.find(({ code }) => code === opdracht.stap);
  if (stap === undefined) return nee('onbekende-stap');
  if (stap.opent !== (hulpvraag.versie === 0)) return nee('niet-nu');
  let toetsing: Toetsing = { route, hulpvraag, ingevuld: opdracht.ingevuld, omstandigheden: context };
  toetsing = { ...toetsing, ingevuld: gevraagd(toetsing, stap.velden) };
  const wie = handelendVoor(toetsing, stap, opdracht.wie);
  if (wie === null) return nee('niet-jouw-stap');
  if (!stap.overgangen.some((een) => past(toetsing, een))) return nee('niet-nu');
  const voorstel = voegVoorstelToe(toetsing, stap, opdracht, wie);
  if (typeof voorstel === 'string') return nee(voorstel);
  toetsing = { ...toetsing, ingevuld: voorstel.ingevuld };
  const fout = veldfout(toetsing, veldenVan(route, stap));
  if (fout !== null) return nee(fout);
  const gebroken = stap.eisenVooraf.filter(({ als, eis }) => geldenAlle(toetsing, als) && !geldt(toetsing, eis));
  const hard = gebroken.find(({ alleenWaarschuwen }) => !alleenWaarschuwen);
  if (hard !== undefined) return nee(hard.weigering);
  const overgang = stap.overgangen.find((een) => past(toetsing, een) && geldenAlle(toetsing, een.als));
  if (overgang === undefined) return nee('niet-nu');
  const gevolg = voorstel.compleet
    ? uitvoeren(toetsing, { wie, newId: context.newId }, voorstel.wijzigingen, overgang, stap)
    : { wijzigingen: voorstel.wijzigingen, informeer: voorstel.informeer, register: [] };
  if (typeof gevolg === 'string') return nee(gevolg);
  const gebeurtenis: Gebeurtenis = {
    nummer: hulpvraag.versie + 1,
    stap: stap.code,
    op: context.vandaag,
    moment: context.nu,
    wie,
    ...gevolg,
  };
  return {
    soort: 'gezet',
    hulpvraag: evolve(hulpvraag, gebeurtenis),
    gebeurtenis,
    letOp: gebroken.map(({ weigering }) => weiger(route, weigering)),
  };
}

type Overgang = Stap['overgangen'][number];

/** Whether the statuses of both tracks are among those the way out begins at. */
export function past({ route, hulpvraag }: Toetsing, { van }: Overgang): boolean {
  return Object.entries(van).every(([spoor, statussen]) =>
    statussenVan(route, spoor, statussen).includes(hulpvraag.sporen[spoor] ?? ''),
  );
}

/** Statuses first, then the effects of the way out, then those of the step; each sees what the ones before it changed. */
function uitvoeren(
  begin: Toetsing,
  daad: { readonly wie: Handelend; readonly newId: () => string },
  eerst: readonly Wijziging[],
  overgang: Overgang,
  stap: Stap,
): Gevolg | VasteWeigering {
  const sporen = Object.entries(overgang.naar).map(([spoor, naar]): Wijziging => ({ wat: 'spoor', spoor, naar }));
  let stand: Gevolg = { wijzigingen: [...eerst, ...sporen], informeer: [], register: [] };
  let hulpvraag = stand.wijzigingen.reduce(pasToe, begin.hulpvraag);
  const effecten: readonly Effect[] = [...overgang.effecten, ...stap.effecten];
  for (const effect of effecten) {
    const gevolg = gevolgVan({ ...begin, hulpvraag }, daad, effect);
    if (typeof gevolg === 'string') return gevolg;
    hulpvraag = gevolg.wijzigingen.reduce(pasToe, hulpvraag);
    stand = {
      wijzigingen: [...stand.wijzigingen, ...gevolg.wijzigingen],
      informeer: [...new Set([...stand.informeer, ...gevolg.informeer])],
      register: [...stand.register, ...gevolg.register],
    };
  }
  return stand;
}
