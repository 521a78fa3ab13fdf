import type { Route } from '../route/route.js';
import { aanZet, plaatsnaam } from './aan-zet.js';
import type { AangebodenStap } from './aangeboden.js';
import { aangebodenStappen } from './aangeboden.js';
import type { Bereik } from './bereik.js';
import { bereikVan, NIETS_INGEVULD } from './bereik.js';
import type { Gebeurtenis } from './gebeurtenis.js';
import { isVanKlok, regelVan } from './historie.js';
import { houdt } from './handelend.js';
import type { Bezetting, Hulpvraag, Persoon, Toestemming } from './hulpvraag.js';
import { inPlaats, zelfde } from './hulpvraag.js';
import type {
  Actieregel,
  Feitregel,
  Gecodeerd,
  Historieregel,
  Inzage,
  Overig,
  Persoonsregel,
  Statusregel,
  Toestemmingsregel,
} from './inzage.js';
import type { Omstandigheden, Toetsing } from './toets.js';
import { geldenAlle } from './toets.js';

/** A case, looked at by somebody as far as he may see. */
interface Blik {
  readonly toetsing: Toetsing;
  readonly bereik: Bereik;
}

/**
 * What a person may see of a case: all of "dat", the part of the desk, or his own lines, by the best slot that he or
 * somebody whose substitute he is holds (DOMAIN 4, G8, G13). Null when he may not know that the case exists: for him a case
 * of others and a case that never was are the same. Computed when it is shown, never kept (ARCHITECTURE idea 6).
 */
export function viewFor(
  route: Route,
  hulpvraag: Hulpvraag,
  log: readonly Gebeurtenis[],
  kijker: Persoon,
  omstandigheden: Omstandigheden,
): Inzage | null {
  const bereik = bereikVan(route, hulpvraag, kijker, omstandigheden);
  if (bereik === null) return null;
  const toetsing: Toetsing = { route, hulpvraag, ingevuld: NIETS_INGEVULD, omstandigheden };
  const blik: Blik = { toetsing, bereik };
  const { id, versie, nummer, school, sector } = hulpvraag;
  const acties = actieregels(blik);
  const stappen = aangebodenStappen(toetsing, kijker);
  return {
    id,
    versie,
    nummer,
    school,
    sector,
    ziet: bereik.ziet,
    statussen: statusregels(blik),
    ...beurt(blik, acties, stappen),
    mensen: mensen(blik).map((een) => persoonsregel(route, een)),
    ...toestemmingen(blik),
    acties,
    feiten: feitregels(blik),
    geschiedenis: log.filter((een) => zietGebeurtenis(blik, een)).map((een) => historieregel(blik, een)),
    stappen,
    overig: bereik.ziet === 'alles' ? overig(route, hulpvraag) : null,
  };
}

const ben = ({ bereik }: Blik, persoon: Persoon): boolean => bereik.ik.some((een) => zelfde(een, persoon));

/** Whose turn it is in the tracks that he sees; his as well while a line of his own is open, or a proposal waits for him. */
function beurt(
  blik: Blik,
  acties: readonly Actieregel[],
  stappen: readonly AangebodenStap[],
): Pick<Inzage, 'aanZet' | 'mijnBeurt'> {
  const { toetsing, bereik } = blik;
  const beurten = aanZet(toetsing.route, toetsing.hulpvraag).filter(({ spoor }) => zietSpoor(blik, spoor));
  const aanDeBeurt = beurten.some(({ plaats }) => bereik.ik.some((een) => houdt(toetsing, plaats, een)));
  const eigenActie = acties.some(({ eigenaar }) => ben(blik, eigenaar));
  const bevestigt = stappen.some(({ voorstelversie }) => voorstelversie !== null);
  return { aanZet: beurten, mijnBeurt: aanDeBeurt || eigenActie || bevestigt };
}

function zietSpoor({ toetsing, bereik }: Blik, spoor: string): boolean {
  if (bereik.ziet === 'alles') return true;
  return bereik.ziet === 'loket' && toetsing.route.zicht.loket?.spoor === spoor;
}

function zietFeit({ toetsing, bereik }: Blik, feit: string): boolean {
  if (bereik.ziet === 'alles') return true;
  return bereik.ziet === 'loket' && toetsing.route.zicht.loket?.feiten.includes(feit) === true;
}

/** A code with its name; a code that the route no longer has names itself. */
function gecodeerd(lijst: readonly Gecodeerd[], code: string): Gecodeerd {
  return { code, naam: lijst.find((een) => een.code === code)?.naam ?? code };
}

function statusregels(blik: Blik): readonly Statusregel[] {
  const { route, hulpvraag } = blik.toetsing;
  return route.sporen
    .filter(({ code }) => zietSpoor(blik, code))
    .flatMap(({ code: spoor, statussen }) =>
      statussen
        .filter(({ code }) => code === hulpvraag.sporen[spoor])
        .map(({ code, naam, uitleg }) => ({ spoor, code, naam, uitleg })),
    );
}

function feitregels(blik: Blik): readonly Feitregel[] {
  const { route, hulpvraag } = blik.toetsing;
  return Object.entries(hulpvraag.feiten)
    .filter(([code]) => zietFeit(blik, code))
    .map(([code, { op, waarde }]) => ({ ...gecodeerd(route.feiten, code), op, waarde }));
}

function actieregels(blik: Blik): readonly Actieregel[] {
  const { route, hulpvraag } = blik.toetsing;
  return hulpvraag.acties
    .filter(({ klaarOp, eigenaar }) => klaarOp === null && (blik.bereik.ziet === 'alles' || ben(blik, eigenaar)))
    .map(({ id, soort, eigenaar, op }) => ({ ...gecodeerd(route.acties, soort), id, eigenaar, op }));
}

/** Who sits where, as far as he may know: everybody, or the contacts that the route names, and himself. */
function mensen(blik: Blik): readonly Bezetting[] {
  const { hulpvraag } = blik.toetsing;
  const nu = hulpvraag.bezetting.filter(({ tot }) => tot === null);
  if (blik.bereik.ziet === 'alles') return nu;
  const contacten = contactplaatsen(blik);
  return nu.filter(({ plaats, persoon }) => contacten.includes(plaats) || ben(blik, persoon));
}

/** For the desk the first slot that is filled: the regierolhouder, or who stands in when there is none (G8). */
function contactplaatsen({ toetsing, bereik }: Blik): readonly string[] {
  const { zicht } = toetsing.route;
  const genoemd = bereik.ziet === 'loket' ? zicht.loket?.contacten : zicht.eigen?.contacten;
  const gevuld = (genoemd ?? [])
    .filter(({ plaats, als }) => inPlaats(toetsing.hulpvraag, plaats).length > 0 && geldenAlle(toetsing, als))
    .map(({ plaats }) => plaats);
  return bereik.ziet === 'loket' ? gevuld.slice(0, 1) : gevuld;
}

const persoonsregel = (route: Route, { plaats, persoon, rol, van }: Bezetting): Persoonsregel => ({
  plaats,
  naam: plaatsnaam(route, plaats),
  persoon,
  rol,
  van,
});

/** Everything; for the desk its own consent without the person it names; for others that a consent was given. */
function toestemmingen({ toetsing, bereik }: Blik): Pick<Inzage, 'toestemmingen' | 'toestemmingBestaat'> {
  const { route, hulpvraag } = toetsing;
  const doel = route.zicht.loket?.toestemming;
  const regel = ({ doel: code, partij, antwoord, hoe, op, noemt, ingetrokkenOp }: Toestemming): Toestemmingsregel => ({
    ...gecodeerd(route.toestemmingen, code),
    partij,
    antwoord,
    hoe,
    op,
    noemt: bereik.ziet === 'alles' ? noemt : null,
    ingetrokkenOp,
  });
  if (bereik.ziet !== 'eigen') {
    const zichtbaar = hulpvraag.toestemmingen.filter((een) => bereik.ziet === 'alles' || een.doel === doel);
    return { toestemmingen: zichtbaar.map(regel), toestemmingBestaat: [] };
  }
  const gegeven = hulpvraag.toestemmingen.filter((een) => een.antwoord === 'ja' && een.ingetrokkenOp === null);
  const codes = [...new Set(gegeven.map((een) => een.doel))];
  return { toestemmingen: [], toestemmingBestaat: codes.map((code) => gecodeerd(route.toestemmingen, code)) };
}

/** His own steps; for the desk also what changed its track or its dates. */
function zietGebeurtenis(blik: Blik, { wie, wijzigingen }: Gebeurtenis): boolean {
  if (blik.bereik.ziet === 'alles' || ben(blik, wie.door) || (wie.namens !== null && ben(blik, wie.namens)))
    return true;
  return wijzigingen.some(
    (een) => (een.wat === 'spoor' && zietSpoor(blik, een.spoor)) || (een.wat === 'feit' && zietFeit(blik, een.feit)),
  );
}

function historieregel(blik: Blik, gebeurtenis: Gebeurtenis): Historieregel {
  const { route } = blik.toetsing;
  const { nummer, op, wie } = gebeurtenis;
  const klok = isVanKlok(gebeurtenis);
  return {
    nummer,
    regel: regelVan(route, gebeurtenis),
    op,
    plaats: klok ? null : plaatsnaam(route, wie.plaats),
    wie: klok || blik.bereik.ziet !== 'alles' ? null : wie,
  };
}

function overig(route: Route, hulpvraag: Hulpvraag): Overig {
  const { leeftijd, geopendOp, bewaartTot, voorstellen, klokken } = hulpvraag;
  return {
    leeftijd,
    geopendOp,
    bewaartTot,
    voorstellen: Object.values(voorstellen).filter(({ aanvaard }) => !aanvaard),
    klokken: Object.entries(klokken).map(([code, klok]) => ({ ...gecodeerd(route.klokken, code), ...klok })),
  };
}
