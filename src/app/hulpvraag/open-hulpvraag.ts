import { decide } from '../../domain/hulpvraag/decide.js';
import { begin } from '../../domain/hulpvraag/evolve.js';
import type { Gebeurtenis, Opening } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Ingevuld } from '../../domain/hulpvraag/toets.js';
import type { Weigering } from '../../domain/hulpvraag/weigering.js';
import { weiger } from '../../domain/hulpvraag/weigering.js';
import type { Route, Stap } from '../../domain/route/route.js';
import type { Leeftijd } from '../../domain/route/woorden.js';
import type { Klik } from '../geef-door.js';
import { inzageregel, vastleggingVan } from './vastleggen.js';
import type { Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/** What somebody says of a hulpvraag that he opens: the school, the age band of the pupil, and the fields of the step. */
export interface Openingsopdracht {
  readonly school: string;
  readonly leeftijd: Leeftijd;
  readonly ingevuld: Ingevuld;
  readonly klik: Klik;
}

export type Openingsuitslag =
  | { readonly soort: 'geopend'; readonly hulpvraag: Hulpvraag }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

/** The step of a route by which a case is opened. */
export function openingsstap(route: Route): Stap {
  const stap = route.stappen.find(({ opent }) => opent);
  if (stap === undefined) throw new Error(`route ${route.code}: no step opens a case`);
  return stap;
}

/**
 * The same form filled in differently is another pupil: the form stays in the chat of an older client, and its second
 * hulpvraag must not be answered with the first. What was filled in is codes here: `decide` has passed it.
 */
function effectsleutel(
  wie: Persoon,
  { school, leeftijd, klik }: Openingsopdracht,
  { stap, wijzigingen }: Gebeurtenis,
): string {
  const antwoorden = wijzigingen.flatMap((een) => (een.wat === 'feit' ? [een.nu?.waarde ?? ''] : []));
  return [wie.tenant, wie.id, stap, klik.conversation, klik.kaart, school, leeftijd, ...antwoorden].join('|');
}

/** A number is given out only once it is sure that the case is opened: none is skipped for a refusal. */
const NOG_GEEN_NUMMER = '-';

/**
 * Opens a hulpvraag at a school (T04): only whoever the route lets open one, by his role at that school. The same click twice
 * opens one. Refuses with the sentence of `decide`; an unknown school as if it were not his.
 */
export async function openHulpvraag(
  kennis: Zaakkennis,
  wie: Persoon,
  opdracht: Openingsopdracht,
): Promise<Openingsuitslag> {
  const { route, hulpvragen, wereld } = kennis;
  const nu = await nuIn(kennis);
  const school = nu.adresboek.school(opdracht.school);
  const stap = openingsstap(route);
  const probeer = (opening: Opening): ReturnType<typeof decide> =>
    decide(
      route,
      begin(opening, nu.vandaag),
      { stap: stap.code, wie, ingevuld: opdracht.ingevuld, voorstelversie: null },
      nu,
    );
  const opening: Opening | null =
    school === null
      ? null
      : {
          id: wereld.newId(),
          nummer: NOG_GEEN_NUMMER,
          route: route.code,
          school: school.code,
          sector: school.sector,
          leeftijd: opdracht.leeftijd,
          sporen: Object.fromEntries(route.sporen.map((spoor) => [spoor.code, spoor.begin])),
        };
  const proef = opening === null ? null : probeer(opening);
  if (opening === null || proef === null || proef.soort === 'geweigerd') {
    const weigering = proef?.soort === 'geweigerd' ? proef.weigering : weiger(route, stap.nietJij ?? 'niet-jouw-stap');
    await hulpvragen.inzage(inzageregel(nu, wie, null, stap.code, weigering.code));
    return { soort: 'geweigerd', weigering };
  }
  const nummer = await hulpvragen.volgendNummer(route.nummer, Number(nu.vandaag.slice(0, 4)));
  const echt = { ...opening, nummer };
  const besluit = probeer(echt);
  if (besluit.soort === 'geweigerd') return besluit;
  const sleutel = effectsleutel(wie, opdracht, besluit.gebeurtenis);
  const vastlegging = vastleggingVan(
    route,
    nu,
    { ...besluit, opening: echt },
    { sleutel, antwoord: { hulpvraag: echt.id } },
  );
  const gelegd = await hulpvragen.leg(vastlegging);
  if (gelegd.soort === 'vastgelegd') return { soort: 'geopend', hulpvraag: besluit.hulpvraag };
  const eerder = gelegd.soort === 'eerder' ? await hulpvragen.find(String(gelegd.antwoord['hulpvraag'])) : null;
  if (eerder === null) throw new Error('a case that was just opened is gone');
  return { soort: 'geopend', hulpvraag: eerder };
}
