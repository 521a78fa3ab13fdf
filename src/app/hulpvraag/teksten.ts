import { inPlaats } from '../../domain/hulpvraag/hulpvraag.js';
import { geldenAlle } from '../../domain/hulpvraag/toets.js';
import type { Route } from '../../domain/route/route.js';
import { keuzenaam } from './maak-overzicht.js';
import { getoondeStatussen, toetsingVan } from './maak-zaakbeeld.js';
import type { Gezien } from './toon-hulpvraag.js';
import { antwoordTekst, dagTekst, feitTekst, naamVan, partijnaam } from './woorden.js';

/** Texts to copy, made when they are shown and kept nowhere. Only for those who see everything of "dat". */

/**
 * What a hulpvraag comes down to for the register: who, when, which consent; then what is still to be done there for the
 * last step. What is the matter is not in it: whoever copies it writes that in the register himself.
 */
export function kindkansblok(
  route: Route,
  { inzage, log, nu }: Gezien,
): { readonly regels: readonly string[]; readonly teDoen: readonly string[] } {
  const { adresboek } = nu;
  const school = adresboek.school(inzage.school)?.naam ?? inzage.school;
  const laatste = log.findLast(({ register }) => register.length > 0);
  return {
    regels: [
      `Hulpvraag ${inzage.nummer}, ${school}, stand van ${dagTekst(nu.vandaag)}`,
      `Status: ${getoondeStatussen(route, inzage)
        .map(({ naam }) => naam)
        .join(', ')}`,
      ...inzage.mensen.map(({ naam, persoon }) => `${hoofdletter(naam)}: ${naamVan(adresboek, persoon)}`),
      ...inzage.toestemmingen
        .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
        .map((een) => `Toestemming (${een.naam}), ${partijnaam(een.partij).toLowerCase()}: ${antwoordTekst(een)}`),
      ...inzage.feiten.map((een) => feitTekst(een.naam, een, keuzenaam(route, een))),
    ],
    teDoen: laatste === undefined ? [] : registerregels(route, laatste.register),
  };
}

/** Lines of the checklist for the register, in words. */
export const registerregels = ({ register }: Route, codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].flatMap((code) => register[code] ?? []);

/** The text for the parents or the pupil that fits where the case stands; empty when the route has none for it. */
export function oudertekst(route: Route, { hulpvraag, nu }: Gezien): readonly string[] {
  const toetsing = toetsingVan(route, hulpvraag, nu);
  const gevonden = route.oudertekst.find(({ als }) => geldenAlle(toetsing, als));
  const naam = (plaats: string): string => {
    const zit = inPlaats(hulpvraag, plaats).map(({ persoon }) => nu.adresboek.vind(persoon));
    return zit.flatMap((mens) => (mens === null ? [] : [`${mens.naam} (${mens.functie})`])).join(' en ');
  };
  const voorgesteld = Object.values(hulpvraag.voorstellen).flatMap(({ personen }) => Object.values(personen));
  const vul = (sleutel: string): string => {
    if (sleutel === 'school') return nu.adresboek.school(hulpvraag.school)?.naam ?? '';
    if (sleutel === 'voorgesteld') return voorgesteld.map((een) => naamVan(nu.adresboek, een)).join(' en ');
    if (sleutel === 'telefoon') return telefoonVan(inPlaats(hulpvraag, route.houder)[0]?.persoon, nu);
    return naam(sleutel);
  };
  return (gevonden?.regels ?? []).map((regel) =>
    regel.replaceAll(/\{([a-z-]+)\}/g, (_, sleutel: string) => vul(sleutel)),
  );
}

function telefoonVan(persoon: Parameters<typeof naamVan>[1] | undefined, { adresboek }: Gezien['nu']): string {
  const mens = persoon === undefined ? null : adresboek.vind(persoon);
  return mens?.telefoon ?? 'het nummer van de school';
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
