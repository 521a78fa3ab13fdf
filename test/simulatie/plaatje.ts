import { dagenVerder } from '../../src/domain/kalender/dagen.js';
import { dagVan } from '../../src/domain/kalender/datum.js';
import type { Kalender } from '../../src/domain/kalender/kalender.js';
import type { Oproep } from './teams.js';

/** The reminders of a school year as a picture: a bar for each day, days without school shaded. */

const BREED = 1000;
const HOOG = 340;
const RAND = { links: 56, rechts: 16, boven: 64, onder: 40 };
const KLEUR = { bundel: '#4f6bed', check: '#c4570a', vrij: '#e9e9ee', tekst: '#242424', lijn: '#c8c8d0' };
const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

interface Dag {
  readonly dag: string;
  readonly bundel: number;
  readonly check: number;
  readonly vrij: boolean;
}

export function teken(oproepen: readonly Oproep[], kalender: Kalender, van: string, tot: string): string {
  const dagen = telPerDag(oproepen, kalender, van, tot);
  const meest = rond(Math.max(1, ...dagen.map(({ bundel, check }) => bundel + check)));
  const [breed, hoog] = [BREED - RAND.links - RAND.rechts, HOOG - RAND.boven - RAND.onder];
  const x = (at: number): number => RAND.links + (at * breed) / dagen.length;
  const y = (aantal: number): number => RAND.boven + hoog - (aantal * hoog) / meest;
  const stap = breed / dagen.length;
  const blok = (at: number, onder: number, aantal: number, kleur: string): string =>
    aantal === 0
      ? ''
      : `<rect x="${g(x(at))}" y="${g(y(onder + aantal))}" width="${g(Math.max(1, stap - 0.4))}" height="${g(y(onder) - y(onder + aantal))}" fill="${kleur}"/>`;
  const som = (soort: 'bundel' | 'check'): number => dagen.reduce((totaal, een) => totaal + een[soort], 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREED} ${HOOG}" font-family="Segoe UI, sans-serif" font-size="12" fill="${KLEUR.tekst}" role="img">`,
    `<title>Reminders per day, ${van} to ${tot}</title>`,
    `<rect width="${BREED}" height="${HOOG}" fill="#fff"/>`,
    `<text x="${RAND.links}" y="24" font-size="16" font-weight="600">Messages with reminders per day</text>`,
    ...legenda([
      [KLEUR.bundel, `digests (${som('bundel')})`],
      [KLEUR.check, `three-month checks (${som('check')})`],
      [KLEUR.vrij, 'no school'],
    ]),
    ...dagen.flatMap(({ vrij }, at) =>
      vrij
        ? [`<rect x="${g(x(at))}" y="${RAND.boven}" width="${g(stap)}" height="${hoog}" fill="${KLEUR.vrij}"/>`]
        : [],
    ),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((deel) => [
      `<line x1="${RAND.links}" x2="${BREED - RAND.rechts}" y1="${g(y(deel * meest))}" y2="${g(y(deel * meest))}" stroke="${KLEUR.lijn}" stroke-width="0.6"/>`,
      `<text x="${RAND.links - 8}" y="${g(y(deel * meest) + 4)}" text-anchor="end">${deel * meest}</text>`,
    ]),
    ...dagen.flatMap(({ bundel, check }, at) => [
      blok(at, 0, bundel, KLEUR.bundel),
      blok(at, bundel, check, KLEUR.check),
    ]),
    ...dagen.flatMap(({ dag }, at) =>
      dag.endsWith('-01')
        ? [
            `<text x="${g(x(at))}" y="${HOOG - 16}">${MAANDEN[Number(dag.slice(5, 7)) - 1] ?? ''} ${dag.slice(0, 4)}</text>`,
          ]
        : [],
    ),
    '</svg>',
    '',
  ]
    .filter((regel, at, alle) => regel !== '' || at === alle.length - 1)
    .join('\n');
}

function telPerDag(oproepen: readonly Oproep[], kalender: Kalender, van: string, tot: string): readonly Dag[] {
  const per = new Map<string, { bundel: number; check: number }>();
  for (const { inhoud, bezorgd, op } of oproepen) {
    if (inhoud === null || !bezorgd) continue;
    const dag = dagVan(new Date(op).toISOString());
    const tel = per.get(dag) ?? { bundel: 0, check: 0 };
    tel[inhoud.soort] += 1;
    per.set(dag, tel);
  }
  const dagen: Dag[] = [];
  for (let dag = van; dag <= tot; dag = dagenVerder(dag, 1))
    dagen.push({ dag, ...(per.get(dag) ?? { bundel: 0, check: 0 }), vrij: !kalender.isSchooldag(dag) });
  return dagen;
}

const legenda = (delen: readonly (readonly [kleur: string, tekst: string])[]): readonly string[] =>
  delen.flatMap(([kleur, tekst], at) => [
    `<rect x="${RAND.links + at * 220}" y="36" width="12" height="12" fill="${kleur}"/>`,
    `<text x="${RAND.links + at * 220 + 18}" y="46">${tekst}</text>`,
  ]);

/** Up to a number that four lines divide well. */
function rond(aantal: number): number {
  const orde = 10 ** Math.floor(Math.log10(aantal));
  return [1, 2, 4, 6, 8, 10].map((keer) => keer * orde).find((een) => een >= aantal) ?? aantal;
}

const g = (getal: number): string => getal.toFixed(1);
