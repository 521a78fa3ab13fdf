import type { Antwoorden } from '../../support/go-zaak.js';
import { koen, lot, mens, noor } from '../../support/go-zaak.js';

/**
 * The table of DOMAIN 3.3, written down from there and not from the route: which step from which statuses of both tracks,
 * by whom, and where it leads. Words of DOMAIN: SO, SOJ, RR (regierolhouder; until help starts also the expert who had it),
 * LM (whoever of the Loket has the case; in L1 nobody has it yet, and everybody there may speak), SJ and LO (who weigh).
 */

export const REGIE = [
  'S0',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H7E',
  'H8',
  'BIJ_LOKET',
  'BETROKKEN_TOT_START',
  'H9',
  'HX',
] as const;
export const LOKET = ['GEEN', 'L1', 'L2', 'L2U', 'L3', 'L4', 'TERUG'] as const;
export type Regie = (typeof REGIE)[number];
export type Loket = (typeof LOKET)[number];

/** Where a case stands, and whether a TSO expert holds the regierol (or stays concerned until help starts). */
export interface Stand {
  readonly regie: Regie;
  readonly loket: Loket;
  readonly rr: 'rr' | 'betrokken' | null;
}

export type Wie =
  | 'SO'
  | 'SO-zonder-RR'
  | 'SO-in-H7E'
  | 'SOJ'
  | 'RR'
  | 'expert-tot-start'
  | 'gevraagde-RR'
  | 'eigenaar'
  | 'Loket'
  | 'Loket-in-L1'
  | 'LM'
  | 'SJ'
  | 'LO'
  | 'beheer';

export interface Rij {
  readonly stap: string;
  /** Which line of the table, where a step is about more than one. */
  readonly rij?: string;
  readonly van: readonly (readonly [readonly Regie[], readonly Loket[]])[];
  readonly wie: readonly Wie[];
  readonly naar?: (stand: Stand) => Partial<Pick<Stand, 'regie' | 'loket'>>;
  /** What is filled in, so that the guards can hold. */
  readonly vult?: (stand: Stand) => Antwoorden;
  /** The outcome on which the guards of this step wait. */
  readonly uitkomst?: (stand: Stand) => string;
  /** What else the case must hold. */
  readonly ligt?: 'uitkomst' | 'wijziging' | 'wijziging-aanvaard' | 'actie' | 'nee-C1' | 'nee-loket';
  /** Words of its own for somebody else, and for another moment. */
  readonly nietJij?: string;
  readonly nietNu?: (stand: Stand) => string;
}

const OPEN: readonly Regie[] = REGIE.filter((een) => !['S0', 'H9', 'HX'].includes(een));
const VANAF_UITKOMST: readonly Regie[] = ['H5', 'H6', 'H7', 'H7E', 'H8', 'BIJ_LOKET', 'BETROKKEN_TOT_START'];
const LOOPT: readonly Loket[] = ['L1', 'L2', 'L2U', 'L3'];
const RUST: readonly Loket[] = ['GEEN', 'L4', 'TERUG'];
const VRIJ: readonly Loket[] = ['GEEN', 'TERUG'];
const BEGONNEN: readonly Regie[] = ['H7', 'H7E', 'H8', 'BETROKKEN_TOT_START', 'BIJ_LOKET'];
const loopt = ({ loket }: Stand): boolean => LOOPT.includes(loket);
const naLoket = ({ regie }: Stand): Partial<Pick<Stand, 'regie' | 'loket'>> => {
  if (regie === 'BIJ_LOKET') return { regie: 'H3', loket: 'TERUG' };
  return regie === 'BETROKKEN_TOT_START' ? { regie: 'H8', loket: 'TERUG' } : { loket: 'TERUG' };
};
const gestopt = (stand: Stand): Partial<Pick<Stand, 'regie' | 'loket'>> =>
  loopt(stand) ? { regie: 'HX', loket: 'TERUG' } : { regie: 'HX' };

export const DAG = '2026-11-25';
const SLUIT = 'G5-alleen-school-sluit';
const ZET_DOOR = 'G5-alleen-school-zet-door';
const GEVRAAGDE = 'alleen-gevraagde-expert';
const nogBijLoket = (stand: Stand): string => (loopt(stand) ? 'hulp-niet-gestart' : 'niet-nu');
const toestemming = { antwoord: 'ja', hoe: 'mondeling', partij: 'leerling', op: DAG };

export const TABEL: readonly Rij[] = [
  { stap: 'T04', van: [], wie: [] },
  { stap: 'T05a', van: [[OPEN, LOKET]], wie: ['SO'], vult: () => ({ stap: 'vraag', op: DAG }) },
  { stap: 'T05b', van: [[OPEN, LOKET]], wie: ['SO'], vult: () => ({ samen: 'ja', gehoord: 'ja', ouders: '2' }) },
  {
    stap: 'T05c',
    van: [[['H1', ...VANAF_UITKOMST], LOKET]],
    wie: ['SO'],
    vult: ({ regie }) => ({ ...toestemming, doel: regie === 'H1' ? 'C1' : 'C2', noemt: lot }),
    nietNu: ({ regie }) => (OPEN.includes(regie) ? 'C2-pas-na-uitkomst' : 'niet-nu'),
  },
  { stap: 'T05c-intrekken', van: [[OPEN, LOKET]], wie: ['SO'], vult: () => ({ doel: 'C1' }), naar: gestopt },
  { stap: 'T05d', van: [[OPEN, LOKET]], wie: ['SO'], vult: () => ({ leeftijd: '18-plus' }) },
  {
    stap: 'T06',
    van: [[['H1'], LOKET]],
    wie: ['SO'],
    naar: () => ({ regie: 'H2' }),
    vult: () => ({ soj: noor, kindkans: '123456' }),
  },
  { stap: 'T07', van: [[['H1'], LOKET]], wie: ['SO'], naar: () => ({ regie: 'HX' }), ligt: 'nee-C1' },
  { stap: 'T08', van: [[['H2'], LOKET]], wie: ['SO', 'SOJ'], naar: () => ({ regie: 'H3' }) },
  {
    stap: 'T09',
    van: [[['H3'], LOKET]],
    wie: ['SO', 'SOJ'],
    naar: () => ({ regie: 'H4' }),
    vult: () => ({ gepland: DAG }),
  },
  {
    stap: 'T10',
    van: [[['H4'], LOKET]],
    wie: ['SOJ'],
    naar: () => ({ regie: 'H3' }),
    vult: () => ({ methode: 'giz', op: DAG }),
  },
  {
    stap: 'T11',
    van: [[['H3', 'H8'], LOKET]],
    wie: ['SO', 'SOJ'],
    vult: () => ({ uitkomst: 'D', afweging: 'ja' }),
    nietNu: ({ regie }) => (regie === 'H4' ? 'G15-uitvraag' : 'niet-nu'),
  },
  {
    stap: 'T11-bevestigen',
    van: [[['H3', 'H8'], LOKET]],
    wie: ['SO', 'SOJ'],
    ligt: 'uitkomst',
    nietNu: ({ regie }) => (regie === 'H4' ? 'G15-uitvraag' : 'niet-nu'),
  },
  { stap: 'T12', van: [[['H5'], LOKET]], wie: ['SO'], naar: () => ({ regie: 'H6' }), uitkomst: () => 'A' },
  {
    stap: 'T13',
    van: [[['H5'], LOKET]],
    wie: ['SO'],
    naar: () => ({ regie: 'H7E' }),
    uitkomst: () => 'B',
    vult: () => ({ persoon: lot }),
  },
  { stap: 'T13b', van: [[['H7'], LOKET]], wie: ['SO'], vult: () => ({ persoon: lot }) },
  {
    stap: 'T14',
    van: [
      [['H5'], [...VRIJ, ...LOOPT]],
      [['H6', 'H7', 'H7E'], VRIJ],
    ],
    wie: ['SO'],
    naar: (stand) => ({
      ...(stand.regie === 'H5' ? { regie: 'BIJ_LOKET' } : {}),
      ...(loopt(stand) ? {} : { loket: 'L1' }),
    }),
    uitkomst: ({ regie }) => (regie === 'H5' ? 'C' : 'A+C'),
    vult: () => ({ c3: 'ja' }),
    nietJij: ZET_DOOR,
  },
  {
    stap: 'T15',
    van: [[['H5'], RUST]],
    wie: ['SO'],
    naar: () => ({ regie: 'H9' }),
    uitkomst: () => 'D',
    vult: () => ({ reden: 'basis-is-genoeg' }),
    nietJij: SLUIT,
    nietNu: nogBijLoket,
  },
  {
    stap: 'T16',
    rij: 'T16 another outcome',
    van: [[['H5'], LOKET]],
    wie: ['SO'],
    naar: () => ({ regie: 'H3' }),
    ligt: 'nee-loket',
    vult: () => ({ vervolg: 'andere-uitkomst' }),
  },
  {
    stap: 'T16',
    rij: 'T16 nothing else',
    van: [[['H5'], RUST]],
    wie: ['SO'],
    naar: () => ({ regie: 'HX' }),
    ligt: 'nee-loket',
    vult: () => ({ vervolg: 'stoppen' }),
    nietNu: ({ regie }) => (regie === 'H5' ? 'loket-loopt-nog' : 'niet-nu'),
  },
  { stap: 'T17', van: [[['H6'], LOKET]], wie: ['gevraagde-RR'], naar: () => ({ regie: 'H7' }), nietJij: GEVRAAGDE },
  {
    stap: 'T18',
    van: [[['H6'], LOKET]],
    wie: ['gevraagde-RR'],
    naar: () => ({ regie: 'H3' }),
    vult: () => ({ reden: 'caseload-vol' }),
    nietJij: GEVRAAGDE,
  },
  {
    stap: 'T19a',
    van: [[['H7', 'H8', 'BETROKKEN_TOT_START'], LOKET]],
    wie: ['RR', 'expert-tot-start'],
    vult: () => ({ op: DAG }),
  },
  { stap: 'T19b', van: [[['H7'], LOKET]], wie: ['RR'], vult: () => ({ methode: 'giz', op: DAG }) },
  {
    stap: 'T19c',
    van: [[['H7', 'H8', 'BETROKKEN_TOT_START'], LOKET]],
    wie: ['RR', 'expert-tot-start'],
    vult: () => ({ persoon: mens('tijs'), geinformeerd: DAG, akkoord: 'ja' }),
  },
  {
    stap: 'T19c-los',
    van: [[['H7', 'H8', 'BETROKKEN_TOT_START'], LOKET]],
    wie: ['RR', 'expert-tot-start'],
    vult: () => ({ persoon: koen }),
  },
  {
    stap: 'T19d',
    van: [[['H7', 'H7E', 'H8', 'BETROKKEN_TOT_START'], LOKET]],
    wie: ['RR', 'expert-tot-start', 'SO-in-H7E'],
    vult: () => ({ soort: 'gesprek', eigenaar: koen }),
  },
  {
    stap: 'T19e',
    van: [[BEGONNEN, LOKET]],
    wie: ['eigenaar', 'RR', 'expert-tot-start', 'SO-zonder-RR'],
    ligt: 'actie',
    vult: () => ({ actie: 'een', uitslag: 'klaar' }),
  },
  {
    stap: 'T19f',
    van: [[BEGONNEN, LOKET]],
    wie: ['RR', 'expert-tot-start', 'SO-zonder-RR'],
    vult: () => ({ op: DAG }),
  },
  {
    stap: 'T19g',
    van: [[BEGONNEN, LOKET]],
    wie: ['RR', 'expert-tot-start', 'SO-zonder-RR'],
    vult: () => ({ antwoord: 'later' }),
  },
  { stap: 'T20a', van: [[['H7'], LOKET]], wie: ['RR', 'SO', 'SOJ'], vult: () => ({ persoon: mens('tijs') }) },
  { stap: 'T20a-bevestigen', van: [[['H7'], LOKET]], wie: ['SO', 'SOJ'], ligt: 'wijziging' },
  { stap: 'T20b', van: [[['H7'], LOKET]], wie: ['SO'], ligt: 'wijziging-aanvaard', vult: () => ({ gehoord: DAG }) },
  { stap: 'T20c', van: [[['H7'], LOKET]], wie: ['gevraagde-RR'], ligt: 'wijziging-aanvaard', nietJij: GEVRAAGDE },
  { stap: 'T20c-weigeren', van: [[['H7'], LOKET]], wie: ['gevraagde-RR'], nietJij: GEVRAAGDE },
  {
    stap: 'T21',
    van: [[['H7'], LOKET]],
    wie: ['RR'],
    naar: () => ({ regie: 'H8' }),
    vult: () => ({ reden: 'andere-route' }),
  },
  { stap: 'T22', van: [[['H7E'], LOKET]], wie: ['SO'], naar: () => ({ regie: 'H8' }) },
  {
    stap: 'T23',
    van: [[['H8'], RUST]],
    wie: ['SO'],
    naar: () => ({ regie: 'H9' }),
    vult: () => ({ overlegd: DAG, reden: 'doel-bereikt', werkte: 'ja' }),
    nietJij: SLUIT,
    nietNu: nogBijLoket,
  },
  { stap: 'T24', van: [[['H8'], LOKET]], wie: ['SO', 'SOJ'], naar: () => ({ regie: 'H3' }) },
  {
    stap: 'T25',
    rij: 'T25 until help starts',
    van: [[['H8'], [...VRIJ, ...LOOPT]]],
    wie: ['SO'],
    naar: (stand) => ({
      regie: stand.rr === null ? 'BIJ_LOKET' : 'BETROKKEN_TOT_START',
      ...(loopt(stand) ? {} : { loket: 'L1' }),
    }),
    vult: () => ({ overlegd: DAG, c3: 'ja', overbrugging: 'nee', afspraak: 'nee' }),
    nietJij: ZET_DOOR,
  },
  {
    stap: 'T25',
    rij: 'T25 with bridging care',
    van: [[['H8'], [...VRIJ, ...LOOPT]]],
    wie: ['SO'],
    naar: (stand) => ({
      ...(stand.rr === null ? { regie: 'BIJ_LOKET' } : {}),
      ...(loopt(stand) ? {} : { loket: 'L1' }),
    }),
    vult: () => ({ overlegd: DAG, c3: 'ja', overbrugging: 'ja', afspraak: 'nee' }),
    nietJij: ZET_DOOR,
  },
  {
    stap: 'T26',
    van: [[OPEN, LOOPT]],
    wie: ['Loket'],
    naar: ({ loket }) => (loket === 'L1' || loket === 'L2U' ? { loket: 'L2' } : {}),
  },
  {
    stap: 'T27-T28',
    rij: 'T27',
    van: [[OPEN, ['L2']]],
    wie: ['SJ', 'LO'],
    vult: () => ({ weging: 'tweedelijns' }),
    nietNu: ({ regie, loket }) => (loket === 'L2U' && OPEN.includes(regie) ? 'eerst-in-behandeling' : 'niet-nu'),
  },
  {
    stap: 'T27-T28',
    rij: 'T28',
    van: [[OPEN, ['L2', 'L2U']]],
    wie: ['SJ', 'LO'],
    vult: () => ({ weging: 'afgewezen' }),
  },
  { stap: 'T28b', van: [[OPEN, LOOPT]], wie: ['SO', 'LM', 'Loket-in-L1'], naar: naLoket },
  { stap: 'T29', van: [[OPEN, LOOPT]], wie: ['RR', 'expert-tot-start', 'SO-zonder-RR'] },
  { stap: 'T29-antwoord', van: [[OPEN, LOOPT]], wie: ['SOJ'], vult: () => ({ op: DAG }) },
  {
    stap: 'T30',
    van: [[OPEN, ['L3']]],
    wie: ['LM', 'RR', 'expert-tot-start', 'SO'],
    naar: ({ regie }) => ({ loket: 'L4', ...(regie === 'BETROKKEN_TOT_START' ? { regie: 'BIJ_LOKET' } : {}) }),
    vult: () => ({ op: DAG }),
  },
  {
    stap: 'T31',
    van: [[['BIJ_LOKET'], ['L4']]],
    wie: ['SO'],
    naar: () => ({ regie: 'H9' }),
    vult: () => ({ overlegd: DAG, reden: 'hulp-loopt', werkte: 'ja' }),
    nietJij: SLUIT,
    nietNu: nogBijLoket,
  },
  {
    stap: 'T32',
    van: [[OPEN, LOKET]],
    wie: ['SO'],
    naar: gestopt,
    vult: () => ({ reden: 'van-school' }),
    nietJij: 'alleen-school-stopt',
  },
  { stap: 'T34', van: [[['H6'], LOKET]], wie: ['SO'], naar: () => ({ regie: 'H3' }) },
  {
    stap: 'T35',
    van: [[['H7', 'H8', 'BETROKKEN_TOT_START'], LOKET]],
    wie: ['SO'],
    naar: ({ regie }) => (regie === 'H7' ? { regie: 'H8' } : {}),
    vult: () => ({ reden: 'ziek' }),
  },
  { stap: 'T36-so', van: [[OPEN, LOKET]], wie: ['beheer'], vult: () => ({ naar: mens('joris') }) },
  { stap: 'T36-soj', van: [[OPEN, LOKET]], wie: ['beheer'], vult: () => ({ naar: mens('tijs') }) },
  {
    stap: 'T37',
    van: [
      [['H7', 'H7E', 'H8'], LOKET],
      [OPEN, LOOPT],
    ],
    wie: ['RR', 'expert-tot-start', 'SO'],
    vult: () => ({ grond: 'wachtlijst' }),
  },
  { stap: 'T37-antwoord', van: [[OPEN, LOKET]], wie: ['SOJ'], vult: () => ({ op: DAG }) },
];
