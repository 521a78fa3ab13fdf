import type { HulpvraagOpdracht, Inzageregel, Vastlegging } from '../../src/app/hulpvraag-store.js';
import type { Gebeurtenis, Opening, Wijziging } from '../../src/domain/hulpvraag/gebeurtenis.js';
import { begin, evolve } from '../../src/domain/hulpvraag/evolve.js';
import type { Handelend, Hulpvraag } from '../../src/domain/hulpvraag/hulpvraag.js';
import { at, DAY, persoon } from './store-steps.js';

/** Made-up hulpvragen and steps for the tests of a store. */
export const DAG = '2026-11-24';
const ib: Handelend = { door: persoon('ib'), namens: null, plaats: 'ib' };

export const opening = (id: string, nummer = `GO-26-${id}`, school = 'school-1'): Opening => ({
  id,
  nummer,
  route: 'GO',
  school,
  sector: 'po',
  leeftijd: 'onder-12',
  sporen: { tso: 'aanmelding' },
});

/** Somebody sits in a slot from now on. */
export const bezet = (wie: string, plaats = 'ib'): Wijziging => ({
  wat: 'bezet',
  bezetting: { plaats, persoon: persoon(wie), rol: 'ib', van: DAG, tot: null },
});
export const verlaat = (wie: string, plaats = 'ib'): Wijziging => ({
  wat: 'verlaat',
  plaats,
  persoon: persoon(wie),
  op: DAG,
});
export const status = (naar: string): Wijziging => ({ wat: 'spoor', spoor: 'tso', naar });
export const sluit: Wijziging = { wat: 'bewaartermijn', tot: '2027-02-24' };

const gebeurtenis = (nummer: number, wijzigingen: readonly Wijziging[]): Gebeurtenis => ({
  nummer,
  stap: nummer === 1 ? 'openen' : 'klaarzetten',
  op: DAG,
  moment: at(nummer),
  wie: ib,
  wijzigingen,
  informeer: ['schakelteam'],
  register: [],
});

export const opdrachtOver = (
  hulpvraag: string,
  nummer: number,
  id = `o-${hulpvraag}-${nummer}`,
): HulpvraagOpdracht => ({
  id,
  soort: 'stap-gezet',
  hulpvraag,
  gebeurtenis: nummer,
  plaats: 'schakelteam',
  verlooptOp: at(7 * DAY),
});

export const regel = (hulpvraag: string | null, wie = 'ib', toegestaan = true): Inzageregel => ({
  op: at(0),
  wie: persoon(wie),
  namens: null,
  hulpvraag,
  handeling: 'klaarzetten',
  toegestaan,
  weigering: toegestaan ? null : 'niet-jouw-stap',
});

function stap(van: Hulpvraag, gebeurd: Gebeurtenis, opent: Opening | null, click: string): Vastlegging {
  const { id } = van;
  return {
    vanVersie: van.versie,
    opening: opent,
    hulpvraag: evolve(van, gebeurd),
    herinnerOp: null,
    gebeurtenissen: [gebeurd],
    opdrachten: [opdrachtOver(id, gebeurd.nummer)],
    effect: { sleutel: click, antwoord: { kaart: 'gedaan', versie: gebeurd.nummer } },
    inzage: regel(id),
    op: at(0),
  };
}

/** The step that opens a case. */
export function openen(opent: Opening, click = `open-${opent.id}`, extra: readonly Wijziging[] = []): Vastlegging {
  return stap(begin(opent, DAG), gebeurtenis(1, [bezet('ib'), ...extra]), opent, click);
}

/** A next step on a case as somebody saw it. */
export function volgende(
  van: Hulpvraag,
  wijzigingen: readonly Wijziging[] = [status(`stap-${van.versie + 1}`)],
  click = `click-${van.id}-${van.versie}`,
): Vastlegging {
  return stap(van, gebeurtenis(van.versie + 1, wijzigingen), null, click);
}
