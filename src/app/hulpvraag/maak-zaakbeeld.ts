import { NIETS_INGEVULD } from '../../domain/hulpvraag/bereik.js';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import { inPlaats, zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import type { Inzage } from '../../domain/hulpvraag/inzage.js';
import type { Nodigregel, Partijregel } from '../../domain/hulpvraag/nodig.js';
import { nodigVoor } from '../../domain/hulpvraag/nodig.js';
import type { Toetsing } from '../../domain/hulpvraag/toets.js';
import { geldenAlle } from '../../domain/hulpvraag/toets.js';
import { isVersperd, voorop } from '../../domain/hulpvraag/voorop.js';
import type { Route } from '../../domain/route/route.js';
import { formulierVoor, NIETS_VOORAF, type Vooraf } from './formulier.js';
import { antwoordTekst, dagKort, naamVan, partijnaam } from './woorden.js';
import type { Formulier, Lijstregel, Stapknop, Zaakbeeld } from './zaakbeeld.js';
import type { Nu } from './zaakkennis.js';

export const toetsingVan = (route: Route, hulpvraag: Hulpvraag, nu: Nu): Toetsing => ({
  route,
  hulpvraag,
  ingevuld: NIETS_INGEVULD,
  omstandigheden: nu,
});

/** Another step than the one that comes first, with what can be filled in there beforehand. */
export interface Gekozen {
  readonly stap: string;
  readonly vooraf?: Vooraf | undefined;
}

/**
 * The card of a case for somebody: where it stands, whose turn it is, the step that comes first for him, and his other steps.
 * `gekozen` puts another of his steps open. Everything comes from his view, so nothing of it can be more than he may see.
 */
export function maakZaakbeeld(
  route: Route,
  hulpvraag: Hulpvraag,
  inzage: Inzage,
  nu: Nu,
  gekozen: Gekozen | null,
): Zaakbeeld {
  const toetsing = toetsingVan(route, hulpvraag, nu);
  const eerst = openStap(toetsing, inzage, nu, gekozen);
  const anderen = inzage.stappen.filter((stap) => stap.code !== eerst.formulier?.stap && !isVersperd(stap));
  return {
    id: inzage.id,
    versie: inzage.versie,
    nummer: inzage.nummer,
    school: nu.adresboek.school(inzage.school)?.naam ?? inzage.school,
    statussen: getoondeStatussen(route, inzage).map(({ naam, uitleg }) => ({ naam, uitleg })),
    aanZet: inzage.aanZet.map(({ plaats, naam }) => beurtTekst(hulpvraag, inzage, nu, { plaats, naam })),
    mijnBeurt: inzage.mijnBeurt,
    raad:
      inzage.ziet === 'alles'
        ? route.raad.filter(({ als }) => geldenAlle(toetsing, als)).map(({ tekst }) => tekst)
        : [],
    lijst: eerst.lijst,
    formulier: eerst.formulier,
    anderen: anderen.map(({ code, knop, velden, nogNodig, voorstelversie }): Stapknop => ({
      stap: code,
      knop,
      direct: velden.length === 0 && nogNodig.length === 0,
      voorstelversie,
    })),
    teksten: inzage.ziet === 'alles',
  };
}

/** The statuses that say something to somebody; one that is all he sees is always shown. */
export function getoondeStatussen(route: Route, { statussen }: Inzage): Inzage['statussen'] {
  return statussen.filter(({ spoor, code }) => !isRust(route, spoor, code) || statussen.length === 1);
}

/** A track at rest has nothing to tell; the case never left its first status there, or came back. */
function isRust({ sporen }: Route, spoor: string, status: string): boolean {
  const gevonden = sporen.find(({ code }) => code === spoor)?.statussen.find(({ code }) => code === status);
  return gevonden?.rust === true && !gevonden.einde;
}

/** The role, with the name of whoever sits there for those who may see him. */
function beurtTekst(
  hulpvraag: Hulpvraag,
  inzage: Inzage,
  nu: Nu,
  { plaats, naam }: { readonly plaats: string; readonly naam: string },
): string {
  const zit = inPlaats(hulpvraag, plaats).map(({ persoon }) => persoon);
  const zichtbaar = zit.filter((een) => inzage.mensen.some(({ persoon }) => zelfde(persoon, een)));
  return zichtbaar.length === 0 ? naam : `${naam} (${zichtbaar.map((een) => naamVan(nu.adresboek, een)).join(', ')})`;
}

/** The step that is open to be filled in, and the checklist before the step that it is for. */
function openStap(
  toetsing: Toetsing,
  inzage: Inzage,
  nu: Nu,
  gekozen: Gekozen | null,
): { readonly formulier: Formulier | null; readonly lijst: readonly Lijstregel[] } {
  const gevraagd = inzage.stappen.find(({ code }) => code === gekozen?.stap);
  const eerste = voorop(toetsing, inzage.stappen);
  if (gevraagd !== undefined) {
    const vooraf = gekozen?.vooraf ?? (eerste?.stap.code === gevraagd.code ? eerste : NIETS_VOORAF);
    return {
      formulier: formulierVoor(toetsing, nu.adresboek, gevraagd, vooraf, null),
      lijst: lijstVoor(toetsing, nu, gevraagd.code),
    };
  }
  if (eerste === null) return { formulier: null, lijst: [] };
  const doel = eerste.voor ?? eerste.stap;
  return {
    formulier: formulierVoor(toetsing, nu.adresboek, eerste.stap, eerste, eerste.voor?.knop ?? null),
    lijst: lijstVoor(toetsing, nu, doel.code),
  };
}

function lijstVoor(toetsing: Toetsing, nu: Nu, code: string): readonly Lijstregel[] {
  const stap = toetsing.route.stappen.find((een) => een.code === code);
  return stap === undefined ? [] : nodigVoor(toetsing, stap).flatMap((regel) => lijstregels(nu, regel));
}

function lijstregels({ adresboek }: Nu, regel: Nodigregel): readonly Lijstregel[] {
  switch (regel.soort) {
    case 'feit':
      return [
        { klaar: regel.op !== null, tekst: regel.op === null ? regel.naam : `${regel.naam}: ${dagKort(regel.op)}` },
      ];
    case 'nummer':
      return [{ klaar: regel.ingevuld, tekst: `${regel.naam} (nodig)` }];
    case 'toestemming':
      return regel.partijen.map((partij) =>
        partijregel(regel.noemt === null ? '' : ` met ${naamVan(adresboek, regel.noemt)}`, partij),
      );
  }
}

function partijregel(metWie: string, { partij, moet, antwoord }: Partijregel): Lijstregel {
  const wat = moet ? `akkoord${metWie}` : 'gehoord';
  const tekst = antwoord === null ? 'nog niet vastgelegd' : antwoordTekst(antwoord);
  return {
    klaar: antwoord !== null && (!moet || antwoord.antwoord === 'ja'),
    tekst: `${partijnaam(partij)} ${wat}: ${tekst}`,
  };
}
