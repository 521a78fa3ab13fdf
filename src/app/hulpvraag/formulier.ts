import type { AangebodenStap } from '../../domain/hulpvraag/aangeboden.js';
import type { Persoon, Voorstel } from '../../domain/hulpvraag/hulpvraag.js';
import type { Ingevuld, Toetsing } from '../../domain/hulpvraag/toets.js';
import { geldt } from '../../domain/hulpvraag/toets.js';
import { veldenVan } from '../../domain/hulpvraag/velden.js';
import { maandenVerder } from '../../domain/kalender/datum.js';
import type { Stap, Veld } from '../../domain/route/route.js';
import { leestVelden } from '../../domain/route/verwijzing.js';
import type { Voorwaarde } from '../../domain/route/voorwaarde.js';
import { IEDEREEN, PARTIJEN } from '../../domain/route/woorden.js';
import type { Adresboek, Mens } from './adresboek.js';
import { naamVan, partijnaam } from './woorden.js';
import type { Formulier, Formulierveld, Optie } from './zaakbeeld.js';

/** What a field may already say: answers by code, and the person whom a consent must name. */
export interface Vooraf {
  readonly met: Readonly<Record<string, string>>;
  readonly noemt: Persoon | null;
}
export const NIETS_VOORAF: Vooraf = { met: {}, noemt: null };

/** A step as a form: its fields with what can be chosen there at this school, in this case. */
export function formulierVoor(
  toetsing: Toetsing,
  adresboek: Adresboek,
  aangeboden: AangebodenStap,
  vooraf: Vooraf,
  voor: string | null,
): Formulier {
  const stap = stapVan(toetsing, aangeboden.code);
  return {
    stap: aangeboden.code,
    knop: aangeboden.knop,
    voorstelversie: aangeboden.voorstelversie,
    velden: aangeboden.velden.map((veld) => formulierveld(toetsing, adresboek, { veld, aangeboden, vooraf })),
    inhoud: aangeboden.voorstelversie === null ? [] : voorstelregels(toetsing, adresboek, stap),
    voor,
  };
}

/** The same when a button says some of the answers already: with only the fields that are left. */
export function formulierMet(
  toetsing: Toetsing,
  adresboek: Adresboek,
  aangeboden: AangebodenStap,
  met: Readonly<Record<string, string>>,
): Formulier {
  const bekend: Toetsing = { ...toetsing, ingevuld: { waarden: met, personen: {} } };
  const wacht = (een: Voorwaarde): boolean => leestVelden(een).some((veld) => !(veld in met));
  const velden = aangeboden.velden
    .filter(({ code, als }) => !(code in met) && als.every((een) => wacht(een) || geldt(bekend, een)))
    .map((veld) => ({ ...veld, als: veld.als.filter(wacht) }));
  return formulierVoor(toetsing, adresboek, { ...aangeboden, velden }, NIETS_VOORAF, null);
}

function stapVan({ route }: Toetsing, code: string): Stap {
  const stap = route.stappen.find((een) => een.code === code);
  if (stap === undefined) throw new Error(`route ${route.code}: no step ${code}`);
  return stap;
}

interface Gevraagd {
  readonly veld: Veld;
  readonly aangeboden: AangebodenStap;
  readonly vooraf: Vooraf;
}

function formulierveld(
  toetsing: Toetsing,
  adresboek: Adresboek,
  { veld, aangeboden, vooraf }: Gevraagd,
): Formulierveld {
  const stap = stapVan(toetsing, aangeboden.code);
  const opties = optiesVan(toetsing, adresboek, veld, aangeboden);
  const [enige] = opties;
  const gegeven =
    veld.soort === 'persoon' && vooraf.noemt !== null ? persoonWaarde(vooraf.noemt) : (vooraf.met[veld.code] ?? null);
  return {
    code: veld.code,
    naam: veld.naam,
    soort: veld.soort,
    verplicht: veld.verplicht || isNodig(toetsing, stap, veld.code),
    soms: veld.als.some((een) => leestVelden(een).length > 0),
    opties,
    waarde: gegeven ?? (opties.length === 1 && enige !== undefined ? enige.waarde : vanzelf(toetsing, stap, veld)),
  };
}

/** A field of a form that is none of a step: a substitute, a role that is handed over. */
export const LEEG_VELD: Omit<Formulierveld, 'code' | 'naam' | 'soort'> = {
  verplicht: true,
  soms: false,
  opties: [],
  waarde: null,
};

/** People to choose from, by name and profession. */
export const mensopties = (mensen: readonly Mens[]): readonly Optie[] =>
  mensen.map(({ persoon, naam, functie }) => ({ waarde: persoonWaarde(persoon), naam: `${naam} (${functie})` }));

/** The fields of a step that opens a case: closed lists, nothing of a case is known yet. */
export function formulierveldenVan(velden: readonly Veld[]): readonly Formulierveld[] {
  return velden.map(({ code, naam, soort, verplicht, keuzes }) => ({
    code,
    naam,
    soort,
    verplicht,
    soms: false,
    opties: keuzes.map((keuze) => ({ waarde: keuze.code, naam: keuze.naam })),
    waarde: null,
  }));
}

/** A field that may stay empty by itself, while a guard of the step waits for it in this case. */
function isNodig(toetsing: Toetsing, stap: Stap, code: string): boolean {
  const geldtNu = (een: Voorwaarde): boolean => leestVelden(een).length === 0 && geldt(toetsing, een);
  const vraagt = (een: Voorwaarde): boolean =>
    een.toets === 'veld' && een.veld === code && een.is === undefined && !een.niet;
  return stap.eisenVooraf
    .filter(({ als, alleenWaarschuwen }) => !alleenWaarschuwen && als.every(geldtNu))
    .some(({ eis }) => (eis.toets === 'een-van' ? eis.van.some(vraagt) && !eis.van.some(geldtNu) : vraagt(eis)));
}

/**
 * Most steps are recorded on the day itself, a day to look again is the last one that the step allows, and most answers hold
 * for everybody who was asked. Consent itself is never filled in.
 */
function vanzelf({ omstandigheden: { vandaag } }: Toetsing, { eisenVooraf }: Stap, veld: Veld): string | null {
  if (veld.soort === 'datum' && veld.verplicht && !veld.vooruit) return vandaag;
  const [grens] = eisenVooraf.flatMap(({ eis }) => (eis.toets === 'binnen' && eis.veld === veld.code ? [eis] : []));
  if (grens !== undefined) return maandenVerder(vandaag, grens.maanden);
  return veld.soort === 'partij' ? IEDEREEN : null;
}

function optiesVan(toetsing: Toetsing, adresboek: Adresboek, veld: Veld, { acties }: AangebodenStap): readonly Optie[] {
  const { hulpvraag, route } = toetsing;
  switch (veld.soort) {
    case 'keuze':
      return veld.keuzes.map(({ code, naam }) => ({ waarde: code, naam }));
    case 'ja-nee':
      return [
        { waarde: 'ja', naam: 'Ja' },
        { waarde: 'nee', naam: 'Nee' },
      ];
    case 'partij':
      return [
        { waarde: IEDEREEN, naam: 'Iedereen die akkoord moet geven of gehoord moet worden' },
        ...PARTIJEN.map((partij) => ({ waarde: partij, naam: partijnaam(partij) })),
      ];
    case 'persoon':
      return mensopties(adresboek.metRol(hulpvraag.school, veld.uit));
    case 'actie':
      return hulpvraag.acties
        .filter(({ id }) => acties.includes(id))
        .map(({ id, soort, eigenaar }) => ({
          waarde: id,
          naam: `${route.acties.find(({ code }) => code === soort)?.naam ?? soort}: ${naamVan(adresboek, eigenaar)}`,
        }));
    case 'aantal':
      return Array.from({ length: veld.hoogstens ?? 0 }, (_, at) => ({ waarde: String(at + 1), naam: String(at + 1) }));
    case 'datum':
    case 'registernummer':
      return [];
  }
}

/** What is in the proposal that lies open, in the words of the fields that made it. */
function voorstelregels(toetsing: Toetsing, adresboek: Adresboek, stap: Stap): readonly string[] {
  const voorstel: Voorstel | undefined = toetsing.hulpvraag.voorstellen[stap.voorstel?.soort ?? ''];
  if (voorstel === undefined) return [];
  return veldenVan(toetsing.route, stap).flatMap((veld) => {
    const persoon = voorstel.personen[veld.code];
    if (persoon !== undefined) return [vraagEnAntwoord(veld.naam, naamVan(adresboek, persoon))];
    const keuze = voorstel.keuzes[veld.code];
    if (keuze === undefined) return [];
    return [vraagEnAntwoord(veld.naam, veld.keuzes.find(({ code }) => code === keuze)?.naam ?? keuze)];
  });
}

const vraagEnAntwoord = (vraag: string, antwoord: string): string =>
  vraag.endsWith('?') ? `${vraag} ${antwoord.charAt(0).toUpperCase()}${antwoord.slice(1)}` : `${vraag}: ${antwoord}`;

/** A person as a value of a field, and back. What comes back is looked at by `decide`: it may be forged. */
export const persoonWaarde = ({ tenant, id }: Persoon): string => `${tenant}/${id}`;

export function leesPersoon(waarde: string): Persoon {
  const [tenant = '', id = ''] = waarde.split('/');
  return { tenant, id };
}

/** What was filled in for a step, by the kinds of its fields; an empty answer is none. */
export function leesIngevuld(velden: readonly Veld[], ruw: Readonly<Record<string, string>>): Ingevuld {
  const waarden: Record<string, string> = {};
  const personen: Record<string, Persoon> = {};
  for (const { code, soort } of velden) {
    const waarde = ruw[code]?.trim() ?? '';
    if (waarde === '') continue;
    if (soort !== 'persoon') {
      waarden[code] = waarde;
      continue;
    }
    personen[code] = leesPersoon(waarde);
  }
  return { waarden, personen };
}
