import type { Rol } from '../installatie/installatie.js';
import type { Route } from '../route/route.js';
import type { KaleVoorwaarde, Verwijzing, Voorwaarde } from '../route/voorwaarde.js';
import type { Datum, Hulpvraag, Persoon } from './hulpvraag.js';
import { inPlaats, zelfde } from './hulpvraag.js';
import { maandenVerder } from '../kalender/datum.js';
import type { Genoemde } from './toestemming.js';
import { antwoorden, geweigerd, ontbrekend } from './toestemming.js';

/** The answers to the fields of a step, parsed: a code, a number, a date, `ja` or `nee`; people apart. */
export interface Ingevuld {
  readonly waarden: Readonly<Record<string, string>>;
  readonly personen: Readonly<Record<string, Persoon>>;
}

/** What the rules need to know of the world: who works where. A lookup in the installation, no I/O. */
export interface Omstandigheden {
  readonly vandaag: Datum;
  /** The roles by which a person works for this school. */
  readonly rollenVan: (persoon: Persoon, school: string) => readonly Rol[];
  /** For whom this person is the named substitute today. */
  readonly vervangt: (persoon: Persoon) => readonly Persoon[];
}

export interface Toetsing {
  readonly route: Route;
  readonly hulpvraag: Hulpvraag;
  readonly ingevuld: Ingevuld;
  readonly omstandigheden: Omstandigheden;
}

/** The statuses that a list of statuses and group names (`@open`) stands for. */
export function statussenVan(route: Route, spoor: string, genoemd: readonly string[]): readonly string[] {
  if (!genoemd.some((een) => een.startsWith('@'))) return genoemd;
  const groepen = route.sporen.find(({ code }) => code === spoor)?.groepen ?? {};
  return genoemd.flatMap((een) => (een.startsWith('@') ? (groepen[een.slice(1)] ?? []) : [een]));
}

/** The person that a reference points to now; null when the slot is empty, the field was not filled in, or there is no proposal. */
export function persoonVan({ hulpvraag, ingevuld }: Toetsing, verwijzing: Verwijzing): Persoon | null {
  if ('voorstel' in verwijzing) return hulpvraag.voorstellen[verwijzing.voorstel]?.personen[verwijzing.veld] ?? null;
  if ('veld' in verwijzing) return ingevuld.personen[verwijzing.veld] ?? null;
  return inPlaats(hulpvraag, verwijzing.plaats)[0]?.persoon ?? null;
}

function genoemde(toetsing: Toetsing, verwijzing: Verwijzing | undefined): Genoemde | null {
  if (verwijzing === undefined) return null;
  const persoon = persoonVan(toetsing, verwijzing);
  if (persoon === null) return null;
  return { persoon, rollen: toetsing.omstandigheden.rollenVan(persoon, toetsing.hulpvraag.school) };
}

/** Whether a condition holds (src/domain/route/voorwaarde.ts). */
export function geldt(toetsing: Toetsing, voorwaarde: Voorwaarde): boolean {
  if (voorwaarde.toets === 'een-van') return voorwaarde.van.some((een) => geldt(toetsing, een));
  return klopt(toetsing, voorwaarde) !== voorwaarde.niet;
}

export const geldenAlle = (toetsing: Toetsing, alle: readonly Voorwaarde[]): boolean =>
  alle.every((een) => geldt(toetsing, een));

/** Every word of the vocabulary, told once; `niet` is not looked at here. */
function klopt(toetsing: Toetsing, een: KaleVoorwaarde): boolean {
  const { route, hulpvraag, ingevuld, omstandigheden } = toetsing;
  switch (een.toets) {
    case 'feit': {
      const feit = hulpvraag.feiten[een.feit];
      return feit !== undefined && (een.is === undefined || (feit.waarde !== null && een.is.includes(feit.waarde)));
    }
    case 'status':
      return statussenVan(route, een.spoor, een.in).includes(hulpvraag.sporen[een.spoor] ?? '');
    case 'bezet':
      return inPlaats(hulpvraag, een.plaats).length > 0;
    case 'veld': {
      const waarde = ingevuld.waarden[een.veld];
      const gevuld = waarde !== undefined || ingevuld.personen[een.veld] !== undefined;
      return gevuld && (een.is === undefined || (waarde !== undefined && een.is.includes(waarde)));
    }
    case 'sector':
      return hulpvraag.sector === een.is;
    case 'leeftijd':
      return een.is.includes(hulpvraag.leeftijd);
    case 'toestemming':
      return heeftToestemming(toetsing, een.doel, een.noemt);
    case 'geweigerd':
      return isGeweigerd(toetsing, een.doel, een.noemt);
    case 'bezwaar':
      return antwoorden(hulpvraag, een.doel, null).get('leerling')?.antwoord === 'bezwaar';
    case 'rol': {
      const persoon = persoonVan(toetsing, een.van);
      if (persoon === null) return false;
      return omstandigheden.rollenVan(persoon, hulpvraag.school).some((rol) => een.is.includes(rol));
    }
    case 'zit': {
      const persoon = persoonVan(toetsing, een.persoon);
      return persoon !== null && inPlaats(hulpvraag, een.in).some((zit) => zelfde(zit.persoon, persoon));
    }
    case 'aanvaard':
    case 'voorgesteld': {
      const voorstel = hulpvraag.voorstellen[een.voorstel];
      if (voorstel?.aanvaard !== (een.toets === 'aanvaard')) return false;
      return een.veld === undefined || (een.met ?? []).includes(voorstel.keuzes[een.veld] ?? '');
    }
    case 'open-acties':
      return hulpvraag.acties.some(({ klaarOp }) => klaarOp === null);
    case 'herinnerd': {
      const herinnerd = hulpvraag.herinnerd[een.regel];
      return herinnerd?.staat === 'gestuurd' && herinnerd.trap >= een.trap;
    }
    case 'binnen': {
      const datum = ingevuld.waarden[een.veld];
      const { vandaag } = omstandigheden;
      return datum !== undefined && datum >= vandaag && datum <= maandenVerder(vandaag, een.maanden);
    }
    case 'aantal-feiten':
      return een.van.filter((feit) => hulpvraag.feiten[feit] !== undefined).length >= een.minstens;
  }
}

/** A refusal that must name somebody is none as long as nobody is named. */
function isGeweigerd(toetsing: Toetsing, doel: string, noemt: Verwijzing | undefined): boolean {
  const wie = genoemde(toetsing, noemt);
  if (noemt !== undefined && wie === null) return false;
  return geweigerd(toetsing.route, toetsing.hulpvraag, doel, wie);
}

/** A consent that must name somebody counts for nobody as long as nobody is named. */
function heeftToestemming(toetsing: Toetsing, doel: string, noemt: Verwijzing | undefined): boolean {
  const wie = genoemde(toetsing, noemt);
  if (noemt !== undefined && wie === null) return false;
  return ontbrekend(toetsing.route, toetsing.hulpvraag, doel, wie).length === 0;
}
