/** Choices of a closed list, by code. */
export const keuzes = (...codes: string[]): object[] => codes.map((code) => ({ code, naam: `Keuze ${code}` }));
const IN_RUST = { toets: 'status', spoor: 'loket', in: ['@rust'] };

const uitkomsten = [
  {
    als: [{ toets: 'veld', veld: 'uitkomst', is: ['regierol'] }],
    van: { regie: ['H3'] },
    naar: { regie: 'H7' },
    effecten: [
      { doe: 'bind', plaats: 'rr', persoon: { voorstel: 'uitkomst', veld: 'nieuwe-rr' } },
      { doe: 'start-klok', klok: 'drie-maanden', tenzijLoopt: true },
      { doe: 'informeer', wie: ['rr', 'kanaal'] },
      { doe: 'register', regels: ['rr-erbij'] },
    ],
  },
  {
    als: [{ toets: 'veld', veld: 'uitkomst', is: ['niet-nodig'] }],
    van: { regie: ['H3'] },
    naar: { regie: 'H9' },
    effecten: [{ doe: 'start-bewaartermijn' }, { doe: 'informeer', wie: ['so', 'soj', 'kanaal'] }],
  },
];

/** The steps of the invented route. */
export const stappen: object[] = [
  {
    code: 'openen',
    knop: 'Hulpvraag openen',
    regel: 'De hulpvraag is geopend.',
    wie: [{ plaats: 'so' }],
    overgangen: [{ van: { regie: ['H1'], loket: ['GEEN'] } }],
    effecten: [{ doe: 'bind', plaats: 'so', persoon: { ik: true } }],
    opent: true,
  },
  {
    code: 'toestemming',
    knop: 'Toestemming vastleggen',
    regel: 'De toestemming is vastgelegd.',
    wie: [{ plaats: 'so' }],
    velden: [
      { code: 'doel', naam: 'Waarvoor', soort: 'keuze', keuzes: keuzes('C1', 'C3') },
      { code: 'partij', naam: 'Wie', soort: 'partij' },
      { code: 'antwoord', naam: 'Antwoord', soort: 'keuze', keuzes: keuzes('ja', 'nee', 'bezwaar') },
      { code: 'hoe', naam: 'Hoe', soort: 'keuze', keuzes: keuzes('mondeling', 'schriftelijk') },
      { code: 'op', naam: 'Wanneer', soort: 'datum' },
    ],
    overgangen: [{ van: { regie: ['@open'] } }],
    effecten: [{ doe: 'leg-toestemming-vast' }],
  },
  {
    code: 'klaarzetten',
    knop: 'Klaarzetten',
    regel: 'De hulpvraag staat klaar voor het schakelteam.',
    wie: [{ plaats: 'so' }],
    velden: [
      { code: 'soj', naam: 'Schakelfunctionaris', soort: 'persoon', uit: ['bpo', 'orthopedagoog'] },
      { code: 'kindkans', naam: 'Nummer', soort: 'registernummer', verplicht: false },
    ],
    eisenVooraf: [{ eis: { toets: 'toestemming', doel: 'C1' }, weigering: 'geen-toestemming' }],
    overgangen: [{ van: { regie: ['H1'] }, naar: { regie: 'H3' } }],
    effecten: [
      { doe: 'bind', plaats: 'soj', persoon: { veld: 'soj' } },
      { doe: 'feit', feit: 'kindkans', waarde: 'kindkans', als: [{ toets: 'veld', veld: 'kindkans' }] },
      { doe: 'informeer', wie: ['soj', 'kanaal'] },
      { doe: 'register', regels: ['hulpvraag-gemaakt'] },
    ],
  },
  {
    code: 'voorstellen',
    knop: 'Uitkomst voorstellen',
    regel: 'Er is een uitkomst voorgesteld.',
    wie: [{ plaats: 'so' }, { plaats: 'soj' }],
    velden: [
      { code: 'uitkomst', naam: 'Uitkomst', soort: 'keuze', keuzes: keuzes('regierol', 'niet-nodig') },
      {
        code: 'nieuwe-rr',
        naam: 'Wie krijgt de regierol',
        soort: 'persoon',
        uit: ['smw', 'jeugdverpleegkundige'],
        als: [{ toets: 'veld', veld: 'uitkomst', is: ['regierol'] }],
      },
    ],
    voorstel: { soort: 'uitkomst', doet: 'voorstellen' },
    eisenVooraf: [
      {
        als: [{ toets: 'veld', veld: 'uitkomst', is: ['niet-nodig'] }],
        eis: IN_RUST,
        weigering: 'loket-loopt',
      },
    ],
    overgangen: uitkomsten,
  },
  {
    code: 'bevestigen',
    knop: 'Uitkomst bevestigen',
    regel: 'De uitkomst is bevestigd.',
    wie: [{ plaats: 'so' }, { plaats: 'soj' }],
    voorstel: { soort: 'uitkomst', doet: 'bevestigen' },
    overgangen: uitkomsten,
  },
  {
    code: 'contact',
    knop: 'Contact gelegd',
    regel: 'Er is contact gelegd.',
    wie: [{ plaats: 'rr' }],
    velden: [
      { code: 'op', naam: 'Wanneer', soort: 'datum' },
      { code: 'met-leerling', naam: 'Ook met de leerling', soort: 'ja-nee' },
    ],
    overgangen: [{ van: { regie: ['H7'] } }],
    effecten: [
      { doe: 'feit', feit: 'contact', op: 'op', waarde: 'met-leerling' },
      { doe: 'informeer', wie: ['so'] },
    ],
  },
  {
    code: 'expert',
    knop: 'Expert betrekken',
    regel: 'Er is een expert betrokken.',
    wie: [{ plaats: 'rr' }],
    velden: [{ code: 'expert', naam: 'Wie', soort: 'persoon', uit: ['amw', 'jeugdarts'] }],
    overgangen: [{ van: { regie: ['H7'] } }],
    effecten: [
      { doe: 'bind', plaats: 'expert', persoon: { veld: 'expert' } },
      { doe: 'informeer', wie: ['expert', 'so'] },
    ],
  },
  {
    code: 'actie-erbij',
    knop: 'Actie toevoegen',
    regel: 'Er is een actie toegevoegd.',
    wie: [{ plaats: 'rr' }],
    velden: [
      { code: 'soort', naam: 'Wat', soort: 'keuze', keuzes: keuzes('gesprek', 'observatie') },
      { code: 'eigenaar', naam: 'Wie', soort: 'persoon', uit: ['amw', 'jeugdarts', 'smw'] },
    ],
    overgangen: [{ van: { regie: ['H7'] } }],
    effecten: [{ doe: 'nieuwe-actie' }],
  },
  {
    code: 'actie-klaar',
    knop: 'Actie afgerond',
    regel: 'Een actie is afgerond.',
    wie: [{ plaats: 'eigenaar' }, { plaats: 'rr' }],
    velden: [{ code: 'actie', naam: 'Welke', soort: 'actie' }],
    overgangen: [{ van: { regie: ['@open'] } }],
    effecten: [{ doe: 'actie-klaar' }],
  },
  {
    code: 'terug',
    knop: 'Terug naar schakelteam',
    regel: 'De hulpvraag is terug bij het schakelteam.',
    wie: [{ plaats: 'rr' }, { plaats: 'so', als: [{ toets: 'bezet', plaats: 'rr' }] }],
    velden: [{ code: 'reden', naam: 'Waarom', soort: 'keuze', keuzes: keuzes('andere-route', 'afsluiten') }],
    overgangen: [{ van: { regie: ['H7'] }, naar: { regie: 'H3' } }],
    effecten: [
      { doe: 'feit', feit: 'reden', waarde: 'reden' },
      { doe: 'verplaats', plaats: 'rr', naar: 'betrokken' },
      { doe: 'voorstel-vervalt', voorstel: 'uitkomst' },
      { doe: 'informeer', wie: ['so', 'soj', 'kanaal'] },
    ],
  },
  {
    code: 'naar-loket',
    knop: 'Doorzetten naar Loket',
    regel: 'De vraag is doorgezet naar het Loket.',
    wie: [{ plaats: 'so' }],
    overgangen: [{ van: { regie: ['H7'], loket: ['@rust'] }, naar: { loket: 'L1' } }],
    effecten: [
      { doe: 'feit', feit: 'doorgezet' },
      { doe: 'informeer', wie: ['loket', 'soj'] },
    ],
  },
  {
    code: 'hulp-gestart',
    knop: 'Hulp is gestart',
    regel: 'De hulp is gestart.',
    wie: [{ plaats: 'loket' }],
    velden: [{ code: 'op', naam: 'Wanneer', soort: 'datum' }],
    overgangen: [{ van: { loket: ['L1'] }, naar: { loket: 'L4' } }],
    effecten: [
      { doe: 'feit', feit: 'hulp-gestart', op: 'op' },
      { doe: 'informeer', wie: ['so'] },
    ],
  },
  {
    code: 'loket-terug',
    knop: 'Terug naar TSO',
    regel: 'Het Loket geeft de vraag terug.',
    wie: [{ plaats: 'loket' }],
    overgangen: [{ van: { loket: ['@loopt'] }, naar: { loket: 'TERUG' } }],
    effecten: [{ doe: 'informeer', wie: ['so', 'soj'] }],
  },
  {
    code: 'sluiten',
    knop: 'Afsluiten',
    regel: 'De hulpvraag is afgesloten.',
    wie: [{ plaats: 'so' }],
    eisenVooraf: [
      { eis: { toets: 'open-acties', niet: true }, weigering: 'acties-open' },
      { eis: { toets: 'feit', feit: 'contact' }, weigering: 'geen-contact', alleenWaarschuwen: true },
    ],
    overgangen: [{ van: { regie: ['H7'], loket: ['@klaar'] }, naar: { regie: 'H9' } }],
    effecten: [
      { doe: 'stop-klok', klok: 'drie-maanden' },
      { doe: 'start-bewaartermijn' },
      { doe: 'informeer', wie: ['rr', 'soj', 'kanaal'] },
    ],
  },
];
