import { beurtenVan } from '../../domain/herinnering/beurten.js';
import type { Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Feitregel, Historieregel, Persoonsregel, Toestemmingsregel } from '../../domain/hulpvraag/inzage.js';
import { eersteSchooldag } from '../../domain/kalender/schooldagen.js';
import type { Route } from '../../domain/route/route.js';
import { herinnerwereld } from '../herinnering/herinner-op.js';
import type { Gezien } from './toon-hulpvraag.js';
import type { Adresboek } from './adresboek.js';
import { antwoordTekst, dagKort, dagTekst, feitTekst, handelendTekst, naamVan, partijnaam } from './woorden.js';
import type { Mensregel, Overzicht } from './zaakbeeld.js';

/**
 * The whole of a case that somebody may see. `bereikbaar` tells of each person whether the bot can reach him: whoever
 * cannot be reached is shown so from the day on which he is linked (ARCHITECTURE idea 8).
 */
export async function maakOverzicht(
  route: Route,
  gezien: Gezien,
  bereikbaar: (persoon: Persoon) => Promise<boolean>,
): Promise<Overzicht> {
  const { inzage, nu } = gezien;
  const { adresboek } = nu;
  return {
    id: inzage.id,
    nummer: inzage.nummer,
    school: adresboek.school(inzage.school)?.naam ?? inzage.school,
    mensen: await Promise.all(
      inzage.mensen.map(async (een) => mensregel(adresboek, een, await bereikbaar(een.persoon))),
    ),
    toestemmingen: [
      ...inzage.toestemmingen.map((een) => toestemmingsregel(adresboek, een)),
      ...inzage.toestemmingBestaat.map(({ naam }) => `${naam}: gegeven`),
    ],
    acties: inzage.acties.map(
      ({ naam, eigenaar, op }) => `${naam}: ${naamVan(adresboek, eigenaar)}, sinds ${dagKort(op)}`,
    ),
    checks: checkregels(route, gezien),
    feiten: inzage.feiten.map((een) => feitTekst(een.naam, een, keuzenaam(route, een))),
    geschiedenis: inzage.geschiedenis.toReversed().map((een) => historietekst(adresboek, een)),
  };
}

/**
 * When the clock asks the questions of a card next: "Volgende driemaandencheck: 1 maart 2027". For those who see everything,
 * since it tells how far the case is.
 */
function checkregels(route: Route, { inzage, hulpvraag, nu }: Gezien): readonly string[] {
  if (inzage.ziet !== 'alles') return [];
  const wereld = herinnerwereld(nu, hulpvraag);
  return beurtenVan(route, hulpvraag, wereld)
    .filter(({ regel, trap }) => regel.kaart !== undefined && trap <= 1)
    .map(({ regel, voor, dag, trap }) => {
      // The notice comes before the holiday, the questions after it.
      const vraagdag = trap === 0 ? eersteSchooldag(wereld.kalender, voor) : dag;
      return `Volgende ${regel.naam.toLowerCase()}: ${dagTekst(vraagdag)}`;
    });
}

/** "20 feb 2027: Er is contact gelegd. (Sanne de Vries)"; the clock is nobody and has no name. */
function historietekst(adresboek: Adresboek, { regel, op, plaats, wie }: Historieregel): string {
  const door = wie === null ? plaats : handelendTekst(adresboek, wie);
  return `${dagKort(op)}: ${regel}${door === null ? '' : ` (${door})`}`;
}

function mensregel(adresboek: Adresboek, { persoon, naam: rol, van }: Persoonsregel, bereikbaar: boolean): Mensregel {
  const mens = adresboek.vind(persoon);
  const uitleg = [mens?.functie, mens?.organisatie, mens?.telefoon, `sinds ${dagKort(van)}`];
  return {
    rol,
    naam: naamVan(adresboek, persoon),
    uitleg: uitleg.filter((deel) => deel !== undefined && deel !== null).join(', '),
    bereikbaar,
  };
}

function toestemmingsregel(adresboek: Adresboek, een: Toestemmingsregel): string {
  const wie = een.noemt === null ? '' : ` met ${naamVan(adresboek, een.noemt)}`;
  const weg = een.ingetrokkenOp === null ? '' : `, ingetrokken ${dagKort(een.ingetrokkenOp)}`;
  return `${een.naam}${wie}. ${partijnaam(een.partij)}: ${antwoordTekst(een)}${weg}`;
}

/** The name of a choice that a fact holds, as the step asked for it; null for a bare date, a number, yes or no. */
export function keuzenaam({ stappen }: Route, { code, waarde }: Feitregel): string | null {
  if (waarde === null) return null;
  for (const stap of stappen) {
    const effecten = [...stap.overgangen.flatMap((een) => een.effecten), ...stap.effecten];
    const uit = effecten.flatMap((een) => (een.doe === 'feit' && een.feit === code ? [een.waarde] : []));
    const keuzes = stap.velden.filter((veld) => uit.includes(veld.code)).flatMap((veld) => veld.keuzes);
    const naam = keuzes.find((keuze) => keuze.code === waarde)?.naam;
    if (naam !== undefined) return naam;
  }
  return null;
}
