import { bereikVan } from '../../domain/hulpvraag/bereik.js';
import { decide } from '../../domain/hulpvraag/decide.js';
import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Hulpvraag, Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import { zelfde } from '../../domain/hulpvraag/hulpvraag.js';
import type { Ingevuld } from '../../domain/hulpvraag/toets.js';
import type { Weigering } from '../../domain/hulpvraag/weigering.js';
import { weiger } from '../../domain/hulpvraag/weigering.js';
import { kliksleutel, verteltAlles } from './klik.js';
import { inzageregel, vastleggingVan } from './vastleggen.js';
import type { Nu, Zaakkennis } from './zaakkennis.js';
import { nuIn } from './zaakkennis.js';

/** A click on a card of a case: which step, on the version that the card showed, with what was filled in. */
export interface Stapopdracht {
  readonly hulpvraag: string;
  readonly stap: string;
  readonly versie: number;
  readonly voorstelversie: number | null;
  readonly ingevuld: Ingevuld;
  /** The step is taken without seeing the case (a role that is handed over): only use cases say so, never a card. */
  readonly blind?: boolean;
}

export type Stapuitslag =
  | {
      readonly soort: 'gezet';
      readonly hulpvraag: Hulpvraag;
      /** The event of this click; of the first time when it was clicked before. */
      readonly gebeurtenis: Gebeurtenis;
      readonly letOp: readonly Weigering[];
    }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

/** Two people at once: the second decides again on what the first made. More than this is our bug. */
const POGINGEN = 20;

/**
 * A step by somebody, from the identity in the activity: load, decide, commit (ARCHITECTURE idea 3 and 4). The same person,
 * step, version and answers twice is one effect. Refuses with the sentence of `decide`; a case that does not exist and one that he
 * may not know of give the same refusal (G13). Whoever tried what stands in the access log, refused or not.
 */
export async function neemStap(kennis: Zaakkennis, wie: Persoon, opdracht: Stapopdracht): Promise<Stapuitslag> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const uitslag = await probeer(kennis, wie, opdracht);
    if (uitslag !== 'ingehaald') return uitslag;
  }
  throw new Error(`step ${opdracht.stap} was overtaken ${POGINGEN} times`);
}

async function probeer(kennis: Zaakkennis, wie: Persoon, opdracht: Stapopdracht): Promise<Stapuitslag | 'ingehaald'> {
  const { route, hulpvragen } = kennis;
  const [nu, hulpvraag] = await Promise.all([nuIn(kennis), hulpvragen.find(opdracht.hulpvraag)]);
  const ziet = hulpvraag !== null && (opdracht.blind === true || bereikVan(route, hulpvraag, wie, nu) !== null);
  if (hulpvraag === null || !ziet)
    return weigerMet(kennis, nu, wie, opdracht, hulpvraag, weiger(route, 'niet-gevonden'));
  const eerder = (nummer: number): Promise<Stapuitslag | 'ingehaald'> => eerdereStap(kennis, hulpvraag, nummer);
  const alGezet = await zelfdeKlik(kennis, nu, hulpvraag, wie, opdracht);
  if (alGezet !== null) return eerder(alGezet);
  const besluit = decide(route, hulpvraag, { ...opdracht, wie }, nu);
  if (besluit.soort === 'geweigerd') return weigerMet(kennis, nu, wie, opdracht, hulpvraag, besluit.weigering);
  const effect = { sleutel: kliksleutel(wie, opdracht), antwoord: { gebeurtenis: besluit.gebeurtenis.nummer } };
  const gelegd = await hulpvragen.leg(vastleggingVan(route, nu, { ...besluit, opening: null }, effect));
  if (gelegd.soort === 'vastgelegd') return besluit;
  return gelegd.soort === 'eerder' ? eerder(Number(gelegd.antwoord['gebeurtenis'])) : 'ingehaald';
}

/** So long the store remembers a click. */
const ONTHOUDEN_MS = 24 * 3600 * 1000;

/**
 * The event of the same click before: the step that this person took from a card of this very version, whatever others did
 * in between. What the store has forgotten, the log still tells of a click on what was the newest card then. Null for a card
 * that is of now, which costs nothing to know.
 */
async function zelfdeKlik(
  { hulpvragen }: Zaakkennis,
  { nu }: Nu,
  hulpvraag: Hulpvraag,
  wie: Persoon,
  opdracht: Stapopdracht,
): Promise<number | null> {
  const { stap, versie, ingevuld } = opdracht;
  if (versie >= hulpvraag.versie) return null;
  const eerder = await hulpvragen.eerder(kliksleutel(wie, opdracht), nu);
  if (eerder !== null) return Number(eerder['gebeurtenis']);
  const toen = (await hulpvragen.log(hulpvraag.id)).find(({ nummer }) => nummer === versie + 1);
  if (toen === undefined || Date.parse(nu) - Date.parse(toen.moment) <= ONTHOUDEN_MS) return null;
  return toen.stap === stap && zelfde(toen.wie.door, wie) && verteltAlles(toen, ingevuld) ? toen.nummer : null;
}

/** The answer of the first time, on the case as it is now. */
async function eerdereStap(
  { hulpvragen }: Zaakkennis,
  { id }: Hulpvraag,
  nummer: number,
): Promise<Stapuitslag | 'ingehaald'> {
  const [hulpvraag, log] = await Promise.all([hulpvragen.find(id), hulpvragen.log(id)]);
  const gebeurtenis = log.find((een) => een.nummer === nummer);
  if (hulpvraag === null || gebeurtenis === undefined) return 'ingehaald';
  return { soort: 'gezet', hulpvraag, gebeurtenis, letOp: [] };
}

async function weigerMet(
  { hulpvragen }: Zaakkennis,
  nu: Nu,
  wie: Persoon,
  { stap }: Stapopdracht,
  hulpvraag: Hulpvraag | null,
  weigering: Weigering,
): Promise<Stapuitslag> {
  await hulpvragen.inzage(inzageregel(nu, wie, hulpvraag?.id ?? null, handelingVan(stap), weigering.code));
  return { soort: 'geweigerd', weigering };
}

/** A forged step can be any text: only what looks like a code gets into the log. */
export const handelingVan = (stap: string): string => (/^[A-Za-z0-9-]{1,40}$/.test(stap) ? stap : 'onbekend');
