import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { HulpvraagRij } from '../../src/app/hulpvraag-store.js';
import type { Stapopdracht, Stapuitslag } from '../../src/app/hulpvraag/neem-stap.js';
import { hoorplaatsen } from '../../src/app/hulpvraag/hoorders.js';
import { neemStap } from '../../src/app/hulpvraag/neem-stap.js';
import { openHulpvraag } from '../../src/app/hulpvraag/open-hulpvraag.js';
import type { Zaakkennis } from '../../src/app/hulpvraag/zaakkennis.js';
import { nuIn } from '../../src/app/hulpvraag/zaakkennis.js';
import type { Gebeurtenis } from '../../src/domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../src/domain/hulpvraag/hulpvraag.js';
import { begin, evolve } from '../../src/domain/hulpvraag/evolve.js';
import type { Kaart, Keus } from './go-kaarten.js';
import { kaartVan, klikOp, MENSEN, met, openingVan, route, SCHOLEN } from './go-kaarten.js';

/**
 * Random histories of clicks by the people of a case. Every click is delivered one to four times, now and then with other
 * answers (a second try on the same card), shuffled among those of others, some long after others acted, some at once.
 */

/** The numbers by which a history makes its choices. */
export const geschiedenissen = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 30, maxLength: 90 });

interface Bezorging {
  readonly wie: Persoon;
  readonly opdracht: Stapopdracht;
}
interface Bezorgd extends Bezorging {
  /** What is delivered at once has the same number. */
  readonly ronde: number;
  readonly uitslag: Stapuitslag;
}

/** What came of a history. */
export interface Gespeeld {
  readonly stand: Hulpvraag;
  readonly log: readonly Gebeurtenis[];
  readonly bezorgd: readonly Bezorgd[];
  /** What is not as it was promised, in words; empty when all is well. */
  readonly fouten: readonly string[];
}

export interface Speelwijze {
  /** Names the case among others of the same store. */
  readonly naam: string;
  /** Whether deliveries may overlap; when not, a history goes the same way on every store. */
  readonly tegelijk: boolean;
}

export async function speelGeschiedenis(
  kennis: Zaakkennis,
  getallen: readonly number[],
  wijze: Speelwijze,
): Promise<Gespeeld> {
  let at = 0;
  const keus: Keus = () => getallen[at++ % getallen.length] ?? 0;
  const { id, fout } = await opent(kennis, keus, wijze);
  const bezorgd: Bezorgd[] = [];
  let ronde = 0;
  const bezorg = async (lijst: readonly Bezorging[]): Promise<void> => {
    let rest = lijst;
    while (rest.length > 0) {
      const samen = wijze.tegelijk ? 1 + (keus() % 4) : 1;
      const nu = rest.slice(0, samen);
      rest = rest.slice(samen);
      ronde += 1;
      const uitslagen = await Promise.all(nu.map(({ wie, opdracht }) => neemStap(kennis, wie, opdracht)));
      nu.forEach((een, plek) => {
        const uitslag = uitslagen[plek];
        if (uitslag !== undefined) bezorgd.push({ ...een, ronde, uitslag });
      });
    }
  };
  let blijft: readonly Bezorging[] = [];
  for (let beurt = 3 + (keus() % 9); beurt > 0; beurt -= 1) {
    const nieuw = (await kaarten(kennis, id, keus)).flatMap((kaart) => bezorgingen(kaart, keus));
    const rij = geschud([...blijft, ...nieuw], keus);
    const later = rij.map(() => keus() % 5 === 0);
    blijft = rij.filter((_, plek) => later[plek]);
    await bezorg(rij.filter((_, plek) => later[plek] !== true));
  }
  await bezorg(blijft);
  const [stand, log] = await Promise.all([kennis.hulpvragen.find(id), kennis.hulpvragen.log(id)]);
  if (stand === null) throw new Error('the case of a history is gone');
  return { stand, log, bezorgd, fouten: [...fout, ...fouten(stand, log, bezorgd)] };
}

/** The click that opens is delivered several times at once as well. */
async function opent(
  kennis: Zaakkennis,
  keus: Keus,
  { naam, tegelijk }: Speelwijze,
): Promise<{ id: string; fout: string[] }> {
  const school = SCHOLEN[keus() % SCHOLEN.length] ?? '';
  const opening = (): ReturnType<typeof openHulpvraag> =>
    openHulpvraag(kennis, met('ib', school), openingVan(naam, school));
  const eerste = await (tegelijk ? null : opening());
  const keren = await Promise.all(Array.from({ length: 1 + (tegelijk ? keus() % 4 : 0) }, opening));
  const ids = new Set(
    [...(eerste === null ? [] : [eerste]), ...keren].map((een) => (een.soort === 'geopend' ? een.hulpvraag.id : '')),
  );
  return { id: [...ids][0] ?? '', fout: ids.size === 1 ? [] : [`one click opened ${ids.size} cases`] };
}

/** One to three people have a card before them: of what comes first for them, or of another step of theirs. */
async function kaarten(kennis: Zaakkennis, id: string, keus: Keus): Promise<readonly Kaart[]> {
  const alle: Kaart[] = [];
  for (const wie of MENSEN) {
    const kaart = await kaartVan(kennis, wie, id, keus() % 6 === 0 ? keus : null);
    if (kaart !== null) alle.push(kaart);
  }
  return geschud(alle, keus).slice(0, 1 + (keus() % 3));
}

function bezorgingen(kaart: Kaart, keus: Keus): readonly Bezorging[] {
  const opdracht = klikOp(kaart, keus);
  const keren = Array.from({ length: 1 + (keus() % 4) }, () => (keus() % 5 === 0 ? klikOp(kaart, keus) : opdracht));
  return keren.map((een) => ({ wie: kaart.wie, opdracht: een }));
}

function geschud<T>(rij: readonly T[], keus: Keus): readonly T[] {
  const uit = [...rij];
  for (let plek = uit.length - 1; plek > 0; plek -= 1) {
    const ander = keus() % (plek + 1);
    const [een, twee] = [uit[plek], uit[ander]];
    if (een !== undefined && twee !== undefined) [uit[plek], uit[ander]] = [twee, een];
  }
  return uit;
}

/** A form that was filled in differently is another click, also on the same card. */
const klikVan = ({ wie, opdracht: { stap, versie, ingevuld } }: Bezorging): string =>
  `${wie.id} ${stap} ${versie} ${JSON.stringify(ingevuld)}`;

/** Every click has one effect at most, every event is the effect of one click, and the log tells how the case came to be. */
function fouten(stand: Hulpvraag, log: readonly Gebeurtenis[], bezorgd: readonly Bezorgd[]): readonly string[] {
  const gevonden: string[] = [];
  const effect = new Map<string, number>();
  const gezetIn = new Map<string, number>();
  for (const een of bezorgd) {
    const klik = klikVan(een);
    if (een.uitslag.soort === 'geweigerd') {
      // Who is no longer concerned may not even learn that the case is there.
      const { code } = een.uitslag.weigering;
      const eerst = gezetIn.get(klik) ?? een.ronde;
      if (eerst < een.ronde && code !== 'niet-gevonden') gevonden.push(`${klik} was done, then refused: ${code}`);
      continue;
    }
    const { nummer } = een.uitslag.gebeurtenis;
    if ((effect.get(klik) ?? nummer) !== nummer) gevonden.push(`${klik} had two effects`);
    effect.set(klik, nummer);
    gezetIn.set(klik, gezetIn.get(klik) ?? een.ronde);
  }
  const nummers = [...effect.values()].toSorted((a, b) => a - b);
  const verder = log.slice(1).map(({ nummer }) => nummer);
  if (!isDeepStrictEqual(nummers, verder)) gevonden.push(`events ${verder.join()} of clicks ${nummers.join()}`);
  if (!isDeepStrictEqual(vouw(stand, log), stand)) gevonden.push('the log does not fold into the case');
  return gevonden;
}

/** The case as its log tells it; it opens as it is now, but for what steps change. */
export function vouw({ id, nummer, school, sector, geopendOp }: Hulpvraag, log: readonly Gebeurtenis[]): Hulpvraag {
  const sporen = Object.fromEntries(route.sporen.map((spoor) => [spoor.code, spoor.begin]));
  const opening = { id, nummer, route: route.code, school, sector, leeftijd: '16-17', sporen } as const;
  return log.reduce(evolve, begin(opening, geopendOp));
}

/** Takes every order that waits, and settles it. */
export async function nemenOpdrachten({ hulpvragen, wereld }: Zaakkennis): Promise<readonly HulpvraagRij[]> {
  const rijen = await hulpvragen.claimOpdrachten(wereld.nu(), 60_000, 1_000_000);
  const verzonden = { uitkomst: 'verzonden', activityId: null } as const;
  await Promise.all(rijen.map((rij) => hulpvragen.settleOpdracht(rij, verzonden, rij.verlooptOp)));
  return rijen;
}

/** What a case must have left in the outbox: an order for the channel, and one for each person who hears of an event. */
export async function gevraagdeOpdrachten(
  kennis: Zaakkennis,
  stand: Hulpvraag,
  log: readonly Gebeurtenis[],
): Promise<readonly string[]> {
  const nu = await nuIn(kennis);
  return log.flatMap((gebeurtenis) => {
    const toen = vouw(stand, log.slice(0, gebeurtenis.nummer));
    return hoorplaatsen(route, nu, toen, gebeurtenis).map((plaats) => opdrachtnaam({ ...gebeurtenis, plaats }));
  });
}

const opdrachtnaam = ({ nummer, plaats }: { readonly nummer: number; readonly plaats: string }): string =>
  `${String(nummer).padStart(3, '0')} ${plaats}`;

/** Whether the orders of a case are the ones of its events, each once. */
export function zijnDe(opdrachten: readonly HulpvraagRij[], gevraagd: readonly string[]): boolean {
  const gevonden = opdrachten.map(({ gebeurtenis: nummer, plaats }) => opdrachtnaam({ nummer, plaats }));
  return isDeepStrictEqual(gevonden.toSorted(), gevraagd.toSorted());
}

/** What is not as promised beside the case itself: the orders of each event, a line of the access log for each try. */
export async function sporenVan(
  kennis: Zaakkennis,
  { stand, log, bezorgd }: Gespeeld,
  opdrachten: readonly HulpvraagRij[],
): Promise<readonly string[]> {
  const { id } = stand;
  const regels = await kennis.hulpvragen.inzagen(id);
  const gezet = regels.filter(({ toegestaan }) => toegestaan).map(({ handeling }) => handeling);
  const geweigerd = regels.filter(({ toegestaan }) => !toegestaan).length;
  const fout: string[] = [];
  if (!zijnDe(opdrachten, await gevraagdeOpdrachten(kennis, stand, log))) fout.push(`${id}: other orders than events`);
  const stappen = log.map(({ stap }) => stap);
  if (!isDeepStrictEqual(gezet, stappen)) fout.push(`${id}: access log of ${gezet.join()}`);
  if (geweigerd !== bezorgd.filter(({ uitslag }) => uitslag.soort === 'geweigerd').length)
    fout.push(`${id}: ${geweigerd} refusals in the access log`);
  return fout;
}
