import { NIVEAUS } from '../../src/domain/advies/advies.js';
import { regioSchema, type Regio } from '../../src/domain/regio/regio.js';

const bron = { document: '001', kop: 'Hoofdstuk' };
const item = (code: string, partner: string, niveau: string, themas: string[]): object => ({
  code,
  partner,
  niveau,
  soort: 'thema',
  naam: code,
  tekst: `Aanbod ${code}.`,
  themas,
  bron,
  geldigTot: '2030-01-01',
  eisen: [],
});

/** A small region for the tests of the edge; the real pack has tests of its own. */
export const testRegio: Regio = regioSchema.parse({
  code: 'testregio',
  naam: 'Testregio',
  motto: 'Samen',
  geldigTot: '2030-01-01',
  bronnen: [{ document: '001', titel: 'Plan', gaatVoor: true }],
  partners: [
    { code: 'cjg', naam: 'CJG', voluit: 'Centrum voor Jeugd en Gezin', wie: 'de jeugdverpleegkundige', eisen: [] },
    { code: 'kwadraad', naam: 'Kwadraad', voluit: 'Kwadraad', wie: 'de schoolmaatschappelijk werker', eisen: [] },
  ],
  niveaus: NIVEAUS.map((code) => ({
    code,
    naam: `Niveau ${code}`,
    kort: `Kort over ${code}.`,
    uitleg: [`Uitleg ${code}.`],
    bron,
    eisen: [],
  })),
  themagroepen: [{ code: 'groei', naam: 'Groei' }],
  themas: [
    { code: 'pesten', naam: 'Pesten', groep: 'groei' },
    { code: 'rouw', naam: 'Rouw', groep: 'groei' },
  ],
  catalogus: [
    item('cjg-pesten', 'cjg', 'basisondersteuning', ['pesten']),
    item('kwadraad-rouw', 'kwadraad', 'basisondersteuning', ['rouw']),
    item('kwadraad-traject', 'kwadraad', 'tso', ['rouw', 'pesten']),
  ],
  verzwaring: { kwadraad: 'kwadraad-traject' },
  ookGoed: [],
  stappen: [
    { niveau: 'basisondersteuning', tekst: 'Bespreek het met de ouders.', eisen: [] },
    { niveau: 'basisondersteuning', sectoren: ['vo'], tekst: 'Meld het bij de COO.', eisen: [] },
  ],
  verderNaar: [{ van: 'basisondersteuning', naar: 'tso', wanneer: 'Het helpt niet genoeg.', bron, eisen: [] }],
  contactrollen: [],
  sectorverschillen: [],
});
