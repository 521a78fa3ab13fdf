import type { Datum, Herinnerd, Hulpvraag } from '../hulpvraag/hulpvraag.js';
import { NIETS_INGEVULD } from '../hulpvraag/bereik.js';
import type { Omstandigheden, Toetsing } from '../hulpvraag/toets.js';
import { geldenAlle } from '../hulpvraag/toets.js';
import type { Kalender } from '../kalender/kalender.js';
import { eersteSchooldag, laatsteSchooldagVoor, schooldagenVerder } from '../kalender/schooldagen.js';
import type { Termijn } from '../kalender/termijn.js';
import { dagenVerder } from '../kalender/dagen.js';
import { naTermijn } from '../kalender/termijn.js';
import type { Herinnering } from '../route/herinnering.js';
import { BEWAARTERMIJN } from '../route/herinnering.js';
import type { Route } from '../route/route.js';

/** What the rules of reminders need beside the case: the school's calendar, and the terms that the installation chose. */
export interface Herinnerwereld extends Omstandigheden {
  readonly kalender: Kalender;
  /** As `instelbaar` (route/herinnering.ts) names them; the term of the route where there is none. */
  readonly termijnen: Readonly<Record<string, Termijn>>;
}

/** What is next for one rule: on which day, and how the reminder stands when it went out. */
export interface Beurt {
  readonly regel: Herinnering;
  /** A school day, or a day that has passed when the bot stood still. */
  readonly dag: Datum;
  /** Stage 0 is the notice that the date falls in a holiday. */
  readonly trap: number;
  readonly sinds: Datum;
  readonly voor: Datum;
}

/** A longer wait than this for a school to open again is announced on the last day before. */
const LANG_WACHTEN_DAGEN = 7;

/**
 * The next reminder of every rule that runs in this case, in no order; none for a case without a running clock. Never before
 * the term has passed, always a school day of the school. `vandaag` decides only whether a notice is still of use.
 */
export function beurtenVan(route: Route, hulpvraag: Hulpvraag, wereld: Herinnerwereld): readonly Beurt[] {
  const toetsing: Toetsing = { route, hulpvraag, ingevuld: NIETS_INGEVULD, omstandigheden: wereld };
  return route.herinneringen.flatMap((regel) => {
    const loopt = loop(hulpvraag, regel);
    if (loopt === null || !geldenAlle(toetsing, regel.als)) return [];
    const beurt = volgende(regel, loopt, wereld);
    return beurt === null ? [] : [{ regel, sinds: loopt.sinds, ...beurt }];
  });
}

/** The first day on which the clock has something to say; null when it has not. */
export function eerstvolgendeDag(beurten: readonly Beurt[]): Datum | null {
  return beurten.map(({ dag }) => dag).toSorted()[0] ?? null;
}

interface Loop {
  readonly sinds: Datum;
  /** The date that somebody chose. */
  readonly gekozen: Datum | null;
  /** What went out since this clock was started. */
  readonly ging: Herinnerd | null;
}

function loop({ klokken, herinnerd, bewaartTot }: Hulpvraag, { code, klok }: Herinnering): Loop | null {
  const ging = herinnerd[code] ?? null;
  if (klok === BEWAARTERMIJN)
    return bewaartTot === null
      ? null
      : { sinds: bewaartTot, gekozen: null, ging: ging?.sinds === bewaartTot ? ging : null };
  const loopt = klokken[klok];
  if (loopt === undefined) return null;
  return { sinds: loopt.sinds, gekozen: loopt.volgende, ging: ging?.sinds === loopt.sinds ? ging : null };
}

type Kern = Pick<Beurt, 'dag' | 'trap' | 'voor'>;

function volgende(regel: Herinnering, { sinds, gekozen, ging }: Loop, wereld: Herinnerwereld): Kern | null {
  const { kalender } = wereld;
  const termijn = regel.vast ? regel.na : (wereld.termijnen[regel.code] ?? regel.na);
  if (regel.klok === BEWAARTERMIJN) return ging === null ? voorWissen(kalender, sinds, termijn) : null;
  if (gekozen !== null && isNieuw(gekozen, ging)) return eerste(regel, gekozen, null, wereld);
  if (ging === null) return eerste(regel, naTermijn(kalender, sinds, termijn), null, wereld);
  const { voor } = ging;
  if (ging.staat === 'vooraf') return eerste(regel, voor, ging, wereld);
  if (ging.staat === 'uitgesteld') return { voor, trap: 1, dag: schooldagenVerder(kalender, ging.op, regel.uitstel) };
  const trap = regel.trappen[ging.trap];
  if (ging.staat === 'gestuurd' && trap !== undefined)
    return { voor, trap: ging.trap + 1, dag: trapdag(regel, ging, trap, wereld) };
  const telkens = wereld.termijnen[`${regel.code}/telkens`] ?? regel.telkens;
  if (telkens === undefined) return null;
  // No notice of a repeat while the question of before lies open: it would take its place.
  return eerste(regel, naTermijn(kalender, ging.op, telkens), ging.staat === 'gestuurd' ? ging : null, wereld);
}

/** The school day of a next stage: so long after the first one went out. */
function trapdag(
  { code }: Herinnering,
  { trap, op }: Herinnerd,
  { naSchooldagen }: Herinnering['trappen'][number],
  { kalender, termijnen }: Herinnerwereld,
): Datum {
  const termijn = termijnen[`${code}/${trap + 1}`] ?? { schooldagen: naSchooldagen };
  return eersteSchooldag(kalender, naTermijn(kalender, op, termijn));
}

/**
 * Whether a date was chosen after what went out last. It lies after the day of that one; only after a notice that was answered
 * at once it may lie before. One that was chosen for an earlier reminder is no new one.
 */
const isNieuw = (gekozen: Datum, ging: Herinnerd | null): boolean =>
  ging === null || gekozen > ging.voor || (ging.trap === 0 && ging.staat === 'beantwoord' && gekozen < ging.voor);

/** The first stage, or the notice before it when a holiday holds it up for long and that day has not passed yet. */
function eerste(
  { vooraf }: Herinnering,
  voor: Datum,
  ging: Herinnerd | null,
  { kalender, vandaag }: Herinnerwereld,
): Kern {
  const dag = eersteSchooldag(kalender, voor);
  if (!vooraf || ging !== null || dag === voor || dag <= dagenVerder(voor, LANG_WACHTEN_DAGEN))
    return { voor, trap: 1, dag };
  const erVoor = laatsteSchooldagVoor(kalender, voor);
  return erVoor >= vandaag ? { voor, trap: 0, dag: erVoor } : { voor, trap: 1, dag };
}

/** Counted back: so long before the case is erased, and never later than that. */
function voorWissen(kalender: Kalender, wisdag: Datum, termijn: Termijn): Kern {
  const dagen =
    'weken' in termijn ? termijn.weken * 7 : 'schooldagen' in termijn ? termijn.schooldagen : termijn.maanden * 31;
  const voor = dagenVerder(wisdag, -dagen);
  return { voor, trap: 1, dag: laatsteSchooldagVoor(kalender, dagenVerder(voor, 1)) };
}
