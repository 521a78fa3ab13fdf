import type { Datum } from './datum.js';
import { dagenVerder } from './dagen.js';
import type { Kalender, Periode } from './kalender.js';
import type { RegioKalender, SchoolMetDagen } from './regio-kalender.js';
import { kalenderVan, schooljaarVan, VAKANTIES } from './regio-kalender.js';

/** No vacation with what schools add to it is longer: more days without school are a slip of the pen in a date. */
const LANGST_ZONDER_SCHOOL = 70;

type Benoemd = Periode & { readonly naam: string };

/** What a schema cannot see in a list of days off: ends before it begins, overlaps, not in the order of the year. */
export function periodefouten(waar: string, perioden: readonly Benoemd[]): string[] {
  return perioden.flatMap(({ naam, van, tot }, at) => {
    const vorige = perioden[at - 1];
    return [
      ...(van > tot ? [`${waar} ${naam}: ends (${tot}) before it begins (${van})`] : []),
      ...(vorige !== undefined && van < vorige.van ? [`${waar} ${naam}: has to stand before ${vorige.naam}`] : []),
      ...(vorige !== undefined && van >= vorige.van && van <= vorige.tot
        ? [`${waar} ${naam}: begins (${van}) before ${vorige.naam} has ended (${vorige.tot})`]
        : []),
    ];
  });
}

/** The faults of the calendar of a region, a sentence each for the person who fills it in. Empty when all is well. */
export function controleerKalender(regio: RegioKalender): string[] {
  const alle = regio.schooljaren.flatMap(({ schooljaar, vakanties }) =>
    vakanties.map((een) => ({ ...een, naam: `${schooljaar} ${een.naam}` })),
  );
  const fouten = [
    ...dubbel(
      'schooljaren',
      regio.schooljaren.map(({ schooljaar }) => schooljaar),
    ),
    ...dubbel(
      'feestdagen',
      regio.feestdagen.map(({ code }) => code),
    ),
    ...regio.schooljaren.flatMap(schooljaarfouten),
    ...periodefouten('schooljaren', alle),
  ];
  return fouten.length > 0 ? fouten : zonderSchool('schooljaren', alle, kalenderVan(regio, NIETS_EIGENS));
}

/** The faults in the own days off of schools, held against the calendar of their region; codes only, no names. */
export function controleerEigenDagen(regio: RegioKalender, scholen: readonly SchoolMetDagen[]): string[] {
  const naarKeuze = regio.feestdagen.flatMap(({ code, naarKeuze: keuze }) => (keuze ? [code] : []));
  const vakanties = regio.schooljaren.flatMap((een) => een.vakanties);
  return scholen.flatMap((school) => [
    ...school.vrijeFeestdagen
      .filter((een) => !naarKeuze.includes(een))
      .map((een) => `scholen ${school.code} vrijeFeestdagen: ${een} is none of ${naarKeuze.join(', ')}`),
    ...zonderSchool(`scholen ${school.code} vrij`, [...vakanties, ...school.vrij], kalenderVan(regio, school)),
  ]);
}

const NIETS_EIGENS = { vrij: [], vrijeFeestdagen: [] };

function dubbel(waar: string, codes: readonly string[]): string[] {
  return [...new Set(codes.filter((een, at) => codes.indexOf(een) !== at))].map(
    (een) => `${waar} ${een}: is used twice`,
  );
}

function schooljaarfouten({ schooljaar, vakanties }: RegioKalender['schooljaren'][number]): string[] {
  const waar = `schooljaren ${schooljaar}`;
  const [begin, eind] = schooljaar.split('-').map(Number);
  return [
    ...((begin ?? 0) + 1 === eind ? [] : [`${waar}: has to be a year and the year after it`]),
    ...VAKANTIES.filter((naam) => !vakanties.some((een) => een.naam === naam)).map((naam) => `${waar}: has no ${naam}`),
    ...dubbel(
      waar,
      vakanties.map(({ naam }) => naam),
    ),
    ...vakanties
      .filter(({ van }) => schooljaarVan(van) !== schooljaar)
      .map(({ naam, van }) => `${waar} ${naam}: begins (${van}) in ${schooljaarVan(van)}`),
  ];
}

/** Looks through the years in which somebody wrote days off, and a while after: a reminder must always find its day. */
function zonderSchool(waar: string, vrij: readonly Periode[], kalender: Kalender): string[] {
  const dagen = vrij.flatMap(({ van, tot }) => [van, tot]).sort();
  const laatste = dagenVerder(dagen.at(-1) ?? '', LANGST_ZONDER_SCHOOL + 1);
  let sinds: Datum = dagen[0] ?? laatste;
  for (let dag = sinds; dag <= laatste; dag = dagenVerder(dag, 1)) {
    if (kalender.isSchooldag(dag)) sinds = dagenVerder(dag, 1);
    else if (dagenVerder(sinds, LANGST_ZONDER_SCHOOL) <= dag)
      return [`${waar}: no school for more than ${LANGST_ZONDER_SCHOOL} days from ${sinds}`];
  }
  return [];
}
