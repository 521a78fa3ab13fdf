import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { viewFor } from '../../domain/hulpvraag/view-for.js';
import { getoondeStatussen } from './maak-zaakbeeld.js';
import { inzageregel } from './vastleggen.js';
import type { Zaakregel } from './zaakbeeld.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/**
 * The open cases of somebody: in which he or somebody whose substitute he is sits in a slot, and for a slot of roles those of
 * its schools. What waits for him comes first, then by number. Each case that he sees is a line in the access log.
 */
export async function mijnHulpvragen(kennis: Zaakkennis, wie: Persoon): Promise<readonly Zaakregel[]> {
  const { route, hulpvragen } = kennis;
  const nu = await nuIn(kennis);
  const gevonden = await zoek(kennis, nu, wie);
  const gezien = gevonden.flatMap((hulpvraag) => {
    // Without the log: the list shows no history.
    const inzage = viewFor(route, hulpvraag, [], wie, nu);
    return inzage === null ? [] : [inzage];
  });
  await Promise.all(gezien.map(({ id }) => hulpvragen.inzage(inzageregel(nu, wie, id, 'lijst', null))));
  return gezien
    .map((inzage) => ({ ...inzage, statussen: getoondeStatussen(route, inzage) }))
    .map(({ id, nummer, school, statussen, aanZet, mijnBeurt }) => ({
      id,
      nummer,
      school: nu.adresboek.school(school)?.naam ?? school,
      status: statussen.map(({ naam }) => naam).join(' · '),
      aanZet: aanZet.map(({ naam }) => naam).join(', '),
      mijnBeurt,
    }))
    .toSorted((a, b) => Number(b.mijnBeurt) - Number(a.mijnBeurt) || a.nummer.localeCompare(b.nummer));
}

async function zoek({ route, hulpvragen }: Zaakkennis, nu: Nu, wie: Persoon): Promise<readonly Hulpvraag[]> {
  const ik = [wie, ...nu.vervangt(wie)];
  const rollen = route.plaatsen
    .filter(({ soort, ziet }) => soort === 'rol' && ziet !== 'niets')
    .flatMap((plaats) => [...plaats.rollen.po, ...plaats.rollen.vo]);
  const scholen = new Set(
    rollen.length === 0 ? [] : ik.flatMap((een) => nu.adresboek.scholenMetRol(een, rollen).map(({ code }) => code)),
  );
  const lijsten = await Promise.all([
    ...ik.map((een) => hulpvragen.vanPersoon(een)),
    ...[...scholen].map((school) => hulpvragen.vanSchool(school)),
  ]);
  return [...new Map(lijsten.flat().map((een) => [een.id, een])).values()];
}
