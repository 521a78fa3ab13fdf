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
