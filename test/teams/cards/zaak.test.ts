import { expect, test } from '@jest/globals';
import { vulIn } from '../../../src/teams/cards/kaart-van.js';
import { loadTemplates } from '../../../src/teams/cards/templates.js';
import { vanSoort } from '../../support/kaart-lezen.js';
import { WEERGAVEN } from '../../support/weergaven.js';

const render = loadTemplates();

test('an overview with more answers than a card can hold shows the newest of them', () => {
  const weergave = WEERGAVEN['hulpvraag-overzicht'];
  if (weergave?.kaart !== 'hulpvraag-overzicht') throw new Error('no such view');
  const antwoorden = Array.from({ length: 70 }, (_, at) => `Vervolg met deze expert. Ouder 1: antwoord ${at + 1}`);
  const overzicht = { ...weergave.overzicht, toestemmingen: antwoorden };
  const kaart = render(vulIn({ ...weergave, overzicht }, ''));
  expect(JSON.stringify(kaart)).toContain('antwoord 70');
  expect(JSON.stringify(kaart)).not.toContain('antwoord 1"');
});

test('a number that must be filled in asks for a number, not for a choice', () => {
  const weergave = WEERGAVEN['hulpvraag'];
  if (weergave?.kaart !== 'hulpvraag' || weergave.beeld.formulier === null) throw new Error('no such view');
  const velden = weergave.beeld.formulier.velden
    .filter(({ soort }) => soort === 'registernummer')
    .map((veld) => ({ ...veld, verplicht: true }));
  const beeld = { ...weergave.beeld, formulier: { ...weergave.beeld.formulier, velden } };
  const [invoer] = vanSoort(render(vulIn({ ...weergave, beeld }, '')), 'Input.Text');
  expect(invoer).toMatchObject({ isRequired: true, errorMessage: 'Vul het nummer in.' });
});

test.each([
  [1, 'een open hulpvraag; 1 wacht op jou'],
  [2, '2 open hulpvragen; 2 wachten op jou'],
])('a list of %i is told in a whole sentence: %s', (aantal, zin) => {
  const rijen = Array.from({ length: aantal }, (_, at) => ({
    id: `zaak-${at}`,
    nummer: `GO-27-000${at}`,
    school: 'De Duinroos',
    status: 'Concept',
    aanZet: 'schakelfunctionaris onderwijs',
    mijnBeurt: true,
  }));
  const kaart = render(vulIn({ kaart: 'mijn-hulpvragen', magOpenen: false, rijen }, ''));
  expect(kaart).toMatchObject({ fallbackText: expect.stringContaining(zin) as unknown });
});

const MOST_BYTES = 28 * 1024;
const groot = (weergave: Parameters<typeof vulIn>[0]): number =>
  Buffer.byteLength(JSON.stringify(render(vulIn(weergave, ''))));

test('a form with 150 colleagues to choose from fits in a message of Teams', () => {
  const id = '5c7e1a11-0000-4000-8000-000000000010';
  const opties = Array.from({ length: 150 }, (_, at) => ({
    waarde: `${id}/${id}`,
    naam: `Annemarie van der Zandschulp-${at} (intern begeleider)`,
  }));
  const naar = {
    code: 'naar',
    naam: 'Aan wie?',
    soort: 'persoon' as const,
    verplicht: true,
    soms: false,
    opties,
    waarde: null,
  };
  const van = { ...naar, code: 'van', naam: 'Van wie?', opties: opties.slice(0, 4) };
  expect(groot({ kaart: 'rol-overdragen', kop: null, velden: [van, naar] })).toBeLessThan(MOST_BYTES);
});

test('a digest of a hundred long lines fits in a message of Teams, says how many it holds, and opens each that it shows', () => {
  const regels = Array.from({ length: 100 }, (_, at) => ({
    hulpvraag: `5c7e1a11-0000-4000-8000-0000000000${at}`,
    nummer: `GO-27-${String(at).padStart(6, '0')}`,
    school: 'Openbare Daltonbasisschool De Zandschulp-Noord',
    titel: 'Wachten op het Loket duurt lang',
    sinds: '30 november 2026',
    zin: 'De schakelfunctionaris onderwijs-jeugdhulp is niet bereikt. Neem de regierol aan of laat weten dat het niet gaat. De schakelfunctionaris onderwijs kan het voorstel ook intrekken.',
    gevraagd: at % 2 === 0,
    waarom:
      'Er is overbruggingszorg zolang de hulp niet is gestart. Bij dit moment horen drie vragen. Je bent vervanger.',
  }));
  const weergave = { kaart: 'dagbericht' as const, regels, herhaling: true, voor: 'Annemarie van der Zandschulp' };
  expect(groot(weergave)).toBeLessThan(MOST_BYTES);
  const kaart = render(vulIn(weergave, ''));
  expect(JSON.stringify(kaart)).toContain('Vandaag voor jou: 100, waarvan hier');
  const rijen = vanSoort(kaart, 'Container').filter((een) => een['selectAction'] !== undefined);
  expect(rijen.length).toBeGreaterThanOrEqual(15);
  for (const rij of rijen) expect(rij['selectAction']).toMatchObject({ verb: 'hulpvraag' });
});
