import type { Begrippen } from './begrippen.js';
import { vindTekens } from './kenmerken.js';
import type { Model } from './model.js';
import type { Kop } from './netwerk.js';
import { plaatsVan, rekenDoor, sigmoide, verdeel } from './netwerk.js';
import { vindNamen } from './namen.js';
import type { Naamplek, Namenkennis } from './namenkennis.js';
import { vindPrivacy } from './privacy.js';
import type { Aard, BegrijpSignaal, Kenmerk, Signaal, Thema } from './signaal.js';
import { AARDEN, KENMERKEN, THEMAS } from './signaal.js';
import type { Spelling } from './spelling.js';
import { verbeter } from './spelling.js';
import type { Gevaarwoord } from './gevaarwoorden.js';
import { vindGevaarwoorden } from './gevaarwoorden.js';
import type { Veiligheidslezing } from './veiligheid.js';
import { bepaalVeiligheid } from './veiligheid.js';
import type { Vector } from './vectoriseer.js';
import { vectoriseer } from './vectoriseer.js';
import { maakEgaal, splitsWoorden } from './woorden.js';
import { metWoordrijen } from './woordrijen.js';

/** What signaal/ knows of the language; loaded once at start, compiled when the project is built. */
export interface Taalkennis {
  readonly begrippen: Begrippen;
  readonly namen: Namenkennis;
  readonly spelling: Spelling;
}

export interface SignaalKennis extends Taalkennis {
  readonly model: Model;
}

/** Longer text adds no meaning to a signal, only time (a Teams message may hold 28,000 characters). */
const LANGSTE_BERICHT = 4000;
const ZEKER_KENMERK = 0.5;
/** The words that are used most get a row of their own at start; more cost more time to start than they save. */
const HELE_WOORDEN = 1500;
/** Beside a likely theme, one fiftieth as likely is noise. */
const KLEINSTE_DEEL = 0.02;

/** A message made ready for the model: names masked, features and safety words found. */
export interface Gelezen {
  readonly egaal: string;
  /** Where names of pupils and parents stand, in the whole text. */
  readonly namen: readonly Naamplek[];
  readonly gevaarwoorden: readonly Gevaarwoord[];
  readonly vector: Vector;
}

function maskeerNamen(tekst: string, namen: readonly Naamplek[]): string {
  let gemaskeerd = '';
  let tot = 0;
  for (const plek of namen) {
    if (plek.van >= LANGSTE_BERICHT) break;
    gemaskeerd += `${tekst.slice(tot, plek.van)} xnaam `;
    tot = plek.tot;
  }
  return gemaskeerd + tekst.slice(tot, LANGSTE_BERICHT);
}

const GEEN: ReadonlySet<string> = new Set();

function verbeterWoorden(egaal: string, spelling: Spelling): string {
  return egaal.replace(/[a-z]{5,}/g, (vorm) => verbeter(spelling, vorm));
}

/** Reads a message as the model sees it; the trainer uses the same function, so that both see the same. */
export function lees(tekst: string, kennis: Taalkennis, heleWoorden: ReadonlySet<string> = GEEN): Gelezen {
  const namen = vindNamen(tekst, kennis.namen);
  const egaal = verbeterWoorden(maakEgaal(maskeerNamen(tekst, namen)), kennis.spelling);
  const gevaarwoorden = vindGevaarwoorden(egaal);
  const tekens = [...vindTekens(egaal), ...gevaarwoorden.map((woord) => `gevaar-${woord}`)];
  return {
    egaal,
    namen,
    gevaarwoorden,
    vector: vectoriseer(splitsWoorden(egaal), tekens, kennis.begrippen, heleWoorden),
  };
}

interface Koppen {
  readonly aard: readonly number[];
  readonly thema: readonly number[];
  readonly kenmerk: readonly number[];
  readonly veiligheid: readonly number[];
  /** Chance of danger in the piece of the message that is most like it; null for a message of one piece. */
  readonly acuutInStuk: number | null;
}

function leesKoppen({ kop, netwerk }: Model, vector: Vector): Koppen {
  const { heel, stukken } = rekenDoor(netwerk, vector);
  const kansen = (naam: Kop['naam'], temperatuur = 1): number[] =>
    verdeel(heel, ...plaatsVan(netwerk.koppen, naam), temperatuur);
  return {
    aard: kansen('aard', kop.temperatuur.aard),
    thema: kansen('thema', kop.temperatuur.thema),
    kenmerk: [...heel.subarray(...plaatsVan(netwerk.koppen, 'kenmerk'))].map(sigmoide),
    veiligheid: kansen('veiligheid'),
    acuutInStuk:
      stukken.length === 0 ? null : Math.max(...stukken.map((stuk) => verdeel(stuk, 0, stuk.length, 1)[1] ?? 0)),
  };
}

function leesVeiligheid({ veiligheid, aard, acuutInStuk }: Koppen, { gevaarwoorden }: Gelezen): Veiligheidslezing {
  const [, acuut = 0, vermoeden = 0] = veiligheid;
  return { acuut, aardAcuut: aard[AARDEN.indexOf('acuut')] ?? 0, acuutInStuk, vermoeden, woorden: gevaarwoorden };
}

/** What is weighed for a safety card, to fit and measure the weights (test/bench/fit-safety.ts). */
export function maakVeiligheidslezer(kennis: SignaalKennis): (tekst: string) => Veiligheidslezing {
  const { model, woorden } = maakSnel(kennis);
  return (tekst) => {
    const gelezen = lees(tekst, kennis, woorden);
    return leesVeiligheid(leesKoppen(model, gelezen.vector), gelezen);
  };
}

/** The model with a row for every word of the list (woordrijen.ts). */
function maakSnel({ model, spelling, begrippen }: SignaalKennis): { model: Model; woorden: ReadonlySet<string> } {
  const { netwerk, woorden } = metWoordrijen(model.netwerk, spelling.doelen.slice(0, HELE_WOORDEN), begrippen);
  return { model: { ...model, netwerk }, woorden };
}

function themasMetKans(kansen: readonly number[]): Signaal['themas'] {
  const themas = THEMAS.map((thema, nummer): { thema: Thema; kans: number } => ({ thema, kans: kansen[nummer] ?? 0 }));
  const hoogste = Math.max(...themas.map(({ kans }) => kans));
  return themas.filter(({ kans }) => kans >= hoogste * KLEINSTE_DEEL).sort((a, b) => b.kans - a.kans);
}

/**
 * Makes the function that turns a message into a Signaal (requirements: issue point 2). Pure and synchronous; needs
 * no network; about a fifth of a millisecond a message. Empty text is `vaag`.
 */
export function maakBegrijp(kennis: SignaalKennis): BegrijpSignaal {
  const { model, woorden } = maakSnel(kennis);
  return (tekst) => {
    const gelezen = lees(tekst, kennis, woorden);
    const koppen = leesKoppen(model, gelezen.vector);
    const aard = Object.fromEntries(AARDEN.map((naam, nummer) => [naam, koppen.aard[nummer] ?? 0])) as Record<
      Aard,
      number
    >;
    return {
      aard,
      themas: themasMetKans(koppen.thema),
      kenmerken: KENMERKEN.filter((_: Kenmerk, nummer) => (koppen.kenmerk[nummer] ?? 0) >= ZEKER_KENMERK),
      veiligheid: bepaalVeiligheid(leesVeiligheid(koppen, gelezen)),
      privacy: vindPrivacy(tekst, gelezen.namen),
    };
  };
}
