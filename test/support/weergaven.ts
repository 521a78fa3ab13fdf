import type { Contact, School } from '../../src/app/mensen.js';
import { ZAAKWEERGAVEN } from './zaakweergaven.js';
import type { AntwoordWeergave, Kern, Keus, Plek, Themagroep, Weergave } from '../../src/app/weergave.js';

/** What people get to see, one of every kind: the samples of cards/samples and the screenshots are made of these. */

export const kern: Kern = { t: ['scheiding', 'slapen'], k: ['langdurig'], a: 'enkelvoudig' };
const plek: Plek = { s: kern, n: 'basisondersteuning', p: 'kwadraad' };
export const school: School = { code: 'de-duinroos', naam: 'De Duinroos', sector: 'po' };
export const contact: Contact = {
  naam: 'Sanne de Vries',
  functie: 'schoolmaatschappelijk werker',
  dagen: 'di en do',
  mail: 'sanne.devries@kwadraad.example',
  telefoon: '0187 123 456',
  teams: 'sanne.devries@kwadraad.example',
};

export const antwoord: AntwoordWeergave = {
  kaart: 'antwoord',
  plek,
  niveau: 'Basisondersteuning',
  niveauKort: 'Je kunt hier direct terecht met een korte, enkele vraag.',
  partner: { naam: 'Kwadraad', voluit: 'Kwadraad', wie: 'de schoolmaatschappelijk werker' },
  themas: ['Scheiding en loyaliteit', 'Slapen'],
  redenen: ['Het speelt al langer.'],
  aanbod: 'Een eerste gesprek en daarna vijf gesprekken met de leerling.',
  opmerkingen: [],
  stappen: [
    'Bespreek je zorg eerst met de ouders.',
    'Vraag de ouders of zij het goed vinden dat Kwadraad meekijkt. Kwadraad regelt de toestemming.',
    'Neem zelf contact op met Kwadraad. Je hoeft niets te registreren.',
  ],
  contact,
  school,
  verder: [
    {
      niveau: 'Team Schoolondersteuning (TSO)',
      wanneer: 'Als zes gesprekken niet genoeg zijn, of als er meer problemen tegelijk blijken te spelen.',
    },
  ],
  bron: 'Projectplan Team Schoolondersteuning, Basisondersteuning scholen door Kwadraad',
  doorgeven: 'ib',
};

export const antwoordVo: AntwoordWeergave = {
  ...antwoord,
  plek: { s: { t: ['verslaving-gamen'], k: ['basis-geprobeerd', 'langdurig'], a: 'verzwaard' }, n: 'tso', p: 'cjg' },
  niveau: 'Team Schoolondersteuning (TSO)',
  niveauKort: 'Experts rond de school kijken mee bij een grotere vraag.',
  partner: { naam: 'CJG', voluit: 'het Centrum voor Jeugd en Gezin (CJG)', wie: 'de jeugdverpleegkundige' },
  themas: ['Gamen'],
  redenen: ['Het speelt al langer.', 'Er is al basisondersteuning geprobeerd en dat hielp niet genoeg.'],
  aanbod: 'Het CJG begeleidt de leerling naar hulp bij verslaving.',
  opmerkingen: ['Het plan noemt kinderen van 0 tot 12 jaar. Het CJG helpt ook in het voortgezet onderwijs.'],
  stappen: [
    'Bespreek je zorg eerst met de ouders en de leerling.',
    'Vraag toestemming. Van 12 tot en met 15 jaar: de ouders, en de leerling wordt gehoord. Vanaf 16 jaar: de leerling zelf.',
    'De COO (ondersteuningscoördinator) maakt een hulpvraag aan in Kindkans.',
  ],
  contact: null,
  school: { code: 'havencollege', naam: 'Havencollege', sector: 'vo' },
  verder: [
    { niveau: 'Loket', wanneer: 'Als er jeugdhulp nodig is.' },
    { niveau: 'Team NO', wanneer: 'Als de hulp vastloopt.' },
  ],
  doorgeven: 'coo',
};

export const keuzes: readonly Keus[] = [
  { label: 'CJG, basisondersteuning', toelichting: 'Slapen, druk gedrag', plek: { ...plek, p: 'cjg' } },
  { label: 'Kwadraad, basisondersteuning', toelichting: 'Scheiding en loyaliteit', plek },
  { label: 'Kwadraad, Team Schoolondersteuning', toelichting: 'Meer problemen tegelijk', plek: { ...plek, n: 'tso' } },
];

export const groepen: readonly Themagroep[] = [
  {
    naam: 'Lichaam en gezondheid',
    themas: [
      { code: 'slapen', naam: 'Slapen' },
      { code: 'eten', naam: 'Eten' },
      { code: 'gehoor', naam: 'Horen' },
    ],
  },
  {
    naam: 'Gevoel en gedrag',
    themas: [
      { code: 'zelfvertrouwen', naam: 'Weinig zelfvertrouwen' },
      { code: 'druk-gedrag', naam: 'Druk gedrag' },
    ],
  },
  { naam: 'Leren en onderwijs', themas: [{ code: 'passend-onderwijs', naam: 'Passend onderwijs' }] },
  {
    naam: 'Thuis en gezin',
    themas: [
      { code: 'scheiding', naam: 'Scheiding en loyaliteit' },
      { code: 'armoede', naam: 'Armoede' },
    ],
  },
  { naam: 'School en klas', themas: [{ code: 'pesten', naam: 'Pesten' }] },
];

const niveau = (naam: string, kort: string, uitleg: string[], actief = false) => ({ naam, kort, uitleg, actief });

/** A safety card with nothing of the installation on it. */
export const veiligheid: Extract<Weergave, { kaart: 'veiligheid' }> = {
  kaart: 'veiligheid',
  soort: 'gevaar',
  s: kern,
  verder: true,
  aandachtsfunctionaris: null,
  crisislijn: null,
};
const crisislijn = { naam: 'Crisislijn Jeugd', telefoon: '0187 000 199' };
const aandachtsfunctionaris: Contact = {
  naam: 'Bram Smit',
  functie: 'aandachtsfunctionaris',
  dagen: 'ma, di en do',
  mail: 'bram@duinroos.example',
  telefoon: '0187 000 001',
  teams: 'bram@duinroos.example',
};

/** One view for every template. */
export const WEERGAVEN: Readonly<Record<string, Weergave>> = {
  welkom: { kaart: 'welkom', demo: true, regio: 'Goeree-Overflakkee' },
  hulp: { kaart: 'hulp', demo: true, regio: 'Goeree-Overflakkee' },
  antwoord,
  vraag: { kaart: 'vraag', keuzes, s: kern },
  verduidelijken: { kaart: 'verduidelijken', groepen },
  themakiezer: { kaart: 'themakiezer', groepen },
  anders: {
    kaart: 'anders',
    wie: { contact: { ...aandachtsfunctionaris, functie: "IB'er" }, school, doorgeven: 'ib' },
  },
  'klopt-niet': { kaart: 'klopt-niet', keuzes, groepen, plek },
  route: {
    kaart: 'route',
    niveaus: [
      niveau(
        'Basisondersteuning',
        'Een korte, enkele vraag. Je gaat er direct mee naar CJG, Kwadraad of het kernteam.',
        ['Je hoeft niets te registreren.'],
        true,
      ),
      niveau(
        'Team Schoolondersteuning (TSO)',
        'Een grotere vraag, of meer vragen tegelijk. Het schakelteam kiest een expert die de regie neemt.',
        [
          "De IB'er (intern begeleider) of de COO (ondersteuningscoördinator) bespreekt het met de ouders en vraagt toestemming.",
        ],
      ),
      niveau('Loket', 'Er is jeugdhulp nodig, zoals behandeling.', ["De IB'er of COO stuurt de vraag door."]),
      niveau('Team NO (Nooit Opgeven)', 'De hulp zit vast en niemand komt verder.', []),
    ],
    terug: plek,
  },
  'buiten-bereik': {
    kaart: 'buiten-bereik',
    persoon: {
      naam: 'Bram Smit',
      functie: "IB'er (intern begeleider)",
      mail: 'bram@duinroos.example',
      telefoon: '0187 000 001',
      teams: 'bram@duinroos.example',
    },
  },
  'veiligheid-gevaar': { ...veiligheid, soort: 'gevaar', crisislijn },
  'veiligheid-suicide': { ...veiligheid, soort: 'suicide', crisislijn },
  'veiligheid-vermoeden': { ...veiligheid, soort: 'vermoeden', aandachtsfunctionaris },
  'veiligheid-medewerker': { ...veiligheid, soort: 'medewerker', verder: false },
  kanaal: {
    kaart: 'kanaal',
    niveau: 'Basisondersteuning',
    niveauKort: 'Je kunt hier direct terecht met een korte, enkele vraag.',
    partners: ['CJG'],
  },
  kanaalkaart: {
    kaart: 'kanaalkaart',
    nummer: 'GO-26-0001',
    school: 'De Duinroos',
    stap: 'De hulpvraag staat klaar voor het schakelteam.',
    datum: '2026-11-24',
    aanZet: 'schakelfunctionaris onderwijs-jeugdhulp',
  },
  'kanaal-nieuws': { kaart: 'kanaal-nieuws' },
  koppeling: {
    kaart: 'koppeling',
    reden: 'gekoppeld',
    scholen: [
      { code: 'de-duinroos', naam: 'De Duinroos', rol: 'so' },
      { code: 'havencollege', naam: 'Havencollege', rol: 'soj' },
    ],
    anderen: 2,
  },
  'kanaal-onbereikbaar': {
    kaart: 'kanaal-onbereikbaar',
    hulpvraag: 'h-1',
    nummer: 'GO-26-0001',
    school: 'De Duinroos',
    stap: 'De regierol is gestart.',
    aanZet: 'regierolhouder',
  },
  'kanaal-ontkoppeld': { kaart: 'kanaal-ontkoppeld', school: 'De Duinroos' },
  gewist: { kaart: 'gewist' },
  doorgegeven: { kaart: 'doorgegeven', naam: 'Bram Smit', bereikbaar: true, contact },
  doorgifte: {
    kaart: 'bericht',
    bericht: {
      soort: 'doorgifte',
      doorgifte: 'd-1',
      naam: 'Anne de Jong',
      school: 'De Duinroos',
      teams: 'anne@duinroos.example',
      herhaling: false,
    },
  },
  gelezen: { kaart: 'gelezen', naam: 'Anne de Jong' },
  'is-gelezen': {
    kaart: 'bericht',
    bericht: { soort: 'gelezen', naam: 'Bram Smit', op: '2026-11-24T09:15:00.000Z', herhaling: false },
  },
  rolkiezer: {
    kaart: 'rolkiezer',
    rollen: [
      { rol: 'leerkracht', naam: 'Anne de Jong, leerkracht op De Duinroos' },
      { rol: 'ib', naam: "Bram Smit, IB'er (intern begeleider)" },
      { rol: 'coo', naam: 'Carla Visser, COO (ondersteuningscoördinator)' },
    ],
    huidige: 'leerkracht',
  },
  schoolkiezer: {
    kaart: 'schoolkiezer',
    scholen: [school, { code: 'havencollege', naam: 'Havencollege', sector: 'vo' }],
    huidige: null,
    plek,
  },
  melding: { kaart: 'melding', soort: 'leeg' },
  privacy: { kaart: 'privacyuitleg' },
  privacymelding: { kaart: 'privacymelding', soorten: ['naam', 'bsn'] },
  ...ZAAKWEERGAVEN,
};
