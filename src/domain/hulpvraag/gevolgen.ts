import type { Bron, Effect } from '../route/effect.js';
import type { Verwijzing } from '../route/voorwaarde.js';
import type { Partij } from '../route/woorden.js';
import { IEDEREEN, LEEFTIJDEN, PARTIJEN } from '../route/woorden.js';
import { maandenVerder } from '../kalender/datum.js';
import type { Wijziging } from './gebeurtenis.js';
import type { Handelend, Herinnerd, Hulpvraag, Persoon, Toestemming } from './hulpvraag.js';
import { inPlaats, zelfde } from './hulpvraag.js';
import { wieMoetAkkoord } from './toestemming.js';
import type { Toetsing } from './toets.js';
import { geldenAlle, persoonVan } from './toets.js';
import type { VasteWeigering } from './weigering.js';

/** A step that is being taken: who acts, and an id for what it makes. */
export interface Daad {
  readonly wie: Handelend;
  readonly newId: () => string;
}

/** What the effects of a step come down to, in order; each sees the case as the ones before it left it. */
export interface Gevolg {
  readonly wijzigingen: readonly Wijziging[];
  readonly informeer: readonly string[];
  readonly register: readonly string[];
}

const NIETS: Gevolg = { wijzigingen: [], informeer: [], register: [] };
const wijzig = (...wijzigingen: Wijziging[]): Gevolg => ({ ...NIETS, wijzigingen });

/**
 * One effect in the case as it is now; nothing when its condition does not hold. A refusal when somebody would get a place
 * that he may not have (he left the school since he was proposed).
 */
export function gevolgVan(toetsing: Toetsing, daad: Daad, effect: Effect): Gevolg | VasteWeigering {
  if (!geldenAlle(toetsing, effect.als)) return NIETS;
  const { hulpvraag, ingevuld, omstandigheden, route } = toetsing;
  const { vandaag } = omstandigheden;
  const waarde = (veld: string | undefined): string | null =>
    veld === undefined ? null : (ingevuld.waarden[veld] ?? null);
  switch (effect.doe) {
    case 'feit':
      return wijzig({
        wat: 'feit',
        feit: effect.feit,
        nu: { op: waarde(effect.op) ?? vandaag, waarde: waarde(effect.waarde) },
      });
    case 'wis-feit':
      return wijzig({ wat: 'feit', feit: effect.feit, nu: null });
    case 'bind':
      return bind(toetsing, effect.plaats, bronpersoon(toetsing, daad, effect.persoon));
    case 'maak-leeg':
      return maakLeeg(toetsing, effect.plaats, effect.persoon);
    case 'verplaats':
      return verplaats(toetsing, effect.plaats, effect.naar);
    case 'start-klok':
      return effect.tenzijLoopt && hulpvraag.klokken[effect.klok] !== undefined
        ? NIETS
        : wijzig({ wat: 'klok', klok: effect.klok, sinds: vandaag, volgende: null });
    case 'stop-klok':
      return wijzig({ wat: 'klok', klok: effect.klok, sinds: null, volgende: null });
    case 'zet-klok': {
      const sinds = hulpvraag.klokken[effect.klok]?.sinds ?? vandaag;
      return wijzig({ wat: 'klok', klok: effect.klok, sinds, volgende: waarde(effect.op) });
    }
    case 'voorstel-vervalt':
      return wijzig({ wat: 'voorstel-vervalt', soort: effect.voorstel });
    case 'toestemming-vervalt':
      return wijzig({ wat: 'toestemming-vervalt', doel: effect.doel });
    case 'leg-toestemming-vast':
      return wijzig(
        ...toestemmingenUit(toetsing, daad.wie).map((toestemming) => ({ wat: 'toestemming', toestemming }) as const),
      );
    case 'trek-toestemming-in':
      return wijzig({ wat: 'toestemming-ingetrokken', doel: effect.doel, op: vandaag });
    case 'zet-leeftijd': {
      const leeftijd = LEEFTIJDEN.find((band) => band === waarde(effect.veld));
      return leeftijd === undefined ? NIETS : wijzig({ wat: 'leeftijd', leeftijd });
    }
    case 'nieuwe-actie':
    case 'actie-klaar':
    case 'draag-actie-over':
      return actie(toetsing, daad, effect.doe);
    case 'informeer':
      return { ...NIETS, informeer: effect.wie };
    case 'register':
      return { ...NIETS, register: effect.regels };
    case 'start-bewaartermijn':
      return wijzig({ wat: 'bewaartermijn', tot: maandenVerder(vandaag, route.bewaarMaanden) });
    case 'beantwoord-herinnering':
      return herinner(hulpvraag, effect.regel, (ging) => ({ ...ging, staat: 'beantwoord' }));
    case 'stel-herinnering-uit':
      return herinner(hulpvraag, effect.regel, (ging) => ({ ...ging, staat: 'uitgesteld', op: vandaag, trap: 0 }));
  }
}

/** Only one that went out can be answered or put off: a step taken without it changes nothing. */
function herinner({ herinnerd }: Hulpvraag, regel: string, nu: (ging: Herinnerd) => Herinnerd): Gevolg {
  const ging = herinnerd[regel];
  return ging?.staat === 'gestuurd' ? wijzig({ wat: 'herinnerd', regel, nu: nu(ging) }) : NIETS;
}

function bronpersoon(toetsing: Toetsing, { wie }: Daad, bron: Bron): Persoon | null {
  if ('ik' in bron) return wie.namens ?? wie.door;
  return persoonVan(toetsing, bron);
}

function maakLeeg(toetsing: Toetsing, plaats: string, wie: Verwijzing | undefined): Gevolg {
  const weg = verlaten(toetsing.hulpvraag, plaats, toetsing.omstandigheden.vandaag);
  if (wie === undefined) return wijzig(...weg);
  const persoon = persoonVan(toetsing, wie);
  return wijzig(...weg.filter((een) => persoon !== null && zelfde(een.persoon, persoon)));
}

function verlaten(hulpvraag: Hulpvraag, plaats: string, op: string): Extract<Wijziging, { wat: 'verlaat' }>[] {
  return inPlaats(hulpvraag, plaats).map(({ persoon }) => ({ wat: 'verlaat', plaats, persoon, op }));
}

/** A slot for one releases whoever sat there; a slot for more keeps them. The role by which he may sit there is kept. */
function bind(
  { route, hulpvraag, omstandigheden }: Toetsing,
  plaats: string,
  persoon: Persoon | null,
): Gevolg | VasteWeigering {
  const definitie = route.plaatsen.find(({ code }) => code === plaats);
  const rollen = definitie?.rollen[hulpvraag.sector] ?? [];
  if (persoon === null) return 'persoon-onjuist';
  const rol = omstandigheden.rollenVan(persoon, hulpvraag.school).find((een) => rollen.includes(een));
  if (rol === undefined) return 'persoon-onjuist';
  if (inPlaats(hulpvraag, plaats).some((een) => zelfde(een.persoon, persoon))) return NIETS;
  const { vandaag } = omstandigheden;
  const weg = definitie?.meer === true ? [] : verlaten(hulpvraag, plaats, vandaag);
  return wijzig(...weg, { wat: 'bezet', bezetting: { plaats, persoon, rol, van: vandaag, tot: null } });
}

function verplaats({ hulpvraag, omstandigheden }: Toetsing, plaats: string, naar: string): Gevolg {
  const { vandaag } = omstandigheden;
  return wijzig(
    ...inPlaats(hulpvraag, plaats).flatMap(({ persoon, rol }): Wijziging[] => [
      { wat: 'verlaat', plaats, persoon, op: vandaag },
      { wat: 'bezet', bezetting: { plaats: naar, persoon, rol, van: vandaag, tot: null } },
    ]),
  );
}

/** An answer of everybody is a record of each: any of them may withdraw or change his own. */
function toestemmingenUit(toetsing: Toetsing, wie: Handelend): readonly Toestemming[] {
  const { waarden, personen } = toetsing.ingevuld;
  if (waarden['partij'] !== IEDEREEN)
    return [toestemmingUit(toetsing, wie, PARTIJEN.find((een) => een === waarden['partij']) ?? 'leerling')];
  const noemt = personen['noemt'] ?? null;
  const genoemd =
    noemt === null
      ? null
      : { persoon: noemt, rollen: toetsing.omstandigheden.rollenVan(noemt, toetsing.hulpvraag.school) };
  const { moet, horen } = wieMoetAkkoord(toetsing.route, toetsing.hulpvraag, waarden['doel'] ?? '', genoemd);
  return [...moet, ...horen].map((partij) => toestemmingUit(toetsing, wie, partij));
}

function toestemmingUit({ ingevuld, omstandigheden }: Toetsing, wie: Handelend, partij: Partij): Toestemming {
  const { waarden, personen } = ingevuld;
  const antwoord = (['ja', 'nee', 'bezwaar'] as const).find((een) => een === waarden['antwoord']);
  return {
    doel: waarden['doel'] ?? '',
    partij,
    antwoord: antwoord ?? 'nee',
    hoe: waarden['hoe'] === 'schriftelijk' ? 'schriftelijk' : 'mondeling',
    op: waarden['op'] ?? omstandigheden.vandaag,
    noemt: personen['noemt'] ?? null,
    vastgelegdDoor: wie,
    ingetrokkenOp: null,
  };
}

function actie(
  { hulpvraag, ingevuld, omstandigheden }: Toetsing,
  { wie, newId }: Daad,
  doe: 'nieuwe-actie' | 'actie-klaar' | 'draag-actie-over',
): Gevolg {
  const { waarden, personen } = ingevuld;
  const eigenaar = personen['eigenaar'] ?? wie.namens ?? wie.door;
  const { vandaag: op } = omstandigheden;
  if (doe === 'nieuwe-actie') {
    const nieuw = { id: newId(), soort: waarden['soort'] ?? '', eigenaar, op, klaarOp: null };
    return wijzig({ wat: 'actie', actie: nieuw });
  }
  const bestaand = hulpvraag.acties.find(({ id }) => id === waarden['actie']);
  if (bestaand === undefined) return NIETS;
  const nu = doe === 'actie-klaar' ? { ...bestaand, klaarOp: op } : { ...bestaand, eigenaar };
  return wijzig({ wat: 'actie', actie: nu });
}
