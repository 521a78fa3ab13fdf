import type { Kennis, Vrager } from './vrager.js';
import type { Weergave } from './weergave.js';

/** Other words for the same role, as people type them. */
const OOK: Readonly<Record<string, string>> = {
  leraar: 'leerkracht',
  juf: 'leerkracht',
  meester: 'leerkracht',
  docent: 'mentor',
  iber: 'ib',
  'intern begeleider': 'ib',
  ondersteuningscoordinator: 'coo',
  bpoer: 'bpo',
  smw: 'schoolmaatschappelijk werker',
  jv: 'jeugdverpleegkundige',
  cjg: 'jeugdverpleegkundige',
};

/** The personas of the demo, to click. */
export function showRollen(kennis: Kennis, vrager: Vrager): Weergave {
  return {
    kaart: 'rolkiezer',
    rollen: kennis.mensen.personas().map(({ rol, naam }) => ({ rol, naam })),
    huidige: vrager.rol,
  };
}

/** "Ik ben ...": plays another persona (demo only). An unknown role gives the list to choose from. */
export async function speelRol(kennis: Kennis, vrager: Vrager, genoemd: string): Promise<readonly Weergave[]> {
  if (!kennis.demo) return [{ kaart: 'melding', soort: 'onbekende-knop' }];
  const gezocht = plain(genoemd);
  const gezochtAnders = plain(OOK[gezocht] ?? genoemd);
  const persona = kennis.mensen
    .personas()
    .find(({ rol, naam }) => [plain(rol), plain(naam)].some((een) => een === gezocht || een === gezochtAnders));
  if (persona === undefined) return [{ kaart: 'melding', soort: 'onbekende-rol' }, showRollen(kennis, vrager)];
  await kennis.store.keepKeuze(vrager.account, { rol: persona.rol, school: null });
  return [{ kaart: 'melding', soort: 'rol-gekozen', naam: persona.naam }];
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .trim();
}
