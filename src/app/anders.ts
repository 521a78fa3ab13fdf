import type { Kennis, Vrager } from './vrager.js';
import type { Weergave } from './weergave.js';
import { aanspreekpunt, aanspreekrol, isVrager } from './wie-op-school.js';

/**
 * "Iets anders": the list of themes is open (GO-017), and what is in none of them goes to the IB'er or COO. Somebody
 * whose school is not known chooses it first, and then sees this again.
 */
export function showAnders(kennis: Kennis, vrager: Vrager): readonly Weergave[] {
  const { school, scholen } = vrager;
  if (school === null && scholen.length > 0) {
    return [
      { kaart: 'anders', wie: 'kies-school' },
      { kaart: 'schoolkiezer', scholen, huidige: null, plek: 'anders' },
    ];
  }
  const contact = aanspreekpunt(kennis, vrager);
  if (school === null || contact === null) return [{ kaart: 'anders', wie: 'niemand' }];
  const doorgeven = aanspreekrol(school);
  const medewerker = kennis.mensen.aanspreekpunt(school.code, doorgeven);
  const zelf = medewerker !== null && isVrager(medewerker, vrager);
  return [{ kaart: 'anders', wie: zelf ? 'zelf' : { contact, school, doorgeven } }];
}
