import type { Route } from '../../src/domain/route/route.js';
import { routeSchema } from '../../src/domain/route/route.js';
import { keuzes, stappen } from './kleine-route-stappen.js';

const status = (code: string, naam: string, meer: object = {}): object => ({ code, naam, uitleg: `${naam}.`, ...meer });
const allebei = (...rollen: string[]): object => ({ po: rollen, vo: rollen });
const OP_LOKET = { toets: 'status', spoor: 'loket', in: ['@loopt'] };

/** A route invented for tests, as somebody would write it: two tracks, proposals, consents, a clock, a desk. */
export function kleineRoute(): Route {
  return routeSchema.parse({
    code: 'kleine-route',
    naam: 'Kleine route',
    nummer: 'KR',
    sporen: [
      {
        code: 'regie',
        naam: 'Regie',
        begin: 'H1',
        statussen: [
          status('H1', 'Concept', { aanZet: 'so' }),
          status('H3', 'Overleg van het schakelteam', { aanZet: 'soj' }),
          status('H7', 'Regie actief', { aanZet: 'rr' }),
          status('H9', 'Afgesloten', { einde: true }),
        ],
        groepen: { open: ['H1', 'H3', 'H7'] },
      },
      {
        code: 'loket',
        naam: 'Loket',
        begin: 'GEEN',
        statussen: [
          status('GEEN', 'Niet bij het Loket', { rust: true }),
          status('L1', 'Doorgezet naar het Loket', { aanZet: 'loket' }),
          status('TERUG', 'Terug van het Loket', { rust: true }),
          status('L4', 'Hulp gestart', { rust: true, einde: true }),
        ],
        groepen: { loopt: ['L1'], rust: ['GEEN', 'TERUG'], klaar: ['GEEN', 'TERUG', 'L4'] },
      },
    ],
    plaatsen: [
      {
        code: 'so',
        naam: 'schakelfunctionaris onderwijs',
        soort: 'zaak',
        rollen: { po: ['ib'], vo: ['coo'] },
        ziet: 'alles',
      },
      {
        code: 'soj',
        naam: 'schakelfunctionaris onderwijs-jeugdhulp',
        soort: 'zaak',
        rollen: allebei('bpo', 'orthopedagoog'),
        ziet: 'alles',
      },
      {
        code: 'rr',
        naam: 'regierolhouder',
        soort: 'zaak',
        rollen: allebei('smw', 'jeugdverpleegkundige'),
        ziet: 'alles',
      },
      {
        code: 'betrokken',
        naam: 'betrokken',
        soort: 'zaak',
        rollen: allebei('smw', 'jeugdverpleegkundige'),
        meer: true,
        ziet: 'niets',
      },
      { code: 'expert', naam: 'expert', soort: 'zaak', rollen: allebei('amw', 'jeugdarts'), meer: true, ziet: 'eigen' },
      {
        code: 'loket',
        naam: 'medewerker van het Loket',
        soort: 'rol',
        rollen: allebei('loket'),
        ziet: 'loket',
        zietAls: [OP_LOKET],
      },
    ],
    houder: 'so',
    feiten: [
      { code: 'kindkans', naam: 'Nummer in Kindkans', soort: 'registernummer' },
      { code: 'contact', naam: 'Contact gelegd', soort: 'ja-nee' },
      { code: 'reden', naam: 'Reden', soort: 'keuze' },
      { code: 'doorgezet', naam: 'Doorgezet naar het Loket', soort: 'datum' },
      { code: 'hulp-gestart', naam: 'Hulp gestart', soort: 'datum' },
    ],
    klokken: [{ code: 'drie-maanden', naam: 'Driemaandencheck' }],
    voorstellen: [
      { code: 'uitkomst', naam: 'Uitkomst', bevestigers: ['so', 'soj'], velden: ['uitkomst', 'nieuwe-rr'] },
    ],
    toestemmingen: [
      { code: 'C1', naam: 'Bespreken in het schakelteam', kolom: 'school' },
      {
        code: 'C3',
        naam: 'Inhoud delen met het Loket',
        kolom: 'partner',
        perRol: { smw: 'school' },
        magNee: true,
      },
    ],
    zicht: {
      loket: {
        spoor: 'loket',
        feiten: ['doorgezet', 'hulp-gestart'],
        contacten: [{ plaats: 'rr' }, { plaats: 'so' }],
        toestemming: 'C3',
      },
      eigen: { contacten: [{ plaats: 'so' }, { plaats: 'rr' }] },
    },
    leeftijden: {
      school: {
        'onder-12': { moet: ['ouders'] },
        '12-15': { moet: ['ouders'], horen: ['leerling'] },
        '16-17': { moet: ['leerling'] },
        '18-plus': { moet: ['leerling'] },
      },
      partner: {
        'onder-12': { moet: ['ouders'] },
        '12-15': { moet: ['ouders', 'leerling'] },
        '16-17': { moet: ['leerling'] },
        '18-plus': { moet: ['leerling'] },
      },
    },
    acties: keuzes('gesprek', 'observatie'),
    stappen,
    weigeringen: {
      'geen-toestemming': 'Leg eerst vast dat de ouders of de leerling akkoord zijn.',
      'loket-loopt': 'Het Loket is nog bezig met deze vraag.',
      'acties-open': 'Er staan nog acties open. Rond ze af of draag ze over.',
      'geen-contact': 'Er is nog geen contact vastgelegd.',
    },
    register: {
      'hulpvraag-gemaakt': 'Maak de hulpvraag in Kindkans.',
      'rr-erbij': 'Koppel de regierolhouder in Kindkans.',
    },
    bewaarMaanden: 3,
  });
}
