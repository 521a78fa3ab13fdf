import { expect, test } from '@jest/globals';
import { format } from 'prettier';
import { diagramVan, routepagina } from '../../../src/domain/route/diagram.js';
import type { Route } from '../../../src/domain/route/route.js';
import { routeSchema } from '../../../src/domain/route/route.js';
import { kleineRoute } from '../../support/kleine-route.js';

const teken = (route: Route): string[] => route.sporen.map((spoor) => diagramVan(route, spoor));

test('given the invented route, then its tracks are drawn like this', () => {
  expect(teken(kleineRoute())).toEqual([
    `stateDiagram-v2
    state "H1 Concept" as H1
    state "H3 Overleg van het schakelteam" as H3
    state "H7 Regie actief" as H7
    state "H9 Afgesloten" as H9
    [*] --> H1
    H1 --> H3 : Klaarzetten
    H3 --> H7 : Uitkomst voorstellen, Uitkomst bevestigen
    H3 --> H9 : Uitkomst voorstellen, Uitkomst bevestigen
    H7 --> H3 : Terug naar schakelteam
    H7 --> H9 : Afsluiten
    H9 --> [*]`,
    `stateDiagram-v2
    state "GEEN Niet bij het Loket" as GEEN
    state "L1 Doorgezet naar het Loket" as L1
    state "TERUG Terug van het Loket" as TERUG
    state "L4 Hulp gestart" as L4
    [*] --> GEEN
    GEEN --> L1 : Doorzetten naar Loket
    L1 --> TERUG : Terug naar TSO
    L1 --> L4 : Hulp is gestart
    TERUG --> L1 : Doorzetten naar Loket
    L4 --> [*]`,
  ]);
});

test('given codes and names with signs that Mermaid reads as its own, then they are put plainly', () => {
  const tekst = JSON.stringify(kleineRoute())
    .replaceAll('"H3"', '"H-3"')
    .replaceAll('Overleg van', 'Overleg: \\"samen\\";')
    .replaceAll('Klaarzetten', 'Klaar: zetten');
  const [regie = ''] = teken(routeSchema.parse(JSON.parse(tekst)));
  expect(regie).toContain('state "H-3 Overleg samen het schakelteam" as H_3\n');
  expect(regie).toContain('H1 --> H_3 : Klaar zetten\n');
});

test('given a step that says nothing of a track that it moves, then it is drawn from every status but an end', () => {
  const route = kleineRoute();
  route.stappen.forEach(({ code, overgangen: [weg] }) => {
    if (code === 'loket-terug' && weg !== undefined) weg.van = { regie: ['H7'] };
  });
  expect(
    teken(route)[1]
      ?.match(/.* : Terug naar TSO/g)
      ?.map((regel) => regel.trim()),
  ).toEqual(['GEEN --> TERUG : Terug naar TSO', 'L1 --> TERUG : Terug naar TSO']);
});

test('given the page of a route, then it lists what moves nothing, and is formatted as the project asks', async () => {
  const pagina = routepagina(kleineRoute());
  expect(pagina).toContain('## Steps that move no status\n\n- Toestemming vastleggen\n- Contact gelegd\n');
  expect(pagina).not.toContain('- Hulpvraag openen');
  expect(await format(pagina, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' })).toBe(pagina);
});
