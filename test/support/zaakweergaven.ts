import type { Check, Dagbericht, Herinneringkaart } from '../../src/app/herinnering/weergave.js';
import type { HulpvraagWeergave } from '../../src/app/hulpvraag/weergave.js';
import type { Formulierveld } from '../../src/app/hulpvraag/zaakbeeld.js';

/** What people get to see of hulpvragen, one of every kind and as full as it gets: for cards/samples and the pictures. */
const veld = (
  code: string,
  naam: string,
  soort: Formulierveld['soort'],
  meer: Partial<Formulierveld> = {},
): Formulierveld => ({
  code,
  naam,
  soort,
  verplicht: true,
  soms: false,
  opties: [],
  waarde: null,
  ...meer,
});
const keuzes = (...namen: string[]): Formulierveld['opties'] =>
  namen.map((naam) => ({ waarde: naam.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), naam }));
const mensen = keuzes('Sanne de Vries (schoolmaatschappelijk werker)', 'Joris Post (jeugdverpleegkundige)');

export const ZAAKWEERGAVEN: Readonly<
  Record<
    HulpvraagWeergave['kaart'] | 'check' | 'dagbericht' | 'herinneringen',
    HulpvraagWeergave | Check | Dagbericht | Herinneringkaart
  >
> = {
  hulpvraag: {
    kaart: 'hulpvraag',
    kiest: false,
    kop: 'De betrokkenen zijn geïnformeerd.',
    letOp: ['De leerling is nog niet gehoord.'],
    teDoen: ['Maak de hulpvraag aan in Kindkans.'],
    herhaling: false,
    beeld: {
      id: 'zaak-1',
      versie: 4,
      nummer: 'GO-27-0001',
      school: 'De Duinroos',
      statussen: [{ naam: 'Concept', uitleg: 'De schakelfunctionaris onderwijs bereidt de hulpvraag voor.' }],
      aanZet: ['schakelfunctionaris onderwijs (Bram Smit)'],
      mijnBeurt: true,
      raad: ['Zegt een ouder nee? Dan blijft gewone hulp altijd mogelijk.'],
      lijst: [
        { klaar: true, tekst: 'Betrokkenen geïnformeerd: de vraag is voorgelegd: 1 feb 2027' },
        { klaar: true, tekst: 'Ouder 1 akkoord: ja, mondeling, 3 feb 2027' },
        { klaar: false, tekst: 'Ouder 2 akkoord: nog niet vastgelegd' },
      ],
      formulier: {
        stap: 'T05c',
        knop: 'Toestemming vastleggen',
        voorstelversie: null,
        voor: 'Klaarzetten',
        inhoud: [],
        velden: [
          veld('partij', 'Wie gaf antwoord?', 'partij', {
            opties: keuzes('Iedereen die akkoord moet geven of gehoord moet worden', 'Ouder 1', 'Ouder 2', 'Leerling'),
            waarde: 'ouder-1',
          }),
          veld('antwoord', 'Antwoord', 'keuze', { opties: keuzes('Ja', 'Nee') }),
          veld('op', 'Wanneer?', 'datum', { waarde: '2027-02-03' }),
          veld('noemt', 'Welke expert?', 'persoon', { opties: mensen, soms: true }),
          veld('kindkans', 'Nummer in Kindkans', 'registernummer', { verplicht: false }),
        ],
      },
      anderen: [
        { stap: 'T05d', knop: 'Leeftijdsgroep bijwerken', direct: false, voorstelversie: null },
        { stap: 'T07', knop: 'Stoppen', direct: true, voorstelversie: null },
        { stap: 'T32', knop: 'Stoppen', direct: false, voorstelversie: null },
      ],
      teksten: true,
    },
  },
  'hulpvraag-overzicht': {
    kaart: 'hulpvraag-overzicht',
    teksten: true,
    overzicht: {
      id: 'zaak-1',
      nummer: 'GO-27-0001',
      school: 'De Duinroos',
      mensen: [
        {
          rol: 'schakelfunctionaris onderwijs',
          naam: 'Bram Smit',
          uitleg: "IB'er, De Duinroos, 0187 000 001, sinds 1 feb 2027",
          bereikbaar: true,
        },
        {
          rol: 'regierolhouder',
          naam: 'Sanne de Vries',
          uitleg: 'schoolmaatschappelijk werker, Kwadraad, 0187 123 456, sinds 12 feb 2027',
          bereikbaar: false,
        },
      ],
      toestemmingen: ['De vraag bespreken. Ouder 1: ja, mondeling, 3 feb 2027'],
      acties: ['Gesprek: Sanne de Vries, sinds 20 feb 2027'],
      checks: ['Volgende driemaandencheck: 3 mei 2027'],
      feiten: ['Klaargezet: 3 feb 2027'],
      geschiedenis: [
        '1 mrt 2027: Automatisch: Voortgang noteren',
        '20 feb 2027: Er is contact gelegd met ouders of leerling. (Sanne de Vries)',
      ],
    },
  },
  'hulpvraag-tekst': {
    kaart: 'hulpvraag-tekst',
    soort: 'kindkans',
    id: 'zaak-1',
    nummer: 'GO-27-0001',
    regels: ['Hulpvraag GO-27-0001, De Duinroos, stand van 20 februari 2027', 'Status: Regie actief'],
    teDoen: ['Noteer de voortgang: alleen dat er iets gebeurd is, niet wat.'],
  },
  'mijn-hulpvragen': {
    kaart: 'mijn-hulpvragen',
    magOpenen: true,
    rijen: [1, 2, 3, 4].map((at) => ({
      id: `zaak-${at}`,
      nummer: `GO-27-000${at}`,
      school: 'De Duinroos',
      status: at === 1 ? 'Regie actief · Wacht op hulp' : 'Klaargezet',
      aanZet: 'schakelfunctionaris onderwijs-jeugdhulp',
      mijnBeurt: at < 3,
    })),
  },
  check: {
    kaart: 'check',
    herhaling: false,
    versie: 12,
    regel: {
      hulpvraag: 'zaak-1',
      nummer: 'GO-27-0001',
      school: 'De Duinroos',
      titel: 'Driemaandencheck',
      sinds: '30 november 2026',
      zin: 'Kijk of de hulp nog past en kies hoe het verder gaat.',
      gevraagd: true,
      waarom:
        'De hulp duurt drie maanden of langer. Bij dit moment horen drie vragen. Deze check kun je niet uitzetten.',
    },
    vragen: ['Duurt de hulp langer dan drie maanden?', 'Werkt deze aanpak?', 'Is er iets anders nodig?'],
    antwoorden: [
      {
        knop: 'Werkt, doorgaan',
        stap: 'T19g',
        voorstelversie: null,
        met: { antwoord: 'doorgaan' },
        velden: [veld('volgende', 'Wanneer is de volgende check?', 'datum', { waarde: '2027-05-28' })],
      },
      {
        knop: 'Andere expert betrekken',
        stap: 'T19c',
        voorstelversie: null,
        met: {},
        velden: [
          veld('persoon', 'Welke expert?', 'persoon', { opties: mensen }),
          veld('akkoord', 'Zijn zij akkoord met deze expert?', 'ja-nee', { opties: keuzes('Ja', 'Nee') }),
        ],
      },
      {
        knop: 'Andere regie',
        stap: 'T20a',
        voorstelversie: null,
        met: {},
        velden: [veld('persoon', 'Wie krijgt de regierol?', 'persoon', { opties: mensen })],
      },
      {
        knop: 'Terug naar schakelteam',
        stap: 'T21',
        voorstelversie: null,
        met: {},
        velden: [veld('reden', 'Waarom?', 'keuze', { opties: keuzes('Afsluiten', 'Een andere route') })],
      },
      { knop: 'Later herinneren', stap: 'T19g', voorstelversie: null, met: { antwoord: 'later' }, velden: [] },
    ],
  },
  dagbericht: {
    kaart: 'dagbericht',
    herhaling: false,
    regels: [
      {
        hulpvraag: 'zaak-1',
        nummer: 'GO-27-0001',
        school: 'De Duinroos',
        titel: 'Nog geen contact gelegd',
        sinds: '8 februari 2027',
        zin: 'Leg vast wanneer je contact hebt gehad met de ouders of de leerling.',
        gevraagd: true,
        waarom: 'De regierol is aangenomen. Er staat nog niet dat er contact is gelegd.',
      },
      {
        hulpvraag: 'zaak-2',
        nummer: 'GO-27-0002',
        school: 'De Duinroos',
        titel: 'Driemaandencheck',
        sinds: '30 november 2026',
        zin: 'De vraag is gesteld aan de regierolhouder. Je hoeft nu niets te doen.',
        gevraagd: false,
        waarom: 'De hulp duurt drie maanden of langer. Bij dit moment horen drie vragen.',
      },
    ],
  },
  herinneringen: {
    kaart: 'herinneringen',
    kop: 'Dit is opgeslagen.',
    pauze: 'Pauze van 3 mei 2027 tot en met 14 mei 2027. Sanne de Vries krijgt in die tijd jouw herinneringen.',
    velden: [
      veld('dag', 'Op welke dag wil je het overzicht?', 'keuze', {
        opties: keuzes('Elke schooldag', 'Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag'),
        waarde: 'maandag',
      }),
      veld('tijd', 'Vanaf hoe laat?', 'keuze', { opties: keuzes('08:30 uur', '10:00 uur') }),
      veld('van', 'Pauze: eerste dag', 'datum', { verplicht: false, waarde: '2027-05-03' }),
      veld('tot', 'Pauze: laatste dag', 'datum', { verplicht: false, waarde: '2027-05-14' }),
    ],
  },
  'hulpvraag-openen': {
    kaart: 'hulpvraag-openen',
    velden: [
      veld('school', 'Welke school?', 'keuze', { opties: keuzes('De Duinroos'), waarde: 'de-duinroos' }),
      veld('leeftijd', 'Hoe oud is de leerling?', 'keuze', {
        opties: keuzes('Jonger dan 12 jaar', '12 tot en met 15 jaar'),
      }),
    ],
  },
  'hulpvraag-bericht': {
    kaart: 'hulpvraag-bericht',
    nummer: 'GO-27-0001',
    school: 'De Duinroos',
    regel: 'De hulpvraag is gestopt.',
    op: '20 februari 2027',
    aanZet: null,
  },
  weigering: { kaart: 'weigering', zin: 'Ik vind deze hulpvraag niet, of je hebt er geen toegang toe.' },
  vervanging: {
    kaart: 'vervanging',
    kop: 'Carla Visser vervangt jou tot en met 1 maart 2027.',
    lopend: [{ id: 'v-1', tekst: 'Carla Visser, van 20 februari 2027 tot en met 1 maart 2027' }],
    velden: [
      veld('door', 'Wie vervangt jou?', 'persoon', { opties: mensen }),
      veld('van', 'Eerste dag', 'datum', { waarde: '2027-02-20' }),
      veld('tot', 'Laatste dag', 'datum'),
    ],
  },
  'rol-overdragen': {
    kaart: 'rol-overdragen',
    kop: null,
    velden: [
      veld('school', 'Welke school?', 'keuze', { opties: keuzes('De Duinroos'), waarde: 'de-duinroos' }),
      veld('rol', 'Welke rol?', 'keuze', {
        opties: keuzes('schakelfunctionaris onderwijs', 'schakelfunctionaris onderwijs-jeugdhulp'),
      }),
      veld('van', 'Van wie?', 'persoon', { opties: mensen }),
      veld('naar', 'Aan wie?', 'persoon', { opties: mensen }),
    ],
  },
};
