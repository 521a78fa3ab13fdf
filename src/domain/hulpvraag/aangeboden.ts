import type { Stap, Veld } from '../route/route.js';
import { leestVelden } from '../route/verwijzing.js';
import type { Voorwaarde } from '../route/voorwaarde.js';
import { past } from './decide.js';
import { handelendVoor } from './handelend.js';
import type { Persoon, Voorstel } from './hulpvraag.js';
import { zelfde } from './hulpvraag.js';
import type { Toetsing } from './toets.js';
import { geldenAlle, geldt, persoonVan } from './toets.js';
import type { Weigering } from './weigering.js';
import { weiger } from './weigering.js';

/** Something that must be done before a step. */
export type Nodig = Weigering & {
  readonly eerst: Eis['eerst'];
  /** The person whom a consent that is missing must name. */
  readonly noemt: Persoon | null;
};
type Eis = Stap['eisenVooraf'][number];

/** A step that somebody can take now, and what it asks. */
export interface AangebodenStap {
  readonly code: string;
  readonly knop: string;
  readonly velden: readonly Veld[];
  /** The open action lines that he may choose, when the step is about one. */
  readonly acties: readonly string[];
  /** The version of the proposal that he confirms. */
  readonly voorstelversie: number | null;
  /** What must be done first, whatever he fills in; with the step that does it, where the route knows one. */
  readonly nogNodig: readonly Nodig[];
}

/**
 * The steps that somebody can take in the case as it is, by the rules of `decide`: the status fits, and it is his. A rule
 * that waits for what is filled in is left to `decide`. A step that opens a case is none of an open one.
 */
export function aangebodenStappen(toetsing: Toetsing, wie: Persoon): readonly AangebodenStap[] {
  return toetsing.route.stappen
    .filter(({ opent }) => !opent)
    .flatMap((stap): readonly AangebodenStap[] => {
      const acties = kiesbareActies(toetsing, stap, wie);
      const voorstel = teBevestigen(toetsing, stap, wie);
      if (acties === null || voorstel === 'geen') return [];
      const bekend = voorstel === null ? toetsing : metVoorstel(toetsing, voorstel);
      if (!stap.overgangen.some((een) => past(bekend, een) && een.als.every((als) => kan(bekend, stap, als))))
        return [];
      return [
        {
          code: stap.code,
          knop: stap.knopAls.find(({ als }) => geldenAlle(bekend, als))?.knop ?? stap.knop,
          velden: zonderLege(
            stap.velden
              .filter(({ als }) => als.every((een) => kan(bekend, stap, een)))
              .map((veld) => ({
                ...veld,
                keuzes: veld.keuzes.filter(({ code }) => magKeuze(bekend, stap, veld, code)),
              })),
          ),
          acties,
          voorstelversie: voorstel?.versie ?? null,
          nogNodig: nogNodig(bekend, stap),
        },
      ];
    });
}

/** The open lines of which this step is his; an empty list when the step asks for none, null when the step is not his. */
function kiesbareActies(toetsing: Toetsing, stap: Stap, wie: Persoon): readonly string[] | null {
  if (!stap.velden.some(({ soort }) => soort === 'actie'))
    return handelendVoor(toetsing, stap, wie) === null ? null : [];
  const acties = toetsing.hulpvraag.acties
    .filter(({ klaarOp }) => klaarOp === null)
    .map(({ id }) => id)
    .filter((actie) => handelendVoor({ ...toetsing, ingevuld: { waarden: { actie }, personen: {} } }, stap, wie));
  return acties.length === 0 ? null : acties;
}

/** The proposal that the step confirms; null when it confirms none, `geen` when there is nothing left for him to confirm. */
function teBevestigen(toetsing: Toetsing, stap: Stap, wie: Persoon): Voorstel | null | 'geen' {
  if (stap.voorstel?.doet !== 'bevestigen') return null;
  const ligt = toetsing.hulpvraag.voorstellen[stap.voorstel.soort];
  if (ligt === undefined || ligt.aanvaard) return 'geen';
  const plaats = handelendVoor(toetsing, stap, wie)?.plaats;
  const alGedaan = ligt.bevestigd.some((een) => een.plaats === plaats || zelfde(een.wie.door, wie));
  return alGedaan ? 'geen' : ligt;
}

function metVoorstel(toetsing: Toetsing, { keuzes, personen }: Voorstel): Toetsing {
  return { ...toetsing, ingevuld: { waarden: keuzes, personen } };
}

/** Whether a condition may come to hold with this step: it holds now, or it reads what is still to be filled in. */
function kan(toetsing: Toetsing, stap: Stap, voorwaarde: Voorwaarde): boolean {
  return vraagtNog(stap, voorwaarde) || geldt(toetsing, voorwaarde);
}

const vraagtNog = ({ velden }: Stap, voorwaarde: Voorwaarde): boolean =>
  leestVelden(voorwaarde).some((veld) => velden.some(({ code }) => code === veld));

/** A field that waits for an answer which another field does not offer now would only be in the way. */
function zonderLege(velden: readonly Veld[]): readonly Veld[] {
  const biedt = (een: Voorwaarde): boolean => {
    if (een.toets !== 'veld' || een.niet || een.is === undefined) return true;
    const keuzes = velden.find(({ code, soort }) => code === een.veld && soort === 'keuze')?.keuzes;
    return keuzes === undefined || keuzes.some(({ code }) => een.is?.includes(code) === true);
  };
  return velden.filter(({ als }) => als.every(biedt));
}

/** A choice is not offered when a guard that reads this field alone would refuse it, whatever else is filled in. */
function magKeuze(toetsing: Toetsing, stap: Stap, { code }: Veld, keuze: string): boolean {
  const metKeuze = { ...toetsing, ingevuld: { waarden: { [code]: keuze }, personen: {} } };
  const leestAlleen = (een: Voorwaarde): boolean =>
    leestVelden(een).every((veld) => veld === code || !stap.velden.some((ander) => ander.code === veld));
  return stap.eisenVooraf
    .filter(({ alleenWaarschuwen, eerst }) => !alleenWaarschuwen && eerst === undefined)
    .filter(({ als, eis }) => [...als, eis].every(leestAlleen))
    .filter(({ als, eis }) => [...als, eis].some((een) => leestVelden(een).includes(code)))
    .every(({ als, eis }) => !als.every((een) => geldt(metKeuze, een)) || geldt(metKeuze, eis));
}

function nogNodig(toetsing: Toetsing, stap: Stap): readonly Nodig[] {
  return stap.eisenVooraf
    .filter(({ alleenWaarschuwen }) => !alleenWaarschuwen)
    .filter(({ als, eis }) => ![...als, eis].some((een) => vraagtNog(stap, een)))
    .filter(({ als, eis }) => als.every((een) => geldt(toetsing, een)) && !geldt(toetsing, eis))
    .map(({ weigering, eerst, eis }) => ({
      ...weiger(toetsing.route, weigering),
      eerst,
      noemt: genoemdIn(toetsing, eis),
    }));
}

function genoemdIn(toetsing: Toetsing, eis: Voorwaarde): Persoon | null {
  return eis.toets === 'toestemming' && eis.noemt !== undefined ? persoonVan(toetsing, eis.noemt) : null;
}
